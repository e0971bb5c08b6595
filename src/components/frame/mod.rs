//! What stands around every page: the way to the content, the mark, the main links, the other language, the footer.

use leptos::prelude::*;

use crate::i18n::Lang;
use crate::routes::Route;

/// The head of the page.
#[component]
pub fn PageHeader(
    /// The page it stands above.
    route: Route,
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let t = lang.guide();
    let links: Vec<_> =
        [(Route::Procedures, t.nav_procedures), (Route::Events, t.nav_events), (Route::Communes, t.nav_communes)]
            .into_iter()
            .map(|(section, text)| {
                let href = section.path(lang);
                view! { <a href=href aria-current=current(&route, &section)>{text}</a> }
            })
            .collect();
    let other = lang.other();
    view! {
        <a class="skip" href="#content" rel="external">{t.skip_to_content}</a>
        <header class="frame-head">
            <a class="brand" href=Route::Home.path(lang) aria-label=t.home_label>
                <Mark/>
                <span class="brand__name" lang="vi">"Một Cửa"</span>
            </a>
            <nav class="frame-nav" aria-label=t.nav_label>{links}</nav>
            <a
                class="frame-lang"
                href=route.path(other)
                rel="external"
                lang=other.tag()
                hreflang=other.tag()
            >
                {t.other_language}
            </a>
        </header>
        <details
            class="helper"
            data-no-voice=t.helper_no_voice
            data-no-beside=t.helper_no_beside
        >
            <summary>{t.helper_title}</summary>
            <div class="helper__buttons">
                {pressed("large", t.helper_large)}
                {pressed("read", t.helper_read)}
                {pressed("beside", t.helper_beside)}
                <button type="button" class="button button--quiet" data-helper="wipe">{t.helper_wipe}</button>
            </div>
            <p role="status"></p>
        </details>
    }
}

/// A button of the helper's panel that stays pressed.
fn pressed(name: &'static str, words: &'static str) -> impl IntoView {
    view! { <button type="button" class="button button--quiet" aria-pressed="false" data-helper=name>{words}</button> }
}

/// What a main link is to the page shown: the page itself, the section it is in, or neither.
fn current(route: &Route, section: &Route) -> Option<&'static str> {
    match () {
        () if route == section => Some("page"),
        () if route.path(Lang::Vi).starts_with(&section.path(Lang::Vi)) => Some("true"),
        () => None,
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

/// The foot of the page, and where moves are announced: how one stands when it takes long or fails, what has arrived.
#[component]
pub fn PageFooter(
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let t = lang.guide();
    let links: Vec<_> = [
        (Route::Walkthroughs, t.footer_walks),
        (Route::When, lang.local().nav_when),
        (Route::Pack, t.pack_title),
        (Route::Listen, lang.listen().title),
        (Route::Outbox, lang.listen().outbox_title),
        (Route::OldPapers, t.footer_old_papers),
        (Route::Changes, t.footer_changes),
        (Route::Figures, t.footer_figures),
        (Route::Data, t.footer_data),
        (Route::Builder, lang.embed().footer),
        (Route::About, t.footer_about),
    ]
    .into_iter()
    .map(|(route, text)| view! { <a href=route.path(lang)>{text}</a> })
    .collect();
    view! {
        <footer class="frame-foot">
            <nav class="frame-foot__links" aria-label=t.footer_label>{links}</nav>
            <p>{t.footer_not_state}</p>
            <p>{t.footer_privacy}</p>
        </footer>
        <div class="motion">
            <p role="status"></p>
            <div class="motion__failed" hidden>
                <p>{t.page_failed_safe}</p>
                <button type="button" class="button" data-do="retry-page">{t.retry}</button>
            </div>
        </div>
        <p id="announce" class="visually-hidden" aria-live="polite"></p>
    }
}
