//! Times of the day, and moments: a day and a time in Viet Nam.
//!
//! Viet Nam has one time, seven hours ahead of UTC, and has not changed its clocks since 1975. So a moment is local time
//! and nothing else; only the calendar files need the offset.

use std::fmt;
use std::str::FromStr;

use crate::CalendarError;
use crate::day::{Civil, Day, civil_from_days, digits};
use crate::error::excerpt;

const MINUTES_A_DAY: i32 = 24 * 60;

/// Minutes by which Viet Nam is ahead of UTC.
const AHEAD_OF_UTC: i32 = 7 * 60;

/// A time of the day from 00:00 to 23:59, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock(u16);

/// A minute of a day in Viet Nam; written `2026-11-20T15:30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The day.
    pub day: Day,
    /// The time.
    pub clock: Clock,
}

impl Clock {
    /// The first minute of a day.
    pub const MIDNIGHT: Self = Self(0);

    /// A time, if there is such a one.
    pub const fn new(hour: u8, minute: u8) -> Option<Self> {
        if hour < 24 && minute < 60 { Some(Self(hour as u16 * 60 + minute as u16)) } else { None }
    }

    /// Minutes since midnight.
    pub fn minutes(self) -> u16 {
        self.0
    }

    fn basic(self) -> String {
        format!("{:02}{:02}00", self.0 / 60, self.0 % 60)
    }
}

impl Moment {
    /// So many minutes later, or earlier if negative; `None` outside the years known here.
    pub fn plus_minutes(self, minutes: i32) -> Option<Self> {
        let total = i32::from(self.clock.0).checked_add(minutes)?;
        let clock = Clock(total.rem_euclid(MINUTES_A_DAY) as u16);
        Some(Self { day: self.day.plus(total.div_euclid(MINUTES_A_DAY))?, clock })
    }

    /// As iCalendar writes local time: `20261120T153000`.
    pub(crate) fn basic_local(self) -> String {
        format!("{}T{}", self.day.basic(), self.clock.basic())
    }

    /// As iCalendar writes it in UTC: `20261120T083000Z`.
    pub(crate) fn basic_utc(self) -> String {
        let total = i32::from(self.clock.0) - AHEAD_OF_UTC;
        let Civil { year, month, day } = civil_from_days(self.day.since_epoch() + total.div_euclid(MINUTES_A_DAY));
        let clock = Clock(total.rem_euclid(MINUTES_A_DAY) as u16);
        format!("{year:04}{month:02}{day:02}T{}Z", clock.basic())
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{}", self.day, self.clock)
    }
}

impl FromStr for Clock {
    type Err = CalendarError;
    fn from_str(text: &str) -> Result<Self, CalendarError> {
        let read = || {
            let (hour, minute) = text.split_once(':').filter(|(hour, minute)| (hour.len(), minute.len()) == (2, 2))?;
            Self::new(u8::try_from(digits(hour)?).ok()?, u8::try_from(digits(minute)?).ok()?)
        };
        read().ok_or_else(|| CalendarError::Clock(excerpt(text)))
    }
}

impl FromStr for Moment {
    type Err = CalendarError;
    fn from_str(text: &str) -> Result<Self, CalendarError> {
        let read = || {
            let (day, clock) = text.split_once('T')?;
            Some(Self { day: day.parse().ok()?, clock: clock.parse().ok()? })
        };
        read().ok_or_else(|| CalendarError::Moment(excerpt(text)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Moment {
        text.parse().expect("a moment")
    }

    #[test]
    fn a_moment_is_read_strictly() {
        assert_eq!(moment("2026-11-20T15:30").to_string(), "2026-11-20T15:30");
        for text in [
            "",
            "2026-11-20",
            "2026-11-20 15:30",
            "2026-11-20T24:00",
            "2026-11-20T15:60",
            "2026-11-20T5:30",
            "T",
            "2026-11-20T15:30Z",
        ] {
            assert!(text.parse::<Moment>().is_err(), "{text}");
        }
    }

    #[test]
    fn minutes_carry_into_days() {
        assert_eq!(moment("2026-12-31T23:00").plus_minutes(90), Some(moment("2027-01-01T00:30")));
        assert_eq!(moment("2026-03-01T00:00").plus_minutes(-1), Some(moment("2026-02-28T23:59")));
        assert_eq!(moment("2199-12-31T23:59").plus_minutes(1), None);
        assert_eq!(moment("2026-01-01T12:00").plus_minutes(i32::MAX), None);
    }

    #[test]
    fn utc_is_seven_hours_behind() {
        assert_eq!(moment("2026-11-20T15:30").basic_utc(), "20261120T083000Z");
        assert_eq!(moment("2026-01-01T06:59").basic_utc(), "20251231T235900Z");
        assert_eq!(moment("1900-01-01T00:00").basic_utc(), "18991231T170000Z");
    }
}
