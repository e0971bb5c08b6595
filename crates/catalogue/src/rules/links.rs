//! Links between files: a procedure's papers, field and related procedures exist, and an old code leads to one place.

use std::collections::{BTreeMap, BTreeSet};

use crate::change::Replaced;
use crate::document::Shape;
use crate::fact::Code;
use crate::finding::Report;
use crate::load::Files;
use crate::nearest::nearest;
use crate::notes::Notes;
use crate::procedure::{PaperAct, Procedure};
use crate::rules::procedure::suggestion;

/// Ids that links may lead to. A list is absent when its file could not be read: then nothing is called unknown.
struct Known<'a> {
    codes: BTreeSet<&'a str>,
    fields: Option<BTreeSet<&'a str>>,
    papers: Option<BTreeMap<&'a str, Shape>>,
}

/// Checks the links of all procedures, and the ids they lead to.
pub(super) fn check(files: &Files, report: &mut Report) {
    let known = Known {
        codes: files.procedures.keys().map(String::as_str).collect(),
        fields: files.portal.as_ref().map(|p| p.value.fields.iter().map(|f| f.id.as_str()).collect()),
        papers: files.documents.as_ref().map(|d| d.value.documents.iter().map(|d| (d.id.as_str(), d.shape)).collect()),
    };
    if let Some(opened) = &files.portal {
        let notes = &mut opened.notes(report);
        unique(notes, "/fields", opened.value.fields.iter().map(|f| f.id.as_str()));
        for (i, code) in opened.value.popular.iter().enumerate() {
            procedure(notes, &known, code, &format!("/popular/{i}"));
        }
        let events: BTreeSet<&str> = files.events.keys().map(String::as_str).collect();
        for (i, id) in opened.value.events.iter().enumerate().filter(|(_, id)| !events.contains(id.as_str())) {
            let help = suggestion(id.as_str(), &events, "the life events are");
            notes.error(&format!("/events/{i}"), format!("there is no life event \"{id}\""), help);
        }
        let walks: BTreeSet<&str> = files.walkthroughs.keys().map(String::as_str).collect();
        for (i, id) in opened.value.walkthroughs.iter().enumerate().filter(|(_, id)| !walks.contains(id.as_str())) {
            let help = suggestion(id.as_str(), &walks, "the walkthroughs are");
            notes.error(&format!("/walkthroughs/{i}"), format!("there is no walkthrough \"{id}\""), help);
        }
    }
    if let Some(opened) = &files.documents {
        unique(&mut opened.notes(report), "/documents", opened.value.documents.iter().map(|d| d.id.as_str()));
    }
    for (name, opened) in files.procedures.iter().filter_map(|(name, file)| Some((name, file.as_ref()?))) {
        let notes = &mut opened.notes(report);
        code(notes, name, &opened.value, &known);
        field(notes, &opened.value, &known);
        papers(notes, &opened.value, &known);
        related(notes, &opened.value, &known);
    }
    replaced(files, report);
    others(files, &known, report);
}

/// Procedures that life events, old papers, changes and provinces lead to.
fn others(files: &Files, known: &Known<'_>, report: &mut Report) {
    for opened in files.events.values().flatten() {
        let notes = &mut opened.notes(report);
        for (i, step) in opened.value.steps.iter().enumerate() {
            procedures(notes, known, &step.procedures, &format!("/steps/{i}"));
        }
    }
    if let Some(opened) = &files.old_papers {
        let notes = &mut opened.notes(report);
        for (i, paper) in opened.value.papers.iter().enumerate() {
            procedures(notes, known, &paper.procedures, &format!("/papers/{i}"));
        }
    }
    for opened in files.provincial.values().flatten() {
        let notes = &mut opened.notes(report);
        for (i, record) in opened.value.records.iter().enumerate() {
            procedures(notes, known, &record.procedures, &format!("/records/{i}"));
        }
    }
    if let Some(opened) = &files.changes {
        let notes = &mut opened.notes(report);
        for (i, change) in opened.value.authorities.iter().enumerate() {
            procedures(notes, known, &change.procedures, &format!("/authorities/{i}"));
        }
        for (i, law) in opened.value.laws.iter().enumerate() {
            procedures(notes, known, &law.procedures, &format!("/laws/{i}"));
        }
        for (i, old) in opened.value.replaced.iter().enumerate() {
            replacement(notes, files, known, old, &format!("/replaced/{i}"));
        }
    }
}

fn procedures(notes: &mut Notes<'_>, known: &Known<'_>, codes: &[Code], pointer: &str) {
    for (i, code) in codes.iter().enumerate() {
        procedure(notes, known, code, &format!("{pointer}/procedures/{i}"));
    }
}

/// An old code is no longer in force, and the procedure in its place says so too: its old address leads there.
fn replacement(notes: &mut Notes<'_>, files: &Files, known: &Known<'_>, old: &Replaced, pointer: &str) {
    let code = &old.code;
    if known.codes.contains(code.as_str()) {
        let message = format!("{code} is still in force: procedures/{code}.json");
        notes.error(&format!("{pointer}/code"), message, "delete the old entry, or this one");
    }
    let Some(by) = &old.by else { return };
    procedure(notes, known, by, &format!("{pointer}/by"));
    let entry = files.procedures.get(by.as_str()).and_then(Option::as_ref);
    if entry.is_some_and(|entry| !entry.value.replaces.contains(code)) {
        let message = format!("procedures/{by}.json does not say that it replaces {code}");
        notes.error(&format!("{pointer}/by"), message, format!("add \"{code}\" to its \"replaces\", or correct this"));
    }
}

/// Ids of a list of objects, each once.
fn unique<'a>(notes: &mut Notes<'_>, list: &str, ids: impl Iterator<Item = &'a str>) {
    let mut seen = BTreeSet::new();
    for (i, id) in ids.enumerate() {
        if !seen.insert(id) {
            notes.error(
                &format!("{list}/{i}/id"),
                format!("the id \"{id}\" stands twice"),
                "give each an id of its own, or delete one of the two",
            );
        }
    }
}

/// A link to a procedure.
fn procedure(notes: &mut Notes<'_>, known: &Known<'_>, code: &Code, pointer: &str) {
    if !known.codes.contains(code.as_str()) {
        let help = nearest(code.as_str(), known.codes.iter().copied()).map_or_else(
            || format!("add procedures/{code}.json, or delete this link"),
            |near| format!("add procedures/{code}.json, delete this link, or did you mean \"{near}\"?"),
        );
        notes.error(pointer, format!("there is no procedure {code} in this catalogue"), help);
    }
}

fn code(notes: &mut Notes<'_>, name: &str, entry: &Procedure, known: &Known<'_>) {
    let code = entry.code.as_str();
    if code == name {
        return;
    }
    let (message, help) = if known.codes.contains(code) {
        (
            format!("two entries have the code {code}: this one and procedures/{code}.json"),
            format!("write \"{name}\" here, or delete one of the two files"),
        )
    } else {
        (
            format!("the file is called {name}.json and the code is {code}"),
            format!("rename the file to {code}.json, or correct the code"),
        )
    };
    notes.error("/code", message, help);
}

fn field(notes: &mut Notes<'_>, entry: &Procedure, known: &Known<'_>) {
    let Some(fields) = &known.fields else { return };
    if !fields.contains(entry.field.as_str()) {
        let help = suggestion(entry.field.as_str(), fields, "the fields in portal.json are");
        notes.error("/field", format!("there is no field \"{}\"", entry.field), help);
    }
}

fn papers(notes: &mut Notes<'_>, entry: &Procedure, known: &Known<'_>) {
    let Some(papers) = &known.papers else { return };
    let mut refer = |id: &str, pointer: &str| {
        if !papers.contains_key(id) {
            let near = nearest(id, papers.keys().copied()).map(|near| format!(", or did you mean \"{near}\"?"));
            let help = format!("add it to documents.json{}", near.unwrap_or_default());
            notes.error(pointer, format!("there is no paper \"{id}\""), help);
        }
    };
    for (i, paper) in entry.papers.iter().enumerate() {
        refer(paper.document.as_str(), &format!("/papers/{i}/document"));
        for (j, other) in paper.or.iter().enumerate() {
            refer(other.as_str(), &format!("/papers/{i}/or/{j}"));
        }
    }
    for (i, paper) in entry.papers.iter().enumerate() {
        let pointer = format!("/papers/{i}");
        // Forms are filled in and screens are shown: neither is counted.
        let counted = paper.act != PaperAct::Fill && papers.get(paper.document.as_str()) != Some(&Shape::Screen);
        if counted && paper.originals == 0 && paper.copies == 0 {
            let message = format!("\"{}\" has neither originals nor copies", paper.document);
            notes.warn(
                &pointer,
                message,
                "write how many of which: \"originals\" or \"copies\"; a form to fill in has \"act\": \"fill\"",
            );
        }
        for (j, other) in paper.or.iter().enumerate().filter(|(_, other)| **other == paper.document) {
            notes.error(
                &format!("{pointer}/or/{j}"),
                format!("\"{other}\" stands in place of itself"),
                "name another paper, or delete this one",
            );
        }
    }
}

fn related(notes: &mut Notes<'_>, entry: &Procedure, known: &Known<'_>) {
    for (i, link) in entry.related.iter().enumerate() {
        let pointer = format!("/related/{i}/code");
        if link.code == entry.code {
            notes.error(&pointer, "the procedure is related to itself", "name another procedure, or delete this link");
        } else if entry.related.iter().take(i).any(|l| l.code == link.code) {
            notes.error(&pointer, format!("{} stands twice", link.code), "keep one of the two links");
        } else {
            procedure(notes, known, &link.code, &pointer);
        }
    }
}

/// An old code leads to one procedure in force, and to no other old code; so chains and circles cannot arise.
fn replaced(files: &Files, report: &mut Report) {
    let mut by: BTreeMap<&Code, &str> = BTreeMap::new();
    for opened in files.procedures.values().flatten() {
        let notes = &mut opened.notes(report);
        let entry = &opened.value;
        for (i, old) in entry.replaces.iter().enumerate() {
            let pointer = format!("/replaces/{i}");
            if *old == entry.code {
                notes.error(&pointer, "the procedure replaces itself", "delete this code: only old codes stand here");
            } else if let Some(target) = files.procedures.get(old.as_str()) {
                let circle = target.as_ref().is_some_and(|t| t.value.replaces.contains(&entry.code));
                let message = if circle {
                    format!("{old} and {} replace each other", entry.code)
                } else {
                    format!("{old} is still in force: procedures/{old}.json")
                };
                notes.error(&pointer, message, "delete the old entry, or this code");
            } else if let Some(other) =
                by.insert(old, entry.code.as_str()).filter(|other| *other != entry.code.as_str())
            {
                notes.error(
                    &pointer,
                    format!("{old} is replaced twice: by {other} and by {}", entry.code),
                    "an old address leads to one procedure: keep one",
                );
            }
        }
    }
}
