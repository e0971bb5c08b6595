//! Rules for life events.

use crate::event::LifeEvent;
use crate::fact::Date;
use crate::notes::Notes;
use crate::rules::citing::Sources;
use crate::rules::dated;

/// Checks one life event. Whether its procedures exist is for [`super::links`].
pub(super) fn check(name: &str, event: &LifeEvent, today: Option<Date>, notes: &mut Notes<'_>) {
    dated::provenance(notes, &event.sources, event.checked_on, today);
    dated::checks(notes, &event.checks, event.checked_on);
    let sources = Sources(&event.sources);
    if event.id.as_str() != name {
        let message = format!("the file is called {name}.json and the id is {}", event.id);
        notes.error("/id", message, format!("rename the file to {}.json, or correct the id", event.id));
    }
    if event.steps.is_empty() {
        notes.error("/steps", "no step", "write what to do, what comes first standing first");
    }
    for (i, step) in event.steps.iter().enumerate() {
        for (field, stated) in [("by_when", &step.by_when), ("proxy", &step.proxy), ("together", &step.together)] {
            sources.stated(notes, &format!("/steps/{i}/{field}"), stated.as_ref());
        }
        if step.by_when.as_ref().is_some_and(|by| by.cites.is_empty()) {
            let help = "name the law that wants it in cites, or leave by_when out";
            notes.error(&format!("/steps/{i}/by_when"), "a time limit, and no rule says so", help);
        }
    }
    for (i, note) in event.notes.iter().enumerate() {
        sources.stated(notes, &format!("/notes/{i}"), Some(note));
    }
}
