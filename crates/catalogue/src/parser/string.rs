//! Texts in double quotes, and the escapes in them.

use super::{Parser, SyntaxError};

impl Parser<'_> {
    /// A text, from its opening quote to behind the closing one.
    pub(super) fn string(&mut self) -> Result<String, SyntaxError> {
        let open = self.at;
        self.at += 1;
        let mut out = String::new();
        loop {
            let plain = self.rest().bytes().position(|b| b == b'"' || b == b'\\' || b < 0x20);
            let Some(length) = plain else {
                self.at = open;
                return self.fail("a text is opened here and never closed", "write the closing double quote");
            };
            out.push_str(self.rest().get(..length).unwrap_or_default());
            self.at += length;
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(out);
                }
                Some(b'\\') => out.push(self.escaped()?),
                Some(b'\n') => {
                    return self.fail(
                        "a text goes over the end of the line",
                        "close the quote on the same line, or write \\n for a new line",
                    );
                }
                _ => {
                    return self.fail("a control character stands inside a text", "delete it, or write \\t for a tab");
                }
            }
        }
    }

    fn escaped(&mut self) -> Result<char, SyntaxError> {
        let plain = match self.text.as_bytes().get(self.at + 1) {
            Some(b'u') => return self.unicode(),
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            _ => {
                return self.fail(
                    "a backslash is followed by a letter that means nothing",
                    "write \\\\ for a backslash itself, \\\" for a quote",
                );
            }
        };
        self.at += 2;
        Ok(plain)
    }

    /// `\u1234`, or a pair of them for a character beyond U+FFFF.
    fn unicode(&mut self) -> Result<char, SyntaxError> {
        let unit = |at: usize| {
            let digits = self.text.get(at..at + 6)?.strip_prefix("\\u")?;
            digits.bytes().all(|b| b.is_ascii_hexdigit()).then(|| u16::from_str_radix(digits, 16).ok())?
        };
        let first = unit(self.at);
        let second = unit(self.at + 6);
        let pair: Vec<u16> = first.into_iter().chain(second).collect();
        match char::decode_utf16(pair).next() {
            Some(Ok(c)) => {
                self.at += 6 * c.len_utf16();
                Ok(c)
            }
            _ => self.fail("an escape \\u is not a character", "write the character itself: the file is UTF-8"),
        }
    }
}
