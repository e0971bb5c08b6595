//! From the catalogue's days to the calendar's, where they can be counted.

use motcua_calendar::{
    CalendarError, Change, DayOff, DayUnit, Exception, Hours, Limit, MakeUp, Name, Series, Slot, WorkingDays,
};

use crate::fact::{Date, Text};
use crate::holiday::{HolidayKind, HolidayStatus, Holidays};
use crate::procedure::{DayUnit as CatalogueUnit, TimeLimit};
use crate::session::{Session, SessionChange, SessionException};

impl Date {
    /// The day, to count with.
    ///
    /// # Errors
    /// [`CalendarError`] for a day outside the years that can be counted.
    pub fn day(self) -> Result<motcua_calendar::Day, CalendarError> {
        self.to_string().parse()
    }
}

impl Holidays {
    /// The working days of `holidays.json`.
    ///
    /// # Errors
    /// Those of [`WorkingDays::new`].
    pub fn working_days(&self) -> Result<WorkingDays, CalendarError> {
        let off = self.days.iter().map(|listed| {
            Ok(DayOff {
                day: listed.date.day()?,
                name: name(&listed.name),
                swap: listed.kind == HolidayKind::Swap,
                provisional: listed.status == HolidayStatus::Provisional,
            })
        });
        let made_up =
            self.working_saturdays.iter().map(|listed| Ok(MakeUp { day: listed.date.day()?, why: name(&listed.why) }));
        WorkingDays::new(off.collect::<Result<_, _>>()?, made_up.collect::<Result<_, _>>()?)
    }
}

impl TimeLimit {
    /// The limits a due date can be counted for: one, two for a range (the shorter first), none for "at once" and where
    /// the time is not known.
    ///
    /// # Errors
    /// [`CalendarError::Clock`] when the cut-off is no time of the day.
    pub fn limits(&self) -> Result<Vec<Limit>, CalendarError> {
        let days = |count: &u16, unit: &CatalogueUnit| Limit::Days {
            count: *count,
            unit: match unit {
                CatalogueUnit::Working => DayUnit::Working,
                CatalogueUnit::Calendar => DayUnit::Calendar,
            },
        };
        Ok(match self {
            Self::Days { count, unit } => vec![days(count, unit)],
            Self::Range { min, max, unit } => vec![days(min, unit), days(max, unit)],
            Self::SameDay { cutoff } => vec![Limit::SameDay { cut_off: cutoff.parse()? }],
            Self::Hours { count } => vec![Limit::Hours { count: *count }],
            Self::AtOnce | Self::Unknown => vec![],
        })
    }
}

impl Session {
    /// Its days.
    ///
    /// # Errors
    /// One sentence that says what is wrong: see [`Series::new`].
    pub fn series(&self) -> Result<Series, CalendarError> {
        let hours = hours(&self.begins, &self.ends)?;
        let first = Slot { day: self.first.day()?, hours };
        let rule = self.rule.as_deref().map(str::parse).transpose()?;
        let exceptions = self.exceptions.iter().map(|exception| exception.exception(hours));
        Series::new(first, rule, exceptions.collect::<Result<_, _>>()?)
    }
}

impl SessionException {
    /// What it changes. A move without a new day is one of hours; hours that are not given stay.
    fn exception(&self, usual: Option<Hours>) -> Result<Exception, CalendarError> {
        let day = self.day.day()?;
        let change = match self.change {
            SessionChange::LeftOut => Change::LeftOut,
            SessionChange::Cancelled => Change::Cancelled,
            SessionChange::Moved => Change::Moved(Slot {
                day: self.to.map_or(Ok(day), Date::day)?,
                hours: hours(&self.begins, &self.ends)?.or(usual),
            }),
        };
        Ok(Exception { day, change })
    }
}

fn hours(begins: &Option<String>, ends: &Option<String>) -> Result<Option<Hours>, CalendarError> {
    match (begins, ends) {
        (Some(begins), Some(ends)) => Ok(Some(Hours { begins: begins.parse()?, ends: ends.parse()? })),
        _ => Ok(None),
    }
}

fn name(text: &Text) -> Name {
    Name { vi: text.vi.clone(), en: text.en.clone() }
}
