//! One line of an export: structured as the API is, or scraped from the page, or only the name.

use motcua_catalogue::fact::Code;
use serde_json::Value;

use super::fields::{count, flag, list, text, texts};
use super::page_text;
use super::portal_api::{fee, figure};
use super::record::{Channel, Group, Item, Law, OfficialCase, Place, ReadOn, Record, channel_kind};
use super::wording::clean;

/// Whether an object is a line of an export.
pub fn is_line(value: &Value) -> bool {
    let has = |key: &&str| value.get(key).is_some();
    ["code", "name"].iter().all(has) && ["executing", "steps", "channels"].iter().any(has)
}

/// Reads a line.
pub fn record(value: &Value, code: Code, place: Place, read_on: ReadOn) -> Record {
    let mut laws: Vec<Law> = list(value, "legal")
        .iter()
        .map(|law| Law { number: clean(&text(law, "code")), title: text(law, "name") })
        .collect();
    page_text::titles(&mut laws, &text(value, "legal_raw"));
    Record {
        place,
        code,
        name: text(value, "name"),
        domain: text(value, "domain"),
        promulgator: text(value, "promulgator"),
        internal: text(value, "type") == "STANDARD_INTERNAL",
        levels: text(value, "level_text"),
        executing: texts(value, "executing"),
        subjects: subjects(&texts(value, "subjects")),
        steps: texts(value, "steps"),
        channels: list(value, "channels").iter().flat_map(channels).collect(),
        cases: list(value, "cases").iter().map(case).collect(),
        groups: list(value, "documents").iter().map(group).collect(),
        laws,
        requirements: text(value, "requirements"),
        results: texts(value, "results"),
        full_process: flag(value, "full_process"),
        offline_only: false,
        url: Some(text(value, "url")).filter(|url| is_address(url)),
        read_on,
        warning: text(value, "warn"),
        detailed: ["steps", "channels", "documents"].iter().any(|key| value.get(key).is_some()),
    }
}

/// The ways to hand in of one row: several where a page's rows ran together.
fn channels(value: &Value) -> Vec<Channel> {
    let method = text(value, "method");
    let Some(fee_text) = value.get("fee_text").and_then(Value::as_str) else {
        let time = figure(value, "time", &text(value, "unit"));
        let fees = list(value, "fees").iter().map(|item| fee(item, "note")).collect();
        return vec![Channel { kind: channel_kind(&method), method, time, note: text(value, "note"), fees }];
    };
    let rows = page_text::rows(&method, &text(value, "time_text"), fee_text);
    rows.into_iter()
        .map(|row| Channel {
            kind: channel_kind(&row.method),
            method: row.method,
            time: row.time,
            note: row.note,
            fees: vec![row.fee],
        })
        .collect()
}

fn case(value: &Value) -> OfficialCase {
    OfficialCase { name: text(value, "name"), time: figure(value, "qty", &text(value, "unit")) }
}

fn group(value: &Value) -> Group {
    let items = list(value, "items").iter().map(|item| Item {
        name: text(item, "name"),
        originals: count(item, "orig").unwrap_or_default(),
        copies: count(item, "copy").unwrap_or_default(),
    });
    Group { name: text(value, "group"), items: items.filter(|item| !item.name.trim().is_empty()).collect() }
}

/// Kinds of applicant; one that was cut at a comma ("Tổ chức (không bao gồm doanh nghiệp" / "HTX)") is whole again.
fn subjects(parts: &[String]) -> Vec<String> {
    let mut whole: Vec<String> = Vec::new();
    for part in parts {
        match whole.last_mut().filter(|last| last.contains('(') && !last.contains(')')) {
            Some(last) => *last = format!("{last}, {part}"),
            None => whole.push(part.clone()),
        }
    }
    whole
}

fn is_address(url: &str) -> bool {
    url.strip_prefix("https://").is_some_and(|rest| rest.contains('.') && rest.contains('/'))
        && !url.chars().any(|c| c.is_whitespace() || c.is_control() || c == '@')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_of_applicant_cut_at_a_comma_is_whole_again() {
        let parts = ["Tổ chức (không bao gồm doanh nghiệp", "HTX)", "Công dân Việt Nam"].map(String::from);
        assert_eq!(subjects(&parts), ["Tổ chức (không bao gồm doanh nghiệp, HTX)", "Công dân Việt Nam"]);
    }

    #[test]
    fn an_address_is_https_and_whole() {
        assert!(is_address("https://dichvucong.gov.vn/thu-tuc-hanh-chinh/1"));
        for bad in ["", "http://a.vn/", "https://", "https://a b.vn/", "https://x@a.vn/", "javascript:1"] {
            assert!(!is_address(bad), "{bad}");
        }
    }
}
