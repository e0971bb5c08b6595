//! The parts every fact is made of: text in two languages, dates, ids, citations, sources and gaps.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The same text in both languages. Neither may be empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

/// A procedure's code: national (`1.001193`) or local (`x-...`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = r"^([1-9]\.[0-9]{6}|x-[a-z0-9]+(-[a-z0-9]+)*)$"))]
pub struct Code(String);

/// A lower-case id: letters, digits and single hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = r"^[a-z0-9]+(-[a-z0-9]+)*$"))]
pub struct Slug(String);

/// A day that exists, written `2026-11-23`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("format" = "date"))]
pub struct Date {
    /// Year, 1900 to 2199.
    year: u16,
    /// Month, 1 to 12.
    month: u8,
    /// Day, 1 to the month's last.
    day: u8,
}

/// A rule that says so: the document and, where known, the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cite {
    /// Number of the law, decree or circular (`123/2015/NĐ-CP`), or the id of a source of this entry.
    pub rule: String,
    /// Article, clause, point: `Điều 16 khoản 1`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
}

/// Something that is so, with what says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stated {
    /// What is so.
    pub text: Text,
    /// The rules or sources that say so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Cite>,
}

/// Where facts come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Id within the entry.
    pub id: Slug,
    /// Title: "Cổng dịch vụ công quốc gia, thủ tục 1.001193".
    pub title: Text,
    /// Address, where there is one; https only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The day it was read.
    pub date: Date,
}

/// Something that is not known, and whom to ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    /// The field it is about.
    pub field: GapField,
    /// What is not known, in words.
    pub what: Text,
    /// Whom to ask.
    pub ask: Text,
}

/// Fields that may have gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum GapField {
    /// Who decides, now.
    Authority,
    /// Who decided before.
    AuthorityBefore,
    /// How long it takes.
    Time,
    /// What it costs.
    Fee,
    /// Papers.
    Papers,
    /// How far online.
    Online,
    /// Conditions.
    Conditions,
    /// Legal basis.
    LegalBasis,
    /// Results.
    Result,
    /// Steps.
    Steps,
    /// Anything else.
    Other,
}

/// A comparison of an entry with its sources, by somebody who is named by role only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// In what role.
    pub role: CheckRole,
    /// The day.
    pub on: Date,
    /// The fields that were compared; empty means the whole entry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<GapField>,
}

/// Roles in which an entry is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CheckRole {
    /// Whoever wrote it.
    Writer,
    /// A second reader, who did not write it.
    Reader,
    /// Somebody who does this procedure at the counter.
    Official,
}

/// Why a word is not a code, a slug or a date.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FactError {
    /// Not a code.
    #[error(
        "\"{0}\" is not a procedure code: write a national code such as 1.001193, or a local id such as x-ten-thu-tuc"
    )]
    Code(String),
    /// Not a slug.
    #[error("\"{0}\" is not an id: write lower-case letters a to z, digits and single hyphens")]
    Slug(String),
    /// Not a date.
    #[error("\"{0}\" is not a day that exists: write year-month-day, such as 2026-11-23")]
    Date(String),
}

fn is_slug(s: &str) -> bool {
    !s.is_empty()
        && s.split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

impl TryFrom<String> for Code {
    type Error = FactError;
    fn try_from(s: String) -> Result<Self, FactError> {
        let national = s.len() == 8
            && s.bytes().enumerate().all(|(i, b)| match i {
                0 => (b'1'..=b'9').contains(&b),
                1 => b == b'.',
                _ => b.is_ascii_digit(),
            });
        let local = s.strip_prefix("x-").is_some_and(is_slug);
        if national || local { Ok(Self(s)) } else { Err(FactError::Code(s)) }
    }
}

impl TryFrom<String> for Slug {
    type Error = FactError;
    fn try_from(s: String) -> Result<Self, FactError> {
        if is_slug(&s) { Ok(Self(s)) } else { Err(FactError::Slug(s)) }
    }
}

impl TryFrom<String> for Date {
    type Error = FactError;
    fn try_from(s: String) -> Result<Self, FactError> {
        Self::parse(&s).ok_or(FactError::Date(s))
    }
}

impl FromStr for Code {
    type Err = FactError;
    fn from_str(s: &str) -> Result<Self, FactError> {
        s.to_owned().try_into()
    }
}

impl FromStr for Slug {
    type Err = FactError;
    fn from_str(s: &str) -> Result<Self, FactError> {
        s.to_owned().try_into()
    }
}

impl FromStr for Date {
    type Err = FactError;
    fn from_str(s: &str) -> Result<Self, FactError> {
        s.to_owned().try_into()
    }
}

impl From<Code> for String {
    fn from(c: Code) -> Self {
        c.0
    }
}

impl From<Slug> for String {
    fn from(s: Slug) -> Self {
        s.0
    }
}

impl From<Date> for String {
    fn from(d: Date) -> Self {
        d.to_string()
    }
}

impl Code {
    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Slug {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Date {
    /// A day, if it exists and lies between 1900 and 2199.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        ((1900..=2199).contains(&year) && (1..=last).contains(&day)).then_some(Self { year, month, day })
    }

    fn parse(s: &str) -> Option<Self> {
        let b = s.as_bytes();
        if b.len() != 10 || b[4] != b'-' || b[7] != b'-' {
            return None;
        }
        let number = |range: std::ops::Range<usize>| {
            let part = s.get(range)?;
            part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse::<u16>().ok())?
        };
        Self::new(number(0..4)?, number(5..7)? as u8, number(8..10)? as u8)
    }

    /// The same day so many years later (29 February becomes the 28th); `None` beyond the years known here.
    pub fn years_later(self, years: u16) -> Option<Self> {
        let year = self.year.checked_add(years)?;
        Self::new(year, self.month, self.day).or_else(|| Self::new(year, self.month, self.day - 1))
    }

    /// The day before; `None` before the years known here.
    pub fn day_before(self) -> Option<Self> {
        let last_of = |year, month| (28..=31).rev().find_map(|day| Self::new(year, month, day));
        match (self.month, self.day) {
            (1, 1) => last_of(self.year.checked_sub(1)?, 12),
            (month, 1) => last_of(self.year, month - 1),
            (month, day) => Self::new(self.year, month, day - 1),
        }
    }

    /// As Vietnamese people write it: `23/11/2026`.
    pub fn vietnamese(&self) -> String {
        format!("{:02}/{:02}/{:04}", self.day, self.month, self.year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_national_or_local() {
        assert!("1.001193".parse::<Code>().is_ok());
        assert!("x-sang-ten-so-do".parse::<Code>().is_ok());
        for bad in ["", "1.00119", "1,001193", "0.001193", "x-", "x-A", "x--a", "../etc"] {
            assert!(bad.parse::<Code>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_leap_day_becomes_the_day_before_it() {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        assert_eq!(day("2028-02-29").years_later(1), Some(day("2029-02-28")));
        assert_eq!(day("2026-11-23").years_later(1), Some(day("2027-11-23")));
        assert_eq!(day("2199-01-01").years_later(1), None);
    }

    #[test]
    fn the_day_before_the_first_is_the_last() {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        assert_eq!(day("2027-03-01").day_before(), Some(day("2027-02-28")));
        assert_eq!(day("2028-03-01").day_before(), Some(day("2028-02-29")));
        assert_eq!(day("2027-01-01").day_before(), Some(day("2026-12-31")));
        assert_eq!(day("1900-01-01").day_before(), None);
    }

    #[test]
    fn a_date_must_exist() {
        assert!("2028-02-29".parse::<Date>().is_ok());
        for bad in ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "20261101", "2026-11-31", "éééé-01-01"] {
            assert!(bad.parse::<Date>().is_err(), "{bad}");
        }
    }
}
