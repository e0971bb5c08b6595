//! Whether an outcome reached in doubt would be of the same kind whatever the truth is.

use super::explore::{Stop, Trail, Visitor, explore};
use super::representatives::{Representatives, representatives};
use crate::answer::Answer;
use crate::day::Day;
use crate::graph::{Kind, Walkthrough};
use crate::replay::Ending;

/// More steps than that are not taken; what they would have proven counts as not proven.
const MOST_STEPS: usize = 2_000_000;

/// What is known so far about each outcome.
pub(super) struct Firmness<'a> {
    walkthrough: &'a Walkthrough,
    today: Day,
    representatives: Representatives,
    /// False once a path was found on which a doubt can change the kind.
    firm: Vec<bool>,
    steps: usize,
}

impl<'a> Firmness<'a> {
    /// Nothing speaks against any outcome yet.
    pub fn new(walkthrough: &'a Walkthrough, today: Day) -> Self {
        let representatives = representatives(walkthrough, today);
        Self { walkthrough, today, representatives, firm: vec![true; walkthrough.outcomes().len()], steps: 0 }
    }

    /// The verdict on each outcome.
    pub fn firm(self) -> Vec<bool> {
        self.firm
    }

    /// Whether a path in doubt ends in the same kind of outcome with every possible exact answer.
    pub fn holds(&mut self, trail: &Trail, outcome: usize) -> bool {
        let kind = self.walkthrough.outcomes()[outcome].kind;
        // Only these two change when there is doubt.
        if !self.firm[outcome] || !matches!(kind, Kind::Yes | Kind::OtherWay) {
            return self.firm[outcome];
        }
        let mut refined = Refined { trail, kind, firmness: self };
        let (walkthrough, today) = (refined.firmness.walkthrough, refined.firmness.today);
        let same = explore(walkthrough, today, &mut refined).is_ok();
        self.firm[outcome] = same;
        same
    }
}

/// The paths that remain possible when everybody knows everything.
struct Refined<'a, 'b> {
    trail: &'a Trail,
    kind: Kind,
    firmness: &'a mut Firmness<'b>,
}

impl Visitor for Refined<'_, '_> {
    fn answers(&mut self, question: usize) -> Vec<Answer> {
        match &self.trail.given[question] {
            Some(answer) if answer.is_exact() => vec![answer.clone()],
            Some(Answer::Date(span)) => self.firmness.representatives.within(question, *span),
            _ => self.firmness.representatives.exact(question).to_vec(),
        }
    }

    fn ended(&mut self, trail: &Trail, outcome: usize, _ending: &Ending) -> Result<(), Stop> {
        self.firmness.steps += 1;
        // A doubt that exact answers leave comes from an amount that is not known or differs by province.
        let same = self.firmness.walkthrough.outcomes()[outcome].kind == self.kind && trail.doubts.is_empty();
        if same && self.firmness.steps < MOST_STEPS { Ok(()) } else { Err(Stop) }
    }
}
