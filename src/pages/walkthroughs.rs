//! `/kiem-tra/`

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::walkthrough::Walkthrough;

use crate::components::breadcrumb::Breadcrumb;
use crate::components::source_list::checked_between;
use crate::i18n::Lang;
use crate::i18n::format::text;
use crate::pages::walkthroughs_in_order;
use crate::render::Page;
use crate::routes::Route;

/// All walkthroughs.
pub fn page(catalogue: &Catalogue, lang: Lang) -> Page {
    let t = lang.guide();
    Page {
        route: Route::Walkthroughs,
        lang,
        title: t.walks_title.to_owned(),
        description: t.walks_description.to_owned(),
        content: view! {
            <Breadcrumb lang way=vec![]/>
            <h1>{t.walks_title}</h1>
            <p class="lead">{t.walks_lead}</p>
            {cards(walkthroughs_in_order(catalogue), lang)}
            {checked_between(catalogue.walkthroughs.values().map(|walkthrough| walkthrough.checked_on), lang)}
        }
        .into_any(),
        acts: Vec::new(),
        json_ld: None,
        is_listed: true,
    }
}

/// A card a walkthrough; nothing if there is none.
fn cards(walkthroughs: Vec<&Walkthrough>, lang: Lang) -> Option<AnyView> {
    let items: Vec<_> = walkthroughs
        .into_iter()
        .map(|walkthrough| {
            view! {
                <li>
                    <a class="card" href=Route::Walkthrough(walkthrough.id.to_string()).path(lang)>
                        <span class="card__name">{text(&walkthrough.name, lang).to_owned()}</span>
                        <span class="card__note">{text(&walkthrough.intro, lang).to_owned()}</span>
                    </a>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="cards" role="list">{items}</ul> }.into_any())
}
