//! When a result is due.
//!
//! | the rule | where it stands |
//! |---|---|
//! | handed in after 15:00, or on a day off: received on the next working day | the portal's rule; compare Decree 118/2025/NĐ-CP, Article 18, clause 2 |
//! | the day of receipt is not counted | Civil Code 2015 (91/2015/QH13), Article 147, clause 2 |
//! | a limit in hours starts at the moment of receipt | Article 147, clause 1 |
//! | a limit that ends on a day off ends with the next working day | Article 148, clause 5 |
//! | a day ends at 24:00 | Article 148, clause 6 |
//! | "in the day": due on the working day of receipt | the procedure itself, such as Decree 23/2015/NĐ-CP, Article 7 |
//!
//! What these leave open, and how it is decided here (more in `docs/adr/0006-due-dates.md`):
//!
//! - *Exactly 15:00* is in time; 15:01 is not.
//! - *Every way of handing in* has the same cut-off: sent online at 23:00 is received on the next working day, sent at 02:00
//!   on a working day is received that day.
//! - *Hours* of a file that is received only on the next working day, or that was handed in before the office opens, run from
//!   the opening. Where the caller does not know the opening, [`ASSUMED_OPENING`] stands in and [`Reason::FromOpening`] says so.
//! - *Hours that end at night* of a working day end at that minute: the law does not stop the clock. The office is closed then,
//!   so one goes in the morning.
//! - *Hours that end on a day off* end with the next working day, as a day and no longer as a clock time (Article 148, clause
//!   5). A limit that runs out at midnight runs out at 24:00 of the day that ends.
//! - *A make-up Saturday* is a working day in every respect.

use std::fmt;

use crate::CalendarError;
use crate::clock::{Clock, Moment};
use crate::day::Day;
use crate::reason::{Counted, Phase, Reason, Skipped};
use crate::working::{Status, WorkingDays};

/// The last minute at which a file handed in counts as received the same day.
pub const CUT_OFF: Clock = Clock::new(15, 0).expect("15:00 is a time of the day");

/// When an office is taken to open if nobody knows: between the 7:00 and 8:00 that offices use.
pub const ASSUMED_OPENING: Clock = Clock::new(7, 30).expect("7:30 is a time of the day");

/// How days are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayUnit {
    /// Ngày làm việc.
    Working,
    /// Ngày, weekends and holidays included.
    Calendar,
}

/// How long the authority may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// A number of days.
    Days {
        /// At least 1.
        count: u16,
        /// Working or calendar days.
        unit: DayUnit,
    },
    /// In the day.
    SameDay {
        /// The last minute that still counts for this day, usually [`CUT_OFF`].
        cut_off: Clock,
    },
    /// A number of hours, each of 60 minutes, night and day.
    Hours {
        /// At least 1.
        count: u16,
    },
}

/// A file handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filing {
    /// When the competent authority got it. A file handed in at another place arrives later (Decree 309/2026/NĐ-CP).
    pub at: Moment,
    /// When the office opens, if that is known. Matters for limits in hours only.
    pub opens: Option<Clock>,
}

/// A whole day, or a minute of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// Until the day ends; displayed `2026-11-27`.
    Day(Day),
    /// To the minute; displayed `2026-11-27T09:30`.
    At(Moment),
}

/// When a result is due, and why then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// When the result must be there: a day, or a minute for a limit in hours.
    pub due: Point,
    /// When the file counts as received. The day itself is not counted; hours run from the minute.
    pub counted_from: Point,
    /// Days off that put the date off, in order.
    pub skipped: Vec<Skipped>,
    /// Make-up Saturdays that counted, in order.
    pub worked: Vec<Counted>,
    /// The rules that applied, in order.
    pub reasons: Vec<Reason>,
    /// Whether a day off that is still to be announced decided the date. Make-up Saturdays that nobody has announced yet
    /// cannot be foreseen.
    pub provisional: bool,
}

impl Point {
    /// The day.
    pub fn day(self) -> Day {
        match self {
            Self::Day(day) => day,
            Self::At(moment) => moment.day,
        }
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::At(moment) => moment.fmt(f),
        }
    }
}

impl Due {
    /// When the result of a file is due.
    ///
    /// # Errors
    /// [`CalendarError::NotKnown`] when a day outside the years known would have to be looked at, and
    /// [`CalendarError::Nothing`] for a limit of 0.
    pub fn of(days: &WorkingDays, filing: Filing, limit: Limit) -> Result<Self, CalendarError> {
        let mut walk = Walk { days, skipped: Vec::new(), worked: Vec::new(), reasons: Vec::new() };
        let (counted_from, due) = match limit {
            Limit::Days { count: 0, .. } => return Err(CalendarError::Nothing("days")),
            Limit::Hours { count: 0 } => return Err(CalendarError::Nothing("hours")),
            Limit::Days { count, unit } => {
                let received = walk.receive(filing.at, CUT_OFF)?;
                walk.reasons.push(Reason::FirstDayNotCounted);
                let last = match unit {
                    DayUnit::Working => walk.working_days_after(received, count)?,
                    DayUnit::Calendar => walk.calendar_days_after(received, count)?,
                };
                (Point::Day(received), Point::Day(last))
            }
            Limit::SameDay { cut_off } => {
                let received = walk.receive(filing.at, cut_off)?;
                walk.reasons.push(Reason::InTheDay);
                (Point::Day(received), Point::Day(received))
            }
            Limit::Hours { count } => {
                let received = walk.receive(filing.at, CUT_OFF)?;
                let start = walk.hours_from(received, filing);
                (Point::At(start), walk.hours_after(start, count)?)
            }
        };
        let provisional = walk.skipped.iter().any(|skipped| skipped.provisional);
        let Walk { skipped, worked, reasons, .. } = walk;
        Ok(Self { due, counted_from, skipped, worked, reasons, provisional })
    }
}

/// A walk through the days, which notes what it passes.
struct Walk<'a> {
    days: &'a WorkingDays,
    skipped: Vec<Skipped>,
    worked: Vec<Counted>,
    reasons: Vec<Reason>,
}

impl Walk<'_> {
    /// The day on which the file counts as received.
    fn receive(&mut self, filed: Moment, cut_off: Clock) -> Result<Day, CalendarError> {
        if !self.days.is_working(filed.day)? {
            self.reasons.push(Reason::HandedInOnDayOff);
            return self.working_day_from(filed.day, Phase::Receipt);
        }
        if filed.clock > cut_off {
            self.reasons.push(Reason::AfterCutOff(cut_off));
            return self.working_day_from(self.days.after(filed.day)?, Phase::Receipt);
        }
        self.working_day_from(filed.day, Phase::Receipt)
    }

    /// The first working day from `day` on. Days before it are skipped; it is noted if it is a made-up Saturday.
    fn working_day_from(&mut self, mut day: Day, phase: Phase) -> Result<Day, CalendarError> {
        loop {
            match self.days.status(day)? {
                Status::Off { why, provisional } => self.skipped.push(Skipped { day, why, provisional, phase }),
                Status::MadeUp(made_up) => {
                    let seen = self.worked.last().is_some_and(|counted| counted.day == day);
                    if !seen {
                        self.worked.push(Counted { day, why: made_up.why.clone() });
                    }
                    return Ok(day);
                }
                Status::Working => return Ok(day),
            }
            day = self.days.after(day)?;
        }
    }

    fn working_days_after(&mut self, received: Day, count: u16) -> Result<Day, CalendarError> {
        let mut day = received;
        for _ in 0..count {
            day = self.working_day_from(self.days.after(day)?, Phase::Counting)?;
        }
        Ok(day)
    }

    fn calendar_days_after(&mut self, received: Day, count: u16) -> Result<Day, CalendarError> {
        let last = received.plus(count.into()).unwrap_or(Day::MAX);
        self.end_on_working_day(last)
    }

    /// The end of a period whose last day is `last` (Article 148, clause 5).
    fn end_on_working_day(&mut self, last: Day) -> Result<Day, CalendarError> {
        let end = self.working_day_from(last, Phase::Ending)?;
        if end != last {
            self.reasons.push(Reason::EndsOnDayOff(last));
        }
        Ok(end)
    }

    /// The minute from which hours run.
    fn hours_from(&mut self, received: Day, filing: Filing) -> Moment {
        let opens = filing.opens.unwrap_or(ASSUMED_OPENING);
        let opening = Moment { day: received, clock: opens };
        if filing.at >= opening {
            self.reasons.push(Reason::HoursRun);
            return filing.at;
        }
        self.reasons.push(Reason::FromOpening { opens, assumed: filing.opens.is_none() });
        opening
    }

    fn hours_after(&mut self, start: Moment, count: u16) -> Result<Point, CalendarError> {
        let end = start.plus_minutes(i32::from(count) * 60);
        let end = end.unwrap_or(Moment { day: Day::MAX, clock: Clock::MIDNIGHT });
        let last = if end.clock == Clock::MIDNIGHT { end.day.plus(-1).unwrap_or(end.day) } else { end.day };
        let working = self.end_on_working_day(last)?;
        Ok(if working == last { Point::At(end) } else { Point::Day(working) })
    }
}
