//! A file being checked: its name, its tree, and the report that findings about it go to.

use std::cell::OnceCell;

use crate::finding::{Finding, Report};
use crate::json::Json;

/// A file that is JSON.
#[derive(Debug)]
pub(crate) struct Sheet {
    /// Path within the catalogue's folder, with `/`.
    pub file: String,
    text: String,
    /// Several times the size of the text, so it is not kept for thousands of files: most have no further findings.
    json: OnceCell<Json>,
}

impl Sheet {
    /// A file and its tree.
    pub fn new(file: &str, text: &str, json: Json) -> Self {
        Self { file: file.into(), text: text.into(), json: json.into() }
    }

    /// The content with positions.
    pub fn json(&self) -> &Json {
        self.json.get_or_init(|| Json::parse(&self.text).expect("the text was parsed when the sheet was made"))
    }

    /// Lets go of the tree; it is parsed again when a finding needs it.
    pub fn folded(mut self) -> Self {
        self.json.take();
        self
    }
}

/// Writes findings about one file. Rules name the place by JSON pointer; the line comes from the tree.
pub(crate) struct Notes<'a> {
    /// The file.
    pub sheet: &'a Sheet,
    /// Where findings go.
    pub report: &'a mut Report,
}

impl Notes<'_> {
    /// Something that keeps the catalogue from being used.
    pub fn error(&mut self, pointer: &str, message: impl Into<String>, help: impl Into<String>) {
        let finding = self.finding(pointer, message.into(), help.into());
        self.report.errors.push(finding);
    }

    /// Something that wants a person's eye.
    pub fn warn(&mut self, pointer: &str, message: impl Into<String>, help: impl Into<String>) {
        let finding = self.finding(pointer, message.into(), help.into());
        self.report.warnings.push(finding);
    }

    fn finding(&self, pointer: &str, message: String, help: String) -> Finding {
        Finding {
            file: self.sheet.file.clone(),
            line: self.sheet.json().line_of(pointer),
            pointer: pointer.into(),
            message,
            help,
        }
    }
}
