//! Life events, papers from before, what changed.

use crate::fixture::{BIRTH, CHANGES, EVENT, OLD_PAPERS, PORTAL, broken};

#[test]
fn an_event_is_called_as_its_file() {
    broken(EVENT, "\"id\": \"child\"", "\"id\": \"kid\"").error("/id", "the file is called child.json", "kid.json");
}

#[test]
fn an_event_leads_to_procedures_that_are_there() {
    broken(EVENT, "[\"1.000001\"]", "[\"1.000002\"]").error(
        "/steps/0/procedures/0",
        "there is no procedure 1.000002",
        "did you mean",
    );
}

#[test]
fn a_time_limit_names_the_law_that_wants_it() {
    let from = ", \"cites\": [{ \"rule\": \"1/2014/QH13\", \"article\": \"Điều 15\" }]";
    broken(EVENT, from, "").error("/steps/0/by_when", "no rule says so", "cites");
}

#[test]
fn a_citation_is_a_law_or_a_source() {
    broken(EVENT, "\"rule\": \"1/2014/QH13\"", "\"rule\": \"portla\"").error(
        "/steps/0/by_when/cites/0/rule",
        "neither a law's number nor a source",
        "did you mean \"portal\"",
    );
}

#[test]
fn an_answer_about_an_old_paper_has_a_rule() {
    broken(OLD_PAPERS, "[{ \"rule\": \"9/2025/QH15\" }]", "[]").error("/papers/0/answer", "no rule", "unknown");
}

#[test]
fn a_card_to_show_has_a_rule() {
    broken(OLD_PAPERS, "[{ \"rule\": \"portal\" }]", "[]").error("/papers/0/card", "a card to show", "cites");
}

#[test]
fn a_cost_that_is_not_known_has_a_gap() {
    broken(OLD_PAPERS, "\"field\": \"fee\"", "\"field\": \"time\"").lines_up(9).warning(
        "/papers/0",
        "what a change costs is not known",
        "gap",
    );
}

#[test]
fn a_change_names_what_says_so() {
    broken(CHANGES, "[{ \"rule\": \"120/2025/NĐ-CP\" }]", "[]").lines_up(7).error(
        "/authorities/0",
        "no rule or source",
        "cites",
    );
}

#[test]
fn a_law_does_not_end_before_it_starts() {
    broken(CHANGES, "2030-12-31", "2026-12-31").error("/laws/0/until", "is before from", "swap");
}

#[test]
fn a_replaced_code_is_no_longer_in_force() {
    broken(CHANGES, "\"code\": \"1.000007\"", "\"code\": \"x-lam-lai\"")
        .findings(&[("/replaced/0/code", "still in force"), ("/replaced/0/by", "does not say that it replaces")]);
}

#[test]
fn both_sides_know_of_a_replacement() {
    broken(CHANGES, "\"code\": \"1.000007\"", "\"code\": \"1.000008\"").lines_down(2).error(
        "/replaced/0/by",
        "does not say that it replaces 1.000008",
        "replaces",
    );
}

#[test]
fn an_event_in_the_order_of_the_lists_exists() {
    broken(PORTAL, "\"events\": [\"child\"]", "\"events\": [\"chlid\"]").error(
        "/events/0",
        "there is no life event",
        "child",
    );
}

#[test]
fn a_procedure_that_rests_on_a_void_law_is_warned_of() {
    let from = "{ \"number\": \"1/2014/QH13\", \"articles\"";
    let to = "{ \"number\": \"9/2010/NĐ-CP\" }, { \"number\": \"1/2014/QH13\", \"articles\"";
    broken(BIRTH, from, to).warning(
        "/legal_basis/0/number",
        "9/2010/NĐ-CP has been void since 2026-06-30",
        "1/2014/QH13 stands",
    );
}
