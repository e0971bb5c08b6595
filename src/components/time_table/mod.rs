//! How long it takes, case by case.

use leptos::prelude::*;
use motcua_catalogue::procedure::{Case, Timing};

use crate::i18n::Lang;
use crate::i18n::format::{text, time};

/// The table. With a single case that has a single limit it is still a table: a screen reader finds it by the same keys.
#[component]
pub fn TimeTable<'a>(
    /// The cases.
    cases: &'a [Case],
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let t = lang.page();
    let rows: Vec<_> = by_times(cases)
        .into_iter()
        .map(|(times, cases)| {
            let names: Vec<_> = cases.into_iter().map(|case| name(case, lang)).collect();
            let limits: Vec<_> = times.iter().map(|timing| limit(timing, lang)).collect();
            view! {
                <tr>
                    <th scope="row">{names}</th>
                    <td>{limits}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="times">
            <thead>
                <tr>
                    <th scope="col">{t.times_case}</th>
                    <th scope="col">{t.times_limit}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// Cases that take the same time stand in one row.
fn by_times(cases: &[Case]) -> Vec<(&[Timing], Vec<&Case>)> {
    let mut rows: Vec<(&[Timing], Vec<&Case>)> = Vec::new();
    for case in cases {
        match rows.iter_mut().find(|(times, _)| *times == case.times.as_slice()) {
            Some((_, cases)) => cases.push(case),
            None => rows.push((&case.times, vec![case])),
        }
    }
    rows
}

fn name(case: &Case, lang: Lang) -> impl IntoView + use<> {
    let when = case.when.as_ref().map(|when| view! { <span class="times__when">{text(when, lang).to_owned()}</span> });
    view! {
        <p>
            {text(&case.name, lang).to_owned()}
            {when}
        </p>
    }
}

fn limit(timing: &Timing, lang: Lang) -> impl IntoView + use<> {
    let label = timing.label.as_ref().map(|label| format!("{}: ", text(label, lang)));
    view! {
        <p>
            {label}
            <strong>{time(&timing.limit, lang)}</strong>
            {timing.note.as_ref().map(|note| view! { <span class="times__note">{text(note, lang).to_owned()}</span> })}
        </p>
    }
}
