//! From bytes to a typed file: UTF-8, JSON, the shape of the type, the rules that hold for any text, then serde.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use crate::finding::{Finding, Report};
use crate::json::{Json, line_in};
use crate::notes::{Notes, Sheet};
use crate::rules;
use crate::shape::Shape;

/// Larger files are refused unread. The largest of the national catalogue has well under a megabyte.
const MAX_BYTES: u64 = 32 << 20;

/// A file that was read and has the shape of its type.
#[derive(Debug)]
pub(crate) struct Opened<T> {
    pub sheet: Sheet,
    pub value: T,
}

impl<T> Opened<T> {
    /// To write findings about this file.
    pub fn notes<'a>(&'a self, report: &'a mut Report) -> Notes<'a> {
        Notes { sheet: &self.sheet, report }
    }
}

/// Reads the files of one folder and reports what is wrong with each.
pub(crate) struct Reader<'a> {
    pub dir: &'a Path,
    pub report: &'a mut Report,
}

impl Reader<'_> {
    /// Reads a file that must be there.
    pub fn open<T: DeserializeOwned + JsonSchema>(&mut self, file: &str) -> Option<Opened<T>> {
        self.shaped(file, &Shape::of::<T>())
    }

    /// Reads a file that a catalogue may do without.
    pub fn open_if_there<T: DeserializeOwned + JsonSchema>(&mut self, file: &str) -> Option<Opened<T>> {
        self.dir.join(file).exists().then(|| self.open(file))?
    }

    /// Reads the files of a subfolder that end in `.json`, by name without the ending. Anything else there is an error:
    /// it would be silently left out of the site.
    pub fn open_all<T: DeserializeOwned + JsonSchema>(&mut self, folder: &str) -> Vec<(String, Option<Opened<T>>)> {
        let entries = match fs::read_dir(self.dir.join(folder)) {
            Ok(entries) => entries,
            Err(e) => {
                // A folder that is not there is empty; links and provinces say what is missing in it.
                if e.kind() != std::io::ErrorKind::NotFound {
                    self.whole(folder, format!("the folder cannot be read: {e}"), "put a folder here that can be read");
                }
                return Vec::new();
            }
        };
        let mut names: Vec<String> = entries.flatten().map(|e| e.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        let shape = Shape::of::<T>();
        let mut opened = Vec::new();
        for name in names {
            let file = format!("{folder}/{name}");
            match name.strip_suffix(".json") {
                Some(stem) => opened.push((stem.to_owned(), self.shaped(&file, &shape))),
                None => self.whole(
                    &file,
                    "this is not a .json file and would be left out",
                    "rename it or move it out of this folder",
                ),
            }
        }
        opened
    }

    /// An error about a file as a whole.
    pub fn whole(&mut self, file: &str, message: impl Into<String>, help: impl Into<String>) {
        self.at(file, 1, "", message, help);
    }

    fn at(&mut self, file: &str, line: usize, pointer: &str, message: impl Into<String>, help: impl Into<String>) {
        let (file, pointer) = (file.into(), pointer.into());
        self.report.errors.push(Finding { file, line, pointer, message: message.into(), help: help.into() });
    }

    fn bytes(&self, file: &str) -> Result<Vec<u8>, (String, &'static str)> {
        let path = self.dir.join(file);
        let about = fs::metadata(&path).map_err(|e| match e.kind() {
            std::io::ErrorKind::NotFound => ("the file is missing".into(), "add it; its schema stands in schema/"),
            _ => (format!("the file cannot be read: {e}"), "look at its permissions"),
        })?;
        if !about.is_file() {
            return Err(("this is no file".into(), "put a JSON file here"));
        }
        let mut bytes = Vec::new();
        let read = File::open(&path).and_then(|f| f.take(MAX_BYTES + 1).read_to_end(&mut bytes));
        read.map_err(|e| (format!("the file cannot be read: {e}"), "look at its permissions"))?;
        if bytes.len() as u64 > MAX_BYTES {
            return Err((
                format!("the file is larger than {} MB", MAX_BYTES >> 20),
                "split it, or look for what does not belong in it",
            ));
        }
        Ok(bytes)
    }

    /// Everything that can be said about one file alone.
    fn shaped<T: DeserializeOwned>(&mut self, file: &str, shape: &Shape) -> Option<Opened<T>> {
        let bytes = match self.bytes(file) {
            Ok(bytes) => bytes,
            Err((message, help)) => {
                self.whole(file, message, help);
                return None;
            }
        };
        let before = self.report.errors.len();
        let (sheet, text) = self.sheet(file, &bytes)?;
        let mut notes = Notes { sheet: &sheet, report: self.report };
        for wrong in shape.mismatches(&sheet.json().root) {
            notes.error(&wrong.pointer, wrong.message, wrong.help);
        }
        let fits = notes.report.errors.len() == before;
        rules::text::check(&mut notes);
        if !fits {
            return None;
        }
        match serde_json::from_str(text) {
            Ok(value) => Some(Opened { sheet: sheet.folded(), value }),
            Err(e) => {
                let pointer = sheet.json().pointer_at_line(e.line());
                let help = "see the schema of this file in schema/";
                self.at(file, e.line(), &pointer, e.to_string(), help);
                None
            }
        }
    }

    /// Bytes to text and tree. Fields that stand twice are reported, and the tree is read on.
    fn sheet<'b>(&mut self, file: &str, bytes: &'b [u8]) -> Option<(Sheet, &'b str)> {
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(e) => {
                let line = line_in(bytes, e.valid_up_to());
                let help = "save it as UTF-8, not as a Windows or TCVN3 code page";
                self.at(file, line, "", "the file is not UTF-8", help);
                return None;
            }
        };
        let json = match Json::parse(text) {
            Ok(json) => json,
            Err(e) => {
                self.at(file, line_in(bytes, e.start), &e.pointer, e.message, e.help);
                return None;
            }
        };
        for twice in &json.duplicates {
            let message = format!("this field stands twice; first on line {}", json.line(twice.first));
            self.at(file, json.line(twice.second), &twice.pointer, message, "keep one of the two");
        }
        Some((Sheet::new(file, text, json), text))
    }
}
