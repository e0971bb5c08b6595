//! The logic of a walkthrough: questions, branches, outcomes, dated amounts.

use crate::condition::{Condition, Measure};
use crate::day::Day;

/// More questions than any walkthrough has, and few enough for every bound that follows from it.
pub(crate) const MOST_QUESTIONS: usize = 100;
/// The same for outcomes, branches of a question, parts of an outcome, choices and rates.
pub(crate) const MOST_ITEMS: usize = 100;
/// How deep conditions may stand in conditions.
pub(crate) const MOST_DEPTH: usize = 8;

/// A decision graph that leads forward only, so that every walk through it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walkthrough {
    questions: Vec<Question>,
    outcomes: Vec<Outcome>,
    rates: Vec<Rate>,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id: the key of its answer in a fragment.
    pub id: String,
    /// What answers it takes. "Don't know" always is one.
    pub input: Input,
    /// Ways on: the first whose condition holds is taken.
    pub branches: Vec<Branch>,
    /// The way on when the answers do not tell which branch is right. Absent where they always do.
    pub unknown: Option<Target>,
}

/// What answers a question takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// One of these, by id. Yes and no are choices too.
    Choice(Vec<String>),
    /// A whole number, or an amount in đồng.
    Number {
        /// The least it takes.
        least: u32,
        /// The most it takes.
        most: u32,
    },
    /// A day, a month or a year.
    Date {
        /// The first day it takes.
        earliest: Day,
        /// The last day it takes; absent means today.
        latest: Option<Day>,
    },
    /// A commune of today, with its province.
    Commune,
}

/// One way on from a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// When it is taken.
    pub when: Condition,
    /// Where it leads.
    pub to: Target,
}

/// Where a way leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// To a question, by its place in the list; it stands after the one that leads there.
    Question(usize),
    /// To an outcome, by its place in the list.
    Outcome(usize),
}

/// An end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Its id.
    pub id: String,
    /// What kind of answer it is.
    pub kind: Kind,
    /// Whoever comes here in doubt would come to an outcome of the same kind whatever the truth is. The survey proves it.
    pub firm: bool,
    /// Conditions of its parts, in the order of its page: procedures, cases, reasons, other ways, notes.
    pub parts: Vec<Condition>,
}

/// Kinds of outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// It applies: this is what to do.
    Yes,
    /// It most likely applies; something is left to find out.
    Likely,
    /// It cannot be told from here: whom to ask, and what.
    Ask,
    /// Something else is right: what, and why.
    OtherWay,
}

/// An amount or a threshold that changes from time to time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    /// Its values.
    pub values: Vec<RateValue>,
}

/// A value that holds for a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateValue {
    /// First day it holds.
    pub from: Day,
    /// Last day it holds.
    pub until: Option<Day>,
    /// The province it is for; absent means the country, where the province has none of its own.
    pub province: Option<u8>,
    /// How much.
    pub value: u32,
}

/// Why a graph is no walkthrough.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GraphError {
    /// No question.
    #[error("there is no question: write at least one")]
    Empty,
    /// More than the bounds allow.
    #[error("question or outcome {0} has too many parts, or there are too many of them: split the walkthrough")]
    TooMany(usize),
    /// A question without a way on.
    #[error("question {0} has no branch: every question leads somewhere")]
    DeadEnd(usize),
    /// A way back: the beginning of a cycle.
    #[error("question {0} leads to itself or back: questions lead forward only")]
    Backward(usize),
    /// A way to something that is not there.
    #[error("question {0} leads to a question or outcome that is not there")]
    Nowhere(usize),
    /// A condition about a question, choice or rate that is not there or of another kind.
    #[error("a condition in question or outcome {0} does not fit the questions")]
    Condition(usize),
}

impl Walkthrough {
    /// Checks that every way leads forward to something that is there, and every condition fits the questions.
    ///
    /// # Errors
    /// The first thing that is wrong, with the place of its question or outcome.
    pub fn new(questions: Vec<Question>, outcomes: Vec<Outcome>, rates: Vec<Rate>) -> Result<Self, GraphError> {
        let walkthrough = Self { questions, outcomes, rates };
        walkthrough.check()?;
        Ok(walkthrough)
    }

    /// The questions. The walk starts at the first.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The outcomes.
    pub fn outcomes(&self) -> &[Outcome] {
        &self.outcomes
    }

    /// The rates its conditions name.
    pub fn rates(&self) -> &[Rate] {
        &self.rates
    }

    /// Writes down which outcomes are firm.
    #[cfg(feature = "build")]
    pub fn set_firm(&mut self, firm: &[bool]) {
        for (outcome, firm) in self.outcomes.iter_mut().zip(firm) {
            outcome.firm = *firm;
        }
    }

    /// The most questions that can come from each question on, itself counted.
    pub(crate) fn longest(&self) -> Vec<usize> {
        let mut longest = vec![1; self.questions.len()];
        for (i, question) in self.questions.iter().enumerate().rev() {
            let ways = question.branches.iter().map(|branch| branch.to).chain(question.unknown);
            longest[i] =
                1 + ways.map(|to| if let Target::Question(q) = to { longest[q] } else { 0 }).max().unwrap_or(0);
        }
        longest
    }

    fn check(&self) -> Result<(), GraphError> {
        if self.questions.is_empty() {
            return Err(GraphError::Empty);
        }
        if self.questions.len() > MOST_QUESTIONS || self.outcomes.len().max(self.rates.len()) > MOST_ITEMS {
            return Err(GraphError::TooMany(0));
        }
        for (i, question) in self.questions.iter().enumerate() {
            if question.branches.is_empty() {
                return Err(GraphError::DeadEnd(i));
            }
            let choices = if let Input::Choice(ids) = &question.input { ids.len() } else { 0 };
            if question.branches.len().max(choices) > MOST_ITEMS {
                return Err(GraphError::TooMany(i));
            }
            for to in question.branches.iter().map(|branch| branch.to).chain(question.unknown) {
                match to {
                    Target::Question(q) if q <= i => return Err(GraphError::Backward(i)),
                    Target::Question(q) if q < self.questions.len() => {}
                    Target::Outcome(o) if o < self.outcomes.len() => {}
                    _ => return Err(GraphError::Nowhere(i)),
                }
            }
            if !question.branches.iter().all(|branch| self.fits(&branch.when, 0)) {
                return Err(GraphError::Condition(i));
            }
        }
        for (i, outcome) in self.outcomes.iter().enumerate() {
            if outcome.parts.len() > MOST_ITEMS {
                return Err(GraphError::TooMany(i));
            }
            if !outcome.parts.iter().all(|part| self.fits(part, 0)) {
                return Err(GraphError::Condition(i));
            }
        }
        Ok(())
    }

    fn fits(&self, condition: &Condition, depth: usize) -> bool {
        let input = |question: usize| self.questions.get(question).map(|question| &question.input);
        let measures = |question, measure| match input(question) {
            Some(Input::Number { .. }) => measure == Measure::Value,
            Some(Input::Date { .. }) => measure != Measure::Value,
            _ => false,
        };
        let commune = |question| matches!(input(question), Some(Input::Commune));
        match condition {
            _ if depth > MOST_DEPTH => false,
            Condition::Always => true,
            Condition::Is { question, choices } => match input(*question) {
                Some(Input::Choice(ids)) => choices.iter().all(|choice| *choice < ids.len()),
                _ => false,
            },
            Condition::Within { question, measure, .. } => measures(*question, *measure),
            Condition::Against { question, measure, rate, place, .. } => {
                measures(*question, *measure) && *rate < self.rates.len() && place.is_none_or(commune)
            }
            Condition::In { question, .. } => commune(*question),
            Condition::Asked(question) => input(*question).is_some(),
            Condition::All(list) | Condition::Any(list) => list.iter().all(|inner| self.fits(inner, depth + 1)),
            Condition::Not(inner) => self.fits(inner, depth + 1),
        }
    }
}

impl Rate {
    /// The value on a day in a province: its own, else that of the country.
    pub fn on(&self, day: Day, province: Option<u8>) -> Option<u32> {
        let of = |place| self.holding(day).find(|value| value.province == place).map(|value| value.value);
        province.and_then(|province| of(Some(province))).or_else(|| of(None))
    }

    /// All values on a day, of the country and of provinces.
    pub(crate) fn everywhere(&self, day: Day) -> impl Iterator<Item = u32> {
        self.holding(day).map(|value| value.value)
    }

    fn holding(&self, day: Day) -> impl Iterator<Item = &RateValue> {
        self.values.iter().filter(move |value| value.from <= day && value.until.is_none_or(|until| day <= until))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(branches: Vec<Branch>) -> Question {
        Question { id: "q".into(), input: Input::Choice(vec!["a".into()]), branches, unknown: None }
    }

    fn to(to: Target) -> Branch {
        Branch { when: Condition::Always, to }
    }

    #[test]
    fn a_cycle_cannot_be_written_down() {
        let outcome = || vec![Outcome { id: "o".into(), kind: Kind::Yes, firm: false, parts: vec![] }];
        let new = |questions| Walkthrough::new(questions, outcome(), vec![]);
        let end = || question(vec![to(Target::Outcome(0))]);
        assert_eq!(new(vec![]), Err(GraphError::Empty));
        assert_eq!(new(vec![question(vec![])]), Err(GraphError::DeadEnd(0)));
        assert_eq!(new(vec![question(vec![to(Target::Question(0))])]), Err(GraphError::Backward(0)));
        assert_eq!(
            new(vec![question(vec![to(Target::Question(1))]), question(vec![to(Target::Question(0))])]),
            Err(GraphError::Backward(1))
        );
        assert_eq!(new(vec![question(vec![to(Target::Question(1))])]), Err(GraphError::Nowhere(0)));
        assert_eq!(new(vec![question(vec![to(Target::Outcome(1))])]), Err(GraphError::Nowhere(0)));
        assert_eq!(new(vec![question(vec![to(Target::Question(1))]), end()]).map(|w| w.longest()), Ok(vec![2, 1]));
    }

    #[test]
    fn a_condition_fits_its_question() {
        let new = |when| {
            let branch = Branch { when, to: Target::Outcome(0) };
            let outcome = Outcome { id: "o".into(), kind: Kind::Yes, firm: false, parts: vec![] };
            Walkthrough::new(vec![question(vec![branch])], vec![outcome], vec![])
        };
        let nested = |depth| (0..depth).fold(Condition::Always, |inner, _| Condition::Not(Box::new(inner)));
        assert!(new(nested(MOST_DEPTH)).is_ok());
        for bad in [
            Condition::Is { question: 0, choices: vec![1] },
            Condition::Asked(1),
            Condition::Within { question: 0, measure: Measure::Value, least: 0, most: 1 },
            Condition::In { question: 0, provinces: vec![1] },
            nested(MOST_DEPTH + 1),
        ] {
            assert_eq!(new(bad), Err(GraphError::Condition(0)));
        }
    }
}
