//! Initiatives, sessions, reception points: what is refused, each with one sentence.

use crate::fixture::{Fixture, INITIATIVES, OFFICES, SESSIONS, broken, text};

#[test]
fn an_initiative_is_somewhere_and_ends_after_it_began() {
    broken(INITIATIVES, "[\"00008\"]", "[\"99999\"]").lines_up(5).error(
        "/initiatives/0",
        "no commune \"99999\"",
        "five digits",
    );
    broken(INITIATIVES, "\"communes\": [\"00008\"],", "").lines_up(5).error(
        "/initiatives/0",
        "it is nowhere",
        "is_vague",
    );
    broken(INITIATIVES, "2026-12-31", "2025-12-31").error("/initiatives/0/until", "before from", "swap");
    broken(INITIATIVES, "[\"report\"]", "[\"rumour\"]").error(
        "/initiatives/0/sources/0",
        "no source \"rumour\"",
        "report",
    );
}

#[test]
fn a_session_is_in_a_commune_and_of_an_initiative_that_are_there() {
    broken(SESSIONS, "\"00008\"", "\"00009\"").lines_up(4).error("/sessions/0", "no commune \"00009\"", "five digits");
    broken(SESSIONS, "\"saturday\"", "\"sunday\"").error(
        "/sessions/0/initiative",
        "no initiative \"sunday\"",
        "initiatives.json",
    );
    broken(SESSIONS, "[\"1.000001\"]", "[\"1.000009\"]").lines_up(9).error(
        "/sessions/0",
        "no procedure \"1.000009\"",
        "procedures/",
    );
}

#[test]
fn a_rule_that_never_occurs_is_refused() {
    broken(SESSIONS, "FREQ=MONTHLY;BYDAY=2SA", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30").lines_up(6).error(
        "/sessions/0",
        "",
        "days or hours",
    );
    broken(SESSIONS, "FREQ=MONTHLY;BYDAY=2SA", "every second Saturday").lines_up(6).error(
        "/sessions/0",
        "",
        "days or hours",
    );
}

#[test]
fn an_end_before_a_start_is_refused() {
    broken(SESSIONS, "\"ends\": \"11:30\"", "\"ends\": \"07:00\"").lines_up(8).error(
        "/sessions/0",
        "",
        "days or hours",
    );
    broken(SESSIONS, "\n      \"ends\": \"11:30\",", "").lines_up(7).error(
        "/sessions/0",
        "one of begins and ends",
        "both",
    );
    broken(OFFICES, "\"ends\": \"11:30\"", "\"ends\": \"07:00\"").error("/offices/0/hours/0", "no hours", "later end");
}

#[test]
fn exceptions_fit_the_rule_and_each_other() {
    broken(SESSIONS, "\"day\": \"2026-12-12\"", "\"day\": \"2026-12-11\"").lines_up(11).error(
        "/sessions/0",
        "2026-12-11",
        "days or hours",
    );
    let once =
        "{ \"day\": \"2026-12-12\", \"change\": \"moved\", \"to\": \"2026-12-13\", \"announced_on\": \"2026-11-20\" }";
    let again = format!("{once},\n        {}", once.replace("-13", "-14"));
    broken(SESSIONS, once, &again).lines_up(11).error("/sessions/0", "2026-12-12", "days or hours");
    broken(SESSIONS, "\"moved\"", "\"cancelled\"").error("/sessions/0/exceptions/0", "do not fit", "a moved day");
}

#[test]
fn two_sessions_of_one_uid_are_refused() {
    let start = text(SESSIONS).find("    {\n").expect("a session stands there");
    let end = text(SESSIONS).find("\n  ],\n  \"sources\"").expect("and ends");
    let session = &text(SESSIONS)[start..end];
    let fixture = Fixture::valid();
    fixture.write(
        SESSIONS,
        text(SESSIONS)
            .replacen(session, &format!("{session},\n{}", session.replace("Thứ Bảy ở Tây", "Buổi khác")), 1)
            .as_bytes(),
    );
    let report = fixture.check().report;
    let twice = report.errors.iter().find(|error| error.pointer == "/sessions/1/id");
    assert!(twice.is_some_and(|error| error.message.contains("stands twice")), "{:#?}", report.errors);
}

#[test]
fn ten_thousand_sessions_are_read() {
    let start = text(SESSIONS).find("    {\n").expect("a session stands there");
    let end = text(SESSIONS).find("\n  ],\n  \"sources\"").expect("and ends");
    let session = &text(SESSIONS)[start..end];
    let many: Vec<String> =
        (0..10_000).map(|at| session.replace("\"saturday-tay\"", &format!("\"saturday-{at}\""))).collect();
    let fixture = Fixture::valid();
    fixture.write(SESSIONS, text(SESSIONS).replacen(session, &many.join(",\n"), 1).as_bytes());
    let checked = fixture.check();
    assert!(checked.report.errors.is_empty(), "{:#?}", checked.report.errors.first());
    assert_eq!(checked.catalogue.and_then(|all| all.sessions).map(|file| file.sessions.len()), Some(10_000));
}

#[test]
fn a_number_can_be_dialled() {
    broken(OFFICES, "\"1022\"", "\"10 22\"").error("/hotlines/0/number", "cannot be dialled", "digits");
}
