//! What stands around every page: the way to the content, the mark, the main links, the other language, the footer.

use leptos::prelude::*;

use crate::app::Portal;
use crate::i18n::Lang;
use crate::routes::Route;

/// The head of the page.
#[component]
pub fn PageHeader(
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let portal = expect_context::<Portal>();
    let ui = lang.ui();
    let links: Vec<_> =
        [(Route::Procedures, ui.nav_procedures), (Route::Events, ui.nav_events), (Route::Communes, ui.nav_communes)]
            .into_iter()
            .map(|(section, text)| {
                let href = section.path(lang);
                let current = move || portal.shown.with(|shown| current(&shown.route, &section));
                view! { <a href=href aria-current=current>{text}</a> }
            })
            .collect();
    let other = lang.other();
    view! {
        <a class="skip" href="#content" rel="external">{ui.skip_to_content}</a>
        <header class="frame-head">
            <a class="brand" href=Route::Home.path(lang) aria-label=ui.home_label>
                <Mark/>
                <span class="brand__name" lang="vi">"Một Cửa"</span>
            </a>
            <nav class="frame-nav" aria-label=ui.nav_label>{links}</nav>
            <a
                class="frame-lang"
                href=move || portal.shown.with(|shown| shown.route.path(other))
                lang=other.tag()
                hreflang=other.tag()
            >
                {ui.other_language}
            </a>
        </header>
    }
}

/// What a main link is to the page shown: the page itself, the section it is in, or neither.
fn current(route: &Route, section: &Route) -> Option<&'static str> {
    if route == section { Some("page") } else { is_within(route, section).then_some("true") }
}

/// Whether a page belongs under a main link.
fn is_within(route: &Route, section: &Route) -> bool {
    match section {
        Route::Procedures => matches!(route, Route::Procedures | Route::Procedure(_)),
        Route::Events => matches!(route, Route::Events | Route::Event(_)),
        Route::Communes => matches!(route, Route::Communes | Route::Province(_) | Route::Commune(_)),
        other => route == other,
    }
}

/// The mark: a doorway with light falling out of it.
#[component]
fn Mark() -> impl IntoView {
    view! {
        <svg class="brand__mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
            <path class="mark-light" d="M14 35 L14 17 A6 6 0 0 1 26 17 L26 35 L34 39 L6 39 Z"></path>
            <path class="mark-door" d="M6 35 V17 A14 14 0 0 1 34 17 V35 H28 V17 A8 8 0 0 0 12 17 V35 Z"></path>
        </svg>
    }
}

/// The foot of the page.
#[component]
pub fn PageFooter(
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let ui = lang.ui();
    let links: Vec<_> = [
        (Route::OldPapers, ui.footer_old_papers),
        (Route::Changes, ui.footer_changes),
        (Route::Figures, ui.footer_figures),
        (Route::Data, ui.footer_data),
        (Route::About, ui.footer_about),
    ]
    .into_iter()
    .map(|(route, text)| view! { <a href=route.path(lang)>{text}</a> })
    .collect();
    view! {
        <footer class="frame-foot">
            <nav class="frame-foot__links" aria-label=ui.footer_label>{links}</nav>
            <p>{ui.footer_not_state}</p>
            <p>{ui.footer_privacy}</p>
        </footer>
    }
}
