//! Tests of reading: what is one answer, what is a line, what is neither, and bytes of any kind.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::prelude::*;

use super::*;

const LINE: &str = r#"{"code": "1.000001", "name": "Trồng cây", "executing": ["Xã"], "crawled": "2026-07-18"}"#;

fn read(bytes: &[u8]) -> Source {
    let mut source = Source::default();
    source.bytes("file", bytes);
    source
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).expect("memory takes all");
    encoder.finish().expect("memory takes all")
}

#[test]
fn lines_are_read_plain_and_gzipped_with_and_without_a_mark() {
    let lines = format!("\u{FEFF}{LINE}\r\n\n{}\n", LINE.replace("000001", "000002"));
    for bytes in [lines.clone().into_bytes(), gzip(lines.as_bytes())] {
        let source = read(&bytes);
        let codes: Vec<(&str, usize)> =
            source.records.iter().map(|record| (record.code.as_str(), record.place.line)).collect();
        assert_eq!(codes, [("1.000001", 1), ("1.000002", 3)]);
        assert_eq!(source.broken, []);
    }
}

#[test]
fn a_broken_line_does_not_stop_the_others() {
    let source =
        read(format!("{LINE}\n{{\"code\": \n[1]\n{{\"code\": \"x\", \"name\": \"\", \"steps\": []}}\n").as_bytes());
    assert_eq!(source.records.len(), 1);
    let lines: Vec<Option<usize>> = source.broken.iter().map(|broken| broken.line).collect();
    assert_eq!(lines, [Some(2), Some(3), Some(4)]);
    assert!(source.broken[2].why.contains("is not a code"), "{:?}", source.broken[2]);
}

#[test]
fn a_gzip_that_breaks_off_gives_what_came_before() {
    let many: String = (0..2000).map(|i| format!("{}\n", LINE.replace("000001", &format!("{:06}", i)))).collect();
    let packed = gzip(many.as_bytes());
    let source = read(&packed[..packed.len() / 2]);
    assert!(!source.records.is_empty());
    assert!(source.broken[0].why.contains("breaks off"), "{:?}", source.broken[0]);
}

#[test]
fn what_is_neither_is_said_once() {
    for bytes in ["", "\n\n", "xin chào", "[1, 2]\n[3]", "{\"code\": \"1.000001\",", "{\n\"data\": {\n"] {
        let source = read(bytes.as_bytes());
        assert_eq!((source.records.len(), source.broken.len()), (0, 1), "{bytes}");
        assert!(source.broken[0].why.contains("neither"), "{:?}", source.broken[0]);
    }
    let index = r#"{"code": "1.000001", "name": "Trồng cây", "kind": "STANDARD"}"#;
    let source = read(format!("{index}\n{index}\n").as_bytes());
    assert_eq!(source.broken.len(), 1, "an index is refused once, not by line");
    assert!(source.broken[0].why.ends_with("so it is with 1 more lines"), "{:?}", source.broken[0]);
    for index in [r#"{"code": "1.000001", "name": "Trồng cây", "kind": "STANDARD"}"#, "null", "7"] {
        assert!(read(index.as_bytes()).broken[0].why.contains("neither"), "{index}");
    }
}

#[test]
fn the_day_is_given_or_said_or_the_first_that_is_possible() {
    let day = |said: &str, read_on: Option<Date>| {
        let mut source = Source { read_on, ..Source::default() };
        source.bytes("file", LINE.replace("\"crawled\": \"2026-07-18\"", said).as_bytes());
        source.records.first().map(|record| (record.read_on.day.to_string(), record.read_on.instead.is_some()))
    };
    let given = Date::new(2026, 11, 23);
    for (said, read_on, expected) in [
        (r#""crawled": "2026-07-18""#, None, Some(("2026-07-18", false))),
        (r#""crawled": "2026-06/07""#, None, Some(("2026-06-01", true))),
        (r#""updated": 1776242191512"#, None, Some(("2026-04-15", true))),
        (r#""crawled": "2026-06/07""#, given, Some(("2026-11-23", false))),
        (r#""updated": 18446744073709551615"#, None, None),
        (r#""crawled": "hôm qua""#, None, None),
    ] {
        let expected = expected.map(|(day, vague)| (day.to_owned(), vague));
        assert_eq!(day(said, read_on), expected, "{said}");
    }
}

proptest! {
    #[test]
    fn no_bytes_are_too_strange(bytes in proptest::collection::vec(any::<u8>(), 0..400), packed in any::<bool>()) {
        let source = read(&if packed { gzip(&bytes) } else { bytes });
        prop_assert!(source.records.is_empty() && !source.broken.is_empty());
    }

    #[test]
    fn a_file_may_end_anywhere(cut in 0usize..200, packed in any::<bool>()) {
        let all = format!("{LINE}\n{LINE}\n");
        let bytes = if packed { gzip(all.as_bytes()) } else { all.into_bytes() };
        let source = read(&bytes[..cut.min(bytes.len())]);
        prop_assert!(source.records.len() <= 2);
    }

    #[test]
    fn json_may_be_deep(depth in 0usize..5000, open in "[\\[{]") {
        let deep = if open == "[" { "[".repeat(depth) } else { "{\"data\":".repeat(depth) };
        prop_assert!(!read(deep.as_bytes()).broken.is_empty());
    }
}
