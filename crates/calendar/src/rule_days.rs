//! The days of a rule.
//!
//! Every part of the subset narrows: a day is an occurrence if its day, week, month or year is one of every INTERVAL-th from
//! the start, and every BY part lets it pass. So the days are found period by period, by looking at each day of a period.

use crate::CalendarError;
use crate::day::{Civil, Day, Weekday, days_in_month};
use crate::rule::{ByDay, Ends, Frequency, Rule};

/// Within so many years the first day of a rule must come. A rule without one in that time is a mistake.
const FIRST_WITHIN_YEARS: i32 = 10;

/// The days of a rule in order, each once.
pub(crate) struct RuleDays {
    rule: Rule,
    start: Day,
    /// The period looked at next, counted in intervals from that of the start.
    period: i32,
    /// Days left of the period looked at last; empty when the first is after the last.
    rest: (i32, i32),
    counted: u16,
    from: Day,
    to: Day,
}

impl Rule {
    /// The days from `from` to `to`, both inclusive, of the series that starts on `start`.
    pub(crate) fn days(&self, start: Day, from: Day, to: Day) -> RuleDays {
        let rule = self.anchored(start);
        // Counting needs all days from the start; otherwise the periods before `from` can be left out.
        let skip = if let Ends::Count(_) = rule.ends { 0 } else { rule.intervals_until(start, from) };
        let to = if let Ends::Until(last) = rule.ends { last.min(to) } else { to };
        RuleDays { rule, start, period: skip, rest: (1, 0), counted: 0, from, to }
    }

    /// Checks that the series that starts on `start` does so.
    pub(crate) fn starts_on(&self, start: Day) -> Result<(), CalendarError> {
        let horizon = start.plus(FIRST_WITHIN_YEARS * 366).unwrap_or(Day::MAX);
        match self.days(start, start, horizon).next() {
            Some(first) if first == start => Ok(()),
            Some(first) => Err(CalendarError::StartOffRule { start, first }),
            None => Err(CalendarError::NeverOccurs(start)),
        }
    }

    /// The rule with what it leaves unsaid taken from the first day, as RFC 5545 wants it.
    fn anchored(&self, start: Day) -> Self {
        let mut rule = self.clone();
        if rule.by_day.is_empty() && rule.by_month_day.is_empty() {
            let Civil { month, day, .. } = start.civil();
            match rule.frequency {
                Frequency::Daily => {}
                Frequency::Weekly => rule.by_day.push(ByDay { ordinal: 0, weekday: start.weekday() }),
                Frequency::Monthly => rule.by_month_day.push(day as i8),
                Frequency::Yearly => {
                    rule.by_month_day.push(day as i8);
                    if rule.by_month.is_empty() {
                        rule.by_month.push(month);
                    }
                }
            }
        }
        rule
    }

    /// The number of a day's period, on a scale on which neighbouring periods differ by 1.
    fn period_of(&self, day: Day) -> i32 {
        let Civil { year, month, .. } = day.civil();
        match self.frequency {
            Frequency::Daily => day.since_epoch(),
            Frequency::Weekly => (day.since_epoch() - self.first_week_start()).div_euclid(7),
            Frequency::Monthly => year * 12 + i32::from(month) - 1,
            Frequency::Yearly => year,
        }
    }

    /// First and last day of the period of that number, as days since the epoch.
    fn span(&self, period: i32) -> (i32, i32) {
        let first_of = |year: i32, month: i32| Day::new(year, month as u8, 1).map_or(i32::MAX - 400, Day::since_epoch);
        match self.frequency {
            Frequency::Daily => (period, period),
            Frequency::Weekly => {
                let first = period * 7 + self.first_week_start();
                (first, first + 6)
            }
            Frequency::Monthly => {
                let (year, month) = (period.div_euclid(12), period.rem_euclid(12) + 1);
                let first = first_of(year, month);
                (first, first + i32::from(days_in_month(year, month as u8)) - 1)
            }
            Frequency::Yearly => {
                let first = first_of(period, 1);
                (first, first + 336 + i32::from(days_in_month(period, 2)))
            }
        }
    }

    /// A day since the epoch on which a week starts. 1 January 1970 was a Thursday.
    fn first_week_start(&self) -> i32 {
        self.week_starts as i32 - Weekday::Thursday as i32
    }

    /// How many whole intervals lie between the periods of the two days.
    fn intervals_until(&self, start: Day, from: Day) -> i32 {
        (self.period_of(from) - self.period_of(start)).max(0) / i32::from(self.interval)
    }

    /// Whether every BY part lets the day pass.
    fn fits(&self, day: Day) -> bool {
        let Civil { year, month, day: of_month } = day.civil();
        let (of_month, last) = (of_month as i8, days_in_month(year, month) as i8);
        let from_end = of_month - last - 1;
        let numbers = [0, (of_month - 1) / 7 + 1, -((last - of_month) / 7 + 1)];
        let weekday = day.weekday();
        (self.by_month.is_empty() || self.by_month.contains(&month))
            && (self.by_month_day.is_empty()
                || self.by_month_day.contains(&of_month)
                || self.by_month_day.contains(&from_end))
            && (self.by_day.is_empty()
                || self.by_day.iter().any(|by_day| by_day.weekday == weekday && numbers.contains(&by_day.ordinal)))
    }
}

impl RuleDays {
    /// The next day in the periods, before counting; `None` after the last that matters.
    fn advance(&mut self) -> Option<Day> {
        loop {
            while self.rest.0 <= self.rest.1 {
                let day = Day::from_epoch(self.rest.0);
                self.rest.0 += 1;
                if let Some(day) = day.filter(|day| *day >= self.start && self.rule.fits(*day)) {
                    return Some(day);
                }
            }
            let period = self.rule.period_of(self.start) + self.period.checked_mul(self.rule.interval.into())?;
            let span = self.rule.span(period);
            if span.0 > self.to.since_epoch() {
                return None;
            }
            self.rest = span;
            self.period += 1;
        }
    }
}

impl Iterator for RuleDays {
    type Item = Day;

    fn next(&mut self) -> Option<Day> {
        loop {
            if let Ends::Count(count) = self.rule.ends
                && self.counted >= count
            {
                return None;
            }
            let day = self.advance().filter(|day| *day <= self.to)?;
            self.counted = self.counted.saturating_add(1);
            if day >= self.from {
                return Some(day);
            }
        }
    }
}
