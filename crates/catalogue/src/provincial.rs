//! What a province decides, and so completes a procedure. `provincial/{province}.json`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fact::{Check, Cite, Code, Date, Slug, Source, Text};

/// `provincial/{province}.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Provincial {
    /// The province, two digits; also the file's name.
    pub province: String,
    /// What it decided.
    pub records: Vec<ProvincialRecord>,
    /// Where the facts come from.
    pub sources: Vec<Source>,
    /// Who compared it with its sources, and when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<Check>,
    /// The day on which somebody last compared it with its sources.
    pub checked_on: Date,
}

/// A decision of a province.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProvincialRecord {
    /// Its id within the file.
    pub id: Slug,
    /// What it is about.
    pub kind: ProvincialKind,
    /// The procedures it completes.
    pub procedures: Vec<Code>,
    /// What it says, in words.
    pub text: Text,
    /// First day it holds; absent when not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Last day it holds; absent when no end is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// The rules or sources that say so.
    pub cites: Vec<Cite>,
}

/// What a province may decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ProvincialKind {
    /// A fee, or who does not pay it.
    Fee,
    /// A sum that is paid out.
    Amount,
    /// A procedure about land.
    Land,
    /// A rule about building.
    Building,
    /// Where it can be handed in.
    Filing,
    /// Who decides.
    Authority,
}
