//! What provinces decided about a procedure. Where no decision is known the page says so, and never shows 0.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::fact::Code;
use motcua_catalogue::provincial::{Provincial, ProvincialRecord};

use crate::components::source_list::cites;
use crate::components::validity::span;
use crate::i18n::Lang;
use crate::i18n::format::text;
use crate::pages::{capital, province_name};

/// The decisions on a procedure by province; where part of it is for the province, also what to do when there is none.
#[component]
pub fn ProvinceList<'a>(
    /// The catalogue.
    catalogue: &'a Catalogue,
    /// The procedure.
    code: &'a Code,
    /// Whether part of the procedure is for the province to decide.
    is_asked: bool,
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let t = lang.knowledge();
    let provinces: Vec<_> =
        catalogue.provincial.values().filter_map(|file| of_province(catalogue, file, code, lang)).collect();
    let rest = match (is_asked, provinces.is_empty()) {
        (true, true) => Some(t.provincial_none),
        (true, false) => Some(t.provincial_others),
        (false, _) => None,
    };
    (is_asked || !provinces.is_empty()).then(|| {
        view! {
            <div class="provincial">
                <h3>{t.provincial_heading}</h3>
                {provinces}
                {rest.map(|words| view! { <p>{words}</p> })}
            </div>
        }
    })
}

fn of_province(catalogue: &Catalogue, file: &Provincial, code: &Code, lang: Lang) -> Option<AnyView> {
    let province = catalogue.provinces.provinces.iter().find(|province| province.code == file.province)?;
    let records: Vec<_> =
        file.records.iter().filter(|record| record.procedures.contains(code)).map(|r| record(r, file, lang)).collect();
    (!records.is_empty()).then(|| {
        view! {
            <details class="provincial__one">
                <summary lang="vi">{capital(&province_name(province))}</summary>
                <ul>{records}</ul>
            </details>
        }
        .into_any()
    })
}

fn record(record: &ProvincialRecord, file: &Provincial, lang: Lang) -> impl IntoView + use<> {
    view! {
        <li>
            {text(&record.text, lang).to_owned()}
            {span(record.from, record.until, lang)}
            {cites(&record.cites, &file.sources, lang)}
        </li>
    }
}
