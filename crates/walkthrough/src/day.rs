//! Days, and spans of days for people who know only the year.

/// A day between 1900 and 2199 that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(u32);

/// A day, a month or a year: what a person knows of a date. Many old papers hold the year of birth alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// The first day it can be.
    pub first: Day,
    /// The last day it can be.
    pub last: Day,
}

impl Day {
    /// 1 January 1900.
    pub const FIRST: Self = Self(19_000_101);
    /// 31 December 2199.
    pub const LAST: Self = Self(21_991_231);

    /// A day, if it exists and lies between 1900 and 2199.
    pub fn new(year: u32, month: u32, day: u32) -> Option<Self> {
        let exists = (1900..=2199).contains(&year) && day >= 1 && day <= last_of(year, month);
        exists.then(|| Self(year * 10_000 + month * 100 + day))
    }

    /// The day written as one number: 20261123.
    pub fn number(self) -> u32 {
        self.0
    }

    /// The day that [`Self::number`] gives as this number.
    pub fn from_number(number: u32) -> Option<Self> {
        Self::new(number / 10_000, number / 100 % 100, number % 100)
    }

    /// Whole years from this day to another: the age on that day of somebody born on this one. 0 when it lies later.
    ///
    /// Somebody born on 29 February turns a year older on 1 March in a common year.
    pub fn years_until(self, other: Self) -> u32 {
        other.0.saturating_sub(self.0) / 10_000
    }

    /// Days from this day to another, this one not counted (Civil Code 2015, article 147). 0 when it lies later.
    pub fn days_until(self, other: Self) -> u32 {
        other.ordinal().saturating_sub(self.ordinal())
    }

    /// A running number, one more each day.
    fn ordinal(self) -> u32 {
        let (year, month, day) = (self.0 / 10_000, self.0 / 100 % 100, self.0 % 100);
        // The year starts in March here, so that the leap day is its last.
        let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
        365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day
    }

    /// The next day, except after the last.
    #[cfg(feature = "build")]
    pub(crate) fn next(self) -> Self {
        let (year, month) = (self.0 / 10_000, self.0 / 100 % 100);
        Self::from_number(self.0 + 1)
            .or_else(|| Self::new(year, month + 1, 1))
            .or_else(|| Self::new(year + 1, 1, 1))
            .unwrap_or(Self::LAST)
    }

    /// The day before, except before the first.
    #[cfg(feature = "build")]
    pub(crate) fn previous(self) -> Self {
        let (year, month) = (self.0 / 10_000, self.0 / 100 % 100);
        Self::from_number(self.0 - 1)
            .or_else(|| Self::new(year, month - 1, last_of(year, month - 1)))
            .or_else(|| Self::new(year - 1, 12, 31))
            .unwrap_or(Self::FIRST)
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits = self.0.to_string();
        f.write_str(&[&digits[..4], "-", &digits[4..6], "-", &digits[6..]].concat())
    }
}

/// The last day of a month; 0 if there is no such month.
fn last_of(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        _ => 0,
    }
}

impl Span {
    /// Reads `1951`, `1951-03` or `1951-03-09`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let month = parts.next().map(|part| digits(part, 2).ok_or(())).transpose().ok()?;
        let day = parts.next().map(|part| digits(part, 2).ok_or(())).transpose().ok()?;
        if parts.next().is_some() {
            return None;
        }
        let (from, to) = (month.unwrap_or(1), month.unwrap_or(12));
        let first = Day::new(year, from, day.unwrap_or(1))?;
        let last = Day::new(year, to, day.unwrap_or_else(|| last_of(year, to)))?;
        Some(Self { first, last })
    }

    /// Just one day.
    pub fn of(day: Day) -> Self {
        Self { first: day, last: day }
    }

    /// Whether the day itself is known.
    pub fn is_exact(self) -> bool {
        self.first == self.last
    }
}

/// A number of just so many digits.
fn digits(text: &str, count: usize) -> Option<u32> {
    let fits = text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Span::parse(text).filter(|span| span.is_exact()).expect("a day").first
    }

    #[test]
    fn a_birthday_adds_a_year_and_the_day_before_does_not() {
        let today = day("2026-11-23");
        assert_eq!(day("1951-11-23").years_until(today), 75);
        assert_eq!(day("1951-11-24").years_until(today), 74);
        assert_eq!(day("2027-01-01").years_until(today), 0);
        assert_eq!(day("2000-02-29").years_until(day("2026-02-28")), 25);
        assert_eq!(day("2000-02-29").years_until(day("2026-03-01")), 26);
    }

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        assert_eq!(day("2026-09-24").days_until(day("2026-11-23")), 60);
        assert_eq!(day("2028-02-28").days_until(day("2028-03-01")), 2);
        assert_eq!(day("1900-01-01").days_until(day("2199-12-31")), 109_572);
        assert_eq!(day("2026-11-24").days_until(day("2026-11-23")), 0);
    }

    #[test]
    fn every_day_follows_the_one_before() {
        let mut at = Day::FIRST;
        while at < Day::LAST {
            let next = at.next();
            assert_eq!((next.previous(), at.days_until(next)), (at, 1), "{at}");
            at = next;
        }
        assert_eq!((Day::LAST.next(), Day::FIRST.previous()), (Day::LAST, Day::FIRST));
    }

    #[test]
    fn a_year_and_a_month_are_spans() {
        let span = |text| Span::parse(text).map(|s| (s.first.to_string(), s.last.to_string()));
        assert_eq!(span("1951"), Some(("1951-01-01".into(), "1951-12-31".into())));
        assert_eq!(span("1952-02"), Some(("1952-02-01".into(), "1952-02-29".into())));
        assert_eq!(span("1951-03-09"), Some(("1951-03-09".into(), "1951-03-09".into())));
        for bad in ["", "51", "1951-", "1951-3", "1951-13", "1951-02-29", "1899", "2200", "1951-01-01-01", "195é"] {
            assert_eq!(span(bad), None, "{bad}");
        }
    }
}
