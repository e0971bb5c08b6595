//! What a search gives back.

use std::ops::Range;

/// The answer to a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// What was found, best first.
    pub hits: Vec<Hit>,
    /// Words and codes of the query, as typed, that nothing in the index could be made of.
    pub not_understood: Vec<String>,
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
