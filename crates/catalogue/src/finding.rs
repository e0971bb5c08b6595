//! What a check finds: each finding names the file, the line, the place in it, what is wrong and what to write instead.

use std::fmt;

use serde::Serialize;

/// One thing that is wrong, or looks wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Finding {
    /// Path within the catalogue's folder, with `/`.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// JSON pointer (RFC 6901) of the value; empty for the whole file.
    pub pointer: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// All findings about a catalogue, in the order of files and lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, thiserror::Error)]
pub struct Report {
    /// With any of these the catalogue is not used.
    pub errors: Vec<Finding>,
    /// These want a person's eye; the catalogue is used.
    pub warnings: Vec<Finding>,
}

impl Report {
    /// Sorts both lists by file and line, and drops what was found twice.
    pub(crate) fn tidy(&mut self) {
        for list in [&mut self.errors, &mut self.warnings] {
            list.sort();
            list.dedup();
        }
    }
}

impl fmt::Display for Finding {
    /// `file:line: message (pointer)`, and the help on a line of its own.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)?;
        if !self.pointer.is_empty() {
            write!(f, " ({})", self.pointer)?;
        }
        write!(f, "\n    {}", self.help)
    }
}

impl fmt::Display for Report {
    /// The errors, a line or two each. Warnings do not keep a catalogue from loading, so they are not part of the text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the catalogue has {} errors", self.errors.len())?;
        self.errors.iter().try_for_each(|finding| write!(f, "\n{finding}"))
    }
}
