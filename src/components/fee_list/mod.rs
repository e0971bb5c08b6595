//! What it costs. Never a bare 0: free only where a rule says so, else an amount, "the province decides" or "not known".

use leptos::prelude::*;
use motcua_catalogue::procedure::{Amount, Fee, Procedure};

use crate::components::fact_strip::channel;
use crate::components::source_list::cites;
use crate::components::validity::span;
use crate::i18n::format::{amount, text};
use crate::i18n::{Lang, fill};

/// The fees of a procedure.
#[component]
pub fn FeeList<'a>(
    /// The procedure, for its fees and the names of its cases.
    procedure: &'a Procedure,
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let rows: Vec<_> = procedure.fees.iter().map(|fee| row(fee, procedure, lang)).collect();
    let none = procedure.fees.is_empty().then(|| view! { <p>{lang.page().fees_none}</p> });
    view! {
        {none}
        <ul class="fees" role="list">{rows}</ul>
    }
}

/// Fees as rows; nothing if there is none.
pub fn fee_rows(fees: &[&Fee], procedure: &Procedure, lang: Lang) -> Option<AnyView> {
    let rows: Vec<_> = fees.iter().map(|fee| row(fee, procedure, lang)).collect();
    (!rows.is_empty()).then(|| view! { <ul class="fees" role="list">{rows}</ul> }.into_any())
}

fn row(fee: &Fee, procedure: &Procedure, lang: Lang) -> impl IntoView + use<> {
    let t = lang.page();
    let cases: Vec<&str> =
        procedure.cases.iter().filter(|case| fee.cases.contains(&case.id)).map(|case| text(&case.name, lang)).collect();
    let when = (!cases.is_empty()).then(|| cases.join("; "));
    let by = fee.channel.map(|kind| fill(t.fees_channel, &[channel(kind, lang)]));
    let province = (fee.amount == Amount::SetByProvince).then_some(t.amount_province_ask);
    let exempt: Vec<&str> = fee.exemptions.iter().map(|who| text(who, lang)).collect();
    let exempt = (!exempt.is_empty()).then(|| fill(t.fees_exempt, &[&exempt.join("; ")]));
    let note = fee.note.as_ref().map(|note| text(note, lang).to_owned());
    let details: Vec<_> = when
        .into_iter()
        .chain(by)
        .chain(province.map(str::to_owned))
        .chain(exempt)
        .chain(note)
        .map(|detail| view! { <span class="fee__detail">{detail}</span> })
        .collect();
    view! {
        <li class="fee">
            <span class="fee__name">{text(&fee.name, lang).to_owned()}</span>
            <strong class="fee__amount">{amount(&fee.amount, lang)}</strong>
            {details}
            {span(fee.from, fee.until, lang)}
            {cites(&fee.cites, &procedure.sources, lang)}
        </li>
    }
}
