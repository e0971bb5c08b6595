//! The one box: procedures and communes as one types.
//!
//! A combobox after the ARIA pattern: the focus stays in the field, arrow keys move through the options, which are real
//! links. Without script the field gives way to the links to the full lists, which always stand below it. The list stands
//! in the flow of the page: on a phone with its keyboard open, and at 400 % zoom, a layer over the page has no room.
//!
//! It is finished HTML like the rest of the frame; `browser::search` fills it.

pub mod filters;
pub mod list;
pub mod recent;
pub mod rows;

use leptos::prelude::*;

use crate::i18n::Lang;
use crate::routes::Route;

/// The search box, on every page.
#[component]
pub fn SearchBox(
    /// The page it stands on.
    route: Route,
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let ui = lang.ui();
    let filters = filters::labels(lang).map(|(name, label)| {
        view! {
            <button type="button" class="search__filter" data-do="filter" data-filter=name aria-pressed="false" hidden>
                {label}
            </button>
        }
    });
    view! {
        <search class=class(&route)>
            <form class="search__form" action=Route::Procedures.path(lang)>
                <label class="search__label" for="q">{ui.search_label}</label>
                <div class="search__row">
                    <input
                        id="q"
                        class="search__field"
                        type="text"
                        inputmode="search"
                        enterkeyhint="search"
                        placeholder=ui.search_example
                        autocomplete="off"
                        autocapitalize="off"
                        spellcheck="false"
                        maxlength="400"
                        role="combobox"
                        aria-autocomplete="list"
                        aria-expanded="false"
                        aria-controls="q-list"
                        aria-describedby="q-hint"
                    />
                    <button type="button" class="search__voice" data-do="voice" aria-pressed="false" hidden>
                        <Microphone/>
                        {ui.voice_button}
                    </button>
                    <button class="button button--primary search__go" type="submit">{ui.search_button}</button>
                </div>
                <p id="q-hint" class="search__hint">{ui.search_hint}</p>
            </form>
            <div class="search__agree" hidden>
                <p>{ui.voice_privacy}</p>
                <button type="button" class="search__filter" data-do="listen">{ui.voice_start}</button>
            </div>
            <p class="search__heard" role="status"></p>
            <div class="search__recent" hidden>
                <ul aria-label=ui.recent_label></ul>
                <button type="button" class="search__filter" data-do="forget-recent" hidden>{ui.recent_wipe}</button>
                <button type="button" class="search__switch" role="switch" aria-checked="false" data-do="remember">
                    {ui.recent_switch}
                </button>
                <p role="status"></p>
            </div>
            <details class="search__filters" hidden>
                <summary>{ui.filter_open}</summary>
                <div class="search__chips" role="group" aria-label=ui.filter_label>{filters.to_vec()}</div>
            </details>
            <p class="search__status" role="status"></p>
            <button type="button" class="search__filter search__unfilter" data-do="unfilter" hidden>{ui.filter_clear}</button>
            <p class="search__help" hidden>{ui.search_none_help}</p>
            <div class="search__list" id="q-list" role="listbox" aria-label=ui.search_results hidden></div>
            <p class="search__lists">
                <a href=Route::Procedures.path(lang)>{ui.search_all_procedures}</a>
                <a href=Route::Communes.path(lang)>{ui.search_all_communes}</a>
            </p>
        </search>
    }
}

#[component]
fn Microphone() -> impl IntoView {
    view! {
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
            <path d="M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3z"></path>
            <path class="search__stand" d="M6 11a6 6 0 0 0 12 0M12 17v4"></path>
        </svg>
    }
}

/// How the box looks on a page: on the home page it stands in the doorway.
pub fn class(route: &Route) -> &'static str {
    match route {
        Route::Home => "search search--home",
        _ => "search",
    }
}
