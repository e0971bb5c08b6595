//! Writes the line.

use std::fmt::Write;

use super::VERSION;
use crate::condition::{Condition, Measure, Order};
use crate::graph::{Input, Kind, Target, Walkthrough};

impl Walkthrough {
    /// Writes the line that [`Self::decode`] reads.
    pub fn encode(&self) -> String {
        let mut line = Line { text: VERSION.into(), questions: self.questions().len() };
        line.put(self.rates().len());
        for rate in self.rates() {
            line.put(rate.values.len());
            for value in &rate.values {
                line.put(value.from.number());
                line.optional(value.until.map(|day| day.number()));
                line.optional(value.province);
                line.put(value.value);
            }
        }
        line.put(self.questions().len());
        for question in self.questions() {
            line.put(&question.id);
            line.input(&question.input);
            line.put(question.branches.len());
            for branch in &question.branches {
                line.condition(&branch.when);
                line.target(branch.to);
            }
            match question.unknown {
                Some(to) => line.target(to),
                None => line.put("-"),
            }
        }
        line.put(self.outcomes().len());
        for outcome in self.outcomes() {
            line.put(&outcome.id);
            line.put(match outcome.kind {
                Kind::Yes => "y",
                Kind::Likely => "l",
                Kind::Ask => "a",
                Kind::OtherWay => "o",
            });
            line.put(u8::from(outcome.firm));
            line.list(&outcome.parts);
        }
        line.text
    }
}

/// The line so far.
struct Line {
    text: String,
    questions: usize,
}

impl Line {
    fn put(&mut self, word: impl std::fmt::Display) {
        let _ = write!(self.text, " {word}");
    }

    fn optional(&mut self, word: Option<impl std::fmt::Display>) {
        match word {
            Some(word) => self.put(word),
            None => self.put("-"),
        }
    }

    fn target(&mut self, to: Target) {
        self.put(match to {
            Target::Question(at) => at,
            Target::Outcome(at) => self.questions + at,
        });
    }

    fn input(&mut self, input: &Input) {
        match input {
            Input::Choice(ids) => {
                self.put("c");
                self.put(ids.len());
                ids.iter().for_each(|id| self.put(id));
            }
            Input::Number { least, most } => {
                self.put("n");
                self.put(least);
                self.put(most);
            }
            Input::Date { earliest, latest } => {
                self.put("d");
                self.put(earliest.number());
                self.optional(latest.map(|day| day.number()));
            }
            Input::Commune => self.put("p"),
        }
    }

    fn list(&mut self, conditions: &[Condition]) {
        self.put(conditions.len());
        conditions.iter().for_each(|condition| self.condition(condition));
    }

    fn condition(&mut self, condition: &Condition) {
        match condition {
            Condition::Always => self.put("t"),
            Condition::Is { question, choices } => {
                self.put("i");
                self.put(question);
                self.put(choices.len());
                choices.iter().for_each(|choice| self.put(choice));
            }
            Condition::Within { question, measure, least, most } => {
                self.put("w");
                self.put(question);
                self.measure(*measure);
                self.put(least);
                self.put(most);
            }
            Condition::Against { question, measure, order, rate, place } => {
                self.put("r");
                self.put(question);
                self.measure(*measure);
                self.put(match order {
                    Order::Below => "l",
                    Order::AtMost => "m",
                    Order::AtLeast => "g",
                    Order::Above => "a",
                });
                self.put(rate);
                self.optional(place.as_ref());
            }
            Condition::In { question, provinces } => {
                self.put("p");
                self.put(question);
                self.put(provinces.len());
                provinces.iter().for_each(|province| self.put(province));
            }
            Condition::Asked(question) => {
                self.put("k");
                self.put(question);
            }
            Condition::All(list) => {
                self.put("a");
                self.list(list);
            }
            Condition::Any(list) => {
                self.put("o");
                self.list(list);
            }
            Condition::Not(inner) => {
                self.put("x");
                self.condition(inner);
            }
        }
    }

    fn measure(&mut self, measure: Measure) {
        self.put(match measure {
            Measure::Value => "v",
            Measure::Years => "y",
            Measure::Days => "s",
            Measure::Date => "d",
        });
    }
}
