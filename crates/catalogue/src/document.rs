//! Papers shared between procedures (`documents.json`): named once, so that a pack can count them once.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fact::{Slug, Text};

/// `documents.json`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Documents {
    /// The papers, by id.
    pub documents: Vec<Document>,
}

/// A paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Its id.
    pub id: Slug,
    /// Its name as people say it. The English keeps the Vietnamese in brackets: the counter will say that.
    pub name: Text,
    /// Its official name or form number, where it differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub official: Option<String>,
    /// What it is and where one gets it, when people may not know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
    /// Its shape, for the small drawing.
    pub shape: Shape,
}

/// The shapes papers come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// A form to fill in.
    Form,
    /// A card.
    Card,
    /// A certificate with a seal.
    Certificate,
    /// A letter or statement in one's own words.
    Letter,
    /// A photograph.
    Photo,
    /// A plan or drawing.
    Plan,
    /// Data or confirmation given on a screen.
    Screen,
}
