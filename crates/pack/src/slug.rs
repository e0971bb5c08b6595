//! What an id and a code look like. The catalogue has the same rules (`fact.rs`), but its types need serde, which the
//! browser does without.

/// The most bytes of an id or a code. The longest of the catalogue has 34.
pub(crate) const MOST_WORD: usize = 64;

/// Lower-case letters, digits and single hyphens.
pub(crate) fn is_slug(word: &str) -> bool {
    word.len() <= MOST_WORD
        && word
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

/// A national code (`1.001193`) or a local one (`x-...`).
pub(crate) fn is_code(word: &str) -> bool {
    match word.as_bytes() {
        [b'1'..=b'9', b'.', digits @ ..] => digits.len() == 6 && digits.iter().all(u8::is_ascii_digit),
        _ => word.strip_prefix("x-").is_some_and(is_slug) && word.len() <= MOST_WORD,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_ids_are_those_of_the_catalogue() {
        for code in ["1.001193", "x-sang-ten-so-do", "x-1"] {
            assert!(is_code(code), "{code}");
        }
        for bad in ["", "1.00119", "1.0011933", "0.001193", "x-", "x-A", "x--a", "../etc", "1,001193", "x"] {
            assert!(!is_code(bad), "{bad}");
        }
        assert!(is_slug("id-card") && is_slug("2") && !is_slug("") && !is_slug("a--b") && !is_slug("é"));
        assert!(!is_slug(&"a".repeat(65)) && !is_code(&["x-", &"a".repeat(63)].concat()));
    }
}
