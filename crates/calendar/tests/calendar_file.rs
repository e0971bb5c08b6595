//! Calendar files, read back by a small reader written for the test.

use motcua_calendar::{Alarm, Change, Clock, Day, Event, Exception, Feed, Moment, Rule, Series, Slot, When};
use proptest::prelude::*;

/// The lines of a file, unfolded. Checks that all end in CRLF and have at most 75 octets.
fn lines(file: &str) -> Vec<String> {
    assert!(file.ends_with("\r\n"));
    for line in file.split_terminator("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
    }
    file.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => text.push(match chars.next() {
                Some('n') => '\n',
                Some(c @ ('\\' | ';' | ',')) => c,
                other => panic!("\\ before {other:?}"),
            }),
            ';' | ',' => panic!("{c} unescaped"),
            c => text.push(c),
        }
    }
    text
}

/// What remains of a text: line breaks are \n, other control characters but the tab are dropped.
fn kept(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

fn values<'a>(lines: &'a [String], name: &str) -> Vec<&'a str> {
    lines.iter().filter_map(|line| line.strip_prefix(name)?.strip_prefix(':')).collect()
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[a-zàạệữ ,;\\\\\r\n\t:\"]{0,200}", "(ấ|\u{1F3E0}|e\u{301}|,){0,120}"]
}

fn moment() -> impl Strategy<Value = Moment> {
    let days = Day::MIN.since_epoch()..=Day::MAX.since_epoch();
    (days, 0..24_u8, 0..60_u8).prop_map(|(day, hour, minute)| Moment {
        day: Day::from_epoch(day).expect("a day"),
        clock: Clock::new(hour, minute).expect("a time"),
    })
}

/// A session of one day, or a weekly one with its second and third day changed.
fn series() -> impl Strategy<Value = Series> {
    (moment(), any::<[bool; 4]>()).prop_filter_map(
        "room for the exceptions",
        |(from, [recurs, hours, cancel, weekly])| {
            let slot = |day| {
                let hours = hours.then(|| Slot::new(day, from.clock, Clock::new(23, 59)?).ok());
                hours.unwrap_or(Some(Slot::on(day)))
            };
            let rule = if weekly { "FREQ=WEEKLY;COUNT=9" } else { "FREQ=DAILY;INTERVAL=7;COUNT=9" };
            let rule: Option<Rule> = recurs.then(|| rule.parse().expect("a rule"));
            let moved = Change::Moved(slot(from.day.plus(20)?)?);
            let changes = [if cancel { Change::Cancelled } else { Change::LeftOut }, moved];
            let exceptions = changes
                .into_iter()
                .zip([7, 14])
                .map(|(change, days)| Some(Exception { day: from.day.plus(days)?, change }));
            let exceptions = if recurs { exceptions.collect::<Option<_>>()? } else { vec![] };
            Series::new(slot(from.day)?, rule, exceptions).ok()
        },
    )
}

fn when() -> impl Strategy<Value = When> {
    prop_oneof![
        moment().prop_map(|moment| When::AllDay(moment.day)),
        moment().prop_map(When::At),
        series().prop_map(When::Session),
    ]
}

proptest! {
    #[test]
    fn what_is_written_can_be_read_back(
        name in text(), summary in text(), description in text(), location in text(), stamp in moment(),
        when in when(), cancelled in any::<bool>(), minutes in proptest::option::of(any::<i32>()), sequence in any::<u32>(),
    ) {
        let mut event = Event::new("a@example.org", summary.clone(), when);
        event.description = description.clone();
        event.location = location.clone();
        event.cancelled = cancelled;
        event.sequence = sequence;
        event.alarm = minutes.map(|minutes_before| Alarm { minutes_before });
        let file = Feed { name: name.clone(), stamp, events: vec![event] }.write().expect("a file");
        let lines = lines(&file);
        prop_assert_eq!(unescaped(values(&lines, "NAME")[0]), kept(&name));
        for found in values(&lines, "SUMMARY") {
            prop_assert_eq!(unescaped(found), kept(&summary));
        }
        let at_first = |name: &str| values(&lines, name).first().map_or(String::new(), |value| unescaped(value));
        prop_assert_eq!(at_first("LOCATION"), kept(&location));
        if !description.is_empty() || minutes.is_none() {
            prop_assert_eq!(at_first("DESCRIPTION"), kept(&description));
        }
        let events = values(&lines, "BEGIN").iter().filter(|name| **name == "VEVENT").count();
        prop_assert_eq!(values(&lines, "UID").len(), events);
        prop_assert_eq!(values(&lines, "DTSTAMP").len(), events);
        prop_assert_eq!(values(&lines, "BEGIN").len(), values(&lines, "END").len());
    }

    #[test]
    fn any_id_and_address_are_written_or_refused(uid in any::<String>(), url in any::<String>(), when in when()) {
        let mut event = Event::new(uid, "", when);
        event.url = url;
        let stamp = Moment { day: Day::MIN, clock: Clock::MIDNIGHT };
        if let Ok(file) = (Feed { name: String::new(), stamp, events: vec![event] }).write() {
            lines(&file);
        }
    }
}
