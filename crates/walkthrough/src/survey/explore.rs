//! Tries answers to questions, depth first.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::answer::Answer;
use crate::condition::{Facts, add};
use crate::day::Day;
use crate::fragment::Answers;
use crate::graph::{Target, Walkthrough};
use crate::replay::{Decision, Ending, decide, ending};

/// Stops an exploration.
pub struct Stop;

/// The way from the first question to where an exploration stands.
pub struct Trail {
    /// The answers, by question.
    pub given: Vec<Option<Answer>>,
    /// The questions, in order.
    pub order: Vec<usize>,
    /// The doubts so far.
    pub doubts: Vec<usize>,
}

impl Trail {
    /// The answers on the way, in order.
    pub fn steps(&self) -> impl Iterator<Item = (usize, &Answer)> {
        self.order.iter().filter_map(|question| Some((*question, self.given[*question].as_ref()?)))
    }

    /// Whether every answer is one and exact.
    pub fn is_known(&self) -> bool {
        self.steps().all(|(_, answer)| answer.is_exact())
    }

    /// The answers as a fragment.
    pub fn fragment(&self, walkthrough: &Walkthrough) -> String {
        let mut answers = Answers::new();
        for (at, answer) in self.steps() {
            let question = &walkthrough.questions()[at];
            answers.set(&question.id, question.write(answer));
        }
        answers.to_fragment()
    }
}

/// What an exploration does on its way.
pub trait Visitor {
    /// The answers to try.
    fn answers(&mut self, question: usize) -> Vec<Answer>;
    /// A question was answered and leads on.
    fn decided(&mut self, _trail: &Trail, _question: usize, _decision: &Decision) {}
    /// All answers to a question were tried: each with a number that is the same where all that follows is.
    fn compared(&mut self, _question: usize, _follows: &[(Answer, u64)]) {}
    /// A path ended.
    fn ended(&mut self, trail: &Trail, outcome: usize, ending: &Ending) -> Result<(), Stop>;
    /// A part of an outcome cannot be told because a question's answer is not known.
    fn part_missing(&mut self, _trail: &Trail, _outcome: usize, _part: usize, _about: usize) {}
}

/// Tries all answers to all questions, depth first.
pub fn explore(walkthrough: &Walkthrough, today: Day, visitor: &mut impl Visitor) -> Result<(), Stop> {
    let given = vec![None; walkthrough.questions().len()];
    let mut trail = Trail { given, order: Vec::new(), doubts: Vec::new() };
    explore_from(walkthrough, today, 0, &mut trail, visitor).map(|_| ())
}

fn explore_from(
    walkthrough: &Walkthrough,
    today: Day,
    question: usize,
    trail: &mut Trail,
    visitor: &mut impl Visitor,
) -> Result<u64, Stop> {
    let mut follows = Vec::new();
    trail.order.push(question);
    for answer in visitor.answers(question) {
        trail.given[question] = Some(answer.clone());
        let facts = Facts { answers: &trail.given, rates: walkthrough.rates(), today };
        let decision = decide(walkthrough, question, &facts);
        visitor.decided(trail, question, &decision);
        let doubts_before = trail.doubts.len();
        decision.doubts(question).iter().for_each(|doubt| add(&mut trail.doubts, *doubt));
        let follow = match decision.to {
            Target::Question(next) => explore_from(walkthrough, today, next, trail, visitor)?,
            Target::Outcome(at) => {
                let facts = Facts { answers: &trail.given, rates: walkthrough.rates(), today };
                let outcome = &walkthrough.outcomes()[at];
                let ending = ending(outcome, &trail.doubts, &facts);
                for (part, condition) in outcome.parts.iter().enumerate() {
                    let mut missing = Vec::new();
                    condition.missing(&facts, &mut missing);
                    missing.into_iter().for_each(|about| visitor.part_missing(trail, at, part, about));
                }
                visitor.ended(trail, at, &ending)?;
                hash(&(at, ending.kind, ending.parts.iter().map(|part| *part as u8).collect::<Vec<_>>()))
            }
        };
        trail.doubts.truncate(doubts_before);
        follows.push((answer, follow));
    }
    trail.given[question] = None;
    trail.order.pop();
    visitor.compared(question, &follows);
    Ok(hash(&(question, follows)))
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
