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
    let asks: Vec<&str> = gaps.iter().map(|gap| text(&gap.ask, lang)).collect();
    let is_same = asks.windows(2).all(|pair| pair[0] == pair[1]);
    let ask = |ask: &str| view! { <span class="gap__ask">{fill(t.gaps_ask, &[ask])}</span> };
    let items: Vec<_> = gaps
        .iter()
        .map(|gap| {
            let own = (!is_same).then(|| ask(text(&gap.ask, lang)));
            view! { <li>{text(&gap.what, lang).to_owned()} {own}</li> }
        })
        .collect();
    // Where all are to be asked of the same office, it is named once.
    let common = asks.first().filter(|_| is_same).map(|one| ask(one));
    (!items.is_empty()).then(|| {
        view! {
            <section class="gaps" aria-labelledby="gaps">
                <h2 id="gaps">{t.gaps_heading}</h2>
                <ul>{items}</ul>
                {common}
            </section>
        }
    })
}
