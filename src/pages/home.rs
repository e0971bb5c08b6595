//! `/`

use leptos::prelude::*;
use motcua_catalogue::Catalogue;

use crate::components::commune_keeper::MyCommune;
use crate::components::fact_strip::of_procedure;
use crate::i18n::format::text;
use crate::i18n::{Lang, fill};
use crate::page_data::Act;
use crate::pages::{events_in_order, of_field, walkthroughs_in_order};
use crate::render::Page;
use crate::routes::Route;

/// How many walkthroughs are named here; the others stand on their own page.
const MOST_WALKTHROUGHS: usize = 6;

/// The home page: after the search box my commune, what many come for, all fields.
pub fn page(catalogue: &Catalogue, lang: Lang) -> Page {
    let t = lang.page();
    Page {
        route: Route::Home,
        lang,
        title: t.home_title.to_owned(),
        description: t.home_description.to_owned(),
        content: view! {
            <div class="hero">
                <h1>{t.home_heading}</h1>
                <p class="lead">{t.home_lead}</p>
            </div>
            <MyCommune lang/>
            <p class="today"><a class="card" href=Route::When.path(lang)><span class="card__name">{lang.local().home_today}</span><span class="card__note">{lang.local().home_today_note}</span></a></p>
            {walkthroughs(catalogue, lang)}
            {events(catalogue, lang)}
            {popular(catalogue, lang)}
            {fields(catalogue, lang)}
            {how(lang)}
        }
        .into_any(),
        acts: vec![Act::ShowCommune],
        json_ld: None,
        is_listed: true,
    }
}

/// Walkthroughs as the questions they answer; nothing if there is none.
fn walkthroughs(catalogue: &Catalogue, lang: Lang) -> Option<AnyView> {
    let t = lang.guide();
    let items: Vec<_> = walkthroughs_in_order(catalogue)
        .into_iter()
        .take(MOST_WALKTHROUGHS)
        .map(|walkthrough| {
            let href = Route::Walkthrough(walkthrough.id.to_string()).path(lang);
            view! { <li><a href=href>{text(&walkthrough.name, lang).to_owned()}</a></li> }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section aria-labelledby="walks">
                <h2 id="walks">{t.home_walks}</h2>
                <ul class="links" role="list">{items}</ul>
                <p><a href=Route::Walkthroughs.path(lang)>{t.walks_all}</a></p>
            </section>
        }
        .into_any()
    })
}

/// Life events by name, as many as there are; nothing if there is none.
fn events(catalogue: &Catalogue, lang: Lang) -> AnyView {
    let t = lang.knowledge();
    let items: Vec<_> = events_in_order(catalogue)
        .into_iter()
        .map(|event| {
            let href = Route::Event(event.id.to_string()).path(lang);
            view! { <li><a href=href>{text(&event.name, lang).to_owned()}</a></li> }
        })
        .collect();
    let section = (!items.is_empty()).then(|| {
        view! {
            <section aria-labelledby="events">
                <h2 id="events">{t.home_events}</h2>
                <ul class="chips" role="list">{items}</ul>
            </section>
        }
    });
    view! {
        {section}
        <ul class="doors" role="list">
            <li><a href=Route::OldPapers.path(lang)>{t.old_title}</a></li>
            <li><a href=Route::Changes.path(lang)>{t.changes_title}</a></li>
        </ul>
    }
    .into_any()
}

fn popular(catalogue: &Catalogue, lang: Lang) -> AnyView {
    let t = lang.page();
    let items: Vec<_> = catalogue
        .portal
        .popular
        .iter()
        .filter_map(|code| catalogue.procedures.get(code))
        .map(|procedure| {
            let wait = of_procedure(procedure, lang).into_iter().nth(1).map(|fact| fact.value).unwrap_or_default();
            view! {
                <li>
                    <a class="card" href=Route::Procedure(procedure.code.to_string()).path(lang)>
                        <span class="card__name">{text(&procedure.name, lang).to_owned()}</span>
                        <span class="card__note">{wait}</span>
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <section aria-labelledby="popular">
            <h2 id="popular">{t.home_popular}</h2>
            <ul class="cards" role="list">{items}</ul>
        </section>
    }
    .into_any()
}

fn fields(catalogue: &Catalogue, lang: Lang) -> AnyView {
    let t = lang.page();
    let items: Vec<_> = catalogue
        .portal
        .fields
        .iter()
        .filter_map(|field| {
            let count = of_field(catalogue, &field.id).count();
            (count > 0).then(|| {
                let href = format!("{}#{}", Route::Procedures.path(lang), field.id);
                view! {
                    <li>
                        <a href=href>{text(&field.name, lang).to_owned()}</a>
                        <span class="count">{format!(" {count}")}</span>
                    </li>
                }
            })
        })
        .collect();
    let all = fill(t.home_all, &[&catalogue.procedures.len().to_string()]);
    view! {
        <section aria-labelledby="fields">
            <h2 id="fields">{t.home_fields}</h2>
            <ul class="fields" role="list">{items}</ul>
            <p><a href=Route::Procedures.path(lang)>{all}</a></p>
        </section>
    }
    .into_any()
}

fn how(lang: Lang) -> AnyView {
    let t = lang.page();
    view! {
        <section aria-labelledby="how">
            <h2 id="how">{t.home_how}</h2>
            <ol class="how">
                <li>{t.home_how_1}</li>
                <li>{t.home_how_2}</li>
                <li>{t.home_how_3}</li>
            </ol>
        </section>
    }
    .into_any()
}
