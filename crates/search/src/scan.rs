//! Reading the whole row of words once, with the positions of the query as bits.

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
    /// The weight of the phrase's words that were found.
    pub mass: f32,
}

impl Lookup {
    pub fn new(query: &Query, corpus: &Corpus) -> Self {
        let vocabulary = &corpus.vocabulary;
        let mut lookup = Self { slot_of: vec![0; vocabulary.forms.len()], slots: vec![[0; LEVELS]] };
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
        }
        for bits in &mut self.slots[usize::from(self.slot_of[form])][level as usize..] {
            *bits |= 1 << position;
        }
    }

    /// The positions that a form answers.
    pub fn bits(&self, form: usize) -> &Bits {
        &self.slots[usize::from(self.slot_of[form])]
    }
}

/// Finds every phrase that holds something of the query, in order.
pub(crate) fn scan(corpus: &Corpus, lookup: &Lookup, query: &Query) -> Vec<Match> {
    let starts = query.starts();
    let last_term = query.terms.len().checked_sub(1).map_or(0, |last| 1 << last);
    let mut matches = Vec::new();
    for (phrase, part) in corpus.phrases.iter().enumerate() {
        let mut run = 0;
        let mut found = Match { phrase, words: [0; LEVELS], pairs: [0; LEVELS], whole: false, mass: 0.0 };
        let mut before: &Bits = &lookup.slots[0];
        for form in &corpus.words[part.start..part.end] {
            let here = lookup.bits(*form as usize);
            let last = here[LEVELS - 1];
            run = (run << 1 | 1) & last;
            if last != 0 {
                found.whole |= run & last_term != 0;
                found.mass += corpus.weights[*form as usize];
                for (all, here) in found.words.iter_mut().zip(here) {
                    *all |= here;
                }
                if (before[LEVELS - 1] << 1) & last != 0 {
                    for ((all, here), before) in found.pairs.iter_mut().zip(here).zip(before) {
                        *all |= (before << 1) & here;
                    }
                }
            }
            before = here;
        }
        if found.words[LEVELS - 1] != 0 {
            let ordered = if part.field == Field::Extra { 0 } else { !starts };
            found.whole &= part.field != Field::Extra && query.terms.len() > 1;
            found.pairs.iter_mut().for_each(|pairs| *pairs &= ordered);
            let beside = found.pairs[LEVELS - 1] | found.pairs[LEVELS - 1] >> 1;
            found.words[LEVELS - 1] &= !query.doubtful | found.words[LEVELS - 2] | beside;
            if found.words[LEVELS - 1] != 0 {
                matches.push(found);
            }
        }
    }
    matches
}
