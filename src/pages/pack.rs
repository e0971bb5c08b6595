//! `/ho-so/`: my pack, one list of papers for everything a person wants to do. What it does stands in
//! `src/browser/acts/pack.rs`.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;

use crate::components::breadcrumb::Breadcrumb;
use crate::components::carry::Carry;
use crate::i18n::Lang;
use crate::i18n::format::text;
use crate::page_data::Act;
use crate::render::Page;
use crate::routes::Route;

/// The pack. Without script it leads to the lists that stand on each procedure's own page.
pub fn page(catalogue: &Catalogue, lang: Lang) -> Page {
    let t = lang.guide();
    Page {
        route: Route::Pack,
        lang,
        title: t.pack_title.to_owned(),
        description: t.pack_description.to_owned(),
        content: view! {
            <Breadcrumb lang way=vec![]/>
            <h1>{t.pack_title}</h1>
            <p class="lead">{t.pack_lead}</p>
            <p class="pack__plain">{t.pack_plain}</p>
            <div class="pack" aria-live="polite"></div>
            <section class="pack-texts" aria-labelledby="pack-texts" hidden>
                <h2 id="pack-texts">{t.pack_texts}</h2>
                {carried("pack-sms", t.pack_sms)}
                {carried("pack-speaker", t.pack_speaker)}
                <p><a class="button button--quiet" data-file rel="external" download="ho-so.txt" href="#">{t.pack_file}</a></p>
                <Carry lang/>
            </section>
            <section class="pack-more" aria-labelledby="pack-more">
                <h2 id="pack-more">{t.pack_more}</h2>
                <ul class="links" role="list">{popular(catalogue, lang)}</ul>
                <p><a href=Route::Procedures.path(lang)>{t.pack_all}</a></p>
            </section>
        }
        .into_any(),
        acts: vec![Act::Pack],
        json_ld: None,
        is_listed: true,
    }
}

/// A text to carry away, with a button that copies it.
fn carried(id: &'static str, label: &'static str) -> impl IntoView {
    view! {
        <p class="pack__text">
            <label for=id>{label}</label>
            <textarea id=id readonly rows="4"></textarea>
        </p>
    }
}

/// The procedures most people come for, each as a link that adds it.
fn popular(catalogue: &Catalogue, lang: Lang) -> Vec<AnyView> {
    let found = catalogue.portal.popular.iter().filter_map(|code| catalogue.procedures.get(code));
    found
        .map(|procedure| {
            let href = format!("#them={}", procedure.code);
            view! { <li><a href=href rel="external">{text(&procedure.name, lang).to_owned()}</a></li> }.into_any()
        })
        .collect()
}
