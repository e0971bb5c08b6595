//! `/xa-phuong/{code}/` with a commune's code: where to go, what it was formed from, figures with their source.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::answer::Answer;
use motcua_catalogue::initiative::Initiative;
use motcua_catalogue::unit::{Commune, CommuneType, DistrictType, OldCommuneType, Predecessors, Province, Share};

use crate::components::breadcrumb::Breadcrumb;
use crate::components::commune_keeper::KeepCommune;
use crate::components::initiative_list::{InitiativeList, has_ended, stale_note};
use crate::components::session_list::SessionList;
use crate::components::sketch_map::SketchMap;
use crate::i18n::format::{date, number, text};
use crate::i18n::{Lang, fill};
use crate::page_data::{Act, KeptCommune};
use crate::pages::when::{commune_calendar, province_calendar};
use crate::pages::{answers, capital, commune_name, province_name};
use crate::render::Page;
use crate::routes::Route;

/// A commune's page; `None` if there is none of that code.
pub fn page(catalogue: &Catalogue, code: &str, lang: Lang) -> Option<Page> {
    let t = lang.page();
    let (province, commune) = find(catalogue, code)?;
    let name = commune_name(commune);
    let title = format!("{}, {}", capital(&name), province.name);
    let way = vec![
        (Route::Communes, t.communes_title.to_owned()),
        (Route::Province(province.code.clone()), capital(&province_name(province))),
    ];
    let keep = KeptCommune { code: commune.code.clone(), name: capital(&name), province: province.name.clone() };
    Some(Page {
        route: Route::Commune(code.to_owned()),
        lang,
        title: title.clone(),
        description: fill(t.commune_description, &[&title]),
        content: view! {
            <Breadcrumb lang way/>
            <h1 lang="vi">{capital(&name)}</h1>
            <p class="lead" lang="vi">{capital(&province_name(province))}</p>
            <KeepCommune lang/>
            {place_to_go(commune, lang)}
            {when(catalogue, &province.code, code, lang)}
            {tell(catalogue, &province.code, code, lang)}
            {initiatives(catalogue, &province.code, code, lang)}
            <SketchMap catalogue province=&province.code province_name=province_name(province) commune lang/>
            {formed_from(catalogue.predecessors.get(&province.code), code, lang)}
            {to_do(catalogue, lang)}
            {figures(commune, lang)}
            <p class="cites">{t.commune_source}</p>
        }
        .into_any(),
        acts: vec![Act::KeepCommune(keep)],
        json_ld: None,
        is_listed: true,
    })
}

pub(super) fn find<'a>(catalogue: &'a Catalogue, code: &str) -> Option<(&'a Province, &'a Commune)> {
    catalogue.communes.values().find_map(|list| {
        let commune = list.communes.iter().find(|commune| commune.code == code)?;
        let province = catalogue.provinces.provinces.iter().find(|province| province.code == list.province)?;
        Some((province, commune))
    })
}

fn place_to_go(commune: &Commune, lang: Lang) -> AnyView {
    let t = lang.page();
    let name = commune_name(commune);
    let seat = match &commune.seat {
        Some(seat) => fill(t.commune_seat, &[seat]),
        None => t.commune_seat_unknown.to_owned(),
    };
    view! {
        <section class="place-to-go" aria-labelledby="go">
            <h2 id="go">{t.commune_where_heading}</h2>
            <p><strong>{fill(t.commune_centre, &[&name])}</strong></p>
            <p class="unknown">{fill(t.commune_centre_unknown, &[&name])}</p>
            <p>{seat}</p>
        </section>
    }
    .into_any()
}

/// Sessions to come, the province's numbers, other centres; and the way to the nearest chance.
fn when(catalogue: &Catalogue, province: &str, code: &str, lang: Lang) -> AnyView {
    let t = lang.local();
    let sessions = catalogue.sessions.as_ref().map(|file| {
        let here: Vec<_> = file.sessions.iter().filter(|session| session.commune == code).collect();
        let link = (!here.is_empty())
            .then(|| view! { <p><a href=commune_calendar(code, lang) rel="external">{t.session_feed}</a></p> });
        view! { <SessionList sessions=here file catalogue lang/>{link} }
    });
    let offices = catalogue.offices.as_ref();
    let hotlines: Vec<_> = offices
        .iter()
        .flat_map(|file| &file.hotlines)
        .filter(|line| line.province == province)
        .map(|line| {
            let number = view! { <a href=format!("tel:{}", line.number)>{line.number.clone()}</a> };
            view! { <li>{t.commune_hotline} " " {number} ". " {text(&line.about, lang).to_owned()} " "
            <span class="cites">{fill(t.told_on, &[&date(line.as_of)])}</span> " "
            {offices.map(|file| stale_note(line.as_of, file.checked_on, lang))}</li> }
        })
        .collect();
    let hotlines = (!hotlines.is_empty()).then(|| view! { <ul>{hotlines}</ul> });
    let elsewhere: Vec<_> = offices
        .iter()
        .flat_map(|file| &file.elsewhere)
        .filter(|one| one.province == province)
        .map(|one| view! { <p>{text(&one.text, lang).to_owned()} " " <span class="cites">{fill(t.told_on, &[&date(one.as_of)])}</span></p> })
        .collect();
    view! {
        <section aria-labelledby="when">
            <h2 id="when">{t.commune_when}</h2>
            <p><a class="button" href=format!("{}#tinh={province}&xa={code}", Route::When.path(lang))>{t.commune_when_link}</a></p>
            {sessions}
            <p><a href=province_calendar(province, lang) rel="external">{t.province_feed}</a></p>
            {hotlines}
            <p class="unknown">{t.commune_phone_unknown}</p>
            <h3>{t.commune_elsewhere}</h3>
            <p>{t.elsewhere_why}</p>
            {elsewhere}
        </section>
    }
    .into_any()
}

/// To the form, and to what people of the commune or its province have said.
fn tell(catalogue: &Catalogue, province: &str, code: &str, lang: Lang) -> AnyView {
    let t = lang.listen();
    let is_here = |answer: &Answer| answer.area == code || answer.area == province;
    view! {
        <section aria-labelledby="tell">
            <h2 id="tell">{t.title}</h2>
            <p><a class="button" href=format!("{}#xa={code}", Route::Listen.path(lang))>{t.from_commune}</a></p>
            {answers::link(catalogue, is_here, t.answers_here, lang)}
        </section>
    }
    .into_any()
}

/// Local ways of serving people that run here, and those that have ended.
fn initiatives(catalogue: &Catalogue, province: &str, code: &str, lang: Lang) -> Option<AnyView> {
    let t = lang.local();
    let file = catalogue.initiatives.as_ref()?;
    let is_here = |one: &&Initiative| {
        one.communes.iter().any(|commune| commune == code) || one.provinces.iter().any(|one| one == province)
    };
    let (ended, running): (Vec<_>, Vec<_>) =
        file.initiatives.iter().filter(is_here).partition(|one| has_ended(one, file));
    let none = (ended.is_empty() && running.is_empty()).then(|| view! { <p>{t.initiatives_none}</p> });
    let ended = (!ended.is_empty()).then(|| {
        view! { <h3>{t.initiatives_ended}</h3><InitiativeList initiatives=ended file catalogue lang/> }
    });
    Some(
        view! {
            <section aria-labelledby="initiatives">
                <h2 id="initiatives">{t.initiatives_here}</h2>
                {none}
                <InitiativeList initiatives=running file catalogue lang/>
                {ended}
            </section>
        }
        .into_any(),
    )
}

fn formed_from(predecessors: Option<&Predecessors>, code: &str, lang: Lang) -> AnyView {
    let t = lang.page();
    let districts = predecessors.map(|p| p.districts.as_slice()).unwrap_or_default();
    let groups: Vec<_> = districts
        .iter()
        .filter_map(|district| {
            let items: Vec<_> = predecessors
                .map(|p| p.communes.as_slice())
                .unwrap_or_default()
                .iter()
                .filter(|old| old.district == district.code)
                .filter_map(|old| {
                    let link = old.to.iter().find(|link| link.code == code)?;
                    let name = match (&old.name, old.kind) {
                        (Some(name), Some(kind)) => format!("{} {name}", old_kind(kind)),
                        (Some(name), None) => name.clone(),
                        (None, _) => {
                            return Some(
                                view! { <li>{fill(t.commune_formed_none, &[&district.name])}</li> }.into_any(),
                            );
                        }
                    };
                    Some(
                        view! { <li><span lang="vi">{name}</span>{format!(", {}", share(link.share, lang))}</li> }
                            .into_any(),
                    )
                })
                .collect();
            let heading = format!("{} {}", district_kind(district.kind), district.name);
            (!items.is_empty()).then(|| {
                view! {
                    <h3 lang="vi">{capital(&heading)}</h3>
                    <ul>{items}</ul>
                }
            })
        })
        .collect();
    view! {
        <section aria-labelledby="formed">
            <h2 id="formed">{t.commune_formed_heading}</h2>
            {groups}
        </section>
    }
    .into_any()
}

fn share(share: Share, lang: Lang) -> &'static str {
    let t = lang.page();
    match share {
        Share::All => t.commune_formed_whole,
        Share::Part => t.commune_formed_part,
        Share::Area => t.commune_formed_area,
        Share::Residents => t.commune_formed_residents,
    }
}

fn old_kind(kind: OldCommuneType) -> &'static str {
    match kind {
        OldCommuneType::Commune => "xã",
        OldCommuneType::Ward => "phường",
        OldCommuneType::Township => "thị trấn",
    }
}

fn district_kind(kind: DistrictType) -> &'static str {
    match kind {
        DistrictType::Rural => "huyện",
        DistrictType::Urban => "quận",
        DistrictType::Town => "thị xã",
        DistrictType::City => "thành phố",
    }
}

fn to_do(catalogue: &Catalogue, lang: Lang) -> AnyView {
    let t = lang.page();
    let items: Vec<_> = catalogue
        .portal
        .popular
        .iter()
        .filter_map(|code| catalogue.procedures.get(code))
        .map(|procedure| view! { <li><a href=Route::Procedure(procedure.code.to_string()).path(lang)>{text(&procedure.name, lang).to_owned()}</a></li> })
        .collect();
    let all = fill(t.home_all, &[&catalogue.procedures.len().to_string()]);
    view! {
        <section aria-labelledby="todo">
            <h2 id="todo">{t.commune_todo_heading}</h2>
            <ul>{items}</ul>
            <p><a href=Route::Procedures.path(lang)>{all}</a></p>
        </section>
    }
    .into_any()
}

fn figures(commune: &Commune, lang: Lang) -> AnyView {
    let t = lang.page();
    let area = commune.area_km2.map(|area| {
        let area = format!("{area} km²");
        let area = if lang == Lang::Vi { area.replace('.', ",") } else { area };
        view! { <dt>{t.commune_area}</dt><dd>{area}</dd> }
    });
    let population = commune
        .population
        .map(|people| view! { <dt>{t.commune_population}</dt><dd>{number(u64::from(people), lang)}</dd> });
    let was = commune.was.as_ref().map(|was| {
        let before = match was.kind {
            CommuneType::Commune => "xã",
            CommuneType::Ward => "phường",
            CommuneType::SpecialZone => "đặc khu",
        };
        view! { <p>{fill(t.commune_was, &[&date(was.from), &format!("{before} {}", commune.name), &was.resolution])}</p> }
    });
    view! {
        <section aria-labelledby="figures">
            <h2 id="figures">{t.commune_facts_heading}</h2>
            <dl class="figures">
                {area}
                {population}
                <dt>{t.commune_code}</dt>
                <dd>{commune.code.clone()}</dd>
            </dl>
            {was}
        </section>
    }
    .into_any()
}
