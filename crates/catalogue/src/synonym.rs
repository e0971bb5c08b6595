//! `synonyms.json`: how people say the same thing, for search. Keywords of one procedure belong in its entry; here stands what
//! holds for all of them. Search folds accents and case, so one spelling is enough, but accents matter: `bố` is written as
//! `bố`, so that `bổ sung` is not taken for it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `synonyms.json`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Synonyms {
    /// For queries in Vietnamese.
    pub vi: Wordings,
    /// For queries in English.
    pub en: Wordings,
}

/// The wordings of one language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wordings {
    /// Phrases that mean the same, each way: `["bố", "ba", "cha"]`.
    pub groups: Vec<Vec<String>>,
    /// What a phrase stands for, one way: abbreviations (`"cccd": ["căn cước"]`) and everyday words for the thing one then
    /// needs (`"báo tử": ["khai tử"]`).
    pub means: BTreeMap<String, Vec<String>>,
    /// Phrases that say nothing about what is looked for: "ở đâu", "cần những gì". They still match, but weigh little.
    pub fillers: Vec<String>,
}
