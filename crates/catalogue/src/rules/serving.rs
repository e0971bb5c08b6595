//! Rules for what localities offer: initiatives, sessions, reception points.

use std::collections::BTreeSet;

use motcua_calendar::Clock;

use crate::fact::{Code, Date, Slug, Source};
use crate::finding::Report;
use crate::load::Files;
use crate::nearest::listed;
use crate::notes::Notes;
use crate::office::OpenHours;
use crate::rules::dated;
use crate::session::{Session, SessionChange};

/// What the entries may name; `None` where a broken file keeps it from being known.
struct Known<'a> {
    provinces: Option<BTreeSet<&'a str>>,
    communes: Option<BTreeSet<&'a str>>,
    procedures: BTreeSet<&'a str>,
}

/// Checks `initiatives.json`, `sessions.json` and `offices.json`.
pub(super) fn check(files: &Files, today: Option<Date>, report: &mut Report) {
    let lists = files.communes.values().flatten();
    let is_whole = files.communes.values().all(Option::is_some);
    let known = Known {
        provinces: files.provinces.as_ref().map(|list| list.value.provinces.iter().map(|p| p.code.as_str()).collect()),
        communes: is_whole.then(|| lists.flat_map(|list| &list.value.communes).map(|c| c.code.as_str()).collect()),
        procedures: files.procedures.keys().map(String::as_str).collect(),
    };
    initiatives(files, &known, today, report);
    sessions(files, &known, today, report);
    offices(files, &known, today, report);
}

fn initiatives(files: &Files, known: &Known<'_>, today: Option<Date>, report: &mut Report) {
    let Some(opened) = &files.initiatives else { return };
    let (file, notes) = (&opened.value, &mut opened.notes(report));
    dated::provenance(notes, &file.sources, file.checked_on, today);
    ids(notes, "initiatives", file.initiatives.iter().map(|one| &one.id));
    for (i, one) in file.initiatives.iter().enumerate() {
        let at = format!("/initiatives/{i}");
        known.all(notes, &at, &one.provinces, &one.communes, &one.procedures);
        if one.provinces.is_empty() && one.communes.is_empty() {
            notes.error(
                &at,
                "it is nowhere",
                "name its communes or provinces by code; with is_vague where it is one of them",
            );
        }
        if one.sources.is_empty() {
            notes.error(&format!("{at}/sources"), "no source", "name at least one of the sources of this file");
        }
        for (j, source) in one.sources.iter().enumerate() {
            has_source(notes, &format!("{at}/sources/{j}"), &file.sources, source);
        }
        dated::span(notes, &at, one.since, one.until);
    }
}

fn sessions(files: &Files, known: &Known<'_>, today: Option<Date>, report: &mut Report) {
    let Some(opened) = &files.sessions else { return };
    let (file, notes) = (&opened.value, &mut opened.notes(report));
    dated::provenance(notes, &file.sources, file.checked_on, today);
    ids(notes, "sessions", file.sessions.iter().map(|one| &one.id));
    let initiatives: Option<BTreeSet<&Slug>> =
        files.initiatives.as_ref().map(|list| list.value.initiatives.iter().map(|one| &one.id).collect());
    for (i, one) in file.sessions.iter().enumerate() {
        let at = format!("/sessions/{i}");
        known.all(notes, &at, &[], std::slice::from_ref(&one.commune), &one.procedures);
        has_source(notes, &format!("{at}/source"), &file.sources, &one.source);
        if let Some(initiative) = &one.initiative
            && !initiatives.as_ref().is_some_and(|known| known.contains(initiative))
        {
            let message = format!("there is no initiative \"{initiative}\"");
            notes.error(&format!("{at}/initiative"), message, "write the id of one in initiatives.json");
        }
        times(notes, &at, one);
        // What is wrong with its days is told by the calendar, in one sentence.
        if let Err(error) = one.series() {
            notes.error(&at, error.to_string(), "correct the days or hours of this session");
        }
    }
}

/// Hours come in pairs, and only a day that is moved has a new day.
fn times(notes: &mut Notes<'_>, at: &str, one: &Session) {
    if one.begins.is_some() != one.ends.is_some() {
        notes.error(at, "one of begins and ends is missing", "write both, or neither and an hours_note");
    }
    for (j, exception) in one.exceptions.iter().enumerate() {
        let at = format!("{at}/exceptions/{j}");
        let is_move = exception.change == SessionChange::Moved;
        let has_new = exception.to.is_some() || exception.begins.is_some() || exception.ends.is_some();
        if is_move != has_new {
            let help = "a moved day has `to`, or new hours; another one has neither";
            notes.error(&at, "the change and its new day do not fit together", help);
        }
        if exception.begins.is_some() != exception.ends.is_some() {
            notes.error(&at, "one of begins and ends is missing", "write both, or neither");
        }
    }
}

fn offices(files: &Files, known: &Known<'_>, today: Option<Date>, report: &mut Report) {
    let Some(opened) = &files.offices else { return };
    let (file, notes) = (&opened.value, &mut opened.notes(report));
    dated::provenance(notes, &file.sources, file.checked_on, today);
    ids(notes, "offices", file.offices.iter().map(|one| &one.id));
    for (i, one) in file.offices.iter().enumerate() {
        let at = format!("/offices/{i}");
        known.all(notes, &at, &[], std::slice::from_ref(&one.commune), &one.on_the_spot);
        has_source(notes, &format!("{at}/source"), &file.sources, &one.source);
        for (j, hours) in one.hours.iter().enumerate() {
            open_hours(notes, &format!("{at}/hours/{j}"), hours);
        }
        for (j, phone) in one.phones.iter().enumerate() {
            dialled(notes, &format!("{at}/phones/{j}"), phone);
        }
    }
    for (i, one) in file.hotlines.iter().enumerate() {
        let at = format!("/hotlines/{i}");
        known.all(notes, &at, std::slice::from_ref(&one.province), &[], &[]);
        has_source(notes, &format!("{at}/source"), &file.sources, &one.source);
        dialled(notes, &format!("{at}/number"), &one.number);
    }
    for (i, one) in file.elsewhere.iter().enumerate() {
        let at = format!("/elsewhere/{i}");
        known.all(notes, &at, std::slice::from_ref(&one.province), &[], &one.procedures);
        has_source(notes, &format!("{at}/source"), &file.sources, &one.source);
    }
}

fn open_hours(notes: &mut Notes<'_>, at: &str, hours: &OpenHours) {
    let clock = |text: &str| text.parse::<Clock>().ok();
    match (clock(&hours.begins), clock(&hours.ends)) {
        (Some(begins), Some(ends)) if begins < ends => {}
        _ => notes.error(at, "these are no hours", "write a start and a later end, such as 07:30 and 11:30"),
    }
    if hours.days.is_empty() {
        notes.error(&format!("{at}/days"), "no day", "name the days: mon, tue, wed, thu, fri, sat, sun");
    }
}

fn dialled(notes: &mut Notes<'_>, at: &str, number: &str) {
    let digits = number.strip_prefix('+').unwrap_or(number);
    if !(3..=15).contains(&digits.len()) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        notes.error(at, format!("\"{number}\" cannot be dialled"), "write 3 to 15 digits, and nothing between them");
    }
}

fn ids<'a>(notes: &mut Notes<'_>, list: &str, ids: impl Iterator<Item = &'a Slug>) {
    let mut seen = BTreeSet::new();
    for (i, id) in ids.enumerate().filter(|(_, id)| !seen.insert(*id)) {
        let message = format!("the id \"{id}\" stands twice");
        notes.error(&format!("/{list}/{i}/id"), message, "give each an id of its own: calendars know it by that");
    }
}

fn has_source(notes: &mut Notes<'_>, at: &str, sources: &[Source], id: &Slug) {
    if sources.iter().all(|source| source.id != *id) {
        let known = listed(sources.iter().map(|source| source.id.as_str()));
        notes.error(at, format!("there is no source \"{id}\""), format!("the sources here are {known}"));
    }
}

impl Known<'_> {
    fn all(&self, notes: &mut Notes<'_>, at: &str, provinces: &[String], communes: &[String], procedures: &[Code]) {
        for code in
            provinces.iter().filter(|code| self.provinces.as_ref().is_some_and(|known| !known.contains(code.as_str())))
        {
            notes.error(at, format!("there is no province \"{code}\""), "write two digits of provinces.json");
        }
        for code in
            communes.iter().filter(|code| self.communes.as_ref().is_some_and(|known| !known.contains(code.as_str())))
        {
            notes.error(at, format!("there is no commune \"{code}\""), "write five digits of communes/{province}.json");
        }
        for code in procedures.iter().filter(|code| !self.procedures.contains(code.as_str())) {
            notes.error(at, format!("there is no procedure \"{code}\""), "write the code of one in procedures/");
        }
    }
}
