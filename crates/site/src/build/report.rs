//! What was written, and how heavy it is on the wire.

use std::collections::BTreeMap;
use std::fmt;

use super::assets::brotli;

/// Sizes by kind of file.
#[derive(Default)]
pub struct Report {
    kinds: BTreeMap<String, Kind>,
}

#[derive(Default)]
struct Kind {
    files: usize,
    bytes: usize,
    /// The largest file, before compression.
    largest: Vec<u8>,
}

impl Report {
    /// Adds a file.
    pub fn add(&mut self, kind: &str, bytes: &[u8]) {
        self.add_page(kind, bytes.to_vec());
    }

    /// Adds a page.
    pub fn add_page(&mut self, kind: &str, bytes: Vec<u8>) {
        let entry = self.kinds.entry(kind.to_owned()).or_default();
        entry.files += 1;
        entry.bytes += bytes.len();
        // Of equally long files the lexically first: threads finish in any order, the report must not show it.
        if bytes.len() > entry.largest.len() || bytes.len() == entry.largest.len() && bytes < entry.largest {
            entry.largest = bytes;
        }
    }
}

impl fmt::Display for Report {
    /// A table: kind, files, all bytes, the largest file raw and in brotli 11.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<20}{:>7}{:>13}{:>12}{:>12}", "kind", "files", "bytes", "largest", "brotli 11")?;
        for (name, kind) in &self.kinds {
            writeln!(
                f,
                "{name:<20}{:>7}{:>13}{:>12}{:>12}",
                kind.files,
                kind.bytes,
                kind.largest.len(),
                brotli(&kind.largest).len()
            )?;
        }
        Ok(())
    }
}
