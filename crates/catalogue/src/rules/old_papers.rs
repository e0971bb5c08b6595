//! Rules for papers from before the merger.

use std::collections::BTreeSet;

use crate::fact::{Date, GapField};
use crate::notes::Notes;
use crate::old_paper::{OldPaper, OldPapers, Validity};
use crate::rules::citing::Sources;
use crate::rules::dated;

/// Checks the file. Whether its procedures exist is for [`super::links`].
pub(super) fn check(file: &OldPapers, today: Option<Date>, notes: &mut Notes<'_>) {
    dated::provenance(notes, &file.sources, file.checked_on, today);
    dated::checks(notes, &file.checks, file.checked_on);
    let sources = Sources(&file.sources);
    let mut seen = BTreeSet::new();
    for (i, paper) in file.papers.iter().enumerate() {
        let pointer = format!("/papers/{i}");
        if !seen.insert(&paper.id) {
            let message = format!("the id \"{}\" stands twice", paper.id);
            notes.error(&format!("{pointer}/id"), message, "give each an id of its own");
        }
        for (field, stated) in [("answer", Some(&paper.answer)), ("must_change", Some(&paper.must_change))]
            .into_iter()
            .chain([("cost", paper.cost.as_ref()), ("card", paper.card.as_ref())])
        {
            sources.stated(notes, &format!("{pointer}/{field}"), stated);
        }
        sure(paper, &pointer, notes);
    }
}

/// What is said as sure has a rule; what is not known has a gap.
fn sure(paper: &OldPaper, pointer: &str, notes: &mut Notes<'_>) {
    if paper.validity != Validity::Unknown && paper.answer.cites.is_empty() {
        let help = "name it in cites, or write \"unknown\" with a gap";
        notes.error(&format!("{pointer}/answer"), "the answer is sure, and no rule or source says so", help);
    }
    if paper.card.as_ref().is_some_and(|card| card.cites.is_empty()) {
        let help = "nobody believes a card without a rule: add cites, or leave the card out";
        notes.error(&format!("{pointer}/card"), "a card to show, and no rule says so", help);
    }
    let has_gap = |field| paper.gaps.iter().any(|gap| gap.field == field);
    if paper.cost.is_none() && !has_gap(GapField::Fee) {
        notes.warn(pointer, "what a change costs is not known, and no gap says whom to ask", "add a gap on \"fee\"");
    }
    if paper.validity == Validity::Unknown && paper.gaps.is_empty() {
        notes.warn(pointer, "the answer is not known, and no gap says whom to ask", "add a gap");
    }
}
