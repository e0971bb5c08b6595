//! Splitting text into words, each with its place in the text: for matching folded and marking the original.

use std::ops::Range;

use crate::fold::{Folded, fold_char};
use crate::marks::Marks;

/// A word: in Vietnamese, a syllable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// Its folded letters and digits.
    pub letters: String,
    /// Its accents.
    pub marks: Marks,
}

/// The words of a text, in order. Their letters joined by spaces are the folded text.
///
/// ```
/// let words = motcua_text::words("Đăng ký, kết hôn");
/// assert_eq!(words[1].letters, "ky");
/// assert_eq!(&"Đăng ký, kết hôn"[words[1].range.clone()], "ký");
/// ```
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut word: Option<Word> = None;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        match fold_char(c) {
            Folded::Letter(letter) => {
                let word = word.get_or_insert_with(|| Word {
                    range: at..end,
                    letters: String::new(),
                    marks: Marks::default(),
                });
                word.marks.add(c, word.letters.len());
                word.letters.push(char::from(letter));
                word.range.end = end;
            }
            // A combining mark belongs to the letter before it; an apostrophe inside a word to the word.
            Folded::Nothing => {
                if let Some(word) = &mut word {
                    word.marks.add(c, word.letters.len() - 1);
                    word.range.end = end;
                }
            }
            Folded::Space => words.extend(word.take()),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::fold;

    proptest! {
        #[test]
        fn words_are_the_folded_text_and_lie_inside_the_original(text in any::<String>()) {
            let words = words(&text);
            let letters: Vec<&str> = words.iter().map(|w| w.letters.as_str()).collect();
            prop_assert_eq!(letters.join(" "), fold(&text));
            for word in &words {
                prop_assert_eq!(fold(&text[word.range.clone()]), word.letters.clone());
            }
        }
    }
}
