//! What was typed, taken apart: terms, which of them say nothing, and what else could be meant by them.

use std::ops::Range;

use motcua_text::{Word, sort_by, words};

use crate::reading::{Level, Reading, mistyped, readings, split};
use crate::vocabulary::Vocabulary;
use crate::wire::Columns;

/// Longest query read, in bytes, and in words; the rest is ignored, so that any text takes bounded time.
const BYTES: usize = 1_000;
const TERMS: usize = 40;
/// Terms and words of synonyms together: one bit each in a mask.
pub(crate) const POSITIONS: usize = 64;

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
    /// How many words it may count for: as many as were typed.
    pub words: usize,
    /// Initials, which mean nothing else: it may count for all its words.
    pub is_abbreviated: bool,
    /// As people say it.
    pub text: String,
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
    pub doubtful: u64,
}

/// A phrase with what may be said in its place.
#[derive(Debug)]
struct Entry {
    phrase: Vec<Word>,
    instead: Vec<(String, Vec<Word>)>,
}

/// Phrases with the same meaning, and phrases without any.
#[derive(Debug, Default)]
pub(crate) struct Phrasebook {
    /// One-way meanings first, then longer phrases first, as positions may run out.
    entries: Vec<Entry>,
    fillers: Vec<Vec<Word>>,
}

impl Phrasebook {
    pub fn read(columns: &Columns) -> Self {
        let phrases = |line: &str| -> Vec<(String, Vec<Word>)> {
            line.split('\t')
                .map(|phrase| (phrase.to_owned(), words(phrase)))
                .filter(|(_, words)| !words.is_empty())
                .collect()
        };
        let mut book = Self::default();
        for line in columns.groups.lines() {
            let group = phrases(line);
            for (said, phrase) in &group {
                let instead = group.iter().filter(|(other, _)| other != said).cloned().collect();
                book.entries.push(Entry { phrase: phrase.clone(), instead });
            }
        }
        sort_by(&mut book.entries, |a, b| b.phrase.len().cmp(&a.phrase.len()));
        let one_way = columns.means.lines().filter_map(|line| {
            let mut means = phrases(line);
            let (_, phrase) = (!means.is_empty()).then(|| means.remove(0))?;
            Some(Entry { phrase, instead: means })
        });
        book.entries.splice(0..0, one_way);
        book.fillers = columns.fillers.lines().map(words).filter(|phrase| !phrase.is_empty()).collect();
        book
    }

    /// Whether a word is a phrase of its own, such as an abbreviation, or one that says nothing.
    fn knows(&self, letters: &str) -> bool {
        self.has_entry(letters) || self.fillers.iter().any(|filler| is_alone(filler, letters))
    }

    /// Whether letters are initials with a meaning.
    fn abbreviates(&self, letters: &str) -> bool {
        is_abbreviation(letters) && self.has_entry(letters)
    }

    fn has_entry(&self, letters: &str) -> bool {
        self.entries.iter().any(|entry| is_alone(&entry.phrase, letters))
    }
}

fn is_alone(phrase: &[Word], letters: &str) -> bool {
    matches!(phrase, [only] if only.letters == letters)
}

impl<'q> Query<'q> {
    /// Takes a query apart.
    pub fn read(text: &'q str, vocabulary: &Vocabulary, book: &Phrasebook) -> Self {
        let text = cut(text);
        let mut typed = words(text);
        typed.truncate(TERMS);
        let open = typed.last().is_some_and(|word| word.range.end == text.len());
        let count = typed.len();
        let mut query = Self { text, ..Self::default() };
        for (at, word) in typed.into_iter().enumerate() {
            let open = open && at + 1 == count;
            let known = vocabulary.find(&word.letters).is_some() || book.knows(&word.letters);
            let pieces = if known { None } else { split(&word, open, vocabulary, |letters| book.abbreviates(letters)) };
            match pieces {
                Some(pieces) => {
                    let last = pieces.len() - 1;
                    query.terms.extend(pieces.into_iter().enumerate().map(|(i, word)| Term {
                        readings: readings(&word, open && i == last, vocabulary),
                        open: open && i == last,
                        filler: false,
                        word,
                    }));
                }
                None => {
                    query.terms.push(Term { readings: readings(&word, open, vocabulary), open, filler: false, word })
                }
            }
        }
        query.terms.truncate(TERMS);
        query.doubt_short_words(vocabulary);
        query.mark_fillers(book);
        query.substitute(vocabulary, book);
        query
    }

    /// The positions at which a run of words begins: what stands before them is no neighbour.
    pub fn starts(&self) -> u64 {
        self.substitutes.iter().fold(1, |bits, substitute| bits | 1 << substitute.positions.start)
    }

    /// The terms that were found, as typed or as a phrase of the same meaning.
    pub fn explained(&self, found: u64) -> u64 {
        self.substitutes
            .iter()
            .filter(|substitute| substitute.positions.clone().any(|at| found & 1 << at != 0))
            .flat_map(|substitute| substitute.terms.clone())
            .fold(found, |bits, at| bits | 1 << at)
    }

    /// The terms that say something.
    pub fn telling(&self) -> u64 {
        self.terms.iter().enumerate().filter(|(_, term)| !term.filler).fold(0, |bits, (at, _)| bits | 1 << at)
    }

    /// The readings at each position.
    pub fn positions(&self) -> impl Iterator<Item = &[Reading]> {
        self.terms.iter().map(|term| term.readings.as_slice()).chain(self.added.iter().map(Vec::as_slice))
    }

    /// A word of one or two letters is near a great many others: what it may be mistyped for counts only beside a neighbour.
    fn doubt_short_words(&mut self, vocabulary: &Vocabulary) {
        for (at, term) in self.terms.iter().enumerate() {
            if term.word.letters.len() <= 2 && vocabulary.find(&term.word.letters).is_none() {
                self.doubtful |= 1 << at;
            }
        }
    }

    /// Looks for typing errors in terms that are words, but stand beside no word that any document has beside them:
    /// `khi sinh` for `khai sinh`. `paired` holds the positions found right behind the one before. `false` when all is well.
    pub fn doubt(&mut self, paired: u64, vocabulary: &Vocabulary) -> bool {
        let count = self.terms.len();
        if count < 2 {
            return false;
        }
        let mut doubted = false;
        for (at, term) in self.terms.iter_mut().enumerate() {
            let fits = paired & (0b11 << at) & (u64::MAX >> (POSITIONS - count)) != 0;
            if fits || term.filler || term.readings.is_empty() {
                continue;
            }
            let more: Vec<Reading> = mistyped(&term.word, term.open, vocabulary)
                .into_iter()
                .filter(|reading| term.readings.iter().all(|known| known.stem != reading.stem))
                .map(|reading| Reading { level: Level::Typo, ..reading })
                .collect();
            if !more.is_empty() {
                doubted = true;
                self.doubtful |= 1 << at;
                term.readings.extend(more);
            }
        }
        doubted
    }

    /// Marks terms that say nothing, unless they are part of a longer phrase that says something: `sao` in `sao y`.
    fn mark_fillers(&mut self, book: &Phrasebook) {
        for at in 0..self.terms.len() {
            let longest = book.fillers.iter().filter(|filler| says(&self.terms[at..], filler)).map(Vec::len).max();
            for term in &mut self.terms[at..at + longest.unwrap_or(0)] {
                term.filler = true;
            }
        }
        for at in 0..self.terms.len() {
            for entry in &book.entries {
                let length = entry.phrase.len();
                if length > 1
                    && says(&self.terms[at..], &entry.phrase)
                    && !self.terms[at..at + length].iter().all(|term| term.filler)
                {
                    for term in &mut self.terms[at..at + length] {
                        term.filler = false;
                    }
                }
            }
        }
    }

    fn substitute(&mut self, vocabulary: &Vocabulary, book: &Phrasebook) {
        for entry in &book.entries {
            for at in 0..self.terms.len() {
                if !says(&self.terms[at..], &entry.phrase) {
                    continue;
                }
                for (text, instead) in &entry.instead {
                    let start = self.terms.len() + self.added.len();
                    if start + instead.len() > POSITIONS {
                        continue;
                    }
                    self.added.extend(instead.iter().map(|word| readings(word, false, vocabulary)));
                    self.substitutes.push(Substitute {
                        terms: at..at + entry.phrase.len(),
                        positions: start..start + instead.len(),
                        words: entry.phrase.len(),
                        is_abbreviated: matches!(entry.phrase.as_slice(), [only] if is_abbreviation(&only.letters)),
                        text: text.clone(),
                    });
                }
            }
        }
    }
}

/// Letters that no syllable can be made of: `gks`, `bhyt`.
fn is_abbreviation(letters: &str) -> bool {
    letters.len() > 1 && !letters.contains(['a', 'e', 'i', 'o', 'u'])
}

/// Whether the terms begin with a phrase; accents typed must fit.
fn says(terms: &[Term], phrase: &[Word]) -> bool {
    terms.len() >= phrase.len()
        && terms
            .iter()
            .zip(phrase)
            .all(|(term, word)| term.word.letters == word.letters && term.word.marks.fit(word.marks))
}

/// The beginning of a text, at most [`BYTES`] long.
fn cut(text: &str) -> &str {
    let end = (0..=BYTES.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    &text[..end]
}
