//! The picture of a walkthrough: which boxes there are and how they hang together.

use motcua_walkthrough::picture::{Box, Drawing, Look, Way};

use super::words::Reading;
use super::{Outcome, OutcomeKind, Question, Walkthrough};
use crate::fact::Text;

impl Walkthrough {
    /// What [`motcua_walkthrough::picture::svg`] draws.
    pub fn drawing(&self, reading: Reading<'_>) -> Drawing {
        let place = |id: &crate::fact::Slug| {
            let ids = self.questions.iter().map(|question| &question.id);
            ids.chain(self.outcomes.iter().map(|outcome| &outcome.id)).position(|other| other == id)
        };
        let questions = self.questions.iter().map(|question| Box {
            look: Look::Question,
            tag: question.id.to_string(),
            text: reading.text(&question.text),
            ways: self.ways(question, reading, &place),
        });
        let outcomes = self.outcomes.iter().map(|outcome| outcome_box(outcome, reading));
        let description = Text {
            vi: format!("{} câu hỏi, {} kết quả", self.questions.len(), self.outcomes.len()),
            en: format!("{} questions, {} outcomes", self.questions.len(), self.outcomes.len()),
        };
        Drawing {
            title: (reading.pick)(&self.name).to_owned(),
            description: (reading.pick)(&description).to_owned(),
            boxes: questions.chain(outcomes).collect(),
        }
    }

    fn ways(
        &self,
        question: &Question,
        reading: Reading<'_>,
        place: &dyn Fn(&crate::fact::Slug) -> Option<usize>,
    ) -> Vec<Way> {
        let mut ways: Vec<Way> = Vec::new();
        for branch in &question.branches {
            let label = self.branch_words(question, branch, reading);
            ways.extend(place(&branch.to).map(|to| Way { label, to, is_unknown: false }));
        }
        if let Some(to) = question.unknown.to.as_ref().and_then(place) {
            let label = Text { vi: "Không biết".into(), en: "Don't know".into() };
            ways.push(Way { label: (reading.pick)(&label).to_owned(), to, is_unknown: true });
        }
        ways
    }
}

fn outcome_box(outcome: &Outcome, reading: Reading<'_>) -> Box {
    let (look, vi, en) = match outcome.kind {
        OutcomeKind::Yes => (Look::Yes, "Được", "Yes"),
        OutcomeKind::Likely => (Look::Likely, "Có thể", "Likely"),
        OutcomeKind::Ask => (Look::Ask, "Hỏi", "Ask"),
        OutcomeKind::OtherWay => (Look::OtherWay, "Cách khác", "Other way"),
    };
    let kind = Text { vi: vi.into(), en: en.into() };
    let codes: Vec<&str> = outcome.procedures.iter().map(|procedure| procedure.code.as_str()).collect();
    let mut text = reading.text(&outcome.title);
    if !codes.is_empty() {
        text = format!("{text} ({})", codes.join(", "));
    }
    Box { look, tag: format!("{}: {}", (reading.pick)(&kind), outcome.id), text, ways: Vec::new() }
}
