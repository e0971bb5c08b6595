//! "Around me": a button that asks for the position, what happens with it in words, and the communes near it.
//! What it does stands in `src/browser/acts/near.rs`. The words for it stand here and not in the module: it is downloaded.

use leptos::prelude::*;

use crate::i18n::Lang;

/// The button and its answers. Hidden until somebody can answer it.
#[component]
pub fn NearMe(
    /// Where a found commune leads to, with `{code}` and `{province}` for its codes.
    href: String,
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let t = lang.local();
    view! {
        <div
            class="near"
            hidden
            data-href=href
            data-wait=t.near_wait
            data-refused=t.near_refused
            data-failed=t.near_failed
            data-none=t.near_none
            data-found=t.near_found
            data-within=t.near_within
            data-under=t.near_under
            data-between=t.near_between
        >
            <p><button type="button" class="button button--quiet" data-do="near">{t.near_button}</button></p>
            <p class="cites">{t.near_privacy}</p>
            <p class="near__note" role="status"></p>
            <ul class="finder__places near__places" role="list"></ul>
        </div>
    }
}
