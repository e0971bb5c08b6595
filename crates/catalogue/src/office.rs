//! Where people are served: reception points, and numbers to call. `offices.json`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fact::{Code, Date, Slug, Source, Text};

/// `offices.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Offices {
    /// Reception points.
    pub offices: Vec<Office>,
    /// Numbers that answer for a whole province.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hotlines: Vec<Hotline>,
    /// How far a file may be handed in at another commune's centre, by province.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elsewhere: Vec<Elsewhere>,
    /// Where this is told.
    pub sources: Vec<Source>,
    /// The day on which somebody last compared it with its sources.
    pub checked_on: Date,
}

/// A reception point. A commune may have several.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Its id.
    pub id: Slug,
    /// Its name.
    pub name: Text,
    /// The commune it stands in and serves, by code.
    pub commune: String,
    /// Its address, as it is said there; absent where nobody has published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// When it is open; empty where nobody has published it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<OpenHours>,
    /// Telephone numbers, as they are dialled.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<String>,
    /// Languages spoken there beside Vietnamese.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Text>,
    /// How to get in: ramp, ground floor, parking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access: Option<Text>,
    /// Procedures done while one waits.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub on_the_spot: Vec<Code>,
    /// What else a visitor should know: "one of three points".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// The day it was said.
    pub as_of: Date,
    /// Its source, by id.
    pub source: Slug,
}

/// Hours on some days of the week.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenHours {
    /// The days.
    pub days: Vec<WeekDay>,
    /// `07:30`.
    pub begins: String,
    /// `11:30`, later.
    pub ends: String,
}

/// Days of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WeekDay {
    /// Thứ Hai.
    Mon,
    /// Thứ Ba.
    Tue,
    /// Thứ Tư.
    Wed,
    /// Thứ Năm.
    Thu,
    /// Thứ Sáu.
    Fri,
    /// Thứ Bảy.
    Sat,
    /// Chủ nhật.
    Sun,
}

/// A number that answers for a province.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Hotline {
    /// The province, by code.
    pub province: String,
    /// The number, as it is dialled.
    pub number: String,
    /// What it answers.
    pub about: Text,
    /// The day it was said.
    pub as_of: Date,
    /// Its source, by id.
    pub source: Slug,
}

/// What a province has said about files handed in at any of its centres.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Elsewhere {
    /// The province, by code.
    pub province: String,
    /// What is so, in words.
    pub text: Text,
    /// Procedures on its list; empty where the list itself is not at hand: then one has to ask.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub procedures: Vec<Code>,
    /// The day it was so.
    pub as_of: Date,
    /// Its source, by id.
    pub source: Slug,
}
