//! Public figures about the new two-tier government. `figures.json`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fact::{Date, Slug, Source, Text};

/// `figures.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    /// The charts, in order.
    pub charts: Vec<Chart>,
    /// Where the figures come from.
    pub sources: Vec<Source>,
    /// The day on which somebody last compared them with their sources.
    pub checked_on: Date,
}

/// Figures that can be compared with each other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Chart {
    /// Its id, for links.
    pub id: Slug,
    /// What is counted.
    pub title: Text,
    /// What the figures say, and what they do not say.
    pub text: Text,
    /// The unit: "thủ tục", "%".
    pub unit: Text,
    /// The figures. At least one.
    pub bars: Vec<Bar>,
    /// Where sources contradict each other: in what, and that both are shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conflict: Option<Text>,
}

/// One figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Bar {
    /// What or where.
    pub label: Text,
    /// The figure, 0 or more.
    pub value: f64,
    /// The day or the last day of the span it is of; absent when the source does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// What limits it: "gần", "sáu tháng đầu".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Its source, by id.
    pub source: Slug,
}
