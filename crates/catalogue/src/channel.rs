//! Ways to tell an office something. `channels.json`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fact::{Date, Slug, Source, Text};

/// `channels.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Channels {
    /// The channels, in the order in which they are offered within a place.
    pub channels: Vec<Channel>,
    /// Where they come from.
    pub sources: Vec<Source>,
    /// The day on which somebody last compared them with their sources.
    pub checked_on: Date,
}

/// One channel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Its id.
    pub id: Slug,
    /// For whom: a commune's five digits, a province's two; absent for the whole country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// How it works.
    pub kind: Kind,
    /// An https address, a mail address or a number, as its kind wants it.
    pub to: String,
    /// Who gets it.
    pub name: Text,
    /// How it works and what it asks, in words.
    pub text: Text,
    /// Working days until an answer, where the office has promised some.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u16>,
    /// Whether it takes nothing without a name and a telephone number or an address.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub needs_contact: bool,
    /// Whether it drops a letter whose `code` it has already: only then is one sent again unasked.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub keeps_key: bool,
    /// Whether it takes photos: then a form is `multipart/form-data`, with up to three files `photo`. Only for `form`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub takes_photos: bool,
    /// Open311: the code of the service that requests go to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// Open311: the jurisdiction, where the server wants one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jurisdiction: Option<String>,
    /// The age key (`age1…`) that letters are sealed to on the phone, so that only its holder reads them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_key: Option<String>,
    /// Its source, by id.
    pub source: Slug,
}

/// How a channel works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Open311 GeoReport v2; `to` is the address before `/requests.json`.
    Open311,
    /// An https address that takes an url-encoded form.
    Form,
    /// An https address that takes JSON.
    Json,
    /// A mail address.
    Mail,
    /// A number for text messages.
    Sms,
    /// A telephone number.
    Phone,
    /// A page on which one writes oneself.
    Link,
}

impl Channel {
    /// The origin that the browser must be allowed to reach, for channels that the portal itself sends by.
    pub fn origin(&self) -> Option<&str> {
        if !matches!(self.kind, Kind::Open311 | Kind::Form | Kind::Json) {
            return None;
        }
        let host = self.to.split_once("://")?.1;
        let end = self.to.len() - host.len() + host.find('/').unwrap_or(host.len());
        self.to.get(..end)
    }
}
