//! "You said, we did": what people raised and what was done. `answers.json`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fact::{Code, Date, Slug, Source, Text};

/// `answers.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// The answers, newest first.
    pub answers: Vec<Answer>,
    /// Where they come from.
    pub sources: Vec<Source>,
    /// The day on which somebody last compared them with their sources.
    pub checked_on: Date,
}

/// One thing that people raised, and what came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Its id, for links.
    pub id: Slug,
    /// Where: a commune's five digits, or a province's two.
    pub area: String,
    /// The place in words, where the source says more than the code does, or less.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Text>,
    /// What it is about.
    pub topic: Topic,
    /// The procedure it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub procedure: Option<Code>,
    /// What people said.
    pub said: Text,
    /// What was done.
    pub done: Text,
    /// How long it took, as the source says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub took: Option<Took>,
    /// When, where the source says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// Its source, by id.
    pub source: Slug,
}

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Topic {
    /// Something was done well.
    Praise,
    /// Something could be done better.
    Suggestion,
    /// A file is late, was returned, or is stuck.
    File,
    /// How somebody was treated.
    Attitude,
    /// Something is broken or dirty.
    Broken,
    /// A question.
    Question,
}

/// A span of time. Exactly one of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Took {
    /// Minutes.
    Minutes(u32),
    /// Days, as the source counts them.
    Days(u16),
}

impl Took {
    /// In minutes, to compare and to order.
    pub fn minutes(self) -> u32 {
        match self {
            Self::Minutes(minutes) => minutes,
            Self::Days(days) => u32::from(days) * 24 * 60,
        }
    }
}
