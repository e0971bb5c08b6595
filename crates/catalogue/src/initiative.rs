//! Local ways of serving people, each with a start and, where it has one, an end. `initiatives.json`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fact::{Code, Date, Slug, Source, Text};

/// `initiatives.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Initiatives {
    /// The initiatives, in the order in which a list shows them.
    pub initiatives: Vec<Initiative>,
    /// Where they are told.
    pub sources: Vec<Source>,
    /// The day on which somebody last compared them with their sources.
    pub checked_on: Date,
}

/// A local way of serving people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Initiative {
    /// Its id, for links and feeds.
    pub id: Slug,
    /// What kind it is.
    pub kind: InitiativeKind,
    /// Its name as people say it.
    pub name: Text,
    /// What it does for a person, in two or three sentences.
    pub about: Text,
    /// Provinces in which all communes have it, by code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub provinces: Vec<String>,
    /// Communes that have it, by code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub communes: Vec<String>,
    /// The sources name no commune of today: it is one of `communes`, or some of the communes of `provinces`, and which is not known.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_vague: bool,
    /// Procedures that it serves; empty where the sources name none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub procedures: Vec<Code>,
    /// Who may use it; absent where the sources do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<Text>,
    /// How to ask for it, or whom to ask where that is not known.
    pub ask: Text,
    /// The day it began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// Its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// What remains of it after its end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remains: Option<Text>,
    /// The day of the newest report that tells of it: older than a year looks stale.
    pub told_on: Date,
    /// What nobody has published: hours, telephone, place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unknown: Option<Text>,
    /// Where sources contradict each other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conflict: Option<Text>,
    /// Its sources, by id. At least one.
    pub sources: Vec<Slug>,
}

/// Kinds of initiatives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum InitiativeKind {
    /// Done while one waits, without an appointment.
    NoAppointment,
    /// An officer comes home.
    HomeVisit,
    /// Officials come to a village on a day.
    Session,
    /// A team or a vehicle that goes from place to place.
    MobileTeam,
    /// QR codes of all procedures.
    Qr,
    /// A paper handed in once is not asked for again.
    PaperOnce,
    /// No paper at all.
    NoPaper,
    /// Officials lent by a higher level.
    LentOfficials,
    /// Help with phones, forms and the national portal.
    DigitalHelp,
    /// An assistant that answers by text or voice.
    Assistant,
    /// Officers who speak another language.
    Language,
    /// Taking a number or a time before going.
    Booking,
    /// Hearing people, and answering.
    Listening,
    /// Training and rotation of officials.
    Training,
}
