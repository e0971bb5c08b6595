//! Few answers that stand for all: the ends of every piece of a range on which no condition changes its mind.

use std::collections::BTreeSet;

use crate::answer::Answer;
use crate::condition::{Condition, Measure};
use crate::day::{Day, Span};
use crate::graph::{Input, Rate, Walkthrough};

/// The answers to try, by question.
pub(super) struct Representatives {
    exact: Vec<Vec<Answer>>,
    /// Dates known only in part, each spanning several pieces.
    vague: Vec<Vec<Answer>>,
}

impl Representatives {
    /// Exact answers.
    pub fn exact(&self, question: usize) -> &[Answer] {
        &self.exact[question]
    }

    /// Exact answers and "don't know".
    pub fn exact_or_unknown(&self, question: usize) -> Vec<Answer> {
        let exact = self.exact[question].iter().cloned();
        exact.chain([Answer::Unknown]).collect()
    }

    /// Exact answers, "don't know" and dates known in part.
    pub fn all(&self, question: usize) -> Vec<Answer> {
        let mut all = self.exact_or_unknown(question);
        all.extend(self.vague[question].iter().cloned());
        all
    }

    /// Exact dates within a span that was one of the vague ones.
    pub fn within(&self, question: usize, span: Span) -> Vec<Answer> {
        let inside = |answer: &&Answer| match answer {
            Answer::Date(day) => span.first <= day.first && day.last <= span.last,
            _ => false,
        };
        self.exact[question].iter().filter(inside).cloned().collect()
    }
}

/// The answers to try in a walkthrough.
pub(super) fn representatives(walkthrough: &Walkthrough, today: Day) -> Representatives {
    let mut cuts = Cuts { walkthrough, today, starts: vec![BTreeSet::new(); walkthrough.questions().len()] };
    let branches = walkthrough.questions().iter().flat_map(|question| &question.branches).map(|branch| &branch.when);
    let parts = walkthrough.outcomes().iter().flat_map(|outcome| &outcome.parts);
    branches.chain(parts).for_each(|condition| cuts.add(condition));
    let (mut exact, mut vague) = (Vec::new(), Vec::new());
    for (question, starts) in walkthrough.questions().iter().zip(&cuts.starts) {
        let mut spans = Vec::new();
        exact.push(match &question.input {
            Input::Choice(ids) => (0..ids.len()).map(Answer::Choice).collect(),
            Input::Number { least, most } => {
                let ends = pieces(*least, *most, starts, |start| start - 1).into_iter().flat_map(|(a, b)| [a, b]);
                ends.collect::<BTreeSet<_>>().into_iter().map(Answer::Number).collect()
            }
            Input::Date { earliest, latest } => {
                let last = latest.unwrap_or(today);
                let before = |start| Day::from_number(start).map_or(start, |day| day.previous().number());
                let pieces = pieces(earliest.number(), last.number(), starts, before);
                spans = spans_over(&pieces);
                let ends = pieces.into_iter().flat_map(|(a, b)| [a, b]).collect::<BTreeSet<_>>();
                ends.into_iter().filter_map(Day::from_number).map(|day| Answer::Date(Span::of(day))).collect()
            }
            Input::Commune => communes(starts),
        });
        vague.push(spans);
    }
    Representatives { exact, vague }
}

/// The pieces of a range, each from its first to its last number.
fn pieces(least: u32, most: u32, starts: &BTreeSet<u32>, before: impl Fn(u32) -> u32) -> Vec<(u32, u32)> {
    let inner: Vec<u32> = starts.iter().copied().filter(|start| *start > least && *start <= most).collect();
    let firsts = [least].into_iter().chain(inner.iter().copied());
    let lasts = inner.iter().map(|start| before(*start)).chain([most]);
    firsts.zip(lasts).filter(|(first, last)| first <= last).collect()
}

/// Spans over two pieces and more, except over all: that is "don't know".
fn spans_over(pieces: &[(u32, u32)]) -> Vec<Answer> {
    let mut spans = Vec::new();
    for i in 0..pieces.len() {
        for j in i + 1..pieces.len() {
            let span = Day::from_number(pieces[i].0).zip(Day::from_number(pieces[j].1));
            if let Some((first, last)) = span.filter(|_| j - i + 1 < pieces.len()) {
                spans.push(Answer::Date(Span { first, last }));
            }
        }
    }
    spans
}

/// Each province that a condition looks at, and one other.
fn communes(codes: &BTreeSet<u32>) -> Vec<Answer> {
    let named = codes.iter().filter_map(|code| u8::try_from(*code).ok());
    let other = (1..=99).find(|code| !codes.contains(&u32::from(*code)));
    named.chain(other).map(|province| Answer::Commune { province, commune: None }).collect()
}

/// Where the range of each question is cut: the first number of a new piece. For communes: codes of provinces.
struct Cuts<'a> {
    walkthrough: &'a Walkthrough,
    today: Day,
    starts: Vec<BTreeSet<u32>>,
}

impl Cuts<'_> {
    fn add(&mut self, condition: &Condition) {
        match condition {
            Condition::Always | Condition::Is { .. } | Condition::Asked(_) => {}
            Condition::Within { question, measure, least, most } => {
                self.cut(*question, *measure, Some(*least));
                self.cut(*question, *measure, most.checked_add(1));
            }
            Condition::Against { question, measure, rate, place, .. } => {
                let rate: &Rate = &self.walkthrough.rates()[*rate];
                for value in rate.everywhere(self.today) {
                    self.cut(*question, *measure, Some(value));
                    self.cut(*question, *measure, value.checked_add(1));
                }
                if let Some(place) = place {
                    let provinces = rate.values.iter().filter_map(|value| value.province).map(u32::from);
                    self.starts[*place].extend(provinces);
                }
            }
            Condition::In { question, provinces } => {
                self.starts[*question].extend(provinces.iter().copied().map(u32::from));
            }
            Condition::All(list) | Condition::Any(list) => list.iter().for_each(|inner| self.add(inner)),
            Condition::Not(inner) => self.add(inner),
        }
    }

    /// The measure of an answer passes this value here.
    fn cut(&mut self, question: usize, measure: Measure, value: Option<u32>) {
        let Some(value) = value else { return };
        let start = match measure {
            Measure::Value => Some(value),
            // A later day is a lower age: the piece of those too young starts on the day after.
            Measure::Years => birthday(value, self.today).map(|day| day.next().number()),
            Measure::Days => days_ago(value, self.today).map(|day| day.next().number()),
            Measure::Date => Day::from_number(value)
                .or_else(|| Day::from_number(value.saturating_sub(1)).map(Day::next))
                .map(Day::number),
        };
        self.starts[question].extend(start);
    }
}

/// The last day on which somebody so many years old today can be born.
fn birthday(years: u32, today: Day) -> Option<Day> {
    let number = today.number().checked_sub(years.checked_mul(10_000)?)?;
    Day::from_number(number).or_else(|| Day::from_number(number - 1))
}

fn days_ago(days: u32, today: Day) -> Option<Day> {
    let all = Day::FIRST.days_until(today);
    (days <= all).then(|| (0..days).fold(today, |day, _| day.previous()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Branch, Kind, Outcome, Question, Target};

    fn of(input: Input, conditions: Vec<Condition>) -> Representatives {
        let to = Target::Outcome(0);
        let mut branches: Vec<Branch> = conditions.into_iter().map(|when| Branch { when, to }).collect();
        branches.push(Branch { when: Condition::Always, to });
        let question = Question { id: "q".into(), input, branches, unknown: None };
        let outcome = Outcome { id: "o".into(), kind: Kind::Yes, firm: false, parts: vec![] };
        let walkthrough = Walkthrough::new(vec![question], vec![outcome], vec![]).expect("a walkthrough");
        representatives(&walkthrough, Day::new(2026, 11, 23).expect("a day"))
    }

    fn within(measure: Measure, least: u32, most: u32) -> Condition {
        Condition::Within { question: 0, measure, least, most }
    }

    #[test]
    fn a_range_is_cut_on_both_sides_of_a_threshold() {
        let of = |conditions| of(Input::Number { least: 0, most: 900 }, conditions).exact(0).to_vec();
        let numbers = |list: &[u32]| list.iter().copied().map(Answer::Number).collect::<Vec<_>>();
        assert_eq!(of(vec![]), numbers(&[0, 900]));
        assert_eq!(of(vec![within(Measure::Value, 7, u32::MAX)]), numbers(&[0, 6, 7, 900]));
        assert_eq!(of(vec![within(Measure::Value, 7, 7)]), numbers(&[0, 6, 7, 8, 900]));
        assert_eq!(of(vec![within(Measure::Value, 0, 900)]), numbers(&[0, 900]));
    }

    #[test]
    fn a_birthday_is_cut_on_the_day_and_the_day_after() {
        let input = Input::Date { earliest: Day::FIRST, latest: None };
        let found = of(input.clone(), vec![within(Measure::Years, 75, u32::MAX), within(Measure::Days, 0, 60)]);
        let question = Question { id: "q".into(), input, branches: vec![], unknown: None };
        let written: Vec<String> = found.exact(0).iter().map(|answer| question.write(answer)).collect();
        assert_eq!(written, ["1900-01-01", "1951-11-23", "1951-11-24", "2026-09-23", "2026-09-24", "2026-11-23"]);
        let spans: Vec<(String, String)> = found.vague[0]
            .iter()
            .map(|answer| match answer {
                Answer::Date(span) => (span.first.to_string(), span.last.to_string()),
                other => panic!("{other:?}"),
            })
            .collect();
        let expected = [("1900-01-01", "2026-09-23"), ("1951-11-24", "2026-11-23")];
        assert_eq!(spans, expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
    }
}
