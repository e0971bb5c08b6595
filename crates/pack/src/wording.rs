//! What the texts share: counts, conditions and names as they are said.

use crate::list::{Count, Entry, Use};
use crate::words::{Words, fill};

/// `1 bản chính, 2 bản sao`; empty for none.
pub(crate) fn count(count: Count, words: &Words) -> String {
    let mut parts = Vec::new();
    for (n, one, many) in [(count.originals, words.original, words.originals), (count.copies, words.copy, words.copies)]
    {
        if n > 0 {
            parts.push(fill(if n == 1 { one } else { many }, &n.to_string()));
        }
    }
    parts.join(", ")
}

/// How many of a paper: the largest number, and in all where that is more.
pub fn counts(entry: &Entry, words: &Words) -> String {
    range(entry.most, entry.in_all, words)
}

/// How many copies of a paper, in the same way.
pub(crate) fn copies(entry: &Entry, words: &Words) -> String {
    let only = |count: Count| Count { originals: 0, ..count };
    range(only(entry.most), only(entry.in_all), words)
}

fn range(most: Count, in_all: Count, words: &Words) -> String {
    let text = count(most, words);
    if in_all == most {
        return text;
    }
    [text, fill(words.in_all, &count(in_all, words))].join("; ")
}

/// Which cases a use is only for, in the fewest names: those that need it, or those that do not.
fn cases(need: &Use, words: &Words) -> Option<String> {
    let others: Vec<&str> = need
        .item
        .cases
        .iter()
        .filter(|case| !need.need.cases.contains(&case.id))
        .map(|case| case.name.as_str())
        .collect();
    let (template, names) = match need.only_for.len() {
        0 => return None,
        n if n > others.len() && !others.is_empty() => (words.except, &others),
        _ => (words.only_for, &need.only_for),
    };
    Some(fill(template, &names.join(&["; ", words.or, " "].concat())))
}

/// Under which condition a use needs its paper, within a sentence; `None` for always.
pub(crate) fn condition(need: &Use, words: &Words) -> Option<String> {
    let condition = need.need.condition.as_deref().map(within);
    match (cases(need, words), condition) {
        (Some(cases), Some(condition)) => Some([cases, condition].join(", ")),
        (cases, condition) => cases.or(condition),
    }
}

/// The conditions of a paper that is needed only sometimes, each once.
pub fn conditions(entry: &Entry, words: &Words) -> Option<String> {
    let mut all: Vec<String> = Vec::new();
    for condition in entry.uses.iter().filter_map(|need| condition(need, words)) {
        if !all.contains(&condition) {
            all.push(condition);
        }
    }
    (entry.is_maybe && !all.is_empty()).then(|| all.join(&["; ", words.or, " "].concat()))
}

/// The names of papers that serve instead of this one, each once.
pub fn alternatives<'a>(entry: &Entry<'a>) -> Vec<&'a str> {
    let mut all = Vec::new();
    for name in entry.uses.iter().flat_map(|need| &need.need.alternatives) {
        if !all.contains(&name.as_str()) {
            all.push(name);
        }
    }
    all
}

/// A sentence as part of another: a small letter first, unless it is an abbreviation, and no full stop at the end.
pub(crate) fn within(sentence: &str) -> String {
    let sentence = sentence.trim().trim_end_matches('.');
    let mut letters = sentence.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
            let mut out = String::with_capacity(sentence.len());
            out.extend(first.to_lowercase());
            out.push_str(letters.as_str());
            out
        }
        _ => sentence.to_owned(),
    }
}

/// A name as one says it aloud: without what stands in brackets, which explains it to readers.
pub(crate) fn spoken(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut depth = 0_usize;
    for c in name.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            // What a bracket parted is not parted twice.
            ' ' if out.is_empty() || out.ends_with(' ') => {}
            ',' | '.' | ':' | ';' if out.ends_with(' ') => {
                out.pop();
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    let said = out.trim().trim_end_matches('.');
    if said.is_empty() { name.to_owned() } else { said.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_brackets_is_not_said() {
        assert_eq!(spoken("Giấy đăng ký xe (cà vẹt)"), "Giấy đăng ký xe");
        assert_eq!(spoken("Proof of kinship (giấy tờ): birth"), "Proof of kinship: birth");
        assert_eq!(spoken("A (b) (c) d."), "A d");
        assert_eq!((spoken("(a)"), spoken("a) b"), spoken("a (b")), ("(a)".into(), "a b".into(), "a".into()));
    }

    #[test]
    fn a_condition_names_the_fewest_cases() {
        let head = "mcp1\tx-a\tViệc\tcentre\tNơi\t\nc\ta\tA\nc\tb\tB\nc\tc\tC\n";
        let told = |cases: &str| {
            let item = crate::read(&[head, "p\td\tGiấy\tshow\t1\t0\t", cases, "\tNếu có\t\t\t\n"].concat());
            let (item, pack) = (item.expect("well-formed"), crate::Pack::decode("p=x-a").pack);
            conditions(&crate::merge(&[(&item, &pack.chosen()[0])]).entries[0], &Words::VI)
        };
        assert_eq!(told("a").as_deref(), Some("nếu là: A, nếu có"));
        assert_eq!(told("a,b").as_deref(), Some("trừ khi là: C, nếu có"));
        assert_eq!(told("a,b,c").as_deref(), Some("nếu có"));
    }

    #[test]
    fn a_sentence_fits_into_another() {
        assert_eq!(
            (within("Nếu có."), within("UBND xã"), within("")),
            ("nếu có".into(), "UBND xã".into(), String::new())
        );
        assert_eq!(within("Đổi"), "đổi");
    }
}
