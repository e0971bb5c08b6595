//! `motcua due`: when a result is due, counted as the card on a procedure's page counts it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use motcua::components::due_card::words::told;
use motcua::i18n::Lang;
use motcua_calendar::{CUT_OFF, CalendarError, DayUnit, Due, Filing, Limit, Skipped, Why, WorkingDays};
use motcua_catalogue::holiday::Holidays;
use serde_json::{Value, json};

/// Arguments of `motcua due`. Values are read here and not by clap, so that a wrong one is answered with one sentence.
#[derive(clap::Args)]
pub struct Args {
    /// Folder of the catalogue.
    #[arg(long, default_value = "public/catalogue")]
    catalogue: PathBuf,
    /// When the competent authority got the file, in Viet Nam: 2026-11-20T15:30.
    #[arg(long, value_name = "MOMENT", allow_hyphen_values = true)]
    from: String,
    /// How many days it may take.
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    days: Option<String>,
    /// What days are counted: working, if not said, or calendar.
    #[arg(long, value_name = "UNIT", allow_hyphen_values = true)]
    unit: Option<String>,
    /// How many hours it may take.
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    hours: Option<String>,
    /// It is done in the day.
    #[arg(long)]
    same_day: bool,
    /// When the office opens, for a limit in hours: 07:00.
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    opens: Option<String>,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Counts and prints; exit code 2 for anything that cannot be counted.
pub fn run(args: &Args) -> ExitCode {
    match answer(args) {
        Ok(due) => {
            if args.json {
                println!("{}", to_json(&due));
            } else {
                print!("{}", text(&due));
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

fn answer(args: &Args) -> Result<Due, String> {
    let said = |error: CalendarError| error.to_string();
    let filing = Filing {
        at: args.from.parse().map_err(said)?,
        opens: args.opens.as_deref().map(str::parse).transpose().map_err(said)?,
    };
    let limit = limit(args)?;
    let days = working_days(&args.catalogue)?;
    Due::of(&days, filing, limit).map_err(said)
}

fn limit(args: &Args) -> Result<Limit, String> {
    let unit = match args.unit.as_deref() {
        None | Some("working") => DayUnit::Working,
        Some("calendar") => DayUnit::Calendar,
        Some(other) => return Err(format!("--unit {other:?} is no kind of day: write working or calendar")),
    };
    match (&args.days, &args.hours, args.same_day) {
        (Some(days), None, false) => Ok(Limit::Days { count: count("--days", days)?, unit }),
        _ if args.unit.is_some() => Err("--unit goes with --days only: add --days, or leave --unit out".to_owned()),
        (None, Some(hours), false) => Ok(Limit::Hours { count: count("--hours", hours)? }),
        (None, None, true) => Ok(Limit::SameDay { cut_off: CUT_OFF }),
        _ => Err("a time limit is one of three: give --days N, --hours N or --same-day".to_owned()),
    }
}

fn count(option: &str, text: &str) -> Result<u16, String> {
    let number = text.parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| format!("{option} {text:?} is no number of {}: write 1 to {}", &option[2..], u16::MAX))
}

/// Only the one file: a mistake elsewhere in the catalogue is no reason not to count.
fn working_days(catalogue: &Path) -> Result<WorkingDays, String> {
    let file = catalogue.join("holidays.json");
    let text = std::fs::read_to_string(&file).map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
    let holidays: Holidays = serde_json::from_str(&text)
        .map_err(|error| format!("{}: {error}; motcua check says what to write instead", file.display()))?;
    holidays.working_days().map_err(|error| format!("{}: {error}", file.display()))
}

fn to_json(due: &Due) -> Value {
    json!({
        "due": due.due.to_string(),
        "counted_from": due.counted_from.to_string(),
        "skipped": due.skipped.iter().map(|skipped| json!({"date": skipped.day.to_string(), "why": why(skipped)})).collect::<Vec<_>>(),
        "worked": due.worked.iter().map(|counted| json!({"date": counted.day.to_string(), "why": counted.why.vi})).collect::<Vec<_>>(),
        "provisional": due.provisional,
    })
}

/// The day's own name, or that it is a weekend.
fn why(skipped: &Skipped) -> &str {
    match &skipped.why {
        Why::Weekend(_) => Lang::Vi.ui().due_weekend,
        Why::Holiday(name) | Why::Swap(name) => &name.vi,
    }
}

fn text(due: &Due) -> String {
    let told = told(due, Lang::Vi);
    let mut lines = vec![format!("{}.", told.due), format!("{}.", told.received)];
    lines.extend(told.reasons.iter().map(|reason| format!("{reason}.")));
    if !told.days.is_empty() {
        lines.push(Lang::Vi.ui().due_days.to_owned());
        lines.extend(told.days.iter().map(|day| format!("  {day}")));
    }
    lines.extend(told.provisional);
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Command {
        #[command(flatten)]
        args: Args,
    }

    fn asked(line: &str) -> Result<Due, String> {
        let catalogue = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/catalogue");
        let words = ["due", "--catalogue", catalogue].into_iter().chain(line.split(' '));
        answer(&Command::parse_from(words).args)
    }

    #[test]
    fn the_answer_in_json_names_the_days_skipped() {
        let due = asked("--from 2026-11-20T15:30 --days 3").expect("a due date");
        let json = to_json(&due);
        assert_eq!((&json["due"], &json["counted_from"]), (&json!("2026-11-27"), &json!("2026-11-23")));
        assert_eq!(json["skipped"][2], json!({"date": "2026-11-24", "why": "Ngày Văn hóa Việt Nam"}));
        assert!(text(&due).starts_with("Hẹn trả kết quả: thứ Sáu 27/11/2026.\n"));
    }

    #[test]
    fn what_cannot_be_counted_is_said_in_one_sentence() {
        for line in [
            "--from 2026-11-20 --days 3",
            "--from 2026-11-20T15:30",
            "--from 2026-11-20T15:30 --days -1",
            "--from 2026-11-20T15:30 --days 70000",
            "--from 2026-11-20T15:30 --hours 0",
            "--from 2026-11-20T15:30 --days 3 --hours 2",
            "--from 2026-11-20T15:30 --same-day --unit working",
            "--from 2026-11-20T15:30 --days 3 --unit lunar",
            "--from 2026-11-20T15:30 --hours 2 --opens 25:00",
            "--from 2150-11-20T15:30 --days 3",
        ] {
            let error = asked(line).expect_err(line);
            assert!(!error.contains('\n') && error.len() < 160, "{error}");
        }
    }
}
