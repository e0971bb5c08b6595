//! `motcua import` from outside: drafts, report and exit code, and what `motcua check` makes of a draft.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// A sample made by hand: no entry of the national catalogue looks like it.
fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import").join(name)
}

fn motcua(args: &[&str], paths: &[&Path]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_motcua")).args(args).args(paths).output().expect("motcua runs")
}

fn import(args: &[&str], files: &[PathBuf], out: &Path) -> Output {
    let files: Vec<&Path> = files.iter().map(PathBuf::as_path).chain([Path::new("--out"), out]).collect();
    motcua(&[&["import", "national"], args].concat(), &files)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn what_can_be_read_becomes_drafts_and_what_cannot_is_said_by_line() {
    let dir = tempfile::tempdir().expect("a folder");
    let done = import(&[], &[sample("detail.json"), sample("lines.jsonl")], dir.path());
    let report = text(&done.stdout);
    assert!(done.status.success(), "{report}");
    for code in ["1.000001", "1.000002", "1.000003"] {
        assert!(dir.path().join(format!("{code}.json")).exists(), "{code}");
    }
    assert!(report.contains("lines.jsonl:3  not read  the line is not JSON"), "{report}");
    assert!(report.contains("\n1.000001  papers[1]  181 originals: "), "{report}");
    assert!(report.lines().last().is_some_and(|line| line.starts_with("3 procedures, 3 drafts written, ")), "{report}");
}

#[test]
fn the_report_is_json_when_asked_for() {
    let dir = tempfile::tempdir().expect("a folder");
    let done = import(&["--json"], &[sample("detail.json"), sample("lines.jsonl")], dir.path());
    let report: Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert_eq!((&report["procedures"], &report["drafts"]), (&3.into(), &3.into()));
    assert_eq!(report["unreadable"][0]["line"], 3);
    let total: u64 = report["totals"].as_object().into_iter().flatten().filter_map(|(_, n)| n.as_u64()).sum();
    assert_eq!(Some(total), report["findings"].as_array().map(|all| all.len() as u64));
}

#[test]
fn the_same_files_give_the_same_drafts_and_the_same_report() {
    let dirs = [tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder")];
    let runs = dirs.each_ref().map(|dir| import(&[], &[sample("lines.jsonl"), sample("detail.json")], dir.path()));
    assert_eq!(text(&runs[0].stdout), text(&runs[1].stdout));
    let drafts = dirs.each_ref().map(|dir| fs::read(dir.path().join("1.000002.json")).expect("a draft"));
    assert_eq!(drafts[0], drafts[1]);
}

#[test]
fn a_file_that_somebody_worked_on_is_kept() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("1.000001.json");
    fs::write(&path, "mine").expect("written");
    let done = import(&[], &[sample("detail.json")], dir.path());
    assert_eq!(fs::read_to_string(&path).expect("there"), "mine");
    assert!(text(&done.stdout).contains("was kept"), "{}", text(&done.stdout));
    assert_eq!(done.status.code(), Some(1), "no draft was written");
}

#[test]
fn a_file_that_is_neither_is_refused_in_words() {
    let dir = tempfile::tempdir().expect("a folder");
    let odd = dir.path().join("odd.txt");
    fs::write(&odd, "Đây là thư.\n").expect("written");
    let done = import(&[], &[odd, dir.path().join("missing.json")], &dir.path().join("out"));
    let report = text(&done.stdout);
    assert_eq!(done.status.code(), Some(1));
    assert!(report.contains("neither an answer of the portal's API nor lines of an export"), "{report}");
    assert!(report.contains("missing.json  not read  the file cannot be read"), "{report}");
}

/// Whatever else is missing in the catalogue, the draft is refused as a draft, and for its empty English.
#[test]
fn a_draft_is_refused_by_check_until_somebody_confirms_it() {
    let dir = tempfile::tempdir().expect("a folder");
    let done = import(&[], &[sample("detail.json")], &dir.path().join("procedures"));
    assert!(done.status.success(), "{}", text(&done.stdout));
    let checked = motcua(&["check", "--json", "--today", "2026-11-23"], &[dir.path()]);
    assert_eq!(checked.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&checked.stdout).expect("JSON");
    let errors: Vec<(&str, &str)> = report["errors"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|error| error["file"] == "procedures/1.000001.json")
        .filter_map(|error| Some((error["pointer"].as_str()?, error["message"].as_str()?)))
        .collect();
    assert!(errors.contains(&("", "this entry is a draft: nobody has confirmed it")), "{errors:?}");
    assert!(errors.contains(&("/name/en", "the text is empty")), "{errors:?}");
    let others: Vec<_> =
        errors.iter().filter(|(pointer, message)| !pointer.is_empty() && *message != "the text is empty").collect();
    assert!(others.is_empty(), "a draft has the shape of an entry: {others:?}");
    let unsaid = report["warnings"].as_array().into_iter().flatten().filter_map(|warning| warning["message"].as_str());
    let unsaid: Vec<&str> = unsaid.filter(|message| message.contains("no gap says whom to ask")).collect();
    assert!(unsaid.is_empty(), "every doubt has a gap: {unsaid:?}");
}
