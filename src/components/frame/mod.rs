//! What stands around every page: the way to the content, the mark, the main links, the other language, the footer.

use leptos::prelude::*;

use crate::app::Portal;
use crate::routes::Route;

/// The head of the page.
#[component]
pub fn PageHeader() -> impl IntoView {
    let portal = expect_context::<Portal>();
    let lang = portal.lang();
    let current = move |section: &'static Route| move || is_within(&portal.shown.with(|s| s.route.clone()), section).then_some("page");
    let link = move |route: &'static Route, text: fn(&crate::i18n::Ui) -> &'static str| {
        view! {
            <a href=move || route.path(lang.get()) aria-current=current(route)>
                {move || text(lang.get().ui())}
            </a>
        }
    };
    view! {
        <a class="skip" href="#content" rel="external">{move || lang.get().ui().skip_to_content}</a>
        <header class="frame-head">
            <a class="brand" href=move || Route::Home.path(lang.get()) aria-label=move || lang.get().ui().home_label>
                <Mark/>
                <span class="brand__name" lang="vi">"Một Cửa"</span>
            </a>
            <nav class="frame-nav" aria-label=move || lang.get().ui().nav_label>
                {link(&Route::Procedures, |ui| ui.nav_procedures)}
                {link(&Route::Communes, |ui| ui.nav_communes)}
                {link(&Route::About, |ui| ui.nav_about)}
            </nav>
            <a
                class="frame-lang"
                href=move || portal.shown.with(|s| s.route.path(s.lang.other()))
                lang=move || lang.get().other().tag()
                hreflang=move || lang.get().other().tag()
            >
                {move || lang.get().ui().other_language}
            </a>
        </header>
    }
}

/// Whether a page belongs under a main link.
fn is_within(route: &Route, section: &Route) -> bool {
    match section {
        Route::Procedures => matches!(route, Route::Procedures | Route::Procedure(_)),
        Route::Communes => matches!(route, Route::Communes | Route::Province(_) | Route::Commune(_)),
        other => route == other,
    }
}

/// The mark: a doorway with light falling out of it.
#[component]
fn Mark() -> impl IntoView {
    view! {
        <svg class="brand__mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
            <path class="mark-light" d="M14 35 L14 17 A6 6 0 0 1 26 17 L26 35 L34 39 L6 39 Z"/>
            <path class="mark-door" d="M6 35 V17 A14 14 0 0 1 34 17 V35 H28 V17 A8 8 0 0 0 12 17 V35 Z"/>
        </svg>
    }
}

/// The foot of the page.
#[component]
pub fn PageFooter() -> impl IntoView {
    let lang = expect_context::<Portal>().lang();
    view! {
        <footer class="frame-foot">
            <p>{move || lang.get().ui().footer_not_state}</p>
            <p>{move || lang.get().ui().footer_privacy}</p>
            <p>
                <a href=move || Route::About.path(lang.get())>{move || lang.get().ui().footer_about}</a>
            </p>
        </footer>
    }
}
