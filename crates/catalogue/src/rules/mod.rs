//! What the types cannot say: each module holds the rules of one kind of file, or of the links between files.

mod answers;
mod changes;
mod channels;
mod circles;
mod citing;
mod dated;
mod events;
mod figures;
mod holidays;
mod links;
mod old_papers;
mod predecessors;
mod procedure;
mod provincial;
mod rates;
mod serving;
pub(crate) mod text;
mod units;
mod void;
mod walkthroughs;

use std::collections::BTreeSet;

use crate::fact::{Code, Date};
use crate::finding::Report;
use crate::load::Files;

/// Applies every rule to what could be read. `today` is absent where the day must not matter. Returns the number of paths
/// through all walkthroughs.
pub(crate) fn check(files: &Files, today: Option<Date>, report: &mut Report) -> usize {
    for opened in files.procedures.values().flatten() {
        procedure::check(&opened.value, today, &mut opened.notes(report));
    }
    if let Some(opened) = &files.holidays {
        holidays::check(&opened.value, today, &mut opened.notes(report));
    }
    for (name, opened) in files.events.iter().filter_map(|(name, file)| Some((name, file.as_ref()?))) {
        events::check(name, &opened.value, today, &mut opened.notes(report));
    }
    if let Some(opened) = &files.old_papers {
        old_papers::check(&opened.value, today, &mut opened.notes(report));
    }
    if let Some(opened) = &files.changes {
        changes::check(&opened.value, today, &mut opened.notes(report));
    }
    if let Some(opened) = &files.figures {
        figures::check(&opened.value, today, &mut opened.notes(report));
    }
    let areas = areas(files);
    if let Some(opened) = &files.channels {
        channels::check(&opened.value, areas.as_ref(), today, &mut opened.notes(report));
    }
    if let Some(opened) = &files.answers {
        let is_procedure = |code: &Code| files.procedures.contains_key(code.as_str());
        answers::check(&opened.value, areas.as_ref(), is_procedure, today, &mut opened.notes(report));
    }
    let provinces: Option<BTreeSet<&str>> =
        files.provinces.as_ref().map(|list| list.value.provinces.iter().map(|p| p.code.as_str()).collect());
    if let Some(opened) = &files.rates {
        rates::check(&opened.value, provinces.as_ref(), today, &mut opened.notes(report));
    }
    for (name, opened) in files.provincial.iter().filter_map(|(name, file)| Some((name, file.as_ref()?))) {
        provincial::check(name, &opened.value, provinces.as_ref(), today, &mut opened.notes(report));
    }
    serving::check(files, today, report);
    links::check(files, report);
    circles::check(files, report);
    void::check(files, today, report);
    units::check(files, today, report);
    predecessors::check(files, today, report);
    walkthroughs::check(files, today, report)
}

/// The codes of all provinces and communes; `None` when a file with some of them is broken: then none is called unknown.
fn areas(files: &Files) -> Option<BTreeSet<&str>> {
    if files.provinces.is_none() || files.communes.values().any(Option::is_none) {
        return None;
    }
    let provinces = files.provinces.iter().flat_map(|opened| &opened.value.provinces).map(|p| p.code.as_str());
    let communes = files.communes.values().flatten().flat_map(|c| &c.value.communes).map(|c| c.code.as_str());
    Some(provinces.chain(communes).collect())
}
