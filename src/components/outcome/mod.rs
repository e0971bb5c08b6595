//! An outcome of a walkthrough: the answer, what to do, papers, time and fee of this very case, why, and what else there is.
//!
//! What depends on answers carries its place among the outcome's parts (`data-part`); the app shows or hides it. Without
//! script its condition stands beside it in words.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::procedure::{Case, Procedure};
use motcua_catalogue::walkthrough::{CaseLink, Instead, Outcome, Part, ProcedureLink, Reading, Remark, Walkthrough};

use crate::components::fact_strip::online;
use crate::components::fee_list::fee_rows;
use crate::components::paper_list::paper_lines;
use crate::components::procedure_links::procedure_links;
use crate::components::source_list::cites;
use crate::i18n::format::{text, time};
use crate::i18n::{Lang, fill};
use crate::routes::Route;

/// An outcome as a step of its walkthrough's page.
#[component]
pub fn OutcomeStep<'a>(
    /// The catalogue.
    catalogue: &'a Catalogue,
    /// The walkthrough.
    walkthrough: &'a Walkthrough,
    /// The outcome.
    outcome: &'a Outcome,
    /// How it is read out.
    reading: Reading<'a>,
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let t = lang.guide();
    let told = Told { catalogue, walkthrough, reading, lang };
    let (mut procedures, mut reasons, mut instead, mut notes) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let parts = outcome.parts();
    for (at, (part, _)) in parts.iter().enumerate() {
        let when = told.condition(part);
        match part {
            Part::Procedure(link) => {
                let cases = parts.iter().enumerate().skip(at + 1).map_while(|(at, (part, _))| match part {
                    Part::Case(_, case) => Some((at, *case, told.condition(part))),
                    _ => None,
                });
                procedures.extend(told.procedure(link, at, when, cases.collect()));
            }
            Part::Case(..) => {}
            Part::Reason(remark) => reasons.push(told.remark(remark, at, when)),
            Part::Instead(other) => instead.push(told.instead(other, at, when)),
            Part::Note(remark) => notes.push(told.remark(remark, at, when)),
        }
    }
    let kinds: Vec<_> = [
        ("yes", t.outcome_yes),
        ("likely", t.outcome_likely),
        ("ask", t.outcome_ask),
        ("other-way", t.outcome_other_way),
    ]
    .into_iter()
    .map(|(kind, words)| view! { <span data-is=kind>{words}</span> })
    .collect();
    let id = format!("o-{}", outcome.id);
    let heading = format!("{id}-h");
    let ask = reading.text(outcome.ask.as_ref().unwrap_or(&walkthrough.ask));
    view! {
        <section class="walk__step walk__outcome" id=id data-step=outcome.id.to_string() data-kind=outcome.kind.as_str() aria-labelledby=heading>
            <p class="walk__kind">{kinds}</p>
            <h2 id=heading.clone() tabindex="-1">{reading.text(&outcome.title)}</h2>
            <p class="walk__do">{reading.text(&outcome.text)}</p>
            <div class="walk__doubts" data-doubts hidden></div>
            {procedures}
            {list(t.outcome_instead, instead)}
            {list(t.outcome_reasons, reasons)}
            {list(t.outcome_notes, notes)}
            <p class="walk__ask">{ask}</p>
        </section>
    }
}

/// A list under a heading; nothing if it is empty.
fn list(heading: &'static str, items: Vec<AnyView>) -> Option<AnyView> {
    (!items.is_empty()).then(|| view! { <h3>{heading}</h3><ul>{items}</ul> }.into_any())
}

/// What telling an outcome needs.
#[derive(Clone, Copy)]
struct Told<'a> {
    catalogue: &'a Catalogue,
    walkthrough: &'a Walkthrough,
    reading: Reading<'a>,
    lang: Lang,
}

impl Told<'_> {
    /// When a part is shown, in words for those without script, and the word for "perhaps" for those with it.
    fn condition(self, part: &Part<'_>) -> Option<AnyView> {
        let words = self.walkthrough.test_words(part.when()?, self.reading);
        let t = self.lang.guide();
        Some(
            view! {
                <span class="walk__when">{fill(t.outcome_when, &[&words])}" "</span>
                <span class="walk__maybe">{t.outcome_maybe}" "</span>
            }
            .into_any(),
        )
    }

    fn procedure(
        self,
        link: &ProcedureLink,
        at: usize,
        when: Option<AnyView>,
        cases: Vec<(usize, &CaseLink, Option<AnyView>)>,
    ) -> Option<AnyView> {
        let Self { catalogue, lang, .. } = self;
        let procedure = catalogue.procedures.get(&link.code)?;
        let t = lang.guide();
        let is_whole = cases.is_empty();
        let cases: Vec<_> = if is_whole {
            procedure.cases.iter().map(|case| self.case(procedure, case, None, None)).collect()
        } else {
            let find = |id| procedure.cases.iter().find(|case| case.id == id);
            cases
                .into_iter()
                .filter_map(|(at, link, when)| Some(self.case(procedure, find(link.id.clone())?, Some(at), when)))
                .collect()
        };
        let common: Vec<_> = procedure.papers.iter().filter(|paper| paper.cases.is_empty()).collect();
        let fees: Vec<_> = procedure.fees.iter().filter(|fee| fee.cases.is_empty()).collect();
        Some(
            view! {
                <article class="walk__procedure" data-part=at.to_string()>
                    {when}
                    <h3><a href=Route::Procedure(procedure.code.to_string()).path(lang)>{text(&procedure.name, lang).to_owned()}</a></h3>
                    <dl class="walk__facts">
                        <div><dt>{lang.page().fact_where}</dt><dd>{text(&procedure.authority.now, lang).to_owned()}</dd></div>
                        <div><dt>{lang.page().fact_online}</dt><dd>{online(procedure.online.level, lang)}</dd></div>
                    </dl>
                    {paper_lines(&common, &catalogue.documents, lang)}
                    {fee_rows(&fees, procedure, lang)}
                    {cases}
                    <p class="walk__pack"><a class="button button--quiet" href=format!("{}#them={}", Route::Pack.path(lang), procedure.code)>{t.pack_add}</a></p>
                </article>
            }
            .into_any(),
        )
    }

    /// What a case adds: its time, its papers, its fees.
    fn case(self, procedure: &Procedure, case: &Case, at: Option<usize>, when: Option<AnyView>) -> AnyView {
        let Self { catalogue, lang, .. } = self;
        let papers: Vec<_> = procedure.papers.iter().filter(|paper| paper.cases.contains(&case.id)).collect();
        let fees: Vec<_> = procedure.fees.iter().filter(|fee| fee.cases.contains(&case.id)).collect();
        let times: Vec<_> = case
            .times
            .iter()
            .map(|timing| {
                let label = timing.label.as_ref().map(|label| format!("{}: ", text(label, lang)));
                view! { <li>{label}<strong>{time(&timing.limit, lang)}</strong></li> }
            })
            .collect();
        view! {
            <section class="walk__case" data-part=at.map(|at| at.to_string())>
                <h4>{when}{text(&case.name, lang).to_owned()}</h4>
                <p class="walk__label">{lang.page().fact_time}</p>
                <ul class="walk__times" role="list">{times}</ul>
                {paper_lines(&papers, &catalogue.documents, lang)}
                {fee_rows(&fees, procedure, lang)}
            </section>
        }
        .into_any()
    }

    fn remark(self, remark: &Remark, at: usize, when: Option<AnyView>) -> AnyView {
        let cites = cites(&remark.cites, &self.walkthrough.sources, self.lang);
        view! { <li data-part=at.to_string()>{when}{self.reading.text(&remark.text)}{cites}</li> }.into_any()
    }

    fn instead(self, instead: &Instead, at: usize, when: Option<AnyView>) -> AnyView {
        let Self { catalogue, lang, .. } = self;
        let walk = instead.walkthrough.as_ref().and_then(|id| catalogue.walkthroughs.get(id)).map(|other| {
            let href = Route::Walkthrough(other.id.to_string()).path(lang);
            view! { <p><a href=href>{text(&other.name, lang).to_owned()}</a></p> }
        });
        view! {
            <li data-part=at.to_string()>
                {when}
                {self.reading.text(&instead.text)}
                {procedure_links(catalogue, &instead.procedures, lang)}
                {walk}
            </li>
        }
        .into_any()
    }
}
