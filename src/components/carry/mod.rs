//! To take away what is on the page: a link to share, a QR code for another phone, paper, and nothing left behind.
//! What it does stands in `src/browser/acts/carry.rs`.

use leptos::prelude::*;

use crate::i18n::Lang;

/// The buttons. The link is the page's address with its fragment, as it is when a button is pressed.
#[component]
pub fn Carry(
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let t = lang.guide();
    let button = |name: &'static str, words: &'static str| {
        view! { <button type="button" class="button button--quiet" data-do=name>{words}</button> }
    };
    view! {
        <div class="carry">
            {button("share", t.carry_share)}
            {button("code", t.carry_code)}
            {button("print", t.carry_print)}
            {button("wipe", t.carry_wipe)}
        </div>
        <p class="carry__note" role="status"></p>
        <div class="carry__code"></div>
    }
}
