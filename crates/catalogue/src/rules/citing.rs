//! Citations in files that keep no list of laws: each names a law by its number, or a source of the file.

use crate::fact::{Cite, Source, Stated};
use crate::json::excerpt;
use crate::nearest::{listed, nearest};
use crate::notes::Notes;

/// What citations of one file may name.
pub(super) struct Sources<'a>(pub &'a [Source]);

impl Sources<'_> {
    /// Every citation of a list names a law or a source.
    pub fn check(&self, notes: &mut Notes<'_>, pointer: &str, cites: &[Cite]) {
        for (i, cite) in cites.iter().enumerate() {
            if is_law_number(&cite.rule) || self.0.iter().any(|source| source.id.as_str() == cite.rule) {
                continue;
            }
            let ids = || self.0.iter().map(|source| source.id.as_str());
            let message = format!("\"{}\" is neither a law's number nor a source of this file", excerpt(&cite.rule));
            let help = nearest(&cite.rule, ids()).map_or_else(
                || format!("write a number such as 60/2014/QH13, or one of the sources {}", listed(ids())),
                |near| format!("did you mean \"{near}\"?"),
            );
            notes.error(&format!("{pointer}/cites/{i}/rule"), message, help);
        }
    }

    /// As [`Self::check`], and there is one.
    pub fn need(&self, notes: &mut Notes<'_>, pointer: &str, cites: &[Cite]) {
        if cites.is_empty() {
            notes.error(pointer, "no rule or source says so", "add cites: a law's number, or the id of a source");
        }
        self.check(notes, pointer, cites);
    }

    /// The citations of a statement.
    pub fn stated(&self, notes: &mut Notes<'_>, pointer: &str, stated: Option<&Stated>) {
        if let Some(stated) = stated {
            self.check(notes, pointer, &stated.cites);
        }
    }
}

/// `60/2014/QH13`, `66.7/2025/NQ-CP`, `3582/QĐ-UBND`.
fn is_law_number(text: &str) -> bool {
    let mut parts = text.split('/');
    let number = parts.next().unwrap_or_default();
    let is_number = number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_alphanumeric() || c == '.');
    let rest: Vec<&str> = parts.collect();
    is_number
        && (1..=2).contains(&rest.len())
        && rest.iter().all(|part| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_law_is_known_by_its_number() {
        for law in ["60/2014/QH13", "66.7/2025/NQ-CP", "123/2015/NĐ-CP", "3582/QĐ-UBND", "01/2022/TT-BTP"] {
            assert!(is_law_number(law), "{law}");
        }
        for other in ["portal", "60/2014/", "Luật Hộ tịch", "60", "/2014/QH13", "a/b", "60/2014/QH13/x"] {
            assert!(!is_law_number(other), "{other}");
        }
    }
}
