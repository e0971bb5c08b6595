//! The pack as the fragment of an address, which is also the text kept on the phone:
//! `#p=1.001193:case-a,case-b;1.004222&x=doc-a,doc-b`.
//!
//! `p` has the procedures, each with the cases chosen; `x` the papers ticked; `them` ("add") a procedure or more to add to
//! the pack one has: `#them=1.004222:case-a`. No sign in it has to be escaped, but chat programs do so, and it is read all
//! the same. Reading never fails: what makes sense is kept, the rest is left out and reported.

use crate::pack::{MOST_CASES, MOST_PROCEDURES, MOST_TICKS, Pack};
use crate::slug::MOST_WORD;

/// Longer fragments are not read at all.
const MOST_BYTES: usize = 40_000;
// What is written can be read again.
const _: () =
    assert!(MOST_BYTES > 8 + MOST_PROCEDURES * (MOST_WORD + 1) * (MOST_CASES + 1) + MOST_TICKS * (MOST_WORD + 1));

/// What was wrong with a fragment, or with something to be put into a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is too long to be a pack; nothing of it was read.
    TooLong,
    /// It holds more than a pack can; the first were read.
    TooMany,
    /// A part of it is no code or id; it was left out.
    Malformed,
    /// A part of it is of a kind that is not known here; it was left out.
    Unknown,
}

impl Fault {
    /// Adds the fault to a report, once.
    pub(crate) fn note(faults: &mut Vec<Self>, result: Result<(), Self>) {
        if let Err(fault) = result
            && !faults.contains(&fault)
        {
            faults.push(fault);
        }
    }
}

/// What a fragment says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    /// All that makes sense.
    pub pack: Pack,
    /// Whether it is a whole pack (it has `p`). Otherwise it is to be added to the pack one has, with [`Pack::join`].
    pub is_whole: bool,
    /// What was left out, each kind once.
    pub faults: Vec<Fault>,
}

impl Pack {
    /// Reads a fragment, with or without `#`.
    pub fn decode(fragment: &str) -> Decoded {
        let mut decoded = Decoded::default();
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        if fragment.len() > MOST_BYTES {
            decoded.faults.push(Fault::TooLong);
            return decoded;
        }
        for part in unescaped(fragment).split('&').filter(|part| !part.is_empty()) {
            decoded.part(part);
        }
        decoded
    }

    /// Writes the fragment, without `#`; empty for an empty pack.
    pub fn encode(&self) -> String {
        let mut out = String::new();
        for (at, chosen) in self.chosen().iter().enumerate() {
            out.push_str(if at == 0 { "p=" } else { ";" });
            out.push_str(&chosen.code);
            push_list(&mut out, ":", &chosen.cases);
        }
        let lead = if out.is_empty() { "x=" } else { "&x=" };
        push_list(&mut out, lead, self.ticked());
        out
    }
}

impl Decoded {
    fn part(&mut self, part: &str) {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        match key {
            "p" | "them" => {
                self.is_whole |= key == "p";
                for procedure in value.split(';').filter(|procedure| !procedure.is_empty()) {
                    let (code, cases) = procedure.split_once(':').unwrap_or((procedure, ""));
                    // One by one, so that a bad case cannot hide that there are too many.
                    let added = self.pack.add(code, &[]);
                    let cases = cases.split(',').filter(|case| added.is_ok() && !case.is_empty());
                    for case in cases {
                        let result = self.pack.add(code, &[case]);
                        Fault::note(&mut self.faults, result);
                    }
                    Fault::note(&mut self.faults, added);
                }
            }
            "x" => {
                for document in value.split(',').filter(|document| !document.is_empty()) {
                    let result = self.pack.tick(document, true);
                    Fault::note(&mut self.faults, result);
                }
            }
            _ => Fault::note(&mut self.faults, Err(Fault::Unknown)),
        }
    }
}

fn push_list(out: &mut String, lead: &str, list: &[String]) {
    for (at, id) in list.iter().enumerate() {
        out.push_str(if at == 0 { lead } else { "," });
        out.push_str(id);
    }
}

/// Takes escapes such as `%3A` back. What is not ASCII can be no part of a pack, and becomes a sign that is none.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let mut rest = bytes.clone();
        let byte = match (byte, rest.next().and_then(hex), rest.next().and_then(hex)) {
            (b'%', Some(high), Some(low)) => {
                bytes = rest;
                high * 16 + low
            }
            _ => byte,
        };
        out.push(if byte.is_ascii() { char::from(byte) } else { '?' });
    }
    out
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(fragment: &str) -> (String, Vec<Fault>) {
        let decoded = Pack::decode(fragment);
        (decoded.pack.encode(), decoded.faults)
    }

    #[test]
    fn a_fragment_is_read_as_it_was_written() {
        for fragment in
            ["", "p=1.001193", "p=1.001193:case-a,case-b;1.004222&x=doc-a,doc-b", "x=doc-a", "p=x-so-do&x=a"]
        {
            assert_eq!(read(fragment), (fragment.into(), vec![]));
        }
        assert_eq!(read("#p%3D1.001193%3Aa%2Cb%3b1.004222"), ("p=1.001193:a,b;1.004222".into(), vec![]));
    }

    #[test]
    fn adding_goes_on_top_of_what_is_there() {
        assert_eq!(read("p=1.001193:a;1.004222&them=1.001193:b;2.000635").0, "p=1.001193:a,b;1.004222;2.000635");
        assert!(Pack::decode("p=1.001193").is_whole);
        let added = Pack::decode("#them=1.001193:b");
        assert!(!added.is_whole);
        let mut kept = Pack::decode("p=1.001193:a&x=photo").pack;
        assert_eq!(kept.join(&added.pack), []);
        assert_eq!(kept.encode(), "p=1.001193:a,b&x=photo");
    }

    #[test]
    fn what_makes_no_sense_is_left_out_and_said() {
        assert_eq!(read("p=1.001193;;nope;1.004222:A,b"), ("p=1.001193;1.004222:b".into(), vec![Fault::Malformed]));
        assert_eq!(read("p=1.001193&q=1&utm"), ("p=1.001193".into(), vec![Fault::Unknown]));
        assert_eq!(read("x=a,%zz,%ff,é,b&x=a"), ("x=a,b".into(), vec![Fault::Malformed]));
        assert_eq!(read("p=%"), (String::new(), vec![Fault::Malformed]));
        assert_eq!(read(&"p=1.001193&".repeat(100_000)), (String::new(), vec![Fault::TooLong]));
    }

    #[test]
    fn what_is_too_many_is_left_out_and_said() {
        let codes: Vec<String> = (0..30).map(|i| format!("x-{i}")).collect();
        let decoded = Pack::decode(&["p=", &codes.join(";")].concat());
        assert_eq!((decoded.pack.chosen().len(), decoded.faults), (MOST_PROCEDURES, vec![Fault::TooMany]));
        let ticks: Vec<String> = (0..300).map(|i| format!("d{i}")).collect();
        let decoded = Pack::decode(&["x=", &ticks.join(",")].concat());
        assert_eq!((decoded.pack.ticked().len(), decoded.faults), (MOST_TICKS, vec![Fault::TooMany]));
        let cases = Pack::decode(&["p=x-a:", &ticks[..40].join(",")].concat());
        assert_eq!((cases.pack.chosen()[0].cases.len(), cases.faults), (MOST_CASES, vec![Fault::TooMany]));
    }
}
