//! Days on which a service comes to a place: once or recurring. `sessions.json`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fact::{Code, Date, Slug, Source, Text};

/// `sessions.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sessions {
    /// The sessions.
    pub sessions: Vec<Session>,
    /// Where they were announced.
    pub sources: Vec<Source>,
    /// The day on which somebody last compared them with their sources.
    pub checked_on: Date,
}

/// A session, once or recurring.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// Its id: the UID of its events in calendars, never used for another session.
    pub id: Slug,
    /// The initiative it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub initiative: Option<Slug>,
    /// Its name as people say it.
    pub name: Text,
    /// The commune, by code.
    pub commune: String,
    /// The place; absent where nobody has published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Text>,
    /// The hamlets it is for; empty where it is for everybody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hamlets: Vec<String>,
    /// Its first day: it fits the rule.
    pub first: Date,
    /// When it comes again, as an RRULE of RFC 5545: `FREQ=MONTHLY;BYDAY=2SA`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// When it starts, `07:30`; absent where nobody has published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begins: Option<String>,
    /// When it ends, later than it starts; there is one without the other never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<String>,
    /// What is known of the hours beyond that: "buổi sáng".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours_note: Option<Text>,
    /// Procedures taken there; empty where the sources name none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub procedures: Vec<Code>,
    /// Languages spoken there beside Vietnamese.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Text>,
    /// Whom to call or ask; absent where nobody has published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Text>,
    /// Days on which it is not as the rule says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<SessionException>,
    /// Counts up with every change, so that calendars take the change over.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub sequence: u32,
    /// The day it was announced or last confirmed: older than a year looks stale.
    pub announced_on: Date,
    /// Its source, by id.
    pub source: Slug,
}

/// A day on which a session is not as its rule says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionException {
    /// The day that the rule gives.
    pub day: Date,
    /// What becomes of it.
    pub change: SessionChange,
    /// The new day, for one that is moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
    /// When it starts on the new day, if not as usual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begins: Option<String>,
    /// When it ends on the new day, if not as usual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<String>,
    /// The day the change was announced.
    pub announced_on: Date,
}

/// What becomes of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SessionChange {
    /// Never meant to be.
    LeftOut,
    /// Announced, and does not take place.
    Cancelled,
    /// On another day or at other hours.
    Moved,
}

fn is_zero(count: &u32) -> bool {
    *count == 0
}
