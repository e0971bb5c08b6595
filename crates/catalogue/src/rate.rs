//! Dated amounts and thresholds that laws set and that change more often than procedures do. `rates.json`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fact::{Cite, Date, Slug, Source, Text};

/// `rates.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rates {
    /// The rates.
    pub rates: Vec<Rate>,
    /// Where they come from.
    pub sources: Vec<Source>,
    /// The day on which somebody last compared them with their sources.
    pub checked_on: Date,
}

/// An amount or a threshold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rate {
    /// Its id, for walkthroughs and texts.
    pub id: Slug,
    /// What it is.
    pub name: Text,
    /// What it counts.
    pub unit: RateUnit,
    /// Its values. Two for the same place never overlap in time.
    pub values: Vec<RateValue>,
}

/// What a rate counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RateUnit {
    /// Đồng.
    Vnd,
    /// Đồng a month.
    VndAMonth,
    /// Years of age.
    Years,
    /// Days.
    Days,
    /// Months.
    Months,
    /// Square metres.
    SquareMetres,
    /// A number of times.
    Times,
    /// Storeys of a house.
    Storeys,
}

/// A value that holds for a time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RateValue {
    /// How much.
    pub value: u32,
    /// First day it holds.
    pub from: Date,
    /// Last day it holds; absent when no end is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// The province it is for, two digits; absent means the country, where the province has no value of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub province: Option<String>,
    /// The rules or sources that say so.
    pub cites: Vec<Cite>,
}

impl Rate {
    /// The value that holds on a day in a province: its own, else that of the country; `None` when none is known.
    pub fn on(&self, day: Date, province: Option<&str>) -> Option<&RateValue> {
        let holds = |value: &&RateValue| value.from <= day && value.until.is_none_or(|until| day <= until);
        let of =
            |place: Option<&str>| self.values.iter().filter(holds).find(|value| value.province.as_deref() == place);
        province.and_then(|province| of(Some(province))).or_else(|| of(None))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(value: u32, from: &str, until: Option<&str>, province: Option<&str>) -> RateValue {
        let day = |text: &str| text.parse().expect("a day");
        RateValue {
            value,
            from: day(from),
            until: until.map(day),
            province: province.map(str::to_owned),
            cites: vec![],
        }
    }

    #[test]
    fn a_rate_is_that_of_the_province_and_the_day() {
        let name = Text { vi: "a".into(), en: "a".into() };
        let values = vec![
            value(1, "2025-01-01", Some("2025-12-31"), None),
            value(2, "2026-01-01", None, None),
            value(3, "2026-06-01", None, Some("01")),
        ];
        let rate = Rate { id: "a".parse().expect("an id"), name, unit: RateUnit::Vnd, values };
        let on = |day: &str, province| rate.on(day.parse().expect("a day"), province).map(|value| value.value);
        assert_eq!(on("2024-12-31", None), None);
        assert_eq!(on("2025-12-31", None), Some(1));
        assert_eq!(on("2026-05-31", Some("01")), Some(2));
        assert_eq!(on("2026-06-01", Some("01")), Some(3));
        assert_eq!(on("2026-06-01", Some("79")), Some(2));
    }
}
