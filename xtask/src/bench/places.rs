//! `cargo xtask bench places`: `motcua where` beside the converters from PyPI.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::addresses::{self, Kind};
use super::tally::Tally;
use super::{artifact, data_at_hand, folder, last_object, warn_of_other_programs};
use crate::program::{self, Program};
use crate::setup::stamp;
use crate::{Error, Project, progress};

/// The libraries of `peers.py`.
const LIBRARIES: [&str; 2] = ["vietnamadminunits", "vietnam-address-converter"];

/// The names under which Python 3 is installed.
const PYTHONS: [&str; 2] = ["python3", "python"];

/// What one converter answered.
struct Answered {
    name: String,
    start_ms: f64,
    ms_per_address: f64,
    answers: Vec<BTreeSet<String>>,
}

/// Asks all converters for all addresses and prints a table a kind of address.
///
/// # Errors
/// When Python, the libraries or our own tool cannot be had, or one of them fails.
pub fn run(project: &Project) -> Result<(), Error> {
    let python = set_up(project)?;
    let ending = format!("/motcua{}", std::env::consts::EXE_SUFFIX);
    progress::say("motcua: building");
    let motcua = artifact::build(project, "motcua-site", &["--profile", "native", "--bin", "motcua"], &ending)?;

    let mut kinds = Vec::new();
    match data_at_hand(project, "MOTCUA_ADDRESSES", "shared/data/cases/addresses.tsv") {
        Some(file) => kinds.push(addresses::checked(&file)?),
        None => progress::say(
            "addresses checked by people are not here (MOTCUA_ADDRESSES may name a TSV of them): only those made from the \
             catalogue are asked",
        ),
    }
    kinds.extend(addresses::made(&project.root().join("public/catalogue"))?);
    let file = folder(project, "places").join("addresses.tsv");
    let all: Vec<&str> = kinds.iter().flat_map(|kind| &kind.addresses).map(|address| address.text.as_str()).collect();
    fs::write(&file, all.join("\n") + "\n").map_err(Error::file("write", &file))?;

    warn_of_other_programs();
    progress::say(&format!("{} addresses: motcua where", all.len()));
    let mut answered = vec![ours(project, &motcua, &file, all.len())?];
    for library in LIBRARIES {
        progress::say(&format!("{} addresses: {library}", all.len()));
        answered.push(peer(project, &python, library, &file)?);
    }
    print!("{}", report(&kinds, &answered));
    Ok(())
}

/// A Python of its own with the libraries at the versions of `requirements.txt`.
fn set_up(project: &Project) -> Result<PathBuf, Error> {
    let (folder, source) = (folder(project, "places"), project.root().join("benches/places/requirements.txt"));
    let environment = folder.join("python");
    let python = environment.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let recipe = fs::read_to_string(&source).map_err(Error::file("read", &source))?;
    if stamp::is_current(project, "bench-places", &recipe, std::slice::from_ref(&python)) {
        return Ok(python);
    }
    let is_three =
        |name: &&str| program::answer(name, &["--version"]).is_some_and(|version| version.starts_with("Python 3."));
    let system = PYTHONS.into_iter().find(is_three).ok_or_else(|| Error::MissingProgram {
        program: "python3".to_owned(),
        help: "install Python 3.11 or newer with venv (on Debian: `apt-get install python3-venv`; else from https://www.python.org)",
    })?;
    progress::say("converters from PyPI: installing, about a minute");
    fs::create_dir_all(&folder).map_err(Error::file("make", &folder))?;
    Program::new(project, "a Python of its own for the benchmark", "bench-places-venv", system)
        .args(["-m", "venv", "--clear"])
        .with(|venv| {
            venv.arg(&environment);
        })
        .run()?;
    Program::new(project, "the converters from PyPI", "bench-places-pip", &python.to_string_lossy())
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--requirement"])
        .with(|pip| {
            pip.arg(&source);
        })
        .installs()
        .run()?;
    stamp::write(project, "bench-places", &recipe)?;
    Ok(python)
}

/// Our tool on the whole file; the time an address takes is without that of starting, which a run without any has too.
fn ours(project: &Project, motcua: &Path, file: &Path, count: usize) -> Result<Answered, Error> {
    let nothing = file.with_file_name("none.tsv");
    fs::write(&nothing, "").map_err(Error::file("write", &nothing))?;
    let ask = |file: &Path| -> Result<(String, Duration), Error> {
        let start = Instant::now();
        let printed = Program::new(project, "motcua where", "bench-places-ours", &motcua.to_string_lossy())
            .args(["where", "--catalogue", "public/catalogue", "--json", "--addresses"])
            .with(|motcua| {
                motcua.arg(file);
            })
            .run()?;
        Ok((printed, start.elapsed()))
    };
    let (_, starting) = ask(&nothing)?;
    let (printed, whole) = ask(file)?;
    let answers: Vec<BTreeSet<String>> =
        printed.lines().filter_map(|line| serde_json::from_str(line).ok()).map(our_codes).collect();
    let asking = whole.saturating_sub(starting).as_secs_f64() * 1e3;
    let log = project.log("bench-places-ours");
    all_answered(&log, &answers, count)?;
    Ok(Answered {
        name: "Một Cửa".to_owned(),
        start_ms: starting.as_secs_f64() * 1e3,
        ms_per_address: asking / count.max(1) as f64,
        answers,
    })
}

/// The codes of one line of `motcua where --json`.
fn our_codes(line: Value) -> BTreeSet<String> {
    let candidates = line["candidates"].as_array().into_iter().flatten();
    let most = match line["status"].as_str() {
        Some("one") => 1,
        Some("ask") => usize::MAX,
        _ => 0,
    };
    candidates.filter_map(|candidate| candidate["code"].as_str()).take(most).map(str::to_owned).collect()
}

fn peer(project: &Project, python: &Path, library: &str, file: &Path) -> Result<Answered, Error> {
    let log_name = format!("bench-places-{library}");
    let printed = Program::new(project, library, &log_name, &python.to_string_lossy())
        // Nothing is written beside the script.
        .args(["-B", "benches/places/peers.py", library])
        .with(|python| {
            python.arg(file).arg("public/catalogue").env("PYTHONUTF8", "1");
        })
        .run()?;
    let log = project.log(&log_name);
    let figures = last_object(&printed, &log)?;
    let codes = |answer: &Value| {
        answer.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect::<BTreeSet<_>>()
    };
    let answers: Vec<_> = figures["answers"].as_array().into_iter().flatten().map(codes).collect();
    let asked = fs::read_to_string(file).map_err(Error::file("read", file))?.lines().count();
    all_answered(&log, &answers, asked)?;
    Ok(Answered {
        name: format!("{library} {}", figures["version"].as_str().unwrap_or_default()),
        start_ms: figures["start_ms"].as_f64().unwrap_or_default(),
        ms_per_address: figures["ms_per_address"].as_f64().unwrap_or_default(),
        answers,
    })
}

fn all_answered(log: &Path, answers: &[BTreeSet<String>], asked: usize) -> Result<(), Error> {
    if answers.len() == asked {
        return Ok(());
    }
    let problem = format!("{} answers to {asked} addresses: has the form of the answers changed?", answers.len());
    Err(Error::Form { path: log.to_owned(), problem })
}

/// A table a kind of address, the times, and where we lose.
fn report(kinds: &[Kind], answered: &[Answered]) -> String {
    let mut lines = Vec::new();
    let mut sentences = Vec::new();
    let mut from = 0;
    for kind in kinds {
        lines.push(format!("\n**{} addresses, {}**\n", kind.addresses.len(), kind.name));
        lines.push(format!("| converter | {} |", Tally::HEADINGS.join(" | ")));
        lines.push(format!("|---|{}", "---:|".repeat(Tally::HEADINGS.len())));
        let tallies: Vec<Tally> = answered
            .iter()
            .map(|converter| {
                let mut tally = Tally::default();
                kind.addresses
                    .iter()
                    .zip(&converter.answers[from..])
                    .for_each(|(address, answer)| tally.add(address, answer));
                tally
            })
            .collect();
        for (converter, tally) in answered.iter().zip(&tallies) {
            lines.push(format!("| {} | {} |", converter.name, tally.cells().join(" | ")));
        }
        if let Some((ours, others)) = tallies.split_first() {
            for (converter, tally) in answered.iter().skip(1).zip(others) {
                for (better, what) in [
                    (tally.right() > ours.right(), "is right more often"),
                    (tally.wrong() < ours.wrong(), "is wrong less often"),
                ] {
                    if better {
                        sentences.push(format!("- We lose ({}): {} {what}.", kind.name, converter.name));
                    }
                }
            }
        }
        from += kind.addresses.len();
    }
    lines.push("\n| converter | to start, ms | an address, ms |\n|---|---:|---:|".to_owned());
    for converter in answered {
        lines.push(format!("| {} | {:.0} | {:.2} |", converter.name, converter.start_ms, converter.ms_per_address));
    }
    let ours = answered.first().map_or(0.0, |ours| ours.ms_per_address);
    let faster = answered.iter().skip(1).filter(|converter| converter.ms_per_address < ours);
    sentences
        .extend(faster.map(|converter| format!("- We lose in time: {} takes less for an address.", converter.name)));
    if sentences.is_empty() {
        sentences.push("- We lose nowhere in these tables.".to_owned());
    }
    lines.push(String::new());
    lines.extend(sentences);
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::bench::addresses::Address;

    fn codes(codes: &[&str]) -> BTreeSet<String> {
        codes.iter().map(|code| (*code).to_owned()).collect()
    }

    #[test]
    fn our_answers_are_read_by_their_status() {
        let line = |status: &str| json!({"status": status, "candidates": [{"code": "1"}, {"code": "2"}]});
        assert_eq!(our_codes(line("one")), codes(&["1"]));
        assert_eq!(our_codes(line("ask")), codes(&["1", "2"]));
        assert_eq!(our_codes(line("unknown")), codes(&[]));
    }

    #[test]
    fn the_report_says_where_we_lose() {
        let kind = |name: &str| Kind {
            name: name.to_owned(),
            addresses: vec![Address { text: "A".to_owned(), codes: codes(&["1"]) }],
        };
        let converter = |name: &str, ms_per_address, answers| Answered {
            name: name.to_owned(),
            start_ms: 1.0,
            ms_per_address,
            answers,
        };
        let ours = converter("Một Cửa", 0.1, vec![codes(&["1"]), codes(&["2"])]);
        let theirs = converter("another 1.0", 2.0, vec![codes(&["1"]), codes(&["1"])]);
        let report = report(&[kind("first"), kind("second")], &[ours, theirs]);
        assert!(report.contains("| Một Cửa | 1 | 100.0 % |"), "{report}");
        assert!(report.contains("- We lose (second): another 1.0 is right more often."), "{report}");
        assert!(!report.contains("We lose (first)"), "{report}");
    }
}
