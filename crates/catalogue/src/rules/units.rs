//! Provinces and communes of today: codes, places on the map, a file for each province and no other.

use std::collections::{BTreeMap, BTreeSet};

use crate::fact::Date;
use crate::finding::{Finding, Report};
use crate::load::Files;
use crate::notes::Notes;
use crate::rules::dated;

/// Latitudes and longitudes of Viet Nam with its islands and archipelagos, in degrees, rounded outwards.
const LATITUDES: std::ops::RangeInclusive<f64> = 6.0..=24.0;
const LONGITUDES: std::ops::RangeInclusive<f64> = 101.0..=118.0;

/// Checks `provinces.json` and `communes/`.
pub(super) fn check(files: &Files, today: Option<Date>, report: &mut Report) {
    if let Some(opened) = &files.provinces {
        let notes = &mut opened.notes(report);
        let list = &opened.value;
        dated::provenance(notes, &list.sources, list.checked_on, today);
        codes(notes, "/provinces", 2, list.provinces.iter().map(|p| p.code.as_str()));
        let mut merged: BTreeMap<&str, &str> = BTreeMap::new();
        for (i, province) in list.provinces.iter().enumerate() {
            let pointer = format!("/provinces/{i}");
            point(notes, &pointer, province.lat, province.lon);
            if province.merged.is_empty() {
                notes.error(
                    &format!("{pointer}/merged"),
                    format!("{} was formed from nothing", province.name),
                    "name the old provinces that make it up, itself included",
                );
            }
            for (j, old) in province.merged.iter().enumerate() {
                digits(notes, &format!("{pointer}/merged/{j}/code"), &old.code, 2);
                if let Some(other) = merged.insert(&old.code, &province.name) {
                    let message = format!("old province {} is part of {other} and of {}", old.code, province.name);
                    notes.error(
                        &format!("{pointer}/merged/{j}/code"),
                        message,
                        "each old province went to one province: keep one",
                    );
                }
            }
        }
        let provinces: BTreeSet<&str> = list.provinces.iter().map(|p| p.code.as_str()).collect();
        each_province(report, &provinces, "communes", files.communes.keys());
        each_province(report, &provinces, "predecessors", files.predecessors.keys());
    }
    communes(files, today, report);
}

fn communes(files: &Files, today: Option<Date>, report: &mut Report) {
    let mut home: BTreeMap<&str, &str> = BTreeMap::new();
    for (name, opened) in files.communes.iter().filter_map(|(name, file)| Some((name, file.as_ref()?))) {
        let notes = &mut opened.notes(report);
        let list = &opened.value;
        dated::provenance(notes, &list.sources, list.checked_on, today);
        file_name(notes, name, &list.province);
        codes(notes, "/communes", 5, list.communes.iter().map(|c| c.code.as_str()));
        for (i, commune) in list.communes.iter().enumerate() {
            let pointer = format!("/communes/{i}");
            point(notes, &pointer, commune.lat, commune.lon);
            if commune.area_km2.is_some_and(|area| area <= 0.0) {
                notes.error(
                    &format!("{pointer}/area_km2"),
                    "an area of 0",
                    "write it in square kilometres, or leave the field out",
                );
            }
            if commune.population == Some(0) {
                notes.error(
                    &format!("{pointer}/population"),
                    "a population of 0",
                    "write the number of residents, or leave the field out",
                );
            }
            if let Some(other) = home.insert(&commune.code, name).filter(|other| *other != name.as_str()) {
                let message = format!("commune {} stands in communes/{other}.json too", commune.code);
                notes.error(&format!("{pointer}/code"), message, "a commune lies in one province: keep one");
            }
        }
    }
}

/// The file's name is the province's code.
pub(super) fn file_name(notes: &mut Notes<'_>, name: &str, province: &str) {
    if name != province {
        notes.error(
            "/province",
            format!("the file is called {name}.json and the province is {province}"),
            "rename the file, or correct the province",
        );
    }
}

/// Codes of a list: digits, ascending, each once.
fn codes<'a>(notes: &mut Notes<'_>, list: &str, length: usize, codes: impl Iterator<Item = &'a str>) {
    let mut last = "";
    for (i, code) in codes.enumerate() {
        let pointer = format!("{list}/{i}/code");
        digits(notes, &pointer, code, length);
        if code == last {
            notes.error(&pointer, format!("{code} stands twice"), "keep one of the two");
        } else if code < last {
            notes.error(&pointer, format!("{code} stands after {last}"), "sort the list by code");
        }
        last = code;
    }
}

/// A code of the Statistics Office: so many digits, leading zeros kept.
pub(super) fn digits(notes: &mut Notes<'_>, pointer: &str, code: &str, length: usize) {
    if code.len() != length || !code.bytes().all(|b| b.is_ascii_digit()) {
        let message = format!("\"{}\" is not a code of {length} digits", crate::json::excerpt(code));
        notes.error(
            pointer,
            message,
            "write the code of the National Statistics Office, in quotes, with its leading zeros",
        );
    }
}

fn point(notes: &mut Notes<'_>, pointer: &str, lat: f64, lon: f64) {
    if !LATITUDES.contains(&lat) {
        notes.error(
            &format!("{pointer}/lat"),
            format!("latitude {lat} lies outside Viet Nam"),
            "write degrees north; look whether lat and lon are swapped",
        );
    }
    if !LONGITUDES.contains(&lon) {
        notes.error(
            &format!("{pointer}/lon"),
            format!("longitude {lon} lies outside Viet Nam"),
            "write degrees east; look whether lat and lon are swapped",
        );
    }
}

/// A folder has a file for each province, and no other.
fn each_province<'a>(
    report: &mut Report,
    provinces: &BTreeSet<&str>,
    folder: &str,
    files: impl Iterator<Item = &'a String>,
) {
    let files: BTreeSet<&str> = files.map(String::as_str).collect();
    let missing = provinces.difference(&files).map(|code| {
        (code, "the file is missing: provinces.json has this province", "add the file, or take the province out")
    });
    let foreign = files.difference(provinces).map(|code| {
        (
            code,
            "provinces.json has no province of this code",
            "rename the file to a province's code, or add the province",
        )
    });
    for (code, message, help) in missing.chain(foreign) {
        let file = format!("{folder}/{code}.json");
        report.errors.push(Finding {
            file,
            line: 1,
            pointer: String::new(),
            message: message.into(),
            help: help.into(),
        });
    }
}
