//! Fields that are missing, misspelt or of another type.

use crate::fixture::{BIRTH, COMMUNES, PORTAL, SYNONYMS, broken};

#[test]
fn a_missing_field_is_named_with_what_it_holds() {
    let from = "  \"official_name\": \"Thủ tục thử\",\n";
    broken(BIRTH, from, "").at(BIRTH, 1).error(
        "",
        "\"official_name\" is missing",
        "The name in the national catalogue, to the letter.",
    );
}

#[test]
fn a_misspelt_field_gets_its_nearest_neighbour() {
    broken(BIRTH, "\"article\":", "\"artcle\":").error(
        "/apply_within/cites/0/artcle",
        "no field \"artcle\"",
        "did you mean \"article\"?",
    );
}

#[test]
fn a_strange_field_gets_the_list_of_fields() {
    broken(BIRTH, "\"rule\": \"portal\"", "\"rule\": \"portal\", \"zzz\": 1").error(
        "/authority/before/cites/0/zzz",
        "no field \"zzz\"",
        "\"article\", \"rule\"",
    );
}

#[test]
fn a_misspelt_word_gets_its_nearest_neighbour_and_all_words() {
    broken(BIRTH, "\"in-person\"", "\"in-persn\"").error(
        "/channels/0/kind",
        "not a word for this field",
        "did you mean \"in-person\"? All: ",
    );
}

#[test]
fn the_kind_of_an_object_decides_its_fields() {
    let pointer = "/cases/0/times/1/limit";
    broken(BIRTH, "\"kind\": \"days\", \"count\": 3,", "\"kind\": \"days\",").error(
        pointer,
        "\"count\" is missing",
        "At least 1.",
    );
    broken(BIRTH, "\"kind\": \"days\"", "\"kind\": \"day\"").error(
        &format!("{pointer}/kind"),
        "\"day\" is not a word",
        "did you mean \"days\"?",
    );
    broken(BIRTH, "\"kind\": \"days\", ", "").error(pointer, "\"kind\" is missing", "\"same-day\"");
}

#[test]
fn a_bare_number_is_no_amount() {
    broken(BIRTH, "{ \"kind\": \"vnd\", \"vnd\": 8000 }", "8000").error(
        "/fees/1/amount",
        "expected an object, found the number 8000",
        "\"set-by-province\"",
    );
}

#[test]
fn null_is_not_written() {
    broken(BIRTH, "\"Điều 15\"", "null").error(
        "/apply_within/cites/0/article",
        "null stands here",
        "leave the field out",
    );
}

#[test]
fn numbers_are_whole_and_in_range() {
    let pointer = "/cases/0/times/1/limit/count";
    broken(BIRTH, "\"count\": 3", "\"count\": 70000").error(pointer, "70000 is out of range", "from 0 to 65535");
    broken(BIRTH, "\"count\": 3", "\"count\": -1").error(pointer, "-1 is out of range", "from 0 to 65535");
    broken(BIRTH, "\"count\": 3", "\"count\": 1.5").error(
        pointer,
        "expected a whole number, found 1.5",
        "without decimals",
    );
    broken(BIRTH, "\"vnd\": 8000", "\"vnd\": 8000000000").error(
        "/fees/1/amount/vnd",
        "8000000000 is out of range",
        "4294967295",
    );
    broken(BIRTH, "\"count\": 3", "\"count\": \"3\"").error(
        pointer,
        "expected a whole number, found the text \"3\"",
        "At least 1.",
    );
}

#[test]
fn codes_ids_and_days_have_their_form() {
    broken(BIRTH, "\"1.000009\"", "\"1.9\"").error(
        "/replaces/0",
        "\"1.9\" has the wrong form",
        "national (`1.001193`) or local",
    );
    broken(PORTAL, "\"id\": \"cu-tru\"", "\"id\": \"Cư trú\"").error(
        "/fields/1/id",
        "\"Cư trú\" has the wrong form",
        "lower-case id",
    );
    broken(BIRTH, "\"2027-02-28\"", "\"2027-02-29\"").error(
        "/changes/0/until",
        "not a day that exists",
        "year-month-day",
    );
}

#[test]
fn text_in_one_language_is_not_enough() {
    broken(BIRTH, "\"vi\": \"Ở quầy.\", ", "").error("/channels/0/text", "\"vi\" is missing", "Vietnamese.");
}

#[test]
fn a_list_is_a_list() {
    broken(BIRTH, "[\"citizen\"]", "\"citizen\"").error(
        "/audience",
        "expected a list in [ ], found the text \"citizen\"",
        "Who may apply",
    );
}

#[test]
fn types_of_places_are_vietnamese_words() {
    broken(COMMUNES, "\"phường\"", "\"phuong\"").error(
        "/communes/0/type",
        "\"phuong\" is not a word",
        "\"xã\", \"phường\", \"đặc khu\"",
    );
}

#[test]
fn every_value_of_a_map_has_its_type() {
    let from = "[\"giấy khai sinh\"]";
    broken(SYNONYMS, from, "\"giấy khai sinh\"").error("/vi/means/gks", "expected a list in [ ]", "");
}
