//! Papers from before the communes were merged: whether they still hold. `old-papers.json`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fact::{Check, Code, Date, Gap, Slug, Source, Stated, Text};
use crate::procedure::Keywords;

/// `old-papers.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OldPapers {
    /// The papers, those most people ask about first.
    pub papers: Vec<OldPaper>,
    /// Where the facts come from.
    pub sources: Vec<Source>,
    /// Who compared it with its sources, and when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<Check>,
    /// The day on which somebody last compared it with its sources.
    pub checked_on: Date,
}

/// A kind of paper, and what has become of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OldPaper {
    /// Its id, for links.
    pub id: Slug,
    /// The paper, as people call it: "Sổ đỏ ghi tên huyện, xã cũ".
    pub name: Text,
    /// The answer in a word.
    pub validity: Validity,
    /// The answer in a sentence, with what says so.
    pub answer: Stated,
    /// Whether and when one must change it.
    pub must_change: Stated,
    /// What changing it costs; absent when not known, and then there is a gap.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Stated>,
    /// Words to show to a bank, an employer or an official who refuses the paper; absent where no rule can be cited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<Stated>,
    /// Procedures to change it or get it anew.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub procedures: Vec<Code>,
    /// Words people type to find it.
    pub keywords: Keywords,
    /// What is not known, and whom to ask.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<Gap>,
}

/// Whether a paper still holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Validity {
    /// It holds as before.
    Valid,
    /// It holds until the day printed on it, or another that the answer names.
    UntilItsDate,
    /// It holds no more.
    NotValid,
    /// It depends on what the answer says.
    Depends,
    /// No source says.
    Unknown,
}
