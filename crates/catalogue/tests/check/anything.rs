//! Whatever bytes a file holds, the check ends, says the same twice, and points into the file.

use motcua_catalogue::Checked;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

use crate::fixture::{FILES, Fixture};

/// Checks a catalogue of which one file holds these bytes.
fn check_with(file: &str, bytes: &[u8]) -> Checked {
    let fixture = Fixture::valid();
    fixture.write(file, bytes);
    let checked = fixture.check();
    assert_eq!(fixture.check().report, checked.report);
    assert_eq!(checked.catalogue.is_some(), checked.report.errors.is_empty());
    let lines = 1 + bytes.iter().filter(|b| **b == b'\n').count();
    for finding in checked.report.errors.iter().chain(&checked.report.warnings) {
        assert!(finding.line >= 1 && (finding.file != file || finding.line <= lines), "{finding:#?}");
        assert!(!finding.message.is_empty() && !finding.help.is_empty(), "{finding:#?}");
        assert!(finding.pointer.is_empty() || finding.pointer.starts_with('/'), "{finding:#?}");
    }
    checked
}

/// JSON of any shape, with words and numbers that rules look at.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        Just(Value::from(0)),
        select(vec![
            "",
            "1.000001",
            "portal",
            "2026-11-23",
            "2199-12-31",
            "free",
            "https://",
            "uỷ",
            "cấp huyện",
            "01",
            "00004",
            "\u{feff}"
        ])
        .prop_map(Value::from),
        ".*".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let key = select(vec!["vi", "en", "kind", "code", "id", "url", "text", "cases", "~/"]);
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((key, inner), 0..4).prop_map(|fields| fields
                .into_iter()
                .map(|(k, v)| (k.to_owned(), v))
                .collect::<serde_json::Map<_, _>>()
                .into()),
        ]
    })
}

/// The pointers of all values in a tree.
fn places(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().enumerate().for_each(|(i, item)| places(item, format!("{at}/{i}"), found)),
        Value::Object(fields) => fields
            .iter()
            .for_each(|(key, item)| places(item, format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), found)),
        _ => {}
    }
    found.push(at);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_bytes_are_refused_without_a_panic((file, _) in select(&FILES[..]), bytes in vec(any::<u8>(), 0..300)) {
        // No 300 random bytes are a file of a catalogue.
        prop_assert!(!check_with(file, &bytes).report.errors.is_empty());
    }

    #[test]
    fn any_text_of_json_signs_does_not_panic((file, _) in select(&FILES[..]), text in "[\\[\\]{}\",:0-9eE.+\\-\\\\untrlfasề \n]{0,200}") {
        check_with(file, text.as_bytes());
    }

    #[test]
    fn any_change_of_bytes_does_not_panic(
        (file, text) in select(&FILES[..]),
        changes in vec((any::<Index>(), 0usize..12, vec(any::<u8>(), 0..6)), 1..4),
    ) {
        let mut bytes = text.as_bytes().to_vec();
        for (at, cut, insert) in changes {
            let start = at.index(bytes.len() + 1);
            let end = (start + cut).min(bytes.len());
            bytes.splice(start..end, insert);
        }
        check_with(file, &bytes);
    }

    #[test]
    fn any_value_in_place_of_another_does_not_panic(
        (file, text) in select(&FILES[..]),
        changes in vec((any::<Index>(), any_json()), 1..3),
    ) {
        let mut tree: Value = serde_json::from_str(text).expect("the fixture is JSON");
        for (at, value) in changes {
            let mut found = Vec::new();
            places(&tree, String::new(), &mut found);
            *tree.pointer_mut(at.get::<String>(&found)).expect("the place exists") = value;
        }
        check_with(file, format!("{tree:#}").as_bytes());
    }
}
