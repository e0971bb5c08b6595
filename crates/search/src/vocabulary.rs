//! The words of an index: about 1,100 folded syllables at 6,000 titles, few enough to compare each with what was typed.

use std::ops::Range;

use motcua_text::{Marks, sort_by, sound};

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

/// Collects words in the order met: a small hash table, since one of the standard library's weighs as much as all of this
/// file and hashes with more care than words of our own index need.
#[derive(Default)]
pub(crate) struct Collector {
    /// The letters of all words, end to end.
    letters: String,
    /// Where the letters of each word end, and its accents.
    words: Vec<(u32, Marks)>,
    /// Numbers of words plus one, each at the first free place behind that of its hash; a power of two of them, half of them 0.
    places: Vec<u32>,
}

impl Collector {
    /// The provisional number of a form.
    pub fn number(&mut self, letters: &str, marks: Marks) -> u32 {
        if self.words.len() * 2 >= self.places.len() {
            self.grow();
        }
        let at = self.place(letters, marks);
        if self.places[at] == 0 {
            self.letters.push_str(letters);
            self.words.push((self.letters.len() as u32, marks));
            self.places[at] = self.words.len() as u32;
        }
        self.places[at] - 1
    }

    /// Where a word is in the table, or would be.
    fn place(&self, letters: &str, marks: Marks) -> usize {
        let mut hash = marks.bits();
        for byte in letters.bytes() {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
        let mask = self.places.len() - 1;
        let mut at = (hash ^ hash >> 15) as usize & mask;
        while let Some(word) = self.places[at].checked_sub(1)
            && (self.words[word as usize].1 != marks || self.letters(word) != letters)
        {
            at = (at + 1) & mask;
        }
        at
    }

    fn grow(&mut self) {
        self.places = vec![0; (self.places.len() * 2).max(1024)];
        for word in 0..self.words.len() as u32 {
            let at = self.place(self.letters(word), self.words[word as usize].1);
            self.places[at] = word + 1;
        }
    }

    fn letters(&self, word: u32) -> &str {
        let end = |word: u32| self.words[word as usize].0 as usize;
        &self.letters[word.checked_sub(1).map_or(0, end)..end(word)]
    }

    /// The vocabulary, and for each provisional number the final one.
    pub fn finish(self) -> (Vocabulary, Vec<u32>) {
        let mut sorted: Vec<u32> = (0..self.words.len() as u32).collect();
        let marks = |word: u32| self.words[word as usize].1;
        sort_by(&mut sorted, |a, b| self.letters(*a).cmp(self.letters(*b)).then_with(|| marks(*a).cmp(&marks(*b))));
        let mut renumbered = vec![0; sorted.len()];
        let mut vocabulary = Vocabulary::default();
        for (at, provisional) in sorted.into_iter().enumerate() {
            renumbered[provisional as usize] = at as u32;
            let letters = self.letters(provisional);
            match vocabulary.stems.last_mut() {
                Some(stem) if stem.letters == letters => stem.forms.end = at + 1,
                _ => vocabulary.stems.push(Stem {
                    sound: sound(letters),
                    bits: letter_bits(letters),
                    documents: 0,
                    forms: at..at + 1,
                    letters: letters.to_owned(),
                }),
            }
            vocabulary.forms.push(Form { stem: vocabulary.stems.len() - 1, marks: marks(provisional) });
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
