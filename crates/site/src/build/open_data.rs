//! Open data: every procedure in the shape of the European CPSV-AP vocabulary, and every gap as a table.
//!
//! CPSV-AP 3.2 (<https://semiceu.github.io/CPSV-AP/releases/3.2.0/>) names the classes; where it asks for a controlled
//! vocabulary that Viet Nam has none of, the plain value stands. The catalogue's own files say more.

use std::path::Path;

use motcua::routes::Route;
use motcua_catalogue::Catalogue;
use motcua_catalogue::fact::{GapField, Text};
use motcua_catalogue::procedure::{Amount, Case, Channel, Fee, LegalBasis, Paper, Procedure, TimeLimit};
use serde_json::{Value, json};

use super::error::BuildError;
use super::write;

/// The licence of what the portal's people wrote.
const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// Writes `du-lieu/cpsv-ap.jsonld` and `du-lieu/gaps.csv`.
pub fn write_open_data(catalogue: &Catalogue, base: &str, out: &Path) -> Result<(), BuildError> {
    let services: Vec<Value> = catalogue.procedures.values().map(|one| service(catalogue, one, base)).collect();
    let document = json!({ "@context": context(), "@graph": services });
    let text =
        serde_json::to_string(&document).map_err(|error| BuildError::Json("cpsv-ap.jsonld".to_owned(), error))?;
    write(&out.join("du-lieu/cpsv-ap.jsonld"), text)?;
    write(&out.join("du-lieu/gaps.csv"), gaps(catalogue))
}

fn context() -> Value {
    json!({
        "cpsv": "http://purl.org/vocab/cpsv#",
        "cv": "http://data.europa.eu/m8g/",
        "dct": "http://purl.org/dc/terms/",
        "eli": "http://data.europa.eu/eli/ontology#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    })
}

/// A text in both languages.
fn both(text: &Text) -> Value {
    json!([{ "@language": "vi", "@value": text.vi }, { "@language": "en", "@value": text.en }])
}

fn service(catalogue: &Catalogue, procedure: &Procedure, base: &str) -> Value {
    let path = Route::Procedure(procedure.code.to_string()).path(motcua::i18n::Lang::Vi);
    let field = catalogue.portal.fields.iter().find(|field| field.id == procedure.field);
    json!({
        "@id": format!("{base}{path}"),
        "@type": "cpsv:PublicService",
        "dct:identifier": procedure.code.as_str(),
        "dct:title": both(&procedure.name),
        "dct:alternative": { "@language": "vi", "@value": procedure.official_name },
        "dct:description": both(&procedure.summary),
        "dct:modified": { "@type": "xsd:date", "@value": procedure.checked_on.to_string() },
        "dct:license": { "@id": LICENCE },
        "dct:source": procedure.sources.iter().filter_map(|source| source.url.clone()).collect::<Vec<_>>(),
        "cv:thematicArea": field.map(|field| both(&field.name)),
        "cv:hasCompetentAuthority": { "@type": "cv:PublicOrganisation", "dct:title": both(&procedure.authority.now) },
        "cv:hasChannel": procedure.channels.iter().map(channel).collect::<Vec<_>>(),
        "cpsv:hasInput": procedure.papers.iter().map(|paper| evidence(catalogue, paper)).collect::<Vec<_>>(),
        "cv:hasCost": procedure.fees.iter().map(cost).collect::<Vec<_>>(),
        "cpsv:produces": procedure.results.iter().map(|result| json!({ "@type": "cpsv:Output", "dct:title": both(result) })).collect::<Vec<_>>(),
        "cpsv:follows": procedure.cases.iter().map(rule).collect::<Vec<_>>(),
        "cv:hasLegalResource": procedure.legal_basis.iter().map(law).collect::<Vec<_>>(),
        "dct:replaces": procedure.replaces.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}

fn channel(channel: &Channel) -> Value {
    json!({ "@type": "cv:Channel", "dct:type": channel.kind, "dct:description": both(&channel.text) })
}

fn evidence(catalogue: &Catalogue, paper: &Paper) -> Value {
    let title = catalogue.documents.get(&paper.document).map(|document| both(&document.name));
    json!({
        "@type": "cv:Evidence",
        "dct:identifier": paper.document.as_str(),
        "dct:title": title,
        "dct:description": paper.only_if.as_ref().map(both),
    })
}

/// A sum stands as a number; what the province decides and what is not known stand as words, never as 0.
fn cost(fee: &Fee) -> Value {
    let mut cost = json!({ "@type": "cv:Cost", "dct:title": both(&fee.name), "dct:type": kind(&fee.amount) });
    if let Amount::Vnd { vnd, .. } = fee.amount {
        cost["cv:value"] = json!(vnd);
        cost["cv:currency"] = json!("VND");
    }
    cost
}

fn kind(amount: &Amount) -> &'static str {
    match amount {
        Amount::Vnd { .. } => "amount",
        Amount::Free => "free",
        Amount::SetByProvince => "set-by-province",
        Amount::Unknown => "unknown",
    }
}

/// A case with the time that the authority may take, as an ISO 8601 duration where it is one.
fn rule(case: &Case) -> Value {
    let durations: Vec<String> = case
        .times
        .iter()
        .filter_map(|timing| match timing.limit {
            TimeLimit::Days { count, .. } => Some(format!("P{count}D")),
            TimeLimit::Hours { count } => Some(format!("PT{count}H")),
            _ => None,
        })
        .collect();
    json!({ "@type": "cpsv:Rule", "dct:identifier": case.id.as_str(), "dct:title": both(&case.name), "cv:processingTime": durations })
}

fn law(law: &LegalBasis) -> Value {
    json!({
        "@type": "eli:LegalResource",
        "eli:id_local": law.number,
        "dct:title": law.name.as_ref().map(both),
        "eli:first_date_entry_in_force": law.from.map(|day| day.to_string()),
        "eli:date_no_longer_in_force": law.until.map(|day| day.to_string()),
    })
}

/// A line a gap: what it is about, which field, what is not known, whom to ask.
fn gaps(catalogue: &Catalogue) -> String {
    let mut csv = String::from("kind,id,name,field,missing_vi,missing_en,ask_vi,ask_en\r\n");
    let mut line = |cells: [&str; 8]| {
        csv.push_str(&cells.map(cell).join(","));
        csv.push_str("\r\n");
    };
    for procedure in catalogue.procedures.values() {
        for gap in &procedure.gaps {
            let field = field(gap.field);
            line([
                "procedure",
                procedure.code.as_str(),
                &procedure.name.vi,
                &field,
                &gap.what.vi,
                &gap.what.en,
                &gap.ask.vi,
                &gap.ask.en,
            ]);
        }
    }
    for paper in catalogue.old_papers.iter().flat_map(|file| &file.papers) {
        for gap in &paper.gaps {
            let field = field(gap.field);
            line([
                "old-paper",
                paper.id.as_str(),
                &paper.name.vi,
                &field,
                &gap.what.vi,
                &gap.what.en,
                &gap.ask.vi,
                &gap.ask.en,
            ]);
        }
    }
    for commune in catalogue.communes.values().flat_map(|list| &list.communes) {
        for (field, is_missing) in [("seat", commune.seat.is_none()), ("population", commune.population.is_none())] {
            if is_missing {
                line(["commune", &commune.code, &commune.name, field, "", "", "", ""]);
            }
        }
    }
    csv
}

/// The field's word in the catalogue's files.
fn field(field: GapField) -> String {
    serde_json::to_value(field).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// A cell as RFC 4180 wants it.
fn cell(text: &str) -> String {
    if text.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_with_a_comma_or_a_quote_is_quoted() {
        assert_eq!(cell("a"), "a");
        assert_eq!(cell("a,b"), "\"a,b\"");
        assert_eq!(cell("a \"b\""), "\"a \"\"b\"\"\"");
    }

    #[test]
    fn a_fee_that_the_province_sets_carries_no_number() {
        let name = Text { vi: "Lệ phí".into(), en: "Fee".into() };
        let fee = |amount| Fee {
            name: name.clone(),
            amount,
            channel: None,
            cases: vec![],
            exemptions: vec![],
            note: None,
            from: None,
            until: None,
            cites: vec![],
        };
        assert!(cost(&fee(Amount::SetByProvince)).get("cv:value").is_none());
        assert_eq!(cost(&fee(Amount::Vnd { vnd: 8000, per: None }))["cv:value"], 8000);
    }
}
