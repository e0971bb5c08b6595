//! Which days are working days: weekends, days off, and Saturdays worked in place of a day off.
//!
//! Public offices work Monday to Friday. A make-up Saturday is a working day like any other, in all respects: files are
//! received on it and it counts. A Saturday morning on which an office happens to be open is not: the time limits of the law
//! know only working days.

use std::ops::RangeInclusive;

use motcua_text::sort_by;

use crate::CalendarError;
use crate::day::{Day, Weekday};

/// A name in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

/// A day off that is listed by date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayOff {
    /// The day.
    pub day: Day,
    /// Its name.
    pub name: Name,
    /// Whether it is given in exchange for a Saturday worked.
    pub swap: bool,
    /// Whether it is computed, and still to be announced by the Government.
    pub provisional: bool,
}

/// A Saturday (or Sunday) on which offices work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MakeUp {
    /// The day.
    pub day: Day,
    /// The day it makes up for, in words.
    pub why: Name,
}

/// Why a day is no working day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// A Saturday or Sunday without a name.
    Weekend(Weekday),
    /// A public holiday (Labour Code 2019, Article 112), or a day given because one fell on a weekend.
    Holiday(Name),
    /// A day off in exchange for a Saturday worked.
    Swap(Name),
}

/// What a day is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status<'a> {
    /// An ordinary working day.
    Working,
    /// A Saturday worked in place of a day off.
    MadeUp(&'a MakeUp),
    /// No working day.
    Off {
        /// Why.
        why: Why,
        /// Whether this depends on a decision that is still to come. A named weekend never does.
        provisional: bool,
    },
}

/// The working days of the years whose holidays are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingDays {
    /// By day.
    off: Vec<DayOff>,
    /// By day.
    made_up: Vec<MakeUp>,
    first_year: i32,
    last_year: i32,
}

impl WorkingDays {
    /// The working days that follow from these lists, given in any order. The years known are those of the days off.
    ///
    /// # Errors
    /// [`CalendarError::NoHolidays`], [`CalendarError::YearMissing`], [`CalendarError::DayTwice`] and
    /// [`CalendarError::NoWeekend`].
    pub fn new(mut off: Vec<DayOff>, mut made_up: Vec<MakeUp>) -> Result<Self, CalendarError> {
        sort_by(&mut off, |a, b| a.day.cmp(&b.day));
        sort_by(&mut made_up, |a, b| a.day.cmp(&b.day));
        let (Some(first), Some(last)) = (off.first(), off.last()) else {
            return Err(CalendarError::NoHolidays);
        };
        let (first_year, last_year) = (first.day.year(), last.day.year());
        let missing = (first_year..=last_year).find(|year| !off.iter().any(|listed| listed.day.year() == *year));
        if let Some(year) = missing {
            return Err(CalendarError::YearMissing(year));
        }
        if let Some(listed) = made_up.iter().find(|listed| !listed.day.weekday().is_weekend()) {
            return Err(CalendarError::NoWeekend(listed.day));
        }
        let mut days: Vec<Day> =
            off.iter().map(|listed| listed.day).chain(made_up.iter().map(|listed| listed.day)).collect();
        sort_by(&mut days, Day::cmp);
        if let Some(pair) = days.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(CalendarError::DayTwice(pair[0]));
        }
        Ok(Self { off, made_up, first_year, last_year })
    }

    /// The years whose holidays are known.
    pub fn years(&self) -> RangeInclusive<i32> {
        self.first_year..=self.last_year
    }

    /// The days off listed by date, in order.
    pub fn days_off(&self) -> &[DayOff] {
        &self.off
    }

    /// The Saturdays worked, in order.
    pub fn made_up(&self) -> &[MakeUp] {
        &self.made_up
    }

    /// What the day is.
    ///
    /// # Errors
    /// [`CalendarError::NotKnown`] outside the years known.
    pub fn status(&self, day: Day) -> Result<Status<'_>, CalendarError> {
        if !self.years().contains(&day.year()) {
            return Err(CalendarError::NotKnown { day, first: self.first_year, last: self.last_year });
        }
        if let Ok(at) = self.made_up.binary_search_by_key(&day, |listed| listed.day) {
            return Ok(Status::MadeUp(&self.made_up[at]));
        }
        let weekend = day.weekday().is_weekend();
        Ok(match self.off.binary_search_by_key(&day, |listed| listed.day) {
            Ok(at) => {
                let listed = &self.off[at];
                let name = listed.name.clone();
                let why = if listed.swap { Why::Swap(name) } else { Why::Holiday(name) };
                Status::Off { why, provisional: listed.provisional && !weekend }
            }
            Err(_) if weekend => Status::Off { why: Why::Weekend(day.weekday()), provisional: false },
            Err(_) => Status::Working,
        })
    }

    /// Whether offices work that day.
    ///
    /// # Errors
    /// [`CalendarError::NotKnown`] outside the years known.
    pub fn is_working(&self, day: Day) -> Result<bool, CalendarError> {
        self.status(day).map(|status| !matches!(status, Status::Off { .. }))
    }

    /// The day after, as far as the holidays are known.
    pub(crate) fn after(&self, day: Day) -> Result<Day, CalendarError> {
        let beyond = CalendarError::NotKnown { day, first: self.first_year, last: self.last_year };
        day.next().ok_or(beyond)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn name(text: &str) -> Name {
        Name { vi: text.to_owned(), en: text.to_owned() }
    }

    fn off(text: &str) -> DayOff {
        DayOff { day: day(text), name: name(text), swap: false, provisional: false }
    }

    fn made_up(text: &str) -> MakeUp {
        MakeUp { day: day(text), why: name(text) }
    }

    #[test]
    fn weekends_holidays_and_made_up_saturdays_differ() {
        let swap = DayOff { swap: true, ..off("2026-08-31") };
        let days = WorkingDays::new(vec![off("2026-09-02"), swap], vec![made_up("2026-08-22")]).expect("sound lists");
        assert_eq!(days.status(day("2026-08-21")), Ok(Status::Working));
        assert!(matches!(days.status(day("2026-08-22")), Ok(Status::MadeUp(_))));
        let why = |text| match days.status(day(text)) {
            Ok(Status::Off { why, .. }) => why,
            other => panic!("{other:?}"),
        };
        assert_eq!(why("2026-08-29"), Why::Weekend(Weekday::Saturday));
        assert_eq!(why("2026-08-31"), Why::Swap(name("2026-08-31")));
        assert_eq!(why("2026-09-02"), Why::Holiday(name("2026-09-02")));
    }

    #[test]
    fn a_provisional_holiday_on_a_weekend_changes_nothing() {
        let listed = |text| DayOff { provisional: true, ..off(text) };
        let days = WorkingDays::new(vec![listed("2027-02-06"), listed("2027-02-09")], vec![]).expect("sound lists");
        assert!(matches!(days.status(day("2027-02-06")), Ok(Status::Off { provisional: false, .. })));
        assert!(matches!(days.status(day("2027-02-09")), Ok(Status::Off { provisional: true, .. })));
    }

    #[test]
    fn nothing_is_known_beyond_the_years_listed() {
        let days = WorkingDays::new(vec![off("2026-01-01"), off("2027-01-01")], vec![]).expect("sound lists");
        assert_eq!(days.years(), 2026..=2027);
        assert!(days.is_working(day("2027-12-31")).is_ok());
        let error = days.status(day("2028-01-01")).expect_err("2028 is not known");
        assert!(error.to_string().contains("2026 to 2027"), "{error}");
        assert!(days.status(day("2025-12-31")).is_err());
    }

    #[test]
    fn lists_that_contradict_themselves_are_refused() {
        let of = |off, made_up| WorkingDays::new(off, made_up).expect_err("unsound lists");
        assert_eq!(of(vec![], vec![]), CalendarError::NoHolidays);
        assert_eq!(of(vec![off("2026-01-01"), off("2028-01-01")], vec![]), CalendarError::YearMissing(2027));
        let twice = CalendarError::DayTwice(day("2026-08-22"));
        assert_eq!(of(vec![off("2026-08-22")], vec![made_up("2026-08-22")]), twice);
        let monday = CalendarError::NoWeekend(day("2026-08-24"));
        assert_eq!(of(vec![off("2026-01-01")], vec![made_up("2026-08-24")]), monday);
    }
}
