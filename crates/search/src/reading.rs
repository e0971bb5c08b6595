//! Readings of a typed word: which words of the index it may stand for, and how surely.

use std::ops::Range;

use motcua_text::{Marks, Word, distance, prefix_distance, sound, telex, vni};

use crate::vocabulary::{Vocabulary, letter_bits};

/// How surely a word is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    /// It is the word.
    Same,
    /// It begins it, or its keystrokes make it.
    Read,
    /// Other accents, the same sound, another form of an English word.
    Alike,
    /// One or two typing errors.
    Typo,
}

/// Number of levels.
pub(crate) const LEVELS: usize = 4;

/// A word of the index that may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The stem.
    pub stem: usize,
    /// How surely, if the accents fit.
    pub level: Level,
    /// The accents typed; where they do not fit, the level is at best [`Level::Alike`].
    pub marks: Marks,
}

/// What a word may stand for. Typing errors are looked for only in words that are read no other way.
pub(crate) fn readings(word: &Word, open: bool, vocabulary: &Vocabulary) -> Vec<Reading> {
    let exact = vocabulary.find(&word.letters);
    let begun = if open { vocabulary.starting_with(&word.letters) } else { 0..0 };
    let level = |stem| if exact == Some(stem) { Level::Same } else { Level::Read };
    let mut found: Vec<Reading> = begun.map(|stem| Reading { stem, level: level(stem), marks: word.marks }).collect();
    let mut add =
        |stem: usize, level: Level, marks: Marks| match found.iter_mut().find(|r: &&mut Reading| r.stem == stem) {
            Some(known) => known.level = known.level.min(level),
            None => found.push(Reading { stem, level, marks }),
        };
    if let Some(stem) = exact {
        add(stem, Level::Same, word.marks);
    }
    if exact.is_none() {
        for read in [telex(&word.letters), vni(&word.letters)].into_iter().flatten() {
            vocabulary.find(&read).into_iter().for_each(|stem| add(stem, Level::Read, Marks::default()));
            if open && read.len() > 1 {
                vocabulary.starting_with(&read).for_each(|stem| add(stem, Level::Read, Marks::default()));
            }
        }
    }
    kin(&word.letters, vocabulary).for_each(|stem| add(stem, Level::Alike, Marks::default()));
    if found.is_empty() { mistyped(word, open, vocabulary) } else { found }
}

/// Words that may be meant by a mistyped one.
pub(crate) fn mistyped(word: &Word, open: bool, vocabulary: &Vocabulary) -> Vec<Reading> {
    let letters = word.letters.as_str();
    let sounds = sound(letters);
    let bits = letter_bits(letters);
    let errors = if letters.len() < 7 { 1 } else { 2 };
    let numeric = letters.bytes().all(|b| b.is_ascii_digit());
    let level_of = |letters_there: &str, sound_there: &str, bits_there: u64| {
        if sounds == sound_there {
            return Some(Level::Alike);
        }
        let missing = (bits & !bits_there).count_ones();
        if missing > u32::from(errors) || numeric {
            return None;
        }
        let near = match open {
            true => prefix_distance(letters, letters_there, errors),
            false => distance(letters, letters_there, errors),
        };
        near.map(|_| Level::Typo)
    };
    vocabulary
        .stems
        .iter()
        .enumerate()
        .filter_map(|(stem, there)| {
            let level = level_of(&there.letters, &there.sound, there.bits)?;
            Some(Reading { stem, level, marks: Marks::default() })
        })
        .collect()
}

/// Other forms of a long English word: `registering` for `registration`. No Vietnamese syllable is that long.
fn kin(letters: &str, vocabulary: &Vocabulary) -> impl Iterator<Item = usize> {
    const SHARED: usize = 5;
    let range = if letters.len() > SHARED { vocabulary.starting_with(&letters[..SHARED]) } else { 0..0 };
    range.filter(move |stem| {
        let there = vocabulary.stems[*stem].letters.len();
        there > SHARED && there.max(letters.len()) > SHARED + 1
    })
}

/// Takes apart words typed without a space between: `khaisinh`. `None` when it is no such thing. `is_wording` tells words that
/// the index need not hold, such as abbreviations.
pub(crate) fn split(
    word: &Word,
    open: bool,
    vocabulary: &Vocabulary,
    is_wording: impl Fn(&str) -> bool,
) -> Option<Vec<Word>> {
    const SHORTEST: usize = 5;
    const LONGEST: usize = 60;
    // Digits are tones left over: `dang9ky1`.
    let read = vni(&word.letters);
    let letters = read.as_deref().unwrap_or(&word.letters);
    if !(SHORTEST..=LONGEST).contains(&letters.len()) || letters.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    if open && !vocabulary.starting_with(letters).is_empty() {
        return None;
    }
    if letters.len() <= SHORTEST + 1 && !readings(word, open, vocabulary).is_empty() {
        return None;
    }
    // best[end] = worth of the best way to cut letters[..end], and where its last piece begins.
    let mut best: Vec<Option<(f32, usize)>> = vec![None; letters.len() + 1];
    best[0] = Some((0.0, 0));
    for end in 2..=letters.len() {
        for start in end.saturating_sub(LONGEST_PIECE)..end - 1 {
            let Some((before, _)) = best[start] else { continue };
            let open = open && end == letters.len();
            let Some(worth) = piece(&letters[start..end], open, vocabulary, &is_wording) else { continue };
            if best[end].is_none_or(|(known, _)| before + worth > known) {
                best[end] = Some((before + worth, start));
            }
        }
    }
    let mut pieces = Vec::new();
    let mut end = letters.len();
    while end > 0 {
        let (_, start) = best[end]?;
        pieces.push(Word {
            range: word.range.clone(),
            letters: letters[start..end].to_owned(),
            marks: Marks::default(),
        });
        end = start;
    }
    pieces.reverse();
    (pieces.len() > 1).then_some(pieces)
}

/// Longest piece, in letters: a syllable with its Telex keystrokes.
const LONGEST_PIECE: usize = 9;

/// The worth of a piece: the logarithm of how often it occurs, less a price for every cut, and for keystrokes left over.
fn piece(letters: &str, open: bool, vocabulary: &Vocabulary, is_wording: impl Fn(&str) -> bool) -> Option<f32> {
    const PRICE: f32 = 12.0;
    const KEYSTROKES: f32 = 4.0;
    let worth = |stems: Range<usize>| {
        let documents = vocabulary.stems[stems].iter().map(|stem| stem.documents).max()?;
        Some((documents as f32).ln() - PRICE)
    };
    let has_vowel = letters.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    match vocabulary.find(letters) {
        Some(stem) if has_vowel => worth(stem..stem + 1),
        _ if is_wording(letters) => Some(-PRICE),
        _ if !has_vowel => None,
        _ => {
            let begun = if open { worth(vocabulary.starting_with(letters)) } else { None };
            begun.or_else(|| {
                let stem = vocabulary.find(&telex(letters)?)?;
                Some(worth(stem..stem + 1)? - KEYSTROKES)
            })
        }
    }
}
