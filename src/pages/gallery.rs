//! `/thanh-phan/`: the components in all their states, for tests and for those who carry on. Not listed by search engines.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::procedure::{Amount, Procedure, TimeLimit};

use crate::components::breadcrumb::Breadcrumb;
use crate::components::change_notice::ChangeNotices;
use crate::components::commune_keeper::{KeepCommune, MyCommune};
use crate::components::fact_strip::{Fact, FactStrip, of_procedure};
use crate::components::fee_list::FeeList;
use crate::components::gap_list::GapList;
use crate::components::paper_list::PaperList;
use crate::components::place_finder::PlaceFinder;
use crate::components::source_list::SourceList;
use crate::components::step_list::StepList;
use crate::components::time_table::TimeTable;
use crate::i18n::Lang;
use crate::page_data::{Act, KeptCommune};
use crate::render::Page;
use crate::routes::Route;

/// The gallery: each component with ordinary, empty and overlong content.
pub fn page(catalogue: &Catalogue, lang: Lang) -> Page {
    let t = lang.page();
    let longest = catalogue.procedures.values().max_by_key(|p| p.papers.len());
    let content = view! {
        <h1>{t.gallery_title}</h1>
        <p class="lead">{t.gallery_description}</p>
        {basics(lang)}
        {longest.map(|procedure| ordinary(catalogue, procedure, lang))}
        {longest.map(|procedure| empty(catalogue, procedure, lang))}
        <PlaceFinder lang/>
        <MyCommune lang/>
        <KeepCommune lang/>
    };
    let kept = KeptCommune {
        code: "24820".to_owned(),
        name: "Một tên xã rất dài để thử xem chữ có tràn ra ngoài khung không".to_owned(),
        province: "Lâm Đồng".to_owned(),
    };
    Page {
        route: Route::Gallery,
        lang,
        title: t.gallery_title.to_owned(),
        description: t.gallery_description.to_owned(),
        content: content.into_any(),
        acts: vec![Act::FindPlace, Act::ShowCommune, Act::KeepCommune(kept)],
        json_ld: None,
        is_listed: false,
    }
}

fn basics(lang: Lang) -> AnyView {
    let ui = lang.ui();
    let (t, g) = (lang.page(), lang.guide());
    let long = "Nghiêng".repeat(12);
    view! {
        <section aria-labelledby="g-basics">
            <h2 id="g-basics">"Basics"</h2>
            <p>
                <a class="button button--primary" href=Route::Home.path(lang)>{ui.search_button}</a>
                " "
                <a class="button" href=Route::Home.path(lang)>{g.retry}</a>
                " "
                <a class="button button--quiet" href=Route::Home.path(lang)>{ui.my_commune_forget}</a>
            </p>
            <p class="unknown">{t.time_unknown}</p>
            <p class="notice">{g.offline}</p>
            <p class="notice notice--error"><strong>{ui.page_failed}</strong>" "{g.page_failed_safe}</p>
            <p>{ui.search_none.replace("{}", &long)}" "{ui.search_none_help}</p>
            <FactStrip facts=vec![
                Fact { label: t.fact_time.to_owned(), value: long, remark: Some(t.fact_by_case.to_owned()) },
                Fact { label: t.fact_fee.to_owned(), value: t.amount_unknown.to_owned(), remark: None },
            ]/>
        </section>
    }
    .into_any()
}

fn ordinary(catalogue: &Catalogue, procedure: &Procedure, lang: Lang) -> AnyView {
    view! {
        <section class="procedure" aria-labelledby="g-full">
            <h2 id="g-full">"Full"</h2>
            <Breadcrumb lang way=vec![(Route::Procedures, lang.page().procedures_title.to_owned())]/>
            <FactStrip facts=of_procedure(procedure, lang)/>
            <ChangeNotices procedure lang/>
            <PaperList procedure documents=&catalogue.documents lang/>
            <StepList steps=&procedure.steps lang/>
            <TimeTable cases=&procedure.cases lang/>
            <FeeList procedure lang/>
            <GapList gaps=&procedure.gaps lang/>
            <SourceList procedure lang/>
        </section>
    }
    .into_any()
}

/// The same entry with everything unknown that may be unknown.
fn empty(catalogue: &Catalogue, procedure: &Procedure, lang: Lang) -> AnyView {
    let mut bare = procedure.clone();
    bare.papers.clear();
    bare.changes.clear();
    bare.fees.iter_mut().for_each(|fee| fee.amount = Amount::Unknown);
    bare.cases.iter_mut().flat_map(|case| &mut case.times).for_each(|timing| timing.limit = TimeLimit::Unknown);
    view! {
        <section class="procedure" aria-labelledby="g-empty">
            <h2 id="g-empty">"Unknown"</h2>
            <FactStrip facts=of_procedure(&bare, lang)/>
            <PaperList procedure=&bare documents=&catalogue.documents lang/>
            <TimeTable cases=&bare.cases lang/>
            <FeeList procedure=&bare lang/>
        </section>
    }
    .into_any()
}
