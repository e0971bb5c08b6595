//! Conditions of the file become conditions of the logic.

use motcua_walkthrough as logic;
use motcua_walkthrough::{Condition, Measure};

use super::{Compiler, to_day};
use crate::fact::{Date, Slug};
use crate::nearest::{listed, nearest};
use crate::rate::RateUnit;
use crate::walkthrough::{Input, Order, Test};

impl Compiler<'_> {
    pub(super) fn test(&mut self, test: &Test, pointer: &str) -> Condition {
        match test {
            Test::Is { question, choices } => self.is(question, choices, (pointer, "/choices")),
            Test::Number { question, at_least, at_most } => {
                self.within(question, Measure::Value, (*at_least, *at_most), pointer)
            }
            Test::Years { question, at_least, at_most } => {
                self.within(question, Measure::Years, (*at_least, *at_most), pointer)
            }
            Test::Days { question, at_least, at_most } => {
                self.within(question, Measure::Days, (*at_least, *at_most), pointer)
            }
            Test::Date { question, from, until } => {
                let number = |date: &Option<Date>| date.map(|date| to_day(date).number());
                self.within(question, Measure::Date, (number(from), number(until)), pointer)
            }
            Test::Rate { question, is, rate, place } => self.against(question, *is, rate, place.as_ref(), pointer),
            Test::Province { question, provinces } => self.province(question, provinces, pointer),
            Test::Asked { question } => self.place(question, pointer).map_or(Condition::Always, Condition::Asked),
            Test::All { of } => Condition::All(self.tests(of, pointer)),
            Test::Any { of } => Condition::Any(self.tests(of, pointer)),
            Test::Not { of } => Condition::Not(Box::new(self.test(of, &format!("{pointer}/of")))),
        }
    }

    fn tests(&mut self, of: &[Test], pointer: &str) -> Vec<Condition> {
        if of.len() < 2 {
            self.say(
                &format!("{pointer}/of"),
                "fewer than two conditions",
                "write the one alone, or another beside it",
            );
        }
        of.iter().enumerate().map(|(i, test)| self.test(test, &format!("{pointer}/of/{i}"))).collect()
    }

    /// The place of a question, by its id.
    fn place(&mut self, id: &Slug, pointer: &str) -> Option<usize> {
        let place = self.file.questions.iter().position(|question| question.id == *id);
        if place.is_none() {
            let ids = || self.file.questions.iter().map(|question| question.id.as_str());
            let help = nearest(id.as_str(), ids())
                .map_or_else(|| format!("write one of {}", listed(ids())), |near| format!("did you mean \"{near}\"?"));
            self.say(&format!("{pointer}/question"), format!("there is no question \"{id}\""), help);
        }
        place
    }

    /// `pointer` is that of the test and, within it, that of the list of choices.
    pub(super) fn is(&mut self, question: &Slug, choices: &[Slug], (pointer, list): (&str, &str)) -> Condition {
        let Some(at) = self.place(question, pointer) else { return Condition::Always };
        let known = self.file.questions[at].input.choices();
        let ids = || known.iter().map(|choice| choice.id.as_str());
        if known.is_empty() {
            let help = "compare it with \"when\": number, years, days, date, rate or province";
            self.say(pointer, format!("\"{question}\" has no choices"), help);
        }
        let mut places = Vec::new();
        for (i, choice) in choices.iter().enumerate() {
            match known.iter().position(|other| other.id == *choice) {
                Some(place) => places.push(place),
                None if known.is_empty() => {}
                None => {
                    let help = format!("write one of {}", listed(ids()));
                    self.say(
                        &format!("{pointer}{list}/{i}"),
                        format!("\"{question}\" has no choice \"{choice}\""),
                        help,
                    );
                }
            }
        }
        Condition::Is { question: at, choices: places }
    }

    fn within(
        &mut self,
        question: &Slug,
        measure: Measure,
        (least, most): (Option<u32>, Option<u32>),
        pointer: &str,
    ) -> Condition {
        let Some(at) = self.place(question, pointer) else { return Condition::Always };
        let fits = match &self.file.questions[at].input {
            Input::Number { .. } | Input::Money { .. } => measure == Measure::Value,
            Input::Date { .. } => measure != Measure::Value,
            _ => false,
        };
        if !fits {
            let help =
                "\"number\" is for numbers and money, \"years\", \"days\" and \"date\" for dates, \"is\" for choices";
            self.say(&format!("{pointer}/test"), format!("\"{question}\" is answered in another way"), help);
        }
        match (least, most) {
            (None, None) => self.say(pointer, "a comparison without bounds", "write the least, the most, or both"),
            (Some(least), Some(most)) if least > most => {
                self.say(pointer, "the least is more than the most", "swap or correct the two");
            }
            _ => {}
        }
        Condition::Within { question: at, measure, least: least.unwrap_or(0), most: most.unwrap_or(u32::MAX) }
    }

    fn against(&mut self, question: &Slug, is: Order, rate: &Slug, place: Option<&Slug>, pointer: &str) -> Condition {
        let at = self.place(question, pointer);
        let found = self.rate(rate, &format!("{pointer}/rate"));
        let place = place.and_then(|place| {
            let at = self.file.questions.iter().position(|question| question.id == *place);
            let commune = at.filter(|at| self.file.questions[*at].input == Input::Commune);
            if commune.is_none() {
                let help = "name the question for the commune, or leave place out";
                self.say(&format!("{pointer}/place"), format!("\"{place}\" is no question for a commune"), help);
            }
            commune
        });
        let (Some(question), Some((rate, unit))) = (at, found) else { return Condition::Always };
        let measure = match (&self.file.questions[question].input, unit) {
            (Input::Number { .. } | Input::Money { .. }, _) => Measure::Value,
            (Input::Date { .. }, RateUnit::Years) => Measure::Years,
            (Input::Date { .. }, RateUnit::Days) => Measure::Days,
            _ => {
                let help = "a number or money is compared with any rate, a date with one that counts years or days";
                self.say(&format!("{pointer}/test"), "the answer and the rate cannot be compared", help);
                Measure::Value
            }
        };
        let order = match is {
            Order::Below => logic::Order::Below,
            Order::AtMost => logic::Order::AtMost,
            Order::AtLeast => logic::Order::AtLeast,
            Order::Above => logic::Order::Above,
        };
        Condition::Against { question, measure, order, rate, place }
    }

    /// A rate's place among those used, and what it counts.
    pub(super) fn rate(&mut self, id: &Slug, pointer: &str) -> Option<(usize, RateUnit)> {
        let Some(at) = self.rates.iter().position(|rate| rate.id == *id) else {
            let ids = || self.rates.iter().map(|rate| rate.id.as_str());
            let help = nearest(id.as_str(), ids()).map_or_else(
                || "add it to rates.json, with its first day and what says so".into(),
                |near| format!("add it to rates.json, or did you mean \"{near}\"?"),
            );
            self.say(pointer, format!("there is no rate \"{id}\""), help);
            return None;
        };
        let place = self.used.iter().position(|used| *used == at).unwrap_or_else(|| {
            self.used.push(at);
            self.used.len() - 1
        });
        Some((place, self.rates[at].unit))
    }

    fn province(&mut self, question: &Slug, provinces: &[String], pointer: &str) -> Condition {
        let Some(at) = self.place(question, pointer) else { return Condition::Always };
        if self.file.questions[at].input != Input::Commune {
            let help = "name the question for the commune";
            self.say(&format!("{pointer}/question"), format!("\"{question}\" is no question for a commune"), help);
        }
        let mut codes = Vec::new();
        for (i, code) in provinces.iter().enumerate() {
            match code.parse() {
                Ok(number) if code.len() == 2 => codes.push(number),
                _ => {
                    let message = format!("\"{code}\" is no province's code");
                    self.say(&format!("{pointer}/provinces/{i}"), message, "write two digits, such as 01");
                }
            }
        }
        Condition::In { question: at, provinces: codes }
    }
}
