//! `motcua check`: everything that is wrong with a catalogue, for people or as JSON.

use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use motcua_catalogue::fact::Date;
use motcua_catalogue::{Checked, Finding, check};

/// Arguments of `motcua check`.
#[derive(clap::Args)]
pub struct Args {
    /// The catalogue's folder.
    dir: PathBuf,
    /// Print `{"errors": [...], "warnings": [...]}` instead of text.
    #[arg(long)]
    json: bool,
    /// The day to check against, such as 2026-11-23; today in Viet Nam when absent.
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
}

/// Checks and prints; fails when there is an error.
pub fn run(args: &Args) -> ExitCode {
    let Some(today) = args.today.or_else(|| vietnamese_day(SystemTime::now())) else {
        eprintln!("error: the clock of this machine is wrong: set it, or give the day with --today");
        return ExitCode::FAILURE;
    };
    let checked = check(&args.dir, today);
    if args.json {
        println!("{:#}", serde_json::json!(checked.report));
    } else {
        print!("{}", text(&checked));
    }
    if checked.report.errors.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Findings by file, then one line that says how much was read.
fn text(checked: &Checked) -> String {
    let errors = checked.report.errors.iter().map(|f| ("error", f));
    let warnings = checked.report.warnings.iter().map(|f| ("warning", f));
    let mut all: Vec<(&str, &Finding)> = errors.chain(warnings).collect();
    all.sort_by(|(_, a), (_, b)| (&a.file, a.line).cmp(&(&b.file, b.line)));
    let mut out = String::new();
    let mut file = "";
    for (kind, finding) in &all {
        if finding.file != file {
            file = &finding.file;
            let _ = writeln!(out, "{file}");
        }
        let place = if finding.pointer.is_empty() { String::new() } else { format!("  {}", finding.pointer) };
        let _ = writeln!(out, "  line {}: {kind}: {}{place}\n      {}", finding.line, finding.message, finding.help);
    }
    let counts = checked.counts;
    let _ = writeln!(
        out,
        "{}, {}: {} procedures, {} papers, {} life events, {} walkthroughs with {} paths, {} provinces, {} communes, {} old communes with {} links, {} days off",
        plural(checked.report.errors.len(), "error"),
        plural(checked.report.warnings.len(), "warning"),
        counts.procedures,
        counts.documents,
        counts.events,
        counts.walkthroughs,
        counts.paths,
        counts.provinces,
        counts.communes,
        counts.predecessors,
        counts.links,
        counts.holidays,
    );
    out
}

fn plural(count: usize, word: &str) -> String {
    match count {
        1 => format!("1 {word}"),
        _ => format!("{count} {word}s"),
    }
}

/// The day it is in Viet Nam (UTC+7, no summer time). None before 1970 and after 2199.
pub fn vietnamese_day(now: SystemTime) -> Option<Date> {
    const HOURS_EAST: u64 = 7;
    let seconds = now.duration_since(UNIX_EPOCH).ok()?.as_secs() + HOURS_EAST * 3600;
    let mut left = seconds / 86_400;
    for year in 1970..=2199 {
        for month in 1..=12 {
            let days = (28..=31).rev().find(|day| Date::new(year, month, *day).is_some())?;
            if left < u64::from(days) {
                return Date::new(year, month, u8::try_from(left).ok()? + 1);
            }
            left -= u64::from(days);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use motcua_catalogue::{Counts, Report};

    use super::*;

    #[test]
    fn the_day_is_that_of_viet_nam() {
        let day = |seconds| vietnamese_day(UNIX_EPOCH + Duration::from_secs(seconds)).map(|d| d.to_string());
        assert_eq!(day(0).as_deref(), Some("1970-01-01"));
        // 22 November 2026, 16:59:59 and 17:00:00 UTC.
        assert_eq!(day(1_795_366_799).as_deref(), Some("2026-11-22"));
        assert_eq!(day(1_795_366_800).as_deref(), Some("2026-11-23"));
        assert_eq!(day(951_782_400).as_deref(), Some("2000-02-29"));
        assert_eq!(day(u64::MAX / 1_000_000_000), None);
    }

    #[test]
    fn findings_stand_under_their_file_and_the_last_line_counts() {
        let finding = |file: &str, line, pointer: &str| Finding {
            file: file.into(),
            line,
            pointer: pointer.into(),
            message: "wrong".into(),
            help: "right it".into(),
        };
        let report = Report {
            errors: vec![finding("a.json", 7, "/x"), finding("b.json", 1, "")],
            warnings: vec![finding("a.json", 2, "/y")],
        };
        let counts = Counts { procedures: 3, ..Counts::default() };
        let text = text(&Checked { catalogue: None, report, counts });
        let lines: Vec<&str> = text.lines().collect();
        let findings = [
            "a.json",
            "  line 2: warning: wrong  /y",
            "      right it",
            "  line 7: error: wrong  /x",
            "      right it",
            "b.json",
            "  line 1: error: wrong",
            "      right it",
        ];
        assert_eq!(lines[..8], findings);
        assert!(lines[8].starts_with("2 errors, 1 warning: 3 procedures, "), "{text}");
    }
}
