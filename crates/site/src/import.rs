//! `motcua import`: drafts of catalogue entries from official data, with every doubtful field reported.
//!
//! The national data have faults that a reader of a page cannot see: a 0 for "the province decides", a number without a
//! unit, an office that is no more. So nothing is imported *into* a catalogue. A draft holds what can be carried over
//! word for word, and the report is the list of work for the person who turns it into an entry:
//!
//! 1. [`source`]: files to records, with [`portal_api`], [`export_line`] and [`page_text`];
//! 2. [`draft`]: a record to a draft; each field has its module, which also says what is doubtful about it ([`rule`]);
//! 3. [`twins`]: what only shows when all are seen together;
//! 4. [`report`].

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use motcua_catalogue::fact::Date;
use motcua_catalogue::procedure::Procedure;

use finding::Findings;
use known_papers::KnownPapers;
use report::{Report, Unwritten};
use source::Source;

mod authority;
mod draft;
mod export_line;
mod fees;
mod fields;
mod finding;
mod fit;
mod known_faults;
mod known_papers;
mod laws;
mod page_text;
mod papers;
mod portal_api;
mod record;
mod report;
mod rule;
mod source;
mod times;
mod twins;
mod wording;

/// Arguments of `motcua import`.
#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    from: From,
}

/// Where to import from.
#[derive(clap::Subcommand)]
enum From {
    /// The national public service portal: API details (JSON), or an export (JSONL), plain or gzipped.
    National(National),
}

/// Arguments of `motcua import national`.
#[derive(clap::Args)]
struct National {
    /// The files.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The folder for the drafts, one {code}.json each; made if it is not there. A file that is there is never changed.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// A catalogue whose ids of papers and fields the drafts should use.
    #[arg(long, value_name = "DIR")]
    catalogue: Option<PathBuf>,
    /// The day the files were fetched from the portal, such as 2026-11-23; else what the files say.
    #[arg(long, value_name = "YYYY-MM-DD")]
    read_on: Option<Date>,
    /// Print the report as JSON.
    #[arg(long)]
    json: bool,
}

/// Imports; fails when no draft was written.
pub fn run(args: &Args) -> ExitCode {
    let From::National(args) = &args.from;
    let known = match args.catalogue.as_deref().map(KnownPapers::of).transpose() {
        Ok(known) => known.unwrap_or_default(),
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    };
    let mut source = Source { read_on: args.read_on, ..Source::default() };
    for file in &args.files {
        source.file(file);
    }
    let (drafts, mut report) = import(source, &known);
    write(&args.out, &drafts, &mut report);
    if args.json {
        println!("{:#}", serde_json::json!(report));
    } else {
        print!("{}", report.text());
    }
    if report.drafts > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Drafts by code, and the report on them.
fn import(source: Source, known: &KnownPapers) -> (Vec<Procedure>, Report) {
    let mut findings = BTreeMap::new();
    let mut records = twins::first_of_each_code(source.records, &mut findings);
    records.sort_by(|a, b| a.code.cmp(&b.code));
    twins::names(&records, &mut findings);
    let mut drafts = Vec::new();
    for record in &records {
        if let Some(findings) = findings.get_mut(record.code.as_str()) {
            drafts.push(draft::draft(record, known, findings));
        }
    }
    let mut report = Report {
        procedures: drafts.len(),
        findings: findings.into_values().flat_map(Findings::into_list).collect(),
        unreadable: source.broken,
        ..Report::default()
    };
    report.count();
    (drafts, report)
}

/// Writes the drafts. Where a file is already, a person may have worked on it: it stays, and the report says so.
fn write(out: &Path, drafts: &[Procedure], report: &mut Report) {
    if let Err(error) = fs::create_dir_all(out) {
        let (file, why) = (out.display().to_string(), format!("the folder cannot be made: {error}"));
        report.unwritten.push(Unwritten { file, why, advice: "look at its name and permissions" });
        return;
    }
    for draft in drafts {
        let path = out.join(format!("{}.json", draft.code));
        let written = serde_json::to_string_pretty(draft)
            .map_err(|error| error.to_string())
            .and_then(|json| keep_or_write(&path, &format!("{json}\n")));
        match written {
            Ok(()) => report.drafts += 1,
            Err(why) => {
                let (file, advice) = (path.display().to_string(), "choose another folder, or move the file away");
                report.unwritten.push(Unwritten { file, why, advice });
            }
        }
    }
}

fn keep_or_write(path: &Path, json: &str) -> Result<(), String> {
    match fs::read(path) {
        Ok(there) if there == json.as_bytes() => Ok(()),
        Ok(_) => Err("another file of this name is there, and was kept".to_owned()),
        Err(error) if error.kind() == ErrorKind::NotFound => fs::write(path, json).map_err(|error| error.to_string()),
        Err(error) => Err(error.to_string()),
    }
}

#[cfg(test)]
#[path = "import/import_tests.rs"]
mod tests;
