//! What the types cannot say: each module holds the rules of one kind of file, or of the links between files.

mod dated;
mod holidays;
mod links;
mod predecessors;
mod procedure;
pub(crate) mod text;
mod units;

use crate::fact::Date;
use crate::finding::Report;
use crate::load::Files;

/// Applies every rule to what could be read. `today` is absent where the day must not matter.
pub(crate) fn check(files: &Files, today: Option<Date>, report: &mut Report) {
    for opened in files.procedures.values().flatten() {
        procedure::check(&opened.value, today, &mut opened.notes(report));
    }
    if let Some(opened) = &files.holidays {
        holidays::check(&opened.value, today, &mut opened.notes(report));
    }
    links::check(files, report);
    units::check(files, today, report);
    predecessors::check(files, today, report);
}
