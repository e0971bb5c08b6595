//! The national portal's API: the detail of one procedure (`data` of its answer) as a [`Record`].

use motcua_catalogue::fact::Code;
use serde_json::Value;

use super::fields::{as_text, count, flag, list, names, text};
use super::record::{
    Channel, FeeField, FeeValue, Figure, Group, Item, Law, OfficialCase, Place, ReadOn, Record, channel_kind, unit,
};
use super::wording::clean;

/// The address of a procedure's page, before its id.
const PAGES: &str = "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/";

/// Whether an object is the detail of a procedure.
pub fn is_detail(value: &Value) -> bool {
    (value.get("code").is_some() || value.get("codeNotation").is_some())
        && ["executionSteps", "executionMethods", "executionCases"].iter().any(|key| value.get(key).is_some())
}

/// Reads a detail. The day is that of `updatedAt` unless the caller knows the day it was fetched.
pub fn record(data: &Value, code: Code, place: Place, read_on: ReadOn) -> Record {
    let mut executing = names(data, "unitGroupsExecuting");
    executing.extend(names(data, "departmentsExecuting"));
    executing.extend(Some(text(data, "executingAgencies")).filter(|text| !text.trim().is_empty()));
    let levels = [("isMinistry", "Cấp bộ"), ("isProvince", "Cấp tỉnh"), ("isWard", "Cấp xã")];
    let levels: Vec<&str> =
        levels.iter().filter(|(key, _)| flag(data, key) == Some(true)).map(|(_, word)| *word).collect();
    let id = text(data, "id");
    let plain_id = !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    Record {
        place,
        code,
        name: text(data, "name"),
        domain: data.get("category").map(|category| text(category, "name")).unwrap_or_default(),
        promulgator: text(data, "departmentPromulgateName"),
        internal: flag(data, "isInternal") == Some(true) || text(data, "type") == "STANDARD_INTERNAL",
        levels: levels.join(", "),
        executing,
        subjects: names(data, "subjectTypesDetails"),
        steps: list(data, "executionSteps").iter().map(step).filter(|step| !step.trim().is_empty()).collect(),
        channels: list(data, "executionMethods").iter().map(channel).collect(),
        cases: list(data, "cases").iter().map(case).collect(),
        groups: list(data, "executionCases").iter().map(group).collect(),
        laws: list(data, "legalBasisesDetails").iter().map(law).collect(),
        requirements: text(data, "requirementsAndConditions"),
        results: names(data, "resultsDetails"),
        full_process: flag(data, "isFullProcess"),
        offline_only: flag(data, "isOfflineOnly") == Some(true),
        url: plain_id.then(|| format!("{PAGES}{id}")),
        read_on,
        warning: String::new(),
        detailed: true,
    }
}

fn step(value: &Value) -> String {
    format!("{}\n{}", text(value, "name"), text(value, "description")).trim().to_owned()
}

fn channel(value: &Value) -> Channel {
    let method = text(value, "submissionMethod");
    Channel {
        kind: channel_kind(&method),
        method,
        time: figure(value, "processingTime", &text(value, "processingTimeUnit")),
        note: text(value, "description"),
        fees: list(value, "fees").iter().map(|fee| self::fee(fee, "description")).collect(),
    }
}

/// A fee; `note` is the key of the text beside it.
pub fn fee(value: &Value, note: &str) -> FeeField {
    let sum = count(value, "value").map_or(FeeValue::Blank, FeeValue::Sum);
    FeeField { kind: text(value, "type"), value: sum, note: text(value, note) }
}

/// A number under `key`, with its unit.
pub fn figure(value: &Value, key: &str, unit_word: &str) -> Option<Figure> {
    Some(Figure { count: count(value, key)?, unit: unit(unit_word) })
}

fn case(value: &Value) -> OfficialCase {
    let day = value.get("processingDay").unwrap_or(&Value::Null);
    OfficialCase { name: text(value, "name"), time: figure(day, "qty", &text(day, "type")) }
}

fn group(value: &Value) -> Group {
    let items = list(value, "profileComponents").iter().map(|item| Item {
        name: text(item, "name"),
        originals: count(item, "originalQty").unwrap_or_default(),
        copies: count(item, "copyQty").unwrap_or_default(),
    });
    Group { name: text(value, "name"), items: items.filter(|item| !item.name.trim().is_empty()).collect() }
}

fn law(value: &Value) -> Law {
    Law { number: clean(&text(value, "code")), title: value.get("name").map(as_text).unwrap_or_default() }
}
