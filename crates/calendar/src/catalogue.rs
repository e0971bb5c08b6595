//! From the catalogue's types to ours.

use motcua_catalogue::fact::{Date, Text};
use motcua_catalogue::holiday::{HolidayKind, HolidayStatus, Holidays};
use motcua_catalogue::procedure::{DayUnit as CatalogueUnit, TimeLimit};

use crate::CalendarError;
use crate::day::Day;
use crate::due::{DayUnit, Limit};
use crate::working::{DayOff, MakeUp, Name, WorkingDays};

impl WorkingDays {
    /// The working days of `holidays.json`.
    ///
    /// # Errors
    /// Those of [`WorkingDays::new`].
    pub fn from_catalogue(holidays: &Holidays) -> Result<Self, CalendarError> {
        let off = holidays.days.iter().map(|listed| {
            Ok(DayOff {
                day: day(listed.date)?,
                name: name(&listed.name),
                swap: listed.kind == HolidayKind::Swap,
                provisional: listed.status == HolidayStatus::Provisional,
            })
        });
        let made_up = holidays
            .working_saturdays
            .iter()
            .map(|listed| Ok(MakeUp { day: day(listed.date)?, why: name(&listed.why) }));
        Self::new(off.collect::<Result<_, _>>()?, made_up.collect::<Result<_, _>>()?)
    }
}

impl Limit {
    /// The limits a due date can be counted for: one, two for a range (the shorter first), none for "at once" and where
    /// the time is not known.
    ///
    /// # Errors
    /// [`CalendarError::Clock`] when the cut-off is no time of the day.
    pub fn from_catalogue(limit: &TimeLimit) -> Result<Vec<Self>, CalendarError> {
        let days = |count: &u16, unit: &CatalogueUnit| Self::Days {
            count: *count,
            unit: match unit {
                CatalogueUnit::Working => DayUnit::Working,
                CatalogueUnit::Calendar => DayUnit::Calendar,
            },
        };
        Ok(match limit {
            TimeLimit::Days { count, unit } => vec![days(count, unit)],
            TimeLimit::Range { min, max, unit } => vec![days(min, unit), days(max, unit)],
            TimeLimit::SameDay { cutoff } => vec![Self::SameDay { cut_off: cutoff.parse()? }],
            TimeLimit::Hours { count } => vec![Self::Hours { count: *count }],
            TimeLimit::AtOnce | TimeLimit::Unknown => vec![],
        })
    }
}

fn day(date: Date) -> Result<Day, CalendarError> {
    date.to_string().parse()
}

fn name(text: &Text) -> Name {
    Name { vi: text.vi.clone(), en: text.en.clone() }
}
