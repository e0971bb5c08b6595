//! What can be wrong with days, holidays, time limits, rules and calendar files.

use crate::day::Day;

/// Why something could not be read, counted or written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// Not a day.
    #[error("\"{0}\" is not a day between 1900 and 2199: write year-month-day, such as 2026-11-23")]
    Day(String),
    /// Not a time of the day.
    #[error("\"{0}\" is not a time of the day: write hour and minute in two digits each, such as 15:00")]
    Clock(String),
    /// Not a moment.
    #[error("\"{0}\" is not a day and time: write year-month-dayThour:minute, such as 2026-11-20T15:30")]
    Moment(String),

    /// A list of days off without a day.
    #[error("the list of days off is empty: add the public holidays of at least one year")]
    NoHolidays,
    /// A year between two others has no day off.
    #[error("the list of days off has none in {0}, though it has some before and after: add the holidays of {0}")]
    YearMissing(i32),
    /// A day is off twice, or worked twice, or both.
    #[error("{0} stands twice among days off and working Saturdays: keep one of the two")]
    DayTwice(Day),
    /// A make-up day that is no Saturday or Sunday.
    #[error("{0} is listed as a working Saturday but is no day of the weekend: correct the date or delete it")]
    NoWeekend(Day),
    /// A line of the list of days cannot be read.
    #[error("line {0} of the list of days off cannot be read: build the site again")]
    HolidayLine(usize),
    /// The holidays of the year are not known.
    #[error("{day} is outside the years whose holidays are known, {first} to {last}: ask the office for the date")]
    NotKnown {
        /// The day in question.
        day: Day,
        /// The first year known.
        first: i32,
        /// The last year known.
        last: i32,
    },
    /// A time limit of nothing.
    #[error("a time limit of 0 {0} says nothing: give at least 1, or use \"in the day\"")]
    Nothing(&'static str),

    /// A rule has a part that cannot be read.
    #[error("\"{part}\" in the rule cannot be read: {help}")]
    RulePart {
        /// The part.
        part: String,
        /// What would be right.
        help: &'static str,
    },
    /// A rule whose parts do not go together.
    #[error("the rule contradicts itself: {0}")]
    RuleConflict(&'static str),
    /// No day fits the rule.
    #[error("the rule never occurs in the ten years from {0}: correct the days it names, or its end")]
    NeverOccurs(Day),
    /// The first day does not fit the rule.
    #[error("the first day, {start}, does not fit the rule: the first that does is {first}")]
    StartOffRule {
        /// The day given.
        start: Day,
        /// The first day that fits.
        first: Day,
    },
    /// Something ends before it starts.
    #[error("on {day} the end, {ends}, is not after the start, {begins}: swap them, or correct the day")]
    EndBeforeStart {
        /// The day.
        day: Day,
        /// Its start.
        begins: crate::clock::Clock,
        /// Its end.
        ends: crate::clock::Clock,
    },
    /// An exception for a day on which nothing was planned.
    #[error("the exception on {0} has no session to change: the rule gives none that day")]
    ExceptionOffRule(Day),
    /// Two exceptions for one day.
    #[error("{0} has two exceptions: keep one of the two")]
    ExceptionTwice(Day),
    /// A session was moved onto another.
    #[error("the session of {from} is moved to {to}, where another stands at that time: choose another day or time")]
    MovedOnto {
        /// The day planned at first.
        from: Day,
        /// The day it was moved to.
        to: Day,
    },
    /// A session was moved to where it stood.
    #[error("the session of {0} is moved to the same day and hours: delete the exception")]
    MovedNowhere(Day),
    /// Every occurrence is left out.
    #[error("the exceptions leave no session at all: mark them as cancelled instead, or delete the series")]
    NothingLeft,

    /// An event without an id.
    #[error("the event \"{0}\" has no UID: give it one that never changes, such as code@domain")]
    NoUid(String),
    /// Two events of one id.
    #[error("two events have the UID \"{0}\": give each its own")]
    UidTwice(String),
    /// An address that cannot stand in a calendar file.
    #[error("\"{0}\" cannot stand as the address of an event: write a whole https address without spaces")]
    Url(String),
}

/// The beginning of a text for a message: one line, at most 40 characters.
pub(crate) fn excerpt(text: &str) -> String {
    let mut shown: String = text.chars().take(40).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(40).is_some() {
        shown.push('…');
    }
    shown
}
