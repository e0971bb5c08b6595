//! Saying why a document was found.

use std::ops::Range;

use motcua_text::{Word, words};

use crate::answer::Why;
use crate::corpus::{Corpus, Field, Phrase};
use crate::query::Query;
use crate::rank::{Ranked, union};
use crate::reading::{LEVELS, Level};
use crate::scan::Lookup;
use crate::wire::Columns;

/// What is needed to explain a hit.
pub(crate) struct Explainer<'a> {
    pub columns: &'a Columns,
    pub corpus: &'a Corpus,
    pub query: &'a Query<'a>,
    pub lookup: &'a Lookup,
}

impl Explainer<'_> {
    /// The reasons, the title's first.
    pub fn why(&self, ranked: &Ranked) -> Vec<Why> {
        let best = &self.corpus.phrases[ranked.phrase];
        let mut why = Vec::new();
        let title = self.corpus.phrases[..=ranked.phrase]
            .iter()
            .rev()
            .take_while(|phrase| phrase.document == ranked.document)
            .find(|phrase| phrase.field == Field::Title);
        if let Some(title) = title {
            let ranges = self.marked(title, ranked);
            if !ranges.is_empty() {
                why.push(Why::Title(ranges));
            }
        }
        match best.field {
            Field::Title => {}
            Field::Keyword(_) => why.push(Why::Keyword(self.text(best).to_owned())),
            Field::Official => why.push(Why::Official(self.text(best).to_owned())),
            Field::Other(_) => why.push(Why::OtherLanguage(self.text(best).to_owned())),
            Field::Extra => why.push(Why::Summary),
        }
        self.corrections(best, ranked, &mut why);
        self.synonyms(best, ranked, &mut why);
        why
    }

    fn text(&self, phrase: &Phrase) -> &str {
        let document = phrase.document;
        let more = self.columns.more.as_ref();
        match phrase.field {
            Field::Title => self.columns.titles.line(document),
            Field::Official => self.columns.officials.line(document),
            Field::Keyword(number) => self.columns.keywords.parts(document).nth(usize::from(number)).unwrap_or(""),
            Field::Extra => more.map_or("", |more| more.extras.line(document)),
            Field::Other(number) => {
                more.and_then(|more| more.others.parts(document).nth(usize::from(number))).unwrap_or("")
            }
        }
    }

    /// The words of a phrase, each with its stem and the positions that it answers.
    fn answered(&self, phrase: &Phrase, ranked: &Ranked) -> Vec<(Word, usize, u64)> {
        let forms = &self.corpus.words[phrase.start..phrase.end];
        let (found, _) = union(self.corpus, ranked.matches);
        words(self.text(phrase))
            .into_iter()
            .zip(forms)
            .map(|(word, form)| {
                let form = *form as usize;
                let bits = self.lookup.bits(form);
                // A typing error is assumed only where the document does not hold the word itself.
                let bits = bits[LEVELS - 2] | bits[LEVELS - 1] & found[LEVELS - 1] & !found[LEVELS - 2];
                (word, self.corpus.vocabulary.forms[form].stem, bits)
            })
            .collect()
    }

    /// Ranges of the words found, neighbours joined. Words that say nothing are marked only beside another.
    fn marked(&self, phrase: &Phrase, ranked: &Ranked) -> Vec<Range<usize>> {
        let fillers =
            self.query.terms.iter().enumerate().filter(|(_, term)| term.filler).fold(0, |bits, (at, _)| bits | 1 << at);
        let words = self.answered(phrase, ranked);
        words
            .chunk_by(|a, b| (a.2 == 0) == (b.2 == 0))
            .filter(|run| run.iter().any(|(_, _, bits)| bits & !fillers != 0))
            .filter_map(|run| Some(run.first()?.0.range.start..run.last()?.0.range.end))
            .collect()
    }

    /// Terms that the phrase holds only as another word.
    fn corrections(&self, phrase: &Phrase, ranked: &Ranked, why: &mut Vec<Why>) {
        let text = self.text(phrase);
        let answered = self.answered(phrase, ranked);
        let (found, _) = union(self.corpus, ranked.matches);
        for (at, term) in self.query.terms.iter().enumerate() {
            let typed = term.word.letters.as_str();
            let holds = |letters: &str| letters == typed || (term.open && letters.starts_with(typed));
            let mut readings = answered.iter().filter(|(_, _, bits)| bits & 1 << at != 0).peekable();
            let surest = if term.open { Level::Read } else { Level::Same };
            if term.filler
                || found[surest as usize] & 1 << at != 0
                || readings.clone().any(|(word, ..)| holds(&word.letters))
            {
                continue;
            }
            if let Some((word, ..)) = readings.peek() {
                why.push(Why::Corrected { typed: typed.to_owned(), read: text[word.range.clone()].to_owned() });
            }
        }
    }

    /// Phrases of the same meaning that stand in the phrase while the words typed do not.
    fn synonyms(&self, phrase: &Phrase, ranked: &Ranked, why: &mut Vec<Why>) {
        let answered = self.answered(phrase, ranked);
        let all = answered.iter().fold(0, |all, (_, _, bits)| all | bits);
        for substitute in &self.query.substitutes {
            let mask = |range: Range<usize>| range.fold(0u64, |bits, at| bits | 1 << at);
            let (typed, instead) = (mask(substitute.terms.clone()), mask(substitute.positions.clone()));
            if all & typed == typed || all & instead != instead {
                continue;
            }
            let typed = &self.query.terms[substitute.terms.clone()];
            let (Some(first), Some(last)) = (typed.first(), typed.last()) else {
                continue;
            };
            why.push(Why::Synonym {
                typed: self.query.text[first.word.range.start..last.word.range.end].to_owned(),
                read: substitute.text.clone(),
            });
        }
    }
}
