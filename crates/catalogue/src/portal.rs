//! `portal.json`: what the portal itself is, and the fields that procedures are sorted by.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fact::{Code, Slug, Text};

/// `portal.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Portal {
    /// The portal's name.
    pub name: Text,
    /// Who runs this copy of it, in words, for the footer.
    pub publisher: Text,
    /// Fields, in the order of the lists.
    pub fields: Vec<Field>,
    /// The procedures most people come for, for the home page, in order.
    pub popular: Vec<Code>,
    /// Life events in the order of the lists; those not named here follow by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Slug>,
    /// Walkthroughs in the order of the lists, in the same way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub walkthroughs: Vec<Slug>,
}

/// A field (lĩnh vực).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Its id.
    pub id: Slug,
    /// Its name as people would say it.
    pub name: Text,
    /// Its name in the national catalogue.
    pub official: String,
}
