//! Files that are not JSON, not UTF-8, or not there.

use crate::fixture::{BIRTH, Fixture, HOLIDAYS, PORTAL, broken, text};

#[test]
fn the_valid_catalogue_has_no_finding() {
    let checked = Fixture::valid().check();
    assert_eq!(checked.report, motcua_catalogue::Report::default());
    let catalogue = checked.catalogue.expect("it is valid");
    assert_eq!((catalogue.procedures.len(), catalogue.documents.len()), (2, 4));
    let counts = checked.counts;
    assert_eq!((counts.procedures, counts.documents, counts.provinces, counts.communes), (2, 4, 1, 2));
    assert_eq!((counts.predecessors, counts.links, counts.holidays), (2, 3, 2));
}

#[test]
fn errors_of_all_files_come_at_once_in_order() {
    let fixture = Fixture::valid();
    fixture.write(PORTAL, b"{");
    fixture.write(BIRTH, text(BIRTH).replace("\"who\"", "\"hwo\"").as_bytes());
    fixture.delete(HOLIDAYS);
    let report = fixture.check().report;
    let found: Vec<_> =
        report.errors.iter().map(|f| (f.file.as_str(), f.line, f.pointer.as_str(), f.message.as_str())).collect();
    assert_eq!(
        found,
        [
            ("holidays.json", 1, "", "the file is missing"),
            ("portal.json", 1, "", "expected a field name, found the end of the file"),
            (BIRTH, 1, "", "\"who\" is missing"),
            (BIRTH, 8, "/hwo", "there is no field \"hwo\" here"),
        ]
    );
}

#[test]
fn a_report_serialises_as_the_command_promises() {
    let fixture = Fixture::valid();
    fixture.delete(HOLIDAYS);
    let json = serde_json::to_value(fixture.check().report).expect("a report is JSON");
    let help = "add it; its schema stands in schema/";
    let finding = serde_json::json!({"file": "holidays.json", "line": 1, "pointer": "", "message": "the file is missing", "help": help});
    assert_eq!(json, serde_json::json!({"errors": [finding], "warnings": []}));
}

#[test]
fn a_missing_comma_is_found_on_its_line() {
    broken(PORTAL, "},\n  \"publisher\"", "}\n  \"publisher\"").lines_down(1).error(
        "",
        "expected a comma or \"}\", found \"\"\"",
        "comma between",
    );
}

#[test]
fn a_comma_too_many_is_named_as_such() {
    broken(PORTAL, "\"1.000001\"\n", "\"1.000001\",\n").lines_down(1).error(
        "/popular",
        "a comma stands before \"]\"",
        "delete that comma",
    );
}

#[test]
fn a_comment_is_no_json() {
    broken(PORTAL, "  \"popular\"", "  // the most used\n  \"popular\"").error(
        "",
        "a comment stands here",
        "JSON has no comments",
    );
}

#[test]
fn a_field_that_stands_twice_is_an_error_with_both_lines() {
    let help = "keep one of the two";
    broken(PORTAL, "\n  \"fields\"", "\n  \"popular\": [],\n  \"fields\"").at(PORTAL, 9).error(
        "/popular",
        "first on line 4",
        help,
    );
}

#[test]
fn text_over_the_end_of_the_line_is_found_where_the_line_ends() {
    broken(PORTAL, "Bản để thử.", "Bản để\n thử.").error("/publisher/vi", "over the end of the line", "\\n");
}

#[test]
fn other_encodings_are_refused_with_the_line_of_the_first_odd_byte() {
    let fixture = Fixture::valid();
    let mut bytes = text(PORTAL).as_bytes().to_vec();
    let at = text(PORTAL).find("Bản").expect("it stands there");
    bytes[at] = 0xc3;
    fixture.write(PORTAL, &bytes);
    let report = fixture.check().report;
    let utf8 = report.errors.iter().find(|f| f.message.contains("UTF-8")).expect("it is reported");
    assert_eq!((utf8.file.as_str(), utf8.line), (PORTAL, 3));
}

#[test]
fn bytes_that_are_no_catalogue_are_refused_one_by_one() {
    let long = format!("{{\"x\": {}}}", "9".repeat(2_000_000));
    let deep = "[".repeat(200_000);
    let wide: String = (0..2001).map(|i| format!("\"k{i}\":0,")).collect();
    for (bytes, message) in [
        (&b""[..], "the file is empty"),
        (b" \n\t", "the file is empty"),
        ("\u{feff}{}".as_bytes(), "byte order mark"),
        (b"\xff\xfe{\0}\0", "not UTF-8"),
        (b"{}{}", "more text after the end"),
        (b"nul", "expected a value"),
        (b"{'a': 1}", "expected a field name, found \"'\""),
        (b"{\"a\" 1}", "expected \":\" after \"a\""),
        (b"[1 2]", "expected a comma"),
        (b"[01]", "\"01\" is not a number"),
        (b"[+1]", "expected a value"),
        (b"[1.]", "\"1.\" is not a number"),
        (b"[1e999]", "a number is too large"),
        (b"[\"\\x\"]", "backslash"),
        (b"[\"\\ud800\"]", "not a character"),
        (b"[\"\t\"]", "control character"),
        (b"[\"abc", "never closed"),
        (b"[", "expected a value, found the end"),
        (b"[1", "the file ends before"),
        (long.as_bytes(), "a number is too large"),
        (deep.as_bytes(), "nested more than 64 deep"),
        (format!("{{{wide}}}").as_bytes(), "more than 2000 fields"),
    ] {
        let fixture = Fixture::valid();
        fixture.write(HOLIDAYS, bytes);
        let report = fixture.check().report;
        let [finding] = &report.errors[..] else {
            panic!("expected one error for {message}, found {:#?}", report.errors)
        };
        assert_eq!(finding.file, HOLIDAYS);
        assert!(finding.message.contains(message), "{finding:#?}");
        assert!(!finding.help.is_empty() && finding.message.len() < 200, "{finding:#?}");
    }
}

#[test]
fn escapes_beyond_the_first_plane_are_read() {
    let fixture = Fixture::valid();
    fixture.write(PORTAL, text(PORTAL).replace("Test portal", "Test \\ud83d\\ude00 \\u0111\\n\\/").as_bytes());
    let catalogue = fixture.check().catalogue.expect("it is valid");
    assert_eq!(catalogue.portal.name.en, "Test 😀 đ\n/");
}

#[test]
fn a_file_that_would_be_left_out_is_an_error() {
    let fixture = Fixture::valid();
    fixture.write("procedures/1.000002.json.bak", b"{}");
    let report = fixture.check().report;
    let [finding] = &report.errors[..] else { panic!("expected one error, found {:#?}", report.errors) };
    assert_eq!(finding.file, "procedures/1.000002.json.bak");
}

#[test]
fn a_folder_in_place_of_a_file_is_an_error() {
    let fixture = Fixture::valid();
    fixture.delete(PORTAL);
    fixture.write("portal.json/inside", b"");
    let report = fixture.check().report;
    assert!(report.errors.iter().any(|f| f.file == PORTAL && f.message == "this is no file"), "{report:#?}");
}

#[test]
fn loading_does_not_depend_on_the_day() {
    let fixture = Fixture::valid();
    fixture.write(
        BIRTH,
        text(BIRTH).replace("\"checked_on\": \"2026-11-22\"", "\"checked_on\": \"2199-01-01\"").as_bytes(),
    );
    assert!(fixture.check().catalogue.is_none());
    assert!(motcua_catalogue::Catalogue::load(fixture.path()).is_ok());
}

#[test]
fn a_folder_that_is_not_there_is_reported_and_not_a_crash() {
    let fixture = Fixture::valid();
    let error = motcua_catalogue::Catalogue::load(&fixture.path().join("nowhere")).expect_err("nothing is there");
    assert!(error.to_string().contains("portal.json:1: the file is missing"), "{error}");
}
