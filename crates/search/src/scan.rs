//! Going through the row of words once, from one that answers something to the next, with the positions of the query as bits.

use crate::corpus::{Corpus, Field};
use crate::query::Query;
use crate::reading::{LEVELS, Level};

/// Sets of positions, one for each level, each holding the surer ones too.
pub(crate) type Bits = [u64; LEVELS];

/// For each form, which positions of the query it answers.
pub(crate) struct Lookup {
    /// Index into `slots`; 0 for forms that answer none.
    slot_of: Vec<u16>,
    slots: Vec<Bits>,
    /// The forms that answer any.
    forms: Vec<usize>,
}

/// A document that holds something of the query.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    pub document: usize,
    /// The positions found, however surely.
    pub words: u64,
    /// Those found surely.
    pub sure: u64,
    /// The positions found right behind the position before them, however surely.
    pub pairs: u64,
}

/// A phrase that holds something of the query.
#[derive(Debug)]
pub(crate) struct Match {
    /// Which phrase.
    pub phrase: usize,
    /// The positions found.
    pub words: Bits,
    /// The positions found right behind the position before them.
    pub pairs: Bits,
    /// The terms of the query all stand here, in their order, side by side.
    pub whole: bool,
    /// The weight of the phrase's words that were found; 0 for summaries.
    pub mass: f32,
}

impl Lookup {
    pub fn new(query: &Query, corpus: &Corpus) -> Self {
        let vocabulary = &corpus.vocabulary;
        let mut lookup = Self { slot_of: vec![0; vocabulary.forms.len()], slots: vec![[0; LEVELS]], forms: Vec::new() };
        for (position, readings) in query.positions().enumerate() {
            for reading in readings {
                for form in vocabulary.stems[reading.stem].forms.clone() {
                    let fits = reading.marks.fit(vocabulary.forms[form].marks);
                    let level = if fits { reading.level } else { reading.level.max(Level::Alike) };
                    lookup.add(form, position, level);
                }
            }
        }
        lookup
    }

    fn add(&mut self, form: usize, position: usize, level: Level) {
        if self.slot_of[form] == 0 {
            // A row of 65,536 different matching forms cannot come from 128 positions of any real catalogue.
            let Ok(next) = u16::try_from(self.slots.len()) else {
                return;
            };
            self.slot_of[form] = next;
            self.slots.push([0; LEVELS]);
            self.forms.push(form);
        }
        for bits in &mut self.slots[usize::from(self.slot_of[form])][level as usize..] {
            *bits |= 1 << position;
        }
    }

    /// The forms that answer any position.
    pub fn forms(&self) -> &[usize] {
        &self.forms
    }

    /// For each document, the positions that its summary answers.
    fn extras(&self, corpus: &Corpus) -> Vec<Bits> {
        let documents = if corpus.extras.is_empty() { 0 } else { corpus.firsts.len() - 1 };
        let mut found = vec![[0; LEVELS]; documents];
        for form in &self.forms {
            let bits = self.bits(*form);
            for document in corpus.extras.of(*form) {
                for (all, here) in found[*document as usize].iter_mut().zip(bits) {
                    *all |= here;
                }
            }
        }
        found
    }

    /// The positions that a form answers.
    pub fn bits(&self, form: usize) -> &Bits {
        &self.slots[usize::from(self.slot_of[form])]
    }
}

/// The row, to be read with a query in mind: once in passing for all documents, then closely for those that may be among the
/// best. Holding every match of a common word would cost more than reading the words again.
pub(crate) struct Scan<'a> {
    corpus: &'a Corpus,
    pub lookup: &'a Lookup,
    /// What summaries answer, by document; empty where there are none.
    extras: Vec<Bits>,
    /// Positions that are no pair with the one before them.
    starts: u64,
    /// The last term.
    last_term: u64,
    /// Positions that are believed only beside a neighbour.
    doubtful: u64,
}

impl<'a> Scan<'a> {
    pub fn new(corpus: &'a Corpus, lookup: &'a Lookup, query: &Query) -> Self {
        let last_term = match query.terms.len() {
            0 | 1 => 0,
            terms => 1 << (terms - 1),
        };
        let extras = lookup.extras(corpus);
        Self { corpus, lookup, extras, starts: query.starts(), last_term, doubtful: query.doubtful }
    }

    /// Every document that holds something of the query, in order; and whether one holds it from end to end, word behind word.
    pub fn overview(&self) -> (Vec<Found>, bool) {
        // Slices at hand: a call for each word would take longer than all the rest.
        let (row, slot_of, slots) = (&self.corpus.words[..], &self.lookup.slot_of[..], &self.lookup.slots[..]);
        let phrases = &self.corpus.phrases[..];
        let mut all: Vec<Found> = Vec::new();
        let mut is_said = false;
        // The phrase that the places are in now, and what of it was found.
        let mut phrase = 0;
        let mut end = 0;
        let (mut words, mut sure, mut pairs) = (0, 0, 0);
        let (mut run, mut before, mut next) = (0, 0, usize::MAX);
        for (block, places) in self.places().into_iter().enumerate() {
            let mut places: u64 = places;
            while places != 0 {
                let place = 64 * block + places.trailing_zeros() as usize;
                places &= places - 1;
                if place >= end {
                    self.add(&mut all, phrase, words, sure, pairs);
                    (words, sure, pairs, next) = (0, 0, 0, usize::MAX);
                    while phrases[phrase].end <= place || phrases[phrase].field == Field::Extra {
                        phrase += 1;
                    }
                    end = phrases[phrase].end;
                }
                if place != next {
                    (run, before) = (0, 0);
                }
                let [.., here_sure, here] = slots[usize::from(slot_of[row[place] as usize])];
                run = (run << 1 | 1) & here;
                is_said |= run & self.last_term != 0;
                words |= here;
                sure |= here_sure;
                pairs |= before << 1 & here;
                before = here;
                next = place + 1;
            }
        }
        self.add(&mut all, phrase, words, sure, pairs);
        (self.with_summaries(all), is_said)
    }

    /// The places of the row at which something of the query stands, one bit each.
    fn places(&self) -> Vec<u64> {
        let mut places = vec![0u64; self.corpus.words.len().div_ceil(64)];
        let bits = &mut places[..];
        for form in &self.lookup.forms {
            for place in self.corpus.places.of(*form) {
                bits[*place as usize / 64] |= 1 << (place % 64);
            }
        }
        places
    }

    /// Adds what was found in a phrase.
    fn add(&self, all: &mut Vec<Found>, phrase: usize, words: u64, sure: u64, pairs: u64) {
        let pairs = pairs & !self.starts;
        let words = words & self.believed(sure, pairs);
        if words == 0 {
            return;
        }
        let document = self.corpus.phrases[phrase].document;
        match all.last_mut() {
            Some(last) if last.document == document => {
                last.words |= words;
                last.sure |= sure;
                last.pairs |= pairs;
            }
            _ => all.push(Found { document, words, sure, pairs }),
        }
    }

    /// Adds what summaries hold to what was found in the row.
    fn with_summaries(&self, row: Vec<Found>) -> Vec<Found> {
        if self.extras.is_empty() {
            return row;
        }
        let mut all = Vec::with_capacity(self.extras.len());
        let mut at = 0;
        for (document, [.., sure, words]) in self.extras.iter().enumerate() {
            let mut found = Found { document, words: words & self.believed(*sure, 0), sure: *sure, pairs: 0 };
            if let Some(here) = row.get(at).filter(|here| here.document == document) {
                found.words |= here.words;
                found.sure |= here.sure;
                found.pairs |= here.pairs;
                at += 1;
            }
            if found.words != 0 {
                all.push(found);
            }
        }
        all
    }

    /// What each phrase of a document holds of the query.
    pub fn closely(&self, document: usize) -> Vec<Match> {
        let (start, end) = (self.corpus.firsts[document], self.corpus.firsts[document + 1]);
        (start as usize..end as usize).filter_map(|phrase| self.phrase(phrase)).collect()
    }

    fn phrase(&self, phrase: usize) -> Option<Match> {
        let part = &self.corpus.phrases[phrase];
        let mut found = Match { phrase, words: [0; LEVELS], pairs: [0; LEVELS], whole: false, mass: 0.0 };
        if part.field == Field::Extra {
            found.words = self.extras[part.document];
        } else {
            let (slot_of, slots, weights) =
                (&self.lookup.slot_of[..], &self.lookup.slots[..], &self.corpus.weights[..]);
            let mut run = 0;
            let mut before = &slots[0];
            for form in &self.corpus.words[part.start..part.end] {
                let slot = slot_of[*form as usize];
                let here = &slots[usize::from(slot)];
                run = (run << 1 | 1) & here[LEVELS - 1];
                if slot != 0 {
                    found.whole |= run & self.last_term != 0;
                    found.mass += weights[*form as usize];
                    for level in 0..LEVELS {
                        found.words[level] |= here[level];
                        found.pairs[level] |= before[level] << 1 & here[level] & !self.starts;
                    }
                }
                before = here;
            }
        }
        found.words[LEVELS - 1] &= self.believed(found.words[LEVELS - 2], found.pairs[LEVELS - 1]);
        (found.words[LEVELS - 1] != 0).then_some(found)
    }

    /// The positions that are believed in a phrase: typing errors assumed in words that are words count only beside a neighbour.
    fn believed(&self, sure: u64, pairs: u64) -> u64 {
        !self.doubtful | sure | pairs | pairs >> 1
    }
}
