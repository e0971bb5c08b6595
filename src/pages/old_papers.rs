//! `/giay-to-cu/`: is an old paper still valid, must it be changed, what does that cost, which article says so.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::fact::Stated;
use motcua_catalogue::old_paper::{OldPaper, OldPapers, Validity};

use crate::components::breadcrumb::Breadcrumb;
use crate::components::procedure_links::procedure_links;
use crate::components::source_list::{Provenance, cites};
use crate::components::validity::Stale;
use crate::i18n::Lang;
use crate::i18n::format::text;
use crate::render::Page;
use crate::routes::Route;

/// The page.
pub fn page(catalogue: &Catalogue, lang: Lang) -> Page {
    let t = lang.knowledge();
    Page {
        route: Route::OldPapers,
        lang,
        title: t.old_title.to_owned(),
        description: t.old_description.to_owned(),
        content: view! {
            <Breadcrumb lang way=vec![]/>
            <h1>{t.old_title}</h1>
            <p class="lead">{t.old_lead}</p>
            {catalogue.old_papers.as_ref().map(|file| content(catalogue, file, lang))}
        }
        .into_any(),
        acts: Vec::new(),
        json_ld: None,
        is_listed: true,
    }
}

fn content(catalogue: &Catalogue, file: &OldPapers, lang: Lang) -> AnyView {
    let t = lang.knowledge();
    let papers: Vec<_> = file.papers.iter().map(|paper| paper_view(catalogue, file, paper, lang)).collect();
    view! {
        <Stale checked_on=file.checked_on lang/>
        <section class="bring" aria-labelledby="choose">
            <h2 id="choose">{t.old_choose}</h2>
            {papers}
        </section>
        <Provenance sources=&file.sources checks=&file.checks checked_on=file.checked_on lang/>
    }
    .into_any()
}

fn paper_view(catalogue: &Catalogue, file: &OldPapers, paper: &OldPaper, lang: Lang) -> impl IntoView + use<> {
    let t = lang.knowledge();
    let said = |stated: &Stated| {
        view! { <p>{text(&stated.text, lang).to_owned()}{cites(&stated.cites, &file.sources, lang)}</p> }
    };
    let cost = paper.cost.as_ref().map(said);
    let no_cost = paper.cost.is_none().then(|| view! { <p>{t.old_cost_unknown}</p> });
    let card = paper.card.as_ref().map(|card| {
        view! {
            <blockquote class="show-card">
                <p class="show-card__label">{t.old_card}</p>
                {said(card)}
            </blockquote>
        }
    });
    let gaps: Vec<_> = paper
        .gaps
        .iter()
        .map(|gap| view! { <li>{text(&gap.what, lang).to_owned()} " " {text(&gap.ask, lang).to_owned()}</li> })
        .collect();
    let gaps = (!gaps.is_empty()).then(|| {
        view! {
            <div class="gaps">
                <h3>{lang.page().gaps_heading}</h3>
                <ul>{gaps}</ul>
            </div>
        }
    });
    let has_procedures = paper.procedures.iter().any(|code| catalogue.procedures.contains_key(code));
    // One opens at a time. The id stands inside: a link to it opens the paper that it is in.
    view! {
        <details class="old-paper" name="old-paper">
            <summary>
                <span class="old-paper__name">{text(&paper.name, lang).to_owned()}</span>
                {badge(paper.validity, lang)}
            </summary>
            <div id=paper.id.to_string() class="old-paper__answer">
                {said(&paper.answer)}
                <h3>{t.old_must_change}</h3>
                {said(&paper.must_change)}
                <h3>{t.old_cost}</h3>
                {cost}
                {no_cost}
                {card}
                {has_procedures.then(|| view! { <h3>{t.old_procedures}</h3> })}
                {procedure_links(catalogue, &paper.procedures, lang)}
                {gaps}
            </div>
        </details>
    }
}

fn badge(validity: Validity, lang: Lang) -> impl IntoView {
    let t = lang.knowledge();
    let (class, words) = match validity {
        Validity::Valid => ("badge badge--good", t.validity_valid),
        Validity::UntilItsDate => ("badge badge--good", t.validity_until),
        Validity::NotValid => ("badge badge--ended", t.validity_not),
        Validity::Depends => ("badge", t.validity_depends),
        Validity::Unknown => ("badge", t.validity_unknown),
    };
    view! { <span class=class>{words}</span> }
}
