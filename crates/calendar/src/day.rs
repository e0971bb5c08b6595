//! A day of the civil calendar, and the days of the week.

use std::fmt;
use std::str::FromStr;

use crate::CalendarError;

/// A day between 1 January 1900 and 31 December 2199, counted from 1 January 1970; written `2026-11-23`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// A day of the week, in the order in which Viet Nam counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    /// Thứ Hai.
    Monday,
    /// Thứ Ba.
    Tuesday,
    /// Thứ Tư.
    Wednesday,
    /// Thứ Năm.
    Thursday,
    /// Thứ Sáu.
    Friday,
    /// Thứ Bảy.
    Saturday,
    /// Chủ nhật.
    Sunday,
}

/// A day as year, month and day of the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Civil {
    /// Year.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

impl Day {
    /// 1 January 1900.
    pub const MIN: Self = Self(-25_567);
    /// 31 December 2199.
    pub const MAX: Self = Self(84_005);

    /// The day, if it exists and lies between [`Day::MIN`] and [`Day::MAX`].
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day);
        (exists && (1900..=2199).contains(&year)).then(|| Self(days_from_civil(year, month, day)))
    }

    /// The day so many days after 1 January 1970, if it lies between [`Day::MIN`] and [`Day::MAX`].
    pub fn from_epoch(days: i32) -> Option<Self> {
        Some(Self(days)).filter(|day| (Self::MIN..=Self::MAX).contains(day))
    }

    /// Days since 1 January 1970.
    pub fn since_epoch(self) -> i32 {
        self.0
    }

    /// Year, month and day of the month.
    pub fn civil(self) -> Civil {
        civil_from_days(self.0)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.civil().year
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        Weekday::ALL[(self.0 + 3).rem_euclid(7) as usize]
    }

    /// So many days later, or earlier if negative; `None` outside the years known here.
    pub fn plus(self, days: i32) -> Option<Self> {
        self.0.checked_add(days).and_then(Self::from_epoch)
    }

    /// The next day; `None` after [`Day::MAX`].
    pub fn next(self) -> Option<Self> {
        self.plus(1)
    }

    /// Days from `earlier` to this one; negative if this one is the earlier.
    pub fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// As Vietnamese people write it: `23/11/2026`.
    pub fn vietnamese(self) -> String {
        let Civil { year, month, day } = self.civil();
        format!("{day:02}/{month:02}/{year:04}")
    }

    /// As iCalendar writes it: `20261123`.
    pub(crate) fn basic(self) -> String {
        let Civil { year, month, day } = self.civil();
        format!("{year:04}{month:02}{day:02}")
    }

    /// Reads `20261123`.
    pub(crate) fn from_basic(text: &str) -> Option<Self> {
        let number = |range: std::ops::Range<usize>| digits(text.get(range)?);
        (text.len() == 8).then_some(())?;
        Self::new(number(0..4)?.into(), u8::try_from(number(4..6)?).ok()?, u8::try_from(number(6..8)?).ok()?)
    }
}

impl Weekday {
    /// All seven, from Monday.
    pub const ALL: [Self; 7] =
        [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];

    /// Saturday or Sunday.
    pub fn is_weekend(self) -> bool {
        matches!(self, Self::Saturday | Self::Sunday)
    }

    /// Its name in Vietnamese: "thứ Hai".
    pub fn vietnamese(self) -> &'static str {
        match self {
            Self::Monday => "thứ Hai",
            Self::Tuesday => "thứ Ba",
            Self::Wednesday => "thứ Tư",
            Self::Thursday => "thứ Năm",
            Self::Friday => "thứ Sáu",
            Self::Saturday => "thứ Bảy",
            Self::Sunday => "Chủ nhật",
        }
    }

    /// Its name in English.
    pub fn english(self) -> &'static str {
        match self {
            Self::Monday => "Monday",
            Self::Tuesday => "Tuesday",
            Self::Wednesday => "Wednesday",
            Self::Thursday => "Thursday",
            Self::Friday => "Friday",
            Self::Saturday => "Saturday",
            Self::Sunday => "Sunday",
        }
    }

    /// Its two letters in iCalendar: `MO`.
    pub(crate) fn letters(self) -> &'static str {
        match self {
            Self::Monday => "MO",
            Self::Tuesday => "TU",
            Self::Wednesday => "WE",
            Self::Thursday => "TH",
            Self::Friday => "FR",
            Self::Saturday => "SA",
            Self::Sunday => "SU",
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Civil { year, month, day } = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for Day {
    type Err = CalendarError;
    fn from_str(text: &str) -> Result<Self, CalendarError> {
        let read = || {
            let mut parts = text.split('-');
            let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
            let fits = parts.next().is_none() && (year.len(), month.len(), day.len()) == (4, 2, 2);
            fits.then_some(())?;
            Self::from_basic(&[year, month, day].concat())
        };
        read().ok_or_else(|| CalendarError::Day(crate::error::excerpt(text)))
    }
}

/// A number written with digits alone.
pub(crate) fn digits(text: &str) -> Option<u16> {
    let all_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    all_digits.then(|| text.parse().ok())?
}

/// How many days a month has.
pub(crate) fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if year.rem_euclid(4) == 0 && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since the epoch. The year is taken to start in March, so that the leap day is its last; 400 years have 146,097 days
/// (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
fn days_from_civil(year: i32, month: u8, day: u8) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = (i32::from(month) + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + i32::from(day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The inverse of [`days_from_civil`], from the same source.
pub(crate) fn civil_from_days(days: i32) -> Civil {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * month_from_march + 2) / 5 + 1) as u8;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 } as u8;
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    Civil { year, month, day }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_three_centuries_follows_the_one_before() {
        let (mut year, mut month, mut day) = (1900, 1, 1);
        let mut weekday = 0; // 1 January 1900 was a Monday
        for days in Day::MIN.0..=Day::MAX.0 {
            assert_eq!(Day(days).civil(), Civil { year, month, day });
            assert_eq!(Day::new(year, month, day), Some(Day(days)));
            assert_eq!(Day(days).weekday(), Weekday::ALL[weekday]);
            weekday = (weekday + 1) % 7;
            day += 1;
            if day > days_in_month(year, month) {
                (month, day) = (month + 1, 1);
            }
            if month > 12 {
                (year, month) = (year + 1, 1);
            }
        }
        assert_eq!((year, month, day), (2200, 1, 1));
    }

    #[test]
    fn a_day_is_read_strictly() {
        let day: Day = "2026-11-23".parse().expect("a day");
        assert_eq!((day.to_string(), day.weekday()), ("2026-11-23".to_owned(), Weekday::Monday));
        assert_eq!(day.vietnamese(), "23/11/2026");
        let wrong = [
            "",
            "2026-2-01",
            "2026-02-29",
            "2026-11-31",
            "20261123",
            "1899-12-31",
            "2200-01-01",
            "2026-11-23T",
            "+026-11-23",
        ];
        for text in wrong.iter().chain(&["２０２６-11-23", "2026-1é-23", "2026-11-23-1"]) {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
    }

    #[test]
    fn days_end_where_the_years_end() {
        assert_eq!(Day::MAX.next(), None);
        assert_eq!(Day::MIN.plus(-1), None);
        assert_eq!(Day::MIN.plus(i32::MAX), None);
        assert_eq!(Day::MAX.since(Day::MIN), 109_572);
    }
}
