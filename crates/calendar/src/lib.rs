//! Days: working days, due dates, recurring sessions and calendar files, for Viet Nam.
//!
//! Everything is counted from what the caller gives: no clock is read, no time zone database, no network. The same code runs
//! in the browser and in the native tool.
//!
//! ```
//! use motcua_calendar::{Due, Filing, Limit, DayUnit, WorkingDays};
//!
//! # fn main() -> Result<(), motcua_calendar::CalendarError> {
//! let days = WorkingDays::from_text("2026-11-24 holiday fixed\tNgày Văn hóa Việt Nam\tVietnam Cultural Day\n")?;
//! let filing = Filing { at: "2026-11-20T15:30".parse()?, opens: None };
//! let due = Due::of(&days, filing, Limit::Days { count: 3, unit: DayUnit::Working })?;
//! assert_eq!(due.counted_from.to_string(), "2026-11-23"); // after 15:00 on a Friday: received on Monday
//! assert_eq!(due.due.to_string(), "2026-11-27"); // Tuesday is off: Wednesday, Thursday, Friday
//! # Ok(())
//! # }
//! ```
//!
//! | module | holds |
//! |---|---|
//! | `day`, `clock` | a day, a weekday, a time of the day, a moment |
//! | `working`, `holiday_text` | which days are working days; the list as a short text for the phone |
//! | `due`, `reason` | when a result is due, and why then |
//! | `rule`, `rule_days` | the RRULE subset and its days |
//! | `recurrence` | sessions with days left out, cancelled or moved |
//! | `chance` | the nearest chance: from ways of being served to real moments |
//! | `ical`, `ical_text` | iCalendar files |

mod chance;
mod clock;
mod day;
mod due;
#[cfg(test)]
mod due_tests;
mod error;
mod holiday_text;
mod ical;
mod ical_text;
mod reason;
mod recurrence;
mod rule;
mod rule_days;
mod working;

pub use chance::{Chance, Time, Way, Wish, chances, word};
pub use clock::{Clock, Moment};
pub use day::{Civil, Day, Weekday};
pub use due::{ASSUMED_OPENING, CUT_OFF, DayUnit, Due, Filing, Limit, Point};
pub use error::CalendarError;
pub use ical::{Alarm, Event, Feed, When, reminder};
pub use reason::{Article, Counted, Phase, Reason, Skipped};
pub use recurrence::{Change, Exception, Hours, Occurrence, Occurrences, Series, Slot, Standing};
pub use rule::{ByDay, Ends, Frequency, Rule, excluded_days};
pub use working::{DayOff, MakeUp, Name, Status, Why, WorkingDays};
