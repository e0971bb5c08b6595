//! The subset of RRULE (RFC 5545, section 3.3.10) that sessions need, and its strict reader and writer.
//!
//! | part | values |
//! |---|---|
//! | `FREQ` | `DAILY`, `WEEKLY`, `MONTHLY`, `YEARLY`; first |
//! | `INTERVAL` | 1 to 999 |
//! | `COUNT` | 1 to 9999 |
//! | `UNTIL` | the last day, inclusive, in Viet Nam: `20261231`. Not with `COUNT` |
//! | `BYMONTH` | 1 to 12 |
//! | `BYMONTHDAY` | 1 to 31, -1 (the last) to -31. Not with `WEEKLY` |
//! | `BYDAY` | `MO` to `SU`; with `MONTHLY`, or with `YEARLY` and `BYMONTH`, also numbered within the month: `2SA`, `-1FR`, up to 5; all numbered or none |
//! | `WKST` | the day on which weeks start, for `WEEKLY` with an interval; Monday if not given |
//!
//! Capitals only, each part once, no value twice. Everything else is refused: a rule that a reader of calendars would
//! understand otherwise than we do is worse than none.

use std::fmt;
use std::str::FromStr;

use crate::CalendarError;
use crate::day::{Day, Weekday, digits};
use crate::error::excerpt;

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frequency {
    /// Every day, or every so many days.
    Daily,
    /// Every week.
    Weekly,
    /// Every month.
    Monthly,
    /// Every year.
    Yearly,
}

/// A day of the week, every one or a numbered one of the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ByDay {
    /// 1 to 5 from the start of the month, -1 to -5 from its end; 0 means every one.
    pub ordinal: i8,
    /// The day of the week.
    pub weekday: Weekday,
}

/// How a rule ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// Not.
    Never,
    /// After so many occurrences, those left out or cancelled included.
    Count(u16),
    /// With this day.
    Until(Day),
}

/// A rule of recurrence. Displayed as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub(crate) frequency: Frequency,
    pub(crate) interval: u16,
    pub(crate) by_month: Vec<u8>,
    pub(crate) by_month_day: Vec<i8>,
    pub(crate) by_day: Vec<ByDay>,
    pub(crate) ends: Ends,
    pub(crate) week_starts: Weekday,
}

impl Rule {
    /// The rule of what happens once: on the first day, and never again.
    pub(crate) fn once() -> Self {
        Self {
            frequency: Frequency::Daily,
            interval: 1,
            by_month: Vec::new(),
            by_month_day: Vec::new(),
            by_day: Vec::new(),
            ends: Ends::Count(1),
            week_starts: Weekday::Monday,
        }
    }

    /// How often.
    pub fn frequency(&self) -> Frequency {
        self.frequency
    }

    /// Every how many days, weeks, months or years.
    pub fn interval(&self) -> u16 {
        self.interval
    }

    /// The days of the week; empty if not said.
    pub fn by_day(&self) -> &[ByDay] {
        &self.by_day
    }

    /// The days of the month, negative from its end; empty if not said.
    pub fn by_month_day(&self) -> &[i8] {
        &self.by_month_day
    }

    /// The months; empty if not said.
    pub fn by_month(&self) -> &[u8] {
        &self.by_month
    }

    /// How it ends.
    pub fn ends(&self) -> Ends {
        self.ends
    }

    /// The day on which weeks start.
    pub fn week_starts(&self) -> Weekday {
        self.week_starts
    }

    /// The rule with its end written by `until`: a calendar file may want it as a time.
    pub(crate) fn text(&self, until: impl Fn(Day) -> String) -> String {
        let frequency = match self.frequency {
            Frequency::Daily => "DAILY",
            Frequency::Weekly => "WEEKLY",
            Frequency::Monthly => "MONTHLY",
            Frequency::Yearly => "YEARLY",
        };
        let mut text = format!("FREQ={frequency}");
        if self.interval != 1 {
            text += &format!(";INTERVAL={}", self.interval);
        }
        match self.ends {
            Ends::Never => {}
            Ends::Count(count) => text += &format!(";COUNT={count}"),
            Ends::Until(day) => text += &format!(";UNTIL={}", until(day)),
        }
        text += &list("BYMONTH", &self.by_month);
        text += &list("BYMONTHDAY", &self.by_month_day);
        text += &list("BYDAY", &self.by_day);
        if self.week_starts != Weekday::Monday {
            text += &format!(";WKST={}", self.week_starts.letters());
        }
        text
    }

    /// Refuses parts that do not go together.
    fn coherent(self) -> Result<Self, CalendarError> {
        let conflict = |what| Err(CalendarError::RuleConflict(what));
        if self.frequency == Frequency::Weekly && !self.by_month_day.is_empty() {
            return conflict("BYMONTHDAY does not go with FREQ=WEEKLY; use FREQ=MONTHLY");
        }
        let numbered = self.by_day.iter().any(|by_day| by_day.ordinal != 0);
        let within_months = match self.frequency {
            Frequency::Monthly => true,
            Frequency::Yearly => !self.by_month.is_empty(),
            Frequency::Daily | Frequency::Weekly => false,
        };
        if numbered && !within_months {
            return conflict("a numbered day such as 2SA goes with FREQ=MONTHLY, or with FREQ=YEARLY and BYMONTH");
        }
        if numbered && self.by_day.iter().any(|by_day| by_day.ordinal == 0) {
            return conflict(
                "BYDAY mixes numbered days and plain ones, which calendars read differently; use two sessions",
            );
        }
        Ok(self)
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Day::basic))
    }
}

impl fmt::Display for ByDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ordinal != 0 {
            write!(f, "{}", self.ordinal)?;
        }
        f.write_str(self.weekday.letters())
    }
}

fn list<T: fmt::Display>(key: &str, values: &[T]) -> String {
    if values.is_empty() {
        return String::new();
    }
    let values: Vec<String> = values.iter().map(T::to_string).collect();
    format!(";{key}={}", values.join(","))
}

impl FromStr for Rule {
    type Err = CalendarError;

    fn from_str(text: &str) -> Result<Self, CalendarError> {
        let mut parts = text.split(';');
        let first = parts.next().unwrap_or_default();
        let frequency = match first {
            "FREQ=DAILY" => Frequency::Daily,
            "FREQ=WEEKLY" => Frequency::Weekly,
            "FREQ=MONTHLY" => Frequency::Monthly,
            "FREQ=YEARLY" => Frequency::Yearly,
            _ => return Err(wrong(first, "begin with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY")),
        };
        let (mut interval, mut ends, mut week_starts) = (None, None, None);
        let (mut by_month, mut by_month_day, mut by_day) = (None, None, None);
        for part in parts {
            let (key, value) = part.split_once('=').ok_or_else(|| wrong(part, "write each part as KEY=VALUE"))?;
            match key {
                "INTERVAL" => {
                    once(&mut interval, part, number(value, 999).ok_or_else(|| wrong(part, "write 1 to 999"))?)?
                }
                "COUNT" => {
                    let count = number(value, 9999).ok_or_else(|| wrong(part, "write 1 to 9999"))?;
                    once(&mut ends, part, Ends::Count(count))?;
                }
                "UNTIL" => {
                    let day = Day::from_basic(value).ok_or_else(|| wrong(part, "write the last day as 20261231"))?;
                    once(&mut ends, part, Ends::Until(day))?;
                }
                "BYMONTH" => once(&mut by_month, part, values(value, month, part, "write months as 1 to 12")?)?,
                "BYMONTHDAY" => {
                    let help = "write days of the month as 1 to 31, or -1 to -31 from its end";
                    once(&mut by_month_day, part, values(value, month_day, part, help)?)?;
                }
                "BYDAY" => {
                    let help = "write days as MO to SU, numbered 1 to 5 or -1 to -5, such as 2SA";
                    once(&mut by_day, part, values(value, numbered_day, part, help)?)?;
                }
                "WKST" => once(&mut week_starts, part, weekday(value).ok_or_else(|| wrong(part, "write MO to SU"))?)?,
                _ => return Err(wrong(part, "use INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY, BYDAY and WKST only")),
            }
        }
        let rule = Self {
            frequency,
            interval: interval.unwrap_or(1),
            by_month: by_month.unwrap_or_default(),
            by_month_day: by_month_day.unwrap_or_default(),
            by_day: by_day.unwrap_or_default(),
            ends: ends.unwrap_or(Ends::Never),
            week_starts: week_starts.unwrap_or(Weekday::Monday),
        };
        rule.coherent()
    }
}

/// Reads the value of an EXDATE: days such as `20261114,20261212`.
///
/// # Errors
/// [`CalendarError::RulePart`] for what is no day, [`CalendarError::ExceptionTwice`] for a day that stands twice.
pub fn excluded_days(text: &str) -> Result<Vec<Day>, CalendarError> {
    let mut days = Vec::new();
    for part in text.split(',') {
        let day = Day::from_basic(part).ok_or_else(|| wrong(part, "write days as 20261114, parted by commas"))?;
        if days.contains(&day) {
            return Err(CalendarError::ExceptionTwice(day));
        }
        days.push(day);
    }
    Ok(days)
}

fn wrong(part: &str, help: &'static str) -> CalendarError {
    CalendarError::RulePart { part: excerpt(part), help }
}

fn once<T>(slot: &mut Option<T>, part: &str, value: T) -> Result<(), CalendarError> {
    if slot.replace(value).is_some() {
        return Err(wrong(part, "give it once, and only one of COUNT and UNTIL"));
    }
    Ok(())
}

/// A list without repetitions.
fn values<T: PartialEq>(
    text: &str,
    read: impl Fn(&str) -> Option<T>,
    part: &str,
    help: &'static str,
) -> Result<Vec<T>, CalendarError> {
    let mut values = Vec::new();
    for word in text.split(',') {
        let value = read(word).ok_or_else(|| wrong(part, help))?;
        if values.contains(&value) {
            return Err(wrong(part, "name each value once"));
        }
        values.push(value);
    }
    Ok(values)
}

fn number(text: &str, largest: u16) -> Option<u16> {
    digits(text).filter(|number| (1..=largest).contains(number) && !text.starts_with('0'))
}

fn month(text: &str) -> Option<u8> {
    number(text, 12)?.try_into().ok()
}

fn month_day(text: &str) -> Option<i8> {
    signed(text, 31)
}

fn signed(text: &str, largest: u16) -> Option<i8> {
    match text.strip_prefix('-') {
        Some(rest) => i8::try_from(number(rest, largest)?).ok().map(|number| -number),
        None => number(text, largest)?.try_into().ok(),
    }
}

fn weekday(text: &str) -> Option<Weekday> {
    Weekday::ALL.into_iter().find(|weekday| weekday.letters() == text)
}

fn numbered_day(text: &str) -> Option<ByDay> {
    let (ordinal, letters) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let ordinal = if ordinal.is_empty() { 0 } else { signed(ordinal, 5)? };
    Some(ByDay { ordinal, weekday: weekday(letters)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_written_as_it_is_read() {
        for text in [
            "FREQ=DAILY",
            "FREQ=WEEKLY;INTERVAL=2;COUNT=10;BYDAY=MO,TH;WKST=SU",
            "FREQ=MONTHLY;UNTIL=20261231;BYDAY=2SA",
            "FREQ=MONTHLY;BYDAY=1MO,-1FR",
            "FREQ=MONTHLY;BYMONTHDAY=15,-1",
            "FREQ=YEARLY;BYMONTH=3,9;BYDAY=-1SU",
        ] {
            assert_eq!(text.parse::<Rule>().expect(text).to_string(), text);
        }
    }

    #[test]
    fn what_is_not_in_the_subset_is_refused_in_one_sentence() {
        for text in [
            "",
            "FREQ=HOURLY",
            "freq=daily",
            "BYDAY=MO;FREQ=WEEKLY",
            "FREQ=WEEKLY;",
            "FREQ=WEEKLY;BYDAY",
            "FREQ=WEEKLY;BYDAY=",
            "FREQ=WEEKLY;BYDAY=MO,",
            "FREQ=WEEKLY;BYDAY=MO,MO",
            "FREQ=WEEKLY;BYDAY=2SA",
            "FREQ=WEEKLY;BYMONTHDAY=1",
            "FREQ=YEARLY;BYDAY=2SA",
            "FREQ=MONTHLY;BYDAY=6SA",
            "FREQ=MONTHLY;BYDAY=0SA",
            "FREQ=MONTHLY;BYDAY=+1SA",
            "FREQ=MONTHLY;BYDAY=é",
            "FREQ=MONTHLY;BYDAY=2SA,SU",
            "FREQ=MONTHLY;BYMONTHDAY=32",
            "FREQ=MONTHLY;BYMONTHDAY=-0",
            "FREQ=MONTHLY;BYMONTH=13",
            "FREQ=DAILY;INTERVAL=0",
            "FREQ=DAILY;INTERVAL=1000",
            "FREQ=DAILY;INTERVAL=1;INTERVAL=1",
            "FREQ=DAILY;COUNT=1;UNTIL=20261231",
            "FREQ=DAILY;UNTIL=20261331",
            "FREQ=DAILY;UNTIL=20261231T000000Z",
            "FREQ=DAILY;BYSETPOS=1",
            "FREQ=DAILY ",
        ] {
            let error = text.parse::<Rule>().expect_err(text).to_string();
            assert!(!error.contains('\n') && error.len() < 200, "{error}");
        }
    }

    #[test]
    fn excluded_days_are_read_strictly() {
        let days = excluded_days("20261114,20261212").expect("two days");
        assert_eq!(days.iter().map(Day::to_string).collect::<Vec<_>>(), ["2026-11-14", "2026-12-12"]);
        for text in ["", "20261114,", "2026-11-14", "20261114,20261114", "20261131"] {
            assert!(excluded_days(text).is_err(), "{text}");
        }
    }
}
