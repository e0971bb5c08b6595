//! Saying why a document was found.

use std::borrow::Cow;
use std::ops::Range;

use motcua_text::{Word, words};

use crate::answer::Why;
use crate::corpus::{Corpus, Field, Phrase};
use crate::query::{POSITIONS, Query};
use crate::rank::{Ranked, union};
use crate::reading::{LEVELS, Level};
use crate::scan::{Bits, Lookup};
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
            Field::Keyword(_) => why.push(Why::Keyword(self.text(best).into_owned())),
            Field::Official => why.push(Why::Official(self.text(best).into_owned())),
            Field::Other(_) => why.push(Why::OtherLanguage(self.text(best).into_owned())),
            Field::Extra => why.push(Why::Summary),
        }
        let (found, _) = union(self.corpus, &ranked.matches);
        let unsure = self.unsure(&found);
        if unsure != 0 || !self.query.substitutes.is_empty() {
            let text = self.text(best);
            let answered = self.answered(best, ranked);
            self.corrections(&text, &answered, unsure, &mut why);
            self.synonyms(&answered, &mut why);
        }
        why
    }

    /// The phrase as people read it; of a summary the words that were found.
    fn text(&self, phrase: &Phrase) -> Cow<'_, str> {
        let document = phrase.document;
        let of = |text| Cow::Borrowed(text);
        match phrase.field {
            Field::Title => of(self.columns.titles.line(document)),
            Field::Official => of(self.columns.officials.line(document)),
            Field::Keyword(number) => of(self.columns.keywords.parts(document).nth(usize::from(number)).unwrap_or("")),
            Field::Other(number) => {
                let others = self.columns.others.as_ref();
                of(others.and_then(|others| others.parts(document).nth(usize::from(number))).unwrap_or(""))
            }
            Field::Extra => {
                let vocabulary = &self.corpus.vocabulary;
                let letters = |form: u32| vocabulary.stems[vocabulary.forms[form as usize].stem].letters.as_str();
                Cow::Owned(self.forms(phrase).iter().map(|form| letters(*form)).collect::<Vec<_>>().join(" "))
            }
        }
    }

    /// The forms of the words of [`Explainer::text`].
    fn forms(&self, phrase: &Phrase) -> Cow<'_, [u32]> {
        if phrase.field != Field::Extra {
            return Cow::Borrowed(&self.corpus.words[phrase.start..phrase.end]);
        }
        let holds = |form: &&usize| self.corpus.extras.of(**form).binary_search(&(phrase.document as u32)).is_ok();
        self.lookup.forms().iter().filter(holds).map(|form| *form as u32).collect()
    }

    /// The words of a phrase, each with the positions that it answers.
    fn answered(&self, phrase: &Phrase, ranked: &Ranked) -> Vec<(Word, u64)> {
        let forms = self.forms(phrase);
        let (found, _) = union(self.corpus, &ranked.matches);
        words(&self.text(phrase))
            .into_iter()
            .zip(forms.iter())
            .map(|(word, form)| {
                let bits = self.lookup.bits(*form as usize);
                // A typing error is assumed only where the document does not hold the word itself.
                (word, bits[LEVELS - 2] | bits[LEVELS - 1] & found[LEVELS - 1] & !found[LEVELS - 2])
            })
            .collect()
    }

    /// Ranges of the words found, neighbours joined. Words that say nothing are marked only beside another.
    fn marked(&self, phrase: &Phrase, ranked: &Ranked) -> Vec<Range<usize>> {
        let fillers = !self.query.telling() & u64::MAX >> (POSITIONS - self.query.terms.len().max(1));
        let words = self.answered(phrase, ranked);
        words
            .chunk_by(|a, b| (a.1 == 0) == (b.1 == 0))
            .filter(|run| run.iter().any(|(_, bits)| bits & !fillers != 0))
            .filter_map(|run| Some(run.first()?.0.range.start..run.last()?.0.range.end))
            .collect()
    }

    /// Terms that say something and that the document does not hold as they are.
    fn unsure(&self, found: &Bits) -> u64 {
        let is_unsure = |at: usize| {
            let surest = if self.query.terms[at].open { Level::Read } else { Level::Same };
            found[surest as usize] & 1 << at == 0
        };
        let terms = (0..self.query.terms.len()).filter(|at| is_unsure(*at));
        terms.fold(0, |bits, at| bits | 1 << at) & self.query.telling()
    }

    /// Of the terms in `unsure`, those that the phrase holds only as another word.
    fn corrections(&self, text: &str, answered: &[(Word, u64)], unsure: u64, why: &mut Vec<Why>) {
        for (at, term) in self.query.terms.iter().enumerate().filter(|(at, _)| unsure & 1 << at != 0) {
            let typed = term.word.letters.as_str();
            let holds = |letters: &str| letters == typed || (term.open && letters.starts_with(typed));
            let mut readings = answered.iter().filter(|(_, bits)| bits & 1 << at != 0).map(|(word, _)| word);
            if readings.clone().any(|word| holds(&word.letters)) {
                continue;
            }
            if let Some(word) = readings.next() {
                why.push(Why::Corrected { typed: typed.to_owned(), read: text[word.range.clone()].to_owned() });
            }
        }
    }

    /// Phrases of the same meaning that stand in the phrase while the words typed do not.
    fn synonyms(&self, answered: &[(Word, u64)], why: &mut Vec<Why>) {
        let all = answered.iter().fold(0, |all, (_, bits)| all | bits);
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
