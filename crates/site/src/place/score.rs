//! How many addresses with known answers are resolved right.

use std::fmt;

use motcua_places::{Resolution, Status};

/// The tally of a file of addresses.
#[derive(Default)]
pub struct Score {
    /// Addresses with one answer.
    one: usize,
    /// ... of which right, and certain.
    right: usize,
    /// ... of which asked about.
    asked: usize,
    /// Addresses that must be asked about.
    ask: usize,
    /// ... of which asked, with every candidate listed.
    listed: usize,
    /// ... of which asked, with just those candidates.
    exactly: usize,
    /// Wrong, and certain.
    wrong: usize,
    /// Not recognised.
    unknown: usize,
    /// The lines that were not right.
    missed: Vec<String>,
}

impl Score {
    /// Adds an address: its whole line, the codes it may have, and the one expected or `ask`.
    pub fn add(&mut self, line: &str, codes: &str, expected: &str, resolution: &Resolution) {
        let found: Vec<&str> = resolution.candidates.iter().map(|c| c.code.as_str()).collect();
        let wanted: Vec<&str> = codes.split('|').collect();
        let certain = resolution.status == Status::One;
        self.unknown += usize::from(resolution.status == Status::Unknown);
        let is_right = if expected == "ask" {
            let listed = resolution.status == Status::Ask && wanted.iter().all(|code| found.contains(code));
            self.ask += 1;
            self.listed += usize::from(listed);
            self.exactly += usize::from(listed && found.len() == wanted.len());
            self.wrong += usize::from(certain);
            listed
        } else {
            let right = certain && found.first() == Some(&expected);
            self.one += 1;
            self.right += usize::from(right);
            self.asked += usize::from(resolution.status == Status::Ask);
            self.wrong += usize::from(certain && !right);
            right
        };
        if !is_right {
            self.missed.push(format!("{}\t{}\t{line}", resolution.status.as_str(), found.join("|")));
        }
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in &self.missed {
            writeln!(f, "{line}")?;
        }
        let rows = [
            ("one answer", self.one, self.one),
            ("  right and certain", self.right, self.one),
            ("  asked about", self.asked, self.one),
            ("to be asked", self.ask, self.ask),
            ("  asked, all listed", self.listed, self.ask),
            ("  asked, just those", self.exactly, self.ask),
            ("wrong and certain", self.wrong, self.one + self.ask),
            ("not recognised", self.unknown, self.one + self.ask),
        ];
        for (name, count, of) in rows {
            let percent = 100.0 * count as f64 / of.max(1) as f64;
            writeln!(f, "{name:<22}{count:>7}{percent:>9.2} %")?;
        }
        Ok(())
    }
}
