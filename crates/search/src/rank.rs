//! From what was found to an order.

use std::ops::Range;

use motcua_text::sort_by;

use crate::corpus::{Corpus, Field, rarity};
use crate::greatest::greatest;
use crate::options::Options;
use crate::query::{POSITIONS, Query, Substitute};
use crate::reading::LEVELS;
use crate::scan::{Bits, Found, Match, Scan};

/// A document with its score.
#[derive(Debug)]
pub(crate) struct Ranked {
    pub document: usize,
    pub score: f32,
    /// Its best phrase.
    pub phrase: usize,
    /// All that was found in it.
    pub matches: Vec<Match>,
}

/// What finding each position says.
pub(crate) struct Weights {
    words: Vec<f32>,
    /// What finding a position right behind the one before it says.
    pairs: Vec<f32>,
    /// What each substitute would be worth in full.
    substitutes: Vec<f32>,
    /// Positions found in any document, and pairs.
    pub found: u64,
    pub paired: u64,
}

impl Weights {
    /// Weighs positions and pairs by how few documents hold them.
    pub fn new(query: &Query, found: &[Found], documents: usize, options: &Options) -> Self {
        let positions = query.terms.len() + query.added.len();
        let mut sure = vec![0usize; positions];
        let mut unsure = vec![0usize; positions];
        let mut pairs = vec![0usize; positions];
        let (mut any, mut paired) = (0, 0);
        for found in found {
            any |= found.words;
            paired |= found.pairs;
            count(found.sure & found.words, &mut sure);
            count(found.words & !found.sure, &mut unsure);
            count(found.pairs, &mut pairs);
        }
        let factor = |position: usize| match query.terms.get(position) {
            Some(term) if term.filler => options.filler,
            _ => 1.0,
        };
        let mut weights = Self {
            found: any,
            paired,
            substitutes: Vec::new(),
            words: (0..positions)
                .map(|at| factor(at) * rarity(documents, if sure[at] > 0 { sure[at] } else { unsure[at] }))
                .collect(),
            pairs: (0..positions)
                .map(|at| {
                    let factor = if at == 0 { 1.0 } else { (factor(at) * factor(at - 1)).sqrt() };
                    options.pair * factor * rarity(documents, pairs[at])
                })
                .collect(),
        };
        weights.substitutes = query
            .substitutes
            .iter()
            .map(|Substitute { positions, .. }| {
                let words: f32 = weights.words[positions.clone()].iter().sum();
                words + weights.pairs[positions.start + 1..positions.end].iter().sum::<f32>()
            })
            .collect();
        weights
    }

    /// What a document is worth, roughly: by what is found anywhere in it.
    fn outline(&self, found: &Found, options: &Options) -> f32 {
        let unsure = options.typo * add(found.words & !found.sure, &self.words);
        add(found.sure & found.words, &self.words) + unsure + add(found.pairs, &self.pairs)
    }

    /// What it says that several phrases of a document hold the same words: that it is about them.
    fn repeated(&self, matches: &[Match]) -> f32 {
        let mut times = [0u8; POSITIONS];
        for found in matches {
            let mut bits = found.words[LEVELS - 2];
            while bits != 0 {
                let at = bits.trailing_zeros() as usize;
                times[at] = times[at].saturating_add(1);
                bits &= bits - 1;
            }
        }
        self.words
            .iter()
            .zip(times)
            .filter(|(_, times)| *times > 1)
            .map(|(word, times)| word * (1.0 - 1.0 / f32::from(times)))
            .sum()
    }

    /// What a set of positions and pairs is worth.
    fn worth(&self, query: &Query, words: &Bits, pairs: &Bits, options: &Options) -> f32 {
        let sureness = [1.0, options.read, options.alike, options.typo];
        let terms = u64::MAX.checked_shr((POSITIONS - query.terms.len()) as u32).unwrap_or(0);
        let typed = sum(words, &self.words, terms, &sureness) + sum(pairs, &self.pairs, terms, &sureness);
        if words[LEVELS - 1] & !terms == 0 {
            return typed;
        }
        // Where a phrase of the same meaning is worth more than the words typed, it counts in their place.
        let mut gains: Vec<(f32, u64)> = Vec::new();
        for (substitute, whole) in query.substitutes.iter().zip(&self.substitutes) {
            let (there, there_paired) = masks(&substitute.positions);
            let found = sum(words, &self.words, there, &sureness) + sum(pairs, &self.pairs, there_paired, &sureness);
            if found == 0.0 {
                continue;
            }
            let (here, here_paired) = masks(&substitute.terms);
            let typed = sum(words, &self.words, here, &sureness) + sum(pairs, &self.pairs, here_paired, &sureness);
            let most =
                if substitute.is_abbreviated { f32::INFINITY } else { options.synonym_most * substitute.words as f32 };
            let share = found / whole;
            gains.push(((options.synonym * found).min(most) * share - typed, here));
        }
        sort_by(&mut gains, |a, b| b.0.total_cmp(&a.0));
        let mut replaced = 0;
        let mut worth = typed;
        for (gain, here) in gains {
            if gain > 0.0 && replaced & here == 0 {
                replaced |= here;
                worth += gain;
            }
        }
        worth
    }
}

/// The bits of a run of positions, and of the pairs within it.
fn masks(positions: &Range<usize>) -> (u64, u64) {
    let words = positions.clone().fold(0, |bits, at| bits | 1 << at);
    (words, words & words << 1)
}

/// What documents are ranked by.
pub(crate) struct Ranking<'a> {
    pub query: &'a Query<'a>,
    pub corpus: &'a Corpus,
    pub scan: &'a Scan<'a>,
    pub weights: &'a Weights,
    pub options: &'a Options,
}

/// Those that a variant may fall behind when it makes way for what it is a variant of.
const SPARE: usize = 16;

/// Fewest documents that are read closely.
const CLOSELY: usize = 256;

impl Ranking<'_> {
    /// The `limit` best documents, best first; ties in the order of the documents.
    pub fn best(&self, found: &[Found], limit: usize) -> Vec<Ranked> {
        let considered = limit.saturating_add(SPARE);
        let closely = considered.saturating_mul(8).max(CLOSELY);
        // Where many hold the same words, as they do after a letter or two, those that come first in the index stand for all.
        let outlines: Vec<f32> = found.iter().map(|found| self.weights.outline(found, self.options)).collect();
        let read: Vec<Ranked> =
            greatest(&outlines, closely).into_iter().map(|at| self.score(found[at].document)).collect();
        let scores: Vec<f32> = read.iter().map(|read| read.score).collect();
        let chosen = greatest(&scores, considered);
        let mut ranked: Vec<Ranked> = Vec::with_capacity(chosen.len());
        for (at, read) in read.into_iter().enumerate() {
            if chosen.binary_search(&at).is_ok() {
                ranked.push(read);
            }
        }
        for variant in &mut ranked {
            for base in &self.corpus.bases[variant.document] {
                let base = self.score(*base);
                if !base.matches.is_empty() && !self.says_more(&variant.matches, &base.matches) {
                    variant.score = variant.score.min(self.options.variant * base.score);
                }
            }
        }
        sort_by(&mut ranked, |a, b| b.score.total_cmp(&a.score).then(a.document.cmp(&b.document)));
        ranked.truncate(limit);
        ranked
    }

    /// Whether a variant holds anything of the query that what it is a variant of does not.
    fn says_more(&self, variant: &[Match], base: &[Match]) -> bool {
        let terms = |matches| self.query.explained(union(self.corpus, matches).0[LEVELS - 2]) & self.query.telling();
        let is_whole = |matches: &[Match]| matches.iter().any(|found| found.whole);
        terms(variant) & !terms(base) != 0 || is_whole(variant) && !is_whole(base)
    }

    /// Scores one document: its best phrase, and what is found anywhere in it.
    fn score(&self, document: usize) -> Ranked {
        let Self { query, corpus, weights, options, .. } = self;
        let matches = self.scan.closely(document);
        let mut best = (0.0, matches.first().map_or(0, |found| found.phrase));
        let mut named: f32 = 0.0;
        for found in &matches {
            let part = &corpus.phrases[found.phrase];
            let share = found.mass / part.mass;
            let (field, long) = match part.field {
                Field::Title => (options.title, options.long_name),
                Field::Official => (options.official, options.long_name),
                Field::Keyword(_) => (options.keyword, options.long_keyword),
                Field::Other(_) => (options.other, options.long_keyword),
                Field::Extra => (options.extra, 1.0),
            };
            if matches!(part.field, Field::Title | Field::Official) {
                named = if found.whole { 1.0 } else { named.max(share) };
            }
            let cover = long + (1.0 - long) * share;
            let whole = if found.whole { options.whole } else { 1.0 };
            let score = field * cover * whole * weights.worth(query, &found.words, &found.pairs, options);
            if score > best.0 {
                best = (score, found.phrase);
            }
        }
        let (words, pairs) = union(corpus, &matches);
        let together = weights.worth(query, &words, &pairs, options);
        let repeated = if matches.len() > 1 { weights.repeated(&matches) } else { 0.0 };
        let score = best.0 + options.together * together + options.often * repeated;
        Ranked { document, score: score * (1.0 - options.unnamed * (1.0 - named)), phrase: best.1, matches }
    }
}

/// All positions and pairs found in a document.
pub(crate) fn union(corpus: &Corpus, matches: &[Match]) -> (Bits, Bits) {
    let (mut words, mut pairs) = ([0; LEVELS], [0; LEVELS]);
    for found in matches {
        let demotion = demotion(corpus.phrases[found.phrase].field);
        for level in demotion..LEVELS {
            words[level] |= found.words[level - demotion];
            pairs[level] |= found.pairs[level - demotion];
        }
        // What is demoted beyond the last level is still there.
        words[LEVELS - 1] |= found.words[LEVELS - 1];
    }
    (words, pairs)
}

/// How many levels less sure a word is in the other language and in the summary.
fn demotion(field: Field) -> usize {
    match field {
        Field::Other(_) => 1,
        Field::Extra => 2,
        Field::Title | Field::Official | Field::Keyword(_) => 0,
    }
}

fn count(mut bits: u64, counts: &mut [usize]) {
    while bits != 0 {
        counts[bits.trailing_zeros() as usize] += 1;
        bits &= bits - 1;
    }
}

/// The weights of all positions of a set.
fn add(mut bits: u64, weights: &[f32]) -> f32 {
    let mut sum = 0.0;
    while bits != 0 {
        sum += weights[bits.trailing_zeros() as usize];
        bits &= bits - 1;
    }
    sum
}

/// The worth of the positions found, of those in `mask`: each its weight at its surest level.
fn sum(bits: &Bits, weights: &[f32], mask: u64, sureness: &[f32; LEVELS]) -> f32 {
    let mut surer = 0;
    let mut sum = 0.0;
    for (level, sure) in bits.iter().zip(sureness) {
        let mut here = level & mask & !surer;
        surer |= level;
        while here != 0 {
            sum += sure * weights[here.trailing_zeros() as usize];
            here &= here - 1;
        }
    }
    sum
}
