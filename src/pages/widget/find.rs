//! The search box, and the finder of today's commune.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;

use super::{Inside, last_check};
use crate::components::place_finder::PlaceFinder;
use crate::i18n::Lang;
use crate::i18n::format::text;
use crate::page_data::Act;
use crate::routes::Route;

/// The box itself stands in the frame, as on every page.
pub(super) fn search(catalogue: &Catalogue, lang: Lang) -> Inside {
    let t = lang.embed();
    Inside {
        title: t.search_title.to_owned(),
        description: t.search_lead.to_owned(),
        content: view! { <p class="lead">{t.search_lead}</p> }.into_any(),
        acts: Vec::new(),
        source: last_check(catalogue, lang),
        full: t.full_search,
    }
}

/// The finder; without script the list of provinces is a link away.
pub(super) fn place(catalogue: &Catalogue, lang: Lang) -> Inside {
    let t = lang.embed();
    let units = &catalogue.provinces;
    let source = units.sources.first().map(|source| (text(&source.title, lang).to_owned(), units.checked_on));
    Inside {
        title: t.where_title.to_owned(),
        description: t.where_lead.to_owned(),
        content: view! {
            <PlaceFinder lang/>
            <noscript><p><a href=Route::Communes.path(lang)>{lang.page().provinces_heading}</a></p></noscript>
        }
        .into_any(),
        acts: vec![Act::FindPlace],
        source,
        full: t.full_where,
    }
}
