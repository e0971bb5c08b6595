//! `/xa-phuong/{code}/` with a province's code: its communes.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;

use crate::components::breadcrumb::Breadcrumb;
use crate::i18n::format::number;
use crate::i18n::{Lang, fill};
use crate::pages::{capital, commune_name, province_name};
use crate::render::Page;
use crate::routes::Route;

/// A province's page; `None` if there is none of that code.
pub fn page(catalogue: &Catalogue, code: &str, lang: Lang) -> Option<Page> {
    let t = lang.page();
    let province = catalogue.provinces.provinces.iter().find(|province| province.code == code)?;
    let mut communes: Vec<_> = catalogue.communes.get(code)?.communes.iter().collect();
    communes.sort_by_cached_key(|commune| (motcua_text::fold(&commune.name), commune.code.clone()));
    let count = fill(t.province_count, &[&number(communes.len() as u64, lang)]);
    let items: Vec<_> = communes
        .into_iter()
        .map(|commune| view! { <li><a href=Route::Commune(commune.code.clone()).path(lang)>{capital(&commune_name(commune))}</a></li> })
        .collect();
    let name = capital(&province_name(province));
    let title = fill(t.province_title, &[&name]);
    let lead = fill(t.province_lead, &[&name, &count]);
    Some(Page {
        route: Route::Province(code.to_owned()),
        lang,
        title: title.clone(),
        description: lead.clone(),
        content: view! {
            <Breadcrumb lang way=vec![(Route::Communes, t.communes_title.to_owned())]/>
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            <ul class="communes" role="list" lang="vi">{items}</ul>
            <p class="cites">{t.commune_source}</p>
        }
        .into_any(),
        acts: Vec::new(),
        json_ld: None,
        is_listed: true,
    })
}
