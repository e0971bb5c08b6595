//! From files to records: gzip or not, one answer of the API or a line a procedure; what cannot be read is said by file
//! and line, and the rest goes on.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::time::{Duration, UNIX_EPOCH};

use flate2::read::MultiGzDecoder;
use motcua_catalogue::fact::{Code, Date};
use serde::Serialize;
use serde_json::Value;

use super::fields::{count, text};
use super::record::{Place, ReadOn, Record};
use super::{export_line, portal_api};
use crate::check::vietnamese_day;

/// Most bytes taken from one file, unpacked. The whole national catalogue with details has about 100 MB.
const MOST_BYTES: u64 = 512 << 20;

/// Why an object is none of ours.
const OTHER_SHAPE: &str = "neither the portal's API detail nor a line of an export (with code, name, and executing, \
    steps or channels)";

/// What to do about that.
const OTHER_SHAPE_ADVICE: &str = "fetch the procedures' details; an index of names holds nothing to draft from";

/// Why an entry cannot have a source: a source has a day.
const NO_DAY: &str = "nothing says on which day it was read";

/// What could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Broken {
    /// The file.
    pub file: String,
    /// The line, from 1; absent when it is about the file as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// What is wrong.
    pub why: String,
    /// What to do.
    pub advice: &'static str,
}

/// What was read of all files.
#[derive(Debug, Default)]
pub struct Source {
    /// The procedures, in the order of the files and lines.
    pub records: Vec<Record>,
    /// What could not be read.
    pub broken: Vec<Broken>,
    /// The day the files were fetched, where the caller knows it.
    pub read_on: Option<Date>,
}

impl Source {
    /// Reads a file.
    pub fn file(&mut self, path: &Path) {
        let name = path.display().to_string();
        if path.is_dir() {
            return self.broken(&name, None, "this is a folder".to_owned(), "name the files in it");
        }
        let opened = File::open(path).map(|file| self.bytes(&name, file));
        if let Err(error) = opened {
            self.broken(&name, None, format!("the file cannot be read: {error}"), "look at its name and permissions");
        }
    }

    /// Reads bytes as if they were a file's.
    pub fn bytes(&mut self, name: &str, input: impl Read) {
        let before = (self.records.len(), self.broken.len());
        let packed = self.all(name, input);
        if packed.is_empty() {
            return self.sum_up(name, before);
        }
        let bytes = if packed.starts_with(&[0x1F, 0x8B]) {
            self.all(name, MultiGzDecoder::new(packed.as_slice()))
        } else {
            packed
        };
        let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(&bytes);
        match serde_json::from_slice::<Value>(bytes) {
            Ok(value) => self.value(&value, Place { file: name.to_owned(), line: 1 }),
            Err(whole) => self.lines(name, bytes, &whole),
        }
        self.sum_up(name, before);
    }

    /// Says that a file is empty when nothing else was said of it, and faults that many of its lines share only once.
    fn sum_up(&mut self, name: &str, (records, broken): (usize, usize)) {
        if (self.records.len(), self.broken.len()) == (records, broken) {
            return self.neither(name, "it is empty");
        }
        for shared in [OTHER_SHAPE, NO_DAY] {
            let mut lines = (broken..self.broken.len()).filter(|i| self.broken[*i].why == shared);
            if let (Some(first), more @ 1..) = (lines.next(), lines.count()) {
                self.broken[first].why = format!("{shared}; so it is with {more} more lines");
                self.broken.retain(|fault| fault.file != name || fault.why != shared);
            }
        }
    }

    /// Everything up to an error or the bound; both are said, and what came before them is read.
    fn all(&mut self, name: &str, input: impl Read) -> Vec<u8> {
        let mut bytes = Vec::new();
        if let Err(error) = input.take(MOST_BYTES + 1).read_to_end(&mut bytes) {
            let advice = "fetch it again; what came before the damage was read";
            self.broken(name, None, format!("the file breaks off or is damaged: {error}"), advice);
        }
        if bytes.len() as u64 > MOST_BYTES {
            bytes.truncate(MOST_BYTES as usize);
            let why = format!("the file has more than {} MB; the rest was not read", MOST_BYTES >> 20);
            self.broken(name, None, why, "split it by lines");
        }
        bytes
    }

    fn lines(&mut self, name: &str, bytes: &[u8], whole: &serde_json::Error) {
        let before = self.broken.len();
        let mut objects = 0usize;
        for (i, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
            if line.trim_ascii().is_empty() {
                continue;
            }
            match serde_json::from_slice::<Value>(line) {
                Ok(value) => {
                    objects += usize::from(value.is_object());
                    self.value(&value, Place { file: name.to_owned(), line: i + 1 });
                }
                Err(error) => {
                    // The parser counts lines within the line, which is always the first.
                    let why = format!("the line is not JSON: {error}").replace(" at line 1 column", " at column");
                    self.broken(name, Some(i + 1), why, "fetch it again; the other lines were read");
                }
            }
        }
        if objects == 0 {
            self.broken.truncate(before);
            self.neither(name, &format!("as one JSON document: {whole}; and no line of it is a JSON object"));
        }
    }

    fn value(&mut self, value: &Value, place: Place) {
        let detail = value.get("data").filter(|data| data.is_object()).unwrap_or(value);
        let api = portal_api::is_detail(detail);
        if !api && !export_line::is_line(value) {
            return self.broken(&place.file, Some(place.line), OTHER_SHAPE.to_owned(), OTHER_SHAPE_ADVICE);
        }
        let body = if api { detail } else { value };
        let Some(code) = code(body) else {
            let why = format!("\"{}\" is not a code such as 1.001193", text(body, "code").trim());
            return self.broken(&place.file, Some(place.line), why, "look up the code on the portal");
        };
        let Some(read_on) = self.day(body) else {
            let advice = "give the day with --read-on 2026-11-23";
            return self.broken(&place.file, Some(place.line), NO_DAY.to_owned(), advice);
        };
        let record = if api { portal_api::record } else { export_line::record };
        self.records.push(record(body, code, place, read_on));
    }

    /// `--read-on`, else the day the export says, else the day the portal says it last changed the entry.
    fn day(&self, body: &Value) -> Option<ReadOn> {
        if let Some(day) = self.read_on {
            return Some(ReadOn { day, instead: None });
        }
        let said = text(body, "crawled");
        if let Ok(day) = said.parse() {
            return Some(ReadOn { day, instead: None });
        }
        if let Some(day) = said.get(..7).and_then(|month| format!("{month}-01").parse().ok()) {
            return Some(ReadOn { day, instead: Some(said) });
        }
        let changed = count(body, "updatedAt").or_else(|| count(body, "updated"))?;
        let day = vietnamese_day(UNIX_EPOCH.checked_add(Duration::from_millis(changed))?)?;
        Some(ReadOn { day, instead: Some("only the day it was last changed".to_owned()) })
    }

    fn neither(&mut self, name: &str, why: &str) {
        let why = format!("neither an answer of the portal's API nor lines of an export: {why}");
        self.broken(name, None, why, "give JSON of one procedure, or JSONL, plain or gzipped");
    }

    fn broken(&mut self, file: &str, line: Option<usize>, why: String, advice: &'static str) {
        self.broken.push(Broken { file: file.to_owned(), line, why, advice });
    }
}

fn code(body: &Value) -> Option<Code> {
    ["code", "codeNotation"].iter().find_map(|key| text(body, key).trim().parse().ok())
}

#[cfg(test)]
#[path = "source_tests.rs"]
mod tests;
