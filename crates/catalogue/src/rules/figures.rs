//! Rules for public figures.

use std::collections::BTreeSet;

use crate::fact::Date;
use crate::figure::Figures;
use crate::nearest::listed;
use crate::notes::Notes;
use crate::rules::dated;

/// Checks the file.
pub(super) fn check(file: &Figures, today: Option<Date>, notes: &mut Notes<'_>) {
    dated::provenance(notes, &file.sources, file.checked_on, today);
    let mut seen = BTreeSet::new();
    for (i, chart) in file.charts.iter().enumerate() {
        let pointer = format!("/charts/{i}");
        if !seen.insert(&chart.id) {
            let message = format!("the id \"{}\" stands twice", chart.id);
            notes.error(&format!("{pointer}/id"), message, "give each an id of its own");
        }
        if chart.bars.is_empty() {
            notes.error(&format!("{pointer}/bars"), "a chart without a figure", "write at least one");
        }
        for (j, bar) in chart.bars.iter().enumerate() {
            let pointer = format!("{pointer}/bars/{j}");
            if bar.value < 0.0 {
                notes.error(&format!("{pointer}/value"), "a figure below 0", "write 0 or more");
            }
            if file.sources.iter().all(|source| source.id != bar.source) {
                let known = listed(file.sources.iter().map(|source| source.id.as_str()));
                let message = format!("there is no source \"{}\"", bar.source);
                notes.error(&format!("{pointer}/source"), message, format!("the sources here are {known}"));
            }
            if let (Some(as_of), Some(today)) = (bar.as_of, today)
                && as_of > today
            {
                let message = format!("a figure of {as_of}, and today is {today}");
                notes.error(&format!("{pointer}/as_of"), message, "write the day it was true");
            }
        }
    }
}
