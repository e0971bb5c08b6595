//! Rules that start or end on a date.

use leptos::prelude::*;
use motcua_catalogue::procedure::{Change, Procedure};

use crate::components::source_list::cites;
use crate::i18n::format::{date, text};
use crate::i18n::{Lang, fill};

/// A notice for each change of a procedure; nothing if there is none.
#[component]
pub fn ChangeNotices<'a>(
    /// The procedure.
    procedure: &'a Procedure,
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let items: Vec<_> = procedure.changes.iter().map(|change| notice(change, procedure, lang)).collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="changes" aria-labelledby="changes">
                <h2 id="changes">{lang.page().changes_heading}</h2>
                {items}
            </section>
        }
    })
}

fn notice(change: &Change, procedure: &Procedure, lang: Lang) -> impl IntoView + use<> {
    let t = lang.page();
    let from = change.from.map(|day| fill(t.change_from, &[&date(day)]));
    let until = change.until.map(|day| fill(t.change_until, &[&date(day)]));
    let when: Vec<String> = from.into_iter().chain(until).collect();
    view! {
        <p class="change">
            {(!when.is_empty()).then(|| view! { <strong>{format!("{}: ", when.join(". "))}</strong> })}
            {text(&change.text, lang).to_owned()}
            {cites(&change.cites, &procedure.sources, lang)}
        </p>
    }
}
