//! What is not known, and whom to ask.

use leptos::prelude::*;
use motcua_catalogue::fact::Gap;

use crate::i18n::format::text;
use crate::i18n::{Lang, fill};

/// The gaps of an entry; nothing if there is none.
#[component]
pub fn GapList<'a>(
    /// The gaps.
    gaps: &'a [Gap],
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let t = lang.page();
    let items: Vec<_> = gaps
        .iter()
        .map(|gap| {
            view! {
                <li>
                    {text(&gap.what, lang).to_owned()}
                    <span class="gap__ask">{fill(t.gaps_ask, &[text(&gap.ask, lang)])}</span>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="gaps" aria-labelledby="gaps">
                <h2 id="gaps">{t.gaps_heading}</h2>
                <ul>{items}</ul>
            </section>
        }
    })
}
