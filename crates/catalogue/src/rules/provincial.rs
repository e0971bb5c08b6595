//! Rules for what provinces decide.

use std::collections::BTreeSet;

use crate::fact::Date;
use crate::notes::Notes;
use crate::provincial::Provincial;
use crate::rules::citing::Sources;
use crate::rules::dated;

/// Checks the file of one province; `provinces` are the known codes, absent when they could not be read.
pub(super) fn check(
    name: &str,
    file: &Provincial,
    provinces: Option<&BTreeSet<&str>>,
    today: Option<Date>,
    notes: &mut Notes<'_>,
) {
    dated::provenance(notes, &file.sources, file.checked_on, today);
    dated::checks(notes, &file.checks, file.checked_on);
    if file.province != name {
        let message = format!("the file is called {name}.json and the province is {}", file.province);
        notes.error(
            "/province",
            message,
            format!("rename the file to {}.json, or correct the province", file.province),
        );
    }
    if provinces.is_some_and(|known| !known.contains(file.province.as_str())) {
        let help = "write the two digits of a province in provinces.json";
        notes.error("/province", format!("there is no province {}", file.province), help);
    }
    let sources = Sources(&file.sources);
    let mut seen = BTreeSet::new();
    for (i, record) in file.records.iter().enumerate() {
        let pointer = format!("/records/{i}");
        if !seen.insert(&record.id) {
            let message = format!("the id \"{}\" stands twice", record.id);
            notes.error(&format!("{pointer}/id"), message, "give each an id of its own");
        }
        if record.procedures.is_empty() {
            let help = "name the procedures it completes: else no page shows it";
            notes.error(&format!("{pointer}/procedures"), "no procedure", help);
        }
        sources.need(notes, &pointer, &record.cites);
        dated::span(notes, &pointer, record.from, record.until);
        if let (Some(until), Some(today)) = (record.until, today)
            && until < today
        {
            let message = format!("this decision lapsed after {until}");
            notes.warn(&format!("{pointer}/until"), message, "write what holds now, or delete it");
        }
    }
}
