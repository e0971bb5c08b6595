//! Findings: what is doubtful in an entry, by which rule, and what to do about it.

use motcua_catalogue::fact::Code;
use serde::Serialize;

use super::record::Place;
use super::rule::Rule;

/// One doubt about one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The procedure.
    pub code: Code,
    /// The field of the draft it is about: `fees`, `papers[3]`.
    pub field: String,
    /// The rule that found it.
    pub rule: Rule,
    /// What is doubtful, with what the official data say.
    pub doubt: String,
    /// What to do.
    pub advice: &'static str,
    /// The file it was read from.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

/// The findings about one procedure.
#[derive(Debug)]
pub struct Findings {
    code: Code,
    place: Place,
    list: Vec<Finding>,
}

impl Findings {
    /// None yet.
    pub fn new(code: &Code, place: &Place) -> Self {
        Self { code: code.clone(), place: place.clone(), list: Vec::new() }
    }

    /// Adds one, unless the same already stands there: the page repeats itself for each way to hand in.
    pub fn add(&mut self, rule: Rule, field: impl Into<String>, doubt: impl Into<String>) {
        let finding = Finding {
            code: self.code.clone(),
            field: field.into(),
            rule,
            doubt: doubt.into(),
            advice: rule.advice(),
            file: self.place.file.clone(),
            line: self.place.line,
        };
        if !self.list.contains(&finding) {
            self.list.push(finding);
        }
    }

    /// Adds one, unless the rule already spoke about the field.
    pub fn once(&mut self, rule: Rule, field: &str, doubt: impl Into<String>) {
        if !self.list.iter().any(|finding| finding.rule == rule && finding.field == field) {
            self.add(rule, field, doubt);
        }
    }

    /// The rules that found something, each once, in the order of [`Rule`].
    pub fn rules(&self) -> Vec<Rule> {
        let mut rules: Vec<Rule> = self.list.iter().map(|finding| finding.rule).collect();
        rules.sort_unstable();
        rules.dedup();
        rules
    }

    /// The findings by rule, then in the order of the fields they were found in.
    pub fn into_list(mut self) -> Vec<Finding> {
        self.list.sort_by_key(|finding| finding.rule);
        self.list
    }
}
