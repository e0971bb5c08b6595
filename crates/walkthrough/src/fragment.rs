//! Answers, and the fragment of an address that carries them: `#born=1951-03&poor=yes&pension=?`.
//!
//! A fragment is hand-made as often as not: cut off by a chat program, typed, of another walkthrough, or a megabyte long.
//! Reading one never fails. What makes sense is kept, the rest is reported; whether an answer fits its question is for
//! [`replay`](crate::replay).

/// Longer fragments are not read at all: the longest real one has a few hundred bytes.
const MOST_BYTES: usize = 4096;
/// More answers are not read: no walkthrough has so many questions.
const MOST_ANSWERS: usize = crate::graph::MOST_QUESTIONS;
/// Longer keys and values are not read.
const MOST_WORD: usize = 64;

/// Answers as texts, by question id, in the order in which they were given.
///
/// They are kept even where the walk does not come by: when an earlier answer is changed and changed back, they count again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(Vec<(String, String)>);

/// What was wrong with a fragment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is too long to be an answer to anything; nothing of it was read.
    TooLong,
    /// It holds more answers than there are questions; the first were read.
    TooMany,
    /// A part of it is no answer; it was left out.
    Malformed,
}

impl Answers {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads a fragment, with or without `#`. Of two answers to one question the later counts.
    pub fn from_fragment(fragment: &str) -> (Self, Vec<Fault>) {
        let mut answers = Self::new();
        let mut faults = Vec::new();
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        if fragment.len() > MOST_BYTES {
            return (answers, vec![Fault::TooLong]);
        }
        for part in fragment.split('&').filter(|part| !part.is_empty()) {
            let fault = match pair(part) {
                None => Fault::Malformed,
                Some((key, _)) if answers.0.len() == MOST_ANSWERS && answers.get(key).is_none() => Fault::TooMany,
                Some((key, value)) => {
                    answers.set(key, value);
                    continue;
                }
            };
            if !faults.contains(&fault) {
                faults.push(fault);
            }
        }
        (answers, faults)
    }

    /// Writes the fragment, without `#`.
    pub fn to_fragment(&self) -> String {
        let pairs = self.0.iter().map(|(key, value)| [key.as_str(), "=", &encoded(value)].concat());
        pairs.collect::<Vec<_>>().join("&")
    }

    /// The answer to a question.
    pub fn get(&self, question: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == question).map(|(_, value)| value.as_str())
    }

    /// Gives or changes an answer; the others keep theirs.
    pub fn set(&mut self, question: &str, answer: impl Into<String>) {
        match self.0.iter_mut().find(|(key, _)| key == question) {
            Some((_, value)) => *value = answer.into(),
            None => self.0.push((question.into(), answer.into())),
        }
    }

    /// Takes an answer back.
    pub fn remove(&mut self, question: &str) {
        self.0.retain(|(key, _)| key != question);
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }
}

fn pair(part: &str) -> Option<(&str, String)> {
    let (key, value) = part.split_once('=')?;
    let is_id = key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    let value = decoded(value)?;
    let fits = |word: &str| (1..=MOST_WORD).contains(&word.len());
    (is_id && fits(key) && fits(&value)).then_some((key, value))
}

/// Bytes that may stand in a fragment as they are (RFC 3986), except those that part answers.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~?/:@!$,;".contains(&byte)
}

fn encoded(value: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut out = String::with_capacity(value.len());
    for byte in value.bytes() {
        if is_plain(byte) {
            out.push(char::from(byte));
        } else {
            let digit = |nibble: u8| char::from(DIGITS[usize::from(nibble)]);
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    out
}

fn decoded(value: &str) -> Option<String> {
    let mut bytes = value.bytes();
    let mut out = Vec::with_capacity(value.len());
    while let Some(byte) = bytes.next() {
        out.push(if byte == b'%' { hex(bytes.next()?)? * 16 + hex(bytes.next()?)? } else { byte });
    }
    String::from_utf8(out).ok()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(fragment: &str) -> (String, Vec<Fault>) {
        let (answers, faults) = Answers::from_fragment(fragment);
        (answers.to_fragment(), faults)
    }

    #[test]
    fn a_fragment_is_read_as_it_was_written() {
        for fragment in ["", "a=yes", "born=1951-03&poor=yes&pension=?", "a=%C3%A9&b=1%3D2"] {
            assert_eq!(read(fragment), (fragment.into(), vec![]));
        }
        assert_eq!(read("#pension=%3f"), ("pension=?".into(), vec![]));
    }

    #[test]
    fn what_makes_no_sense_is_left_out_and_said() {
        assert_eq!(read("a=1&&b&C=1&=1&c=&d=%zz&e=%ff&f=2"), ("a=1&f=2".into(), vec![Fault::Malformed]));
        assert_eq!(read("a=1&b=2&a=3"), ("a=3&b=2".into(), vec![]));
        assert_eq!(read(&["a=", &"x".repeat(65)].concat()), (String::new(), vec![Fault::Malformed]));
        assert_eq!(read(&"a=1&".repeat(300_000)), (String::new(), vec![Fault::TooLong]));
        let many: String = (0..150).map(|i| format!("q{i}=1&")).collect();
        let (answers, faults) = Answers::from_fragment(&many);
        assert_eq!((answers.iter().count(), faults), (MOST_ANSWERS, vec![Fault::TooMany]));
    }

    #[test]
    fn an_answer_is_changed_in_its_place_and_taken_back() {
        let (mut answers, _) = Answers::from_fragment("a=1&b=2");
        answers.set("a", "3");
        assert_eq!((answers.to_fragment().as_str(), answers.get("b")), ("a=3&b=2", Some("2")));
        answers.remove("a");
        assert_eq!(answers.iter().collect::<Vec<_>>(), [("b", "2")]);
    }
}
