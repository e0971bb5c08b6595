//! The `_headers` file that Netlify and Cloudflare Pages read.
//!
//! ```text
//! # every page
//! /*
//!   X-Content-Type-Options: nosniff
//! /*.wasm
//!   Cache-Control: public, max-age=31536000, immutable
//! ```
//!
//! A path pattern stands at the start of a line, its headers below it, indented. `*` matches any text. All rules that
//! match a path add their headers; a header given twice is joined with a comma, as both hosts do.

use std::fs;
use std::path::Path;

use crate::Error;

/// The rules of one `_headers` file, in order.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct HeaderRules {
    rules: Vec<Rule>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Rule {
    pattern: String,
    headers: Vec<(String, String)>,
}

impl HeaderRules {
    /// Reads a `_headers` file; a missing one has no rules.
    ///
    /// # Errors
    /// [`Error::HeaderRule`] with the line that a host would not understand.
    pub fn load(file: &Path) -> Result<Self, Error> {
        if !file.is_file() {
            return Ok(Self::default());
        }
        let text = fs::read_to_string(file).map_err(Error::file("read", file))?;
        Self::parse(&text).map_err(|(line, problem)| Error::HeaderRule { path: file.to_owned(), line, problem })
    }

    /// Reads the text of a `_headers` file.
    ///
    /// # Errors
    /// The number of the first wrong line, from 1, and what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, (usize, &'static str)> {
        let mut rules: Vec<Rule> = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let wrong = |problem| (index + 1, problem);
            let content = line.trim();
            if content.is_empty() || content.starts_with('#') {
                continue;
            }
            if !line.starts_with([' ', '\t']) {
                if !content.starts_with('/') {
                    return Err(wrong("a path pattern begins with `/`"));
                }
                rules.push(Rule { pattern: content.to_owned(), headers: Vec::new() });
                continue;
            }
            let rule = rules.last_mut().ok_or(wrong("a header stands below a path pattern such as `/*`"))?;
            let (name, value) = content.split_once(':').ok_or(wrong("a header is written `Name: value`"))?;
            if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
                return Err(wrong("a header's name has only letters, digits and hyphens"));
            }
            if !value.is_ascii() {
                return Err(wrong("a header's value has only ASCII characters"));
            }
            rule.headers.push((name.to_owned(), value.trim().to_owned()));
        }
        Ok(Self { rules })
    }

    /// The headers of a URL path, each name once, in the order of their first rule.
    pub fn of(&self, url_path: &str) -> Vec<(String, String)> {
        let mut headers: Vec<(String, String)> = Vec::new();
        let matching = self.rules.iter().filter(|rule| matches(&rule.pattern, url_path));
        for (name, value) in matching.flat_map(|rule| &rule.headers) {
            match headers.iter_mut().find(|(known, _)| known.eq_ignore_ascii_case(name)) {
                Some((_, joined)) => {
                    joined.push_str(", ");
                    joined.push_str(value);
                }
                None => headers.push((name.clone(), value.clone())),
            }
        }
        headers
    }
}

/// Whether a pattern, in which `*` stands for any text, matches all of a path.
fn matches(pattern: &str, path: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else {
        return pattern == path;
    };
    let Some(mut left) = path.strip_prefix(start) else {
        return false;
    };
    // The first place each middle part fits leaves the most for the others, so no other place need be tried.
    let mut parts: Vec<&str> = rest.split('*').collect();
    let end = parts.pop().unwrap_or_default();
    for part in parts {
        match left.find(part) {
            Some(place) => left = &left[place + part.len()..],
            None => return false,
        }
    }
    left.ends_with(end)
}

#[cfg(test)]
#[expect(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HEADERS: &str = "\
# all
/*
  X-Content-Type-Options: nosniff
  Cache-Control: no-cache

/*.wasm
\tcache-control: immutable
/embed/*/x
  Content-Security-Policy: default-src 'none'; img-src 'self' data:
";

    fn value(path: &str, name: &str) -> Option<String> {
        let headers = HeaderRules::parse(HEADERS).unwrap().of(path);
        headers.into_iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    #[test]
    fn a_star_matches_any_text() {
        assert_eq!(value("/thu-tuc/", "X-Content-Type-Options").as_deref(), Some("nosniff"));
        assert!(value("/embed/v1/x", "Content-Security-Policy").is_some());
        assert!(value("/embed/v1/y", "Content-Security-Policy").is_none());
    }

    #[test]
    fn a_header_given_twice_is_joined_whatever_its_case() {
        assert_eq!(value("/app-1f.wasm", "Cache-Control").as_deref(), Some("no-cache, immutable"));
        assert_eq!(value("/app.js", "Cache-Control").as_deref(), Some("no-cache"));
    }

    #[test]
    fn a_value_keeps_its_colons() {
        let policy = value("/embed/v1/x", "Content-Security-Policy").unwrap();
        assert!(policy.ends_with("data:"), "{policy}");
    }

    #[test]
    fn a_wrong_line_is_named() {
        assert_eq!(HeaderRules::parse("  A: b").unwrap_err().0, 1);
        assert_eq!(HeaderRules::parse("/*\n\n  no colon").unwrap_err().0, 3);
        assert_eq!(HeaderRules::parse("x/*").unwrap_err().0, 1);
        assert_eq!(HeaderRules::parse("/*\n  A b: c").unwrap_err().0, 2);
        assert_eq!(HeaderRules::parse("/*\n  A: Một Cửa").unwrap_err().0, 2);
    }

    #[test]
    fn start_and_end_of_a_pattern_do_not_overlap() {
        assert!(!matches("/ab*bc", "/abc"));
        assert!(matches("/ab*bc", "/abbc"));
        assert!(matches("/*/x*", "/a/b/x"));
    }

    proptest! {
        #[test]
        fn any_text_is_rules_or_a_line_number(text in "([ \t]?[/*a-zA-Z:\u{1ed9} ]{0,12}\n){0,8}") {
            if let Err((line, _)) = HeaderRules::parse(&text) {
                prop_assert!((1..=text.lines().count()).contains(&line));
            }
        }

        #[test]
        fn a_pattern_matches_as_the_slow_way_does(pattern in "[ab*]{0,8}", path in "[ab]{0,8}") {
            prop_assert_eq!(matches(&pattern, &path), matches_slowly(pattern.as_bytes(), path.as_bytes()));
        }
    }

    fn matches_slowly(pattern: &[u8], path: &[u8]) -> bool {
        match pattern {
            [] => path.is_empty(),
            [b'*', rest @ ..] => (0..=path.len()).any(|taken| matches_slowly(rest, &path[taken..])),
            [first, rest @ ..] => {
                path.split_first().is_some_and(|(byte, left)| byte == first && matches_slowly(rest, left))
            }
        }
    }
}
