//! From the file to its logic: ids become places, and whatever does not fit is said with its JSON pointer.

use std::collections::BTreeSet;

use motcua_walkthrough as logic;
use motcua_walkthrough::{Condition, Day, Span, Survey, Target};

use super::{Branch, Input, Question, Walkthrough};
use crate::fact::{Date, Slug};
use crate::nearest::{listed, nearest};
use crate::rate::{Rate, Rates};

mod test;

/// A walkthrough's logic, walked once.
#[derive(Clone, Debug, PartialEq)]
pub struct Compiled {
    /// The logic. Questions, outcomes and choices have the places they have in the file.
    pub logic: logic::Walkthrough,
    /// What walking every path showed.
    pub survey: Survey,
}

/// Something that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// JSON pointer within the file.
    pub pointer: String,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: String,
}

impl Walkthrough {
    /// Takes the logic out and walks every path as of a day.
    ///
    /// # Errors
    /// Everything that keeps the file from being a graph. What is wrong with the graph is in [`Compiled::survey`].
    pub fn compile(&self, rates: Option<&Rates>, day: Date) -> Result<Compiled, Vec<Problem>> {
        let rates = rates.map_or(&[][..], |file| &file.rates);
        let mut compiler = Compiler { file: self, rates, used: Vec::new(), problems: Vec::new() };
        compiler.ids();
        let questions = (0..self.questions.len()).map(|at| compiler.question(at)).collect();
        let outcomes = (0..self.outcomes.len()).map(|at| compiler.outcome(at)).collect();
        if !compiler.problems.is_empty() {
            return Err(compiler.problems);
        }
        let used = compiler.used.iter().map(|at| rate(&rates[*at])).collect();
        let mut logic = logic::Walkthrough::new(questions, outcomes, used).map_err(|error| {
            let help = "see docs/tasks/add-a-walkthrough.md";
            vec![Problem { pointer: String::new(), message: error.to_string(), help: help.into() }]
        })?;
        let survey = logic::survey(&logic, to_day(day));
        logic.set_firm(&survey.firm);
        Ok(Compiled { logic, survey })
    }
}

/// The same day for the engine.
pub(super) fn to_day(date: Date) -> Day {
    Span::parse(&date.to_string()).map_or(Day::FIRST, |span| span.first)
}

fn rate(rate: &Rate) -> logic::Rate {
    let values = rate.values.iter().map(|value| logic::RateValue {
        from: to_day(value.from),
        until: value.until.map(to_day),
        province: value.province.as_deref().and_then(|code| code.parse().ok()),
        value: value.value,
    });
    logic::Rate { values: values.collect() }
}

struct Compiler<'a> {
    file: &'a Walkthrough,
    rates: &'a [Rate],
    /// Places in `rates` of those that conditions name.
    used: Vec<usize>,
    problems: Vec<Problem>,
}

impl Compiler<'_> {
    fn say(&mut self, pointer: &str, message: impl Into<String>, help: impl Into<String>) {
        self.problems.push(Problem { pointer: pointer.into(), message: message.into(), help: help.into() });
    }

    /// Every id once, and at least one of each kind.
    fn ids(&mut self) {
        let (questions, outcomes) = (&self.file.questions, &self.file.outcomes);
        if questions.is_empty() || outcomes.is_empty() {
            self.say("", "a walkthrough without questions or without outcomes", "write at least one of each");
        }
        let ids = questions.iter().enumerate().map(|(i, question)| (format!("/questions/{i}/id"), &question.id));
        let all = ids.chain(outcomes.iter().enumerate().map(|(i, outcome)| (format!("/outcomes/{i}/id"), &outcome.id)));
        let mut seen = BTreeSet::new();
        for (pointer, id) in all {
            if !seen.insert(id) {
                self.say(
                    &pointer,
                    format!("the id \"{id}\" stands twice"),
                    "questions and outcomes share one set of ids",
                );
            }
        }
    }

    fn question(&mut self, at: usize) -> logic::Question {
        let question = &self.file.questions[at];
        let pointer = format!("/questions/{at}");
        let input = self.input(question, &pointer);
        if question.branches.is_empty() {
            self.say(&format!("{pointer}/branches"), "no way on", "write at least one branch");
        }
        let mut branches: Vec<logic::Branch> = question
            .branches
            .iter()
            .enumerate()
            .map(|(i, branch)| self.branch(at, branch, &format!("{pointer}/branches/{i}")))
            .collect();
        // Where answers alone decide and every choice has a branch, the last is what remains.
        let covered: BTreeSet<&Slug> = question.branches.iter().flat_map(|branch| &branch.answer).collect();
        let choices = question.input.choices();
        let only_answers = question.branches.iter().all(|branch| branch.when.is_none());
        if let Some(last) = branches.last_mut()
            && !choices.is_empty()
            && only_answers
            && choices.iter().all(|choice| covered.contains(&choice.id))
        {
            last.when = Condition::Always;
        }
        let unknown = question.unknown.to.as_ref().map(|to| self.target(at, to, &format!("{pointer}/unknown/to")));
        logic::Question { id: question.id.to_string(), input, branches, unknown }
    }

    fn input(&mut self, question: &Question, pointer: &str) -> logic::Input {
        let pointer = format!("{pointer}/input");
        let choices = question.input.choices();
        match &question.input {
            Input::Choice { .. } => {
                if choices.len() < 2 {
                    self.say(
                        &format!("{pointer}/choices"),
                        "fewer than two choices",
                        "write what one can choose between",
                    );
                }
                for (i, choice) in choices.iter().enumerate() {
                    if choices.iter().take(i).any(|other| other.id == choice.id) {
                        let message = format!("the choice \"{}\" stands twice", choice.id);
                        self.say(&format!("{pointer}/choices/{i}/id"), message, "give each an id of its own");
                    }
                }
            }
            Input::RateComparison { rate } => {
                self.rate(rate, &format!("{pointer}/rate"));
            }
            Input::Number { min, max, .. } if min >= max => {
                self.say(
                    &format!("{pointer}/max"),
                    format!("max ({max}) is not more than min ({min})"),
                    "swap or correct them",
                );
            }
            Input::Date { from: Some(from), until: Some(until) } if from > until => {
                self.say(
                    &format!("{pointer}/until"),
                    format!("until ({until}) is before from ({from})"),
                    "swap or correct them",
                );
            }
            Input::Money { max: 0 } => {
                self.say(&format!("{pointer}/max"), "the most that can be is 0", "write the most that makes sense");
            }
            Input::YesNo | Input::Number { .. } | Input::Date { .. } | Input::Money { .. } | Input::Commune => {}
        }
        match &question.input {
            Input::Number { min, max, .. } => logic::Input::Number { least: *min, most: *max },
            Input::Money { max } => logic::Input::Number { least: 0, most: *max },
            Input::Date { from, until } => {
                logic::Input::Date { earliest: from.map_or(Day::FIRST, to_day), latest: until.map(to_day) }
            }
            Input::Commune => logic::Input::Commune,
            Input::Choice { .. } | Input::YesNo | Input::RateComparison { .. } => {
                logic::Input::Choice(choices.into_iter().map(|choice| choice.id.into()).collect())
            }
        }
    }

    fn branch(&mut self, at: usize, branch: &Branch, pointer: &str) -> logic::Branch {
        let own = &self.file.questions[at].id;
        let mut all = Vec::new();
        if !branch.answer.is_empty() {
            all.push(self.is(own, &branch.answer, (&format!("{pointer}/answer"), "")));
        }
        if let Some(when) = &branch.when {
            all.push(self.test(when, &format!("{pointer}/when")));
        }
        let when = match all.len() {
            0 => Condition::Always,
            1 => all.remove(0),
            _ => Condition::All(all),
        };
        logic::Branch { when, to: self.target(at, &branch.to, &format!("{pointer}/to")) }
    }

    fn target(&mut self, at: usize, to: &Slug, pointer: &str) -> Target {
        if let Some(outcome) = self.file.outcomes.iter().position(|outcome| outcome.id == *to) {
            return Target::Outcome(outcome);
        }
        match self.file.questions.iter().position(|question| question.id == *to) {
            Some(question) if question > at => return Target::Question(question),
            Some(question) if question == at => {
                self.say(pointer, format!("\"{to}\" leads to itself"), "lead to a later question or to an outcome");
            }
            Some(_) => {
                let message = format!("\"{to}\" stands before this question: the way would lead round in a circle");
                self.say(pointer, message, "lead to a later question or to an outcome, or move that question down");
            }
            None => {
                let questions = self.file.questions.iter().map(|question| question.id.as_str());
                let ids = || questions.clone().chain(self.file.outcomes.iter().map(|outcome| outcome.id.as_str()));
                let help = nearest(to.as_str(), ids()).map_or_else(
                    || format!("write one of {}", listed(ids())),
                    |near| format!("did you mean \"{near}\"?"),
                );
                self.say(pointer, format!("there is no question or outcome \"{to}\""), help);
            }
        }
        Target::Outcome(0)
    }

    fn outcome(&mut self, at: usize) -> logic::Outcome {
        let outcome = &self.file.outcomes[at];
        let parts = outcome.parts();
        let parts = parts.iter().map(|(part, inner)| {
            part.when().map_or(Condition::Always, |when| self.test(when, &format!("/outcomes/{at}{inner}/when")))
        });
        logic::Outcome { id: outcome.id.to_string(), kind: outcome.kind.into(), firm: false, parts: parts.collect() }
    }
}
