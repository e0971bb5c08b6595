//! The part of `cargo xtask bench find` that is Rust.
//!
//! ```text
//! motcua-bench-find prepare OUT CATALOGUE [NATIONAL]   writes documents, queries and our index, for a real and a large set
//! motcua-bench-find ask FOLDER SAMPLES                  asks our engine natively, prints its figures as JSON
//! ```
//!
//! Of each set there is a folder in OUT: `real`, the national list of procedures where it is at hand and else the shipped
//! catalogue; and `large`, 60,000 documents recombined from it. In it: `documents.jsonl` (id, title, text, and both folded),
//! `queries.jsonl` (typed, run, typo), our index, and `about.json`.

#![forbid(unsafe_code)]

mod corpus;
mod dice;
mod ours;
mod queries;
mod synthetic;

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use motcua_text::fold;
use serde::Serialize;
use serde_json::{Value, json};

use corpus::Document;
use ours::Sample;
use queries::Query;

/// Everything that chance decides starts here.
const SEED: u64 = 20_261_123;

/// Documents of the large set.
const LARGE: usize = 60_000;

/// Queries of each kind written for each set: the most that any engine gets.
const QUERIES: usize = 2_000;

/// Why the benchmark stopped.
#[derive(Debug)]
struct BenchError(String);

impl BenchError {
    fn file(path: &Path) -> impl Fn(io::Error) -> Self {
        move |error| Self(format!("{}: {error}", path.display()))
    }

    fn json(path: &Path) -> impl Fn(serde_json::Error) -> Self {
        move |error| Self(format!("{}: {error}", path.display()))
    }

    fn engine(error: impl std::error::Error) -> Self {
        Self(error.to_string())
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let paths: Vec<&Path> = arguments.iter().skip(1).map(Path::new).collect();
    let done = match (arguments.first().map(String::as_str), paths.as_slice()) {
        (Some("prepare"), [out, catalogue]) => prepare(out, catalogue, None),
        (Some("prepare"), [out, catalogue, national]) => prepare(out, catalogue, Some(national)),
        (Some("ask"), [folder, samples]) => ask(folder, samples),
        _ => Err(BenchError("give `prepare OUT CATALOGUE [NATIONAL]` or `ask FOLDER SAMPLES`".to_owned())),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(BenchError(problem)) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn prepare(out: &Path, catalogue: &Path, national: Option<&Path>) -> Result<(), BenchError> {
    let (source, real) = match national {
        Some(folder) => ("national", corpus::national(folder)?),
        None => ("shipped", corpus::shipped(catalogue)?),
    };
    let large = synthetic::recombined(&real, LARGE, SEED);
    for (name, source, documents) in [("real", source, real), ("large", "recombined", large)] {
        let folder = out.join(name);
        fs::create_dir_all(&folder).map_err(BenchError::file(&folder))?;
        write_lines(&folder.join("documents.jsonl"), documents.iter().map(with_folded))?;
        write_lines(&folder.join("queries.jsonl"), queries::known_items(&documents, QUERIES, SEED))?;
        let built = ours::write(&folder, &documents)?;
        let about = json!({
            "source": source,
            "documents": documents.len(),
            "ours_build_ms": built.as_secs_f64() * 1e3,
        });
        write_lines(&folder.join("about.json"), [about])?;
    }
    Ok(())
}

/// A document, and beside it what the other engines index: no accents, đ as d, lower case, one space between words.
fn with_folded(document: &Document) -> Value {
    json!({
        "id": document.id,
        "title": document.title,
        "text": document.text,
        "foldedTitle": fold(&document.title),
        "foldedText": fold(&document.text),
    })
}

fn write_lines<T: Serialize>(path: &Path, lines: impl IntoIterator<Item = T>) -> Result<(), BenchError> {
    let mut file = BufWriter::new(File::create(path).map_err(BenchError::file(path))?);
    for line in lines {
        serde_json::to_writer(&mut file, &line).map_err(BenchError::json(path))?;
        file.write_all(b"\n").map_err(BenchError::file(path))?;
    }
    file.flush().map_err(BenchError::file(path))
}

fn ask(folder: &Path, samples: &Path) -> Result<(), BenchError> {
    let queries = read(&folder.join("queries.jsonl"))?;
    let queries: Vec<Query> = queries
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()
        .map_err(BenchError::json(&folder.join("queries.jsonl")))?;
    let sizes: Value = serde_json::from_str(&read(samples)?).map_err(BenchError::json(samples))?;
    let set = folder.file_name().unwrap_or_default().to_string_lossy();
    let size = |what: &str| sizes[set.as_ref()]["default"][what].as_u64().map(|size| size as usize);
    let (Some(asked), Some(typed), Some(every)) = (size("queries"), size("typed"), size("every")) else {
        return Err(BenchError(format!("{} says no sample sizes for the set {set}", samples.display())));
    };
    let sample = Sample { queries: asked, typed, every };
    println!("{}", ours::measure(folder, &queries, sample)?);
    Ok(())
}

fn read(path: &Path) -> Result<String, BenchError> {
    fs::read_to_string(path).map_err(BenchError::file(path))
}
