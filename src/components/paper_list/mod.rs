//! The papers to bring, as a list to tick: what everyone needs first, then what single cases need on top.
//!
//! The ticks are plain checkboxes: they work without script, and nothing keeps them.

use std::collections::BTreeMap;

use leptos::prelude::*;
use motcua_catalogue::document::{Document, Shape};
use motcua_catalogue::fact::Slug;
use motcua_catalogue::procedure::{Case, Paper, PaperAct, Procedure};

use crate::components::validity::span;
use crate::i18n::format::{count, text};
use crate::i18n::{Lang, fill};

/// The list for a procedure.
#[component]
pub fn PaperList<'a>(
    /// The procedure.
    procedure: &'a Procedure,
    /// The shared papers.
    documents: &'a BTreeMap<Slug, Document>,
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let t = lang.page();
    let groups: Vec<_> = groups(procedure)
        .into_iter()
        .map(|(cases, papers)| {
            let heading = heading(procedure, &cases, lang);
            let rows: Vec<_> = papers.iter().map(|paper| row(paper, documents, lang)).collect();
            view! {
                <h3 class="papers__group">{heading}</h3>
                <ul class="papers" role="list">{rows}</ul>
            }
        })
        .collect();
    let is_empty = procedure.papers.is_empty();
    view! {
        <p class="papers__lead">{if is_empty { t.papers_none } else { t.papers_lead }}</p>
        {groups}
    }
}

/// Papers as plain lines, where the full list is a link away; nothing if there is none.
pub fn paper_lines(papers: &[&Paper], documents: &BTreeMap<Slug, Document>, lang: Lang) -> Option<AnyView> {
    let lines: Vec<_> = papers
        .iter()
        .map(|paper| {
            let Told { name, condition, how, others, held } = Told::new(paper, documents, lang);
            let condition = condition.map(|condition| format!("{condition}: "));
            let more: Vec<String> = others.into_iter().chain(held).collect();
            let more = (!more.is_empty()).then(|| format!(". {}", more.join(". ")));
            view! { <li>{condition}<strong>{name}</strong>{format!(" ({how})")}{more}</li> }
        })
        .collect();
    (!lines.is_empty()).then(|| view! { <ul class="paper-lines">{lines}</ul> }.into_any())
}

/// A paper in words.
struct Told {
    name: String,
    condition: Option<String>,
    /// Fill in, hand in or show, and how many.
    how: String,
    /// What does instead.
    others: Vec<String>,
    /// Which database must have it already.
    held: Option<String>,
}

impl Told {
    fn new(paper: &Paper, documents: &BTreeMap<Slug, Document>, lang: Lang) -> Self {
        let t = lang.page();
        let mut how = vec![act(paper.act, lang).to_owned()];
        if paper.originals > 0 {
            how.push(count(paper.originals, t.originals, t.originals_many));
        }
        if paper.copies > 0 {
            how.push(count(paper.copies, t.copies, t.copies_many));
        }
        let named = |id: &Slug| documents.get(id).map(|document| text(&document.name, lang).to_owned());
        Self {
            name: named(&paper.document).unwrap_or_else(|| paper.document.to_string()),
            condition: paper.only_if.as_ref().map(|only_if| fill(t.only_if, &[text(only_if, lang)])),
            how: how.join(" · "),
            others: paper.or.iter().filter_map(named).map(|name| format!("{}: {name}", t.or_paper)).collect(),
            held: paper.already_held.as_ref().map(|held| fill(t.already_held, &[text(held, lang)])),
        }
    }
}

/// Papers by the cases that need them: first those that all need, then in the order of the entry.
fn groups(procedure: &Procedure) -> Vec<(Vec<Slug>, Vec<&Paper>)> {
    let mut groups: Vec<(Vec<Slug>, Vec<&Paper>)> = Vec::new();
    for paper in &procedure.papers {
        match groups.iter_mut().find(|(cases, _)| *cases == paper.cases) {
            Some((_, papers)) => papers.push(paper),
            None => groups.push((paper.cases.clone(), vec![paper])),
        }
    }
    groups.sort_by_key(|(cases, _)| !cases.is_empty());
    groups
}

/// Which cases a group is for, in the fewest names: those that need it, or those that do not.
fn heading(procedure: &Procedure, cases: &[Slug], lang: Lang) -> String {
    let t = lang.page();
    let (needing, others): (Vec<_>, Vec<_>) = procedure.cases.iter().partition(|case| cases.contains(&case.id));
    let names = |cases: &[&Case]| cases.iter().map(|case| text(&case.name, lang)).collect::<Vec<_>>().join("; ");
    match needing.len() {
        0 => t.papers_all.to_owned(),
        1 => fill(t.papers_case, &[&names(&needing)]),
        n if n > others.len() && !others.is_empty() => fill(t.papers_except, &[&names(&others)]),
        _ => fill(t.papers_cases, &[&names(&needing)]),
    }
}

fn row(paper: &Paper, documents: &BTreeMap<Slug, Document>, lang: Lang) -> impl IntoView + use<> {
    let t = lang.page();
    let document = documents.get(&paper.document);
    let Told { name, condition, how, others, held } = Told::new(paper, documents, lang);
    let official = document.and_then(|d| d.official.clone()).map(|official| fill(t.official_paper, &[&official]));
    let about = document.and_then(|d| d.about.as_ref()).map(|about| text(about, lang).to_owned());
    let note = paper.note.as_ref().map(|note| text(note, lang).to_owned());
    let details: Vec<_> =
        others.into_iter().chain(held).map(|detail| view! { <span class="paper__detail">{detail}</span> }).collect();
    let more: Vec<_> = note.into_iter().chain(about).chain(official).map(|more| view! { <p>{more}</p> }).collect();
    // Outside the label: a tap there must open, not tick.
    let more = (!more.is_empty()).then(|| {
        view! {
            <details class="paper__more">
                <summary>{t.papers_more}<span class="visually-hidden">{format!(": {name}")}</span></summary>
                {more}
            </details>
        }
    });
    view! {
        <li class="paper">
            <label>
                <input type="checkbox"/>
                {document.map(|d| drawing(d.shape))}
                <span class="paper__text">
                    {condition.map(|condition| view! { <span class="paper__condition">{condition}</span> })}
                    <span class="paper__name">{name.clone()}</span>
                    <span class="paper__how">{how}</span>
                    {details}
                    {span(paper.from, paper.until, lang)}
                </span>
            </label>
            {more}
        </li>
    }
}

fn act(act: PaperAct, lang: Lang) -> &'static str {
    let t = lang.page();
    match act {
        PaperAct::Fill => t.act_fill,
        PaperAct::Submit => t.act_submit,
        PaperAct::Show => t.act_show,
    }
}

/// The paper's shape as a small drawing: for people who would rather look than read.
fn drawing(shape: Shape) -> impl IntoView {
    let lines = match shape {
        Shape::Form => "M9 3h22v34H9z M13 11h14 M13 17h14 M13 23h4v4h-4z M21 25h6 M13 32h14",
        Shape::Card => "M3 9h34v22H3z M7 14h8v10H7z M20 15h13 M20 20h13 M20 25h8",
        Shape::Certificate => {
            "M6 4h28v32H6z M11 10h18 M14 15h12 M11 20h18 M27 27m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0 M11 27h7"
        }
        Shape::Letter => "M8 3h18l6 6v28H8z M26 3v6h6 M13 16h14 M13 21h14 M13 26h9 M13 32c3-3 5 2 8-1",
        Shape::Photo => "M10 5h20v30H10z M20 16m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0 M13 30c1-10 13-10 14 0",
        Shape::Plan => "M5 6h30v28H5z M5 18h14v16 M19 6v6 M19 24h16 M27 24v10",
        Shape::Screen => "M11 2h18v36H11z M15 9h10 M15 14h10 M15 22l4 4 7-8 M19 34h2",
    };
    view! {
        <svg class="paper__drawing" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
            <path d=lines/>
        </svg>
    }
}
