//! Life events: what to do, in order, when something happens in a family. `events/{id}.json`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fact::{Check, Code, Date, Slug, Source, Stated, Text};
use crate::procedure::Keywords;

/// A life event, such as a birth or a death, as a sequence of steps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LifeEvent {
    /// Its id, and the file's name.
    pub id: Slug,
    /// What has happened, as people say it: "Nhà có em bé".
    pub name: Text,
    /// What this page helps with, in one or two short sentences.
    pub summary: Text,
    /// What to do, what comes first standing first.
    pub steps: Vec<EventStep>,
    /// What to know that belongs to no step.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Stated>,
    /// Words people type to find it.
    pub keywords: Keywords,
    /// Where the facts come from.
    pub sources: Vec<Source>,
    /// Who compared it with its sources, and when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<Check>,
    /// The day on which somebody last compared it with its sources.
    pub checked_on: Date,
}

/// One step of a life event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EventStep {
    /// What to do, in a few words.
    pub title: Text,
    /// How and why, in plain words.
    pub text: Text,
    /// For whom or when the step is needed, if not for everyone: "nếu cha mẹ chưa đăng ký kết hôn".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_if: Option<Text>,
    /// The procedures of this step, the usual one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub procedures: Vec<Code>,
    /// By when the law wants it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_when: Option<Stated>,
    /// Who may do it in one's place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy: Option<Stated>,
    /// What can be done in the same visit or the same file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub together: Option<Stated>,
}
