//! Links to procedures, by their plain names.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::fact::Code;

use crate::i18n::format::text;
use crate::i18n::{Lang, fill};
use crate::routes::Route;

/// More links than this are folded away behind their number.
const MOST_OPEN: usize = 3;

/// A list of links to the procedures of these codes, in order; nothing if the catalogue has none of them.
pub fn procedure_links(catalogue: &Catalogue, codes: &[Code], lang: Lang) -> Option<AnyView> {
    let items: Vec<_> = codes
        .iter()
        .filter_map(|code| catalogue.procedures.get(code))
        .map(|procedure| {
            let href = Route::Procedure(procedure.code.to_string()).path(lang);
            view! { <li><a href=href>{text(&procedure.name, lang).to_owned()}</a></li> }
        })
        .collect();
    let count = items.len();
    let list = view! { <ul class="links" role="list">{items}</ul> };
    match count {
        0 => None,
        1..=MOST_OPEN => Some(list.into_any()),
        _ => {
            let summary = fill(lang.knowledge().links_count, &[&count.to_string()]);
            Some(view! { <details class="links-more"><summary>{summary}</summary>{list}</details> }.into_any())
        }
    }
}
