//! What to do, and what happens then.

use leptos::prelude::*;
use motcua_catalogue::procedure::{Actor, Step};

use crate::i18n::Lang;
use crate::i18n::format::text;

/// The steps, each with who acts.
#[component]
pub fn StepList<'a>(
    /// The steps, in order.
    steps: &'a [Step],
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let t = lang.page();
    let items: Vec<_> = steps
        .iter()
        .map(|step| {
            let (who, class) = match step.actor {
                Actor::You => (t.step_you, "step"),
                Actor::Office => (t.step_office, "step step--office"),
            };
            view! {
                <li class=class>
                    <span class="step__who">{who}</span>
                    <span class="step__text">{text(&step.text, lang).to_owned()}</span>
                </li>
            }
        })
        .collect();
    view! { <ol class="steps">{items}</ol> }
}
