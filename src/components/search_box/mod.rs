//! The one box: procedures and communes as one types.
//!
//! A combobox after the ARIA pattern: the focus stays in the field, arrow keys move through the options, which are real
//! links. Without script the field gives way to the links to the full lists, which always stand below it. The list stands
//! in the flow of the page: on a phone with its keyboard open, and at 400 % zoom, a layer over the page has no room.
//!
//! It is finished HTML like the rest of the frame; `browser::search` fills it.

pub mod filters;
pub mod list;
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
                    <button class="button button--primary search__go" type="submit">{ui.search_button}</button>
                </div>
                <p id="q-hint" class="search__hint">{ui.search_hint}</p>
            </form>
            <div class="search__filters" role="group" aria-label=ui.filter_label hidden>{filters.to_vec()}</div>
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

/// How the box looks on a page: on the home page it stands in the doorway.
pub fn class(route: &Route) -> &'static str {
    match route {
        Route::Home => "search search--home",
        _ => "search",
    }
}
