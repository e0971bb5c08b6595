//! Codes in a query: `1.001193`, the long form on a receipt (`1.001193.000.00.00.H29`), and without the dot.

use motcua_text::sort_by;

use crate::answer::Why;
use crate::wire::Columns;

/// Length of a national code, `1.001193`.
const NATIONAL: usize = 8;
/// Shortest beginning of a code that is looked for: `1.0`.
const SHORTEST: usize = 3;

/// A document that a code leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CodeMatch {
    pub document: usize,
    /// The whole code was typed.
    pub whole: bool,
    pub why: Why,
}

/// The documents that codes in a query lead to, whole codes first, and the codes that lead nowhere.
pub(crate) fn codes<'q>(query: &'q str, columns: &Columns) -> (Vec<CodeMatch>, Vec<&'q str>) {
    let mut found: Vec<CodeMatch> = Vec::new();
    let mut unknown = Vec::new();
    for typed in query.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '"')) {
        let typed = typed.trim_matches(|c: char| matches!(c, '.' | ':' | '?' | '!'));
        let national = national(typed);
        let code = national.as_deref().unwrap_or(typed);
        // A procedure without a national code has one of ours; other ids are words, and found as words.
        let is_ours = typed.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("x-"));
        if code.len() < SHORTEST || (national.is_none() && !is_ours) {
            continue;
        }
        let before = found.len();
        for document in 0..columns.documents {
            let id = columns.ids.line(document);
            let partial = national.is_some() && code.len() < NATIONAL;
            if id.eq_ignore_ascii_case(code) || (partial && id.starts_with(code)) {
                found.push(CodeMatch { document, whole: !partial, why: Why::Code });
            } else if let Some(old) =
                columns.aliases.parts(document).find(|old| *old == code || (partial && old.starts_with(code)))
            {
                found.push(CodeMatch { document, whole: !partial, why: Why::Replaces(old.to_owned()) });
            }
        }
        if found.len() == before && national.is_some() {
            unknown.push(typed);
        }
    }
    sort_by(&mut found, |a, b| b.whole.cmp(&a.whole));
    found.dedup_by_key(|found| found.document);
    (found, unknown)
}

/// Whether a text holds nothing but a code.
pub(crate) fn is_code(text: &str) -> bool {
    national(text).is_some()
}

/// The national code, whole or begun, that a word is: one digit, a dot, up to six digits; what follows a further dot is
/// the office's.
fn national(typed: &str) -> Option<String> {
    let (head, tail) = match typed.split_once('.') {
        Some((head, tail)) => (head, tail.split('.').next().unwrap_or(tail)),
        // Seven digits are a code without its dot.
        None if typed.len() + 1 == NATIONAL && typed.is_ascii() => typed.split_at(1),
        None => return None,
    };
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    (head.len() == 1 && digits(head) && head != "0" && tail.len() < NATIONAL - 1 && digits(tail))
        .then(|| format!("{head}.{tail}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_in_every_form() {
        assert_eq!(national("1.001193").as_deref(), Some("1.001193"));
        assert_eq!(national("1.001193.000.00.00.H29").as_deref(), Some("1.001193"));
        assert_eq!(national("1001193").as_deref(), Some("1.001193"));
        assert_eq!(national("1.00").as_deref(), Some("1.00"));
        for other in ["0.001193", "1.0011931", "11.2026", "2,5", "abc", "1.", "", "é.123456", "12345678"] {
            assert_eq!(national(other), None, "{other}");
        }
    }
}
