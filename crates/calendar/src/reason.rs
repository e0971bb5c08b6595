//! Why a date came out as it did: for the interface to put into words.

use crate::clock::Clock;
use crate::day::Day;
use crate::working::{Name, Why};

/// A rule that applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Handed in after the cut-off: received on the next working day.
    AfterCutOff(Clock),
    /// Handed in on a day off: received on the next working day.
    HandedInOnDayOff,
    /// The day of receipt is not counted.
    FirstDayNotCounted,
    /// Due on the working day of receipt.
    InTheDay,
    /// Hours run from the minute of receipt, night and day.
    HoursRun,
    /// Hours run from the opening of the office, because it was closed when the file came or the file counts as received
    /// on a later day.
    FromOpening {
        /// When it opens.
        opens: Clock,
        /// Whether that is assumed, because nobody knows.
        assumed: bool,
    },
    /// The last day is this day off: the period ends with the next working day.
    EndsOnDayOff(Day),
}

/// Where a rule stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Article {
    /// Number of the law or decree.
    pub rule: &'static str,
    /// Its name in Vietnamese, short.
    pub vi: &'static str,
    /// Its name in English, short.
    pub en: &'static str,
    /// The article.
    pub article: u16,
    /// The clause.
    pub clause: u8,
}

/// A day that did not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The day.
    pub day: Day,
    /// Why it is no working day.
    pub why: Why,
    /// Whether that is still to be announced.
    pub provisional: bool,
    /// What it put off.
    pub phase: Phase,
}

/// What a day off puts off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The receipt of the file.
    Receipt,
    /// The count of working days.
    Counting,
    /// The end of a period whose last day is a day off.
    Ending,
}

/// A Saturday that counted, because offices work on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The day.
    pub day: Day,
    /// The day it makes up for, in words.
    pub why: Name,
}

impl Reason {
    /// The article it rests on, where it rests on one.
    pub fn article(self) -> Option<Article> {
        let civil_code = |article, clause| {
            Some(Article {
                rule: "91/2015/QH13", vi: "Bộ luật Dân sự 2015", en: "Civil Code 2015", article, clause
            })
        };
        match self {
            Self::HoursRun => civil_code(147, 1),
            Self::FirstDayNotCounted => civil_code(147, 2),
            Self::EndsOnDayOff(_) => civil_code(148, 5),
            Self::AfterCutOff(_) | Self::HandedInOnDayOff | Self::InTheDay | Self::FromOpening { .. } => None,
        }
    }
}
