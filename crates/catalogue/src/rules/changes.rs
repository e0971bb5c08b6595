//! Rules for what changed.

use std::collections::BTreeSet;

use crate::change::Changes;
use crate::fact::Date;
use crate::notes::Notes;
use crate::rules::citing::Sources;
use crate::rules::dated;

/// Checks the file. Whether its procedures exist is for [`super::links`].
pub(super) fn check(file: &Changes, today: Option<Date>, notes: &mut Notes<'_>) {
    dated::provenance(notes, &file.sources, file.checked_on, today);
    dated::checks(notes, &file.checks, file.checked_on);
    let sources = Sources(&file.sources);
    let mut seen = BTreeSet::new();
    let mut unique = |notes: &mut Notes<'_>, pointer: &str, id: &str| {
        if !seen.insert(id.to_owned()) {
            let help = "give each an id of its own: authorities, laws and old codes share one page";
            notes.error(pointer, format!("\"{id}\" stands twice"), help);
        }
    };
    for (i, change) in file.authorities.iter().enumerate() {
        let pointer = format!("/authorities/{i}");
        unique(notes, &format!("{pointer}/id"), change.id.as_str());
        sources.need(notes, &pointer, &change.cites);
        if change.keywords.vi.is_empty() {
            let help = "write the old office's names, as people say them";
            notes.warn(&format!("{pointer}/keywords/vi"), "nobody will find it by the old office's name", help);
        }
    }
    for (i, law) in file.laws.iter().enumerate() {
        let pointer = format!("/laws/{i}");
        unique(notes, &format!("{pointer}/id"), law.id.as_str());
        sources.need(notes, &pointer, &law.cites);
        dated::span(notes, &pointer, Some(law.from), law.until);
    }
    for (i, void) in file.void.iter().enumerate() {
        let pointer = format!("/void/{i}");
        unique(notes, &format!("{pointer}/number"), &void.number);
        sources.need(notes, &pointer, &void.cites);
    }
    for (i, replaced) in file.replaced.iter().enumerate() {
        let pointer = format!("/replaced/{i}");
        unique(notes, &format!("{pointer}/code"), replaced.code.as_str());
        sources.need(notes, &pointer, &replaced.cites);
    }
}
