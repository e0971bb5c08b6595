//! `/thu-tuc/`

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::procedure::Procedure;

use crate::components::breadcrumb::Breadcrumb;
use crate::components::source_list::checked_between;
use crate::i18n::format::text;
use crate::i18n::{Lang, fill};
use crate::pages::of_field;
use crate::render::Page;
use crate::routes::Route;

/// All procedures by field.
pub fn page(catalogue: &Catalogue, lang: Lang) -> Page {
    let t = lang.page();
    let sections: Vec<_> = catalogue
        .portal
        .fields
        .iter()
        .filter_map(|field| {
            let items: Vec<_> = of_field(catalogue, &field.id).map(|procedure| item(procedure, lang)).collect();
            let id = field.id.to_string();
            (!items.is_empty()).then(|| {
                view! {
                    <section aria-labelledby=id.clone()>
                        <h2 id=id.clone()>{text(&field.name, lang).to_owned()}</h2>
                        <ul class="procedures" role="list">{items}</ul>
                    </section>
                }
            })
        })
        .collect();
    let lead = fill(t.procedures_lead, &[&catalogue.procedures.len().to_string()]);
    Page {
        route: Route::Procedures,
        lang,
        title: t.procedures_title.to_owned(),
        description: t.procedures_description.to_owned(),
        content: view! {
            <Breadcrumb lang way=vec![]/>
            <h1>{t.procedures_title}</h1>
            <p class="lead">{lead}</p>
            {sections}
            {checked_between(catalogue.procedures.values().map(|procedure| procedure.checked_on), lang)}
        }
        .into_any(),
        acts: Vec::new(),
        json_ld: None,
        is_listed: true,
    }
}

fn item(procedure: &Procedure, lang: Lang) -> impl IntoView + use<> {
    view! {
        <li>
            <a href=Route::Procedure(procedure.code.to_string()).path(lang)>{text(&procedure.name, lang).to_owned()}</a>
            <span class="procedures__summary">{text(&procedure.summary, lang).to_owned()}</span>
        </li>
    }
}
