//! The engine: an index opened, and asked.

use motcua_text::fold;

use crate::answer::{Answer, Hit, Why};
use crate::code::{codes, is_code};
use crate::corpus::Corpus;
use crate::error::SearchError;
use crate::explain::Explainer;
use crate::options::Options;
use crate::query::{Phrasebook, Query};
use crate::rank::{Ranking, Weights};
use crate::scan::{Found, Lookup, Scan};
use crate::wire::{Columns, decode, decode_more};

/// Score of a document whose whole code was typed; of one whose code was begun, half.
const CODE_SCORE: f32 = 1_000.0;

/// An index, ready to be asked.
#[derive(Debug)]
pub struct Engine {
    columns: Columns,
    corpus: Corpus,
    book: Phrasebook,
    options: Options,
}

impl Engine {
    /// Opens the first tier of an index with the usual weights; it answers at once.
    ///
    /// # Errors
    /// When the bytes are not the first tier of an index, of another version, or damaged. No bytes make it panic.
    pub fn open(bytes: &[u8]) -> Result<Self, SearchError> {
        Self::open_with(bytes, Options::default())
    }

    /// Opens the first tier with weights of one's own.
    ///
    /// # Errors
    /// As [`Engine::open`].
    pub fn open_with(bytes: &[u8], options: Options) -> Result<Self, SearchError> {
        let columns = decode(bytes)?;
        let corpus = Corpus::read(&columns, None, options.filler);
        let book = Phrasebook::read(&columns);
        Ok(Self { columns, corpus, book, options })
    }

    /// Adds the second tier: from then on the other language and the summaries are searched, too. A second time changes
    /// nothing.
    ///
    /// # Errors
    /// When the bytes are not the second tier of this index, of another version, or damaged. The engine then answers as before.
    pub fn extend(&mut self, bytes: &[u8]) -> Result<(), SearchError> {
        let more = decode_more(bytes, &self.columns)?;
        // The old one first makes room: the memory of Wasm grows and never shrinks.
        self.corpus = Corpus::default();
        self.corpus = Corpus::read(&self.columns, Some(&more), self.options.filler);
        // The words of the summaries are in the corpus alone: nobody reads them as text.
        self.columns.others = Some(more.others);
        Ok(())
    }

    /// Whether the second tier is here.
    pub fn is_extended(&self) -> bool {
        self.columns.others.is_some()
    }

    /// Number of documents.
    pub fn len(&self) -> usize {
        self.columns.documents
    }

    /// Whether there is nothing to find.
    pub fn is_empty(&self) -> bool {
        self.columns.documents == 0
    }

    /// Finds documents, best first, at most `limit`. The last word may be unfinished. Only the first 1,000 bytes and 40 words
    /// of a query are read.
    ///
    /// A document that holds all that was typed, the last word perhaps unfinished, is found at every keystroke on the way there.
    pub fn search(&self, text: &str, limit: usize) -> Answer {
        let mut query = Query::read(text, &self.corpus.vocabulary, &self.book);
        let weights_of = |query: &Query, found: &[Found]| Weights::new(query, found, self.len(), &self.options);
        let first = Lookup::new(&query, &self.corpus);
        let doubted;
        let mut scan = Scan::new(&self.corpus, &first, &query);
        let (mut found, is_said) = scan.overview();
        let mut weights = weights_of(&query, &found);
        if !is_said && query.doubt(weights.paired, &self.corpus.vocabulary) {
            doubted = Lookup::new(&query, &self.corpus);
            scan = Scan::new(&self.corpus, &doubted, &query);
            found = scan.overview().0;
            weights = weights_of(&query, &found);
        }
        let ranking =
            Ranking { query: &query, corpus: &self.corpus, scan: &scan, weights: &weights, options: &self.options };
        let (codes, unknown_codes) = codes(query.text, &self.columns);
        let mut ranked = ranking.best(&found, limit.saturating_add(codes.len()));
        ranked.retain(|found| codes.iter().all(|code| code.document != found.document));

        let best = if codes.is_empty() { ranked.first().map_or(0.0, |best| best.score) } else { CODE_SCORE };
        let explainer = Explainer { columns: &self.columns, corpus: &self.corpus, query: &query, lookup: scan.lookup };
        let mut hits = Vec::with_capacity(codes.len() + ranked.len());
        for code in codes {
            let score = if code.whole { CODE_SCORE } else { CODE_SCORE / 2.0 };
            hits.push(self.hit(code.document, score, vec![code.why]));
        }
        ranked.truncate(limit.saturating_sub(hits.len()));
        for found in ranked.iter().take_while(|found| found.score >= self.options.floor * best) {
            hits.push(self.hit(found.document, found.score, explainer.why(found)));
        }
        hits.truncate(limit);
        Answer { hits, not_understood: not_understood(&query, &weights, &unknown_codes) }
    }

    fn hit(&self, document: usize, score: f32, why: Vec<Why>) -> Hit {
        let id = self.columns.ids.line(document);
        let (kind, pattern) = &self.columns.kinds[self.columns.kind_of[document]];
        Hit {
            kind: kind.clone(),
            id: id.to_owned(),
            title: self.columns.titles.line(document).to_owned(),
            url: pattern.replace("{}", id),
            score,
            why,
        }
    }
}

/// Codes that lead nowhere, words that no document has in any reading, and words of other scripts.
fn not_understood(query: &Query, weights: &Weights, unknown_codes: &[&str]) -> Vec<String> {
    let explained = query.explained(weights.found);
    let mut words: Vec<String> = unknown_codes.iter().map(|code| (*code).to_owned()).collect();
    for (at, term) in query.terms.iter().enumerate() {
        let number = term.word.letters.bytes().all(|b| b.is_ascii_digit());
        let typed = &query.text[term.word.range.clone()];
        if !term.filler
            && !number
            && explained & 1 << at == 0
            && !is_code(typed)
            && !words.iter().any(|word| word == typed)
        {
            words.push(typed.to_owned());
        }
    }
    let foreign = |c: char| c >= '\u{370}' && !('\u{2000}'..='\u{303F}').contains(&c);
    words.extend(
        query
            .text
            .split_whitespace()
            .filter(|word| fold(word).is_empty() && word.chars().any(foreign))
            .map(str::to_owned),
    );
    words
}
