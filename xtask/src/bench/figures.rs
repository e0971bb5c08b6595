//! The table of search engines, and in words where we lose and which of our own bounds we miss.

use serde_json::Value;

/// The row that the others are compared with: ours as a phone runs it.
const OURS: &str = "Một Cửa, Wasm";

/// Rows of ours start so.
const OUR_NAME: &str = "Một Cửa";

/// A column of the table.
struct Column {
    heading: &'static str,
    /// In the figures that the scripts print.
    key: &'static str,
    /// What the figure is multiplied with to be shown.
    scale: f64,
    kind: Kind,
}

enum Kind {
    /// How large the sample was.
    Count,
    /// More is better: a share, shown with three digits. What is said of those who have more.
    Share(&'static str),
    /// Less is better, with a ratio to ours. What is said of those who need less.
    Cost(&'static str),
}

const COLUMNS: [Column; 11] = [
    Column { heading: "queries", key: "queries", scale: 1.0, kind: Kind::Count },
    Column { heading: "hit@1", key: "hit1", scale: 1.0, kind: Kind::Share("put a right title first more often") },
    Column { heading: "hit@10", key: "hit10", scale: 1.0, kind: Kind::Share("find a right title more often") },
    Column {
        heading: "one typo, hit@10",
        key: "typo10",
        scale: 1.0,
        kind: Kind::Share("find a right title more often in spite of a typing error"),
    },
    Column { heading: "kB brotli", key: "brotli_bytes", scale: 1e-3, kind: Kind::Cost("are smaller to download") },
    Column { heading: "memory MB", key: "memory_bytes", scale: 1e-6, kind: Kind::Cost("take less memory") },
    Column { heading: "build s", key: "build_ms", scale: 1e-3, kind: Kind::Cost("build their index faster") },
    Column { heading: "open ms", key: "open_ms", scale: 1.0, kind: Kind::Cost("are ready sooner once downloaded") },
    Column { heading: "keystrokes", key: "keystrokes", scale: 1.0, kind: Kind::Count },
    Column { heading: "p50 ms", key: "p50_ms", scale: 1.0, kind: Kind::Cost("answer the median keystroke faster") },
    Column {
        heading: "p99 ms",
        key: "p99_ms",
        scale: 1.0,
        kind: Kind::Cost("answer the slowest keystroke of a hundred faster"),
    },
];

/// A bound of our own: the key of a figure, what it may be, and whether that is a ceiling.
const BOUNDS_OF_REAL: [(&str, f64, bool); 7] = [
    ("hit1", 0.97, false),
    ("hit10", 1.0, false),
    ("typo10", 0.97, false),
    ("brotli_bytes", 330e3, true),
    ("memory_bytes", 4e6, true),
    ("p50_ms", 0.3, true),
    ("p99_ms", 1.5, true),
];
const BOUNDS_OF_LARGE: [(&str, f64, bool); 1] = [("p99_ms", 8.0, true)];

/// Shares that differ by less are said to be equal: one query in five thousand.
const EQUAL: f64 = 0.0002;

/// One engine's figures.
#[derive(Debug)]
pub struct Row {
    /// The engine, with its version.
    pub name: String,
    figures: Value,
}

impl Row {
    /// An engine with the figures that its script printed, by their names there.
    pub fn new(title: &str, version: &str, figures: &Value) -> Self {
        let mut figures = figures.clone();
        // Pagefind fetches its index in pieces: what the first query needs is what a reader waits for.
        if let Some(first) = figures.get("first_query_bytes").cloned() {
            figures["brotli_bytes"] = first;
        }
        Self { name: format!("{title} {version}").trim_end().to_owned(), figures }
    }

    /// The same with more figures.
    pub fn with(mut self, more: &Value) -> Self {
        if let (Some(figures), Some(more)) = (self.figures.as_object_mut(), more.as_object()) {
            figures.extend(more.clone());
        }
        self
    }

    fn get(&self, key: &str) -> Option<f64> {
        self.figures[key].as_f64()
    }
}

/// All engines on one set.
#[derive(Debug)]
pub struct Set {
    heading: String,
    is_real: bool,
    /// The engines measured.
    pub rows: Vec<Row>,
    /// A sentence for each that could not be.
    pub left_out: Vec<String>,
}

impl Set {
    /// The set that `about.json` tells of: where its documents come from and how many there are.
    pub fn new(about: &Value) -> Self {
        let documents = about["documents"].as_u64().unwrap_or_default();
        let (what, is_real) = match about["source"].as_str() {
            Some("national") => ("names and texts of the national list", true),
            Some("shipped") => ("names and texts of the shipped catalogue", true),
            _ => ("documents recombined from the real ones", false),
        };
        Self { heading: format!("{documents} {what}"), is_real, rows: Vec::new(), left_out: Vec::new() }
    }

    /// Adds an engine, or why it is left out.
    pub fn add(&mut self, title: &str, measured: Result<Row, crate::Error>) {
        match measured {
            Ok(row) => self.rows.push(row),
            Err(error) => self.left_out.push(format!("{title} is left out: {error}")),
        }
    }

    /// The table in Markdown; behind every cost its ratio to ours in Wasm.
    pub fn table(&self) -> String {
        let mut lines = vec![
            format!("**{}**\n", self.heading),
            format!("| engine | {} |", COLUMNS.map(|column| column.heading).join(" | ")),
            format!("|---|{}", "---:|".repeat(COLUMNS.len())),
        ];
        for row in &self.rows {
            let cells: Vec<String> = COLUMNS.iter().map(|column| self.cell(row, column)).collect();
            lines.push(format!("| {} | {} |", row.name, cells.join(" | ")));
        }
        lines.join("\n") + "\n"
    }

    fn cell(&self, row: &Row, column: &Column) -> String {
        let Some(figure) = row.get(column.key) else { return "–".to_owned() };
        let shown = figure * column.scale;
        match column.kind {
            Kind::Count => format!("{shown:.0}"),
            Kind::Share(_) => format!("{shown:.3}"),
            Kind::Cost(_) => match self.ours(column.key) {
                Some(ours) if ours > 0.0 && !row.name.starts_with(OUR_NAME) => {
                    format!("{} ({}×)", readable(shown), readable(figure / ours))
                }
                _ => readable(shown),
            },
        }
    }

    fn ours(&self, key: &str) -> Option<f64> {
        self.rows.iter().find(|row| row.name == OURS)?.get(key)
    }

    /// Where others do better than ours in Wasm: a sentence a column.
    pub fn losses(&self) -> Vec<String> {
        let mut sentences = Vec::new();
        for column in &COLUMNS {
            let Some(ours) = self.ours(column.key) else { continue };
            let (better, said): (Box<dyn Fn(f64) -> bool>, _) = match column.kind {
                Kind::Count => continue,
                Kind::Share(said) => (Box::new(move |theirs| theirs > ours + EQUAL), said),
                Kind::Cost(said) => (Box::new(move |theirs| theirs < ours), said),
            };
            let others = self.rows.iter().filter(|row| !row.name.starts_with(OUR_NAME));
            let ahead: Vec<String> = others
                .filter(|row| row.get(column.key).is_some_and(&better))
                .map(|row| format!("{} ({})", row.name, self.cell(row, column)))
                .collect();
            if !ahead.is_empty() {
                sentences.push(format!(
                    "We lose in {}: {} {said} than we ({}).",
                    column.heading,
                    ahead.join(", "),
                    match column.kind {
                        Kind::Share(_) => format!("{ours:.3}"),
                        _ => readable(ours * column.scale),
                    }
                ));
            }
        }
        if sentences.is_empty() {
            sentences.push("We lose nowhere in this table.".to_owned());
        }
        sentences
    }

    /// Our own bounds that we do not keep.
    pub fn bounds(&self) -> Vec<String> {
        let bounds = if self.is_real { &BOUNDS_OF_REAL[..] } else { &BOUNDS_OF_LARGE[..] };
        let missed = bounds.iter().filter_map(|(key, bound, is_ceiling)| {
            let ours = self.ours(key)?;
            let column = COLUMNS.iter().find(|column| column.key == *key)?;
            let is_kept = if *is_ceiling { ours <= *bound } else { ours >= *bound };
            let (ours, bound) = (ours * column.scale, bound * column.scale);
            let than = if *is_ceiling { "at most" } else { "at least" };
            (!is_kept).then(|| {
                format!("Our own bound is missed: {} {}, {than} {}.", column.heading, exact(ours), exact(bound))
            })
        });
        missed.collect()
    }
}

/// About three digits.
fn readable(value: f64) -> String {
    match value {
        _ if value >= 99.95 => format!("{value:.0}"),
        _ if value >= 9.995 => format!("{value:.1}"),
        _ if value >= 0.095 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
}

/// Three digits behind the point where they say something.
fn exact(value: f64) -> String {
    if value < 10.0 {
        format!("{value:.3}").trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        readable(value)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::Error;

    fn set() -> Set {
        let mut set = Set::new(&json!({"source": "national", "documents": 5739}));
        let ours =
            json!({"hit1": 1.0, "hit10": 1.0, "typo10": 0.99, "brotli_bytes": 131_000, "p50_ms": 0.2, "p99_ms": 2.0});
        set.rows.push(Row::new(OURS, "", &ours));
        let theirs = json!({"hit1": 0.9, "typo10": 1.0, "brotli_bytes": 262_000}).clone();
        set.rows.push(Row::new("Fuse", "7.5.0", &theirs).with(&json!({"p50_ms": 0.1})));
        set
    }

    #[test]
    fn costs_have_their_ratio_to_ours() {
        let table = set().table();
        assert!(table.contains("| Fuse 7.5.0 | – | 0.900 | – | 1.000 | 262 (2.00×) |"), "{table}");
        assert!(table.contains("| 131 |"), "{table}");
    }

    #[test]
    fn where_we_lose_is_said() {
        let losses = set().losses();
        assert_eq!(losses.len(), 2, "{losses:?}");
        assert!(losses[0].starts_with("We lose in one typo, hit@10: Fuse 7.5.0 (1.000)"), "{losses:?}");
        assert!(losses[1].contains("0.10 (0.50×)"), "{losses:?}");
    }

    #[test]
    fn a_bound_that_is_missed_is_said() {
        assert_eq!(set().bounds(), ["Our own bound is missed: p99 ms 2, at most 1.5."]);
    }

    #[test]
    fn an_engine_that_fails_is_named() {
        let mut set = set();
        set.add("Pagefind", Err(Error::NoBrowser { missing: "the browser" }));
        assert!(set.left_out[0].starts_with("Pagefind is left out: "), "{:?}", set.left_out);
    }
}
