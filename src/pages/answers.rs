//! `/lang-nghe/tra-loi/`: what people raised, what was done, how long it took.

mod times;

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::answer::{Answer, Answers, Took, Topic};

use crate::components::breadcrumb::Breadcrumb;
use crate::components::source_list::Provenance;
use crate::i18n::format::{date, text};
use crate::i18n::{Lang, fill};
use crate::pages::{commune_name, province_name};
use crate::render::Page;
use crate::routes::Route;

/// A link to the first of the answers that are about something, with their number; nothing if there is none. `words` has a
/// place for the number.
pub(super) fn link(
    catalogue: &Catalogue,
    is_about: impl Fn(&Answer) -> bool,
    words: &'static str,
    lang: Lang,
) -> Option<AnyView> {
    let about: Vec<&Answer> =
        catalogue.answers.iter().flat_map(|file| &file.answers).filter(|answer| is_about(answer)).collect();
    let href = format!("{}#{}", Route::Answers.path(lang), about.first()?.id);
    Some(view! { <p><a href=href>{fill(words, &[&about.len().to_string()])}</a></p> }.into_any())
}

/// The page.
pub fn page(catalogue: &Catalogue, lang: Lang) -> Page {
    let t = lang.listen();
    Page {
        route: Route::Answers,
        lang,
        title: t.answers_title.to_owned(),
        description: t.answers_description.to_owned(),
        content: view! {
            <Breadcrumb lang way=vec![(Route::Listen, t.title.to_owned())]/>
            <h1>{t.answers_title}</h1>
            <p class="lead">{t.answers_lead}</p>
            {catalogue.answers.as_ref().map(|file| content(catalogue, file, lang))}
            <p><a class="button button--primary" href=Route::Listen.path(lang)>{t.title}</a></p>
        }
        .into_any(),
        acts: Vec::new(),
        json_ld: None,
        is_listed: true,
    }
}

fn content(catalogue: &Catalogue, file: &Answers, lang: Lang) -> AnyView {
    let answers: Vec<_> = file.answers.iter().map(|answer| one(catalogue, answer, lang)).collect();
    view! {
        <ul class="letters" role="list">{answers}</ul>
        {times::times(catalogue, file, lang)}
        <Provenance sources=&file.sources checks=&[] checked_on=file.checked_on lang/>
    }
    .into_any()
}

fn one(catalogue: &Catalogue, answer: &Answer, lang: Lang) -> AnyView {
    let t = lang.listen();
    let place =
        answer.place.as_ref().map_or_else(|| area_name(catalogue, &answer.area), |place| text(place, lang).into());
    let on = answer.on.map(|on| format!(", {}", date(on)));
    let took = answer.took.map(|took| view! { <dt>{t.answers_took}</dt><dd>{time(took, lang)}</dd> });
    let about = answer.procedure.as_ref().and_then(|code| catalogue.procedures.get(code)).map(|procedure| {
        let href = Route::Procedure(procedure.code.to_string()).path(lang);
        view! { <p><a href=href>{text(&procedure.name, lang).to_owned()}</a></p> }
    });
    view! {
        <li class="letter" id=answer.id.to_string()>
            <h2 class="letter__head">{topic_name(answer.topic, lang)}</h2>
            <p class="cites">{place}{on}</p>
            {about}
            <dl class="letter__facts">
                <dt>{t.answers_said}</dt>
                <dd>{text(&answer.said, lang).to_owned()}</dd>
                <dt>{t.answers_done}</dt>
                <dd>{text(&answer.done, lang).to_owned()}</dd>
                {took}
            </dl>
        </li>
    }
    .into_any()
}

fn time(took: Took, lang: Lang) -> String {
    let t = lang.listen();
    match took {
        Took::Minutes(minutes) => fill(t.minutes, &[&minutes.to_string()]),
        Took::Days(days) => fill(t.days, &[&days.to_string()]),
    }
}

fn area_name(catalogue: &Catalogue, area: &str) -> String {
    let province = catalogue.provinces.provinces.iter().find(|province| province.code == area).map(province_name);
    let commune = || {
        let mut communes = catalogue.communes.values().flat_map(|list| &list.communes);
        communes.find(|commune| commune.code == area).map(commune_name)
    };
    province.or_else(commune).unwrap_or_default()
}

fn topic_name(topic: Topic, lang: Lang) -> &'static str {
    let t = lang.listen();
    match topic {
        Topic::Praise => t.topic_praise,
        Topic::Suggestion => t.topic_suggestion,
        Topic::File => t.topic_file,
        Topic::Attitude => t.topic_attitude,
        Topic::Broken => t.topic_broken,
        Topic::Question => t.topic_question,
    }
}
