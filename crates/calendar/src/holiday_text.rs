//! The days off and the working Saturdays as a short text, for the phone.
//!
//! ```text
//! 2026-11-24 holiday fixed<TAB>Ngày Văn hóa Việt Nam<TAB>Vietnam Cultural Day
//! 2026-08-31 swap fixed<TAB>...
//! 2027-02-09 holiday provisional<TAB>...
//! 2026-08-22 worked fixed<TAB>Làm bù cho 31/08/2026<TAB>Worked in place of 31/08/2026
//! ```
//!
//! One line a day. Tabs and line breaks in names become spaces.

use std::fmt::Write;

use crate::CalendarError;
use crate::day::Day;
use crate::working::{DayOff, MakeUp, Name, WorkingDays};

impl WorkingDays {
    /// The lists as text, for [`WorkingDays::from_text`]. About 60 bytes a day.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for listed in self.days_off() {
            let kind = if listed.swap { "swap" } else { "holiday" };
            let status = if listed.provisional { "provisional" } else { "fixed" };
            line(&mut text, listed.day, &format!("{kind} {status}"), &listed.name);
        }
        for listed in self.made_up() {
            line(&mut text, listed.day, "worked fixed", &listed.why);
        }
        text
    }

    /// Reads what [`WorkingDays::to_text`] wrote.
    ///
    /// # Errors
    /// [`CalendarError::HolidayLine`], and those of [`WorkingDays::new`].
    pub fn from_text(text: &str) -> Result<Self, CalendarError> {
        let (mut off, mut made_up) = (Vec::new(), Vec::new());
        for (at, line) in text.lines().enumerate() {
            let (day, kind, name) = parts(line).ok_or(CalendarError::HolidayLine(at + 1))?;
            let listed = |swap, provisional, name| DayOff { day, name, swap, provisional };
            match kind {
                "holiday fixed" => off.push(listed(false, false, name)),
                "holiday provisional" => off.push(listed(false, true, name)),
                "swap fixed" => off.push(listed(true, false, name)),
                "swap provisional" => off.push(listed(true, true, name)),
                "worked fixed" => made_up.push(MakeUp { day, why: name }),
                _ => return Err(CalendarError::HolidayLine(at + 1)),
            }
        }
        Self::new(off, made_up)
    }
}

fn line(text: &mut String, day: Day, kind: &str, name: &Name) {
    let plain = |text: &str| text.replace(char::is_control, " ");
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{day} {kind}\t{}\t{}", plain(&name.vi), plain(&name.en));
}

fn parts(line: &str) -> Option<(Day, &str, Name)> {
    let mut columns = line.split('\t');
    let (day, kind) = columns.next()?.split_once(' ')?;
    let name = Name { vi: columns.next()?.to_owned(), en: columns.next()?.to_owned() };
    columns.next().is_none().then_some(())?;
    Some((day.parse().ok()?, kind, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "2026-08-31 swap fixed\tNghỉ bù\tDay off\n2026-11-24 holiday provisional\tVăn hóa\tCulture\n\
                        2026-08-22 worked fixed\tLàm bù\tWorked\n";

    #[test]
    fn what_is_written_is_read_again() {
        let days = WorkingDays::from_text(TEXT).expect("a list");
        assert_eq!(days.to_text(), TEXT);
        assert_eq!((days.days_off().len(), days.made_up().len()), (2, 1));
    }

    #[test]
    fn a_damaged_line_is_named() {
        for damage in [("swap fixed", "swap"), ("\tDay off", ""), ("2026-11-24", "2026-11-31"), ("worked", "wrought")] {
            let error = WorkingDays::from_text(&TEXT.replace(damage.0, damage.1)).expect_err("damaged");
            assert!(matches!(error, CalendarError::HolidayLine(1..=3)), "{damage:?}: {error}");
        }
        assert_eq!(WorkingDays::from_text(""), Err(CalendarError::NoHolidays));
    }
}
