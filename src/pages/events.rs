//! `/su-kien/`

use leptos::prelude::*;
use motcua_catalogue::Catalogue;

use crate::components::breadcrumb::Breadcrumb;
use crate::components::source_list::checked_between;
use crate::i18n::Lang;
use crate::i18n::format::text;
use crate::pages::events_in_order;
use crate::render::Page;
use crate::routes::Route;

/// All life events.
pub fn page(catalogue: &Catalogue, lang: Lang) -> Page {
    let t = lang.knowledge();
    Page {
        route: Route::Events,
        lang,
        title: t.events_title.to_owned(),
        description: t.events_description.to_owned(),
        content: view! {
            <Breadcrumb lang way=vec![]/>
            <h1>{t.events_title}</h1>
            <p class="lead">{t.events_lead}</p>
            {cards(catalogue, lang)}
            {checked_between(catalogue.events.values().map(|event| event.checked_on), lang)}
        }
        .into_any(),
        acts: Vec::new(),
        json_ld: None,
        is_listed: true,
    }
}

/// A card an event; nothing if there is none.
pub fn cards(catalogue: &Catalogue, lang: Lang) -> Option<AnyView> {
    let items: Vec<_> = events_in_order(catalogue)
        .into_iter()
        .map(|event| {
            view! {
                <li>
                    <a class="card" href=Route::Event(event.id.to_string()).path(lang)>
                        <span class="card__name">{text(&event.name, lang).to_owned()}</span>
                        <span class="card__note">{text(&event.summary, lang).to_owned()}</span>
                    </a>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="cards" role="list">{items}</ul> }.into_any())
}
