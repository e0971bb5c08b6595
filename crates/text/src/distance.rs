//! Edit distance, bounded: insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).

/// Longest word compared, in letters; longer ones are only ever equal to themselves.
const LONGEST: usize = 32;

/// The number of edits from one word to another, if at most `max`.
///
/// ```
/// assert_eq!(motcua_text::distance("sihn", "sinh", 1), Some(1));
/// assert_eq!(motcua_text::distance("khai", "kinh", 1), None);
/// ```
pub fn distance(a: &str, b: &str, max: u8) -> Option<u8> {
    if a.len().abs_diff(b.len()) > usize::from(max) {
        return None;
    }
    align(a, b, max, |row| row.last().copied())
}

/// The number of edits from what was typed so far to the nearest beginning of a word, if at most `max`.
///
/// Typing on never brings a word nearer.
pub fn prefix_distance(typed: &str, word: &str, max: u8) -> Option<u8> {
    if typed.len() > word.len() + usize::from(max) {
        return None;
    }
    let within = typed.len() + usize::from(max);
    let start = if word.len() > within && word.is_ascii() { &word[..within] } else { word };
    align(typed, start, max, |row| row.iter().min().copied())
}

/// Fills the table row by row and reads the answer off the last one.
fn align(a: &str, b: &str, max: u8, answer: impl Fn(&[u8]) -> Option<u8>) -> Option<u8> {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() > LONGEST || b.len() > LONGEST {
        return (a == b).then_some(0);
    }
    let width = b.len() + 1;
    let mut above = [0u8; LONGEST + 1];
    let mut row = [0u8; LONGEST + 1];
    for (j, cell) in row[..width].iter_mut().enumerate() {
        *cell = j as u8;
    }
    for i in 1..=a.len() {
        let before = std::mem::replace(&mut above, row);
        row[0] = i as u8;
        let mut least = row[0];
        for j in 1..width {
            let change = u8::from(a[i - 1] != b[j - 1]);
            let mut edits = (above[j] + 1).min(row[j - 1] + 1).min(above[j - 1] + change);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                edits = edits.min(before[j - 2] + 1);
            }
            row[j] = edits;
            least = least.min(edits);
        }
        // A swap may still reach back to the row above, which is one edit dearer than the least here at most.
        if least > max.saturating_add(1) {
            return None;
        }
    }
    answer(&row[..width]).filter(|edits| *edits <= max)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_four_edits_count_one() {
        for typed in ["khia", "kai", "khaii", "khoi", "hkai"] {
            assert_eq!(distance(typed, "khai", 2), Some(1), "{typed}");
        }
        assert_eq!(distance("khai", "khai", 0), Some(0));
        assert_eq!(distance("", "ab", 2), Some(2));
        assert_eq!(prefix_distance("thonh", "thuong", 2), Some(2));
        assert_eq!(prefix_distance("thuo", "thuong", 0), Some(0));
    }

    proptest! {
        #[test]
        fn distance_is_symmetric_and_bounded(a in "[a-d]{0,8}", b in "[a-d]{0,8}", max in 0u8..4) {
            let d = distance(&a, &b, max);
            prop_assert_eq!(d, distance(&b, &a, max));
            prop_assert_eq!(d == Some(0), a == b);
            prop_assert_eq!(d, distance(&a, &b, 8).filter(|d| *d <= max));
        }

        #[test]
        fn typing_on_never_brings_a_word_nearer(typed in "[a-d]{1,8}", word in "[a-d]{0,8}") {
            let shorter = &typed[..typed.len() - 1];
            let now = prefix_distance(&typed, &word, 8);
            let before = prefix_distance(shorter, &word, 8);
            prop_assert!(before <= now || now.is_none(), "{:?} {:?}", before, now);
        }

        #[test]
        fn no_text_is_too_long(a in any::<String>(), b in "[a-z]{0,80}", max in any::<u8>()) {
            prop_assert!(distance(&a, &b, max).is_none_or(|d| d <= max));
            prop_assert!(prefix_distance(&a, &b, max).is_none_or(|d| d <= max));
        }
    }
}
