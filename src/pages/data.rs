//! `/du-lieu/`: how fresh each part is, what is missing, where to get it.

use std::collections::BTreeMap;

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::fact::{Date, GapField};
use motcua_catalogue::unit::{Commune, Province};

use crate::components::breadcrumb::Breadcrumb;
use crate::i18n::format::{date, number, text};
use crate::i18n::{KnowledgeText, Lang, fill};
use crate::pages::{capital, province_name};
use crate::render::Page;
use crate::routes::Route;

/// The page.
pub fn page(catalogue: &Catalogue, lang: Lang) -> Page {
    let t = lang.knowledge();
    Page {
        route: Route::Data,
        lang,
        title: t.data_title.to_owned(),
        description: t.data_description.to_owned(),
        content: view! {
            <Breadcrumb lang way=vec![]/>
            <h1>{t.data_title}</h1>
            <p class="lead">{t.data_lead}</p>
            {parts(catalogue, lang)}
            {exports(lang)}
            {gaps(catalogue, lang)}
        }
        .into_any(),
        acts: Vec::new(),
        json_ld: None,
        is_listed: true,
    }
}

/// A part of the catalogue: its name, how many entries, their last checks, its file.
type PartRow = (&'static str, usize, Vec<Date>, &'static str);

fn part_rows(catalogue: &Catalogue, t: &KnowledgeText) -> Vec<PartRow> {
    let communes = catalogue.communes.values();
    let predecessors = catalogue.predecessors.values();
    let mut rows: Vec<PartRow> = vec![
        (
            t.part_procedures,
            catalogue.procedures.len(),
            catalogue.procedures.values().map(|p| p.checked_on).collect(),
            "procedures/",
        ),
        (t.part_events, catalogue.events.len(), catalogue.events.values().map(|e| e.checked_on).collect(), "events/"),
        (t.part_documents, catalogue.documents.len(), vec![], "documents.json"),
        (
            t.part_communes,
            communes.clone().map(|c| c.communes.len()).sum(),
            communes.map(|c| c.checked_on).collect(),
            "communes/",
        ),
        (
            t.part_predecessors,
            predecessors.clone().map(|p| p.communes.len()).sum(),
            predecessors.map(|p| p.checked_on).collect(),
            "predecessors/",
        ),
    ];
    if let Some(file) = &catalogue.old_papers {
        rows.push((t.part_old_papers, file.papers.len(), vec![file.checked_on], "old-papers.json"));
    }
    if let Some(file) = &catalogue.changes {
        let count = file.authorities.len() + file.laws.len() + file.replaced.len();
        rows.push((t.part_changes, count, vec![file.checked_on], "changes.json"));
    }
    if let Some(file) = &catalogue.figures {
        let count = file.charts.iter().map(|chart| chart.bars.len()).sum();
        rows.push((t.part_figures, count, vec![file.checked_on], "figures.json"));
    }
    if let Some(file) = &catalogue.rates {
        rows.push((t.part_rates, file.rates.len(), vec![file.checked_on], "rates.json"));
    }
    let decisions = catalogue.provincial.values();
    rows.push((
        t.part_provincial,
        decisions.clone().map(|file| file.records.len()).sum(),
        decisions.map(|file| file.checked_on).collect(),
        "provincial/",
    ));
    rows.push((t.part_holidays, catalogue.holidays.days.len(), vec![catalogue.holidays.checked_on], "holidays.json"));
    rows
}

fn parts(catalogue: &Catalogue, lang: Lang) -> AnyView {
    let t = lang.knowledge();
    let rows: Vec<_> = part_rows(catalogue, t)
        .into_iter()
        .map(|(name, count, days, file)| {
            let last = days.iter().max().copied().map(date).unwrap_or_default();
            let oldest = days.iter().min().copied().map(date).unwrap_or_default();
            let checked = if last == oldest { last } else { fill(t.data_oldest, &[&last, &oldest]) };
            let path = format!("/catalogue/{file}");
            // A folder has no page of its own on a static host.
            let file = if file.ends_with('/') {
                view! { <code>{path}"…"</code> }.into_any()
            } else {
                view! { <a href=path.clone() rel="external"><code>{path.clone()}</code></a> }.into_any()
            };
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td>{number(count as u64, lang)}</td>
                    <td>{checked}</td>
                    <td>{file}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <section aria-labelledby="parts">
            <h2 id="parts">{t.data_parts}</h2>
            <div class="table-scroll" tabindex="0" role="group" aria-labelledby="parts">
                <table class="figure__table">
                    <thead>
                        <tr>
                            <th scope="col">{t.data_part}</th>
                            <th scope="col">{t.data_count}</th>
                            <th scope="col">{t.data_checked}</th>
                            <th scope="col">{t.data_file}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn exports(lang: Lang) -> AnyView {
    let t = lang.knowledge();
    view! {
        <section aria-labelledby="exports">
            <h2 id="exports">{t.data_exports}</h2>
            <ul>
                <li><a href="/du-lieu/cpsv-ap.jsonld" rel="external">{t.data_cpsv}</a></li>
                <li><a href="/du-lieu/gaps.csv" rel="external">{t.data_gaps_csv}</a></li>
                <li>{t.data_schemas}</li>
            </ul>
            <p>{t.data_licence}" "<a href="/CREDITS.md" rel="external">{t.data_credits}</a></p>
        </section>
    }
    .into_any()
}

fn gaps(catalogue: &Catalogue, lang: Lang) -> AnyView {
    let t = lang.knowledge();
    let mut by_field: BTreeMap<GapField, usize> = BTreeMap::new();
    for gap in catalogue.procedures.values().flat_map(|procedure| &procedure.gaps) {
        *by_field.entry(gap.field).or_default() += 1;
    }
    let total: usize = by_field.values().sum();
    let points = |count: usize| fill(t.data_count_gaps, &[&number(count as u64, lang)]);
    let fields: Vec<_> = by_field
        .iter()
        .map(|(field, count)| view! { <li>{gap_field(*field, t)}": "<strong>{points(*count)}</strong></li> })
        .collect();
    let procedures: Vec<_> = catalogue
        .procedures
        .values()
        .filter(|procedure| !procedure.gaps.is_empty())
        .map(|procedure| {
            let href = format!("{}#gaps", Route::Procedure(procedure.code.to_string()).path(lang));
            view! {
                <li><a href=href>{text(&procedure.name, lang).to_owned()}</a>": "{points(procedure.gaps.len())}</li>
            }
        })
        .collect();
    let communes: usize = catalogue.communes.values().map(|list| list.communes.len()).sum();
    let provinces: Vec<_> = catalogue
        .provinces
        .provinces
        .iter()
        .filter_map(|province| of_province(province, &catalogue.communes.get(&province.code)?.communes, lang))
        .collect();
    view! {
        <section class="gaps" aria-labelledby="missing">
            <h2 id="missing">{fill(t.data_gaps, &[&number(total as u64, lang)])}</h2>
            <h3>{t.data_gaps_field}</h3>
            <ul>{fields}</ul>
            <h3>{t.data_gaps_procedure}</h3>
            <ul>{procedures}</ul>
            <h3>{t.data_gaps_commune}</h3>
            <p>{fill(t.data_gaps_commune_lead, &[&number(communes as u64, lang)])}</p>
            <ul>{provinces}</ul>
        </section>
    }
    .into_any()
}

/// The communes of a province that lack a fact; `None` if none does.
fn of_province(province: &Province, communes: &[Commune], lang: Lang) -> Option<AnyView> {
    let t = lang.knowledge();
    let count = |lacks: fn(&&Commune) -> bool, words: &str| {
        let count = communes.iter().filter(lacks).count();
        (count > 0).then(|| fill(words, &[&count.to_string()]))
    };
    let lacking: Vec<String> = [
        count(|commune| commune.seat.is_none(), t.data_no_seat),
        count(|commune| commune.population.is_none(), t.data_no_population),
    ]
    .into_iter()
    .flatten()
    .collect();
    let href = Route::Province(province.code.clone()).path(lang);
    (!lacking.is_empty()).then(|| {
        view! {
            <li><a href=href lang="vi">{capital(&province_name(province))}</a>": "{lacking.join(", ")}</li>
        }
        .into_any()
    })
}

/// The field of a gap, in words.
fn gap_field(field: GapField, t: &KnowledgeText) -> &'static str {
    match field {
        GapField::Authority => t.gap_authority,
        GapField::AuthorityBefore => t.gap_authority_before,
        GapField::Time => t.gap_time,
        GapField::Fee => t.gap_fee,
        GapField::Papers => t.gap_papers,
        GapField::Online => t.gap_online,
        GapField::Conditions => t.gap_conditions,
        GapField::LegalBasis => t.gap_legal_basis,
        GapField::Result => t.gap_result,
        GapField::Steps => t.gap_steps,
        GapField::Other => t.gap_other,
    }
}
