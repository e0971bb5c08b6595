//! `/su-kien/{id}/`: what to do, in order.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::event::{EventStep, LifeEvent};
use motcua_catalogue::fact::{Slug, Stated};

use crate::components::breadcrumb::Breadcrumb;
use crate::components::procedure_links::procedure_links;
use crate::components::source_list::{Provenance, cites};
use crate::components::validity::Stale;
use crate::i18n::format::text;
use crate::i18n::{Lang, fill};
use crate::render::Page;
use crate::routes::Route;

/// An event's page; `None` if the catalogue has none of that id.
pub fn page(catalogue: &Catalogue, id: &Slug, lang: Lang) -> Option<Page> {
    let event = catalogue.events.get(id)?;
    Some(Page {
        route: Route::Event(id.to_string()),
        lang,
        title: text(&event.name, lang).to_owned(),
        description: text(&event.summary, lang).to_owned(),
        content: content(catalogue, event, lang),
        acts: Vec::new(),
        json_ld: None,
        is_listed: true,
    })
}

fn content(catalogue: &Catalogue, event: &LifeEvent, lang: Lang) -> AnyView {
    let t = lang.knowledge();
    let steps: Vec<_> = event.steps.iter().map(|step| step_view(catalogue, event, step, lang)).collect();
    let notes: Vec<_> = event
        .notes
        .iter()
        .map(|note| view! { <li>{text(&note.text, lang).to_owned()}{cites(&note.cites, &event.sources, lang)}</li> })
        .collect();
    let notes = (!notes.is_empty()).then(|| {
        view! {
            <section aria-labelledby="notes">
                <h2 id="notes">{t.event_notes}</h2>
                <ul>{notes}</ul>
            </section>
        }
    });
    view! {
        <Breadcrumb lang way=vec![(Route::Events, t.events_title.to_owned())]/>
        <h1>{text(&event.name, lang).to_owned()}</h1>
        <p class="lead">{text(&event.summary, lang).to_owned()}</p>
        <Stale checked_on=event.checked_on lang/>
        <section class="bring" aria-labelledby="steps">
            <h2 id="steps">{t.event_steps}</h2>
            <ol class="steps" role="list">{steps}</ol>
        </section>
        {notes}
        <Provenance sources=&event.sources checks=&event.checks checked_on=event.checked_on lang/>
    }
    .into_any()
}

fn step_view(catalogue: &Catalogue, event: &LifeEvent, step: &EventStep, lang: Lang) -> impl IntoView + use<> {
    let t = lang.knowledge();
    let only_if = step.only_if.as_ref().map(|only_if| {
        view! { <p class="journey__if">{fill(t.event_only_if, &[text(only_if, lang)])}</p> }
    });
    let facts: Vec<_> =
        [(t.event_by_when, &step.by_when), (t.event_proxy, &step.proxy), (t.event_together, &step.together)]
            .into_iter()
            .filter_map(|(label, stated)| Some(fact(label, stated.as_ref()?, event, lang)))
            .collect();
    let facts = (!facts.is_empty()).then(|| view! { <dl class="journey__facts">{facts}</dl> });
    view! {
        <li class="step">
            <h3>{text(&step.title, lang).to_owned()}</h3>
            {only_if}
            <p>{text(&step.text, lang).to_owned()}</p>
            {facts}
            {procedure_links(catalogue, &step.procedures, lang)}
        </li>
    }
}

fn fact(label: &'static str, stated: &Stated, event: &LifeEvent, lang: Lang) -> impl IntoView + use<> {
    view! {
        <div>
            <dt>{label}</dt>
            <dd>{text(&stated.text, lang).to_owned()}{cites(&stated.cites, &event.sources, lang)}</dd>
        </div>
    }
}
