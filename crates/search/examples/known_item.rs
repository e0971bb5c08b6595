//! Known-item search over a list of titles: can every title be found by a few of its words, and how fast?
//!
//! `cargo run --profile native -p motcua-search --features build --example known_item -- TITLES.tsv [TIMES]`, where each line is
//! an id, a tab and a title, and after one more tab words of a summary; all lines TIMES over for a larger catalogue. From each title comes a run of 4 to 7 syllables without accents, the last one cut short; then the same
//! with one typing error in it. A hit is any title that holds the run, since many titles share one.

use std::io::Write as _;
use std::time::{Duration, Instant};

use motcua_search::Engine;
use motcua_search::build::{Document, Synonyms, index};
use motcua_text::fold;

/// A small generator, so that every run asks the same.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n.max(1)
    }
}

/// One edit: a letter left out, doubled, changed or swapped with the next.
fn mistype(run: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = run.chars().collect();
    let places: Vec<usize> = (0..letters.len()).filter(|at| letters[*at] != ' ').collect();
    let at = places[dice.below(places.len())];
    match dice.below(4) {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters[at]),
        2 => letters[at] = char::from(b'a' + dice.below(26) as u8),
        _ if at + 1 < letters.len() && letters[at + 1] != ' ' => letters.swap(at, at + 1),
        _ => drop(letters.remove(at)),
    }
    letters.into_iter().collect()
}

/// The time of one keystroke: the least of three, since other programs take the processor away now and then.
fn keystroke(engine: &Engine, typed: &str) -> Duration {
    let once = || {
        let start = Instant::now();
        engine.search(typed, 10);
        start.elapsed()
    };
    once().min(once()).min(once())
}

/// Bytes after the smallest brotli.
fn brotli(bytes: &[u8]) -> usize {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    writer.write_all(bytes).expect("writing to memory cannot fail");
    writer.into_inner().len()
}

/// Memory of this process in kB, where the system tells: what an engine takes is the difference.
fn resident() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmRSS:")?.trim().strip_suffix("kB")?.trim().parse().ok())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("give a file of lines: id TAB title")?;
    let times: usize = std::env::args().nth(2).map_or(Ok(1), |times| times.parse())?;
    let documents: Vec<Document> = std::fs::read_to_string(path)?
        .repeat(times)
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .enumerate()
        .map(|(at, (id, rest))| {
            let (title, summary) = rest.split_once('\t').unwrap_or((rest, ""));
            Document {
                kind: "procedure".into(),
                id: format!("{id}-{at}"),
                title: title.into(),
                summary: summary.into(),
                url: format!("/thu-tuc/{id}-{at}/"),
                ..Document::default()
            }
        })
        .collect();
    let tiers = index(&documents, &Synonyms::default())?;
    let before = resident();
    let start = Instant::now();
    let mut engine = Engine::open(&tiers.first)?;
    let opened = start.elapsed();
    engine.extend(&tiers.more)?;
    println!("{} titles, opened in {opened:?}, completed after {:?}", documents.len(), start.elapsed());
    println!(
        "{} and {} bytes, brotli {} and {}",
        tiers.first.len(),
        tiers.more.len(),
        brotli(&tiers.first),
        brotli(&tiers.more)
    );
    if let (Some(before), Some(after)) = (before, resident()) {
        println!("{} kB of memory", after.saturating_sub(before));
    }

    let mut dice = Dice(20_261_123);
    let mut keystrokes = Vec::new();
    for typo in [false, true] {
        let (mut asked, mut first, mut ten) = (0, 0, 0);
        let mut shown = 0;
        for document in &documents {
            let words: Vec<String> = fold(&document.title).split(' ').map(str::to_owned).collect();
            if words.len() < 4 {
                continue;
            }
            let length = (4 + dice.below(4)).min(words.len());
            let from = dice.below(words.len() - length + 1);
            let whole = words[from..from + length].join(" ");
            let last = &words[from + length - 1];
            let run = &whole[..whole.len() - (last.len() - (1 + dice.below(last.len())))];
            let typed = if typo { mistype(run, &mut dice) } else { run.to_owned() };
            let holds = |title: &str| format!(" {}", fold(title)).contains(&format!(" {run}"));
            let answer = engine.search(&typed, 10);
            let rank = answer.hits.iter().position(|hit| holds(&hit.title));
            asked += 1;
            first += usize::from(rank == Some(0));
            ten += usize::from(rank.is_some());
            if rank.is_none() && shown < 12 {
                shown += 1;
                println!("  missed: {typed:?} for {run:?}, got {:?}", answer.hits.first().map(|hit| &hit.title));
            }
            if asked % 10 == 0 {
                keystrokes.extend((1..=typed.len()).map(|end| keystroke(&engine, &typed[..end])));
            }
        }
        let share = |n: usize| n as f64 / asked as f64;
        println!(
            "{}: asked {asked}, hit@1 {:.4}, hit@10 {:.4}",
            if typo { "one typo" } else { "cut short" },
            share(first),
            share(ten)
        );
    }
    keystrokes.sort_unstable();
    let at = |share: f64| keystrokes[((keystrokes.len() - 1) as f64 * share) as usize];
    println!("{} keystrokes: median {:?}, p99 {:?}, most {:?}", keystrokes.len(), at(0.5), at(0.99), at(1.0));
    Ok(())
}
