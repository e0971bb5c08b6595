//! Short names between the module and its script.
//!
//! wasm-bindgen names what the two give each other by long words with a hash of 16 digits, some 300 of them, in both files.
//! Hashes do not compress. The names mean nothing to anybody else, so they are replaced by short ones on both sides.

use std::collections::BTreeMap;

/// Section of imports (WebAssembly core specification, 5.5.5).
const IMPORTS: u8 = 2;
/// Section of exports (5.5.10).
const EXPORTS: u8 = 7;

/// The script and the module with short names; `None` if the module is not in the form that is known here, and then both are
/// to be left as they are.
pub fn shortened(script: &str, module: &[u8]) -> Option<(String, Vec<u8>)> {
    let mut names = Names::default();
    let mut out = module.get(..8)?.to_vec();
    let mut rest = Bytes(module.get(8..)?);
    while !rest.0.is_empty() {
        let id = rest.byte()?;
        let size = rest.number()?;
        let body = rest.take(size)?;
        let body = match id {
            IMPORTS => imports(body, &mut names)?,
            EXPORTS => exports(body, &mut names)?,
            _ => body.to_vec(),
        };
        out.push(id);
        put_number(&mut out, body.len());
        out.extend(body);
    }
    Some((names.in_script(script), out))
}

/// The names that were replaced, each with what stands in its place.
#[derive(Default)]
struct Names(BTreeMap<String, String>);

impl Names {
    fn short(&mut self, name: &[u8]) -> Option<Vec<u8>> {
        let name = std::str::from_utf8(name).ok()?;
        if !has_hash(name) {
            return Some(name.into());
        }
        let next = format!("${}", self.0.len());
        Some(self.0.entry(name.to_owned()).or_insert(next).clone().into_bytes())
    }

    /// Replaces whole words only.
    fn in_script(&self, script: &str) -> String {
        let mut out = String::with_capacity(script.len());
        let mut rest = script;
        while let Some(start) = rest.find(is_of_word) {
            let (before, from) = rest.split_at(start);
            let (word, after) = from.split_at(from.find(|c| !is_of_word(c)).unwrap_or(from.len()));
            out.push_str(before);
            out.push_str(self.0.get(word).map_or(word, String::as_str));
            rest = after;
        }
        out + rest
    }
}

fn is_of_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

/// Whether the name ends in a hash as wasm-bindgen and rustc write it.
fn has_hash(name: &str) -> bool {
    let digits = name.len() - name.bytes().rev().take_while(u8::is_ascii_hexdigit).count();
    name.len() - digits >= 16 && digits > 0
}

fn imports(body: &[u8], names: &mut Names) -> Option<Vec<u8>> {
    let mut rest = Bytes(body);
    let count = rest.number()?;
    let mut out = Vec::with_capacity(body.len());
    put_number(&mut out, count);
    for _ in 0..count {
        put_name(&mut out, rest.name()?);
        put_name(&mut out, &names.short(rest.name()?)?);
        let before = rest.0;
        match rest.byte()? {
            0 => drop(rest.number()?),
            1 => {
                rest.byte()?;
                rest.limits()?;
            }
            2 => rest.limits()?,
            3 => drop(rest.take(2)?),
            4 => {
                rest.byte()?;
                rest.number()?;
            }
            _ => return None,
        }
        out.extend(&before[..before.len() - rest.0.len()]);
    }
    rest.0.is_empty().then_some(out)
}

fn exports(body: &[u8], names: &mut Names) -> Option<Vec<u8>> {
    let mut rest = Bytes(body);
    let count = rest.number()?;
    let mut out = Vec::with_capacity(body.len());
    put_number(&mut out, count);
    for _ in 0..count {
        put_name(&mut out, &names.short(rest.name()?)?);
        out.push(rest.byte()?);
        put_number(&mut out, rest.number()?);
    }
    rest.0.is_empty().then_some(out)
}

/// What is left to read of a module.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|taken| taken[0])
    }

    /// An unsigned number, LEB128 (5.2.2).
    fn number(&mut self) -> Option<usize> {
        let mut number = 0usize;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    fn name(&mut self) -> Option<&'a [u8]> {
        let length = self.number()?;
        self.take(length)
    }

    fn limits(&mut self) -> Option<()> {
        let has_most = self.byte()? & 1 == 1;
        self.number()?;
        if has_most {
            self.number()?;
        }
        Some(())
    }
}

fn put_number(out: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn put_name(out: &mut Vec<u8>, name: &[u8]) {
    put_number(out, name.len());
    out.extend(name);
}

#[cfg(test)]
mod tests {
    use super::*;

    const HASHED: &str = "__wbg_log_0123456789abcdef";

    /// A module that imports one function, exports a memory by a plain name, and has a section of its own.
    fn module(import: &str) -> Vec<u8> {
        let mut imports = vec![1, 1, b'm'];
        put_name(&mut imports, import.as_bytes());
        imports.extend([0, 0]);
        let mut out = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0".to_vec();
        out.push(IMPORTS);
        put_name(&mut out, &imports);
        out.extend(b"\x05\x03\x01\0\x01\x07\x0a\x01\x06memory\x02\0\x00\x02\x01x");
        out
    }

    #[test]
    fn a_hashed_name_becomes_the_same_short_one_on_both_sides() {
        let script = format!("imports.m.{HASHED} = () => x{HASHED}; wasm.memory");
        let (short, bytes) = shortened(&script, &module(HASHED)).expect("a module");
        assert_eq!(short, format!("imports.m.$0 = () => x{HASHED}; wasm.memory"));
        assert_eq!(bytes, module("$0"));
    }

    #[test]
    fn what_is_short_already_stays() {
        let (script, bytes) = shortened("$0", &module("$0")).expect("a module");
        assert_eq!((script.as_str(), bytes), ("$0", module("$0")));
    }

    #[test]
    fn what_is_no_module_is_left_alone() {
        let whole = module(HASHED);
        assert_eq!(shortened("", b"<html>"), None);
        assert_eq!(shortened("", &whole[..whole.len() - 1]), None);
        assert_eq!(shortened("", &[&whole[..], &[IMPORTS, 3, 1, 1, b'm']].concat()), None);
    }
}
