//! Writes iCalendar files (RFC 5545): reminders of due dates, and sessions.
//!
//! There is no clock here: the caller says when the file is made, so the same input gives the same bytes. An event keeps its
//! UID for life; whatever changes about it raises its sequence, and calendars that subscribe replace what they have.

use motcua_text::sort_by;

use crate::CalendarError;
use crate::clock::{Clock, Moment};
use crate::day::Day;
use crate::due::Point;
use crate::error::excerpt;
use crate::ical_text::Lines;
use crate::recurrence::{Change, Series, Slot};
use crate::rule::Rule;

/// `Asia/Ho_Chi_Minh` as the IANA time zone database has it since the last change of clocks, on 13 June 1975.
const TIME_ZONE: [(&str, &str); 9] = [
    ("BEGIN", "VTIMEZONE"),
    ("TZID", "Asia/Ho_Chi_Minh"),
    ("BEGIN", "STANDARD"),
    ("DTSTART", "19750613T000000"),
    ("TZOFFSETFROM", "+0800"),
    ("TZOFFSETTO", "+0700"),
    ("TZNAME", "+07"),
    ("END", "STANDARD"),
    ("END", "VTIMEZONE"),
];

/// The last minute of a day.
const LAST_MINUTE: Clock = Clock::new(23, 59).expect("23:59 is a time of the day");

/// A calendar file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// Its name, as calendars show it.
    pub name: String,
    /// When it is made, in Viet Nam (DTSTAMP).
    pub stamp: Moment,
    /// Its events, each with its own UID.
    pub events: Vec<Event>,
}

/// An event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// An id that never changes and that nobody else uses: `quang-son-thu-bay@motcua.example`.
    pub uid: String,
    /// How often it was changed since it was first published.
    pub sequence: u32,
    /// What it is, in one line.
    pub summary: String,
    /// More about it; may be empty.
    pub description: String,
    /// Where it takes place; may be empty.
    pub location: String,
    /// A page about it; may be empty.
    pub url: String,
    /// When it is.
    pub when: When,
    /// Whether all of it is cancelled.
    pub cancelled: bool,
    /// When to remind of it, unless it is cancelled.
    pub alarm: Option<Alarm>,
}

/// When an event is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// All day. It does not make one busy.
    AllDay(Day),
    /// At a minute.
    At(Moment),
    /// A session, once or recurring.
    Session(Series),
}

/// A reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alarm {
    /// Minutes before the start; negative means after it. For an event of all day the start is midnight.
    pub minutes_before: i32,
}

impl From<Point> for When {
    fn from(point: Point) -> Self {
        match point {
            Point::Day(day) => Self::AllDay(day),
            Point::At(moment) => Self::At(moment),
        }
    }
}

impl Event {
    /// An event with nothing but an id, a line and a time. The other fields can be set then.
    pub fn new(uid: impl Into<String>, summary: impl Into<String>, when: impl Into<When>) -> Self {
        Self {
            uid: uid.into(),
            sequence: 0,
            summary: summary.into(),
            description: String::new(),
            location: String::new(),
            url: String::new(),
            when: when.into(),
            cancelled: false,
            alarm: None,
        }
    }

    fn check(&self) -> Result<(), CalendarError> {
        if self.uid.trim().is_empty() || self.uid.contains(char::is_control) {
            return Err(CalendarError::NoUid(excerpt(&self.summary)));
        }
        let fits = |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte);
        let https = self.url.strip_prefix("https://").is_some_and(|rest| !rest.is_empty() && rest.bytes().all(fits));
        if self.url.is_empty() || https { Ok(()) } else { Err(CalendarError::Url(excerpt(&self.url))) }
    }

    fn write(&self, stamp: &str, lines: &mut Lines) {
        let When::Session(series) = &self.when else {
            return self.plain(stamp, lines);
        };
        match series.rule() {
            Some(rule) => {
                self.recurring(series, rule, stamp, lines);
                self.overrides(series, stamp, lines);
            }
            None => self.once(series, stamp, lines),
        }
    }

    /// A minute, or all of a day.
    fn plain(&self, stamp: &str, lines: &mut Lines) {
        self.open(stamp, self.cancelled, lines);
        match self.when {
            When::At(moment) => time(lines, "DTSTART", moment),
            When::AllDay(day) => {
                slot(lines, Slot::on(day));
                lines.line("TRANSP", "TRANSPARENT");
            }
            When::Session(_) => {}
        }
        self.close(self.cancelled, lines)
    }

    /// A session that takes place once: its exception, if there is one, is the event itself.
    fn once(&self, series: &Series, stamp: &str, lines: &mut Lines) {
        let (now, cancelled) = match series.exceptions().first().map(|exception| exception.change) {
            Some(Change::Moved(to)) => (to, self.cancelled),
            Some(Change::Cancelled | Change::LeftOut) => (series.first(), true),
            None => (series.first(), self.cancelled),
        };
        self.open(stamp, cancelled, lines);
        slot(lines, now);
        self.close(cancelled, lines);
    }

    fn recurring(&self, series: &Series, rule: &Rule, stamp: &str, lines: &mut Lines) {
        let first = series.first();
        self.open(stamp, self.cancelled, lines);
        slot(lines, first);
        // The type of UNTIL must be that of DTSTART, and a time must be in UTC (section 3.3.10).
        let until = |day| match first.hours {
            Some(_) => Moment { day, clock: LAST_MINUTE }.basic_utc(),
            None => day.basic(),
        };
        lines.line("RRULE", &rule.text(until));
        for exception in series.exceptions() {
            if exception.change == Change::LeftOut {
                start_of(lines, "EXDATE", series.planned(exception.day));
            }
        }
        self.close(self.cancelled, lines);
    }

    /// An event of the same UID for each occurrence that was cancelled or moved (section 3.8.4.4).
    fn overrides(&self, series: &Series, stamp: &str, lines: &mut Lines) {
        for exception in series.exceptions() {
            let planned = series.planned(exception.day);
            let (now, cancelled) = match exception.change {
                Change::LeftOut => continue,
                Change::Cancelled => (planned, true),
                Change::Moved(to) => (to, self.cancelled),
            };
            self.open(stamp, cancelled, lines);
            start_of(lines, "RECURRENCE-ID", planned);
            slot(lines, now);
            self.close(cancelled, lines);
        }
    }

    fn open(&self, stamp: &str, cancelled: bool, lines: &mut Lines) {
        lines.line("BEGIN", "VEVENT");
        lines.text("UID", &self.uid);
        lines.line("DTSTAMP", stamp);
        lines.line("SEQUENCE", &self.sequence.to_string());
        lines.line("STATUS", if cancelled { "CANCELLED" } else { "CONFIRMED" });
        lines.text("SUMMARY", &self.summary);
        lines.text_if_any("DESCRIPTION", &self.description);
        lines.text_if_any("LOCATION", &self.location);
        if !self.url.is_empty() {
            lines.line("URL", &self.url);
        }
    }

    fn close(&self, cancelled: bool, lines: &mut Lines) {
        if let Some(Alarm { minutes_before }) = self.alarm.filter(|_| !cancelled) {
            let sign = if minutes_before > 0 { "-" } else { "" };
            lines.line("BEGIN", "VALARM");
            lines.line("ACTION", "DISPLAY");
            lines.text("DESCRIPTION", &self.summary);
            lines.line("TRIGGER", &format!("{sign}PT{}M", minutes_before.unsigned_abs()));
            lines.line("END", "VALARM");
        }
        lines.line("END", "VEVENT");
    }
}

impl Feed {
    /// The file. About 300 bytes an event; feeds are read again once a day.
    ///
    /// # Errors
    /// [`CalendarError::NoUid`], [`CalendarError::UidTwice`] and [`CalendarError::Url`].
    pub fn write(&self) -> Result<String, CalendarError> {
        self.each_uid_once()?;
        let mut lines = begun(&self.name);
        let stamp = self.stamp.basic_utc();
        for event in &self.events {
            event.check()?;
            event.write(&stamp, &mut lines);
        }
        lines.line("END", "VCALENDAR");
        Ok(lines.into_string())
    }

    fn each_uid_once(&self) -> Result<(), CalendarError> {
        let mut uids: Vec<&str> = self.events.iter().map(|event| event.uid.as_str()).collect();
        sort_by(&mut uids, |a, b| a.cmp(b));
        match uids.windows(2).find(|pair| pair[0] == pair[1]) {
            Some(pair) => Err(CalendarError::UidTwice(excerpt(pair[0]))),
            None => Ok(()),
        }
    }
}

/// A file with one event that is no session: a reminder. Where sessions are not needed, as on a phone, their code is left out.
///
/// # Errors
/// [`CalendarError::NoUid`] and [`CalendarError::Url`].
pub fn reminder(name: &str, stamp: Moment, event: &Event) -> Result<String, CalendarError> {
    event.check()?;
    let mut lines = begun(name);
    event.plain(&stamp.basic_utc(), &mut lines);
    lines.line("END", "VCALENDAR");
    Ok(lines.into_string())
}

/// The head of a file.
fn begun(name: &str) -> Lines {
    let mut lines = Lines::default();
    lines.line("BEGIN", "VCALENDAR");
    lines.line("VERSION", "2.0");
    lines.line("PRODID", "-//Mot Cua//motcua-calendar//VI");
    lines.line("CALSCALE", "GREGORIAN");
    lines.line("METHOD", "PUBLISH");
    lines.text("NAME", name);
    lines.text("X-WR-CALNAME", name);
    lines.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
    lines.line("X-PUBLISHED-TTL", "P1D");
    lines.line("X-WR-TIMEZONE", "Asia/Ho_Chi_Minh");
    for (name, value) in TIME_ZONE {
        lines.line(name, value);
    }
    lines
}

/// DTSTART and DTEND. The end of a day is the next day (section 3.6.1); the last day known has none.
fn slot(lines: &mut Lines, slot: Slot) {
    start_of(lines, "DTSTART", slot);
    match (slot.hours, slot.day.next()) {
        (Some(hours), _) => time(lines, "DTEND", Moment { day: slot.day, clock: hours.ends }),
        (None, Some(next)) => lines.line("DTEND;VALUE=DATE", &next.basic()),
        (None, None) => {}
    }
}

fn start_of(lines: &mut Lines, name: &str, slot: Slot) {
    match slot.hours {
        Some(hours) => time(lines, name, Moment { day: slot.day, clock: hours.begins }),
        None => lines.line(&format!("{name};VALUE=DATE"), &slot.day.basic()),
    }
}

fn time(lines: &mut Lines, name: &str, moment: Moment) {
    lines.line(&format!("{name};TZID=Asia/Ho_Chi_Minh"), &moment.basic_local());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recurrence::Exception;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn feed(events: Vec<Event>) -> Feed {
        Feed { name: "Lịch".to_owned(), stamp: "2026-11-23T09:00".parse().expect("a moment"), events }
    }

    fn written(event: Event) -> String {
        feed(vec![event]).write().expect("a file").replace("\r\n", "\n")
    }

    #[test]
    fn a_reminder_is_the_feed_of_that_one_event() {
        let mut event = Event::new("due@x.vn", "Hẹn", When::AllDay(day("2026-11-27")));
        event.alarm = Some(Alarm { minutes_before: -480 });
        let feed = feed(vec![event.clone()]);
        assert_eq!(reminder(&feed.name, feed.stamp, &event), feed.write());
    }

    #[test]
    fn a_reminder_is_an_all_day_event_with_an_alarm() {
        let mut event = Event::new("due-1@example.org", "Lấy kết quả", Point::Day(day("2026-11-27")));
        event.alarm = Some(Alarm { minutes_before: -450 });
        event.url = "https://example.org/thu-tuc/1.001193/".to_owned();
        let expected = "BEGIN:VEVENT
UID:due-1@example.org
DTSTAMP:20261123T020000Z
SEQUENCE:0
STATUS:CONFIRMED
SUMMARY:Lấy kết quả
URL:https://example.org/thu-tuc/1.001193/
DTSTART;VALUE=DATE:20261127
DTEND;VALUE=DATE:20261128
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Lấy kết quả
TRIGGER:PT450M
END:VALARM
END:VEVENT
";
        assert!(written(event.clone()).contains(expected), "{}", written(event));
    }

    #[test]
    fn a_series_carries_its_exceptions() {
        let at = |text| Slot::new(day(text), Clock::new(8, 0)?, Clock::new(11, 0)?).ok();
        let slot = |text| at(text).expect("a slot");
        let rule = "FREQ=MONTHLY;UNTIL=20271231;BYDAY=2SA".parse().expect("a rule");
        let exceptions = vec![
            Exception { day: day("2026-12-12"), change: Change::Cancelled },
            Exception { day: day("2027-01-09"), change: Change::LeftOut },
            Exception { day: day("2027-02-13"), change: Change::Moved(slot("2027-02-27")) },
        ];
        let series = Series::new(slot("2026-11-14"), Some(rule), exceptions).expect("a series");
        let text = written(Event::new("s@example.org", "Thứ Bảy", When::Session(series)));
        let zone = ";TZID=Asia/Ho_Chi_Minh:";
        for line in [
            format!("DTSTART{zone}20261114T080000\nDTEND{zone}20261114T110000"),
            "RRULE:FREQ=MONTHLY;UNTIL=20271231T165900Z;BYDAY=2SA".to_owned(),
            format!("EXDATE{zone}20270109T080000"),
            format!("STATUS:CANCELLED\nSUMMARY:Thứ Bảy\nRECURRENCE-ID{zone}20261212T080000"),
            format!("RECURRENCE-ID{zone}20270213T080000\nDTSTART{zone}20270227T080000"),
        ] {
            assert!(text.contains(&line), "{line} is not in\n{text}");
        }
        assert_eq!(text.matches("UID:s@example.org").count(), 3);
    }

    #[test]
    fn a_session_that_takes_place_once_is_moved_or_cancelled_itself() {
        let write = |change| {
            let exceptions = vec![Exception { day: day("2026-11-14"), change }];
            let series = Series::new(Slot::on(day("2026-11-14")), None, exceptions).expect("a series");
            let mut event = Event::new("s@example.org", "Thứ Bảy", When::Session(series));
            event.alarm = Some(Alarm { minutes_before: 60 });
            written(event)
        };
        let moved = write(Change::Moved(Slot::on(day("2026-11-21"))));
        assert!(moved.contains("DTSTART;VALUE=DATE:20261121") && !moved.contains("RECURRENCE-ID"), "{moved}");
        let cancelled = write(Change::Cancelled);
        assert!(cancelled.contains("STATUS:CANCELLED") && !cancelled.contains("VALARM"), "{cancelled}");
    }

    #[test]
    fn unknown_hours_make_days_of_everything() {
        let rule = "FREQ=WEEKLY;UNTIL=20261231".parse().expect("a rule");
        let left_out = Exception { day: day("2026-11-21"), change: Change::LeftOut };
        let series = Series::new(Slot::on(day("2026-11-14")), Some(rule), vec![left_out]).expect("a series");
        let text = written(Event::new("s@example.org", "Thứ Bảy", When::Session(series)));
        assert!(text.contains("RRULE:FREQ=WEEKLY;UNTIL=20261231\nEXDATE;VALUE=DATE:20261121\n"), "{text}");
    }

    #[test]
    fn events_need_an_id_of_their_own_and_a_sound_address() {
        let event = |uid| Event::new(uid, "Lấy kết quả", Point::Day(day("2026-11-27")));
        let twice = feed(vec![event("a"), event("a")]).write();
        assert_eq!(twice, Err(CalendarError::UidTwice("a".to_owned())));
        for uid in ["", " ", "a\nb"] {
            assert!(matches!(feed(vec![event(uid)]).write(), Err(CalendarError::NoUid(_))));
        }
        for url in ["http://example.org", "https://", "https://a b", "https://a\r\nATTACH:x", "javascript:1"] {
            let event = Event { url: url.to_owned(), ..event("a") };
            assert!(matches!(feed(vec![event]).write(), Err(CalendarError::Url(_))), "{url}");
        }
    }
}
