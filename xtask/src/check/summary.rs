//! The table at the end of the tests: what ran, how many, how long, what failed; and the last line for machines.

use std::fmt;
use std::time::Duration;

use super::tally::Tally;
use crate::progress::spoken;

/// How many failures of one step are named; the log has the rest.
const NAMED: usize = 20;

/// One step in the table.
#[derive(Debug)]
pub struct Row {
    name: &'static str,
    outcome: Outcome,
}

#[derive(Debug)]
enum Outcome {
    Ran { tally: Tally, time: Duration },
    NotRun { why: String },
}

impl Row {
    /// A step that ran.
    pub fn ran(name: &'static str, tally: Tally, time: Duration) -> Self {
        Self { name, outcome: Outcome::Ran { tally, time } }
    }

    /// A step that made no sense after another one failed.
    pub fn not_run(name: &'static str, why: String) -> Self {
        Self { name, outcome: Outcome::NotRun { why } }
    }

    fn passed(&self) -> usize {
        match &self.outcome {
            Outcome::Ran { tally, .. } => tally.passed,
            Outcome::NotRun { .. } => 0,
        }
    }

    fn failures(&self) -> &[String] {
        match &self.outcome {
            Outcome::Ran { tally, .. } => &tally.failures,
            Outcome::NotRun { .. } => &[],
        }
    }

    fn is_good(&self) -> bool {
        matches!(self.outcome, Outcome::Ran { .. }) && self.failures().is_empty()
    }
}

/// All steps so far. Displayed, its last line is `N passed, N failed`.
#[derive(Debug, Default)]
pub struct Summary {
    rows: Vec<Row>,
}

impl Summary {
    /// Adds a step.
    pub fn add(&mut self, row: Row) {
        self.rows.push(row);
    }

    /// Whether nothing failed and nothing was left out.
    pub fn is_good(&self) -> bool {
        self.rows.iter().all(Row::is_good)
    }

    /// Whether what stands on this step may run: it went well, or was not asked for.
    pub fn may_go_on_after(&self, name: &str) -> bool {
        self.rows.iter().filter(|row| row.name == name).all(Row::is_good)
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "step        passed  failed  time")?;
        for row in &self.rows {
            match &row.outcome {
                Outcome::Ran { tally, time } => {
                    let (passed, failed) = (tally.passed, tally.failures.len());
                    writeln!(out, "{:<10}  {passed:>6}  {failed:>6}  {}", row.name, spoken(*time))?;
                }
                Outcome::NotRun { why } => writeln!(out, "{:<10}       -       -  {why}", row.name)?,
            }
        }
        for row in &self.rows {
            for failure in row.failures().iter().take(NAMED) {
                writeln!(out, "failed: {}: {failure}", row.name)?;
            }
            if let Some(more) = row.failures().len().checked_sub(NAMED).filter(|more| *more > 0) {
                writeln!(out, "failed: {}: and {more} more", row.name)?;
            }
        }
        let passed: usize = self.rows.iter().map(Row::passed).sum();
        let failed: usize = self.rows.iter().map(|row| row.failures().len()).sum();
        writeln!(out, "{passed} passed, {failed} failed")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failing() -> Summary {
        let mut summary = Summary::default();
        summary.add(Row::ran("unit", Tally { passed: 7, failures: vec![] }, Duration::from_secs(1)));
        summary.add(Row::ran("build", Tally::failed("trunk failed".to_owned()), Duration::from_secs(2)));
        summary.add(Row::not_run("axe", "not run, for build failed".to_owned()));
        summary
    }

    #[test]
    fn the_last_line_is_the_sum() {
        assert_eq!(failing().to_string().lines().last(), Some("7 passed, 1 failed"));
    }

    #[test]
    fn a_failure_is_named_and_spoils_the_run() {
        assert!(failing().to_string().contains("failed: build: trunk failed"));
        assert!(!failing().is_good());
    }

    #[test]
    fn only_what_stands_on_a_failed_step_is_held_back() {
        assert!(!failing().may_go_on_after("build"));
        assert!(failing().may_go_on_after("unit"));
        assert!(failing().may_go_on_after("never asked for"));
    }
}
