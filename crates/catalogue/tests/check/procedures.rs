//! Rules within one procedure.

use crate::fixture::{BIRTH, Fixture, LATE, broken, text};

#[test]
fn a_case_has_times() {
    let from = "\"times\": [{ \"limit\": { \"kind\": \"at-once\" } }]";
    broken(LATE, from, "\"times\": []").error("/cases/0/times", "the case \"all\" has no time limit", "unknown");
}

#[test]
fn there_is_a_case() {
    let from = "{ \"id\": \"all\", \"name\": { \"vi\": \"Mọi người\", \"en\": \"Everybody\" }, \"times\": [{ \"limit\": { \"kind\": \"at-once\" } }] }";
    broken(LATE, from, "").at(LATE, 12).error("/cases", "no case", "at least one");
}

#[test]
fn cases_have_ids_of_their_own() {
    broken(BIRTH, "\"id\": \"late\"", "\"id\": \"on-time\"")
        .findings(&[("/cases/1/id", "two cases"), ("/conditions/0/cases/0", "no case \"late\"")]);
}

#[test]
fn a_limit_of_no_days_is_refused() {
    broken(BIRTH, "\"count\": 3", "\"count\": 0").error(
        "/cases/0/times/1/limit/count",
        "a time limit of 0",
        "at least 1",
    );
    broken(BIRTH, "\"min\": 3", "\"min\": 0").error("/cases/1/times/0/limit/min", "a time limit of 0", "at least 1");
    broken(LATE, "\"kind\": \"at-once\"", "\"kind\": \"hours\", \"count\": 0").error(
        "/cases/0/times/0/limit/count",
        "a time limit of 0",
        "at-once",
    );
}

#[test]
fn a_range_goes_up() {
    broken(BIRTH, "\"min\": 3, \"max\": 5", "\"min\": 5, \"max\": 3").error(
        "/cases/1/times/0/limit/max",
        "max (3) is not larger than min (5)",
        "days",
    );
}

#[test]
fn a_cutoff_is_a_time_of_day() {
    for bad in ["24:00", "9:00", "15h", "15:60", "１5:00"] {
        broken(BIRTH, "15:00", bad).error("/cases/0/times/0/limit/cutoff", "not a time of day", "15:00");
    }
}

#[test]
fn a_fee_of_zero_is_refused() {
    broken(BIRTH, "\"vnd\": 8000", "\"vnd\": 0").error("/fees/1/amount/vnd", "an amount of 0", "set-by-province");
}

#[test]
fn free_needs_a_rule() {
    let from = "\"cases\": [\"on-time\"],\n      \"cites\": [{ \"rule\": \"1/2014/QH13\" }]";
    broken(BIRTH, from, "\"cases\": [\"on-time\"]").lines_up(1).error(
        "/fees/0/amount",
        "\"free\", and no rule says so",
        "cites",
    );
}

#[test]
fn cases_that_are_named_exist() {
    broken(BIRTH, "\"cases\": [\"late\"]", "\"cases\": [\"lat\"]").error(
        "/conditions/0/cases/0",
        "there is no case \"lat\"",
        "did you mean \"late\"?",
    );
    broken(BIRTH, "\"cases\": [\"on-time\"], \"or\"", "\"cases\": [\"x\"], \"or\"").error(
        "/papers/1/cases/0",
        "there is no case \"x\"",
        "\"late\", \"on-time\"",
    );
}

#[test]
fn rules_that_are_cited_are_listed() {
    let from = "\"rule\": \"1/2014/QH13\", \"article\"";
    broken(BIRTH, from, "\"rule\": \"1/2014/QH12\", \"article\"").error(
        "/apply_within/cites/0/rule",
        "neither a number in legal_basis nor a source",
        "did you mean \"1/2014/QH13\"?",
    );
    broken(BIRTH, "\"rule\": \"portal\"", "\"rule\": \"web\"").error(
        "/authority/before/cites/0/rule",
        "\"web\" is neither",
        "\"1/2014/QH13\", \"portal\"",
    );
}

#[test]
fn a_span_ends_after_it_starts() {
    broken(BIRTH, "\"until\": \"2027-02-28\"", "\"until\": \"2025-02-28\"")
        .findings(&[("/changes/0/until", "is before from"), ("/changes/0/until", "lapsed")]);
    broken(BIRTH, "\"from\": \"2016-01-01\"", "\"from\": \"2028-01-01\"").error(
        "/legal_basis/0/until",
        "until (2027-12-31) is before from (2028-01-01)",
        "swap",
    );
}

#[test]
fn a_change_has_a_day() {
    let from = "      \"from\": \"2026-01-01\",\n      \"until\": \"2027-02-28\",\n";
    broken(BIRTH, from, "").lines_up(1).error("/changes/0", "a change without a day", "first day");
}

#[test]
fn a_void_law_wants_a_look() {
    broken(BIRTH, "\"2027-12-31\"", "\"2026-11-22\"").warning(
        "/legal_basis/0/until",
        "1/2014/QH13 has been void since 2026-11-22",
        "replaced",
    );
    broken(BIRTH, "\"2027-12-31\"", "\"2026-11-23\"").passes();
}

#[test]
fn a_law_stands_once() {
    let twice = "[{ \"number\": \"2/2020/QH14\" }, { \"number\": \"2/2020/QH14\", \"articles\": [\"1\"] }]";
    broken(LATE, "[{ \"number\": \"2/2020/QH14\" }]", twice).error(
        "/legal_basis/1/number",
        "2/2020/QH14 stands twice",
        "once",
    );
}

#[test]
fn nothing_was_checked_tomorrow() {
    broken(BIRTH, "\"checked_on\": \"2026-11-22\"", "\"checked_on\": \"2026-11-24\"").error(
        "/checked_on",
        "checked_on is 2026-11-24, and today is 2026-11-23",
        "compared",
    );
    broken(BIRTH, "\"checked_on\": \"2026-11-22\"", "\"checked_on\": \"2026-11-23\"").passes();
}

#[test]
fn a_source_is_read_before_the_entry_is_checked() {
    broken(LATE, "\"date\": \"2026-07-01\"", "\"date\": \"2026-11-23\"").error(
        "/sources/0/date",
        "after the entry was checked",
        "correct",
    );
}

#[test]
fn there_is_a_source() {
    let from =
        "{ \"id\": \"portal\", \"title\": { \"vi\": \"Trang thử\", \"en\": \"Test page\" }, \"date\": \"2026-07-01\" }";
    broken(LATE, from, "").error("/sources", "no source", "where the facts come from");
}

#[test]
fn what_is_not_known_has_a_gap() {
    broken(BIRTH, "\"field\": \"time\"", "\"field\": \"other\"").at(BIRTH, 24).warning(
        "/cases",
        "a time limit is not known",
        "\"field\": \"time\"",
    );
    broken(LATE, "\"kind\": \"set-by-province\"", "\"kind\": \"unknown\"").warning(
        "/fees",
        "what it costs is not known",
        "\"field\": \"fee\"",
    );
    broken(LATE, "\"level\": \"none\"", "\"level\": \"unknown\"").warning(
        "/online",
        "how far it can be done online",
        "\"field\": \"online\"",
    );
    broken(LATE, "\"field\": \"authority-before\"", "\"field\": \"other\"")
        .at(LATE, 9)
        .findings(&[("/authority", "before 1 July 2025"), ("/gaps/0/what/vi", "cấp huyện")]);
}

#[test]
fn a_gap_says_whom_to_ask() {
    broken(BIRTH, "\"Hỏi quầy.\"", "\"\"").error("/gaps/0/ask/vi", "the text is empty", "write it");
}

#[test]
fn an_entry_is_found_by_words() {
    broken(LATE, "\"vi\": [\"mất giấy\"]", "\"vi\": []").warning(
        "/keywords/vi",
        "the list is empty",
        "what people type",
    );
}

#[test]
fn an_entry_that_nobody_checked_is_a_draft() {
    let from = "  \"checks\": [{ \"role\": \"writer\", \"on\": \"2026-11-22\" }],\n";
    broken(LATE, from, "").at(LATE, 1).error("", "this entry is a draft", "checks");
}

#[test]
fn a_check_is_not_later_than_the_last_one() {
    let from = "\"writer\", \"on\": \"2026-11-22\"";
    broken(LATE, from, "\"writer\", \"on\": \"2026-11-23\"").error("/checks/0/on", "after checked_on", "last check");
}

#[test]
fn what_holds_for_a_time_does_not_end_before_it_starts() {
    let span = "\"from\": \"2026-03-01\", \"until\": \"2026-02-28\", \"cases\": [\"late\"]";
    broken(BIRTH, "\"cases\": [\"late\"] }],\n  \"mistakes\"", &format!("{span} }}],\n  \"mistakes\"")).error(
        "/conditions/0/until",
        "until (2026-02-28) is before from (2026-03-01)",
        "swap",
    );
}

#[test]
fn what_must_come_first_does_not_lead_round_in_a_circle() {
    let fixture = Fixture::valid();
    let first = |file: &str, from: &str| {
        let to = format!("\"first\": true, {from}");
        fixture.write(file, text(file).replacen(from, &to, 1).as_bytes());
    };
    first(BIRTH, "\"code\": \"x-lam-lai\"");
    assert!(fixture.check().report.errors.is_empty());
    first(LATE, "\"code\": \"1.000001\", \"why\"");
    let errors = fixture.check().report.errors;
    assert_eq!(errors.len(), 1, "{errors:#?}");
    assert_eq!((errors[0].file.as_str(), errors[0].pointer.as_str()), (BIRTH, "/related/0/first"));
    assert!(errors[0].message.contains("1.000001, x-lam-lai and 1.000001 again"), "{errors:#?}");
}
