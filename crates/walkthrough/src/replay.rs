//! From answers to where a person stands.

use crate::answer::{Answer, Misfit};
use crate::condition::{Facts, add};
use crate::day::Day;
use crate::fragment::Answers;
use crate::graph::{Kind, Outcome, Target, Walkthrough};
use crate::truth::Truth;

/// Where a person stands. Questions and outcomes are named by their place in the walkthrough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The questions answered on the way here, in order.
    pub path: Vec<Step>,
    /// Where the way ends for now.
    pub at: At,
    /// The questions whose unknown answer decided the way: what to find out to be certain.
    pub doubts: Vec<usize>,
    /// The answer that does not fit the question the walk stands at.
    pub rejected: Option<Rejected>,
    /// Questions that are answered and not on the way. Their answers count again when the way comes by.
    pub unused: Vec<usize>,
    /// Number of answers to questions that this walkthrough does not have.
    pub foreign: usize,
    /// The most questions that can still come, the present one counted.
    pub at_most: usize,
}

/// A question answered on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The question.
    pub question: usize,
    /// The answer.
    pub answer: Answer,
    /// How the way went on.
    pub via: Via,
}

/// How a way went on from a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Via {
    /// By this branch: its condition holds, and that of no branch before it.
    Branch(usize),
    /// By any of several branches that lead to the same place: which one is not known and does not matter.
    AnyBranch,
    /// By the question's way for those who do not know.
    Unknown,
}

/// Where a way ends for now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum At {
    /// At a question that has no answer yet, or none that fits.
    Question(usize),
    /// At an outcome.
    Outcome(usize, Ending),
}

/// What an outcome is for these answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Its kind; when there are doubts and it is not firm, "yes" becomes "likely" and "other way" becomes "ask".
    pub kind: Kind,
    /// Whether each part is shown: unknown means that it may apply.
    pub parts: Vec<Truth>,
}

/// An answer that does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// The question.
    pub question: usize,
    /// Why.
    pub why: Misfit,
}

/// Follows the answers from the first question as far as they lead.
///
/// It ends after as many steps as there are questions, whatever the answers are.
pub fn replay(walkthrough: &Walkthrough, today: Day, answers: &Answers) -> State {
    let questions = walkthrough.questions();
    let mut given = vec![None; questions.len()];
    let mut state = State {
        path: Vec::new(),
        at: At::Question(0),
        doubts: Vec::new(),
        rejected: None,
        unused: Vec::new(),
        foreign: 0,
        at_most: 0,
    };
    while let At::Question(question) = state.at {
        let Some(text) = answers.get(&questions[question].id) else { break };
        let answer = match questions[question].read(text, today) {
            Ok(answer) => answer,
            Err(why) => {
                state.rejected = Some(Rejected { question, why });
                break;
            }
        };
        given[question] = Some(answer.clone());
        let facts = Facts { answers: &given, rates: walkthrough.rates(), today };
        let decision = decide(walkthrough, question, &facts);
        decision.doubts(question).iter().for_each(|doubt| add(&mut state.doubts, *doubt));
        state.path.push(Step { question, answer, via: decision.via });
        state.at = match decision.to {
            Target::Question(next) => At::Question(next),
            Target::Outcome(at) => {
                let outcome = &walkthrough.outcomes()[at];
                At::Outcome(at, ending(outcome, &state.doubts, &facts))
            }
        };
    }
    if let At::Question(question) = state.at {
        state.at_most = walkthrough.longest()[question];
    }
    for (key, _) in answers.iter() {
        match questions.iter().position(|question| question.id == key) {
            None => state.foreign += 1,
            Some(question) if given[question].is_none() && state.at != At::Question(question) => {
                state.unused.push(question);
            }
            Some(_) => {}
        }
    }
    state
}

/// Where a question leads, and why.
pub(crate) struct Decision {
    pub to: Target,
    pub via: Via,
    /// The questions whose answers would tell which of the open branches is right.
    pub missing: Vec<usize>,
}

impl Decision {
    /// The questions that leave this step in doubt; the question itself when no branch holds, which no checked
    /// walkthrough lets happen.
    pub fn doubts(&self, question: usize) -> Vec<usize> {
        match self.via {
            Via::Unknown if self.missing.is_empty() => vec![question],
            Via::Unknown => self.missing.clone(),
            Via::Branch(_) | Via::AnyBranch => Vec::new(),
        }
    }
}

/// Where a question leads with these answers.
pub(crate) fn decide(walkthrough: &Walkthrough, question: usize, facts: &Facts<'_>) -> Decision {
    let question = &walkthrough.questions()[question];
    let mut way: Option<Target> = None;
    let mut taken = None;
    let mut agreed = true;
    let mut missing = Vec::new();
    for (i, branch) in question.branches.iter().enumerate() {
        let truth = branch.when.holds(facts);
        if truth == Truth::False {
            continue;
        }
        agreed &= way.is_none_or(|way| way == branch.to);
        way = way.or(Some(branch.to));
        if truth == Truth::True {
            taken = Some((i, branch.to));
            break;
        }
        branch.when.missing(facts, &mut missing);
    }
    match taken {
        Some((i, to)) if missing.is_empty() => Decision { to, via: Via::Branch(i), missing },
        Some((_, to)) if agreed => Decision { to, via: Via::AnyBranch, missing },
        _ => {
            let last = question.branches.last().map(|branch| branch.to);
            let to = question.unknown.or(way).or(last).expect("every question of a walkthrough has a branch");
            Decision { to, via: Via::Unknown, missing }
        }
    }
}

/// What an outcome is for the answers on the way to it.
pub(crate) fn ending(outcome: &Outcome, doubts: &[usize], facts: &Facts<'_>) -> Ending {
    // A doubt about an answer that is exact comes from an amount that is not known today: no survey foresaw it.
    let is_foreseen = |doubt: &usize| facts.answers[*doubt].as_ref().is_none_or(|answer| !answer.is_exact());
    let is_settled = doubts.is_empty() || outcome.firm && doubts.iter().all(is_foreseen);
    let kind = match outcome.kind {
        Kind::Yes if !is_settled => Kind::Likely,
        Kind::OtherWay if !is_settled => Kind::Ask,
        kind => kind,
    };
    Ending { kind, parts: outcome.parts.iter().map(|part| part.holds(facts)).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::condition::{Condition, Measure};
    use crate::graph::{Branch, Input, Question};

    /// Born: 75 or over leads on to the pension, else to "poor"; poor leads to the pension, else to "not yet".
    fn old_age() -> Walkthrough {
        let yes_no = || Input::Choice(vec!["yes".into(), "no".into()]);
        let is = |question, choice| Condition::Is { question, choices: vec![choice] };
        let aged = Condition::Within { question: 0, measure: Measure::Years, least: 75, most: u32::MAX };
        let to = |when, to| Branch { when, to };
        let questions = vec![
            Question {
                id: "born".into(),
                input: Input::Date { earliest: Day::FIRST, latest: None },
                branches: vec![to(aged.clone(), Target::Question(2)), to(Condition::Always, Target::Question(1))],
                unknown: Some(Target::Question(1)),
            },
            Question {
                id: "poor".into(),
                input: yes_no(),
                branches: vec![to(is(1, 0), Target::Question(2)), to(Condition::Always, Target::Outcome(1))],
                unknown: Some(Target::Outcome(2)),
            },
            Question {
                id: "pension".into(),
                input: yes_no(),
                branches: vec![to(is(2, 1), Target::Outcome(0)), to(Condition::Always, Target::Outcome(1))],
                unknown: Some(Target::Outcome(2)),
            },
        ];
        let outcome = |id: &str, kind, parts| Outcome { id: id.into(), kind, firm: false, parts };
        let outcomes = vec![
            outcome("apply", Kind::Yes, vec![aged]),
            outcome("not", Kind::OtherWay, vec![]),
            outcome("ask", Kind::Ask, vec![]),
        ];
        Walkthrough::new(questions, outcomes, vec![]).expect("a walkthrough")
    }

    fn stand(fragment: &str) -> State {
        let (answers, faults) = Answers::from_fragment(fragment);
        assert_eq!(faults, []);
        replay(&old_age(), Day::new(2026, 11, 23).expect("a day"), &answers)
    }

    fn outcome(state: &State) -> Option<(usize, Kind)> {
        match &state.at {
            At::Outcome(at, ending) => Some((*at, ending.kind)),
            At::Question(_) => None,
        }
    }

    #[test]
    fn the_walk_starts_at_the_first_question_and_counts_what_can_come() {
        let state = stand("");
        assert_eq!((state.at, state.at_most, state.path.len()), (At::Question(0), 3, 0));
    }

    #[test]
    fn answers_lead_to_an_outcome_with_its_parts() {
        let state = stand("born=1950&pension=no");
        assert_eq!(state.at, At::Outcome(0, Ending { kind: Kind::Yes, parts: vec![Truth::True] }));
        assert_eq!((state.doubts, state.at_most), (vec![], 0));
    }

    #[test]
    fn an_answer_that_does_not_fit_keeps_the_question_and_says_why() {
        let state = stand("born=1950&pension=maybe");
        assert_eq!(state.at, At::Question(2));
        assert_eq!(state.rejected, Some(Rejected { question: 2, why: Misfit::NotAChoice }));
        assert!(state.unused.is_empty());
    }

    #[test]
    fn answers_off_the_way_are_kept_and_those_of_others_ignored() {
        let state = stand("born=1950&poor=no&pension=no&land=yes");
        assert_eq!((outcome(&state), state.unused, state.foreign), (Some((0, Kind::Yes)), vec![1], 1));
        assert_eq!(outcome(&stand("born=1960&poor=no&pension=no")), Some((1, Kind::OtherWay)));
    }

    #[test]
    fn who_does_not_know_is_never_told_no() {
        let state = stand("born=?&poor=no");
        assert_eq!((outcome(&state), state.doubts), (Some((1, Kind::Ask)), vec![0]));
        let state = stand("born=1951&poor=yes&pension=no");
        assert_eq!(state.doubts, [0]);
        assert_eq!(state.at, At::Outcome(0, Ending { kind: Kind::Likely, parts: vec![Truth::Unknown] }));
    }

    #[test]
    fn an_answer_that_does_not_matter_leaves_no_doubt() {
        let mut questions = old_age().questions().to_vec();
        questions[1].branches[1].to = Target::Question(2);
        let walkthrough = Walkthrough::new(questions, old_age().outcomes().to_vec(), vec![]).expect("a walkthrough");
        let (answers, _) = Answers::from_fragment("born=1960&poor=?&pension=no");
        let state = replay(&walkthrough, Day::new(2026, 11, 23).expect("a day"), &answers);
        assert_eq!((state.path[1].via, state.doubts.len()), (Via::AnyBranch, 0));
        assert_eq!(outcome(&state), Some((0, Kind::Yes)));
    }
}
