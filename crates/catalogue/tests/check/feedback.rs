//! Channels and answers.

use motcua_catalogue::Catalogue;

use crate::fixture::{ANSWERS, CHANNELS, Fixture, broken};

#[test]
fn a_channel_is_for_a_place_that_is_there() {
    broken(CHANNELS, "\"area\": \"00008\"", "\"area\": \"00009\"").error(
        "/channels/0/area",
        "no province or commune \"00009\"",
        "two or five digits",
    );
}

#[test]
fn an_address_is_one_that_the_policy_can_name() {
    for wrong in ["http://xa-tay.vn/v2", "https://xa-tay.vn/v2; script-src *", "https:///x", "xa-tay.vn"] {
        broken(CHANNELS, "https://xa-tay.vn/v2", wrong).error("/channels/0/to", "nothing this kind", "https://");
    }
    broken(CHANNELS, "https://xa-tay.vn/v2", "http://127.0.0.1:8311/v2").passes();
}

#[test]
fn a_number_is_digits() {
    broken(CHANNELS, "\"0123\"", "\"0123 45\"").error("/channels/1/to", "0123 45", "digits");
}

#[test]
fn an_open311_channel_names_its_service() {
    broken(CHANNELS, "\"service\": \"feedback\",", "").lines_up(8).error(
        "/channels/0",
        "without a service",
        "service_code",
    );
}

#[test]
fn a_key_is_one_that_letters_can_be_sealed_to() {
    const KEY: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
    let with = |key: &str| broken(CHANNELS, "\"feedback\",", &format!("\"feedback\", \"age_key\": \"{key}\","));
    with(KEY).passes();
    for (key, help) in [
        (KEY.replace("hjy", "hjz"), "mistyped"),
        (KEY.to_uppercase(), "small letters"),
        (KEY.replacen("age1", "agf1", 1), "starts with age1"),
        ("age1".to_owned(), "58 small letters"),
    ] {
        with(&key).error("/channels/0/age_key", "is no age key", help);
    }
    broken(CHANNELS, "\"0123\",", &format!("\"0123\", \"age_key\": \"{KEY}\",")).error(
        "/channels/1/age_key",
        "no sealed letters",
        "leave it out",
    );
}

#[test]
fn photos_go_only_to_a_form() {
    let with_photos = "\"days\": 5, \"takes_photos\": true,";
    broken(CHANNELS, "\"days\": 5,", with_photos).error("/channels/0/takes_photos", "only to a form", "takes_photos");
    let sealed =
        format!("{with_photos} \"age_key\": \"age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p\",");
    broken(CHANNELS, "\"days\": 5,", &sealed).error("/channels/0/takes_photos", "cannot be sealed", "only the words");
}

#[test]
fn only_what_the_portal_sends_to_has_an_origin() {
    let catalogue = Catalogue::load(Fixture::valid().path()).expect("the fixture is valid");
    let channels = catalogue.channels.expect("the fixture has channels").channels;
    let origins: Vec<_> = channels.iter().map(|channel| channel.origin()).collect();
    assert_eq!(origins, [Some("https://xa-tay.vn"), None]);
}

#[test]
fn an_answer_is_from_somewhere_about_something_and_took_time() {
    broken(ANSWERS, "\"00008\"", "\"7\"").error("/answers/0/area", "no province or commune", "two");
    broken(ANSWERS, "\"1.000001\"", "\"1.000002\"").error("/answers/0/procedure", "no procedure", "procedures/");
    broken(ANSWERS, "{ \"days\": 3 }", "{ \"minutes\": 0 }").error("/answers/0/took", "no time", "source says");
    broken(ANSWERS, "\"source\": \"list\"", "\"source\": \"press\"").error("/answers/0/source", "press", "list");
}
