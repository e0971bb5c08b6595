//! Figures, rates, what provinces decide.

use crate::fixture::{FIGURES, PROVINCIAL, RATES, broken};

#[test]
fn a_figure_is_not_below_zero() {
    broken(FIGURES, "99.5", "-1").error("/charts/0/bars/0/value", "below 0", "0 or more");
}

#[test]
fn a_figure_has_a_source_of_the_file() {
    broken(FIGURES, "\"source\": \"portal\"", "\"source\": \"press\"").error(
        "/charts/0/bars/0/source",
        "there is no source \"press\"",
        "portal",
    );
}

#[test]
fn a_figure_is_not_of_tomorrow() {
    broken(FIGURES, "2025-10-14", "2026-11-24").error(
        "/charts/0/bars/0/as_of",
        "today is 2026-11-23",
        "the day it was true",
    );
}

#[test]
fn a_place_has_one_value_a_day() {
    broken(RATES, "\"until\": \"2026-06-30\"", "\"until\": \"2026-07-01\"").lines_down(1).error(
        "/rates/0/values/1",
        "hold on the same days",
        "until",
    );
}

#[test]
fn a_rate_is_for_a_province_that_is_there() {
    broken(RATES, "\"province\": \"01\"", "\"province\": \"02\"").error(
        "/rates/0/values/2/province",
        "no province 02",
        "two digits",
    );
}

#[test]
fn the_file_of_a_province_is_called_after_it() {
    broken(PROVINCIAL, "\"province\": \"01\"", "\"province\": \"02\"")
        .findings(&[("/province", "the file is called 01.json"), ("/province", "there is no province 02")]);
}

#[test]
fn a_decision_completes_a_procedure() {
    broken(PROVINCIAL, "[\"1.000001\"]", "[]").error("/records/0/procedures", "no procedure", "no page shows it");
}

#[test]
fn a_decision_that_lapsed_is_warned_of() {
    broken(PROVINCIAL, "2027-12-31", "2026-11-22").warning(
        "/records/0/until",
        "lapsed after 2026-11-22",
        "what holds now",
    );
}
