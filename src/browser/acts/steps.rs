//! The steps of a walkthrough in the document: one is shown, the others are hidden.
//!
//! Ids of questions, choices and outcomes are lower-case letters, digits and hyphens, so they can stand in a selector.

use leptos::prelude::document;
use motcua_walkthrough::{Ending, Kind, Truth};
use web_sys::Element;

use crate::browser::element::{self, each, mark};

/// The step that is shown.
pub struct Step(Option<Element>);

impl Step {
    /// Shows a question (`q`) or an outcome (`o`), and hides all others.
    pub fn show(kind: &str, id: &str) -> Self {
        let id = [kind, "-", id].concat();
        each(None, "[data-walk] > [data-step]", |step| mark(&step, "data-now", step.id() == id));
        Self(document().get_element_by_id(&id))
    }

    /// Where each choice leads, and which one is the answer so far.
    pub fn lead(&self, answer: Option<&str>, fragment: impl Fn(&str) -> String) {
        each(self.0.as_ref(), "[data-a]", |link| {
            let choice = link.get_attribute("data-a").unwrap_or_default();
            // Setting a plain attribute cannot fail, here and below.
            let _ = link.set_attribute("href", &["#", &fragment(&choice)].concat());
            mark(&link, "data-chosen", answer == Some(choice.as_str()));
        });
    }

    /// Puts words into a part of the step; it is hidden when there are none.
    pub fn say(&self, selector: &str, words: &str) {
        each(self.0.as_ref(), selector, |part| element::say_in(&part, words));
    }

    /// The parts of an outcome that hold for these answers; those that may hold are marked.
    pub fn ending(&self, ending: &Ending) {
        let kind = match ending.kind {
            Kind::Yes => "yes",
            Kind::Likely => "likely",
            Kind::Ask => "ask",
            Kind::OtherWay => "other-way",
        };
        if let Some(step) = &self.0 {
            let _ = step.set_attribute("data-kind", kind);
        }
        each(self.0.as_ref(), "[data-part]", |part| {
            let at = part.get_attribute("data-part").and_then(|at| at.parse::<usize>().ok());
            let truth = at.and_then(|at| ending.parts.get(at)).copied().unwrap_or(Truth::True);
            mark(&part, "hidden", truth == Truth::False);
            mark(&part, "data-maybe", truth == Truth::Unknown);
        });
    }

    /// What would settle the answer.
    pub fn doubts(&self, heading: &str, doubts: &[String]) {
        each(self.0.as_ref(), "[data-doubts]", |place| {
            element::say_in(&place, if doubts.is_empty() { "" } else { heading });
            for doubt in doubts {
                if let Ok(line) = document().create_element("p") {
                    line.set_text_content(Some(doubt));
                    let _ = place.append_child(&line);
                }
            }
        });
    }

    /// The id of the step's heading.
    pub fn heading(&self) -> String {
        self.0.as_ref().map(|step| step.id() + "-h").unwrap_or_default()
    }
}

/// Words of a question.
pub fn words(question: &str, selector: &str) -> String {
    of(question, selector).and_then(|part| part.text_content()).unwrap_or_default()
}

/// What a question is about, in a word or two.
pub fn short(question: &str) -> String {
    of(question, "[data-short]").and_then(|part| part.get_attribute("data-short")).unwrap_or_default()
}

/// The words of a choice; for a commune those of its province.
pub fn choice(question: &str, answer: &str) -> String {
    let choice = words(question, &["[data-a=\"", answer, "\"]"].concat());
    let province = answer.get(..2).unwrap_or_default();
    if choice.is_empty() { words(question, &["option[value=\"", province, "\"]"].concat()) } else { choice }
}

/// Says what is wrong with a question's answer, and leads to the field.
pub fn complain(question: &str, words: &str) {
    if let Some(place) = of(question, "[data-error]") {
        element::say_in(&place, words);
    }
    element::focus(&["#q-", question, " [data-part-of]"].concat());
}

/// The question of a form, and what was typed into it, as the engine reads it.
pub fn typed(form: &Element) -> Option<(String, String)> {
    let question = form.get_attribute("data-q")?;
    let typed = |part: &str| {
        let field = form.query_selector(&["[data-part-of=\"", part, "\"]"].concat()).ok().flatten();
        field.map(|field| element::value(&field)).unwrap_or_default()
    };
    let year = typed("y");
    if year.is_empty() {
        // Thousands may be parted in any way; a date without a year says nothing, and the empty answer is asked again.
        return Some((question, typed("n").replace(['.', ',', ' ', '\u{a0}'], "")));
    }
    let mut date = year;
    for part in [typed("m"), typed("d")].iter().take_while(|part| !part.is_empty()) {
        date.push_str(if part.len() == 1 { "-0" } else { "-" });
        date.push_str(part);
    }
    Some((question, date))
}

fn of(question: &str, selector: &str) -> Option<Element> {
    element::find(&["#q-", question, " ", selector].concat())
}
