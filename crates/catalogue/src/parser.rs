//! A strict JSON parser (RFC 8259) that bounds depth and width, and says in plain words where a text stops being JSON.

mod string;

use crate::json::{Duplicate, Json, Member, Node, Value, escape, excerpt};

/// Deeper nesting is refused: no file of the catalogue comes near it, and the parser recurses.
const MAX_DEPTH: usize = 64;

/// Objects with more fields are refused: only the synonyms have more than a few dozen, and fields are looked up one by one.
const MAX_FIELDS: usize = 2000;

/// Why a text is not JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// Byte offset of the place.
    pub start: usize,
    /// JSON pointer of the value that is being read there.
    pub pointer: String,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: String,
}

impl Json {
    /// Parses a whole file.
    ///
    /// # Errors
    /// The first place where the text is not JSON.
    pub fn parse(text: &str) -> Result<Self, SyntaxError> {
        let mut parser = Parser { text, at: 0, pointer: String::new(), depth: 0, duplicates: Vec::new() };
        parser.skip_space()?;
        if parser.peek().is_none() {
            return parser.fail("the file is empty", "write a JSON object, or delete the file");
        }
        let root = parser.value()?;
        parser.skip_space()?;
        if parser.peek().is_some() {
            return parser.fail(
                "there is more text after the end of the JSON value",
                "delete it, or look for a bracket closed too early",
            );
        }
        let newlines = text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i + 1);
        Ok(Self { root, duplicates: parser.duplicates, line_starts: std::iter::once(0).chain(newlines).collect() })
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    pointer: String,
    depth: usize,
    duplicates: Vec<Duplicate>,
}

impl Parser<'_> {
    fn fail<T>(&self, message: impl Into<String>, help: impl Into<String>) -> Result<T, SyntaxError> {
        Err(SyntaxError { start: self.at, pointer: self.pointer.clone(), message: message.into(), help: help.into() })
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn skip_space(&mut self) -> Result<(), SyntaxError> {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
        if self.rest().starts_with('\u{feff}') {
            return self
                .fail("a byte order mark stands here", "save the file as UTF-8 without a byte order mark (BOM)");
        }
        if self.rest().starts_with("//") || self.rest().starts_with("/*") {
            return self.fail("a comment stands here", "delete it: JSON has no comments");
        }
        Ok(())
    }

    fn value(&mut self) -> Result<Node, SyntaxError> {
        let start = self.at;
        let value = match self.peek() {
            Some(b'{') => self.nested(Self::object)?,
            Some(b'[') => self.nested(Self::array)?,
            Some(b'"') => Value::String(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            _ => self.word()?,
        };
        Ok(Node { start, value })
    }

    fn nested(&mut self, read: fn(&mut Self) -> Result<Value, SyntaxError>) -> Result<Value, SyntaxError> {
        if self.depth == MAX_DEPTH {
            return self.fail(
                format!("brackets are nested more than {MAX_DEPTH} deep"),
                "look for brackets that are never closed",
            );
        }
        self.depth += 1;
        self.at += 1;
        let value = read(self);
        self.depth -= 1;
        value
    }

    fn within<T>(
        &mut self,
        part: &str,
        read: impl FnOnce(&mut Self) -> Result<T, SyntaxError>,
    ) -> Result<T, SyntaxError> {
        let length = self.pointer.len();
        self.pointer.push('/');
        self.pointer.push_str(part);
        let value = read(self)?;
        self.pointer.truncate(length);
        Ok(value)
    }

    fn object(&mut self) -> Result<Value, SyntaxError> {
        let mut members: Vec<Member> = Vec::new();
        loop {
            self.skip_space()?;
            match self.peek() {
                Some(b'}') if members.is_empty() => break,
                Some(b'}') => {
                    return self.fail("a comma stands before \"}\"", "delete that comma: none follows the last field");
                }
                Some(b'"') => {}
                _ => {
                    return self.fail(
                        format!("expected a field name, found {}", self.found()),
                        "write the name in double quotes, then a colon",
                    );
                }
            }
            if members.len() == MAX_FIELDS {
                return self
                    .fail(format!("an object has more than {MAX_FIELDS} fields"), "write a list of objects instead");
            }
            let key_start = self.at;
            let key = self.string()?;
            self.skip_space()?;
            if self.peek() != Some(b':') {
                return self.fail(
                    format!("expected \":\" after \"{}\", found {}", excerpt(&key), self.found()),
                    "write a colon between a field's name and its value",
                );
            }
            self.at += 1;
            let node = self.within(&escape(&key), |p| {
                p.skip_space()?;
                p.value()
            })?;
            match members.iter().find(|m| m.key == key) {
                Some(first) => {
                    let pointer = format!("{}/{}", self.pointer, escape(&key));
                    self.duplicates.push(Duplicate { pointer, first: first.key_start, second: key_start });
                }
                None => members.push(Member { key, key_start, node }),
            }
            if !self.comma_or(b'}')? {
                break;
            }
        }
        self.at += 1;
        Ok(Value::Object(members))
    }

    fn array(&mut self) -> Result<Value, SyntaxError> {
        let mut items = Vec::new();
        loop {
            self.skip_space()?;
            if self.peek() == Some(b']') {
                if items.is_empty() {
                    break;
                }
                return self.fail("a comma stands before \"]\"", "delete that comma: none follows the last item");
            }
            let node = self.within(&items.len().to_string(), Self::value)?;
            items.push(node);
            if !self.comma_or(b']')? {
                break;
            }
        }
        self.at += 1;
        Ok(Value::Array(items))
    }

    /// Steps over a comma and says true; stays before the closing bracket and says false.
    fn comma_or(&mut self, close: u8) -> Result<bool, SyntaxError> {
        self.skip_space()?;
        match self.peek() {
            Some(b',') => {
                self.at += 1;
                Ok(true)
            }
            Some(b) if b == close => Ok(false),
            None => self.fail(
                format!("the file ends before a \"{}\"", close as char),
                "close what is open: something is cut off or a bracket is missing",
            ),
            _ => self.fail(
                format!("expected a comma or \"{}\", found {}", close as char, self.found()),
                "write a comma between two values",
            ),
        }
    }

    fn number(&mut self) -> Result<Value, SyntaxError> {
        let length = self
            .rest()
            .bytes()
            .position(|b| !matches!(b, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E'))
            .unwrap_or(self.rest().len());
        let word = self.rest().get(..length).unwrap_or_default();
        let integer = word.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        match word.parse::<f64>() {
            Ok(value) if is_json_number(word) && value.is_finite() => {
                self.at += length;
                Ok(Value::Number { value, integer })
            }
            Ok(_) if is_json_number(word) => self.fail("a number is too large", "write a number of ordinary size"),
            _ => self.fail(format!("\"{}\" is not a number", excerpt(word)), "write digits, with a point before decimals and no zero in front; texts and dates stand in double quotes"),
        }
    }

    fn word(&mut self) -> Result<Value, SyntaxError> {
        for (word, value) in [("null", Value::Null), ("true", Value::Bool(true)), ("false", Value::Bool(false))] {
            if self.rest().starts_with(word) {
                self.at += word.len();
                return Ok(value);
            }
        }
        self.fail(
            format!("expected a value, found {}", self.found()),
            "write a text in double quotes, a number, a list in [ ] or an object in { }",
        )
    }

    /// What stands here, in words.
    fn found(&self) -> String {
        match self.rest().chars().next() {
            None => "the end of the file".into(),
            Some(c) if c.is_control() || c.is_whitespace() => {
                format!("the character U+{:04X}", c as u32)
            }
            Some(c) => format!("\"{c}\""),
        }
    }
}

/// The grammar of RFC 8259, which is narrower than Rust's: no plus, no leading zero, digits on both sides of the point.
fn is_json_number(word: &str) -> bool {
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    let unsigned = word.strip_prefix('-').unwrap_or(word);
    let (mantissa, exponent) = unsigned.split_once(['e', 'E']).map_or((unsigned, None), |(m, e)| (m, Some(e)));
    let (whole, fraction) = mantissa.split_once('.').map_or((mantissa, None), |(w, f)| (w, Some(f)));
    digits(whole)
        && (whole.len() == 1 || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|e| digits(e.strip_prefix(['+', '-']).unwrap_or(e)))
}
