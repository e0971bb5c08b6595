//! From the path of a URL to a file inside the folder, never outside.

use std::path::PathBuf;

/// What a URL path names below the served folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Below the folder; empty for the folder itself. Has only plain names: no `..`, no root, no drive.
    pub path: PathBuf,
    /// Whether the URL ends in a slash, that is, asks for a folder's page.
    pub is_folder: bool,
}

/// Splits a request's target into path and query; the query keeps its `?`.
pub fn split_query(target: &str) -> (&str, &str) {
    target.split_at(target.find('?').unwrap_or(target.len()))
}

/// Reads the path of a URL. `None` when it names nothing that could be in the folder: broken percent signs, empty or
/// dotted segments, backslashes, drives, or bytes that are no text.
pub fn read(url_path: &str) -> Option<Named> {
    let inside = url_path.strip_prefix('/')?;
    let is_folder = inside.is_empty() || inside.ends_with('/');
    let mut path = PathBuf::new();
    let inside = inside.strip_suffix('/').unwrap_or(inside);
    if !inside.is_empty() {
        for segment in inside.split('/') {
            path.push(plain_name(segment)?);
        }
    } else if url_path.len() > 1 {
        return None;
    }
    Some(Named { path, is_folder })
}

/// Decoded first, judged after: `%2e%2e` is `..` too.
fn plain_name(segment: &str) -> Option<String> {
    let name = percent_decode(segment)?;
    let is_dotted = name == "." || name == "..";
    let is_plain = !name.is_empty() && !name.contains(['/', '\\', ':', '\0']);
    (is_plain && !is_dotted).then_some(name)
}

fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut decoded = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        decoded.push(if byte == b'%' { hex(bytes.next()?)? << 4 | hex(bytes.next()?)? } else { byte });
    }
    String::from_utf8(decoded).ok()
}

fn hex(digit: u8) -> Option<u8> {
    let value = char::from(digit).to_digit(16)?;
    u8::try_from(value).ok()
}

#[cfg(test)]
mod tests {
    use std::path::{Component, Path};

    use proptest::prelude::*;

    use super::*;

    fn path(url_path: &str) -> Option<PathBuf> {
        read(url_path).map(|named| named.path)
    }

    #[test]
    fn a_plain_path_is_the_file_of_that_name() {
        assert_eq!(path("/thu-tuc/1.001193/"), Some("thu-tuc/1.001193".into()));
        assert_eq!(path("/l%E1%BB%8Bch.ics"), Some("lịch.ics".into()));
        assert_eq!(path("/"), Some(PathBuf::new()));
    }

    #[test]
    fn only_a_slash_at_the_end_asks_for_a_folder() {
        assert_eq!(read("/lich/").map(|named| named.is_folder), Some(true));
        assert_eq!(read("/lich").map(|named| named.is_folder), Some(false));
        assert_eq!(read("/").map(|named| named.is_folder), Some(true));
    }

    #[test]
    fn nothing_leads_out_of_the_folder() {
        for attempt in [
            "/../x",
            "/a/../../x",
            "/%2e%2e/x",
            "/%2E%2e%2fx",
            "/a%2f..%2f..%2fx",
            "/..%5cx",
            "/..\\x",
            "//etc/passwd",
            "/c:/x",
            "/./x",
            "/a//b",
            "/x%00.html",
            "/%",
            "/%4",
            "/%zz",
            "/%ff",
            "x",
            "",
            "//",
        ] {
            assert_eq!(path(attempt), None, "{attempt}");
        }
    }

    #[test]
    fn the_query_begins_at_the_first_question_mark() {
        assert_eq!(split_query("/a?b?c"), ("/a", "?b?c"));
        assert_eq!(split_query("/a"), ("/a", ""));
    }

    proptest! {
        #[test]
        fn whatever_is_asked_stays_inside(url_path in "(/|\\.|%2e|%2f|%5c|\\\\|:|[a-z]|\\PC){0,24}") {
            if let Some(named) = read(&url_path) {
                prop_assert!(Path::new(&named.path).components().all(|part| matches!(part, Component::Normal(_))));
            }
        }
    }
}
