//! Recurrence against a slow reading of the standard, day by day.

use motcua_calendar::{Change, Day, Ends, Exception, Frequency, Rule, Series, Slot, Standing, Weekday, excluded_days};
use proptest::prelude::*;

fn before(day: Day) -> Day {
    day.plus(-1).expect("a day")
}

/// The start of the week, found by walking back.
fn week_start(mut day: Day, starts: Weekday) -> Day {
    while day.weekday() != starts {
        day = before(day);
    }
    day
}

/// How many days of this weekday the month has up to this one, by walking.
fn number_in_month(day: Day, step: i32) -> i8 {
    let (month, mut at, mut number) = (day.civil().month, day, 0);
    while at.civil().month == month {
        number += i8::from(at.weekday() == day.weekday());
        at = at.plus(step).expect("a day");
    }
    number
}

fn last_of_month(mut day: Day) -> i8 {
    let month = day.civil().month;
    while day.next().expect("a day").civil().month == month {
        day = day.next().expect("a day");
    }
    day.civil().day as i8
}

fn in_interval(rule: &Rule, start: Day, day: Day) -> bool {
    let (from, at) = (start.civil(), day.civil());
    let periods = match rule.frequency() {
        Frequency::Daily => day.since(start),
        Frequency::Weekly => week_start(day, rule.week_starts()).since(week_start(start, rule.week_starts())) / 7,
        Frequency::Monthly => (at.year - from.year) * 12 + i32::from(at.month) - i32::from(from.month),
        Frequency::Yearly => at.year - from.year,
    };
    periods % i32::from(rule.interval()) == 0
}

fn passes(rule: &Rule, start: Day, day: Day) -> bool {
    let at = day.civil();
    let of_month = at.day as i8;
    let month = rule.by_month().is_empty() || rule.by_month().contains(&at.month);
    let month_day = rule.by_month_day().is_empty()
        || rule.by_month_day().iter().any(|n| *n == of_month || last_of_month(day) + n + 1 == of_month);
    let by_day = rule.by_day().is_empty()
        || rule.by_day().iter().any(|by_day| {
            by_day.weekday == day.weekday()
                && match by_day.ordinal {
                    0 => true,
                    n if n > 0 => number_in_month(day, -1) == n,
                    n => number_in_month(day, 1) == -n,
                }
        });
    // What the rule leaves unsaid comes from the start.
    let unsaid = rule.by_day().is_empty() && rule.by_month_day().is_empty();
    let from_start = match rule.frequency() {
        Frequency::Daily => true,
        Frequency::Weekly => day.weekday() == start.weekday(),
        Frequency::Monthly => at.day == start.civil().day,
        Frequency::Yearly => {
            at.day == start.civil().day && (!rule.by_month().is_empty() || at.month == start.civil().month)
        }
    };
    month && month_day && by_day && (!unsaid || from_start)
}

/// The days of the rule up to `to`.
fn oracle(rule: &Rule, start: Day, to: Day) -> Vec<Day> {
    let days = std::iter::successors(Some(start), |day| day.next()).take_while(|day| *day <= to);
    let days = days.filter(|day| in_interval(rule, start, *day) && passes(rule, start, *day));
    match rule.ends() {
        Ends::Never => days.collect(),
        Ends::Count(count) => days.take(count.into()).collect(),
        Ends::Until(last) => days.take_while(|day| *day <= last).collect(),
    }
}

fn list(key: &'static str, value: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    proptest::collection::vec(value, 0..4).prop_map(move |mut values| {
        values.sort();
        values.dedup();
        if values.is_empty() { String::new() } else { format!(";{key}={}", values.join(",")) }
    })
}

fn weekday() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(vec!["MO", "TU", "WE", "TH", "FR", "SA", "SU"])
}

/// Texts of rules, most of them sound.
fn rule_text() -> impl Strategy<Value = String> {
    let frequency = proptest::sample::select(vec!["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]);
    let interval = proptest::option::of(1..5_u8).prop_map(|n| n.map_or(String::new(), |n| format!(";INTERVAL={n}")));
    let ends = prop_oneof![
        Just(String::new()),
        (1..30_u8).prop_map(|n| format!(";COUNT={n}")),
        (2026..2030_u16, 1..=12_u8, 1..=28_u8).prop_map(|(y, m, d)| format!(";UNTIL={y:04}{m:02}{d:02}")),
    ];
    let months = list("BYMONTH", (1..=12_u8).prop_map(|n| n.to_string()));
    let month_days =
        list("BYMONTHDAY", (1..=31_i8, any::<bool>()).prop_map(|(n, end)| if end { -n } else { n }.to_string()));
    let days = list(
        "BYDAY",
        (-5..=5_i8, weekday()).prop_map(|(n, day)| if n == 0 { day.to_owned() } else { format!("{n}{day}") }),
    );
    let plain_days = list("BYDAY", weekday().prop_map(str::to_owned));
    let days = prop_oneof![days, plain_days];
    let starts =
        proptest::option::of(weekday()).prop_map(|day| day.map_or(String::new(), |day| format!(";WKST={day}")));
    (frequency, interval, ends, months, month_days, days, starts)
        .prop_map(|(f, i, e, m, md, d, w)| format!("FREQ={f}{i}{e}{m}{md}{d}{w}"))
}

fn base() -> Day {
    Day::new(2026, 1, 1).expect("a day")
}

/// A sound series without exceptions that starts on the first day that fits, from `base` on.
fn start(rule: &Rule, from: i32) -> Option<(Day, Series)> {
    let from = base().plus(from)?;
    let first = std::iter::successors(Some(from), |day| day.next()).take(800).find(|day| passes(rule, *day, *day))?;
    Some((first, Series::new(Slot::on(first), Some(rule.clone()), vec![]).ok()?))
}

proptest! {
    #[test]
    fn the_days_are_those_of_the_oracle(text in rule_text(), from in 0..400_i32, skip in 0..900_i32, length in 0..900_i32) {
        let Ok(rule) = text.parse::<Rule>() else { return Ok(()) };
        let Some((first, series)) = start(&rule, from) else { return Ok(()) };
        let since = first.plus(skip - 100).expect("a day");
        let to = since.plus(length).expect("a day");
        let expected: Vec<Day> = oracle(&rule, first, to).into_iter().filter(|day| *day >= since).collect();
        let found: Vec<Day> = series.occurrences(since, to).map(|occurrence| occurrence.slot.day).collect();
        prop_assert_eq!(found, expected, "{} from {}", text, first);
    }

    #[test]
    fn a_rule_that_is_refused_as_never_occurring_never_does(text in rule_text(), from in 0..400_i32) {
        let Ok(rule) = text.parse::<Rule>() else { return Ok(()) };
        let from = base().plus(from).expect("a day");
        let days = oracle(&rule, from, from.plus(3650).expect("a day"));
        prop_assert_eq!(Series::new(Slot::on(from), Some(rule), vec![]).is_ok(), days.first() == Some(&from));
    }

    #[test]
    fn exceptions_change_what_they_name_and_nothing_else(
        text in rule_text(), from in 0..400_i32,
        picks in proptest::collection::vec((any::<proptest::sample::Index>(), 0..3_u8, 0..700_i32), 0..8),
    ) {
        let Ok(rule) = text.parse::<Rule>() else { return Ok(()) };
        let Some((first, _)) = start(&rule, from) else { return Ok(()) };
        let (since, to) = (first.plus(50).expect("a day"), first.plus(500).expect("a day"));
        let days = oracle(&rule, first, to);
        let mut exceptions: Vec<Exception> = Vec::new();
        for (pick, kind, moved_to) in picks {
            let day = *pick.get(&days);
            let moved = Slot::on(first.plus(moved_to).expect("a day"));
            let change = [Change::LeftOut, Change::Cancelled, Change::Moved(moved)][usize::from(kind)];
            if !exceptions.iter().any(|exception| exception.day == day) {
                exceptions.push(Exception { day, change });
            }
        }
        let Ok(series) = Series::new(Slot::on(first), Some(rule), exceptions.clone()) else { return Ok(()) };
        let excepted = |day: &Day| exceptions.iter().any(|exception| exception.day == *day);
        let mut expected: Vec<(Day, Standing)> =
            days.into_iter().filter(|day| !excepted(day)).map(|day| (day, Standing::Planned)).collect();
        expected.extend(exceptions.iter().filter_map(|exception| match exception.change {
            Change::LeftOut => None,
            Change::Cancelled => Some((exception.day, Standing::Cancelled)),
            Change::Moved(slot) => Some((slot.day, Standing::MovedFrom(exception.day))),
        }));
        expected.retain(|(day, _)| (since..=to).contains(day));
        expected.sort_by_key(|(day, standing)| (*day, *standing == Standing::Planned, format!("{standing:?}")));
        let mut found: Vec<_> = series.occurrences(since, to).map(|found| (found.slot.day, found.standing)).collect();
        prop_assert!(found.windows(2).all(|pair| pair[0].0 <= pair[1].0));
        found.sort_by_key(|(day, standing)| (*day, *standing == Standing::Planned, format!("{standing:?}")));
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn any_text_is_read_or_refused(
        text in any::<String>(), bytes in proptest::collection::vec(any::<u8>(), 0..80), rule in rule_text(), cut in 0..40_usize,
    ) {
        let cut = rule.get(..cut.min(rule.len())).unwrap_or_default();
        for text in [text.as_str(), &String::from_utf8_lossy(&bytes), cut, &format!("{cut}{text}"), &rule] {
            if let Ok(rule) = text.parse::<Rule>() {
                prop_assert_eq!(rule.to_string().parse::<Rule>(), Ok(rule));
            }
            let _ = excluded_days(text);
        }
    }
}
