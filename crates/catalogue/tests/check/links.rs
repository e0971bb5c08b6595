//! Links between files.

use crate::fixture::{BIRTH, DOCUMENTS, Fixture, LATE, PORTAL, broken, text};

#[test]
fn the_file_is_called_as_the_code() {
    broken(LATE, "\"code\": \"x-lam-lai\"", "\"code\": \"x-khac\"").error(
        "/code",
        "the file is called x-lam-lai.json and the code is x-khac",
        "rename the file to x-khac.json",
    );
}

#[test]
fn a_code_has_one_entry() {
    let from = "\"code\": \"x-lam-lai\"";
    broken(LATE, from, "\"code\": \"1.000001\"")
        .findings(&[("/code", "two entries have the code 1.000001"), ("/related/0/code", "related to itself")]);
}

#[test]
fn a_paper_exists() {
    broken(BIRTH, "\"birth-notice\"", "\"birth-notise\"").error(
        "/papers/1/document",
        "there is no paper \"birth-notise\"",
        "did you mean \"birth-notice\"?",
    );
    broken(BIRTH, "\"or\": [\"id-card\"]", "\"or\": [\"diploma\"]").error(
        "/papers/1/or/0",
        "there is no paper \"diploma\"",
        "add it to documents.json",
    );
}

#[test]
fn a_paper_does_not_replace_itself() {
    broken(BIRTH, "\"or\": [\"id-card\"]", "\"or\": [\"birth-notice\"]").error(
        "/papers/1/or/0",
        "in place of itself",
        "another paper",
    );
}

#[test]
fn a_paper_to_hand_in_is_counted() {
    let help = "how many of which";
    broken(LATE, "\"act\": \"show\", \"originals\": 1", "\"act\": \"show\"").warning(
        "/papers/0",
        "\"id-card\" has neither originals nor copies",
        help,
    );
}

#[test]
fn ids_of_papers_and_fields_stand_once() {
    let fixture = Fixture::valid();
    fixture.write(DOCUMENTS, text(DOCUMENTS).replace("\"id\": \"consent\"", "\"id\": \"id-card\"").as_bytes());
    fixture.write(PORTAL, text(PORTAL).replace("\"id\": \"cu-tru\"", "\"id\": \"ho-tich\"").as_bytes());
    let report = fixture.check().report;
    let found: Vec<_> = report.errors.iter().map(|f| (f.file.as_str(), f.line, f.pointer.as_str())).collect();
    assert_eq!(
        found,
        [
            (DOCUMENTS, 6, "/documents/3/id"),
            (PORTAL, 6, "/fields/1/id"),
            (BIRTH, 42, "/papers/2/document"),
            (LATE, 5, "/field")
        ]
    );
}

#[test]
fn a_field_exists() {
    broken(LATE, "\"field\": \"cu-tru\"", "\"field\": \"cu-tr\"").error(
        "/field",
        "there is no field \"cu-tr\"",
        "did you mean \"cu-tru\"?",
    );
}

#[test]
fn what_is_popular_exists() {
    broken(PORTAL, "\"1.000001\"", "\"1.000002\"").error(
        "/popular/0",
        "there is no procedure 1.000002",
        "did you mean \"1.000001\"?",
    );
}

#[test]
fn what_is_related_exists_and_is_another() {
    broken(LATE, "[{ \"code\": \"1.000001\"", "[{ \"code\": \"2.999999\"").error(
        "/related/0/code",
        "there is no procedure 2.999999",
        "add procedures/2.999999.json",
    );
    broken(LATE, "[{ \"code\": \"1.000001\"", "[{ \"code\": \"x-lam-lai\"").error(
        "/related/0/code",
        "related to itself",
        "another procedure",
    );
}

#[test]
fn a_link_to_a_broken_entry_is_not_called_unknown() {
    broken(LATE, "\"audience\"", "\"audence\"")
        .at(LATE, 1)
        .findings(&[("", "\"audience\" is missing"), ("/audence", "no field \"audence\"")]);
}

#[test]
fn a_replaced_code_is_not_in_force() {
    broken(BIRTH, "\"1.000009\"", "\"x-lam-lai\"").error("/replaces/0", "x-lam-lai is still in force", "delete");
    broken(BIRTH, "\"1.000009\"", "\"1.000001\"").error("/replaces/0", "replaces itself", "delete this code");
}

#[test]
fn an_old_code_leads_to_one_procedure() {
    let from = "\"keywords\": { \"vi\": [\"mất giấy\"]";
    broken(LATE, from, "\"replaces\": [\"1.000009\"], \"keywords\": { \"vi\": [\"mất giấy\"]").error(
        "/replaces/0",
        "1.000009 is replaced twice: by 1.000001 and by x-lam-lai",
        "keep one",
    );
}

#[test]
fn two_procedures_do_not_replace_each_other() {
    let fixture = Fixture::valid();
    fixture.write(BIRTH, text(BIRTH).replace("\"1.000009\"", "\"x-lam-lai\"").as_bytes());
    fixture.write(LATE, text(LATE).replace("\"keywords\"", "\"replaces\": [\"1.000001\"], \"keywords\"").as_bytes());
    let messages: Vec<String> = fixture.check().report.errors.into_iter().map(|f| f.message).collect();
    assert_eq!(messages, ["x-lam-lai and 1.000001 replace each other", "1.000001 and x-lam-lai replace each other"]);
}
