//! `/so-lieu/`: public figures as plain bars, with a table beside each.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::figure::{Bar, Chart, Figures};

use crate::components::bar_chart::BarChart;
use crate::components::breadcrumb::Breadcrumb;
use crate::components::source_list::Provenance;
use crate::components::validity::Stale;
use crate::i18n::Lang;
use crate::i18n::format::{date, decimal, text};
use crate::render::Page;
use crate::routes::Route;

/// The page.
pub fn page(catalogue: &Catalogue, lang: Lang) -> Page {
    let t = lang.knowledge();
    Page {
        route: Route::Figures,
        lang,
        title: t.figures_title.to_owned(),
        description: t.figures_description.to_owned(),
        content: view! {
            <Breadcrumb lang way=vec![]/>
            <h1>{t.figures_title}</h1>
            <p class="lead">{t.figures_lead}</p>
            {catalogue.figures.as_ref().map(|file| content(file, lang))}
        }
        .into_any(),
        acts: Vec::new(),
        json_ld: None,
        is_listed: true,
    }
}

fn content(file: &Figures, lang: Lang) -> AnyView {
    let charts: Vec<_> = file.charts.iter().map(|chart| chart_view(file, chart, lang)).collect();
    view! {
        <Stale checked_on=file.checked_on lang/>
        {charts}
        <Provenance sources=&file.sources checks=&[] checked_on=file.checked_on lang/>
    }
    .into_any()
}

fn chart_view(file: &Figures, chart: &Chart, lang: Lang) -> impl IntoView + use<> {
    let t = lang.knowledge();
    let id = chart.id.to_string();
    let rows: Vec<_> = chart.bars.iter().map(|bar| row(file, chart, bar, lang)).collect();
    let bars =
        chart.bars.iter().map(|bar| (text(&bar.label, lang).to_owned(), bar.value, value(chart, bar, lang))).collect();
    let conflict = chart.conflict.as_ref().map(|conflict| {
        view! { <p class="change"><strong>{t.figures_conflict}": "</strong>{text(conflict, lang).to_owned()}</p> }
    });
    view! {
        <section class="figure" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{text(&chart.title, lang).to_owned()}</h2>
            <p>{text(&chart.text, lang).to_owned()}</p>
            <div class="figure__both">
                <BarChart bars/>
                <table class="figure__table">
                    <thead>
                        <tr><th scope="col">{t.figures_what}</th><th scope="col">{t.figures_value}</th><th scope="col">{t.figures_date}</th></tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {conflict}
        </section>
    }
}

fn value(chart: &Chart, bar: &Bar, lang: Lang) -> String {
    let unit = text(&chart.unit, lang);
    format!("{}\u{a0}{unit}", decimal(bar.value, lang))
}

fn row(file: &Figures, chart: &Chart, bar: &Bar, lang: Lang) -> impl IntoView + use<> {
    let t = lang.knowledge();
    let note = bar.note.as_ref().map(|note| view! { <span class="figure__note">{text(note, lang).to_owned()}</span> });
    let source = file.sources.iter().find(|source| source.id == bar.source);
    let source = source.map(|source| {
        let title = text(&source.title, lang).to_owned();
        match &source.url {
            Some(url) => view! { <a href=url.clone() rel="external noopener">{title}</a> }.into_any(),
            None => view! { <span>{title}</span> }.into_any(),
        }
    });
    view! {
        <tr>
            <th scope="row">{text(&bar.label, lang).to_owned()}{note}</th>
            <td><strong>{value(chart, bar, lang)}</strong></td>
            <td>
                {bar.as_of.map_or_else(|| t.figures_no_date.to_owned(), date)}
                <span class="figure__note">{source}</span>
            </td>
        </tr>
    }
}
