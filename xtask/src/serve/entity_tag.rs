//! Entity tags: one state of a file, told from another without reading it.

use std::fs::Metadata;
use std::time::UNIX_EPOCH;

use super::encoding::Encoding;

/// The tag of a file in an encoding, in its quotes: length, time of change, encoding.
pub fn of(metadata: &Metadata, encoding: Option<Encoding>) -> String {
    let changed = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let changed = changed.map_or(0, |since| since.as_nanos());
    let encoding = encoding.map_or("", Encoding::name);
    format!("\"{:x}-{changed:x}{encoding}\"", metadata.len())
}

/// Whether an `If-None-Match` header has this tag: it is `*` or a list, compared weakly (RFC 9110, 13.1.2).
pub fn is_in(tag: &str, header: &str) -> bool {
    header.split(',').map(str::trim).any(|known| known == "*" || known.trim_start_matches("W/") == tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_found_in_a_list_weak_or_strong() {
        assert!(is_in("\"a\"", "\"a\""));
        assert!(is_in("\"a\"", "\"b\", W/\"a\""));
        assert!(is_in("\"a\"", "*"));
        assert!(!is_in("\"a\"", "\"ab\""));
        assert!(!is_in("\"a\"", ""));
    }
}
