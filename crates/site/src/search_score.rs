//! How well search does on queries whose answers are known.

use std::fmt;

use motcua_search::Answer;

/// The tally of a file of queries.
#[derive(Default)]
pub struct Score {
    counted: usize,
    first: usize,
    in_three: usize,
    /// Queries that missed the first three, with what came instead.
    missed: Vec<String>,
    /// Queries right among the first three but not first.
    late: Vec<String>,
}

impl Score {
    /// Adds a query with the codes expected: alternatives between `/` or `|`, or `-` for none. Codes that `known` denies do not
    /// count, and a query without any that count is left out.
    pub fn add(&mut self, query: &str, expected: &str, answer: &Answer, known: impl Fn(&str) -> bool) {
        let expected: Vec<&str> = expected.split(['/', '|']).map(str::trim).filter(|code| known(code)).collect();
        if expected.is_empty() {
            return;
        }
        self.counted += 1;
        let rank = answer.hits.iter().position(|hit| expected.contains(&hit.id.as_str()));
        let got: Vec<&str> = answer.hits.iter().take(3).map(|hit| hit.title.as_str()).collect();
        let line = format!("{query}\t{}\t{}", expected.join("/"), got.join(" | "));
        match rank {
            Some(0) => {
                self.first += 1;
                self.in_three += 1;
            }
            Some(1 | 2) => {
                self.in_three += 1;
                self.late.push(line);
            }
            _ => self.missed.push(line),
        }
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = |n: usize| 100.0 * n as f64 / self.counted.max(1) as f64;
        writeln!(
            f,
            "{} queries, first {} ({:.1} %), in the first three {} ({:.1} %)",
            self.counted,
            self.first,
            share(self.first),
            self.in_three,
            share(self.in_three)
        )?;
        for (heading, lines) in [("not first", &self.late), ("missed", &self.missed)] {
            for line in lines {
                writeln!(f, "{heading}\t{line}")?;
            }
        }
        Ok(())
    }
}
