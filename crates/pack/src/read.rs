//! The form in which a procedure travels to the browser: a small text, one line a paper.
//!
//! Fields are parted by single tabs, lines end with a line feed. No field holds a control character, so nothing has to be
//! escaped. Optional fields are empty when absent, but stand there. Version 1:
//!
//! ```text
//! first line   mcp1 code name place place-text fee-note?
//! place        centre | police | elsewhere | home | online
//! case         c id name                                     all cases, before the papers
//! paper        p document name act originals copies cases condition? held? article? note? alternative...
//! act          fill | submit | show
//! originals    0 to 99, as copies
//! cases        ids parted by commas; empty means all
//! ```
//!
//! JSON would need a parser for these types in the browser; splitting needs hardly any code.

use crate::item::{Act, Case, Item, Need, Place};
use crate::slug::{is_code, is_slug};

/// The first word of every text of this version.
pub(crate) const VERSION: &str = "mcp1";
/// The most bytes of a text. The longest of the catalogue has under 6,000.
const MOST_BYTES: usize = 32 * 1024;
/// The most lines after the first. The longest of the catalogue has 28.
const MOST_LINES: usize = 96;
/// The most bytes of a field.
const MOST_FIELD: usize = 2000;
/// The most originals or copies.
const MOST_COUNT: u8 = 99;
/// The most cases of a procedure, and alternatives to a paper.
const MOST_PARTS: usize = 32;

/// Why a text is no procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// Another version, or nothing of the kind.
    #[error("this is no list of papers of version 1: build the site and the program from the same release")]
    Foreign,
    /// Longer than any list may be; nothing of it was read.
    #[error("the list of papers is longer than 32 kB or 96 lines: split the procedure, or shorten its texts")]
    TooLong,
    /// A line is not as it should be.
    #[error("line {0} of the list of papers is malformed: build the site again")]
    Malformed(usize),
}

/// Reads the text of a procedure.
///
/// # Errors
/// If it is not one that this version writes.
pub fn read(text: &str) -> Result<Item, PackError> {
    if !text.strip_prefix(VERSION).is_some_and(|rest| rest.starts_with('\t')) {
        return Err(PackError::Foreign);
    }
    if text.len() > MOST_BYTES {
        return Err(PackError::TooLong);
    }
    let mut lines = text.strip_suffix('\n').unwrap_or(text).split('\n');
    let mut item = lines.next().and_then(head).ok_or(PackError::Malformed(1))?;
    for (at, line) in lines.enumerate() {
        if at == MOST_LINES {
            return Err(PackError::TooLong);
        }
        body(&mut item, line).ok_or(PackError::Malformed(at + 2))?;
    }
    Ok(item)
}

/// The fields of a line.
struct Fields<'a>(std::str::Split<'a, char>);

impl<'a> Fields<'a> {
    /// The next, which may be empty.
    fn any(&mut self) -> Option<&'a str> {
        self.0.next().filter(|field| field.len() <= MOST_FIELD && !field.chars().any(char::is_control))
    }

    fn text(&mut self) -> Option<String> {
        self.any().filter(|field| !field.is_empty()).map(str::to_owned)
    }

    /// The outer `None` if the field is not there at all.
    fn optional(&mut self) -> Option<Option<String>> {
        self.any().map(|field| (!field.is_empty()).then(|| field.to_owned()))
    }

    fn slug(&mut self) -> Option<String> {
        self.any().filter(|field| is_slug(field)).map(str::to_owned)
    }

    /// Decimal, without sign or leading zero.
    fn count(&mut self) -> Option<u8> {
        let field = self.any()?;
        let is_plain = field.bytes().all(|b| b.is_ascii_digit()) && (field.len() == 1 || !field.starts_with('0'));
        field.parse().ok().filter(|count| is_plain && *count <= MOST_COUNT)
    }

    /// One more text, if the line has one; the outer `None` if what it has is none.
    fn another(&mut self) -> Option<Option<String>> {
        if self.0.clone().next().is_none() { Some(None) } else { self.text().map(Some) }
    }

    fn end(&mut self) -> Option<()> {
        self.0.next().is_none().then_some(())
    }
}

fn head(line: &str) -> Option<Item> {
    let mut fields = Fields(line.split('\t'));
    fields.any()?;
    let code = fields.any().filter(|code| is_code(code))?.to_owned();
    let name = fields.text()?;
    let word = fields.any()?;
    let item = Item {
        code,
        name,
        place: Place::ALL.into_iter().find(|place| place.word() == word)?,
        place_text: fields.text()?,
        fee_note: fields.optional()?,
        cases: Vec::new(),
        papers: Vec::new(),
    };
    fields.end().map(|()| item)
}

fn body(item: &mut Item, line: &str) -> Option<()> {
    let mut fields = Fields(line.split('\t'));
    match fields.any()? {
        "c" if item.papers.is_empty() && item.cases.len() < MOST_PARTS => {
            let case = Case { id: fields.slug()?, name: fields.text()? };
            fields.end()?;
            let is_new = item.cases.iter().all(|other| other.id != case.id);
            is_new.then(|| item.cases.push(case))
        }
        "p" => {
            let need = need(&mut fields, &item.cases)?;
            item.papers.push(need);
            Some(())
        }
        _ => None,
    }
}

fn need(fields: &mut Fields, known: &[Case]) -> Option<Need> {
    let document = fields.slug()?;
    let name = fields.text()?;
    let word = fields.any()?;
    let mut need = Need {
        document,
        name,
        act: Act::ALL.into_iter().find(|act| act.word() == word)?,
        originals: fields.count()?,
        copies: fields.count()?,
        cases: cases(fields.any()?, known)?,
        condition: fields.optional()?,
        held: fields.optional()?,
        article: fields.optional()?,
        note: fields.optional()?,
        alternatives: Vec::new(),
    };
    while let Some(name) = fields.another()? {
        need.alternatives.push(name);
    }
    (need.alternatives.len() <= MOST_PARTS).then_some(need)
}

/// The cases of a paper, each known and named once.
fn cases(field: &str, known: &[Case]) -> Option<Vec<String>> {
    let mut cases: Vec<String> = Vec::new();
    for id in field.split(',').filter(|_| !field.is_empty()) {
        if !known.iter().any(|case| case.id == id) || cases.iter().any(|other| other == id) {
            return None;
        }
        cases.push(id.to_owned());
    }
    Some(cases)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "mcp1\t1.001193\tKhai sinh\tcentre\tTrung tâm\t8.000 đ\nc\tlate\tQuá hạn\n\
        p\tid-card\tCăn cước\tshow\t1\t0\tlate\tnếu có\tdữ liệu\tĐiều 1\tghi chú\tHộ chiếu\tBằng lái\n";

    #[test]
    fn every_field_is_read() {
        let item = read(TEXT).expect("well-formed");
        assert_eq!(
            (item.code.as_str(), item.place, item.fee_note.as_deref()),
            ("1.001193", Place::Centre, Some("8.000 đ"))
        );
        assert_eq!(item.cases, [Case { id: "late".into(), name: "Quá hạn".into() }]);
        let need = &item.papers[0];
        assert_eq!((need.document.as_str(), need.act, need.originals, need.copies), ("id-card", Act::Show, 1, 0));
        assert_eq!(
            (need.cases.as_slice(), need.condition.as_deref()),
            (["late".to_owned()].as_slice(), Some("nếu có"))
        );
        assert_eq!((need.held.as_deref(), need.article.as_deref()), (Some("dữ liệu"), Some("Điều 1")));
        assert_eq!(
            (need.note.as_deref(), need.alternatives.join("|").as_str()),
            (Some("ghi chú"), "Hộ chiếu|Bằng lái")
        );
        assert_eq!(read(TEXT.trim_end()), Ok(item));
    }

    #[test]
    fn another_version_is_foreign_and_a_long_text_is_not_read() {
        for text in ["", "mcp2\t1.001193", "mcp1", "mcp10\ta", "<!doctype html>"] {
            assert_eq!(read(text), Err(PackError::Foreign), "{text}");
        }
        assert_eq!(read(&TEXT.replace("Khai sinh", &"a".repeat(40_000))), Err(PackError::TooLong));
        let many = "p\ta\ta\tfill\t1\t0\t\t\t\t\t\n".repeat(97);
        assert_eq!(read(&["mcp1\t1.001193\ta\thome\ta\t\n", &many].concat()), Err(PackError::TooLong));
    }

    #[test]
    fn a_malformed_line_is_named() {
        for (from, to, line) in [
            ("1.001193", "1.0", 1),
            ("Khai sinh", "", 1),
            ("centre", "moon", 1),
            ("\t8.000 đ", "", 1),
            ("8.000 đ", "8.000 đ\t", 1),
            ("c\tlate", "c\tlate\tlate", 2),
            ("c\tlate", "d\tlate", 2),
            ("id-card", "id card", 3),
            ("show", "shown", 3),
            ("show\t1", "show\t100", 3),
            ("show\t1", "show\t+1", 3),
            ("\tlate\tnếu", "\tlate,other\tnếu", 3),
            ("\tlate\tnếu", "\tlate,late\tnếu", 3),
            ("\tnếu có\tdữ liệu\tĐiều 1\tghi chú\tHộ chiếu\tBằng lái", "", 3),
            ("Bằng lái", "", 3),
            ("ghi chú", "ghi\rchú", 3),
            ("Bằng lái\n", "Bằng lái\n\n", 4),
        ] {
            assert_eq!(read(&TEXT.replacen(from, to, 1)), Err(PackError::Malformed(line)), "{from} -> {to}");
        }
    }
}
