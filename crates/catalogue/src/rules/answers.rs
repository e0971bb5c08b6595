//! Rules for answers: each is somewhere, and somebody reported it.

use std::collections::BTreeSet;

use crate::answer::Answers;
use crate::fact::{Code, Date};
use crate::nearest::listed;
use crate::notes::Notes;
use crate::rules::dated;

/// Checks the file. `areas` are the codes of all provinces and communes, where they are known.
pub(super) fn check(
    file: &Answers,
    areas: Option<&BTreeSet<&str>>,
    is_procedure: impl Fn(&Code) -> bool,
    today: Option<Date>,
    notes: &mut Notes<'_>,
) {
    dated::provenance(notes, &file.sources, file.checked_on, today);
    let mut seen = BTreeSet::new();
    for (i, answer) in file.answers.iter().enumerate() {
        let pointer = format!("/answers/{i}");
        if !seen.insert(&answer.id) {
            let message = format!("the id \"{}\" stands twice", answer.id);
            notes.error(&format!("{pointer}/id"), message, "give each an id of its own");
        }
        if areas.is_some_and(|areas| !areas.contains(answer.area.as_str())) {
            let message = format!("there is no province or commune \"{}\"", answer.area);
            notes.error(&format!("{pointer}/area"), message, "write a province's two or a commune's five digits");
        }
        if file.sources.iter().all(|source| source.id != answer.source) {
            let known = listed(file.sources.iter().map(|source| source.id.as_str()));
            let message = format!("there is no source \"{}\"", answer.source);
            notes.error(&format!("{pointer}/source"), message, format!("the sources here are {known}"));
        }
        if let Some(code) = answer.procedure.as_ref().filter(|code| !is_procedure(code)) {
            let message = format!("there is no procedure {code}");
            notes.error(&format!("{pointer}/procedure"), message, "write the code of a procedure in procedures/");
        }
        if answer.took.is_some_and(|took| took.minutes() == 0) {
            notes.error(&format!("{pointer}/took"), "an answer that took no time", "write what the source says");
        }
        if let (Some(on), Some(today)) = (answer.on, today)
            && on > today
        {
            let message = format!("an answer of {on}, and today is {today}");
            notes.error(&format!("{pointer}/on"), message, "write the day it was given");
        }
    }
}
