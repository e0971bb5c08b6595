//! Spellings that sound alike, in one region or another: n/l, s/x, ch/tr, d/gi/r, c/k/q, g/gh, i/y, and chat spelling.

/// Onsets that are confused, longest first, with the one that stands for all of them.
const ONSETS: [(&str, &str); 17] = [
    ("ngh", "ng"),
    ("ng", "ng"),
    ("nh", "nh"),
    ("gh", "g"),
    ("ch", "ch"),
    ("tr", "ch"),
    ("kh", "kh"),
    ("c", "k"),
    ("x", "s"),
    ("n", "l"),
    ("r", "d"),
    ("j", "d"),
    ("z", "d"),
    ("f", "ph"),
    ("qu", "qu"),
    ("q", "qu"),
    ("w", "qu"),
];

/// The sound of a syllable's folded letters: two spellings with the same sound may be meant for each other.
///
/// ```
/// assert_eq!(motcua_text::sound("tro"), motcua_text::sound("cho"));
/// assert_eq!(motcua_text::sound("giay"), motcua_text::sound("day"));
/// assert_ne!(motcua_text::sound("sinh"), motcua_text::sound("kinh"));
/// ```
pub fn sound(letters: &str) -> String {
    let (onset, rime) = match letters.strip_prefix("gi") {
        // `gi` alone is both onset and vowel.
        Some(rest) => ("d", if rest.starts_with(['a', 'e', 'o', 'u']) { rest } else { &letters[1..] }),
        None => ONSETS
            .iter()
            .find_map(|(spelt, sound)| Some((*sound, letters.strip_prefix(spelt)?)))
            .unwrap_or(("", letters)),
    };
    let mut sound = String::with_capacity(letters.len() + 1);
    sound.push_str(onset);
    sound.extend(rime.chars().map(|c| if c == 'y' { 'i' } else { c }));
    sound
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn confused_spellings_sound_alike() {
        for (a, b) in [
            ("lam", "nam"),
            ("xinh", "sinh"),
            ("tre", "che"),
            ("giay", "ray"),
            ("gi", "di"),
            ("ky", "ki"),
            ("nghi", "ngi"),
            ("fuong", "phuong"),
            ("cy", "ki"),
        ] {
            assert_eq!(sound(a), sound(b), "{a} {b}");
        }
        assert_ne!(sound("nha"), sound("na"));
        assert_ne!(sound("nga"), sound("na"));
    }

    proptest! {
        #[test]
        fn any_letters_have_a_sound(letters in "[a-z0-9]{0,12}") {
            prop_assert_eq!(sound(&letters).is_empty(), letters.is_empty());
        }
    }
}
