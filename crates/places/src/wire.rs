//! Numbers and text in the index file.
//!
//! ```text
//! magic: 4 bytes  version: u8  checksum: u32, little-endian, FNV-1a of everything after it  body
//! ```
//!
//! The magic is "MCPL" for the units (`gazetteer.rs`) and "MCNR" for their positions (`near_wire.rs`). The body is a row of
//! columns, so that like stands by like and brotli finds it; those files list them. A number is a LEB128 varint of at most 32 bits; a signed number is zigzagged first.

use crate::PlacesError;

const HEAD: usize = 9;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Magic {
    /// Units and their names.
    Places,
    /// Positions of communes.
    Near,
}

impl Magic {
    fn bytes(self) -> [u8; 4] {
        match self {
            Self::Places => *b"MCPL",
            Self::Near => *b"MCNR",
        }
    }

    /// Version of the format; changes with every change of the body.
    fn version(self) -> u8 {
        1
    }
}

/// Reads a body, never past its end.
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
    part: &'static str,
}

impl<'a> Reader<'a> {
    /// Checks the head and stands at the body.
    pub(crate) fn open(file: &'a [u8], magic: Magic) -> Result<Self, PlacesError> {
        let Some((head, body)) = file.split_first_chunk::<HEAD>() else {
            return Err(PlacesError::Foreign);
        };
        let [m0, m1, m2, m3, version, checksum @ ..] = head;
        if [*m0, *m1, *m2, *m3] != magic.bytes() {
            return Err(PlacesError::Foreign);
        }
        if *version != magic.version() {
            return Err(PlacesError::Version { found: *version, expected: magic.version() });
        }
        if u32::from_le_bytes(*checksum) != fnv(body) {
            return Err(PlacesError::Damaged);
        }
        Ok(Self { rest: body, part: "head" })
    }

    /// Names the part that is read next, for errors.
    pub(crate) fn part(&mut self, part: &'static str) {
        self.part = part;
    }

    /// The error for whatever is wrong here.
    pub(crate) fn malformed(&self) -> PlacesError {
        PlacesError::Malformed(self.part)
    }

    /// One byte.
    pub(crate) fn byte(&mut self) -> Result<u8, PlacesError> {
        let (first, rest) = self.rest.split_first().ok_or(self.malformed())?;
        self.rest = rest;
        Ok(*first)
    }

    /// A number.
    pub(crate) fn number(&mut self) -> Result<u32, PlacesError> {
        let mut number = 0u64;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return u32::try_from(number).map_err(|_| self.malformed());
            }
        }
        Err(self.malformed())
    }

    /// A number relative to the one before it.
    pub(crate) fn step(&mut self, from: u32) -> Result<u32, PlacesError> {
        let zigzag = self.number()?;
        let step = i64::from(zigzag >> 1) ^ -i64::from(zigzag & 1);
        u32::try_from(i64::from(from) + step).map_err(|_| self.malformed())
    }

    /// A number of things of which each takes at least one byte more: so never more than there are bytes.
    pub(crate) fn count(&mut self) -> Result<usize, PlacesError> {
        let count = self.number()? as usize;
        if count > self.rest.len() { Err(self.malformed()) } else { Ok(count) }
    }

    /// Text, with its length in bytes before it.
    pub(crate) fn text(&mut self) -> Result<&'a str, PlacesError> {
        let length = self.count()?;
        let (text, rest) = self.rest.split_at(length);
        self.rest = rest;
        std::str::from_utf8(text).map_err(|_| self.malformed())
    }

    /// Makes sure that nothing is left.
    pub(crate) fn end(self) -> Result<(), PlacesError> {
        if self.rest.is_empty() { Ok(()) } else { Err(self.malformed()) }
    }
}

/// Writes a body.
#[cfg(feature = "build")]
#[derive(Default)]
pub(crate) struct Writer {
    body: Vec<u8>,
}

#[cfg(feature = "build")]
impl Writer {
    /// One byte.
    pub(crate) fn byte(&mut self, byte: u8) {
        self.body.push(byte);
    }

    /// A number.
    pub(crate) fn number(&mut self, mut number: u32) {
        while number >= 0x80 {
            self.body.push((number & 0x7F) as u8 | 0x80);
            number >>= 7;
        }
        self.body.push(number as u8);
    }

    /// A number relative to the one before it.
    pub(crate) fn step(&mut self, from: u32, to: u32) {
        let step = to.wrapping_sub(from) as i32;
        self.number(((step << 1) ^ (step >> 31)) as u32);
    }

    /// Text, with its length in bytes before it.
    pub(crate) fn text(&mut self, text: &str) {
        self.number(text.len() as u32);
        self.body.extend_from_slice(text.as_bytes());
    }

    /// The file, with a text before what was written so far.
    pub(crate) fn after(self, text: &str, magic: Magic) -> Vec<u8> {
        let mut whole = Self::default();
        whole.text(text);
        whole.body.extend_from_slice(&self.body);
        whole.finish(magic)
    }

    /// The file.
    pub(crate) fn finish(self, magic: Magic) -> Vec<u8> {
        let mut file = Vec::with_capacity(HEAD + self.body.len());
        file.extend_from_slice(&magic.bytes());
        file.push(magic.version());
        file.extend_from_slice(&fnv(&self.body).to_le_bytes());
        file.extend_from_slice(&self.body);
        file
    }
}

/// FNV-1a, 32 bits: small, and sure to notice a file cut short.
fn fnv(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811C_9DC5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

#[cfg(all(test, feature = "build"))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn numbers_steps_and_text_come_back(number: u32, from in 0u32..1 << 20, to in 0u32..1 << 20, text: String) {
            let mut writer = Writer::default();
            writer.number(number);
            writer.step(from, to);
            writer.text(&text);
            let file = writer.finish(Magic::Places);
            let mut reader = Reader::open(&file, Magic::Places)?;
            prop_assert_eq!(reader.number()?, number);
            prop_assert_eq!(reader.step(from)?, to);
            prop_assert_eq!(reader.text()?, text);
            prop_assert!(reader.end().is_ok());
        }

        #[test]
        fn one_altered_byte_is_noticed(text in ".{1,40}", at: proptest::sample::Index, by in 1u8..) {
            let mut writer = Writer::default();
            writer.text(&text);
            let mut file = writer.finish(Magic::Places);
            let at = at.index(file.len());
            file[at] ^= by;
            prop_assert!(Reader::open(&file, Magic::Places).is_err());
        }
    }

    #[test]
    fn too_long_numbers_and_counts_are_refused() {
        for body in [&[0xFF_u8; 6][..], &[0xFF, 0xFF, 0xFF, 0xFF, 0x7F], &[5, 1, 2]] {
            let mut writer = Writer::default();
            for byte in body {
                writer.byte(*byte);
            }
            let file = writer.finish(Magic::Places);
            let mut reader = Reader::open(&file, Magic::Places).expect("the head is right");
            reader.part("test");
            assert_eq!(reader.count(), Err(PlacesError::Malformed("test")));
        }
    }
}
