//! Sessions: once or recurring, with days left out, cancelled or moved.

use motcua_text::sort_by;

use crate::CalendarError;
use crate::clock::Clock;
use crate::day::Day;
use crate::rule::{Ends, Rule};
use crate::rule_days::RuleDays;

/// Hours of a session, within one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hours {
    /// When it starts.
    pub begins: Clock,
    /// When it ends, later than it starts.
    pub ends: Clock,
}

/// A day, with hours where they are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot {
    /// The day.
    pub day: Day,
    /// The hours; `None` where nobody has announced them.
    pub hours: Option<Hours>,
}

/// What an exception does to an occurrence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It was never meant to be; nothing is shown (EXDATE).
    LeftOut,
    /// It was announced and does not take place; it is shown as cancelled.
    Cancelled,
    /// It takes place on another day or at other hours.
    Moved(Slot),
}

/// An exception to a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exception {
    /// The day on which the rule has an occurrence.
    pub day: Day,
    /// What becomes of it.
    pub change: Change,
}

/// A session, once or recurring. Sound by construction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    first: Slot,
    rule: Option<Rule>,
    /// By day.
    exceptions: Vec<Exception>,
}

/// How an occurrence stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// As planned.
    Planned,
    /// It does not take place.
    Cancelled,
    /// It was planned for this day and was moved.
    MovedFrom(Day),
}

/// One occurrence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// When it takes place, or would have.
    pub slot: Slot,
    /// How it stands.
    pub standing: Standing,
}

/// Occurrences in order of day and hour. See [`Series::occurrences`].
pub struct Occurrences<'a> {
    series: &'a Series,
    days: RuleDays,
    planned: Option<Slot>,
    /// Those cancelled and moved, the next one last.
    changed: Vec<Occurrence>,
}

impl Slot {
    /// A day with these hours, if the end is after the start.
    ///
    /// # Errors
    /// [`CalendarError::EndBeforeStart`].
    pub fn new(day: Day, begins: Clock, ends: Clock) -> Result<Self, CalendarError> {
        Self { day, hours: Some(Hours { begins, ends }) }.checked()
    }

    /// A day whose hours nobody has announced.
    pub fn on(day: Day) -> Self {
        Self { day, hours: None }
    }

    fn checked(self) -> Result<Self, CalendarError> {
        match self.hours {
            Some(Hours { begins, ends }) if ends <= begins => {
                Err(CalendarError::EndBeforeStart { day: self.day, begins, ends })
            }
            _ => Ok(self),
        }
    }

    /// Whether the two may collide. Unknown hours collide with all of the day.
    fn overlaps(self, other: Self) -> bool {
        self.day == other.day
            && match (self.hours, other.hours) {
                (Some(a), Some(b)) => a.begins < b.ends && b.begins < a.ends,
                _ => true,
            }
    }
}

impl Series {
    /// A session. Its first slot is the first occurrence of the rule, and gives the hours of all.
    ///
    /// # Errors
    /// One that says what is wrong: an end before a start, a rule that never occurs or that the first day does not fit, an
    /// exception where nothing is planned, two for one day, a session moved onto another, or exceptions that leave nothing.
    pub fn new(first: Slot, rule: Option<Rule>, mut exceptions: Vec<Exception>) -> Result<Self, CalendarError> {
        first.checked()?;
        if let Some(rule) = &rule {
            rule.starts_on(first.day)?;
        }
        sort_by(&mut exceptions, |a, b| a.day.cmp(&b.day));
        if let Some(pair) = exceptions.windows(2).find(|pair| pair[0].day == pair[1].day) {
            return Err(CalendarError::ExceptionTwice(pair[0].day));
        }
        let series = Self { first, rule, exceptions };
        series.check_planned()?;
        series.check_moves()?;
        Ok(series)
    }

    /// The first slot, as planned.
    pub fn first(&self) -> Slot {
        self.first
    }

    /// The rule; `None` for a session that takes place once.
    pub fn rule(&self) -> Option<&Rule> {
        self.rule.as_ref()
    }

    /// The exceptions, by day.
    pub fn exceptions(&self) -> &[Exception] {
        &self.exceptions
    }

    /// The occurrences that take place, or would have, from `from` to `to`, both inclusive, in order.
    pub fn occurrences(&self, from: Day, to: Day) -> Occurrences<'_> {
        let within = |occurrence: &Occurrence| (from..=to).contains(&occurrence.slot.day);
        let mut changed: Vec<Occurrence> = self.changed().filter(within).collect();
        sort_by(&mut changed, |a, b| b.slot.cmp(&a.slot));
        let mut occurrences = Occurrences { series: self, days: self.days(from, to), planned: None, changed };
        occurrences.planned = occurrences.next_planned();
        occurrences
    }

    /// The slot the rule gives for a day.
    pub(crate) fn planned(&self, day: Day) -> Slot {
        Slot { day, hours: self.first.hours }
    }

    fn changed(&self) -> impl Iterator<Item = Occurrence> {
        self.exceptions.iter().filter_map(|exception| match exception.change {
            Change::LeftOut => None,
            Change::Cancelled => Some(Occurrence { slot: self.planned(exception.day), standing: Standing::Cancelled }),
            Change::Moved(slot) => Some(Occurrence { slot, standing: Standing::MovedFrom(exception.day) }),
        })
    }

    /// The days of the rule, exceptions included.
    fn days(&self, from: Day, to: Day) -> RuleDays {
        match &self.rule {
            Some(rule) => rule.days(self.first.day, from, to),
            None => Rule::once().days(self.first.day, from, to),
        }
    }

    fn exception(&self, day: Day) -> Option<&Exception> {
        self.exceptions.binary_search_by_key(&day, |exception| exception.day).ok().map(|at| &self.exceptions[at])
    }

    /// Every exception changes an occurrence, and something is left.
    fn check_planned(&self) -> Result<(), CalendarError> {
        let (Some(first), Some(last)) = (self.exceptions.first(), self.exceptions.last()) else {
            return Ok(());
        };
        let mut days = self.days(first.day, last.day).peekable();
        for exception in &self.exceptions {
            while days.next_if(|day| *day < exception.day).is_some() {}
            if days.next_if_eq(&exception.day).is_none() {
                return Err(CalendarError::ExceptionOffRule(exception.day));
            }
        }
        let left_out = |day: &Day| matches!(self.exception(*day), Some(Exception { change: Change::LeftOut, .. }));
        let ends = self.rule.as_ref().is_none_or(|rule| rule.ends != Ends::Never);
        if ends && self.days(self.first.day, Day::MAX).all(|day| left_out(&day)) {
            return Err(CalendarError::NothingLeft);
        }
        Ok(())
    }

    /// No session is moved onto another.
    fn check_moves(&self) -> Result<(), CalendarError> {
        let mut moved: Vec<(Slot, Day)> = Vec::new();
        for exception in &self.exceptions {
            if let Change::Moved(to) = exception.change {
                if to == self.planned(exception.day) {
                    return Err(CalendarError::MovedNowhere(exception.day));
                }
                moved.push((to.checked()?, exception.day));
            }
        }
        sort_by(&mut moved, Ord::cmp);
        let onto = |from, to: Slot| Err(CalendarError::MovedOnto { from, to: to.day });
        if let Some(pair) = moved.windows(2).find(|pair| pair[0].0.overlaps(pair[1].0)) {
            return onto(pair[1].1, pair[1].0);
        }
        for (to, from) in moved {
            let stays = |day: &Day| self.exception(*day).is_none();
            let stands = self.days(to.day, to.day).find(stays).is_some_and(|day| self.planned(day).overlaps(to));
            if stands {
                return onto(from, to);
            }
        }
        Ok(())
    }
}

impl Occurrences<'_> {
    fn next_planned(&mut self) -> Option<Slot> {
        let series = self.series;
        self.days.find(|day| series.exception(*day).is_none()).map(|day| series.planned(day))
    }
}

impl Iterator for Occurrences<'_> {
    type Item = Occurrence;

    fn next(&mut self) -> Option<Occurrence> {
        let changed = self.changed.last().map(|occurrence| occurrence.slot);
        match (self.planned, changed) {
            (Some(planned), Some(changed)) if changed < planned => self.changed.pop(),
            (Some(planned), _) => {
                self.planned = self.next_planned();
                Some(Occurrence { slot: planned, standing: Standing::Planned })
            }
            (None, _) => self.changed.pop(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn slot(text: &str, begins: &str, ends: &str) -> Slot {
        Slot::new(day(text), begins.parse().expect("a time"), ends.parse().expect("a time")).expect("a slot")
    }

    /// The second Saturday of each month, 8:00 to 11:00, from 14 November 2026.
    fn second_saturday(exceptions: Vec<Exception>) -> Result<Series, CalendarError> {
        let rule = "FREQ=MONTHLY;BYDAY=2SA".parse().expect("a rule");
        Series::new(slot("2026-11-14", "08:00", "11:00"), Some(rule), exceptions)
    }

    fn shown(series: &Series, from: &str, to: &str) -> Vec<String> {
        let written = |occurrence: Occurrence| match occurrence.standing {
            Standing::Planned => occurrence.slot.day.to_string(),
            Standing::Cancelled => format!("{} cancelled", occurrence.slot.day),
            Standing::MovedFrom(from) => format!("{} moved from {from}", occurrence.slot.day),
        };
        series.occurrences(day(from), day(to)).map(written).collect()
    }

    #[test]
    fn second_saturdays_with_exceptions_come_in_order() {
        let series = second_saturday(vec![
            Exception { day: day("2027-02-13"), change: Change::Moved(slot("2027-02-27", "08:00", "11:00")) },
            Exception { day: day("2026-12-12"), change: Change::Cancelled },
            Exception { day: day("2027-04-10"), change: Change::LeftOut },
        ])
        .expect("a series");
        assert_eq!(
            shown(&series, "2026-11-01", "2027-05-31"),
            [
                "2026-11-14",
                "2026-12-12 cancelled",
                "2027-01-09",
                "2027-02-27 moved from 2027-02-13",
                "2027-03-13",
                "2027-05-08"
            ]
        );
        assert_eq!(shown(&series, "2027-02-20", "2027-02-28"), ["2027-02-27 moved from 2027-02-13"]);
        assert_eq!(shown(&series, "2027-02-01", "2027-02-20"), [""; 0]);
    }

    #[test]
    fn a_session_that_takes_place_once_needs_no_rule() {
        let series = Series::new(Slot::on(day("2026-11-29")), None, vec![]).expect("a series");
        assert_eq!(shown(&series, "2026-01-01", "2199-12-31"), ["2026-11-29"]);
        assert_eq!(shown(&series, "2026-11-30", "2199-12-31"), [""; 0]);
    }

    #[test]
    fn what_cannot_be_is_refused() {
        let refused = |exceptions| second_saturday(exceptions).expect_err("unsound");
        let except = |text, change| Exception { day: day(text), change };
        assert_eq!(
            refused(vec![except("2026-12-11", Change::Cancelled)]),
            CalendarError::ExceptionOffRule(day("2026-12-11"))
        );
        let twice = vec![except("2026-12-12", Change::Cancelled), except("2026-12-12", Change::LeftOut)];
        assert_eq!(refused(twice), CalendarError::ExceptionTwice(day("2026-12-12")));
        let onto = vec![except("2026-12-12", Change::Moved(slot("2027-01-09", "10:00", "12:00")))];
        assert!(matches!(refused(onto), CalendarError::MovedOnto { .. }));
        let both = ["2026-12-12", "2027-01-09"];
        let both = both.map(|text| except(text, Change::Moved(slot("2027-01-17", "08:00", "11:00"))));
        assert!(matches!(refused(both.to_vec()), CalendarError::MovedOnto { .. }));
        let nowhere = vec![except("2026-12-12", Change::Moved(slot("2026-12-12", "08:00", "11:00")))];
        assert!(matches!(refused(nowhere), CalendarError::MovedNowhere(_)));
        let moment = |text: &str| text.parse().expect("a time");
        let swapped = Slot::new(day("2026-11-14"), moment("11:00"), moment("08:00"));
        assert!(matches!(swapped, Err(CalendarError::EndBeforeStart { .. })));
        let once = Series::new(Slot::on(day("2026-11-29")), None, vec![except("2026-11-29", Change::LeftOut)]);
        assert_eq!(once, Err(CalendarError::NothingLeft));
    }

    #[test]
    fn a_place_taken_by_a_session_that_moved_away_is_free() {
        let swap = [("2026-12-12", "2027-01-09"), ("2027-01-09", "2026-12-12")];
        let swap =
            swap.map(|(from, to)| Exception { day: day(from), change: Change::Moved(slot(to, "08:00", "11:00")) });
        assert!(second_saturday(swap.to_vec()).is_ok());
    }

    #[test]
    fn a_rule_must_occur_and_begin_on_its_first_day() {
        let series = |rule: &str, first: &str| {
            Series::new(Slot::on(day(first)), Some(rule.parse().expect("a rule")), vec![]).map(|_| ())
        };
        let never = |first: &str| Err(CalendarError::NeverOccurs(day(first)));
        assert_eq!(series("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-01-01"), never("2026-01-01"));
        assert_eq!(series("FREQ=DAILY;UNTIL=20261101", "2026-11-14"), never("2026-11-14"));
        assert_eq!(series("FREQ=DAILY;BYDAY=MO;BYMONTHDAY=1;INTERVAL=7", "2026-11-01"), never("2026-11-01"));
        let late = CalendarError::StartOffRule { start: day("2026-11-15"), first: day("2026-12-12") };
        assert_eq!(series("FREQ=MONTHLY;BYDAY=2SA", "2026-11-15"), Err(late));
        assert_eq!(series("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2096-02-29"), Ok(()));
    }
}
