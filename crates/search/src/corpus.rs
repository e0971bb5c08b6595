//! The searchable text: every phrase of every document as a run of word numbers, in one row.
//!
//! A query is answered by going through the row from one place where something of it stands to the next: the places of each
//! word are listed, so that words of no interest cost nothing, and come in order, since adjacency is what ranks well.

use motcua_text::words;

use crate::column::Column;
use crate::vocabulary::{Collector, Vocabulary};
use crate::wire::{Columns, More};

/// Where a phrase stands in its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    /// The title.
    Title,
    /// The official name.
    Official,
    /// A phrase that people type; which one.
    Keyword(u16),
    /// Title or phrase of the other language; which one.
    Other(u16),
    /// Words of the summary, in no order: they are in [`Corpus::extras`], not in the row.
    Extra,
}

/// A run of words.
#[derive(Debug)]
pub(crate) struct Phrase {
    pub document: usize,
    pub field: Field,
    /// Its words in [`Corpus::words`].
    pub start: usize,
    pub end: usize,
    /// The weight of all its words together.
    pub mass: f32,
}

/// For each form where it stands: in which documents, or at which places of the row.
#[derive(Debug, Default)]
pub(crate) struct Postings {
    /// Where the list of each form begins, and where the last one ends.
    starts: Vec<u32>,
    lists: Vec<u32>,
}

impl Postings {
    /// Where a form stands, in order.
    pub fn of(&self, form: usize) -> &[u32] {
        &self.lists[self.starts[form] as usize..self.starts[form + 1] as usize]
    }

    /// Whether none stands anywhere.
    pub fn is_empty(&self) -> bool {
        self.lists.is_empty()
    }

    /// From the forms that stand somewhere, in order; `stands` tells where, by the place in `row`.
    fn new(forms: usize, row: &[u32], stands: &dyn Fn(usize) -> u32) -> Self {
        let mut starts = vec![0u32; forms + 1];
        for form in row {
            starts[*form as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut lists = vec![0; row.len()];
        for (place, form) in row.iter().enumerate() {
            let at = &mut next[*form as usize];
            lists[*at as usize] = stands(place);
            *at += 1;
        }
        Self { starts, lists }
    }
}

/// Words of the summaries, until they are listed by form.
#[derive(Default)]
struct Summaries {
    words: Vec<u32>,
    /// The document of each.
    documents: Vec<u32>,
}

/// Everything that is searched.
#[derive(Debug, Default)]
pub(crate) struct Corpus {
    pub vocabulary: Vocabulary,
    /// Forms, phrase after phrase: the row.
    pub words: Vec<u32>,
    /// Where each form stands in the row.
    pub places: Postings,
    /// In the order of the documents.
    pub phrases: Vec<Phrase>,
    /// Where the phrases of each document begin, and where the last ones end.
    pub firsts: Vec<u32>,
    /// Words of the summaries.
    pub extras: Postings,
    /// For each document those that it is a variant of.
    pub bases: Vec<Vec<usize>>,
    /// How much each form weighs in its phrase: rare words more, fillers next to nothing.
    pub weights: Vec<f32>,
}

impl Corpus {
    /// Reads all columns that are here. A word that says nothing weighs `filler_weight` of what it would by its rarity.
    pub fn read(columns: &Columns, more: Option<&More>, filler_weight: f32) -> Self {
        let mut collector = Collector::default();
        let mut corpus = Self::default();
        let mut summaries = Summaries::default();
        // Room for all at once: what grows by doubling takes up to three times as much, and Wasm never gives it back.
        let texts = [&columns.titles, &columns.officials, &columns.keywords];
        let others = more.map_or(0, |more| more.others.words());
        corpus.words.reserve_exact(texts.into_iter().map(Column::words).sum::<usize>() + others);
        summaries.words.reserve_exact(more.map_or(0, |more| more.extras.words()));
        corpus.firsts.reserve_exact(columns.documents + 1);
        for document in 0..columns.documents {
            corpus.firsts.push(corpus.phrases.len() as u32);
            let mut add = |field, text: &str| {
                let row = if field == Field::Extra { &mut summaries.words } else { &mut corpus.words };
                let start = row.len();
                row.extend(words(text).iter().map(|word| collector.number(&word.letters, word.marks)));
                let end = row.len();
                if end > start {
                    corpus.phrases.push(Phrase { document, field, start, end, mass: 0.0 });
                }
            };
            add(Field::Title, columns.titles.line(document));
            add(Field::Official, columns.officials.line(document));
            for (number, keyword) in columns.keywords.parts(document).enumerate() {
                add(Field::Keyword(number as u16), keyword);
            }
            if let Some(more) = more {
                for (number, phrase) in more.others.parts(document).enumerate() {
                    add(Field::Other(number as u16), phrase);
                }
                add(Field::Extra, more.extras.line(document));
            }
            summaries.documents.resize(summaries.words.len(), document as u32);
        }
        corpus.firsts.push(corpus.phrases.len() as u32);
        let (vocabulary, renumbered) = collector.finish();
        corpus.vocabulary = vocabulary;
        for word in corpus.words.iter_mut().chain(&mut summaries.words) {
            *word = renumbered[*word as usize];
        }
        corpus.phrases.shrink_to_fit();
        corpus.weigh(columns, &summaries.words, filler_weight);
        let forms = corpus.vocabulary.forms.len();
        corpus.places = Postings::new(forms, &corpus.words, &|place| place as u32);
        corpus.extras = Postings::new(forms, &summaries.words, &|place| summaries.documents[place]);
        corpus.bases = (0..columns.documents)
            .map(|document| columns.bases.line(document).split(' ').filter_map(|base| base.parse().ok()).collect())
            .collect();
        corpus
    }

    fn weigh(&mut self, columns: &Columns, summaries: &[u32], filler_weight: f32) {
        let mut last_in = vec![usize::MAX; self.vocabulary.stems.len()];
        for phrase in &self.phrases {
            let row = if phrase.field == Field::Extra { summaries } else { &self.words };
            for form in &row[phrase.start..phrase.end] {
                let stem = self.vocabulary.forms[*form as usize].stem;
                if last_in[stem] != phrase.document {
                    last_in[stem] = phrase.document;
                    self.vocabulary.stems[stem].documents += 1;
                }
            }
        }
        let vocabulary = &self.vocabulary;
        self.weights = vocabulary
            .forms
            .iter()
            .map(|form| rarity(columns.documents, vocabulary.stems[form.stem].documents as usize))
            .collect();
        for filler in columns.fillers.lines() {
            if let [word] = words(filler).as_slice()
                && let Some(stem) = vocabulary.find(&word.letters)
            {
                for form in vocabulary.stems[stem].forms.clone() {
                    if vocabulary.forms[form].marks == word.marks {
                        self.weights[form] *= filler_weight;
                    }
                }
            }
        }
        for phrase in &mut self.phrases {
            let row = if phrase.field == Field::Extra { summaries } else { &self.words };
            let forms = &row[phrase.start..phrase.end];
            phrase.mass = forms.iter().map(|form| self.weights[*form as usize]).sum();
        }
    }
}

/// How much finding something says that `found` of `documents` hold: inverse document frequency, never 0.
pub(crate) fn rarity(documents: usize, found: usize) -> f32 {
    ((documents as f32 + 1.5) / (found as f32 + 0.5)).ln().max(0.05)
}
