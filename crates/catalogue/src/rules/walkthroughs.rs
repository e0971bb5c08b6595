//! Rules for walkthroughs: citations, links, amounts, and what walking every path shows.

use std::collections::BTreeSet;

use crate::fact::{Code, Date, Text};
use crate::finding::Report;
use crate::load::Files;
use crate::nearest::nearest;
use crate::notes::Notes;
use crate::rate::Rates;
use crate::rules::citing::Sources;
use crate::rules::dated;
use crate::walkthrough::{Input, Outcome, OutcomeKind, ProcedureLink, Remark, Walkthrough, rates_named};

/// Checks all walkthroughs. Returns the number of paths walked.
pub(super) fn check(files: &Files, today: Option<Date>, report: &mut Report) -> usize {
    let mut paths = 0;
    for (name, opened) in files.walkthroughs.iter().filter_map(|(name, file)| Some((name, file.as_ref()?))) {
        let walkthrough = &opened.value;
        let rates = files.rates.as_ref().map(|file| &file.value);
        let mut rule = Rule { files, notes: opened.notes(report), sources: Sources(&walkthrough.sources), rates };
        rule.identity(name, walkthrough, today);
        rule.questions(walkthrough);
        for (i, outcome) in walkthrough.outcomes.iter().enumerate() {
            rule.outcome(name, outcome, &format!("/outcomes/{i}"));
        }
        // Thresholds move with the day, the shape of the graph does not: any day will do.
        let problems = match walkthrough.compile(rates, today.unwrap_or(walkthrough.checked_on)) {
            Ok(compiled) => {
                paths += compiled.survey.paths;
                walkthrough.flaws(&compiled.survey)
            }
            Err(problems) => problems,
        };
        for problem in problems {
            rule.notes.error(&problem.pointer, problem.message, problem.help);
        }
    }
    paths
}

struct Rule<'a> {
    files: &'a Files,
    notes: Notes<'a>,
    sources: Sources<'a>,
    rates: Option<&'a Rates>,
}

impl Rule<'_> {
    fn identity(&mut self, name: &str, walkthrough: &Walkthrough, today: Option<Date>) {
        dated::provenance(&mut self.notes, &walkthrough.sources, walkthrough.checked_on, today);
        dated::checks(&mut self.notes, &walkthrough.checks, walkthrough.checked_on);
        if walkthrough.id.as_str() != name {
            let message = format!("the file is called {name}.json and the id is {}", walkthrough.id);
            self.notes.error("/id", message, format!("rename the file to {}.json, or correct the id", walkthrough.id));
        }
    }

    fn questions(&mut self, walkthrough: &Walkthrough) {
        for (i, question) in walkthrough.questions.iter().enumerate() {
            let pointer = format!("/questions/{i}");
            self.amounts(&question.text, &format!("{pointer}/text"));
            if let Some(help) = &question.help {
                self.amounts(help, &format!("{pointer}/help"));
            }
            if let Input::Choice { choices } = &question.input {
                for (j, choice) in choices.iter().enumerate() {
                    self.amounts(&choice.text, &format!("{pointer}/input/choices/{j}/text"));
                }
            }
            for (j, branch) in question.branches.iter().enumerate() {
                self.sources.need(&mut self.notes, &format!("{pointer}/branches/{j}"), &branch.cites);
            }
        }
    }

    fn outcome(&mut self, name: &str, outcome: &Outcome, pointer: &str) {
        self.amounts(&outcome.title, &format!("{pointer}/title"));
        self.amounts(&outcome.text, &format!("{pointer}/text"));
        if outcome.reasons.iter().all(|reason| reason.when.is_some()) {
            let help = "write why, with the article that says so, in a reason without when";
            self.notes.error(&format!("{pointer}/reasons"), "no reason is given to everybody", help);
        }
        if matches!(outcome.kind, OutcomeKind::Ask | OutcomeKind::OtherWay) && outcome.instead.is_empty() {
            let message = format!("\"{}\" leaves people with nothing", outcome.kind.as_str());
            self.notes.error(pointer, message, "write in \"instead\" what else there is, if only where to go with it");
        }
        self.remarks(&outcome.reasons, &format!("{pointer}/reasons"));
        self.remarks(&outcome.notes, &format!("{pointer}/notes"));
        for (i, link) in outcome.procedures.iter().enumerate() {
            let pointer = format!("{pointer}/procedures/{i}");
            self.procedure(&link.code, &format!("{pointer}/code"));
            self.cases(link, &pointer);
        }
        for (i, instead) in outcome.instead.iter().enumerate() {
            let pointer = format!("{pointer}/instead/{i}");
            self.amounts(&instead.text, &format!("{pointer}/text"));
            for (j, code) in instead.procedures.iter().enumerate() {
                self.procedure(code, &format!("{pointer}/procedures/{j}"));
            }
            let known = || self.files.walkthroughs.keys().map(String::as_str);
            if let Some(other) = &instead.walkthrough
                && (other.as_str() == name || !known().any(|known| known == other.as_str()))
            {
                let help = nearest(other.as_str(), known().filter(|known| *known != name)).map_or_else(
                    || format!("add walkthroughs/{other}.json, or leave this out"),
                    |near| format!("did you mean \"{near}\"?"),
                );
                let message = format!("there is no other walkthrough \"{other}\"");
                self.notes.error(&format!("{pointer}/walkthrough"), message, help);
            }
        }
    }

    fn remarks(&mut self, remarks: &[Remark], pointer: &str) {
        for (i, remark) in remarks.iter().enumerate() {
            let pointer = format!("{pointer}/{i}");
            self.amounts(&remark.text, &format!("{pointer}/text"));
            self.sources.need(&mut self.notes, &pointer, &remark.cites);
        }
    }

    fn procedure(&mut self, code: &Code, pointer: &str) {
        let known = || self.files.procedures.keys().map(String::as_str);
        if !known().any(|known| known == code.as_str()) {
            let help = nearest(code.as_str(), known()).map_or_else(
                || format!("add procedures/{code}.json, or delete this link"),
                |near| format!("add procedures/{code}.json, delete this link, or did you mean \"{near}\"?"),
            );
            self.notes.error(pointer, format!("there is no procedure {code} in this catalogue"), help);
        }
    }

    /// Cases of a procedure, if it could be read.
    fn cases(&mut self, link: &ProcedureLink, pointer: &str) {
        let Some(Some(procedure)) = self.files.procedures.get(link.code.as_str()) else { return };
        let known: BTreeSet<&str> = procedure.value.cases.iter().map(|case| case.id.as_str()).collect();
        for (i, case) in link.cases.iter().enumerate().filter(|(_, case)| !known.contains(case.id.as_str())) {
            let help = super::procedure::suggestion(case.id.as_str(), &known, "its cases are");
            let message = format!("the procedure {} has no case \"{}\"", link.code, case.id);
            self.notes.error(&format!("{pointer}/cases/{i}/id"), message, help);
        }
    }

    /// Amounts that a text names, in both languages.
    fn amounts(&mut self, text: &Text, pointer: &str) {
        let known = || self.rates.into_iter().flat_map(|file| &file.rates).map(|rate| rate.id.as_str());
        for (language, text) in [("vi", &text.vi), ("en", &text.en)] {
            for id in rates_named(text).into_iter().filter(|id| !known().any(|known| known == *id)) {
                let help = nearest(id, known()).map_or_else(
                    || "write {rate:id} with the id of a rate in rates.json".into(),
                    |near| format!("did you mean \"{near}\"?"),
                );
                let message = format!("there is no rate \"{}\"", crate::json::excerpt(id));
                self.notes.error(&format!("{pointer}/{language}"), message, help);
            }
        }
    }
}
