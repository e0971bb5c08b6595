//! Provinces, communes, what they were formed from, and days off.

use crate::fixture::{COMMUNES, Fixture, HOLIDAYS, PREDECESSORS, PROVINCES, broken, text};

#[test]
fn each_province_has_its_files_and_no_other() {
    let fixture = Fixture::valid();
    fixture.delete(COMMUNES);
    fixture.write(
        "predecessors/02.json",
        text(PREDECESSORS)
            .replace("\"province\": \"01\",\n  \"checked", "\"province\": \"02\",\n  \"checked")
            .as_bytes(),
    );
    let report = fixture.check().report;
    let files: Vec<_> = report.errors.iter().map(|f| (f.file.as_str(), f.message.as_str())).collect();
    assert!(files.contains(&(COMMUNES, "the file is missing: provinces.json has this province")), "{files:#?}");
    assert!(files.contains(&("predecessors/02.json", "provinces.json has no province of this code")), "{files:#?}");
    assert!(
        files.contains(&("predecessors/02.json", "old commune 00001 stands twice; first in predecessors/01.json")),
        "{files:#?}"
    );
}

#[test]
fn the_file_is_called_as_the_province() {
    broken(COMMUNES, "\"province\": \"01\"", "\"province\": \"02\"").error(
        "/province",
        "the file is called 01.json and the province is 02",
        "rename",
    );
}

#[test]
fn codes_are_digits_in_order_each_once() {
    broken(PROVINCES, "\"code\": \"01\",\n", "\"code\": \"1\",\n").any("/provinces/0/code", "not a code of 2 digits");
    broken(COMMUNES, "\"00008\"", "\"00004\"").any("/communes/1/code", "00004 stands twice");
    broken(COMMUNES, "\"00008\"", "\"00001\"").any("/communes/1/code", "00001 stands after 00004");
}

#[test]
fn an_old_province_went_to_one_province() {
    broken(PROVINCES, "\"code\": \"02\"", "\"code\": \"01\"")
        .any("/provinces/0/merged/1/code", "old province 01 is part of Thử Nghiệm and of Thử Nghiệm");
}

#[test]
fn points_lie_in_the_country() {
    broken(PROVINCES, "\"lat\": 21.0", "\"lat\": 105.7").error(
        "/provinces/0/lat",
        "latitude 105.7 lies outside",
        "swapped",
    );
    broken(COMMUNES, "\"lon\": 105.8", "\"lon\": 10.58").error(
        "/communes/0/lon",
        "longitude 10.58 lies outside",
        "swapped",
    );
}

#[test]
fn areas_and_populations_are_not_zero() {
    broken(COMMUNES, "\"area_km2\": 2.9", "\"area_km2\": 0").error(
        "/communes/0/area_km2",
        "an area of 0",
        "leave the field out",
    );
    broken(COMMUNES, "\"population\": 65", "\"population\": 0").error(
        "/communes/0/population",
        "a population of 0",
        "leave the field out",
    );
}

#[test]
fn an_old_commune_leads_to_communes_of_today() {
    broken(PREDECESSORS, "\"00004\", \"share\": \"all\"", "\"00005\", \"share\": \"all\"").error(
        "/communes/0/to/0/code",
        "there is no commune \"00005\"",
        "communes/",
    );
    broken(PREDECESSORS, "\"00004\", \"share\": \"area\"", "\"00008\", \"share\": \"area\"").error(
        "/communes/1/to/1/code",
        "00008 stands twice",
        "keep one",
    );
}

#[test]
fn every_commune_was_formed_from_something() {
    let from = "{ \"code\": \"00008\", \"share\": \"residents\" }";
    broken(PREDECESSORS, from, "{ \"code\": \"00004\", \"share\": \"part\" }")
        .at(PREDECESSORS, 9)
        .any("/communes", "no old commune leads to \"00008\"");
}

#[test]
fn shares_fit_together() {
    let pointer = "/communes/1/to";
    broken(PREDECESSORS, "\"residents\"", "\"all\"").error(pointer, "went to several has a link with \"all\"", "part");
    broken(PREDECESSORS, "\"area\"", "\"part\"").error(
        pointer,
        "all residents went to one commune, and some to another",
        "area",
    );
    broken(PREDECESSORS, "\"all\"", "\"part\"").error(
        "/communes/0/to",
        "the only link is not \"all\"",
        "where the rest went",
    );
    broken(PREDECESSORS, "[{ \"code\": \"00004\", \"share\": \"all\" }]", "[]").error(
        "/communes/0/to",
        "leads nowhere",
        "at least one",
    );
}

#[test]
fn the_default_fits_the_number_of_links() {
    broken(PREDECESSORS, "\"likely\"", "\"only\"").error("/communes/1/default", "does not fit 2 links", "several");
    broken(PREDECESSORS, "\"only\"", "\"guess\"").error("/communes/0/default", "does not fit 1 links", "single link");
}

#[test]
fn old_districts_exist_in_an_old_province_of_this_one() {
    broken(PREDECESSORS, "\"district\": \"002\"", "\"district\": \"003\"").error(
        "/communes/1/district",
        "no old district \"003\"",
        "districts",
    );
    broken(PREDECESSORS, "\"province\": \"02\"", "\"province\": \"03\"").error(
        "/districts/1/province",
        "old province 03 is not part of province 01",
        "merged",
    );
}

#[test]
fn a_former_name_leads_to_an_old_commune() {
    broken(PREDECESSORS, "\"to\": \"00001\"", "\"to\": \"00009\"").error(
        "/former/0/to",
        "no old commune \"00009\"",
        "took the name in",
    );
}

#[test]
fn days_off_are_in_order_each_once_and_not_worked() {
    broken(HOLIDAYS, "\"2026-01-02\"", "\"2026-01-01\"").error("/days/1/date", "2026-01-01 stands twice", "keep one");
    broken(HOLIDAYS, "\"2026-01-02\"", "\"2025-12-31\"").error(
        "/days/1/date",
        "2025-12-31 stands after 2026-01-01",
        "sort",
    );
    broken(HOLIDAYS, "\"2026-01-10\"", "\"2026-01-02\"").error(
        "/working_saturdays/0/date",
        "2026-01-02 is a day off too",
        "delete",
    );
    broken(HOLIDAYS, "\"2026-01-02\"", "\"2026-02-30\"").error(
        "/days/1/date",
        "not a day that exists",
        "year-month-day",
    );
}
