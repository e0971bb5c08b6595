//! The searchable text: every phrase of every document as a run of word numbers, in one row.
//!
//! A query is answered by reading the whole row. At 6,000 titles that is 120,000 words, less than half a millisecond; what
//! a posting list would save, it would spend on putting positions back together, and adjacency is what ranks well.

use motcua_text::words;

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
    /// Words of the summary, in no order: they are in [`Corpus::extras`].
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

/// Words without an order: for each form the documents that hold it.
#[derive(Debug, Default)]
pub(crate) struct Postings {
    /// Where the documents of each form begin, and where the last ones end.
    starts: Vec<u32>,
    documents: Vec<u32>,
}

impl Postings {
    /// The documents that hold a form, in order.
    pub fn of(&self, form: usize) -> &[u32] {
        &self.documents[self.starts[form] as usize..self.starts[form + 1] as usize]
    }

    /// From runs of forms, each with its document, in the order of the documents.
    fn new<'a>(forms: usize, runs: impl Iterator<Item = (usize, &'a [u32])> + Clone) -> Self {
        let mut starts = vec![0u32; forms + 1];
        for form in runs.clone().flat_map(|(_, run)| run) {
            starts[*form as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut documents = vec![0; starts[forms] as usize];
        for (document, run) in runs {
            for form in run {
                let at = &mut next[*form as usize];
                documents[*at as usize] = document as u32;
                *at += 1;
            }
        }
        Self { starts, documents }
    }
}

/// Everything that is searched.
#[derive(Debug, Default)]
pub(crate) struct Corpus {
    pub vocabulary: Vocabulary,
    /// Forms, phrase after phrase.
    pub words: Vec<u32>,
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
        for document in 0..columns.documents {
            corpus.firsts.push(corpus.phrases.len() as u32);
            let mut add = |field, text: &str| {
                let start = corpus.words.len();
                corpus.words.extend(words(text).iter().map(|word| collector.number(&word.letters, word.marks)));
                let end = corpus.words.len();
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
        }
        corpus.firsts.push(corpus.phrases.len() as u32);
        let (vocabulary, renumbered) = collector.finish();
        corpus.vocabulary = vocabulary;
        for word in &mut corpus.words {
            *word = renumbered[*word as usize];
        }
        corpus.weigh(columns, filler_weight);
        corpus.part_extras();
        corpus.bases = (0..columns.documents)
            .map(|document| columns.bases.line(document).split(' ').filter_map(|base| base.parse().ok()).collect())
            .collect();
        corpus
    }

    /// Takes the words that have no order out of the row, which is read whole for every query.
    fn part_extras(&mut self) {
        let is_extra = |phrase: &&Phrase| phrase.field == Field::Extra;
        let runs = self.phrases.iter().filter(is_extra);
        let runs = runs.map(|phrase| (phrase.document, &self.words[phrase.start..phrase.end]));
        self.extras = Postings::new(self.vocabulary.forms.len(), runs);
        let mut row = Vec::with_capacity(self.words.len() - self.extras.documents.len());
        for phrase in &mut self.phrases {
            let run = if phrase.field == Field::Extra { 0..0 } else { phrase.start..phrase.end };
            phrase.start = row.len();
            row.extend_from_slice(&self.words[run]);
            phrase.end = row.len();
        }
        self.words = row;
        self.phrases.shrink_to_fit();
    }

    fn weigh(&mut self, columns: &Columns, filler_weight: f32) {
        let mut last_in = vec![usize::MAX; self.vocabulary.stems.len()];
        for phrase in &self.phrases {
            for form in &self.words[phrase.start..phrase.end] {
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
            let forms = &self.words[phrase.start..phrase.end];
            phrase.mass = forms.iter().map(|form| self.weights[*form as usize]).sum();
        }
    }
}

/// How much finding something says that `found` of `documents` hold: inverse document frequency, never 0.
pub(crate) fn rarity(documents: usize, found: usize) -> f32 {
    ((documents as f32 + 1.5) / (found as f32 + 0.5)).ln().max(0.05)
}
