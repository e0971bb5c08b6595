//! Walks every path there is, and says what is wrong with the graph.
//!
//! A question for a number or a date has countless answers and few that differ: [`representatives`] cuts its range wherever
//! any condition changes its mind, and takes both ends of each piece. With "don't know" beside them, and years that span
//! several pieces, every way through the graph is walked.

use crate::answer::Answer;
use crate::day::Day;
use crate::graph::{Kind, Walkthrough};
use crate::replay::{Decision, Ending, Via};
use crate::truth::Truth;

mod explore;
mod firm;
mod representatives;

use explore::{Stop, Trail, Visitor, explore};
use representatives::{Representatives, representatives};

/// More paths than that are more than anybody can check, and more than a check should walk.
pub const MOST_PATHS: usize = 100_000;

/// What a survey found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Survey {
    /// Number of paths with an exact answer or "don't know" to each question.
    pub paths: usize,
    /// The most questions on a path.
    pub longest: usize,
    /// What is wrong.
    pub flaws: Vec<Flaw>,
    /// For each outcome, whether a doubt on the way to it can change its kind; see [`crate::Outcome::firm`].
    pub firm: Vec<bool>,
}

/// Something wrong with a graph. Questions, branches, outcomes and parts are named by their place.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Flaw {
    /// No answers lead along this branch.
    BranchNeverTaken {
        /// The question.
        question: usize,
        /// The branch.
        branch: usize,
    },
    /// No answers lead to this question.
    QuestionNeverAsked {
        /// The question.
        question: usize,
    },
    /// No answers lead to this outcome.
    OutcomeNeverReached {
        /// The outcome.
        outcome: usize,
    },
    /// No answers show this part of an outcome for certain.
    PartNeverShown {
        /// The outcome.
        outcome: usize,
        /// The part.
        part: usize,
    },
    /// Whatever one answers, all that follows is the same.
    AnswerCannotMatter {
        /// The question.
        question: usize,
    },
    /// With these answers none of the question's branches holds.
    NoBranch {
        /// The question.
        question: usize,
        /// The answers on the way, written as in a fragment.
        answers: String,
    },
    /// A branch looks at a question that was not asked on the way, though every answer is known.
    BranchNotAsked {
        /// The question whose branch it is.
        question: usize,
        /// The question it looks at.
        about: usize,
    },
    /// A part of an outcome does so.
    PartNotAsked {
        /// The outcome.
        outcome: usize,
        /// The part.
        part: usize,
        /// The question it looks at.
        about: usize,
    },
    /// "Don't know" decides here, and there is no way for it.
    UnknownNowhere {
        /// The question.
        question: usize,
    },
    /// There is a way for "don't know", and it is never needed.
    UnknownNeverNeeded {
        /// The question.
        question: usize,
    },
    /// Somebody who does not know an answer is told that something else is right, and with the answer might not be.
    DoubtBecomesNo {
        /// The outcome.
        outcome: usize,
        /// The question with the unknown answer.
        about: usize,
    },
    /// There are more than [`MOST_PATHS`] paths; nothing else was checked.
    TooManyPaths,
}

/// There are more than [`MOST_PATHS`] paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there are more than {MOST_PATHS} paths: split the walkthrough")]
pub struct TooManyPaths;

/// A path from the first question to an outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The answers on the way, by question, in order.
    pub answers: Vec<(usize, Answer)>,
    /// The answers as a fragment.
    pub fragment: String,
    /// The outcome.
    pub outcome: usize,
    /// What it is for these answers.
    pub ending: Ending,
    /// The questions whose unknown answers decided the way.
    pub doubts: Vec<usize>,
}

/// Every path, with both ends of each piece of a range, and "don't know", as answers.
///
/// # Errors
/// If there are too many.
pub fn paths(walkthrough: &Walkthrough, today: Day) -> Result<Vec<Path>, TooManyPaths> {
    struct All<'a> {
        representatives: Representatives,
        walkthrough: &'a Walkthrough,
        found: Vec<Path>,
    }
    impl Visitor for All<'_> {
        fn answers(&mut self, question: usize) -> Vec<Answer> {
            self.representatives.exact_or_unknown(question)
        }
        fn ended(&mut self, trail: &Trail, outcome: usize, ending: &Ending) -> Result<(), Stop> {
            if self.found.len() == MOST_PATHS {
                return Err(Stop);
            }
            self.found.push(Path {
                answers: trail.steps().map(|(question, answer)| (question, answer.clone())).collect(),
                fragment: trail.fragment(self.walkthrough),
                outcome,
                ending: ending.clone(),
                doubts: trail.doubts.clone(),
            });
            Ok(())
        }
    }
    let mut all = All { representatives: representatives(walkthrough, today), walkthrough, found: Vec::new() };
    explore(walkthrough, today, &mut all).map_err(|Stop| TooManyPaths)?;
    Ok(all.found)
}

/// Walks every path and says what is wrong.
pub fn survey(walkthrough: &Walkthrough, today: Day) -> Survey {
    let mut surveyor = Surveyor {
        walkthrough,
        representatives: representatives(walkthrough, today),
        asked: vec![false; walkthrough.questions().len()],
        taken: walkthrough.questions().iter().map(|question| vec![false; question.branches.len()]).collect(),
        unknown_taken: vec![false; walkthrough.questions().len()],
        matters: vec![false; walkthrough.questions().len()],
        shown: walkthrough.outcomes().iter().map(|outcome| vec![false; outcome.parts.len()]).collect(),
        reached: vec![false; walkthrough.outcomes().len()],
        firmness: firm::Firmness::new(walkthrough, today),
        survey: Survey::default(),
        leaves: 0,
    };
    if explore(walkthrough, today, &mut surveyor).is_err() {
        let firm = vec![false; walkthrough.outcomes().len()];
        return Survey { flaws: vec![Flaw::TooManyPaths], firm, ..Survey::default() };
    }
    surveyor.finish()
}

struct Surveyor<'a> {
    walkthrough: &'a Walkthrough,
    representatives: Representatives,
    asked: Vec<bool>,
    taken: Vec<Vec<bool>>,
    unknown_taken: Vec<bool>,
    matters: Vec<bool>,
    shown: Vec<Vec<bool>>,
    reached: Vec<bool>,
    firmness: firm::Firmness<'a>,
    survey: Survey,
    leaves: usize,
}

impl Surveyor<'_> {
    fn say(&mut self, flaw: Flaw) {
        if !self.survey.flaws.contains(&flaw) {
            self.survey.flaws.push(flaw);
        }
    }

    /// What no path came by.
    fn finish(mut self) -> Survey {
        for question in 0..self.asked.len() {
            if !self.asked[question] {
                self.say(Flaw::QuestionNeverAsked { question });
                continue;
            }
            for branch in 0..self.taken[question].len() {
                if !self.taken[question][branch] {
                    self.say(Flaw::BranchNeverTaken { question, branch });
                }
            }
            if !self.matters[question] {
                self.say(Flaw::AnswerCannotMatter { question });
            }
            if !self.unknown_taken[question] && self.walkthrough.questions()[question].unknown.is_some() {
                self.say(Flaw::UnknownNeverNeeded { question });
            }
        }
        for outcome in 0..self.reached.len() {
            if !self.reached[outcome] {
                self.say(Flaw::OutcomeNeverReached { outcome });
                continue;
            }
            for part in 0..self.shown[outcome].len() {
                if !self.shown[outcome][part] {
                    self.say(Flaw::PartNeverShown { outcome, part });
                }
            }
        }
        self.survey.firm = self.firmness.firm();
        self.survey
    }
}

impl Visitor for Surveyor<'_> {
    fn answers(&mut self, question: usize) -> Vec<Answer> {
        self.asked[question] = true;
        self.representatives.all(question)
    }

    fn decided(&mut self, trail: &Trail, question: usize, decision: &Decision) {
        match decision.via {
            Via::Branch(branch) => self.taken[question][branch] = true,
            Via::AnyBranch => {}
            Via::Unknown if decision.missing.is_empty() => {
                if !self.survey.flaws.iter().any(|f| matches!(f, Flaw::NoBranch { question: q, .. } if *q == question))
                {
                    let answers = trail.fragment(self.walkthrough);
                    self.say(Flaw::NoBranch { question, answers });
                }
            }
            Via::Unknown => {
                self.unknown_taken[question] = true;
                if self.walkthrough.questions()[question].unknown.is_none() {
                    self.say(Flaw::UnknownNowhere { question });
                }
            }
        }
        if trail.is_known() {
            for about in decision.missing.iter().copied().filter(|about| trail.given[*about].is_none()) {
                self.say(Flaw::BranchNotAsked { question, about });
            }
        }
    }

    fn compared(&mut self, question: usize, follows: &[(Answer, u64)]) {
        let mut exact = follows.iter().filter(|(answer, _)| answer.is_exact()).map(|(_, follow)| follow);
        let first = exact.next();
        self.matters[question] |= exact.any(|follow| Some(follow) != first);
    }

    fn part_missing(&mut self, trail: &Trail, outcome: usize, part: usize, about: usize) {
        if trail.given[about].is_none() && trail.is_known() {
            self.say(Flaw::PartNotAsked { outcome, part, about });
        }
    }

    fn ended(&mut self, trail: &Trail, outcome: usize, ending: &Ending) -> Result<(), Stop> {
        self.leaves += 1;
        if self.leaves > MOST_PATHS {
            return Err(Stop);
        }
        self.reached[outcome] = true;
        for (part, truth) in ending.parts.iter().enumerate() {
            self.shown[outcome][part] |= *truth == Truth::True;
        }
        if trail.steps().all(|(_, answer)| *answer == Answer::Unknown || answer.is_exact()) {
            self.survey.paths += 1;
            self.survey.longest = self.survey.longest.max(trail.order.len());
        }
        if let Some(about) = trail.doubts.first().copied()
            && !self.firmness.holds(trail, outcome)
            && self.walkthrough.outcomes()[outcome].kind == Kind::OtherWay
        {
            self.say(Flaw::DoubtBecomesNo { outcome, about });
        }
        Ok(())
    }
}
