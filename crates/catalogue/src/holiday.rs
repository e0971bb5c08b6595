//! Days on which public offices are closed though it is no weekend, and Saturdays worked in their place (`holidays.json`).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fact::{Date, Source, Text};

/// `holidays.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Holidays {
    /// The day on which the list was last compared with its sources.
    pub checked_on: Date,
    /// Where it comes from.
    pub sources: Vec<Source>,
    /// Saturdays on which offices work, made up for a day off. Those of later years are announced year by year.
    pub working_saturdays: Vec<WorkingSaturday>,
    /// Days off, by date. Weekends are not listed.
    pub days: Vec<DayOff>,
}

/// A Saturday on which offices work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkingSaturday {
    /// The day.
    pub date: Date,
    /// The day it makes up for, in words.
    pub why: Text,
}

/// A day off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DayOff {
    /// The day.
    pub date: Date,
    /// Its name.
    pub name: Text,
    /// What it is.
    pub kind: HolidayKind,
    /// Whether it is decided.
    pub status: HolidayStatus,
}

/// Kinds of day off (Labour Code, Article 112; Resolution 28/2026/QH16 for `culture`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum HolidayKind {
    /// 1 January.
    NewYear,
    /// Lunar New Year.
    Tet,
    /// Commemoration of the Hùng kings, 10th of the third lunar month.
    HungKings,
    /// 30 April.
    Reunification,
    /// 1 May.
    Labour,
    /// 2 September and one day beside it.
    National,
    /// 24 November, from 2026.
    Culture,
    /// A day off made up for on a Saturday.
    Swap,
}

/// Whether a day off is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum HolidayStatus {
    /// Set by law or already decided.
    Fixed,
    /// Computed; the Government announces it each year.
    Provisional,
}
