//! `motcua walk`: replays a walkthrough, as the browser does.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::SystemTime;

use motcua::i18n::{Lang, format};
use motcua_catalogue::Catalogue;
use motcua_catalogue::fact::{Date, Text};
use motcua_catalogue::walkthrough::{Reading, Walkthrough};
use motcua_walkthrough::picture::svg;
use motcua_walkthrough::{Answers, Day, Span, paths, replay};

use crate::check::vietnamese_day;
use crate::search_documents::Language;

use self::told::Told;

mod told;

/// Arguments of `motcua walk`.
#[derive(clap::Args)]
pub struct Args {
    /// Folder of the catalogue.
    #[arg(long, default_value = "public/catalogue")]
    catalogue: PathBuf,
    /// Language of the texts.
    #[arg(long, value_enum, default_value = "vi")]
    lang: Language,
    /// An answer, as question=answer; "?" stands for "don't know". Repeat it.
    #[arg(long = "answer", value_name = "Q=A")]
    answers: Vec<String>,
    /// The day on which it is asked, such as 2026-11-23; today in Viet Nam when absent.
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<Date>,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
    /// List every path instead, one JSON object a line: the fragment, and where it leads.
    #[arg(long, conflicts_with_all = ["answers", "json"])]
    paths: bool,
    /// Draw the whole graph as SVG instead.
    #[arg(long, conflicts_with_all = ["answers", "json", "paths"])]
    picture: bool,
    /// The walkthrough's id.
    id: String,
}

/// Replays and prints; fails when the catalogue has no such walkthrough.
pub fn run(args: &Args) -> ExitCode {
    match answer(args) {
        Ok(text) => {
            println!("{}", text.trim_end());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn answer(args: &Args) -> Result<String, String> {
    let catalogue = Catalogue::load(&args.catalogue).map_err(|report| report.to_string())?;
    answer_from(&catalogue, args)
}

fn answer_from(catalogue: &Catalogue, args: &Args) -> Result<String, String> {
    let walkthrough = find(catalogue, &args.id)?;
    let date = args.date.or_else(|| vietnamese_day(SystemTime::now()));
    let date = date.ok_or("the clock of this machine is wrong: set it, or give the day with --date")?;
    let compiled = walkthrough
        .compile(catalogue.rates.as_ref(), date)
        .map_err(|problems| problems.into_iter().map(|problem| problem.message).collect::<Vec<_>>().join("\n"))?;
    let lang = match args.lang {
        Language::Vi => Lang::Vi,
        Language::En => Lang::En,
    };
    let amount = |id: &str| format::rate(catalogue.rates.as_ref(), id, date, lang);
    let reading = Reading { pick: pick(lang), amount: &amount };
    let today = Span::parse(&date.to_string()).map_or(Day::FIRST, |span| span.first);
    if args.picture {
        return Ok(svg(&walkthrough.drawing(reading)));
    }
    if args.paths {
        let paths = paths(&compiled.logic, today).map_err(|error| error.to_string())?;
        let lines = paths.into_iter().map(|path| told::path(walkthrough, &path).to_string());
        return Ok(lines.collect::<Vec<_>>().join("\n"));
    }
    let mut answers = Answers::new();
    for given in &args.answers {
        let (question, answer) = given.split_once('=').ok_or("write each answer as question=answer")?;
        answers.set(question, answer);
    }
    let state = replay(&compiled.logic, today, &answers);
    let told = Told { walkthrough, logic: &compiled.logic, state: &state, reading, lang };
    Ok(if args.json { told.json().to_string() } else { told.text() })
}

fn find<'a>(catalogue: &'a Catalogue, id: &str) -> Result<&'a Walkthrough, String> {
    let found = catalogue.walkthroughs.iter().find(|(key, _)| key.as_str() == id).map(|(_, found)| found);
    found.ok_or_else(|| {
        let all: Vec<&str> = catalogue.walkthroughs.keys().map(|key| key.as_str()).collect();
        format!("there is no walkthrough \"{id}\": choose one of {}", all.join(", "))
    })
}

/// The side of a text in a language.
fn pick(lang: Lang) -> fn(&Text) -> &str {
    match lang {
        Lang::Vi => |text| &text.vi,
        Lang::En => |text| &text.en,
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::OnceLock;

    use serde_json::Value;

    use super::*;

    const TODAY: &str = "2026-11-23";

    fn args(id: &str, answers: &[&str]) -> Args {
        Args {
            catalogue: PathBuf::new(),
            lang: Language::Vi,
            answers: answers.iter().map(|answer| (*answer).to_owned()).collect(),
            date: TODAY.parse().ok(),
            json: true,
            paths: false,
            picture: false,
            id: id.into(),
        }
    }

    /// The shipped catalogue, read once.
    fn catalogue() -> &'static Catalogue {
        static READ: OnceLock<Catalogue> = OnceLock::new();
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/catalogue");
        READ.get_or_init(|| Catalogue::load(&dir).expect("the catalogue is valid"))
    }

    fn walked(id: &str, answers: &[&str]) -> Value {
        let text = answer_from(catalogue(), &args(id, answers)).expect("the walkthrough is there");
        serde_json::from_str(&text).expect("it is JSON")
    }

    #[test]
    fn a_question_has_its_text_and_choices() {
        let value = walked("old-age", &["born=1955-01-01"]);
        assert_eq!((&value["status"], &value["outcome"]), (&"question".into(), &Value::Null));
        assert_eq!(value["question"]["id"], "household");
        assert_eq!(value["question"]["choices"][3], serde_json::json!({"id": "?", "text": "Không biết"}));
        assert_eq!(value["path"], serde_json::json!([{"question": "born", "answer": "1955-01-01"}]));
    }

    #[test]
    fn an_outcome_has_procedures_cases_and_reasons() {
        let answers = ["born=1950", "pension=yes", "commune=31-11413", "amount=600000", "allowance=no"];
        let value = walked("old-age", &answers);
        let outcome = &value["outcome"];
        assert_eq!((&outcome["id"], &outcome["kind"]), (&"apply".into(), &"yes".into()));
        assert_eq!(outcome["procedures"], serde_json::json!(["1.014027"]));
        assert_eq!(outcome["cases"], serde_json::json!({"1.014027": ["age-75"]}));
        assert_eq!(outcome["reasons"][0]["cites"][0]["rule"], "176/2025/NĐ-CP");
        // The same pension where the general amount holds.
        let elsewhere = walked("old-age", &["born=1950", "pension=yes", "commune=04-01273", "amount=600000"]);
        assert_eq!(elsewhere["outcome"]["id"], "has-pension");
        // And where nobody said where.
        let nowhere = walked("old-age", &["born=1950", "pension=yes", "commune=?", "amount=600000"]);
        assert_eq!(nowhere["outcome"]["kind"], "ask");
    }

    #[test]
    fn an_answer_that_does_not_fit_is_told_why() {
        let value = walked("birth", &["who=me", "land=yes"]);
        assert_eq!((&value["question"]["id"], &value["rejected"]["question"]), (&"who".into(), &"who".into()));
        assert_eq!(value["foreign"], 1);
        assert!(
            answer_from(catalogue(), &args("nothing", &[]))
                .is_err_and(|error| error.contains("birth, ") && error.contains("old-age"))
        );
    }

    #[test]
    fn every_path_of_every_walkthrough_is_told_in_both_languages() {
        let catalogue = catalogue();
        let date: Date = TODAY.parse().expect("a day");
        let today = Day::new(2026, 11, 23).expect("a day");
        for walkthrough in catalogue.walkthroughs.values() {
            let compiled = walkthrough.compile(catalogue.rates.as_ref(), date).expect("it compiles");
            for (at, path) in paths(&compiled.logic, today).expect("few paths").into_iter().enumerate() {
                let (answers, faults) = Answers::from_fragment(&path.fragment);
                assert!(faults.is_empty(), "{}", path.fragment);
                let state = replay(&compiled.logic, today, &answers);
                let lang = Lang::ALL[at % 2];
                let amount = |id: &str| format::rate(catalogue.rates.as_ref(), id, date, lang);
                let reading = Reading { pick: pick(lang), amount: &amount };
                let told = Told { walkthrough, logic: &compiled.logic, state: &state, reading, lang };
                let value = told.json();
                let outcome = &value["outcome"];
                assert_eq!(outcome["id"], walkthrough.outcomes[path.outcome].id.as_str(), "{}", path.fragment);
                assert!(outcome["reasons"].as_array().is_some_and(|list| !list.is_empty()), "{}", path.fragment);
                let helps = |key: &str| outcome[key].as_array().is_some_and(|list| !list.is_empty());
                assert!(helps("procedures") || helps("instead"), "{}", path.fragment);
                assert!(!told.text().contains("{rate"), "{}", path.fragment);
                assert_eq!(state.doubts.is_empty(), value["doubts"].as_array().is_some_and(Vec::is_empty));
            }
        }
    }
}
