//! Conditions over all answers so far: small, typed, three-valued.

use crate::answer::Answer;
use crate::day::{Day, Span};
use crate::graph::Rate;
use crate::truth::Truth;

/// When a branch is taken, or a part of an outcome shown. Questions, choices and rates are named by their place in the
/// walkthrough's lists.
///
/// An answer that was not given, and one that is "don't know", make whatever asks for it unknown. Only [`Self::Asked`]
/// tells the two apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Always.
    Always,
    /// The answer is one of these choices.
    Is {
        /// A question with choices.
        question: usize,
        /// Places in its list of choices.
        choices: Vec<usize>,
    },
    /// The answer, measured, lies between two numbers, both counted in.
    Within {
        /// A question for a number or a date.
        question: usize,
        /// How it is measured.
        measure: Measure,
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// The answer, measured, compared with an amount that changes from time to time.
    Against {
        /// A question for a number or a date.
        question: usize,
        /// How it is measured.
        measure: Measure,
        /// How it compares.
        order: Order,
        /// The amount.
        rate: usize,
        /// The question for the commune, whose province may have an amount of its own. Without one the condition holds
        /// only if it holds for the amount of the country and for those of all provinces.
        place: Option<usize>,
    },
    /// The commune lies in one of these provinces.
    In {
        /// A question for a commune.
        question: usize,
        /// Codes of provinces.
        provinces: Vec<u8>,
    },
    /// The question was asked on the way here, whatever the answer.
    Asked(usize),
    /// All of these; true if there are none.
    All(Vec<Self>),
    /// At least one of these; false if there are none.
    Any(Vec<Self>),
    /// Not this.
    Not(Box<Self>),
}

/// How an answer becomes a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// A number as it is.
    Value,
    /// A date as whole years up to today.
    Years,
    /// A date as days up to today.
    Days,
    /// A date as [`Day::number`].
    Date,
}

/// How two numbers compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Less than.
    Below,
    /// Less than or the same.
    AtMost,
    /// The same or more.
    AtLeast,
    /// More than.
    Above,
}

/// What conditions are evaluated against.
pub(crate) struct Facts<'a> {
    /// The answers given on the way so far, by question.
    pub answers: &'a [Option<Answer>],
    /// The walkthrough's rates.
    pub rates: &'a [Rate],
    /// The day.
    pub today: Day,
}

impl Condition {
    /// Whether it holds.
    pub(crate) fn holds(&self, facts: &Facts<'_>) -> Truth {
        match self {
            Self::Always => Truth::True,
            Self::Is { question, choices } => facts.choice(*question, choices),
            Self::Within { question, measure, least, most } => facts.within(*question, *measure, *least, *most),
            Self::Against { question, measure, order, rate, place } => {
                facts.against(*question, *measure, *order, *rate, *place)
            }
            Self::In { question, provinces } => {
                facts.province(*question).map_or(Truth::Unknown, |code| provinces.contains(&code).into())
            }
            Self::Asked(question) => facts.answers[*question].is_some().into(),
            Self::All(list) => list.iter().fold(Truth::True, |so_far, next| so_far.and(next.holds(facts))),
            Self::Any(list) => list.iter().fold(Truth::False, |so_far, next| so_far.or(next.holds(facts))),
            Self::Not(inner) => !inner.holds(facts),
        }
    }

    /// The questions whose answers would tell whether it holds; none when that is known.
    pub(crate) fn missing(&self, facts: &Facts<'_>, found: &mut Vec<usize>) {
        if self.holds(facts) != Truth::Unknown {
            return;
        }
        match self {
            Self::Always | Self::Asked(_) => {}
            Self::Is { question, .. } | Self::Within { question, .. } | Self::In { question, .. } => {
                add(found, *question);
            }
            Self::Against { question, place, .. } => {
                place.iter().filter(|place| facts.province(**place).is_none()).for_each(|place| add(found, *place));
                add(found, *question);
            }
            Self::All(list) | Self::Any(list) => list.iter().for_each(|inner| inner.missing(facts, found)),
            Self::Not(inner) => inner.missing(facts, found),
        }
    }
}

/// Adds what is not in a list yet.
pub(crate) fn add(list: &mut Vec<usize>, item: usize) {
    if !list.contains(&item) {
        list.push(item);
    }
}

impl Facts<'_> {
    fn choice(&self, question: usize, choices: &[usize]) -> Truth {
        match &self.answers[question] {
            Some(Answer::Choice(choice)) => choices.contains(choice).into(),
            _ => Truth::Unknown,
        }
    }

    fn within(&self, question: usize, measure: Measure, least: u32, most: u32) -> Truth {
        let Some((low, high)) = self.measured(question, measure) else { return Truth::Unknown };
        if low >= least && high <= most {
            Truth::True
        } else if high < least || low > most {
            Truth::False
        } else {
            Truth::Unknown
        }
    }

    fn against(&self, question: usize, measure: Measure, order: Order, rate: usize, place: Option<usize>) -> Truth {
        let compare = |value: u32| match order {
            Order::Below => value.checked_sub(1).map_or(Truth::False, |most| self.within(question, measure, 0, most)),
            Order::AtMost => self.within(question, measure, 0, value),
            Order::AtLeast => self.within(question, measure, value, u32::MAX),
            Order::Above => {
                let least = value.checked_add(1);
                least.map_or(Truth::False, |least| self.within(question, measure, least, u32::MAX))
            }
        };
        if self.measured(question, measure).is_none() {
            return Truth::Unknown;
        }
        let rate = &self.rates[rate];
        let province = place.and_then(|place| self.province(place));
        match province {
            Some(province) => rate.on(self.today, Some(province)).map_or(Truth::Unknown, compare),
            None => rate.everywhere(self.today).map(compare).reduce(Truth::agreed).unwrap_or(Truth::Unknown),
        }
    }

    /// The least and the most the answer can be.
    fn measured(&self, question: usize, measure: Measure) -> Option<(u32, u32)> {
        match (&self.answers[question], measure) {
            (Some(Answer::Number(value)), Measure::Value) => Some((*value, *value)),
            (Some(Answer::Date(Span { first, last })), _) => Some(match measure {
                Measure::Years => (last.years_until(self.today), first.years_until(self.today)),
                Measure::Days => (last.days_until(self.today), first.days_until(self.today)),
                Measure::Date | Measure::Value => (first.number(), last.number()),
            }),
            _ => None,
        }
    }

    fn province(&self, question: usize) -> Option<u8> {
        match &self.answers[question] {
            Some(Answer::Commune { province, .. }) => Some(*province),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::RateValue;

    const TODAY: &str = "2026-11-23";

    fn day(text: &str) -> Day {
        Span::parse(text).expect("a day").first
    }

    fn holds(condition: &Condition, answers: &[Option<Answer>], rates: &[Rate]) -> (Truth, Vec<usize>) {
        let mut missing = Vec::new();
        let facts = Facts { answers, rates, today: day(TODAY) };
        condition.missing(&facts, &mut missing);
        (condition.holds(&facts), missing)
    }

    #[test]
    fn a_year_of_birth_is_enough_where_it_decides() {
        let aged = Condition::Within { question: 0, measure: Measure::Years, least: 75, most: u32::MAX };
        let born = |text| [Span::parse(text).map(Answer::Date)];
        assert_eq!(holds(&aged, &born("1950"), &[]), (Truth::True, vec![]));
        assert_eq!(holds(&aged, &born("1951"), &[]), (Truth::Unknown, vec![0]));
        assert_eq!(holds(&aged, &born("1951-12"), &[]), (Truth::False, vec![]));
        assert_eq!(holds(&aged, &[Some(Answer::Unknown)], &[]), (Truth::Unknown, vec![0]));
        assert_eq!(holds(&aged, &[None], &[]), (Truth::Unknown, vec![0]));
    }

    #[test]
    fn an_amount_is_that_of_the_place_or_must_hold_in_all() {
        let value = |value, province| RateValue { from: day("2026-07-01"), until: None, province, value };
        let rates = [Rate { values: vec![value(540, None), value(650, Some(1))] }];
        let below =
            |place| Condition::Against { question: 0, measure: Measure::Value, order: Order::Below, rate: 0, place };
        let answers = |pension, province| {
            let commune = |province| Answer::Commune { province, commune: Some(4) };
            [
                Some(Answer::Number(pension)),
                Some(province).flatten().map_or(Some(Answer::Unknown), |p| Some(commune(p))),
            ]
        };
        let truth = |pension, province, place| holds(&below(place), &answers(pension, province), &rates);
        assert_eq!(truth(600, Some(1), Some(1)), (Truth::True, vec![]));
        assert_eq!(truth(600, Some(2), Some(1)), (Truth::False, vec![]));
        assert_eq!(truth(600, None, Some(1)), (Truth::Unknown, vec![1, 0]));
        assert_eq!(truth(600, Some(1), None), (Truth::Unknown, vec![0]));
        assert_eq!(truth(500, None, None), (Truth::True, vec![]));
        assert_eq!(truth(700, None, None), (Truth::False, vec![]));
        let later = [Rate { values: vec![RateValue { from: day("2027-01-01"), ..value(540, None) }] }];
        assert_eq!(holds(&below(None), &answers(1, None), &later).0, Truth::Unknown);
    }

    #[test]
    fn only_asked_tells_a_question_left_out_from_one_nobody_could_answer() {
        let is = Condition::Is { question: 0, choices: vec![1] };
        let guarded = Condition::All(vec![Condition::Asked(0), is.clone()]);
        assert_eq!(holds(&is, &[None], &[]).0, Truth::Unknown);
        assert_eq!(holds(&guarded, &[None], &[]), (Truth::False, vec![]));
        assert_eq!(holds(&guarded, &[Some(Answer::Unknown)], &[]).0, Truth::Unknown);
        assert_eq!(holds(&Condition::Not(Box::new(is)), &[Some(Answer::Choice(0))], &[]).0, Truth::True);
    }
}
