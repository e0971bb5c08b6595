//! A walkthrough: from the answers in the fragment to the step that is shown.
//!
//! The texts stand in the page; this knows the logic alone. Answers live in the address and nowhere else, so "back" takes
//! one back, and a link carries all of them.

use std::cell::RefCell;

use leptos::prelude::*;
use motcua_walkthrough::{Answers, At, State, Walkthrough, replay};

use super::steps::{self, Step};
use super::{carry, walk_words};
use crate::browser::element::{self, escaped};
use crate::browser::{clock, dom, entries, fragment};
use crate::i18n::{Lang, Ui};

/// Follows the fragment, and the forms of the steps. Links to answers are `external`: the browser itself changes the
/// fragment, and tells.
pub fn attach(logic: &str, lang: Lang) {
    // A page of an older build, out of a cache, may carry a logic that this module does not read: it stays a page of links.
    let Ok(walkthrough) = Walkthrough::decode(logic) else { return };
    let ui = lang.ui();
    let changes = RwSignal::new(0);
    entries::begin();
    carry::attach(lang, entries::wipe);
    element::listen("hashchange", move |_| changes.update(|count| *count += 1));
    element::on_submit(move |form| {
        let Some((question, value)) = steps::typed(form) else { return false };
        if value.is_empty() {
            steps::complain(&question, ui.walk_empty);
        } else {
            fragment::put(&with(&question, &value));
        }
        true
    });
    Effect::new(move |shown: Option<String>| {
        changes.track();
        let (answers, _) = Answers::from_fragment(&fragment::all());
        let fragment = answers.to_fragment();
        if shown.as_ref() == Some(&fragment) {
            return fragment;
        }
        entries::mark();
        let state = replay(&walkthrough, clock::today(), &answers);
        element::fill(".walk-path__list", &told(&walkthrough, &state, &answers, ui));
        element::hide(".walk-path", state.path.is_empty());
        let id = show(&walkthrough, &state, &answers, ui);
        if shown.is_some() {
            dom::arrive_at(&id);
        }
        fragment
    });
}

thread_local! {
    /// The answers of the step shown: a form adds its own to them.
    static ANSWERS: RefCell<Answers> = RefCell::new(Answers::new());
}

/// The fragment with one more answer.
fn with(question: &str, answer: &str) -> String {
    let mut answers = ANSWERS.with_borrow(Clone::clone);
    answers.set(question, answer);
    answers.to_fragment()
}

/// Shows the step the answers lead to; gives back the id of its heading.
fn show(walkthrough: &Walkthrough, state: &State, answers: &Answers, ui: &Ui) -> String {
    ANSWERS.set(answers.clone());
    match &state.at {
        At::Question(at) => {
            let question = &walkthrough.questions()[*at].id;
            let step = Step::show("q", question);
            step.lead(answers.get(question), |answer| with(question, answer));
            let progress = match (state.at_most, state.path.is_empty()) {
                (1, _) => ui.walk_last.to_owned(),
                (n, true) => ui.walk_at_most.replace("{}", &n.to_string()),
                (n, false) => ui.walk_still.replace("{}", &n.to_string()),
            };
            step.say("[data-progress]", &progress);
            let error = state.rejected.map(|rejected| walk_words::misfit(rejected.why, ui)).unwrap_or_default();
            step.say("[data-error]", &error);
            step.heading()
        }
        At::Outcome(at, ending) => {
            let step = Step::show("o", &walkthrough.outcomes()[*at].id);
            step.ending(ending);
            let doubts: Vec<String> = state
                .doubts
                .iter()
                .map(|doubt| steps::words(&walkthrough.questions()[*doubt].id, "[data-decide] span"))
                .collect();
            step.doubts(ui.walk_doubts, &doubts);
            step.heading()
        }
    }
}

/// The answers on the way, as list items, each with the way to change it: a link that leaves it out and keeps the rest.
fn told(walkthrough: &Walkthrough, state: &State, answers: &Answers, ui: &Ui) -> String {
    let mut html = String::new();
    for step in &state.path {
        let question = &walkthrough.questions()[step.question];
        let id = &question.id;
        let short = steps::short(id);
        let answer = walk_words::answer(&step.answer, ui)
            .unwrap_or_else(|| steps::choice(id, answers.get(id).unwrap_or_default()));
        let mut rest = answers.clone();
        rest.remove(id);
        let cells = [
            "<li><span class=\"walk-path__q\">",
            &escaped(&short),
            "</span> <strong>",
            &escaped(&answer),
            "</strong> <a href=\"#",
            &escaped(&rest.to_fragment()),
            "\" rel=\"external\">",
            ui.walk_change,
            "<span class=\"visually-hidden\">: ",
            &escaped(&short),
            "</span></a></li>",
        ];
        html.push_str(&cells.concat());
    }
    html
}
