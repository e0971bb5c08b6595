//! The nearest chance: from the ways of being served to real moments, soonest first.
//!
//! A way comes as short words, so that a phone reads thousands of them without effort: communes and procedures as codes
//! with spaces between them, days as `2026-12-12T07:30/11:30` or `2026-12-12`, hours as `1 07:30/11:30` with the day of the
//! week before it, Monday being 1.

use motcua_text::sort_by;

use crate::CalendarError;
use crate::clock::{Clock, Moment};
use crate::recurrence::{Hours, Slot};
use crate::working::WorkingDays;

/// Days looked ahead for the next open hours of an office: longer than the longest holiday.
const LOOK_AHEAD: i32 = 30;

/// A way of being served.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Way {
    /// The communes it is for; empty means all.
    communes: String,
    /// The procedures it takes; empty means that nobody has said which.
    procedures: String,
    /// Its days to come, in order.
    days: Vec<Slot>,
    /// When it is open every week, Monday first; no hours at all where they are not known.
    week: Option<[Vec<Hours>; 7]>,
    /// It keeps no days: one asks for it, or does it from home.
    is_any_time: bool,
}

/// What somebody looks for.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// Their commune's code; empty while they have not chosen one.
    pub commune: &'a str,
    /// The procedure's code; empty for any.
    pub procedure: &'a str,
    /// Now, in Viet Nam.
    pub now: Moment,
}

/// A chance to be served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chance {
    /// Which of the ways, by its place in the list.
    pub way: usize,
    /// When.
    pub when: Time,
    /// Whether this procedure is said to be taken there; otherwise one has to ask.
    pub is_sure: bool,
}

/// When a chance is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// Now, until the hour given.
    Until(Clock),
    /// On a day, at hours if they are known.
    On(Slot),
    /// At any time.
    Any,
}

impl Way {
    /// Reads a way.
    ///
    /// # Errors
    /// [`CalendarError`] for a day or an hour that is none.
    pub fn read(communes: &str, procedures: &str, days: &str, week: &str) -> Result<Self, CalendarError> {
        let mut way = Self {
            communes: communes.to_owned(),
            procedures: procedures.to_owned(),
            is_any_time: days.is_empty() && week.is_empty(),
            ..Self::default()
        };
        for day in days.split_ascii_whitespace() {
            way.days.push(slot(day)?);
        }
        if !week.is_empty() {
            let mut open: [Vec<Hours>; 7] = Default::default();
            let mut weekday = 0;
            for word in week.split_ascii_whitespace() {
                match word.parse::<usize>() {
                    Ok(day @ 1..=7) => weekday = day - 1,
                    _ => open[weekday].push(hours(word)?),
                }
            }
            way.week = Some(open);
        }
        Ok(way)
    }

    /// The counter of a commune whose hours nobody has published: on working days.
    pub fn counter(communes: &str) -> Self {
        Self { communes: communes.to_owned(), week: Some(Default::default()), ..Self::default() }
    }

    /// Its days to come, in order; none for what is open every week or at any time.
    pub fn days(&self) -> &[Slot] {
        &self.days
    }

    fn serves(&self, commune: &str) -> bool {
        self.communes.is_empty() || (!commune.is_empty() && has(&self.communes, commune))
    }

    /// The next moment from `now` on.
    fn next(&self, now: Moment, working: &WorkingDays) -> Option<Time> {
        if self.is_any_time {
            return Some(Time::Any);
        }
        match &self.week {
            Some(week) => next_open(week, now, working),
            None => self.days.iter().find(|slot| !is_over(**slot, now)).map(|slot| at(*slot, now)),
        }
    }
}

/// The chances of a wish, soonest first; of those at the same time the sure ones first, then in the order of the ways.
pub fn chances(ways: &[Way], wish: Wish<'_>, working: &WorkingDays) -> Vec<Chance> {
    let mut found: Vec<Chance> = Vec::new();
    for (at, way) in ways.iter().enumerate() {
        let is_named = has(&way.procedures, wish.procedure);
        let is_other = !wish.procedure.is_empty() && !way.procedures.is_empty() && !is_named;
        if !way.serves(wish.commune) || is_other {
            continue;
        }
        if let Some(when) = way.next(wish.now, working) {
            found.push(Chance { way: at, when, is_sure: is_named });
        }
    }
    let key = |chance: &Chance| (order(chance.when), !chance.is_sure, chance.way);
    sort_by(&mut found, |a, b| key(a).cmp(&key(b)));
    found
}

/// Open now comes first, then days; what can be had at any time does not push a day away.
fn order(when: Time) -> (u8, i32, u16) {
    match when {
        Time::Until(_) => (0, 0, 0),
        Time::On(slot) => (1, slot.day.since_epoch(), slot.hours.map_or(0, |hours| hours.begins.minutes())),
        Time::Any => (2, 0, 0),
    }
}

fn next_open(week: &[Vec<Hours>; 7], now: Moment, working: &WorkingDays) -> Option<Time> {
    let is_known = week.iter().any(|hours| !hours.is_empty());
    (0..LOOK_AHEAD).filter_map(|ahead| now.day.plus(ahead)).find_map(|day| {
        // A day beyond the list of holidays is taken as its weekday says.
        let is_working = working.is_working(day).unwrap_or(!day.weekday().is_weekend());
        if !is_known {
            return is_working.then_some(Time::On(Slot::on(day)));
        }
        // An office that says it opens on Saturdays does so; on holidays none does.
        let is_holiday = !is_working && !day.weekday().is_weekend();
        let hours = week[day.weekday() as usize].iter().filter(|_| !is_holiday);
        hours.map(|hours| Slot { day, hours: Some(*hours) }).find(|slot| !is_over(*slot, now)).map(|slot| at(slot, now))
    })
}

fn at(slot: Slot, now: Moment) -> Time {
    match slot.hours {
        Some(hours) if slot.day == now.day && hours.begins <= now.clock => Time::Until(hours.ends),
        _ => Time::On(slot),
    }
}

fn is_over(slot: Slot, now: Moment) -> bool {
    slot.day < now.day || (slot.day == now.day && slot.hours.is_some_and(|hours| hours.ends <= now.clock))
}

/// Codes are never part of each other between spaces.
fn has(codes: &str, code: &str) -> bool {
    codes.split(' ').any(|one| one == code) && !code.is_empty()
}

fn slot(word: &str) -> Result<Slot, CalendarError> {
    match word.split_once('T') {
        Some((day, span)) => Ok(Slot { day: day.parse()?, hours: Some(hours(span)?) }),
        None => Ok(Slot::on(word.parse()?)),
    }
}

fn hours(word: &str) -> Result<Hours, CalendarError> {
    let (begins, ends) = word.split_once('/').unwrap_or((word, ""));
    Ok(Hours { begins: begins.parse()?, ends: ends.parse()? })
}

/// A slot as [`Way::read`] reads it.
pub fn word(slot: Slot) -> String {
    match slot.hours {
        Some(Hours { begins, ends }) => format!("{}T{begins}/{ends}", slot.day),
        None => slot.day.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn working() -> WorkingDays {
        WorkingDays::from_text("2026-11-24 holiday fixed\tNgày Văn hóa Việt Nam\tVietnam Cultural Day\n").expect("days")
    }

    fn wish<'a>(procedure: &'a str, now: &str) -> Wish<'a> {
        Wish { commune: "24820", procedure, now: now.parse().expect("a moment") }
    }

    fn way(procedures: &str, days: &str, week: &str) -> Way {
        Way::read("24820 24823", procedures, days, week).expect("a way")
    }

    fn day(text: &str) -> Time {
        Time::On(slot(text).expect("a slot"))
    }

    fn found(ways: &[Way], wish: Wish<'_>) -> Vec<(usize, Time)> {
        chances(ways, wish, &working()).into_iter().map(|chance| (chance.way, chance.when)).collect()
    }

    const WEEKDAYS: &str =
        "1 07:30/11:30 13:30/17:00 2 07:30/11:30 3 07:30/11:30 4 07:30/11:30 5 07:30/11:30 6 08:00/11:00";

    #[test]
    fn an_office_that_is_open_now_stands_before_a_session_tomorrow_and_both_before_what_can_be_had_any_time() {
        let ways = [way("", "", ""), way("", "2026-11-28T08:00/10:00", ""), way("", "", WEEKDAYS)];
        let open = Time::Until("11:30".parse().expect("a time"));
        let all = found(&ways, wish("", "2026-11-23T10:00"));
        assert_eq!(all, [(2, open), (1, day("2026-11-28T08:00/10:00")), (0, Time::Any)]);
    }

    #[test]
    fn an_office_that_has_closed_opens_again_after_lunch_or_after_the_holiday() {
        let office = [way("", "", WEEKDAYS)];
        assert_eq!(found(&office, wish("", "2026-11-23T12:00")), [(0, day("2026-11-23T13:30/17:00"))]);
        assert_eq!(found(&office, wish("", "2026-11-23T17:00")), [(0, day("2026-11-25T07:30/11:30"))]);
        assert_eq!(found(&office, wish("", "2026-11-27T12:00")), [(0, day("2026-11-28T08:00/11:00"))]);
    }

    #[test]
    fn a_counter_without_known_hours_is_there_on_the_next_working_day() {
        let counter = [Way::counter("24820")];
        assert_eq!(found(&counter, wish("", "2026-11-24T09:00")), [(0, day("2026-11-25"))]);
        assert_eq!(found(&counter, wish("", "2026-11-28T09:00")), [(0, day("2026-11-30"))]);
    }

    #[test]
    fn a_session_that_is_over_gives_way_to_the_next_and_the_last_to_none() {
        let days = [way("", "2026-11-14 2026-12-12T07:30/11:30", "")];
        assert_eq!(found(&days, wish("", "2026-11-14T23:00")), [(0, day("2026-11-14"))]);
        assert_eq!(found(&days, wish("", "2026-11-15T06:00")), [(0, day("2026-12-12T07:30/11:30"))]);
        assert_eq!(found(&days, wish("", "2026-12-12T11:30")), []);
    }

    #[test]
    fn what_is_not_said_to_be_taken_has_to_be_asked_for_and_another_procedure_is_not_shown() {
        let ways = [way("2.000815", "2026-12-12", ""), way("", "2026-12-12", ""), way("1.001193", "2026-12-12", "")];
        let all = chances(&ways, wish("1.001193", "2026-11-23T10:00"), &working());
        assert_eq!(all.iter().map(|c| (c.way, c.is_sure)).collect::<Vec<_>>(), [(2, true), (1, false)]);
    }

    #[test]
    fn another_commune_sees_nothing_of_it_and_nobody_who_has_not_chosen_one() {
        let ways = [way("", "2026-12-12", ""), Way::read("", "", "", "").expect("a way")];
        for commune in ["24826", "2482", ""] {
            let wish = Wish { commune, ..wish("", "2026-11-23T10:00") };
            assert_eq!(found(&ways, wish), [(1, Time::Any)], "{commune}");
        }
    }

    #[test]
    fn a_slot_is_read_as_it_is_written_and_what_is_none_is_refused() {
        for text in ["2026-12-12", "2026-12-12T07:30/11:30"] {
            assert_eq!(word(slot(text).expect("a slot")), text);
        }
        for text in ["2026-13-12", "2026-12-12T7h", "2026-12-12T07:30"] {
            assert!(Way::read("", "", text, "").is_err(), "{text}");
        }
        assert!(Way::read("", "", "", "1 07:30").is_err());
    }
}
