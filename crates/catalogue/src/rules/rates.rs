//! Rules for dated amounts.

use std::collections::BTreeSet;

use crate::fact::Date;
use crate::notes::Notes;
use crate::rate::{Rate, RateValue, Rates};
use crate::rules::citing::Sources;
use crate::rules::dated;

/// Checks the file; `provinces` are the known codes, absent when they could not be read.
pub(super) fn check(file: &Rates, provinces: Option<&BTreeSet<&str>>, today: Option<Date>, notes: &mut Notes<'_>) {
    dated::provenance(notes, &file.sources, file.checked_on, today);
    let sources = Sources(&file.sources);
    let mut seen = BTreeSet::new();
    for (i, rate) in file.rates.iter().enumerate() {
        let pointer = format!("/rates/{i}");
        if !seen.insert(&rate.id) {
            let message = format!("the id \"{}\" stands twice", rate.id);
            notes.error(&format!("{pointer}/id"), message, "give each an id of its own");
        }
        if rate.values.is_empty() {
            notes.error(
                &format!("{pointer}/values"),
                "a rate without a value",
                "write at least one, with its first day",
            );
        }
        for (j, value) in rate.values.iter().enumerate() {
            let pointer = format!("{pointer}/values/{j}");
            sources.need(notes, &pointer, &value.cites);
            dated::span(notes, &pointer, Some(value.from), value.until);
            if let (Some(code), Some(known)) = (&value.province, provinces)
                && !known.contains(code.as_str())
            {
                let help = "write the two digits of a province in provinces.json";
                notes.error(&format!("{pointer}/province"), format!("there is no province {code}"), help);
            }
        }
        overlaps(rate, &pointer, notes);
    }
}

/// On any day a place has one value at most.
fn overlaps(rate: &Rate, pointer: &str, notes: &mut Notes<'_>) {
    let before = |a: &RateValue, b: &RateValue| a.until.is_some_and(|until| until < b.from);
    for (j, value) in rate.values.iter().enumerate() {
        let other = rate
            .values
            .iter()
            .take(j)
            .find(|other| other.province == value.province && !before(other, value) && !before(value, other));
        if let Some(other) = other {
            let message = format!("this value from {} and that from {} hold on the same days", value.from, other.from);
            notes.error(&format!("{pointer}/values/{j}"), message, "end the earlier one with until");
        }
    }
}
