//! The wire format, version 2: two files a language.
//!
//! The first tier is enough to answer: titles, official names, what people type in the page's language, and the wordings.
//! The second holds what finds the rest: names and keywords of the other language, words of the summaries. It names the
//! first tier that it was made with, since its lines are in that one's order.
//!
//! Text only: at 6,000 titles, brotli makes less of sorted text columns than of any posting list, and rebuilding the
//! inverted parts takes milliseconds. Columns keep like beside like, which is what brotli wants.
//!
//! ```text
//! first tier
//! magic     4 bytes  "MCSI"
//! version   1 byte   2
//! checksum  4 bytes  FNV-1a, 32 bits, little-endian, of everything after it
//! documents varint   number of documents, n
//! kinds     column   one line a kind: kind TAB its addresses, with {} for the id: "/thu-tuc/{}/"
//! kind of   column   n lines: index into kinds, in decimal
//! ids       column   n lines
//! aliases   column   n lines: other ids that lead here, TAB between
//! titles    column   n lines
//! officials column   n lines: official name, or empty
//! keywords  column   n lines: phrases, TAB between
//! bases     column   n lines: the documents it is a variant of, in decimal, space between
//! groups    column   any number of lines: phrases that mean the same, TAB between
//! means     column   any number of lines: phrase TAB what it stands for TAB ...
//! fillers   column   one line a phrase that says nothing about what is looked for
//!
//! second tier
//! magic     4 bytes  "MCSM"
//! version   1 byte   2
//! checksum  4 bytes  as above
//! first     4 bytes  checksum of the first tier that it belongs to, little-endian
//! others    column   n lines: title and phrases of the other language, folded, TAB between
//! extras    column   n lines: folded words of the summary that stand nowhere else, space between
//! ```
//!
//! A column is its length in bytes as a varint, then UTF-8 lines with "\n" between. A varint is LEB128, at most 4 bytes.

use crate::column::Column;
use crate::error::SearchError;

/// The first four bytes of a first tier.
pub(crate) const FIRST: [u8; 4] = *b"MCSI";
/// The first four bytes of a second tier.
pub(crate) const SECOND: [u8; 4] = *b"MCSM";
/// The version written and read.
pub(crate) const VERSION: u8 = 2;
/// Bytes before the part that the checksum covers.
pub(crate) const HEADER: usize = 9;

/// A decoded index.
#[derive(Debug, Default)]
pub(crate) struct Columns {
    /// Checksum of the first tier, which its second tier must name.
    pub checksum: u32,
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
    pub bases: Column,
    pub groups: Column,
    pub means: Column,
    pub fillers: Column,
    /// The other language, once the second tier is here.
    pub others: Option<Column>,
}

/// A decoded second tier.
#[derive(Debug, Default)]
pub(crate) struct More {
    pub others: Column,
    pub extras: Column,
}

/// FNV-1a, 32 bits.
pub(crate) fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811C_9DC5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// A file: its header before a body.
#[cfg(any(feature = "build", test))]
pub(crate) fn sealed(magic: [u8; 4], body: &[u8]) -> Vec<u8> {
    [&magic[..], &[VERSION], &checksum(body).to_le_bytes(), body].concat()
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    /// Behind the header of a file that starts with `magic`, and the checksum in it.
    fn open(bytes: &'a [u8], magic: [u8; 4]) -> Result<(Self, u32), SearchError> {
        match bytes.first_chunk() {
            Some(found) if *found == magic => {}
            Some(found) if [FIRST, SECOND].contains(found) => return Err(SearchError::OtherTier),
            _ => return Err(SearchError::Foreign),
        }
        let [version, sum @ ..] = *bytes[4..].first_chunk::<5>().ok_or(SearchError::Checksum)?;
        if version != VERSION {
            return Err(SearchError::Version { found: version, expected: VERSION });
        }
        let sum = u32::from_le_bytes(sum);
        if sum != checksum(&bytes[HEADER..]) {
            return Err(SearchError::Checksum);
        }
        Ok((Self { bytes, at: HEADER }, sum))
    }

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
        let text = self.text(part)?;
        let column = Column::new(text);
        // An empty column stands for no line at all, or for one empty line.
        let fits = column.len() == lines || (lines == 0 && text.is_empty());
        if fits { Ok(column) } else { Err(self.malformed(part)) }
    }

    fn end(&self) -> Result<(), SearchError> {
        if self.at == self.bytes.len() { Ok(()) } else { Err(self.malformed("the end")) }
    }
}

/// Decodes a first tier. Any bytes are safe to give.
pub(crate) fn decode(bytes: &[u8]) -> Result<Columns, SearchError> {
    let (mut reader, checksum) = Reader::open(bytes, FIRST)?;
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
        checksum,
        documents,
        kinds,
        kind_of,
        ids: reader.column(documents, "ids")?,
        aliases: reader.column(documents, "aliases")?,
        titles: reader.column(documents, "titles")?,
        officials: reader.column(documents, "official names")?,
        keywords: reader.column(documents, "keywords")?,
        bases: reader.column(documents, "variants")?,
        groups: Column::new(reader.text("groups")?),
        means: Column::new(reader.text("meanings")?),
        fillers: Column::new(reader.text("fillers")?),
        others: None,
    };
    reader.end()?;
    Ok(columns)
}

/// Decodes the second tier of `first`. Any bytes are safe to give.
pub(crate) fn decode_more(bytes: &[u8], first: &Columns) -> Result<More, SearchError> {
    let (mut reader, _) = Reader::open(bytes, SECOND)?;
    let owner = bytes[HEADER..].first_chunk().ok_or(reader.malformed("the first tier's checksum"))?;
    let owner = u32::from_le_bytes(*owner);
    if owner != first.checksum {
        return Err(SearchError::Swapped { found: owner, expected: first.checksum });
    }
    reader.at += 4;
    let more = More {
        others: reader.column(first.documents, "the other language")?,
        extras: reader.column(first.documents, "summary words")?,
    };
    reader.end()?;
    Ok(more)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::build::{Document, Synonyms, Tiers, index};

    fn small(title: &str) -> Tiers {
        let document = Document {
            kind: "procedure".into(),
            id: "1.001193".into(),
            title: title.into(),
            other: vec!["Birth certificate".into()],
            summary: "Cho bé mới sinh".into(),
            ..Document::default()
        };
        index(&[document], &Synonyms::default()).expect("a small index")
    }

    fn first(tiers: &Tiers) -> Columns {
        decode(&tiers.first).expect("a first tier")
    }

    #[test]
    fn what_is_not_an_index_is_refused_with_the_reason() {
        let tiers = small("Khai sinh");
        let columns = first(&tiers);
        for bytes in [&b"<!doctype html>"[..], b"", b"MC"] {
            assert_eq!(decode(bytes).err(), Some(SearchError::Foreign));
            assert_eq!(decode_more(bytes, &columns).err(), Some(SearchError::Foreign));
        }
        let of = |mut bytes: Vec<u8>, version| {
            bytes[4] = version;
            bytes
        };
        let newer = SearchError::Version { found: 9, expected: VERSION };
        assert_eq!(decode(&of(tiers.first.clone(), 9)).err(), Some(newer.clone()));
        assert_eq!(decode_more(&of(tiers.more.clone(), 9), &columns).err(), Some(newer));
        for body in [&[1, 0][..], &[0xFF, 0xFF, 0xFF, 0x7F], &[]] {
            assert!(matches!(decode(&sealed(FIRST, body)).err(), Some(SearchError::Malformed { .. })));
            assert!(decode_more(&sealed(SECOND, body), &columns).is_err());
        }
    }

    #[test]
    fn tiers_in_each_others_place_or_of_another_index_are_refused() {
        let (tiers, others) = (small("Khai sinh"), small("Khai tử"));
        let columns = first(&tiers);
        assert_eq!(decode(&tiers.more).err(), Some(SearchError::OtherTier));
        assert_eq!(decode_more(&tiers.first, &columns).err(), Some(SearchError::OtherTier));
        assert!(decode_more(&tiers.more, &columns).is_ok());
        assert!(matches!(decode_more(&others.more, &columns).err(), Some(SearchError::Swapped { .. })));
    }

    proptest! {
        #[test]
        fn any_body_is_decoded_or_refused(body in prop::collection::vec(any::<u8>(), 0..200)) {
            let columns = first(&small("Khai sinh"));
            let _ = decode(&sealed(FIRST, &body)).is_ok();
            let of_this_index = [&columns.checksum.to_le_bytes()[..], &body].concat();
            let _ = decode_more(&sealed(SECOND, &of_this_index), &columns).is_ok();
            prop_assert!(decode(&body).is_err());
            prop_assert!(decode_more(&body, &columns).is_err());
        }

        #[test]
        fn a_cut_or_changed_file_is_refused(cut in 0usize..60, at in 9usize..60, flip in 1u8..) {
            let tiers = small("Khai sinh");
            let columns = first(&tiers);
            let refusal = |bytes: &[u8]| match bytes.first_chunk() {
                Some(&SECOND) => decode_more(bytes, &columns).err(),
                _ => decode(bytes).err(),
            };
            for whole in [tiers.first, tiers.more] {
                prop_assert_eq!(refusal(&whole), None);
                prop_assert!(refusal(&whole[..cut.min(whole.len() - 1)]).is_some());
                let mut changed = whole.clone();
                let at = at.min(whole.len() - 1);
                changed[at] ^= flip;
                prop_assert_eq!(refusal(&changed), Some(SearchError::Checksum));
            }
        }
    }
}
