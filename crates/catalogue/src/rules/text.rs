//! Rules for every text of every file, whatever its type: they walk the tree, so that they also help in a file whose
//! shape is still wrong.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::json::{Member, Node, Value, escape, excerpt};
use crate::notes::Notes;

/// Words for offices and levels that ended on 1 July 2025 (Law 72/2025/QH15) or earlier that year, in lower case, and
/// what stands in their place.
const STALE: [(&str, &str); 6] = [
    ("cấp huyện", "the district level ended on 1 July 2025: name the commune or the province that does it now"),
    ("thị trấn", "townships ended on 1 July 2025: write xã, phường or đặc khu"),
    ("phòng tư pháp", "district justice offices ended on 1 July 2025: name the body that does it now"),
    ("bộ lđtbxh", "that ministry ended on 1 March 2025: write Bộ Nội vụ or Bộ Y tế, whichever it is"),
    ("bộ lao động - thương binh", "that ministry ended on 1 March 2025: write Bộ Nội vụ or Bộ Y tế, whichever it is"),
    ("phòng lđtbxh", "district labour offices ended on 1 July 2025: name the body that does it now"),
];

/// Fields in which old offices may be named: the past itself, what people type, what goes wrong, titles of documents.
const PAST: [&str; 6] = ["before", "keywords", "mistakes", "changes", "sources", "legal_basis"];

/// Files about the past.
const PAST_FILES: [&str; 2] = ["changes.json", "old-papers.json"];

/// Names given by others to the letter; their spelling is not ours to change.
const VERBATIM: [&str; 5] = ["official_name", "official", "number", "seat", "alt"];

/// What holds for a value because of what it stands in.
#[derive(Clone, Copy)]
struct Within {
    /// The spelling is ours, not that of a law.
    ours: bool,
    /// It tells of the past.
    past: bool,
}

/// Checks every text of a file.
pub(crate) fn check(notes: &mut Notes<'_>) {
    let sheet = notes.sheet;
    // Names of places are spelt as the law spells them, synonyms as people do.
    let theirs = ["provinces.json", "communes/", "predecessors/", "synonyms.json"];
    let ours = !theirs.iter().any(|file| sheet.file.starts_with(file));
    node(notes, &sheet.json().root, "", Within { ours, past: PAST_FILES.contains(&sheet.file.as_str()) });
}

/// Checks a value and all within it. Returns a hash that is the same for values that are the same to a reader: fields
/// in any order, texts in any case.
fn node(notes: &mut Notes<'_>, at: &Node, pointer: &str, within: Within) -> u64 {
    let mut hasher = DefaultHasher::new();
    std::mem::discriminant(&at.value).hash(&mut hasher);
    match &at.value {
        Value::Null => {}
        Value::Bool(value) => value.hash(&mut hasher),
        Value::Number { value, .. } => value.to_bits().hash(&mut hasher),
        Value::String(text) => {
            string(notes, text, pointer, within);
            text.to_lowercase().hash(&mut hasher);
        }
        Value::Array(items) => {
            let inner = items.iter().enumerate().map(|(i, item)| node(notes, item, &format!("{pointer}/{i}"), within));
            let hashes: Vec<u64> = inner.collect();
            repeated(notes, &hashes, pointer);
            hashes.hash(&mut hasher);
        }
        Value::Object(members) => object(notes, at, members, pointer, within).hash(&mut hasher),
    }
    hasher.finish()
}

/// Returns the fields' hashes, sorted.
fn object(notes: &mut Notes<'_>, at: &Node, members: &[Member], pointer: &str, within: Within) -> Vec<u64> {
    if let (Some(vi), Some(en)) = (at.get("vi").and_then(Node::as_str), at.get("en").and_then(Node::as_str)) {
        // A figure is often that of a place, and its name stays as it is.
        if !pointer.ends_with("/label") {
            bilingual(notes, vi, en, pointer);
        }
    }
    let gap_about_past = at.get("field").and_then(Node::as_str) == Some("authority-before");
    let mut hashes = Vec::new();
    for member in members {
        let inner = format!("{pointer}/{}", escape(&member.key));
        let ours = within.ours && !VERBATIM.contains(&member.key.as_str());
        let past = within.past || gap_about_past || PAST.contains(&member.key.as_str());
        let value = node(notes, &member.node, &inner, Within { ours, past });
        let mut field = DefaultHasher::new();
        (&member.key, value).hash(&mut field);
        hashes.push(field.finish());
        match (member.key.as_str(), member.node.as_str()) {
            ("url", Some(text)) => url(notes, text, &inner),
            ("vi", Some(text)) if !past => stale(notes, text, &inner),
            _ => {}
        }
    }
    hashes.sort_unstable();
    hashes
}

fn string(notes: &mut Notes<'_>, text: &str, pointer: &str, within: Within) {
    if text.trim().is_empty() {
        return notes.error(pointer, "the text is empty", "write it, or leave the field out if it may be absent");
    }
    if text.trim() != text {
        notes.warn(pointer, "the text starts or ends with a space", "delete the space");
    }
    if !is_nfc(text) {
        let composed: String = text.nfc().collect();
        let help =
            format!("save it as \"{}\" in Unicode NFC: letters with their marks as one character", excerpt(&composed));
        notes.warn(pointer, "letters and their marks are separate characters", help);
    } else if within.ours && !pointer.contains("/keywords/") {
        for (word, better) in text.split(|c: char| !c.is_alphabetic()).filter_map(|w| Some((w, traditional(w)?))) {
            notes.warn(
                pointer,
                format!("\"{}\" has its tone mark on the second vowel", excerpt(word)),
                format!("write \"{}\"", excerpt(&better)),
            );
        }
    }
}

/// The word with its tone mark in the traditional place (`hóa`, `ủy`), if it has it elsewhere (`hoá`, `uỷ`).
///
/// Only an open syllable in oa, oe, uy is in doubt. With a consonant or vowel after it the mark stands on the second
/// vowel in both ways (`toàn`, `hoài`, `huỳnh`), and after `q` the `u` is part of the consonant (`quý`).
fn traditional(word: &str) -> Option<String> {
    const PAIRS: [(&str, &str); 15] = [
        ("oà", "òa"),
        ("oá", "óa"),
        ("oả", "ỏa"),
        ("oã", "õa"),
        ("oạ", "ọa"),
        ("oè", "òe"),
        ("oé", "óe"),
        ("oẻ", "ỏe"),
        ("oẽ", "õe"),
        ("oẹ", "ọe"),
        ("uỳ", "ùy"),
        ("uý", "úy"),
        ("uỷ", "ủy"),
        ("uỹ", "ũy"),
        ("uỵ", "ụy"),
    ];
    let last = word.chars().next_back()?.to_lowercase().next()?;
    if !PAIRS.iter().any(|(bad, _)| bad.ends_with(last)) {
        return None;
    }
    let lower = word.to_lowercase();
    let (stem, good) = PAIRS.iter().find_map(|(bad, good)| Some((lower.strip_suffix(bad)?, good)))?;
    if stem.ends_with('q') {
        return None;
    }
    let better = format!("{stem}{good}");
    if word == lower {
        Some(better)
    } else if word.chars().skip(1).all(char::is_uppercase) {
        Some(better.to_uppercase())
    } else {
        let mut letters = better.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect())
    }
}

fn bilingual(notes: &mut Notes<'_>, vi: &str, en: &str, pointer: &str) {
    // A bare number, date or code reads the same in both.
    if vi == en && vi.chars().filter(|c| c.is_alphabetic()).count() > 3 {
        notes.warn(pointer, "both languages have the same text", "translate it");
    }
}

fn stale(notes: &mut Notes<'_>, text: &str, pointer: &str) {
    let lower = text.to_lowercase();
    for (words, help) in STALE.iter().filter(|(words, _)| lower.contains(words)) {
        notes.warn(pointer, format!("\"{words}\" reads as if it were of today"), *help);
    }
}

fn url(notes: &mut Notes<'_>, text: &str, pointer: &str) {
    let host = text.strip_prefix("https://").map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    match host {
        None => notes.error(
            pointer,
            format!("\"{}\" is not an https address", excerpt(text)),
            "write the whole address, starting with https://",
        ),
        Some(host)
            if !host.contains('.')
                || host.contains('@')
                || text.chars().any(|c| c.is_whitespace() || c.is_control()) =>
        {
            notes.error(
                pointer,
                format!("\"{}\" is not an address", excerpt(text)),
                "write https://, the host and the path, without spaces or user names",
            );
        }
        Some(_) => {}
    }
}

/// The same item twice in a list, whatever the list holds. 64 bits do not collide by accident.
fn repeated(notes: &mut Notes<'_>, hashes: &[u64], pointer: &str) {
    let mut seen: HashMap<u64, usize> = HashMap::new();
    for (i, hash) in hashes.iter().enumerate() {
        let first = *seen.entry(*hash).or_insert(i);
        if first != i {
            let message = format!("this item stands twice in the list; first as item {}", first + 1);
            notes.error(&format!("{pointer}/{i}"), message, "delete one of the two");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tone_marks_move_only_in_open_syllables() {
        for (bad, good) in [
            ("hoá", "hóa"),
            ("uỷ", "ủy"),
            ("thuỷ", "thủy"),
            ("Hoà", "Hòa"),
            ("UỶ", "ỦY"),
            ("khoẻ", "khỏe"),
            ("Uỷ", "Ủy"),
        ] {
            assert_eq!(traditional(bad).as_deref(), Some(good));
        }
        for right in ["hóa", "ủy", "toàn", "hoài", "huỳnh", "quý", "Quỳ", "QUÝ", "khuỷu", "thuế", "hoặc", "", "oa"]
        {
            assert_eq!(traditional(right), None, "{right}");
        }
    }
}
