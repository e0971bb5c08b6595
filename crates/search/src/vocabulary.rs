//! The words of an index: about 1,100 folded syllables at 6,000 titles, few enough to compare each with what was typed.

use std::collections::HashMap;
use std::ops::Range;

use motcua_text::{Marks, sound};

/// A folded word.
#[derive(Debug)]
pub(crate) struct Stem {
    pub letters: String,
    /// What it sounds like.
    pub sound: String,
    /// The set of its letters, one bit each, to rule out far words before comparing.
    pub bits: u64,
    /// Number of documents that hold it.
    pub documents: u32,
    /// Its spellings with accents.
    pub forms: Range<usize>,
}

/// A word as spelt: a stem with accents.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form {
    pub stem: usize,
    pub marks: Marks,
}

/// All words, stems in alphabetical order.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    pub stems: Vec<Stem>,
    pub forms: Vec<Form>,
}

/// Collects words in the order met.
#[derive(Default)]
pub(crate) struct Collector {
    ids: HashMap<(String, Marks), u32>,
}

impl Collector {
    /// The provisional number of a form.
    pub fn number(&mut self, letters: String, marks: Marks) -> u32 {
        let next = self.ids.len() as u32;
        *self.ids.entry((letters, marks)).or_insert(next)
    }

    /// The vocabulary, and for each provisional number the final one.
    pub fn finish(self) -> (Vocabulary, Vec<u32>) {
        let mut sorted: Vec<((String, Marks), u32)> = self.ids.into_iter().collect();
        sorted.sort_unstable();
        let mut renumbered = vec![0; sorted.len()];
        let mut vocabulary = Vocabulary::default();
        for (at, ((letters, marks), provisional)) in sorted.into_iter().enumerate() {
            renumbered[provisional as usize] = at as u32;
            match vocabulary.stems.last_mut() {
                Some(stem) if stem.letters == letters => stem.forms.end = at + 1,
                _ => vocabulary.stems.push(Stem {
                    sound: sound(&letters),
                    bits: letter_bits(&letters),
                    documents: 0,
                    forms: at..at + 1,
                    letters,
                }),
            }
            vocabulary.forms.push(Form { stem: vocabulary.stems.len() - 1, marks });
        }
        (vocabulary, renumbered)
    }
}

impl Vocabulary {
    /// The stem spelt so.
    pub fn find(&self, letters: &str) -> Option<usize> {
        self.stems.binary_search_by(|stem| stem.letters.as_str().cmp(letters)).ok()
    }

    /// The stems that begin so.
    pub fn starting_with(&self, beginning: &str) -> Range<usize> {
        let start = self.stems.partition_point(|stem| stem.letters.as_str() < beginning);
        let length = self.stems[start..].partition_point(|stem| stem.letters.starts_with(beginning));
        start..start + length
    }
}

/// The set of letters of a word: bits 0 to 25 for letters, 26 to 35 for digits.
pub(crate) fn letter_bits(letters: &str) -> u64 {
    letters.bytes().fold(0, |bits, b| {
        bits | match b {
            b'a'..=b'z' => 1 << (b - b'a'),
            b'0'..=b'9' => 1 << (26 + b - b'0'),
            _ => 0,
        }
    })
}
