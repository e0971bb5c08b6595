//! Our engine: its index written, opened and asked.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use motcua_search::Engine;
use motcua_search::build::{self, Synonyms, Tiers, index};
use motcua_text::fold;
use serde_json::{Value, json};

use crate::BenchError;
use crate::corpus::Document;
use crate::queries::Query;

/// The two tiers of the index, in the order in which a browser loads them.
const FILES: [&str; 2] = ["ours-first.bin", "ours-more.bin"];

/// How many hits every engine is asked for.
const LIMIT: usize = 10;

/// A keystroke faster than this is timed twice and the lesser counts, since other programs take the processor away now and
/// then.
const TWICE_BELOW: Duration = Duration::from_millis(20);

/// Writes the index into `folder`, without synonyms: no other engine has any. Gives the time it took to build.
///
/// # Errors
/// When the builder refuses a document or a file cannot be written.
pub fn write(folder: &Path, documents: &[Document]) -> Result<Duration, BenchError> {
    let documents: Vec<build::Document> = documents
        .iter()
        .map(|document| build::Document {
            kind: "procedure".to_owned(),
            id: document.id.clone(),
            title: document.title.clone(),
            summary: document.text.clone(),
            url: format!("/thu-tuc/{}/", document.id),
            ..build::Document::default()
        })
        .collect();
    let start = Instant::now();
    let Tiers { first, more } = index(&documents, &Synonyms::default()).map_err(BenchError::engine)?;
    let built = start.elapsed();
    for (name, bytes) in FILES.iter().zip([first, more]) {
        let path = folder.join(name);
        fs::write(&path, bytes).map_err(BenchError::file(&path))?;
    }
    Ok(built)
}

/// How many queries to ask, and of how many to time every keystroke.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// Queries of each kind.
    pub queries: usize,
    /// Queries of each kind of which keystrokes are timed.
    pub typed: usize,
    /// Every how many keystrokes one is timed.
    pub every: usize,
}

/// Opens the index of `folder` and asks it: the same figures as `measure.mjs` prints for the other engines.
///
/// # Errors
/// When the index is missing or refused.
pub fn measure(folder: &Path, queries: &[Query], sample: Sample) -> Result<Value, BenchError> {
    let [first, more] = FILES.map(|name| {
        let path = folder.join(name);
        fs::read(&path).map_err(BenchError::file(&path))
    });
    let (first, more) = (first?, more?);
    let start = Instant::now();
    let mut engine = Engine::open(&first).map_err(BenchError::engine)?;
    engine.extend(&more).map_err(BenchError::engine)?;
    let opened = start.elapsed();

    let of_kind = |typo: bool, most: usize| queries.iter().filter(move |query| query.typo == typo).take(most);
    let tally = |typo: bool| {
        let mut tally = Tally::default();
        of_kind(typo, sample.queries).for_each(|query| tally.add(&engine, query));
        tally
    };
    let (exact, typo) = (tally(false), tally(true));
    let mut times: Vec<f64> = [false, true]
        .into_iter()
        .flat_map(|typo| of_kind(typo, sample.typed))
        .flat_map(|query| query.keystrokes().step_by(sample.every.max(1)).map(|typed| keystroke(&engine, typed)))
        .map(|time| time.as_secs_f64() * 1e3)
        .collect();
    times.sort_by(f64::total_cmp);
    Ok(json!({
        "queries": exact.asked,
        "hit1": share(exact.first, exact.asked),
        "hit10": share(exact.ten, exact.asked),
        "typo10": share(typo.ten, typo.asked),
        "open_ms": opened.as_secs_f64() * 1e3,
        "keystrokes": times.len(),
        "p50_ms": percentile(&times, 0.5),
        "p99_ms": percentile(&times, 0.99),
    }))
}

#[derive(Default)]
struct Tally {
    asked: usize,
    first: usize,
    ten: usize,
}

impl Tally {
    fn add(&mut self, engine: &Engine, query: &Query) {
        let hits = engine.search(&query.typed, LIMIT).hits;
        let rank = hits.iter().position(|hit| query.is_held_by(&fold(&hit.title)));
        self.asked += 1;
        self.first += usize::from(rank == Some(0));
        self.ten += usize::from(rank.is_some());
    }
}

fn keystroke(engine: &Engine, typed: &str) -> Duration {
    let once = || {
        let start = Instant::now();
        engine.search(typed, LIMIT);
        start.elapsed()
    };
    let first = once();
    if first < TWICE_BELOW { first.min(once()) } else { first }
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// The value that `part` of all sorted values do not exceed; nothing of none.
fn percentile(sorted: &[f64], part: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    sorted.get((last as f64 * part).round() as usize).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_one_of_the_values() {
        assert_eq!(percentile(&[1.0, 2.0, 3.0], 0.5), Some(2.0));
        assert_eq!(percentile(&[1.0, 2.0, 3.0], 0.99), Some(3.0));
        assert_eq!(percentile(&[], 0.5), None);
    }
}
