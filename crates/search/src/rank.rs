//! From what was found to an order.

use crate::corpus::{Corpus, Field, rarity};
use crate::options::Options;
use crate::query::Query;
use crate::reading::LEVELS;
use crate::scan::{Bits, Match};

/// A document that holds something of the query.
#[derive(Clone, Debug)]
pub(crate) struct Ranked {
    pub document: usize,
    pub score: f32,
    /// Its best phrase.
    pub phrase: usize,
    /// All positions found in it.
    pub words: Bits,
}

/// What finding each position says.
pub(crate) struct Weights {
    words: Vec<f32>,
    /// What finding a position right behind the one before it says.
    pairs: Vec<f32>,
    /// Positions found in any document, and pairs.
    pub found: u128,
    pub paired: u128,
}

impl Weights {
    /// Weighs positions and pairs by how few documents hold them.
    pub fn new(
        query: &Query,
        corpus: &Corpus,
        matches: &[Match],
        documents: usize,
        options: &Options,
    ) -> Self {
        let positions = query.terms.len() + query.added.len();
        let mut sure = vec![0usize; positions];
        let mut any = vec![0usize; positions];
        let mut pairs = vec![0usize; positions];
        for group in by_document(corpus, matches) {
            let union =
                |bits: fn(&Match) -> u128| group.iter().fold(0, |all, found| all | bits(found));
            count(union(|found| found.words[LEVELS - 2]), &mut sure);
            count(union(|found| found.words[LEVELS - 1]), &mut any);
            count(union(|found| found.pairs[LEVELS - 1]), &mut pairs);
        }
        let factor = |position: usize| match query.terms.get(position) {
            Some(term) if term.filler => options.filler,
            _ => 1.0,
        };
        let bits = |counts: &[usize]| {
            counts
                .iter()
                .enumerate()
                .filter(|(_, n)| **n > 0)
                .fold(0, |bits, (at, _)| bits | 1 << at)
        };
        Self {
            found: bits(&any),
            paired: bits(&pairs),
            words: (0..positions)
                .map(|at| {
                    factor(at) * rarity(documents, if sure[at] > 0 { sure[at] } else { any[at] })
                })
                .collect(),
            pairs: (0..positions)
                .map(|at| {
                    let factor = if at == 0 {
                        1.0
                    } else {
                        (factor(at) * factor(at - 1)).sqrt()
                    };
                    options.pair * factor * rarity(documents, pairs[at])
                })
                .collect(),
        }
    }

    /// What a set of positions and pairs is worth.
    fn worth(&self, query: &Query, words: &Bits, pairs: &Bits, options: &Options) -> f32 {
        let sureness = [1.0, options.read, options.alike, options.typo];
        let mut word_worth = [0.0f32; 128];
        let mut pair_worth = [0.0f32; 128];
        spread(words, &self.words, &sureness, &mut word_worth);
        spread(pairs, &self.pairs, &sureness, &mut pair_worth);
        let terms = query.terms.len();
        let mut worth: f32 = word_worth[..terms].iter().chain(&pair_worth[..terms]).sum();
        // Where a phrase of the same meaning is worth more than the words typed, it counts in their place.
        let mut replaced = 0u128;
        let mut gains: Vec<(f32, u128)> = Vec::new();
        for substitute in &query.substitutes {
            let total = |range: std::ops::Range<usize>, of: &dyn Fn(usize) -> f32| {
                range.map(of).sum::<f32>()
            };
            let (from, to) = (substitute.positions.start, substitute.positions.end);
            let found =
                total(from..to, &|at| word_worth[at]) + total(from + 1..to, &|at| pair_worth[at]);
            if found == 0.0 {
                continue;
            }
            let whole =
                total(from..to, &|at| self.words[at]) + total(from + 1..to, &|at| self.pairs[at]);
            let typed = total(substitute.terms.clone(), &|at| word_worth[at])
                + total(substitute.terms.start + 1..substitute.terms.end, &|at| {
                    pair_worth[at]
                });
            let share = found / whole;
            let gain = options.synonym * found * share - typed;
            if gain > 0.0 {
                let mask = substitute.terms.clone().fold(0, |bits, at| bits | 1 << at);
                gains.push((gain, mask));
            }
        }
        gains.sort_by(|a, b| b.0.total_cmp(&a.0));
        for (gain, mask) in gains {
            if replaced & mask == 0 {
                replaced |= mask;
                worth += gain;
            }
        }
        worth
    }
}

/// Scores every document that holds something, best first; ties in the order of the documents.
pub(crate) fn rank(
    query: &Query,
    corpus: &Corpus,
    matches: &[Match],
    weights: &Weights,
    options: &Options,
) -> Vec<Ranked> {
    let mut ranked: Vec<Ranked> = by_document(corpus, matches)
        .map(|group| {
            let mut best = (f32::MIN, 0);
            let (mut words, mut pairs) = ([0; LEVELS], [0; LEVELS]);
            for found in group {
                let part = &corpus.phrases[found.phrase];
                let (field, long) = match part.field {
                    Field::Title => (options.title, options.long_name),
                    Field::Official => (options.official, options.long_name),
                    Field::Keyword(_) => (options.keyword, options.long_keyword),
                    Field::Other(_) => (options.other, options.long_keyword),
                    Field::Extra => (options.extra, 1.0),
                };
                let cover = long + (1.0 - long) * found.mass / part.mass;
                let score =
                    field * cover * weights.worth(query, &found.words, &found.pairs, options);
                if score > best.0 {
                    best = (score, found.phrase);
                }
                // Words of the other language and of the summary are weaker evidence here too.
                let demoted = match part.field {
                    Field::Other(_) => 1,
                    Field::Extra => 2,
                    _ => 0,
                };
                for level in demoted..LEVELS {
                    words[level] |= found.words[level - demoted];
                    pairs[level] |= found.pairs[level - demoted];
                }
            }
            let together = options.together * weights.worth(query, &words, &pairs, options);
            Ranked {
                document: corpus.phrases[best.1].document,
                score: best.0 + together,
                phrase: best.1,
                words,
            }
        })
        .collect();
    ranked.sort_by(|a, b| {
        b.score
            .total_cmp(&a.score)
            .then(a.document.cmp(&b.document))
    });
    ranked
}

/// Matches of one document at a time.
fn by_document<'a>(corpus: &'a Corpus, matches: &'a [Match]) -> impl Iterator<Item = &'a [Match]> {
    matches.chunk_by(|a, b| corpus.phrases[a.phrase].document == corpus.phrases[b.phrase].document)
}

fn count(mut bits: u128, counts: &mut [usize]) {
    while bits != 0 {
        counts[bits.trailing_zeros() as usize] += 1;
        bits &= bits - 1;
    }
}

/// Writes the worth of each position found: its weight at the surest level.
fn spread(bits: &Bits, weights: &[f32], sureness: &[f32; LEVELS], worth: &mut [f32; 128]) {
    let mut surer = 0;
    for level in 0..LEVELS {
        let mut here = bits[level] & !surer;
        surer |= bits[level];
        while here != 0 {
            let at = here.trailing_zeros() as usize;
            worth[at] = weights[at] * sureness[level];
            here &= here - 1;
        }
    }
}
