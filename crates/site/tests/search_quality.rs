//! How well the shipped catalogue is searched, asked as people ask: through `motcua search`.
//!
//! `queries/` holds questions with the codes that answer them, for every procedure at least one, written from how people
//! speak before the engine had seen any. The engine was improved on one half; the other was kept aside, to tell whether what
//! helped the first helps in general.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

fn catalogue() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/catalogue")
}

/// The hits of each query, best first, as (kind, id).
fn search(queries: &[String], language: &str, limit: usize) -> Vec<Vec<(String, String)>> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("queries.tsv");
    std::fs::write(&file, format!("query\n{}\n", queries.join("\n"))).expect("the queries are written");
    let output = Command::new(env!("CARGO_BIN_EXE_motcua"))
        .args(["search", "--json", "--lang", language, "--limit", &limit.to_string(), "--catalogue"])
        .arg(catalogue())
        .arg("--queries")
        .arg(&file)
        .output()
        .expect("motcua runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = |hit: &Value, name: &str| hit[name].as_str().expect("every hit has it").to_owned();
    let answers: Vec<Vec<(String, String)>> = String::from_utf8(output.stdout)
        .expect("JSON is UTF-8")
        .lines()
        .map(|line| serde_json::from_str::<Vec<Value>>(line).expect("an answer a line"))
        .map(|hits| hits.iter().map(|hit| (text(hit, "kind"), text(hit, "id"))).collect())
        .collect();
    assert_eq!(answers.len(), queries.len());
    answers
}

/// Queries with the codes that are right.
fn questions(name: &str) -> Vec<(String, Vec<String>)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/queries").join(name);
    let text = std::fs::read_to_string(path).expect("the questions are there");
    text.lines()
        .skip(1)
        .map(|line| {
            let mut columns = line.split('\t');
            let query = columns.next().expect("a query").to_owned();
            let codes = columns.next().expect("codes").split('/').map(str::to_owned).collect();
            (query, codes)
        })
        .collect()
}

/// The shares, in percent, that have a right code first and among the first three.
fn shares(name: &str) -> (usize, usize) {
    let questions = questions(name);
    let queries: Vec<String> = questions.iter().map(|(query, _)| query.clone()).collect();
    let (mut first, mut three) = (0, 0);
    for ((query, codes), hits) in questions.iter().zip(search(&queries, "vi", 3)) {
        let rank = hits.iter().position(|(_, id)| codes.contains(id));
        first += usize::from(rank == Some(0));
        three += usize::from(rank.is_some());
        if rank != Some(0) {
            println!("{query}: {} at {rank:?}, first {:?}", codes.join("/"), hits.first());
        }
    }
    println!("{name}: {} questions, first {first}, in the first three {three}", questions.len());
    (100 * first / questions.len(), 100 * three / questions.len())
}

#[test]
fn questions_find_their_procedure() {
    for half in ["tuned-on.tsv", "held-out.tsv"] {
        let (first, three) = shares(half);
        assert!(first >= 85, "{half}: {first} % first");
        assert!(three >= 95, "{half}: {three} % in the first three");
    }
}

#[test]
fn every_procedure_has_a_question() {
    let asked: Vec<String> =
        ["tuned-on.tsv", "held-out.tsv"].iter().flat_map(|half| questions(half)).flat_map(|(_, codes)| codes).collect();
    let missing: Vec<String> = titles("vi").into_keys().filter(|code| !asked.contains(code)).collect();
    // New procedures may come before their questions do, but not many.
    assert!(missing.len() <= 15, "no question for {missing:?}");
}

#[test]
fn composed_and_decomposed_questions_find_the_same() {
    let composed: Vec<String> = questions("tuned-on.tsv").into_iter().map(|(query, _)| query.nfc().collect()).collect();
    let decomposed: Vec<String> = composed.iter().map(|query| query.nfd().collect()).collect();
    assert_eq!(search(&composed, "vi", 10), search(&decomposed, "vi", 10));
}

/// The name of each procedure of the shipped catalogue, by code.
fn titles(language: &str) -> BTreeMap<String, String> {
    std::fs::read_dir(catalogue().join("procedures"))
        .expect("the procedures are there")
        .map(|entry| std::fs::read_to_string(entry.expect("an entry").path()).expect("a procedure"))
        .map(|text| serde_json::from_str::<Value>(&text).expect("JSON"))
        .map(|procedure| {
            let text = |value: &Value| value.as_str().expect("every procedure has it").to_owned();
            (text(&procedure["code"]), text(&procedure["name"][language]))
        })
        .collect()
}

#[test]
fn every_title_finds_itself_before_all_other_procedures() {
    for language in ["vi", "en"] {
        let titles = titles(language);
        let queries: Vec<String> = titles.values().cloned().collect();
        for ((code, title), hits) in titles.iter().zip(search(&queries, language, 5)) {
            // Results are shown by kind: an event or a walkthrough of the same words stands in its own group.
            let first = hits.iter().find(|(kind, _)| kind == "procedure");
            assert_eq!(first.map(|(_, id)| id), Some(code), "{title}");
        }
    }
}
