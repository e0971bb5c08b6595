//! Walkthroughs: each rule of the file and of the graph, broken once.

use std::collections::BTreeSet;

use motcua_catalogue::Catalogue;
use motcua_catalogue::walkthrough::{OutcomeKind, Reading};
use motcua_walkthrough::picture::svg;
use motcua_walkthrough::{Answers, At, Day, paths, replay};

use crate::fixture::{Fixture, WALKTHROUGH, broken};

const CHILD: &str = "{ \"to\": \"other\", \"cites\": [{ \"rule\": \"portal\" }] }\n      ],\n      \"unknown\": { \"to\": \"ask\", \"decide\": { \"vi\": \"Xem căn cước.\"";
const AGED: &str = "\"when\": { \"test\": \"years\", \"question\": \"born\", \"at_least\": 75 }, \"to\"";

#[test]
fn a_walkthrough_is_walked_and_counted() {
    let checked = Fixture::valid().check();
    assert_eq!(checked.counts.walkthroughs, 1);
    // Born: four exact answers lead to a home, three homes, nine amounts.
    assert!(checked.counts.paths > 100, "{:?}", checked.counts);
}

#[test]
fn a_walkthrough_is_called_as_its_file() {
    broken(WALKTHROUGH, "\"id\": \"grant\"", "\"id\": \"grants\"").error("/id", "called grant.json", "grants.json");
}

#[test]
fn ids_stand_once() {
    broken(WALKTHROUGH, "\"id\": \"pension\"", "\"id\": \"apply\"")
        .at(WALKTHROUGH, 60)
        .any("/outcomes/0/id", "stands twice");
}

#[test]
fn a_way_leads_to_something_that_is_there() {
    broken(WALKTHROUGH, "\"to\": \"household\"", "\"to\": \"houshold\"").error(
        "/questions/0/branches/1/to",
        "no question or outcome \"houshold\"",
        "did you mean \"household\"?",
    );
}

#[test]
fn a_way_never_leads_back() {
    let way = "\"answer\": [\"none\"], \"to\": \"other\"";
    broken(WALKTHROUGH, way, "\"answer\": [\"none\"], \"to\": \"born\"").error(
        "/questions/1/branches/1/to",
        "round in a circle",
        "later question",
    );
    broken(WALKTHROUGH, way, "\"answer\": [\"none\"], \"to\": \"household\"").error(
        "/questions/1/branches/1/to",
        "leads to itself",
        "later question",
    );
}

#[test]
fn an_answer_is_one_of_the_choices() {
    broken(WALKTHROUGH, "\"answer\": [\"none\"]", "\"answer\": [\"non\"]").error(
        "/questions/1/branches/1/answer/0",
        "has no choice \"non\"",
        "\"poor\", \"none\"",
    );
    broken(WALKTHROUGH, AGED, "\"answer\": [\"old\"], \"to\"").error(
        "/questions/0/branches/0/answer",
        "\"born\" has no choices",
        "\"when\"",
    );
}

#[test]
fn choices_stand_once_and_are_two_at_least() {
    broken(WALKTHROUGH, "{ \"id\": \"none\"", "{ \"id\": \"poor\"")
        .any("/questions/1/input/choices/1/id", "stands twice");
    let second = ",\n        { \"id\": \"none\", \"text\": { \"vi\": \"Không\", \"en\": \"Neither\" } }";
    broken(WALKTHROUGH, second, "").at(WALKTHROUGH, 24).any("/questions/1/input/choices", "fewer than two");
}

#[test]
fn a_test_fits_its_question() {
    broken(WALKTHROUGH, AGED, "\"when\": { \"test\": \"number\", \"question\": \"born\", \"at_least\": 75 }, \"to\"")
        .error("/questions/0/branches/0/when/test", "answered in another way", "\"years\"");
    broken(WALKTHROUGH, AGED, "\"when\": { \"test\": \"years\", \"question\": \"borne\", \"at_least\": 75 }, \"to\"")
        .error("/questions/0/branches/0/when/question", "no question \"borne\"", "did you mean \"born\"?");
    broken(WALKTHROUGH, AGED, "\"when\": { \"test\": \"years\", \"question\": \"born\" }, \"to\"").error(
        "/questions/0/branches/0/when",
        "without bounds",
        "the least",
    );
    broken(
        WALKTHROUGH,
        "\"question\": \"home\", \"provinces\": [\"01\"]",
        "\"question\": \"home\", \"provinces\": [\"1\"]",
    )
    .error("/outcomes/0/notes/0/when/provinces/0", "no province's code", "two digits");
    broken(WALKTHROUGH, "{ \"test\": \"asked\", \"question\": \"household\" },\n", "\n").lines_up(1).error(
        "/outcomes/0/procedures/1/when/of",
        "fewer than two conditions",
        "alone",
    );
}

#[test]
fn a_rate_exists_and_can_be_compared() {
    broken(WALKTHROUGH, "\"rate\": \"pension\", \"place\"", "\"rate\": \"pensions\", \"place\"").error(
        "/questions/3/branches/0/when/rate",
        "no rate \"pensions\"",
        "did you mean \"pension\"?",
    );
    broken(WALKTHROUGH, "\"place\": \"home\"", "\"place\": \"born\"").error(
        "/questions/3/branches/0/when/place",
        "no question for a commune",
        "leave place out",
    );
    let rate =
        "\"when\": { \"test\": \"rate\", \"question\": \"born\", \"is\": \"below\", \"rate\": \"pension\" }, \"to\"";
    broken(WALKTHROUGH, AGED, rate).error("/questions/0/branches/0/when/test", "cannot be compared", "years or days");
}

#[test]
fn an_amount_in_a_text_exists() {
    broken(WALKTHROUGH, "Mức chung là {rate:pension}", "Mức chung là {rate:pensoin}").error(
        "/questions/3/text/vi",
        "no rate \"pensoin\"",
        "did you mean \"pension\"?",
    );
}

#[test]
fn every_rule_is_cited() {
    let branch = "\"to\": \"pension\", \"cites\": [{ \"rule\": \"portal\" }]";
    broken(WALKTHROUGH, branch, "\"to\": \"pension\", \"cites\": []").error(
        "/questions/2/branches/0",
        "no rule",
        "cites",
    );
    let reason = "\"en\": \"Old enough.\" }, \"cites\": [{ \"rule\": \"portal\" }]";
    broken(WALKTHROUGH, reason, "\"en\": \"Old enough.\" }, \"cites\": [{ \"rule\": \"portl\" }]").error(
        "/outcomes/0/reasons/0/cites/0/rule",
        "neither a law's number nor a source",
        "did you mean \"portal\"?",
    );
}

#[test]
fn nobody_is_left_with_a_bare_no() {
    let instead = ",\n      \"instead\": [{ \"text\": { \"vi\": \"Làm lại.\", \"en\": \"Do it again.\" }, \"procedures\": [\"x-lam-lai\"] }]";
    broken(WALKTHROUGH, instead, "").lines_up(5).error("/outcomes/1", "leaves people with nothing", "\"instead\"");
    let reason = "[{ \"text\": { \"vi\": \"Còn thiếu một điều.\", \"en\": \"One thing is missing.\" }, \"cites\": [{ \"rule\": \"portal\" }] }]";
    broken(WALKTHROUGH, reason, "[]").error("/outcomes/2/reasons", "no reason", "article");
}

#[test]
fn procedures_cases_and_walkthroughs_exist() {
    broken(WALKTHROUGH, "\"code\": \"1.000001\"", "\"code\": \"1.000002\"").error(
        "/outcomes/0/procedures/0/code",
        "no procedure 1.000002",
        "did you mean \"1.000001\"?",
    );
    broken(WALKTHROUGH, "{ \"id\": \"on-time\"", "{ \"id\": \"ontime\"").error(
        "/outcomes/0/procedures/0/cases/0/id",
        "has no case \"ontime\"",
        "did you mean \"on-time\"?",
    );
    broken(WALKTHROUGH, "[\"x-lam-lai\"]", "[\"x-lam\"]").error(
        "/outcomes/1/instead/0/procedures/0",
        "no procedure x-lam",
        "procedures/x-lam.json",
    );
    let call = "{ \"vi\": \"Gọi tới xã.\", \"en\": \"Call the commune.\" }";
    for other in ["grant", "land"] {
        broken(WALKTHROUGH, call, &format!("{call}, \"walkthrough\": \"{other}\"")).error(
            "/outcomes/2/instead/0/walkthrough",
            "no other walkthrough",
            "leave this out",
        );
    }
}

#[test]
fn every_branch_is_taken_and_every_outcome_reached() {
    broken(WALKTHROUGH, "\"at_least\": 70", "\"at_least\": 80").findings(&[
        ("/questions/0/branches/1", "no answers lead along this branch"),
        ("/questions/1", "no answers lead to the question \"household\""),
        ("/outcomes/0/procedures/1", "no answers show this part"),
    ]);
    let last = "{ \"to\": \"other\", \"cites\": [{ \"rule\": \"portal\" }] }\n      ],\n      \"unknown\": { \"to\": \"ask\", \"decide\": { \"vi\": \"Xem sổ.\"";
    broken(WALKTHROUGH, last, &last.replacen("other", "ask", 1)).passes();
}

#[test]
fn answers_always_lead_on() {
    let from = format!(",\n        {CHILD}");
    let to = from.replacen(",\n        { \"to\": \"other\", \"cites\": [{ \"rule\": \"portal\" }] }", "", 1);
    broken(WALKTHROUGH, &from, &to).at(WALKTHROUGH, 13).error(
        "/questions/0/branches",
        "no branch holds for the answers born=",
        "standing last",
    );
}

#[test]
fn no_question_is_asked_whose_answer_cannot_matter() {
    // Whether the household is poor still decides about a part of the outcome, but not about the way.
    let home = "\"answer\": [\"none\"], \"to\": \"home\"";
    broken(WALKTHROUGH, "\"answer\": [\"none\"], \"to\": \"other\"", home).lines_down(2).error(
        "/questions/1/unknown/to",
        "never needed",
        "delete",
    );
    broken(WALKTHROUGH, "\"to\": \"apply\"", "\"to\": \"other\"")
        .lines_up(8)
        .any("/questions/3", "whatever one answers to \"pension\"");
    let note = "\"test\": \"province\", \"question\": \"home\", \"provinces\": [\"01\"]";
    let fixture_note = "\"test\": \"years\", \"question\": \"born\", \"at_least\": 80";
    broken(WALKTHROUGH, note, fixture_note).passes();
}

#[test]
fn a_condition_looks_at_what_was_asked() {
    let guard = "{ \"test\": \"asked\", \"question\": \"household\" },";
    let other = "{ \"test\": \"years\", \"question\": \"born\", \"at_most\": 90 },";
    broken(WALKTHROUGH, guard, other).lines_up(3).error(
        "/outcomes/0/procedures/1",
        "looks at \"household\", which is not asked",
        "asked",
    );
}

#[test]
fn who_does_not_know_has_a_way_on_and_is_not_told_no() {
    let unknown = "{ \"to\": \"ask\", \"decide\": { \"vi\": \"Xem giấy.\"";
    broken(WALKTHROUGH, unknown, "{ \"decide\": { \"vi\": \"Xem giấy.\"").error(
        "/questions/1/unknown",
        "who does not know \"household\" has no way on",
        "\"to\"",
    );
    broken(WALKTHROUGH, unknown, "{ \"to\": \"other\", \"decide\": { \"vi\": \"Xem giấy.\"")
        .at(WALKTHROUGH, 86)
        .any("/outcomes/1/kind", "who does not know \"household\" can come here");
}

#[test]
fn the_logic_replays_draws_and_lists_its_paths() {
    let catalogue = Catalogue::load(Fixture::valid().path()).expect("it is valid");
    let walkthrough = catalogue.walkthroughs.values().next().expect("there is one");
    let compiled = walkthrough.compile(catalogue.rates.as_ref(), walkthrough.checked_on).expect("it compiles");
    let today = Day::new(2026, 11, 23).expect("a day");
    let stand = |fragment: &str| replay(&compiled.logic, today, &Answers::from_fragment(fragment).0);
    let end = |fragment: &str| match stand(fragment).at {
        At::Outcome(at, ending) => (walkthrough.outcomes[at].id.to_string(), OutcomeKind::from(ending.kind)),
        At::Question(at) => (walkthrough.questions[at].id.to_string(), OutcomeKind::Ask),
    };
    assert_eq!(end("born=1950&home=01-00004&pension=600000"), ("apply".into(), OutcomeKind::Yes));
    assert_eq!(end("born=1950&home=02-00004&pension=600000"), ("other".into(), OutcomeKind::OtherWay));
    assert_eq!(end("born=1950&home=?&pension=600000"), ("ask".into(), OutcomeKind::Ask));
    assert_eq!(end("born=1950&home=?&pension=700000"), ("other".into(), OutcomeKind::OtherWay));
    assert_eq!(end("born=1956-12").0, "other");
    assert_eq!(end("born=1951").0, "ask");
    let all = paths(&compiled.logic, today).expect("few paths");
    assert_eq!(all.len(), compiled.survey.paths);
    let reached: BTreeSet<usize> = all.iter().map(|path| path.outcome).collect();
    assert_eq!(reached.len(), walkthrough.outcomes.len());
    let amount = |id: &str| format!("<{id}>");
    let drawing = walkthrough.drawing(Reading { pick: |text| &text.vi, amount: &amount });
    let picture = svg(&drawing);
    for words in ["Ngày sinh: từ 75 năm", "Nghèo", "Lương hưu: dưới", "Không biết", "Được: apply"] {
        assert!(picture.contains(words), "{words}\n{picture}");
    }
}
