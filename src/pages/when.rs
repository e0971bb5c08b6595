//! `/lich/`: where and when. What it finds for a commune and a procedure stands in `src/browser/acts/when.rs`; without
//! script it lists every session and every local way of serving people.

mod feeds;
mod ways;

use leptos::prelude::*;
use motcua_catalogue::Catalogue;

use crate::components::breadcrumb::Breadcrumb;
use crate::components::initiative_list::{InitiativeList, has_ended};
use crate::components::near_me::NearMe;
use crate::components::session_list::SessionList;
use crate::components::source_list::Provenance;
use crate::i18n::format::text;
use crate::i18n::{Lang, LocalText};
use crate::page_data::Act;
use crate::pages::{capital, of_field, province_name};
use crate::render::Page;
use crate::routes::Route;

pub use feeds::{CalendarFile, calendars, commune_calendar, province_calendar};
pub use ways::{ProvinceWays, ways};

/// The page.
pub fn page(catalogue: &Catalogue, lang: Lang) -> Page {
    let t = lang.local();
    Page {
        route: Route::When,
        lang,
        title: t.when_title.to_owned(),
        description: t.when_description.to_owned(),
        content: view! {
            <Breadcrumb lang way=vec![]/>
            <h1>{t.when_title}</h1>
            <p class="lead">{t.when_lead}</p>
            {form(catalogue, lang)}
            {results(t)}
            {sessions(catalogue, lang)}
            {initiatives(catalogue, lang)}
        }
        .into_any(),
        acts: vec![Act::FindChance],
        json_ld: None,
        is_listed: true,
    }
}

/// The choices. Hidden until somebody can answer them.
fn form(catalogue: &Catalogue, lang: Lang) -> AnyView {
    let t = lang.local();
    let mut provinces: Vec<_> = catalogue.provinces.provinces.iter().collect();
    provinces.sort_by_cached_key(|province| motcua_text::fold(&province.name));
    let provinces: Vec<_> = provinces
        .into_iter()
        .map(|province| view! { <option value=province.code.clone() data-name=province.name.clone()>{capital(&province_name(province))}</option> })
        .collect();
    let fields: Vec<_> = catalogue
        .portal
        .fields
        .iter()
        .map(|field| {
            let options: Vec<_> = of_field(catalogue, &field.id)
                .map(|one| view! { <option value=one.code.to_string()>{text(&one.name, lang).to_owned()}</option> })
                .collect();
            view! { <optgroup label=text(&field.name, lang).to_owned()>{options}</optgroup> }
        })
        .collect();
    view! {
        <form class="when" data-when hidden>
            <p class="field">
                <label for="when-province">{t.when_province}</label>
                <select id="when-province" lang="vi"><option value="">{t.when_choose}</option>{provinces}</select>
            </p>
            <p class="field">
                <label for="when-commune">{t.when_commune}</label>
                <select id="when-commune" lang="vi"><option value="">{t.when_choose}</option></select>
            </p>
            <p class="field">
                <label for="when-procedure">{t.when_procedure}</label>
                <select id="when-procedure"><option value="">{t.when_any}</option>{fields}</select>
            </p>
            <p><a href=Route::Communes.path(lang)>{t.when_find}</a></p>
            <NearMe href=format!("{}#tinh={{province}}&xa={{code}}", Route::When.path(lang)) lang/>
        </form>
    }
    .into_any()
}

/// Where the answers go. The words for them stand here and not in the module: it is downloaded.
fn results(t: &'static LocalText) -> AnyView {
    let kinds = [
        ("place", t.when_kind_place),
        ("village", t.when_kind_village),
        ("home", t.when_kind_home),
        ("remote", t.when_kind_remote),
    ];
    let kinds: Vec<_> = kinds
        .into_iter()
        .map(|(kind, words)| view! { <label class="chip"><input type="checkbox" value=kind data-kind=kind checked/>{words}</label> })
        .collect();
    view! {
        <section
            class="when-found"
            aria-labelledby="when-found"
            hidden
            data-choose=t.when_choose_first
            data-loading=t.when_loading
            data-failed=t.when_failed
            data-none=t.when_none
            data-now=t.when_now
            data-today=t.when_today
            data-tomorrow=t.when_tomorrow
            data-hours=t.when_hours
            data-any=t.when_any_time
            data-ask=t.when_ask_first
            data-says=t.when_says
        >
            <h2 id="when-found">{t.when_results}</h2>
            <fieldset class="when-kinds"><legend>{t.when_show}</legend>{kinds}</fieldset>
            <p class="when-note" role="status"></p>
            <ol class="chances" role="list"></ol>
            <section class="when-months" aria-labelledby="when-months" hidden>
                <h2 id="when-months">{t.when_month}</h2>
                <p>{t.when_month_days}</p>
                <div class="months"></div>
            </section>
        </section>
    }
    .into_any()
}

fn sessions(catalogue: &Catalogue, lang: Lang) -> AnyView {
    let t = lang.local();
    let list = catalogue.sessions.as_ref().filter(|file| !file.sessions.is_empty()).map_or_else(
        || view! { <p>{t.when_plain_none}</p> }.into_any(),
        |file| view! { <SessionList sessions=file.sessions.iter().collect() file catalogue lang/> }.into_any(),
    );
    view! { <section aria-labelledby="sessions"><h2 id="sessions">{t.when_plain_title}</h2>{list}</section> }.into_any()
}

fn initiatives(catalogue: &Catalogue, lang: Lang) -> Option<AnyView> {
    let t = lang.local();
    let file = catalogue.initiatives.as_ref()?;
    let (ended, running): (Vec<_>, Vec<_>) = file.initiatives.iter().partition(|one| has_ended(one, file));
    let ended = (!ended.is_empty()).then(|| {
        view! {
            <h2 id="ended">{t.initiatives_ended}</h2>
            <InitiativeList initiatives=ended file catalogue lang/>
        }
    });
    Some(
        view! {
            <section aria-labelledby="initiatives">
                <h2 id="initiatives">{t.initiatives_title}</h2>
                <p>{t.initiatives_lead}</p>
                <InitiativeList initiatives=running file catalogue lang/>
                {ended}
            </section>
            <Provenance sources=&file.sources checks=&[] checked_on=file.checked_on lang/>
        }
        .into_any(),
    )
}
