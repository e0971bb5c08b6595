//! The form in which a walkthrough's logic travels to the browser: one line of words.
//!
//! Words are ids (lower-case letters, digits, hyphens), signs and decimal numbers, parted by single spaces, so that the line
//! can stand in an attribute or a JSON text as it is. A list is its length and then its items. Version 1:
//!
//! ```text
//! walkthrough  mcw1 rates questions outcomes
//! rate         list of: from until|- province|- value          days as 20261123
//! question     id input list-of-branches target|-              the target is that for "don't know"
//! input        c list-of-ids | n least most | d earliest latest|- | p
//! branch       condition target
//! target       number: a question's place, or the number of questions plus an outcome's place
//! outcome      id y|l|a|o firm(0|1) list-of-conditions
//! condition    t                                               always
//!              i question list-of-choices                      is
//!              w question measure least most                   within
//!              r question measure order rate question|-        against a rate
//!              p question list-of-provinces                    in
//!              k question                                      asked
//!              a list | o list | x condition                   all, any, not
//! measure      v|y|s|d                                         value, years, days since, date
//! order        l|m|g|a                                         below, at most, at least, above
//! ```
//!
//! JSON would need a parser for these types in the browser; reading words needs hardly any code.

use crate::condition::{Condition, Measure, Order};
use crate::day::Day;
use crate::graph::{
    Branch, GraphError, Input, Kind, MOST_DEPTH, MOST_ITEMS, Outcome, Question, Rate, RateValue, Target, Walkthrough,
};

/// The first word of every line of this version.
const VERSION: &str = "mcw1";

/// Why a line is no walkthrough.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WireError {
    /// Another version, or nothing of the kind.
    #[error("this is no walkthrough of version 1: build the site and the program from the same release")]
    Foreign,
    /// It ends too early or too late, or a word stands where another is expected.
    #[error("the walkthrough is malformed: build the site again")]
    Malformed,
    /// It can be read and is no walkthrough.
    #[error(transparent)]
    Graph(#[from] GraphError),
}

impl Walkthrough {
    /// Reads the line.
    ///
    /// # Errors
    /// If it is not one that this version writes.
    pub fn decode(line: &str) -> Result<Self, WireError> {
        let rest = line.strip_prefix(VERSION).ok_or(WireError::Foreign)?;
        let mut words = Words { words: rest.strip_prefix(' ').ok_or(WireError::Foreign)?.split(' '), questions: 0 };
        let parts = words.walkthrough().filter(|_| words.words.next().is_none());
        let (rates, questions, outcomes) = parts.ok_or(WireError::Malformed)?;
        Ok(Self::new(questions, outcomes, rates)?)
    }
}

/// What is left of the line.
struct Words<'a> {
    words: std::str::Split<'a, char>,
    /// The number of questions, once it is known.
    questions: usize,
}

impl<'a> Words<'a> {
    fn walkthrough(&mut self) -> Option<(Vec<Rate>, Vec<Question>, Vec<Outcome>)> {
        let rates = self.list(Self::rate)?;
        self.questions = self.count()?;
        let questions = (0..self.questions).map(|_| self.question()).collect::<Option<_>>()?;
        Some((rates, questions, self.list(Self::outcome)?))
    }

    fn word(&mut self) -> Option<&'a str> {
        self.words.next()
    }

    fn number(&mut self) -> Option<u32> {
        self.word()?.parse().ok()
    }

    fn place(&mut self) -> Option<usize> {
        self.number().and_then(|number| usize::try_from(number).ok())
    }

    /// The length of a list.
    fn count(&mut self) -> Option<usize> {
        self.place().filter(|count| *count <= MOST_ITEMS)
    }

    fn list<T>(&mut self, mut item: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        (0..self.count()?).map(|_| item(self)).collect()
    }

    /// A number, or `-` for none.
    fn optional(&mut self) -> Option<Option<u32>> {
        match self.word()? {
            "-" => Some(None),
            number => number.parse().ok().map(Some),
        }
    }

    fn rate(&mut self) -> Option<Rate> {
        self.list(Self::rate_value).map(|values| Rate { values })
    }

    fn rate_value(&mut self) -> Option<RateValue> {
        Some(RateValue {
            from: Day::from_number(self.number()?)?,
            until: self.optional_day()?,
            province: self.optional()?.map(u8::try_from).transpose().ok()?,
            value: self.number()?,
        })
    }

    fn optional_day(&mut self) -> Option<Option<Day>> {
        self.optional()?.map_or(Some(None), |number| Day::from_number(number).map(Some))
    }

    fn question(&mut self) -> Option<Question> {
        let id = self.word()?.to_owned();
        let input = match self.word()? {
            "c" => Input::Choice(self.list(|words| words.word().map(str::to_owned))?),
            "n" => Input::Number { least: self.number()?, most: self.number()? },
            "d" => Input::Date { earliest: Day::from_number(self.number()?)?, latest: self.optional_day()? },
            "p" => Input::Commune,
            _ => return None,
        };
        let branches = self.list(|words| Some(Branch { when: words.condition(0)?, to: words.target()? }))?;
        let unknown = self.optional()?.map(|at| self.target_at(at));
        Some(Question { id, input, branches, unknown })
    }

    fn target(&mut self) -> Option<Target> {
        self.number().map(|at| self.target_at(at))
    }

    fn target_at(&self, at: u32) -> Target {
        let at = usize::try_from(at).unwrap_or(usize::MAX);
        at.checked_sub(self.questions).map_or(Target::Question(at), Target::Outcome)
    }

    fn outcome(&mut self) -> Option<Outcome> {
        let id = self.word()?.to_owned();
        let kind = match self.word()? {
            "y" => Kind::Yes,
            "l" => Kind::Likely,
            "a" => Kind::Ask,
            "o" => Kind::OtherWay,
            _ => return None,
        };
        let firm = self.word()? == "1";
        Some(Outcome { id, kind, firm, parts: self.list(|words| words.condition(0))? })
    }

    fn condition(&mut self, depth: usize) -> Option<Condition> {
        if depth > MOST_DEPTH {
            return None;
        }
        Some(match self.word()? {
            "t" => Condition::Always,
            "i" => Condition::Is { question: self.place()?, choices: self.list(Self::place)? },
            "w" => Condition::Within {
                question: self.place()?,
                measure: self.measure()?,
                least: self.number()?,
                most: self.number()?,
            },
            "r" => Condition::Against {
                question: self.place()?,
                measure: self.measure()?,
                order: self.order()?,
                rate: self.place()?,
                place: self.optional()?.map(usize::try_from).transpose().ok()?,
            },
            "p" => Condition::In { question: self.place()?, provinces: self.list(|words| words.word()?.parse().ok())? },
            "k" => Condition::Asked(self.place()?),
            "a" => Condition::All(self.list(|words| words.condition(depth + 1))?),
            "o" => Condition::Any(self.list(|words| words.condition(depth + 1))?),
            "x" => Condition::Not(Box::new(self.condition(depth + 1)?)),
            _ => return None,
        })
    }

    fn measure(&mut self) -> Option<Measure> {
        Some(match self.word()? {
            "v" => Measure::Value,
            "y" => Measure::Years,
            "s" => Measure::Days,
            "d" => Measure::Date,
            _ => return None,
        })
    }

    fn order(&mut self) -> Option<Order> {
        Some(match self.word()? {
            "l" => Order::Below,
            "m" => Order::AtMost,
            "g" => Order::AtLeast,
            "a" => Order::Above,
            _ => return None,
        })
    }
}

#[cfg(feature = "build")]
mod write;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_and_malformed_lines_are_told_apart() {
        let line = "mcw1 0 1 a c 2 yes no 1 t 1 - 1 o y 0 0";
        assert!(Walkthrough::decode(line).is_ok());
        assert_eq!(Walkthrough::decode(""), Err(WireError::Foreign));
        assert_eq!(Walkthrough::decode(&line.replace("mcw1", "mcw2")), Err(WireError::Foreign));
        for (from, to) in
            [("mcw1 0", "mcw1  0"), (" 0 0", " 0"), (" 0 0", " 0 0 0"), ("c 2", "c 4000000000"), (" y 0", " z 0")]
        {
            assert_eq!(Walkthrough::decode(&line.replacen(from, to, 1)), Err(WireError::Malformed), "{from} {to}");
        }
        let back = line.replace("t 1 - ", "t 0 - ");
        assert_eq!(Walkthrough::decode(&back), Err(WireError::Graph(GraphError::Backward(0))));
        let deep = line.replace("t 1 - ", &format!("{}t 1 - ", "x ".repeat(1000)));
        assert_eq!(Walkthrough::decode(&deep), Err(WireError::Malformed));
    }
}
