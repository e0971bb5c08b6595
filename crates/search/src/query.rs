//! What was typed, taken apart: terms, which of them say nothing, and what else could be meant by them.

use std::ops::Range;

use motcua_text::{Word, words};

use crate::reading::{Level, Reading, mistyped, readings, split};
use crate::vocabulary::Vocabulary;
use crate::wire::Columns;

/// Longest query read, in bytes, and in words; the rest is ignored, so that any text takes bounded time.
const BYTES: usize = 1_000;
const TERMS: usize = 48;
/// Terms and words of synonyms together: one bit each in a mask.
pub(crate) const POSITIONS: usize = 128;

/// A word of the query.
#[derive(Clone, Debug)]
pub(crate) struct Term {
    pub word: Word,
    /// Still being typed: it may be the beginning of a word.
    pub open: bool,
    /// Part of a phrase that says nothing.
    pub filler: bool,
    pub readings: Vec<Reading>,
}

/// A phrase that stands for some of the terms.
#[derive(Debug)]
pub(crate) struct Substitute {
    /// The terms it stands for.
    pub terms: Range<usize>,
    /// Where its words stand behind the terms.
    pub positions: Range<usize>,
}

/// A query, ready to be looked for.
#[derive(Debug, Default)]
pub(crate) struct Query<'q> {
    /// As typed, cut to the length that is read.
    pub text: &'q str,
    pub terms: Vec<Term>,
    /// The words of the substitutes, numbered on from the terms.
    pub added: Vec<Vec<Reading>>,
    pub substitutes: Vec<Substitute>,
    /// Positions whose typing errors are believed only beside a neighbour that fits.
    pub doubtful: u128,
}

/// Phrases with the same meaning, and phrases without any.
#[derive(Debug, Default)]
pub(crate) struct Phrasebook {
    /// Each phrase with the number of its entry, in `entries`.
    phrases: Vec<(Vec<Word>, usize)>,
    /// What may be said instead, for each entry.
    entries: Vec<Vec<Vec<Word>>>,
    fillers: Vec<Vec<Word>>,
}

impl Phrasebook {
    pub fn read(columns: &Columns) -> Self {
        let mut book = Self::default();
        for line in columns.groups.lines() {
            let group: Vec<Vec<Word>> = line
                .split('\t')
                .map(words)
                .filter(|phrase| !phrase.is_empty())
                .collect();
            let entry = book.entries.len();
            book.phrases
                .extend(group.iter().map(|phrase| (phrase.clone(), entry)));
            book.entries.push(group);
        }
        for line in columns.shorts.lines() {
            let mut parts = line
                .split('\t')
                .map(words)
                .filter(|phrase| !phrase.is_empty());
            if let Some(short) = parts.next() {
                book.phrases.push((short, book.entries.len()));
                book.entries.push(parts.collect());
            }
        }
        book.fillers = columns
            .fillers
            .lines()
            .map(words)
            .filter(|phrase| !phrase.is_empty())
            .collect();
        book
    }
}

impl<'q> Query<'q> {
    /// Takes a query apart.
    pub fn read(text: &'q str, vocabulary: &Vocabulary, book: &Phrasebook) -> Self {
        let text = cut(text);
        let mut typed = words(text);
        typed.truncate(TERMS);
        let open = typed
            .last()
            .is_some_and(|word| word.range.end == text.len());
        let count = typed.len();
        let mut query = Self {
            text,
            ..Self::default()
        };
        for (at, word) in typed.into_iter().enumerate() {
            let open = open && at + 1 == count;
            let known = vocabulary.find(&word.letters).is_some() || book.knows(&word);
            let pieces = if known {
                None
            } else {
                split(&word, open, vocabulary)
            };
            match pieces {
                Some(pieces) => {
                    let last = pieces.len() - 1;
                    query
                        .terms
                        .extend(pieces.into_iter().enumerate().map(|(i, word)| Term {
                            readings: readings(&word, open && i == last, vocabulary),
                            open: open && i == last,
                            filler: false,
                            word,
                        }));
                }
                None => query.terms.push(Term {
                    readings: readings(&word, open, vocabulary),
                    open,
                    filler: false,
                    word,
                }),
            }
        }
        query.terms.truncate(TERMS);
        query.mark_fillers(book);
        query.substitute(vocabulary, book);
        query
    }

    /// The positions at which a run of words begins: what stands before them is no neighbour.
    pub fn starts(&self) -> u128 {
        self.substitutes
            .iter()
            .fold(1, |bits, substitute| bits | 1 << substitute.positions.start)
    }

    /// The terms that were found, as typed or as a phrase of the same meaning.
    pub fn explained(&self, found: u128) -> u128 {
        self.substitutes
            .iter()
            .filter(|substitute| substitute.positions.clone().any(|at| found & 1 << at != 0))
            .flat_map(|substitute| substitute.terms.clone())
            .fold(found, |bits, at| bits | 1 << at)
    }

    /// The readings at each position.
    pub fn positions(&self) -> impl Iterator<Item = &[Reading]> {
        self.terms
            .iter()
            .map(|term| term.readings.as_slice())
            .chain(self.added.iter().map(Vec::as_slice))
    }

    /// Looks for typing errors in terms that are words, but stand beside no word that any document has beside them:
    /// `khi sinh` for `khai sinh`. `paired` holds the positions found right behind the one before. `false` when all is well.
    pub fn doubt(&mut self, paired: u128, vocabulary: &Vocabulary) -> bool {
        let count = self.terms.len();
        if count < 2 {
            return false;
        }
        for (at, term) in self.terms.iter_mut().enumerate() {
            let fits = paired & (0b11 << at) & ((1 << count) - 1) != 0;
            if fits || term.filler || term.readings.is_empty() {
                continue;
            }
            let more: Vec<Reading> = mistyped(&term.word, term.open, vocabulary)
                .into_iter()
                .filter(|reading| term.readings.iter().all(|known| known.stem != reading.stem))
                .map(|reading| Reading {
                    level: Level::Typo,
                    ..reading
                })
                .collect();
            if !more.is_empty() {
                self.doubtful |= 1 << at;
                term.readings.extend(more);
            }
        }
        self.doubtful != 0
    }

    fn mark_fillers(&mut self, book: &Phrasebook) {
        for at in 0..self.terms.len() {
            for filler in &book.fillers {
                if says(&self.terms[at..], filler) {
                    for term in &mut self.terms[at..at + filler.len()] {
                        term.filler = true;
                    }
                }
            }
        }
    }

    fn substitute(&mut self, vocabulary: &Vocabulary, book: &Phrasebook) {
        for at in 0..self.terms.len() {
            for (phrase, entry) in &book.phrases {
                if !says(&self.terms[at..], phrase) {
                    continue;
                }
                for instead in &book.entries[*entry] {
                    let start = self.terms.len() + self.added.len();
                    if instead == phrase || start + instead.len() > POSITIONS {
                        continue;
                    }
                    self.added
                        .extend(instead.iter().map(|word| readings(word, false, vocabulary)));
                    self.substitutes.push(Substitute {
                        terms: at..at + phrase.len(),
                        positions: start..start + instead.len(),
                    });
                }
            }
        }
    }
}

impl Phrasebook {
    /// Whether a word is a phrase of its own, such as an abbreviation, or one that says nothing.
    fn knows(&self, word: &Word) -> bool {
        let is_it = |phrase: &[Word]| matches!(phrase, [only] if only.letters == word.letters);
        self.phrases.iter().any(|(phrase, _)| is_it(phrase))
            || self.fillers.iter().any(|filler| is_it(filler))
    }
}

/// Whether the terms begin with a phrase; accents typed must fit.
fn says(terms: &[Term], phrase: &[Word]) -> bool {
    terms.len() >= phrase.len()
        && terms.iter().zip(phrase).all(|(term, word)| {
            term.word.letters == word.letters && term.word.marks.fit(word.marks)
        })
}

/// The beginning of a text, at most [`BYTES`] long.
fn cut(text: &str) -> &str {
    let end = (0..=BYTES.min(text.len()))
        .rev()
        .find(|end| text.is_char_boundary(*end))
        .unwrap_or(0);
    &text[..end]
}
