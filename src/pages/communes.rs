//! `/xa-phuong/`

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::unit::Province;

use crate::components::breadcrumb::Breadcrumb;
use crate::components::near_me::NearMe;
use crate::components::place_finder::PlaceFinder;
use crate::i18n::format::number;
use crate::i18n::{Lang, fill};
use crate::page_data::Act;
use crate::pages::{capital, province_name};
use crate::render::Page;
use crate::routes::Route;

/// The address finder, then all provinces.
pub fn page(catalogue: &Catalogue, lang: Lang) -> Page {
    let t = lang.page();
    let items: Vec<_> = catalogue.provinces.provinces.iter().map(|province| item(catalogue, province, lang)).collect();
    Page {
        route: Route::Communes,
        lang,
        title: t.communes_title.to_owned(),
        description: t.communes_description.to_owned(),
        content: view! {
            <Breadcrumb lang way=vec![]/>
            <h1>{t.communes_title}</h1>
            <p class="lead">{t.communes_lead}</p>
            <PlaceFinder lang/>
            <NearMe href=Route::Commune("{code}".into()).path(lang) lang/>
            <section aria-labelledby="provinces">
                <h2 id="provinces">{t.provinces_heading}</h2>
                <ul class="provinces" role="list">{items}</ul>
            </section>
        }
        .into_any(),
        acts: vec![Act::FindPlace],
        json_ld: None,
        is_listed: true,
    }
}

fn item(catalogue: &Catalogue, province: &Province, lang: Lang) -> impl IntoView + use<> {
    let t = lang.page();
    let count = catalogue.communes.get(&province.code).map_or(0, |list| list.communes.len());
    let count = fill(t.province_count, &[&number(count as u64, lang)]);
    let merged: Vec<&str> = province.merged.iter().map(|old| old.name.as_str()).collect();
    let merged = (merged.len() > 1).then(|| fill(t.province_merged, &[&merged.join(", ")]));
    view! {
        <li>
            <a href=Route::Province(province.code.clone()).path(lang) lang="vi">{capital(&province_name(province))}</a>
            <span class="provinces__note">{count}{merged.map(|merged| format!(", {merged}"))}</span>
        </li>
    }
}
