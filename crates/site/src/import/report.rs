//! The report: a line a finding, what could not be read, totals by rule, and one line for the whole.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Serialize;

use super::finding::Finding;
use super::rule::Rule;
use super::source::Broken;

/// Everything an import has to say.
#[derive(Debug, Default, Serialize)]
pub struct Report {
    /// Procedures that were read, each code once.
    pub procedures: usize,
    /// Drafts that stand in the output folder.
    pub drafts: usize,
    /// What is doubtful, by code, then by rule.
    pub findings: Vec<Finding>,
    /// How often each rule found something.
    pub totals: BTreeMap<Rule, usize>,
    /// What could not be read.
    pub unreadable: Vec<Broken>,
    /// Drafts that were not written, and why.
    pub unwritten: Vec<Unwritten>,
}

/// A draft that was not written.
#[derive(Debug, Serialize)]
pub struct Unwritten {
    /// The file it would have been.
    pub file: String,
    /// Why.
    pub why: String,
    /// What to do.
    pub advice: &'static str,
}

impl Report {
    /// Counts the findings by rule.
    pub fn count(&mut self) {
        self.totals.clear();
        for finding in &self.findings {
            *self.totals.entry(finding.rule).or_default() += 1;
        }
    }

    /// For people.
    pub fn text(&self) -> String {
        let mut out = String::new();
        for Finding { code, field, doubt, advice, .. } in &self.findings {
            let _ = writeln!(out, "{code}  {field}  {doubt}  {advice}");
        }
        for Broken { file, line, why, advice } in &self.unreadable {
            let line = line.map_or_else(String::new, |line| format!(":{line}"));
            let _ = writeln!(out, "{file}{line}  not read  {why}  {advice}");
        }
        for Unwritten { file, why, advice } in &self.unwritten {
            let _ = writeln!(out, "{file}  not written  {why}  {advice}");
        }
        if !self.totals.is_empty() {
            let _ = writeln!(out);
        }
        for (rule, count) in &self.totals {
            let name = serde_json::to_value(rule).unwrap_or_default();
            let _ = writeln!(out, "{count:6}  {}", name.as_str().unwrap_or_default());
        }
        let findings = self.findings.len();
        let _ = writeln!(out, "{} procedures, {} drafts written, {findings} findings", self.procedures, self.drafts);
        out
    }
}
