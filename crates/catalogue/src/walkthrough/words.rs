//! Conditions in words, for the picture and for people who check facts.

use super::{Branch, Order, Question, Test, Walkthrough, fill_rates};
use crate::fact::{Slug, Text};

/// In which language, and with which amounts, a walkthrough is read out.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// The language's side of a text.
    pub pick: fn(&Text) -> &str,
    /// The words for the amount of a rate, by its id.
    pub amount: &'a dyn Fn(&str) -> String,
}

impl Reading<'_> {
    /// A text of the walkthrough with its amounts.
    pub fn text(&self, text: &Text) -> String {
        fill_rates((self.pick)(text), self.amount)
    }

    fn word(&self, vi: &str, en: &str) -> String {
        (self.pick)(&Text { vi: vi.into(), en: en.into() }).to_owned()
    }
}

impl Walkthrough {
    /// When a branch is taken.
    pub fn branch_words(&self, question: &Question, branch: &Branch, reading: Reading<'_>) -> String {
        let answer = (!branch.answer.is_empty()).then(|| choice_words(question, &branch.answer, reading));
        let when = branch.when.as_ref().map(|when| self.test_words(when, reading));
        match (answer, when) {
            (None, None) => reading.word("Còn lại", "Otherwise"),
            (answer, when) => [answer, when].into_iter().flatten().collect::<Vec<_>>().join("; "),
        }
    }

    /// A condition.
    pub fn test_words(&self, test: &Test, reading: Reading<'_>) -> String {
        let short = |id: &Slug| {
            let question = self.questions.iter().find(|question| question.id == *id);
            question.map_or_else(|| id.to_string(), |question| (reading.pick)(&question.short).to_owned())
        };
        let bounded = |question, at_least: &Option<u32>, at_most: &Option<u32>, unit: &str| {
            format!("{}: {}", short(question), bounds(at_least, at_most, unit, reading))
        };
        let joined = |of: &[Test], word: &str| {
            // That a question was asked is said by the condition about its answer beside it.
            let told = of.iter().filter(|test| !matches!(test, Test::Asked { .. }));
            let parts: Vec<String> = told.map(|test| self.test_words(test, reading)).collect();
            parts.join(word)
        };
        match test {
            Test::Is { question, choices } => {
                let found = self.questions.iter().find(|asked| asked.id == *question);
                let choices = found.map(|asked| choice_words(asked, choices, reading)).unwrap_or_default();
                format!("{}: {choices}", short(question))
            }
            Test::Number { question, at_least, at_most } => bounded(question, at_least, at_most, ""),
            Test::Years { question, at_least, at_most } => {
                bounded(question, at_least, at_most, &reading.word(" năm", " years"))
            }
            Test::Days { question, at_least, at_most } => {
                bounded(question, at_least, at_most, &reading.word(" ngày", " days"))
            }
            Test::Date { question, from, until } => {
                let from = from.map(|day| format!("{} {}", reading.word("từ", "from"), day.vietnamese()));
                let until = until.map(|day| format!("{} {}", reading.word("đến", "until"), day.vietnamese()));
                let days: Vec<String> = [from, until].into_iter().flatten().collect();
                format!("{}: {}", short(question), days.join(" "))
            }
            Test::Rate { question, is, rate, .. } => {
                let order = match is {
                    Order::Below => reading.word("dưới", "less than"),
                    Order::AtMost => reading.word("không quá", "at most"),
                    Order::AtLeast => reading.word("ít nhất", "at least"),
                    Order::Above => reading.word("trên", "more than"),
                };
                format!("{}: {order} {}", short(question), (reading.amount)(rate.as_str()))
            }
            Test::Province { question, provinces } => {
                format!("{}: {} {}", short(question), reading.word("tỉnh", "province"), provinces.join(", "))
            }
            Test::Asked { question } => format!("{}: {}", short(question), reading.word("đã hỏi", "was asked")),
            Test::All { of } => joined(of, &reading.word(" và ", " and ")),
            Test::Any { of } => joined(of, &reading.word(" hoặc ", " or ")),
            Test::Not { of } => {
                format!("{} ({})", reading.word("không phải", "not"), self.test_words(of, reading))
            }
        }
    }
}

fn choice_words(question: &Question, ids: &[Slug], reading: Reading<'_>) -> String {
    let choices = question.input.choices();
    let texts: Vec<String> = ids
        .iter()
        .map(|id| {
            let choice = choices.iter().find(|choice| choice.id == *id);
            choice.map_or_else(|| id.to_string(), |choice| reading.text(&choice.text))
        })
        .collect();
    texts.join(" / ")
}

fn bounds(at_least: &Option<u32>, at_most: &Option<u32>, unit: &str, reading: Reading<'_>) -> String {
    match (at_least, at_most) {
        (Some(least), Some(most)) => {
            format!("{} {least} {} {most}{unit}", reading.word("từ", "from"), reading.word("đến", "to"))
        }
        (Some(least), None) => format!("{} {least}{unit}", reading.word("từ", "at least")),
        (None, Some(most)) => format!("{} {most}{unit}", reading.word("không quá", "at most")),
        (None, None) => String::new(),
    }
}
