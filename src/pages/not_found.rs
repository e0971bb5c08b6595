//! `/404.html`

use leptos::prelude::*;

use crate::i18n::Lang;
use crate::render::Page;
use crate::routes::Route;

/// What a wrong address gets: what happened, and the search box above.
pub fn page(lang: Lang) -> Page {
    let t = lang.page();
    let ui = lang.ui();
    Page {
        route: Route::NotFound,
        lang,
        title: t.not_found_title.to_owned(),
        description: t.not_found_text.to_owned(),
        content: view! {
            <h1>{t.not_found_title}</h1>
            <p class="lead">{t.not_found_text}</p>
            <p>{t.not_found_next}</p>
            <ul>
                <li><a href=Route::Procedures.path(lang)>{ui.search_all_procedures}</a></li>
                <li><a href=Route::Communes.path(lang)>{ui.search_all_communes}</a></li>
                <li><a href=Route::Home.path(lang)>{t.breadcrumb_home}</a></li>
            </ul>
        }
        .into_any(),
        acts: Vec::new(),
        json_ld: None,
        is_listed: false,
    }
}
