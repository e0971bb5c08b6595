//! What a search gives back.

use std::ops::Range;

use motcua_text::sort_by;

/// The answer to a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// What was found, best first.
    pub hits: Vec<Hit>,
    /// Words and codes of the query, as typed, that nothing in the index could be made of.
    pub not_understood: Vec<String>,
}

/// How much better than the best procedure something of another kind must fit to stand before all procedures.
const CLEARLY_BETTER: f32 = 2.0;

impl Answer {
    /// The hits by kind, each best first: the order in which people see them. `first` leads, unless another kind fits clearly
    /// better; the others follow by their best hit.
    pub fn groups(&self, first: &str) -> Vec<Vec<&Hit>> {
        let mut groups: Vec<Vec<&Hit>> = Vec::new();
        for hit in &self.hits {
            match groups.iter_mut().find(|group| group[0].kind == hit.kind) {
                Some(group) => group.push(hit),
                None => groups.push(vec![hit]),
            }
        }
        let rank = |group: &[&Hit]| group[0].score * if group[0].kind == first { CLEARLY_BETTER } else { 1.0 };
        sort_by(&mut groups, |a, b| rank(b).total_cmp(&rank(a)));
        groups
    }
}

/// Something found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What it is: `procedure`, `event`, `walkthrough`.
    pub kind: String,
    /// Its id or code.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its address, without host.
    pub url: String,
    /// How well it fits: comparable within one answer only.
    pub score: f32,
    /// What of it was found.
    pub why: Vec<Why>,
}

/// Why something was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Words of the title: byte ranges to mark, in order, neighbours joined.
    Title(Vec<Range<usize>>),
    /// A phrase that people type for it.
    Keyword(String),
    /// Its official name.
    Official(String),
    /// A phrase of the other language, folded.
    OtherLanguage(String),
    /// Words of its summary.
    Summary,
    /// Its code was typed, at least in part.
    Code,
    /// The code typed is an old one, which it replaces.
    Replaces(String),
    /// A word was read as another: a typing error, keystrokes, another spelling.
    Corrected {
        /// As typed.
        typed: String,
        /// As read.
        read: String,
    },
    /// An abbreviation or a phrase of the same meaning.
    Synonym {
        /// As typed.
        typed: String,
        /// The words found for it.
        read: String,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hit(kind: &str, score: f32) -> Hit {
        Hit { kind: kind.into(), id: String::new(), title: String::new(), url: String::new(), score, why: vec![] }
    }

    fn order(hits: Vec<Hit>) -> Vec<String> {
        let answer = Answer { hits, not_understood: vec![] };
        answer.groups("procedure").into_iter().flatten().map(|hit| format!("{} {}", hit.kind, hit.score)).collect()
    }

    #[test]
    fn procedures_lead_unless_something_fits_clearly_better() {
        let hits = vec![hit("event", 12.0), hit("procedure", 10.0), hit("event", 9.0), hit("procedure", 8.0)];
        assert_eq!(order(hits), ["procedure 10", "procedure 8", "event 12", "event 9"]);
        assert_eq!(order(vec![hit("change", 21.0), hit("procedure", 10.0)]), ["change 21", "procedure 10"]);
        assert!(order(vec![]).is_empty());
    }
}
