//! `motcua where`: from an old or new address to the commune of today, as the browser finds it.

use std::path::PathBuf;
use std::process::ExitCode;

use motcua_catalogue::Catalogue;
use motcua_places::{Candidate, Places, Question, Resolution, Share, build};
use serde_json::{Value, json};

use self::score::Score;

mod score;

/// Arguments of `motcua where`.
#[derive(clap::Args)]
pub struct Args {
    /// Folder of the catalogue.
    #[arg(long, default_value = "public/catalogue")]
    catalogue: PathBuf,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
    /// A TSV of addresses, one a line in the first column: one JSON answer a line, in order. A first line "address" is a heading.
    #[arg(long, value_name = "FILE", conflicts_with = "address")]
    addresses: Option<PathBuf>,
    /// With --addresses: say how many are right instead. The second column holds the codes (parted by |), the third the one
    /// code expected, or "ask".
    #[arg(long, requires = "addresses")]
    score: bool,
    /// The address.
    #[arg(required_unless_present = "addresses")]
    address: Vec<String>,
}

/// Resolves and prints; fails when the catalogue or the file cannot be read.
pub fn run(args: &Args) -> ExitCode {
    match answer(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn answer(args: &Args) -> Result<(), String> {
    let catalogue = Catalogue::load(&args.catalogue).map_err(|report| report.to_string())?;
    let index = build::build(&catalogue.provinces, catalogue.communes.values(), catalogue.predecessors.values());
    let places = index.and_then(|index| Places::open(&index)).map_err(|error| error.to_string())?;
    let Some(file) = &args.addresses else {
        let address = args.address.join(" ");
        let resolution = places.resolve(&address);
        if args.json {
            println!("{}", to_json(&address, &resolution));
        } else {
            print(&resolution);
        }
        return Ok(());
    };
    let text = std::fs::read_to_string(file).map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
    let mut score = Score::default();
    for (at, line) in text.lines().enumerate() {
        let mut columns = line.split('\t');
        let address = columns.next().unwrap_or_default();
        if line.is_empty() || (at == 0 && address == "address") {
            continue;
        }
        let resolution = places.resolve(address);
        if args.score {
            let (codes, expected) = (columns.next().unwrap_or_default(), columns.next().unwrap_or_default());
            score.add(line, codes, expected, &resolution);
        } else {
            println!("{}", to_json(address, &resolution));
        }
    }
    if args.score {
        print!("{score}");
    }
    Ok(())
}

fn to_json(query: &str, resolution: &Resolution) -> Value {
    json!({
        "query": query,
        "status": resolution.status.as_str(),
        "candidates": resolution.candidates.iter().map(candidate_json).collect::<Vec<_>>(),
        "question": resolution.question.map(Question::as_str),
    })
}

fn candidate_json(candidate: &Candidate) -> Value {
    let via =
        candidate.via.as_ref().map(|via| json!({"ward": via.ward, "district": via.district, "province": via.province}));
    json!({
        "code": candidate.code,
        "name": candidate.name,
        "type": candidate.kind.as_str(),
        "province": candidate.province,
        "via": via,
        "share": candidate.share.map(Share::as_str),
    })
}

fn print(resolution: &Resolution) {
    if resolution.candidates.is_empty() {
        println!("Không tìm thấy. Nothing found.");
    }
    for candidate in &resolution.candidates {
        println!("{}  {} {}, {}", candidate.code, candidate.kind.capitalised(), candidate.name, candidate.province);
        if let Some(via) = &candidate.via {
            let names = [&via.ward, &via.district, &via.province].map(String::as_str);
            let names: Vec<&str> = names.into_iter().filter(|name| !name.is_empty()).collect();
            let share = candidate.share.map_or("", Share::as_str);
            println!("       trước / formerly: {} {share}", names.join(", "));
        }
    }
    if let Some(question) = resolution.question {
        println!("Cần hỏi thêm / to be asked: {}", question.as_str());
    }
}
