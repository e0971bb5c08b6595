//! Old units: each old commune leads to communes that exist, with shares that can be.

use std::collections::{BTreeMap, BTreeSet};

use crate::fact::Date;
use crate::finding::Report;
use crate::load::Files;
use crate::nearest::listed;
use crate::notes::Notes;
use crate::rules::{dated, units};
use crate::unit::{Certainty, OldCommune, Predecessors, Share};

/// Checks `predecessors/`.
pub(super) fn check(files: &Files, today: Option<Date>, report: &mut Report) {
    let mut home: BTreeMap<&str, &str> = BTreeMap::new();
    for (name, opened) in files.predecessors.iter().filter_map(|(name, file)| Some((name, file.as_ref()?))) {
        let notes = &mut opened.notes(report);
        let list = &opened.value;
        dated::provenance(notes, &list.sources, list.checked_on, today);
        units::file_name(notes, name, &list.province);
        districts(notes, files, list);
        let today_communes: Option<BTreeSet<&str>> = files
            .communes
            .get(name)
            .and_then(Option::as_ref)
            .map(|c| c.value.communes.iter().map(|c| c.code.as_str()).collect());
        let districts: BTreeSet<&str> = list.districts.iter().map(|d| d.code.as_str()).collect();
        for (i, commune) in list.communes.iter().enumerate() {
            let pointer = format!("/communes/{i}");
            district(notes, &districts, &commune.district, &pointer);
            shares(notes, commune, &pointer);
            if let Some(known) = &today_communes {
                links(notes, known, commune, &pointer);
            }
            if let Some(code) = &commune.code {
                units::digits(notes, &format!("{pointer}/code"), code, 5);
                if let Some(other) = home.insert(code, name) {
                    let message = format!("old commune {code} stands twice; first in predecessors/{other}.json");
                    notes.error(&format!("{pointer}/code"), message, "keep one, with all its links");
                }
            }
        }
        former(notes, list, &districts);
        if let Some(known) = &today_communes {
            let reached: BTreeSet<&str> = list.communes.iter().flat_map(|c| &c.to).map(|l| l.code.as_str()).collect();
            let lost: Vec<&str> = known.difference(&reached).copied().collect();
            if !lost.is_empty() {
                let message = format!("no old commune leads to {}", listed(lost));
                notes.error(
                    "/communes",
                    message,
                    "every commune was formed from something: add the old commune, or a link to the new one",
                );
            }
        }
    }
}

fn districts(notes: &mut Notes<'_>, files: &Files, list: &Predecessors) {
    let provinces = files.provinces.as_ref().map(|p| &p.value.provinces);
    let merged = provinces.and_then(|all| all.iter().find(|p| p.code == list.province)).map(|p| &p.merged);
    let mut seen = BTreeSet::new();
    for (i, district) in list.districts.iter().enumerate() {
        let pointer = format!("/districts/{i}");
        units::digits(notes, &format!("{pointer}/code"), &district.code, 3);
        if !seen.insert(&district.code) {
            notes.error(
                &format!("{pointer}/code"),
                format!("district {} stands twice", district.code),
                "keep one of the two",
            );
        }
        if merged.is_some_and(|merged| merged.iter().all(|old| old.code != district.province)) {
            let message = format!("old province {} is not part of province {}", district.province, list.province);
            notes.error(
                &format!("{pointer}/province"),
                message,
                "correct the code, or add the old province to merged in provinces.json",
            );
        }
    }
}

fn district(notes: &mut Notes<'_>, districts: &BTreeSet<&str>, code: &str, pointer: &str) {
    if !districts.contains(code) {
        let help = "correct the code, or add the district to districts in this file";
        notes.error(
            &format!("{pointer}/district"),
            format!("there is no old district \"{}\" in this file", crate::json::excerpt(code)),
            help,
        );
    }
}

fn links(notes: &mut Notes<'_>, known: &BTreeSet<&str>, commune: &OldCommune, pointer: &str) {
    for (i, link) in commune.to.iter().enumerate() {
        let inner = format!("{pointer}/to/{i}/code");
        if !known.contains(link.code.as_str()) {
            let message = format!("there is no commune \"{}\" in this province", crate::json::excerpt(&link.code));
            notes.error(
                &inner,
                message,
                "correct the code: it is that of a commune of today, in communes/ of the same province",
            );
        }
        if commune.to.iter().take(i).any(|l| l.code == link.code) {
            notes.error(&inner, format!("{} stands twice", link.code), "keep one link to each commune");
        }
    }
}

/// Whole means one link, and one link means whole; all residents go to one place.
fn shares(notes: &mut Notes<'_>, commune: &OldCommune, pointer: &str) {
    let count = |share: Share| commune.to.iter().filter(|l| l.share == share).count();
    let split = commune.to.len() > 1;
    let to = format!("{pointer}/to");
    if commune.to.is_empty() {
        notes.error(&to, "the old commune leads nowhere", "name at least one commune of today");
    } else if split && count(Share::All) > 0 {
        notes.error(
            &to,
            "a commune that went to several has a link with \"all\"",
            "write \"part\", \"area\" or \"residents\"",
        );
    } else if !split && count(Share::All) == 0 {
        notes.error(&to, "the only link is not \"all\"", "write \"all\", or add where the rest went");
    } else if count(Share::Residents) > 1 || (count(Share::Residents) == 1 && count(Share::Part) > 0) {
        notes.error(
            &to,
            "all residents went to one commune, and some to another",
            "write \"area\" where nobody lives, or \"part\" for each",
        );
    }
    if split == (commune.default == Certainty::Only) && !commune.to.is_empty() {
        let help = "\"only\" stands with a single link, \"official\", \"likely\" or \"guess\" with several";
        notes.error(
            &format!("{pointer}/default"),
            format!("the default does not fit {} links", commune.to.len()),
            help,
        );
    }
}

fn former(notes: &mut Notes<'_>, list: &Predecessors, districts: &BTreeSet<&str>) {
    let known: BTreeSet<&str> = list.communes.iter().filter_map(|c| c.code.as_deref()).collect();
    for (i, name) in list.former.iter().enumerate() {
        let pointer = format!("/former/{i}");
        district(notes, districts, &name.district, &pointer);
        units::digits(notes, &format!("{pointer}/code"), &name.code, 5);
        if !known.contains(name.to.as_str()) {
            let message = format!("there is no old commune \"{}\" in this file", crate::json::excerpt(&name.to));
            notes.error(
                &format!("{pointer}/to"),
                message,
                "correct the code: it is that of the old commune that took the name in",
            );
        }
    }
}
