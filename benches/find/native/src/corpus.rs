//! The documents that every engine gets: the national list of procedures where it is at hand, else the shipped catalogue.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::Path;

use flate2::read::GzDecoder;
use serde::Serialize;
use serde_json::Value;

use crate::BenchError;

/// The file of the national list within its folder.
pub const NATIONAL_FILE: &str = "procedures.jsonl.gz";

/// One document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Document {
    /// Its code; a second one of the same code gets its line number behind it.
    pub id: String,
    /// Its name, with accents.
    pub title: String,
    /// Its field, who handles it and who may ask: about as much as a second tier of an index holds.
    pub text: String,
}

/// Reads the national list: one JSON object a line, packed with gzip.
///
/// # Errors
/// When the file cannot be read or a line is not JSON.
pub fn national(folder: &Path) -> Result<Vec<Document>, BenchError> {
    let path = folder.join(NATIONAL_FILE);
    let file = File::open(&path).map_err(BenchError::file(&path))?;
    let mut documents = Vec::new();
    for line in BufReader::new(GzDecoder::new(file)).lines() {
        let line = line.map_err(BenchError::file(&path))?;
        let entry: Value = serde_json::from_str(&line).map_err(BenchError::json(&path))?;
        let text: Vec<&str> = ["fields", "agencies", "subjects"].iter().flat_map(|key| texts(&entry[*key])).collect();
        documents.push(Document {
            id: one(&entry["code"]).trim().to_owned(),
            title: one_line(one(&entry["name"])),
            text: one_line(&text.join(" ")),
        });
    }
    Ok(with_ids_of_their_own(documents))
}

/// Reads the procedures of a catalogue.
///
/// # Errors
/// When a file cannot be read or is not JSON.
pub fn shipped(catalogue: &Path) -> Result<Vec<Document>, BenchError> {
    let folder = catalogue.join("procedures");
    let mut paths = Vec::new();
    for entry in fs::read_dir(&folder).map_err(BenchError::file(&folder))? {
        let path = entry.map_err(BenchError::file(&folder))?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            paths.push(path);
        }
    }
    paths.sort();
    let mut documents = Vec::new();
    for path in paths {
        let content = fs::read_to_string(&path).map_err(BenchError::file(&path))?;
        let entry: Value = serde_json::from_str(&content).map_err(BenchError::json(&path))?;
        documents.push(Document {
            id: one(&entry["code"]).to_owned(),
            title: one_line(one(&entry["name"]["vi"])),
            text: one_line(&format!("{} {}", one(&entry["official_name"]), one(&entry["summary"]["vi"]))),
        });
    }
    Ok(with_ids_of_their_own(documents))
}

fn one(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().map(one).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn with_ids_of_their_own(documents: Vec<Document>) -> Vec<Document> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let named = documents.into_iter().filter(|document| !document.id.is_empty() && !document.title.is_empty());
    named
        .enumerate()
        .map(|(at, mut document)| {
            let times = seen.entry(document.id.clone()).or_default();
            *times += 1;
            if *times > 1 {
                document.id = format!("{}-{at}", document.id);
            }
            document
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(id: &str, title: &str) -> Document {
        Document { id: id.into(), title: title.into(), text: String::new() }
    }

    #[test]
    fn documents_of_one_code_get_ids_of_their_own_and_nameless_ones_are_left_out() {
        let documents = with_ids_of_their_own(vec![named("1", "A"), named("2", ""), named("1", "B")]);
        let ids: Vec<&str> = documents.iter().map(|document| document.id.as_str()).collect();
        assert_eq!(ids, ["1", "1-1"]);
    }
}
