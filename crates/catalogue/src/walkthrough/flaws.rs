//! What walking every path showed, in words for whoever wrote the file.

use motcua_walkthrough::{Flaw, Survey};

use super::{Problem, Walkthrough};

impl Walkthrough {
    /// What is wrong with the graph.
    pub fn flaws(&self, survey: &Survey) -> Vec<Problem> {
        survey.flaws.iter().map(|flaw| self.flaw(flaw)).collect()
    }

    fn flaw(&self, flaw: &Flaw) -> Problem {
        let id = |question: &usize| self.questions[*question].id.as_str();
        let (pointer, message, help): (String, String, &str) = match flaw {
            Flaw::BranchNeverTaken { question, branch } => (
                format!("/questions/{question}/branches/{branch}"),
                "no answers lead along this branch".into(),
                "delete it, move it up, or correct its condition and those of the branches before it",
            ),
            Flaw::QuestionNeverAsked { question } => (
                format!("/questions/{question}"),
                format!("no answers lead to the question \"{}\"", id(question)),
                "lead a branch to it, or delete it",
            ),
            Flaw::OutcomeNeverReached { outcome } => (
                format!("/outcomes/{outcome}"),
                format!("no answers lead to the outcome \"{}\"", self.outcomes[*outcome].id),
                "lead a branch to it, or delete it",
            ),
            Flaw::PartNeverShown { outcome, part } => {
                (self.part(*outcome, *part), "no answers show this part".into(), "delete it, or correct its condition")
            }
            Flaw::AnswerCannotMatter { question } => (
                format!("/questions/{question}"),
                format!("whatever one answers to \"{}\", all that follows is the same", id(question)),
                "do not ask it, or let a branch or a part of an outcome depend on it",
            ),
            Flaw::NoBranch { question, answers } => (
                format!("/questions/{question}/branches"),
                format!("no branch holds for the answers {answers}"),
                "add a branch for them; one without answer and when, standing last, takes all that is left",
            ),
            Flaw::BranchNotAsked { question, about } => (
                format!("/questions/{question}/branches"),
                format!("a branch looks at \"{}\", which is not asked on every way here", id(about)),
                "ask it on every way, or put {\"test\": \"asked\", ...} beside the condition in \"all\"",
            ),
            Flaw::PartNotAsked { outcome, part, about } => (
                self.part(*outcome, *part),
                format!("it looks at \"{}\", which is not asked on every way here", id(about)),
                "ask it on every way, or put {\"test\": \"asked\", ...} beside the condition in \"all\"",
            ),
            Flaw::UnknownNowhere { question } => (
                format!("/questions/{question}/unknown"),
                format!("who does not know \"{}\" has no way on", id(question)),
                "write \"to\": a later question, or an outcome of the kind ask or likely",
            ),
            Flaw::UnknownNeverNeeded { question } => (
                format!("/questions/{question}/unknown/to"),
                "all branches lead to the same place, so this way is never needed".into(),
                "delete \"to\"; keep how to find out",
            ),
            Flaw::DoubtBecomesNo { outcome, about } => (
                format!("/outcomes/{outcome}/kind"),
                format!(
                    "who does not know \"{}\" can come here and is told that something else is right, though it may not be",
                    id(about)
                ),
                "lead its \"unknown\" to an outcome of the kind ask or likely, or ask in another order",
            ),
            Flaw::TooManyPaths => {
                ("/questions".into(), "there are too many paths to check".into(), "split the walkthrough in two")
            }
        };
        Problem { pointer, message, help: help.into() }
    }

    fn part(&self, outcome: usize, part: usize) -> String {
        let parts = self.outcomes[outcome].parts();
        let inner = parts.get(part).map_or("", |(_, pointer)| pointer.as_str());
        format!("/outcomes/{outcome}{inner}")
    }
}
