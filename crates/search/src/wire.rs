//! The wire format, version 1.
//!
//! Text only: at 6,000 titles, brotli makes less of sorted text columns than of any posting list, and rebuilding the
//! inverted parts takes milliseconds. Columns keep like beside like, which is what brotli wants.
//!
//! ```text
//! magic     4 bytes  "MCSI"
//! version   1 byte   1
//! checksum  4 bytes  FNV-1a, 32 bits, little-endian, of everything after it
//! documents varint   number of documents, n
//! kinds     column   one line a kind: kind TAB its addresses, with {} for the id: "/thu-tuc/{}/"
//! kind of   column   n lines: index into kinds, in decimal
//! ids       column   n lines
//! aliases   column   n lines: other ids that lead here, TAB between
//! titles    column   n lines
//! officials column   n lines: official name, or empty
//! keywords  column   n lines: phrases, TAB between
//! others    column   n lines: title and phrases of the other language, folded, TAB between
//! extras    column   n lines: folded words of the summary that stand nowhere else, space between
//! groups    column   any number of lines: phrases that mean the same, TAB between
//! means     column   any number of lines: phrase TAB what it stands for TAB ...
//! fillers   column   one line a phrase that says nothing about what is looked for
//! ```
//!
//! A column is its length in bytes as a varint, then UTF-8 lines with "\n" between. A varint is LEB128, at most 4 bytes.

use crate::error::SearchError;

/// The first four bytes.
pub(crate) const MAGIC: [u8; 4] = *b"MCSI";
/// The version written and read.
pub(crate) const VERSION: u8 = 1;
/// Bytes before the part that the checksum covers.
pub(crate) const HEADER: usize = 9;

/// Lines of text under one allocation.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Column {
    text: String,
    /// Where each line ends.
    ends: Vec<u32>,
}

impl Column {
    fn new(text: &str) -> Self {
        let mut ends: Vec<u32> =
            text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at as u32).collect();
        ends.push(text.len() as u32);
        Self { text: text.to_owned(), ends }
    }

    /// A line; empty when there is no such line.
    pub fn line(&self, index: usize) -> &str {
        let start = match index.checked_sub(1) {
            Some(before) => self.ends.get(before).map_or(0, |end| *end as usize + 1),
            None => 0,
        };
        self.ends.get(index).and_then(|end| self.text.get(start..*end as usize)).unwrap_or("")
    }

    /// The parts of a line between tabs; none when the line is empty.
    pub fn parts(&self, index: usize) -> impl Iterator<Item = &str> {
        self.line(index).split('\t').filter(|part| !part.is_empty())
    }

    /// All lines that are not empty.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.text.split('\n').filter(|line| !line.is_empty())
    }

    fn len(&self) -> usize {
        self.ends.len()
    }
}

/// A decoded index.
#[derive(Debug, Default)]
pub(crate) struct Columns {
    /// Number of documents.
    pub documents: usize,
    /// Kinds with the pattern of their addresses.
    pub kinds: Vec<(String, String)>,
    /// Index into `kinds`, for each document.
    pub kind_of: Vec<usize>,
    pub ids: Column,
    pub aliases: Column,
    pub titles: Column,
    pub officials: Column,
    pub keywords: Column,
    pub others: Column,
    pub extras: Column,
    pub groups: Column,
    pub means: Column,
    pub fillers: Column,
}

/// FNV-1a, 32 bits.
pub(crate) fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811C_9DC5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn malformed(&self, part: &'static str) -> SearchError {
        SearchError::Malformed { at: self.at, part }
    }

    fn varint(&mut self, part: &'static str) -> Result<usize, SearchError> {
        let mut value = 0usize;
        for shift in [0, 7, 14, 21] {
            let byte = *self.bytes.get(self.at).ok_or(self.malformed(part))?;
            self.at += 1;
            value |= usize::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(self.malformed(part))
    }

    fn text(&mut self, part: &'static str) -> Result<&'a str, SearchError> {
        let length = self.varint(part)?;
        let bytes =
            self.at.checked_add(length).and_then(|end| self.bytes.get(self.at..end)).ok_or(self.malformed(part))?;
        let text = std::str::from_utf8(bytes).map_err(|_| self.malformed(part))?;
        self.at += length;
        Ok(text)
    }

    /// A column of exactly `lines` lines.
    fn column(&mut self, lines: usize, part: &'static str) -> Result<Column, SearchError> {
        let column = Column::new(self.text(part)?);
        // An empty column stands for no line at all, or for one empty line.
        let fits = column.len() == lines || (lines == 0 && column.text.is_empty());
        if fits { Ok(column) } else { Err(self.malformed(part)) }
    }
}

/// Decodes an index. Any bytes are safe to give.
pub(crate) fn decode(bytes: &[u8]) -> Result<Columns, SearchError> {
    if bytes.get(..4) != Some(&MAGIC) {
        return Err(SearchError::Foreign);
    }
    let header = bytes.get(4..HEADER).ok_or(SearchError::Checksum)?;
    if header[0] != VERSION {
        return Err(SearchError::Version { found: header[0], expected: VERSION });
    }
    if header[1..] != checksum(&bytes[HEADER..]).to_le_bytes() {
        return Err(SearchError::Checksum);
    }
    let mut reader = Reader { bytes, at: HEADER };
    let documents = reader.varint("the number of documents")?;
    let kinds: Vec<(String, String)> = Column::new(reader.text("kinds")?)
        .lines()
        .map(|line| line.split_once('\t').map(|(kind, pattern)| (kind.to_owned(), pattern.to_owned())))
        .collect::<Option<_>>()
        .ok_or(reader.malformed("kinds"))?;
    let numbers = reader.column(documents, "the kind of each document")?;
    let kind_of: Vec<usize> = (0..documents)
        .map(|document| numbers.line(document).parse().ok().filter(|kind| *kind < kinds.len()))
        .collect::<Option<_>>()
        .ok_or(reader.malformed("the kind of each document"))?;
    let columns = Columns {
        documents,
        kinds,
        kind_of,
        ids: reader.column(documents, "ids")?,
        aliases: reader.column(documents, "aliases")?,
        titles: reader.column(documents, "titles")?,
        officials: reader.column(documents, "official names")?,
        keywords: reader.column(documents, "keywords")?,
        others: reader.column(documents, "the other language")?,
        extras: reader.column(documents, "summary words")?,
        groups: Column::new(reader.text("groups")?),
        means: Column::new(reader.text("meanings")?),
        fillers: Column::new(reader.text("fillers")?),
    };
    if reader.at == bytes.len() { Ok(columns) } else { Err(reader.malformed("the end")) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::build::{Document, index};

    fn sealed(body: &[u8]) -> Vec<u8> {
        let mut bytes = [&MAGIC[..], &[VERSION], &checksum(body).to_le_bytes()].concat();
        bytes.extend_from_slice(body);
        bytes
    }

    fn small() -> Vec<u8> {
        let document = Document {
            kind: "procedure".into(),
            id: "1.001193".into(),
            title: "Khai sinh".into(),
            ..Document::default()
        };
        index(&[document], &crate::build::Synonyms::default()).expect("a small index")
    }

    #[test]
    fn what_is_not_an_index_is_refused_with_the_reason() {
        assert_eq!(decode(b"<!doctype html>").err(), Some(SearchError::Foreign));
        assert_eq!(decode(b"").err(), Some(SearchError::Foreign));
        let mut newer = small();
        newer[4] = 9;
        assert_eq!(decode(&newer).err(), Some(SearchError::Version { found: 9, expected: VERSION }));
        assert!(matches!(decode(&sealed(&[1, 0])).err(), Some(SearchError::Malformed { .. })));
        assert!(matches!(decode(&sealed(&[0xFF, 0xFF, 0xFF, 0x7F])).err(), Some(SearchError::Malformed { .. })));
    }

    proptest! {
        #[test]
        fn any_body_is_decoded_or_refused(body in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = decode(&sealed(&body)).is_ok();
            prop_assert!(decode(&body).is_err());
        }

        #[test]
        fn a_cut_or_changed_index_is_refused(cut in 0usize..60, at in 9usize..60, flip in 1u8..) {
            let whole = small();
            prop_assert!(decode(&whole).is_ok());
            prop_assert!(decode(&whole[..cut.min(whole.len() - 1)]).is_err());
            let mut changed = whole.clone();
            let at = at.min(whole.len() - 1);
            changed[at] ^= flip;
            prop_assert_eq!(decode(&changed).err(), Some(SearchError::Checksum));
        }
    }
}
