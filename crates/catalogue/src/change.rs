//! What changed: who decides now instead of whom, laws with a first or a last day, codes that were replaced. `changes.json`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fact::{Check, Cite, Code, Date, Slug, Source, Text};
use crate::procedure::Keywords;

/// `changes.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Changes {
    /// Who decided, and who decides.
    pub authorities: Vec<AuthorityChange>,
    /// Laws that start or end, by day.
    pub laws: Vec<LawChange>,
    /// Procedures that were replaced or abolished.
    pub replaced: Vec<Replaced>,
    /// Laws that hold no more: an entry that rests on one is warned of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub void: Vec<VoidLaw>,
    /// Where the facts come from.
    pub sources: Vec<Source>,
    /// Who compared it with its sources, and when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<Check>,
    /// The day on which somebody last compared it with its sources.
    pub checked_on: Date,
}

/// A matter that went from one office to another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AuthorityChange {
    /// Its id, for links.
    pub id: Slug,
    /// The matter: "Khai sinh, kết hôn với người nước ngoài".
    pub what: Text,
    /// The office before, by its old name: "Phòng Tư pháp, Ủy ban nhân dân huyện".
    pub before: Text,
    /// Who decides now.
    pub now: Text,
    /// The first day.
    pub since: Date,
    /// What to know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// The procedures it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub procedures: Vec<Code>,
    /// The rules or sources that say so.
    pub cites: Vec<Cite>,
    /// Old names of the office, and what people type.
    pub keywords: Keywords,
}

/// A law that starts or ends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LawChange {
    /// Its id, for links.
    pub id: Slug,
    /// The day from which it holds.
    pub from: Date,
    /// The last day, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// What changes for people.
    pub text: Text,
    /// The procedures it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub procedures: Vec<Code>,
    /// The rules or sources that say so.
    pub cites: Vec<Cite>,
}

/// A procedure that is no more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Replaced {
    /// Its old code.
    pub code: Code,
    /// What it was called, in plain words.
    pub name: Text,
    /// The procedure in its place; absent if it was abolished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Code>,
    /// The first day without it; absent when not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// What to do instead.
    pub text: Text,
    /// The rules or sources that say so.
    pub cites: Vec<Cite>,
}

/// A law that holds no more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VoidLaw {
    /// Its number: `175/2024/NĐ-CP`.
    pub number: String,
    /// Its last day.
    pub until: Date,
    /// The number of the law in its place, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The rules or sources that say so.
    pub cites: Vec<Cite>,
}
