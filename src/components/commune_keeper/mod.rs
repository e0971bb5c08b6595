//! The person's own commune: kept on the phone if they ask for it, shown on the home page, forgotten with one tap.
//! What it does stands in `src/browser/acts/commune.rs`.

use leptos::prelude::*;

use crate::i18n::Lang;
use crate::routes::Route;

/// On the home page: the kept commune, or the way to find it.
#[component]
pub fn MyCommune(
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let ui = lang.ui();
    view! {
        <section class="my-commune" aria-labelledby="my-commune">
            <h2 id="my-commune">{ui.my_commune}</h2>
            <p class="my-commune__none">{lang.guide().my_commune_none}</p>
            <p class="my-commune__name" lang="vi" hidden></p>
            <p class="my-commune__actions">
                <a class="button" href=Route::Communes.path(lang)>{ui.my_commune_find}</a>
                <button type="button" class="button button--quiet" data-do="forget-commune" hidden>{ui.my_commune_forget}</button>
            </p>
            <p role="status"></p>
        </section>
    }
}

/// On a commune's page: keep it on this phone, or forget it. The style sheet hides it where the app cannot start.
#[component]
pub fn KeepCommune(
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    view! {
        <div class="keep-commune">
            <button type="button" class="button" data-do="keep-commune">{lang.ui().my_commune_keep}</button>
            <p role="status"></p>
        </div>
    }
}
