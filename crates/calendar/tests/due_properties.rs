//! What holds of every due date, whatever the days off.

use std::collections::BTreeSet;

use motcua_calendar::{
    Clock, Day, DayOff, DayUnit, Due, Filing, Limit, MakeUp, Moment, Name, Phase, Point, Reason, WorkingDays,
};
use proptest::prelude::*;

fn first_day() -> Day {
    Day::new(2026, 1, 1).expect("a day")
}

fn name() -> Name {
    Name { vi: "Nghỉ".to_owned(), en: "Off".to_owned() }
}

/// Three years with any days off, and some weekends worked.
fn working_days() -> impl Strategy<Value = WorkingDays> {
    let days = proptest::collection::btree_map(0..1095_i32, any::<(bool, bool)>(), 0..150);
    (days, proptest::collection::btree_set(0..1095_i32, 0..40)).prop_map(|(mut off, worked)| {
        off.extend([0, 365, 730].map(|new_year| (new_year, (false, false))));
        let day = |at: i32| first_day().plus(at).expect("a day");
        let made_up = |at: &i32| day(*at).weekday().is_weekend() && !off.contains_key(at);
        let worked: BTreeSet<i32> = worked.into_iter().filter(made_up).collect();
        let off =
            off.into_iter().map(|(at, (swap, provisional))| DayOff { day: day(at), name: name(), swap, provisional });
        let worked = worked.into_iter().map(|at| MakeUp { day: day(at), why: name() });
        WorkingDays::new(off.collect(), worked.collect()).expect("sound lists")
    })
}

fn moment() -> impl Strategy<Value = Moment> {
    (0..400_i32, 0..1440_i32).prop_map(|(day, minutes)| {
        let midnight = Moment { day: first_day().plus(day).expect("a day"), clock: Clock::MIDNIGHT };
        midnight.plus_minutes(minutes).expect("a moment")
    })
}

fn clock() -> impl Strategy<Value = Clock> {
    (0..24_u8, 0..60_u8).prop_map(|(hour, minute)| Clock::new(hour, minute).expect("a time"))
}

fn limit() -> impl Strategy<Value = Limit> {
    prop_oneof![
        (1..60_u16).prop_map(|count| Limit::Days { count, unit: DayUnit::Working }),
        (1..200_u16).prop_map(|count| Limit::Days { count, unit: DayUnit::Calendar }),
        clock().prop_map(|cut_off| Limit::SameDay { cut_off }),
        (1..400_u16).prop_map(|count| Limit::Hours { count }),
    ]
}

fn longer(limit: Limit) -> Limit {
    match limit {
        Limit::Days { count, unit } => Limit::Days { count: count + 1, unit },
        Limit::Hours { count } => Limit::Hours { count: count + 1 },
        Limit::SameDay { .. } => limit,
    }
}

/// The end of a point, in minutes.
fn end(point: Point) -> i64 {
    match point {
        Point::Day(day) => i64::from(day.since_epoch() + 1) * 1440,
        Point::At(moment) => i64::from(moment.day.since_epoch()) * 1440 + i64::from(moment.clock.minutes()),
    }
}

proptest! {
    #[test]
    fn due_is_never_before_received_nor_received_before_filed(
        days in working_days(), at in moment(), opens in proptest::option::of(clock()), limit in limit(),
    ) {
        let Ok(due) = Due::of(&days, Filing { at, opens }, limit) else { return Ok(()) };
        prop_assert!(end(due.due) >= end(due.counted_from));
        prop_assert!(end(due.counted_from) >= end(Point::At(at)));
        prop_assert!(days.is_working(due.counted_from.day()).expect("known"));
    }

    #[test]
    fn days_end_on_a_working_day_and_count_right(
        days in working_days(), at in moment(), count in 1..60_u16, calendar in any::<bool>(),
    ) {
        let unit = if calendar { DayUnit::Calendar } else { DayUnit::Working };
        let Ok(due) = Due::of(&days, Filing { at, opens: None }, Limit::Days { count, unit }) else { return Ok(()) };
        let (received, last) = (due.counted_from.day(), due.due.day());
        let works = |day: &Day| days.is_working(*day).expect("known");
        prop_assert!(works(&last));
        let between = |from: Day, to: Day| std::iter::successors(from.next(), |day| day.next()).take_while(move |day| *day <= to);
        if calendar {
            let fixed = received.plus(count.into()).expect("a day");
            prop_assert!(last >= fixed);
            prop_assert_eq!(between(fixed.plus(-1).expect("a day"), last).filter(works).count(), 1);
        } else {
            prop_assert_eq!(between(received, last).filter(works).count(), usize::from(count));
        }
    }

    #[test]
    fn more_time_and_later_filing_never_bring_the_day_forward(
        days in working_days(), at in moment(), by in 0..20_000_i32, opens in proptest::option::of(clock()), limit in limit(),
    ) {
        let Ok(due) = Due::of(&days, Filing { at, opens }, limit) else { return Ok(()) };
        if let Ok(more) = Due::of(&days, Filing { at, opens }, longer(limit)) {
            prop_assert!(more.due.day() >= due.due.day(), "{:?} then {:?}", due.due, more.due);
        }
        let later = Filing { at: at.plus_minutes(by).expect("a moment"), opens };
        if let Ok(later) = Due::of(&days, later, limit) {
            prop_assert!(later.due.day() >= due.due.day(), "{:?} then {:?}", due.due, later.due);
            prop_assert!(end(later.counted_from) >= end(due.counted_from));
        }
    }

    #[test]
    fn every_skipped_day_is_off_and_explained(days in working_days(), at in moment(), limit in limit()) {
        let Ok(due) = Due::of(&days, Filing { at, opens: None }, limit) else { return Ok(()) };
        prop_assert!(due.skipped.windows(2).all(|pair| pair[0].day < pair[1].day));
        for skipped in &due.skipped {
            prop_assert!(!days.is_working(skipped.day).expect("known"));
            prop_assert!((at.day..=due.due.day()).contains(&skipped.day));
        }
        prop_assert!(due.worked.iter().all(|counted| days.made_up().iter().any(|made_up| made_up.day == counted.day)));
        let put_off = |phase| due.skipped.iter().any(|skipped| skipped.phase == phase);
        let ends = due.reasons.iter().any(|reason| matches!(reason, Reason::EndsOnDayOff(_)));
        prop_assert_eq!(ends, put_off(Phase::Ending));
        prop_assert_eq!(due.provisional, due.skipped.iter().any(|skipped| skipped.provisional));
    }

    #[test]
    fn the_text_for_the_phone_says_the_same(days in working_days()) {
        prop_assert_eq!(WorkingDays::from_text(&days.to_text()), Ok(days));
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>(), bytes in proptest::collection::vec(any::<u8>(), 0..100)) {
        for text in [text.as_str(), &String::from_utf8_lossy(&bytes)] {
            let _ = WorkingDays::from_text(text);
            let _ = (text.parse::<Day>(), text.parse::<Clock>(), text.parse::<Moment>());
        }
    }
}
