//! Days and sources, wherever they stand: nothing was read or checked tomorrow, and nothing stands without a source.

use crate::fact::{Check, Date, Source};
use crate::notes::Notes;

/// `sources` and `checked_on` of a file.
pub(super) fn provenance(notes: &mut Notes<'_>, sources: &[Source], checked_on: Date, today: Option<Date>) {
    if sources.is_empty() {
        notes.error("/sources", "no source", "name where the facts come from: title, address, the day it was read");
    }
    for (i, source) in sources.iter().enumerate() {
        if sources.iter().take(i).any(|s| s.id == source.id) {
            let message = format!("two sources have the id \"{}\"", source.id);
            notes.error(&format!("/sources/{i}/id"), message, "give each source an id of its own");
        }
        if source.date > checked_on {
            let message =
                format!("the source was read on {}, after the entry was checked on {checked_on}", source.date);
            notes.error(&format!("/sources/{i}/date"), message, "correct one of the two days");
        }
    }
    if let Some(today) = today.filter(|today| checked_on > *today) {
        let message = format!("checked_on is {checked_on}, and today is {today}");
        notes.error("/checked_on", message, "write the day on which somebody compared this file with its sources");
    }
}

/// Who compared a file with its sources, and when: `checked_on` is the last of these days.
pub(super) fn checks(notes: &mut Notes<'_>, checks: &[Check], checked_on: Date) {
    for (i, check) in checks.iter().enumerate().filter(|(_, check)| check.on > checked_on) {
        let message = format!("it was checked on {}, after checked_on ({checked_on})", check.on);
        notes.error(&format!("/checks/{i}/on"), message, "write the day of the last check as checked_on");
    }
}

/// A span of days that ends no earlier than it starts.
pub(super) fn span(notes: &mut Notes<'_>, pointer: &str, from: Option<Date>, until: Option<Date>) {
    if let (Some(from), Some(until)) = (from, until)
        && until < from
    {
        let message = format!("until ({until}) is before from ({from})");
        notes.error(&format!("{pointer}/until"), message, "swap or correct the two days: both count as days in force");
    }
}
