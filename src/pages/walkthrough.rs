//! `/kiem-tra/{id}/`: every question and every outcome as a page of linked steps. The app shows them one at a time.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::fact::{Slug, Text};
use motcua_catalogue::walkthrough::{Input, Question, Reading, Walkthrough};

use crate::components::breadcrumb::Breadcrumb;
use crate::components::carry::Carry;
use crate::components::outcome::OutcomeStep;
use crate::components::source_list::Provenance;
use crate::components::validity::Stale;
use crate::i18n::format::{rate, text};
use crate::i18n::{Lang, fill};
use crate::page_data::Act;
use crate::render::Page;
use crate::routes::Route;

/// A walkthrough's page; `None` if the catalogue has none of that id.
pub fn page(catalogue: &Catalogue, id: &Slug, lang: Lang) -> Option<Page> {
    let walkthrough = catalogue.walkthroughs.get(id)?;
    // The check has compiled it before, so there is always a logic. The same file gives the same page on every day.
    let compiled = walkthrough.compile(catalogue.rates.as_ref(), walkthrough.checked_on).ok()?;
    Some(Page {
        route: Route::Walkthrough(id.to_string()),
        lang,
        title: text(&walkthrough.name, lang).to_owned(),
        description: text(&walkthrough.intro, lang).to_owned(),
        content: view! {
            <Breadcrumb lang way=vec![(Route::Walkthroughs, lang.guide().walks_title.to_owned())]/>
            <h1>{text(&walkthrough.name, lang).to_owned()}</h1>
            {stepped(catalogue, walkthrough, lang)}
            <section class="walk-path" aria-labelledby="walk-path" hidden>
                {path_list(lang)}
                <Carry lang/>
            </section>
            {provenance(walkthrough, lang)}
        }
        .into_any(),
        acts: vec![Act::Walk { logic: compiled.logic.encode() }],
        json_ld: None,
        is_listed: true,
    })
}

/// The file of the picture of a walkthrough, beside its page.
pub const PICTURE: &str = "so-do.svg";

/// A walkthrough as it is read out in a language, amounts filled in as of the day it was last checked.
pub fn with_reading<R>(
    catalogue: &Catalogue,
    walkthrough: &Walkthrough,
    lang: Lang,
    read: impl FnOnce(Reading<'_>) -> R,
) -> R {
    let pick: fn(&Text) -> &str = match lang {
        Lang::Vi => |text| &text.vi,
        Lang::En => |text| &text.en,
    };
    let amount = |id: &str| rate(catalogue.rates.as_ref(), id, walkthrough.checked_on, lang);
    read(Reading { pick, amount: &amount })
}

/// What it is about, its questions and its outcomes.
pub(super) fn stepped(catalogue: &Catalogue, walkthrough: &Walkthrough, lang: Lang) -> AnyView {
    let t = lang.guide();
    with_reading(catalogue, walkthrough, lang, |reading| {
        let questions: Vec<_> = walkthrough
            .questions
            .iter()
            .enumerate()
            .map(|(at, asked)| question(catalogue, walkthrough, asked, at, reading, lang))
            .collect();
        let outcomes: Vec<_> = walkthrough
            .outcomes
            .iter()
            .map(|outcome| view! { <OutcomeStep catalogue walkthrough outcome reading lang/> })
            .collect();
        view! {
            <p class="lead">{text(&walkthrough.intro, lang).to_owned()}</p>
            <Stale checked_on=walkthrough.checked_on lang/>
            <p class="walk__plain">{t.walk_plain}</p>
            <div class="walk" data-walk>{questions}{outcomes}</div>
        }
        .into_any()
    })
}

fn question(
    catalogue: &Catalogue,
    walkthrough: &Walkthrough,
    question: &Question,
    at: usize,
    reading: Reading<'_>,
    lang: Lang,
) -> impl IntoView + use<> {
    let id = format!("q-{}", question.id);
    let heading = format!("{id}-h");
    let help = question.help.as_ref().map(|help| view! { <p class="walk__help">{reading.text(help)}</p> });
    view! {
        <section class="walk__step" id=id data-step=question.id.to_string() data-first=(at == 0).then_some("") aria-labelledby=heading>
            <p class="walk__progress" data-progress></p>
            <h2 id=heading.clone() tabindex="-1" data-short=reading.text(&question.short)>{reading.text(&question.text)}</h2>
            {help}
            <p class="walk__error" data-error role="alert" hidden></p>
            <div class="walk__live">{answers(catalogue, question, reading, lang)}</div>
            {ways(walkthrough, question, reading, lang)}
        </section>
    }
}

/// What the app takes as an answer: a link a choice, or a form; "don't know" always.
fn answers(catalogue: &Catalogue, question: &Question, reading: Reading<'_>, lang: Lang) -> AnyView {
    let here = format!("#q-{}", question.id);
    let choices: Vec<_> = question
        .input
        .choices()
        .iter()
        .map(|choice| (choice.id.to_string(), reading.text(&choice.text)))
        .chain([("?".to_owned(), lang.guide().walk_unknown.to_owned())])
        .map(|(id, words)| {
            let class = if id == "?" { "walk__choice walk__choice--unknown" } else { "walk__choice" };
            view! { <li><a class=class href=here.clone() rel="external" data-a=id>{words}</a></li> }
        })
        .collect();
    view! {
        {form(catalogue, question, reading, lang)}
        <ul class="walk__choices" role="list">{choices}</ul>
    }
    .into_any()
}

/// The fields of a question that is not answered by a choice.
fn form(catalogue: &Catalogue, question: &Question, reading: Reading<'_>, lang: Lang) -> Option<AnyView> {
    let t = lang.guide();
    let fields = match &question.input {
        Input::Choice { .. } | Input::YesNo | Input::RateComparison { .. } => return None,
        Input::Number { unit, .. } => field(question, "n", t.walk_number, Some(reading.text(unit)), "10"),
        Input::Money { .. } => field(question, "n", t.walk_money, Some(t.walk_dong.to_owned()), "14"),
        Input::Date { .. } => view! {
            <fieldset class="walk__date">
                <legend class=question.help.is_some().then_some("visually-hidden")>{t.walk_date}</legend>
                {field(question, "d", t.walk_day, None, "2")}
                {field(question, "m", t.walk_month, None, "2")}
                {field(question, "y", t.walk_year, None, "4")}
            </fieldset>
        }
        .into_any(),
        Input::Commune => provinces(catalogue, question, lang),
    };
    Some(
        view! {
            <form class="walk__form" data-q=question.id.to_string()>
                {fields}
                <button type="submit" class="button button--primary">{t.walk_next}</button>
            </form>
        }
        .into_any(),
    )
}

fn field(question: &Question, part: &str, label: &str, unit: Option<String>, size: &'static str) -> AnyView {
    let id = format!("a-{}-{part}", question.id);
    let digits = if part == "n" { "16" } else { size };
    view! {
        <p class="walk__field">
            <label for=id.clone()>{label.to_owned()}</label>
            <span>
                <input id=id type="text" inputmode="numeric" autocomplete="off" size=size maxlength=digits data-part-of=part.to_owned()/>
                {unit.map(|unit| format!(" {unit}"))}
            </span>
        </p>
    }
    .into_any()
}

/// The province is all that rules have asked for so far; the names it had before stand beside it.
fn provinces(catalogue: &Catalogue, question: &Question, lang: Lang) -> AnyView {
    let t = lang.guide();
    let id = format!("a-{}", question.id);
    let options: Vec<_> = catalogue
        .provinces
        .provinces
        .iter()
        .map(|province| {
            let others: Vec<&str> =
                province.merged.iter().map(|old| old.name.as_str()).filter(|old| *old != province.name).collect();
            let name = match others.as_slice() {
                [] => province.name.clone(),
                others => format!("{} ({})", province.name, others.join(", ")),
            };
            view! { <option value=province.code.clone()>{name}</option> }
        })
        .collect();
    view! {
        <p class="walk__field">
            <label for=id.clone()>{t.walk_province}</label>
            <select id=id data-part-of="n" lang="vi">
                <option value=""></option>
                {options}
            </select>
        </p>
    }
    .into_any()
}

/// Without script: where each answer leads.
fn ways(walkthrough: &Walkthrough, question: &Question, reading: Reading<'_>, lang: Lang) -> AnyView {
    let t = lang.guide();
    let items: Vec<_> = question
        .branches
        .iter()
        .map(|branch| {
            let words = walkthrough.branch_words(question, branch, reading);
            let (href, to) = target(walkthrough, &branch.to, reading, lang);
            view! { <li><a href=href>{words}</a><span class="walk__to">{to}</span></li> }
        })
        .collect();
    let unknown = question.unknown.to.as_ref().map(|to| {
        let (href, to) = target(walkthrough, to, reading, lang);
        view! { <li><a href=href>{t.walk_unknown}</a><span class="walk__to">{to}</span></li> }
    });
    view! {
        <ul class="walk__ways" role="list">{items}{unknown}</ul>
        <p class="walk__decide" data-decide>
            <strong>{t.walk_unknown}": "</strong>
            <span>{reading.text(&question.unknown.decide)}</span>
        </p>
    }
    .into_any()
}

/// A later step: its address in the page, and what it is.
fn target(walkthrough: &Walkthrough, id: &Slug, reading: Reading<'_>, lang: Lang) -> (String, String) {
    let t = lang.guide();
    match walkthrough.questions.iter().find(|question| question.id == *id) {
        Some(question) => (format!("#q-{id}"), fill(t.walk_to_question, &[&reading.text(&question.short)])),
        None => {
            let outcome = walkthrough.outcomes.iter().find(|outcome| outcome.id == *id);
            let title = outcome.map(|outcome| reading.text(&outcome.title)).unwrap_or_default();
            (format!("#o-{id}"), fill(t.walk_to_outcome, &[&title]))
        }
    }
}

/// The answers so far, each with the way to change it: filled by the app.
pub(super) fn path_list(lang: Lang) -> AnyView {
    view! {
        <h2 id="walk-path">{lang.guide().walk_path}</h2>
        <ol class="walk-path__list"></ol>
    }
    .into_any()
}

fn provenance(walkthrough: &Walkthrough, lang: Lang) -> AnyView {
    let t = lang.guide();
    let picture = format!("{}{PICTURE}", Route::Walkthrough(walkthrough.id.to_string()).path(lang));
    view! {
        <Provenance sources=&walkthrough.sources checks=&walkthrough.checks checked_on=walkthrough.checked_on lang/>
        <p class="walk__picture"><a href=picture rel="external">{t.walk_picture}</a></p>
    }
    .into_any()
}
