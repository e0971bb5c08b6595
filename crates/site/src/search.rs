//! `motcua search`: asks the browser's engine from a terminal.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use motcua_search::{Answer, Engine};
use serde_json::{Value, json};

use crate::search_documents::{Language, Searchable};
use crate::search_score::Score;

#[derive(clap::Args)]
pub struct Args {
    /// Folder of the catalogue.
    #[arg(long, default_value = "public/catalogue")]
    catalogue: PathBuf,
    /// Language of the index.
    #[arg(long, value_enum, default_value = "vi")]
    lang: Language,
    /// Most hits to give.
    #[arg(long, default_value_t = 10)]
    limit: usize,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
    /// A TSV of queries, one a line in the first column: one JSON answer a line, in order. A first line "query" is a heading.
    #[arg(long, value_name = "FILE", conflicts_with = "query")]
    queries: Option<PathBuf>,
    /// With --queries: say how many find the code in the second column (alternatives between / or |; - for none) first and
    /// among the first three. Codes that the catalogue lacks do not count.
    #[arg(long, requires = "queries")]
    score: bool,
    /// What to look for.
    #[arg(required_unless_present = "queries")]
    query: Vec<String>,
}

pub fn run(args: &Args) -> ExitCode {
    match answer(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn answer(args: &Args) -> Result<(), Box<dyn std::error::Error>> {
    let searchable = Searchable::read(&args.catalogue)?;
    let tiers = searchable.index(args.lang)?;
    let mut engine = Engine::open(&tiers.first)?;
    engine.extend(&tiers.more)?;
    let Some(file) = &args.queries else {
        let answer = ask(&engine, &args.query.join(" "), args.limit);
        if args.json {
            println!("{}", to_json(&answer));
        } else {
            print(&answer);
        }
        return Ok(());
    };
    let text = read(file)?;
    let lines = text.lines().enumerate().filter(|(at, line)| !(line.is_empty() || *at == 0 && is_heading(line)));
    let mut score = Score::default();
    for (_, line) in lines {
        let mut columns = line.split('\t');
        let query = columns.next().unwrap_or("");
        let answer = ask(&engine, query, args.limit);
        if args.score {
            let known = |code: &str| {
                searchable
                    .procedures
                    .iter()
                    .any(|p| p.code.as_str() == code || p.replaces.iter().any(|old| old.as_str() == code))
            };
            score.add(query, columns.next().unwrap_or("-"), &answer, known);
        } else {
            println!("{}", to_json(&answer));
        }
    }
    if args.score {
        print!("{score}");
    }
    Ok(())
}

/// How many more are asked for than shown, so that no kind is crowded out.
const SPARE: usize = 10;

/// The answer in the order in which the browser shows it.
fn ask(engine: &Engine, query: &str, limit: usize) -> Answer {
    let answer = engine.search(query, limit.saturating_add(SPARE));
    let hits = answer.groups("procedure").into_iter().flatten().take(limit).cloned().collect();
    Answer { hits, not_understood: answer.not_understood }
}

fn read(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|error| format!("{} cannot be read: {error}", file.display()))
}

fn is_heading(line: &str) -> bool {
    line.split('\t').next() == Some("query")
}

fn to_json(answer: &Answer) -> Value {
    answer
        .hits
        .iter()
        .zip(1..)
        .map(|(hit, rank)| json!({"rank": rank, "kind": hit.kind, "id": hit.id, "title": hit.title, "url": hit.url, "score": hit.score}))
        .collect()
}

fn print(answer: &Answer) {
    for (hit, rank) in answer.hits.iter().zip(1..) {
        println!("{rank:>2}. {}  {}  ({}, {:.1})", hit.id, hit.title, hit.url, hit.score);
        for why in &hit.why {
            println!("      {why:?}");
        }
    }
    if answer.hits.is_empty() {
        println!("Không tìm thấy. Nothing found.");
    }
    if !answer.not_understood.is_empty() {
        println!("Chưa hiểu / not understood: {}", answer.not_understood.join(", "));
    }
}
