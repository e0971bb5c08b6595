//! Due dates counted by hand, over Tết 2026 and 2027, swapped days and made-up Saturdays.

use crate::due::Point;
use crate::{CalendarError, Clock, DayUnit, Due, Filing, Limit, Phase, Reason, Why, WorkingDays};

/// The days off of 2026 and of early 2027 as they stood in November 2026, and the Saturdays worked.
const DAYS: &str = "2026-01-01 holiday fixed\tTết Dương lịch\tNew Year
2026-01-02 swap fixed\tNghỉ, làm bù 10/01\tOff, worked on 10/01
2026-02-16 holiday fixed\tGiao thừa\tNew Year's Eve
2026-02-17 holiday fixed\tMùng một\tFirst of Tết
2026-02-18 holiday fixed\tMùng hai\tSecond of Tết
2026-02-19 holiday fixed\tMùng ba\tThird of Tết
2026-02-20 holiday fixed\tMùng bốn\tFourth of Tết
2026-08-31 swap fixed\tNghỉ, làm bù 22/08\tOff, worked on 22/08
2026-09-01 holiday fixed\tQuốc khánh\tNational Day
2026-09-02 holiday fixed\tQuốc khánh\tNational Day
2026-11-24 holiday fixed\tNgày Văn hóa\tCultural Day
2027-01-01 holiday fixed\tTết Dương lịch\tNew Year
2027-02-04 holiday provisional\t29 Tết\t29 of the old year
2027-02-05 holiday fixed\tGiao thừa\tNew Year's Eve
2027-02-06 holiday fixed\tMùng một\tFirst of Tết
2027-02-07 holiday fixed\tMùng hai\tSecond of Tết
2027-02-08 holiday fixed\tMùng ba\tThird of Tết
2027-02-09 holiday provisional\tMùng bốn\tFourth of Tết
2027-02-10 holiday provisional\tMùng năm\tFifth of Tết
2026-01-10 worked fixed\tLàm bù 02/01\tFor 02/01
2026-08-22 worked fixed\tLàm bù 31/08\tFor 31/08
";

const SAME_DAY: Limit = Limit::SameDay { cut_off: crate::CUT_OFF };

fn working(count: u16) -> Limit {
    Limit::Days { count, unit: DayUnit::Working }
}

fn calendar(count: u16) -> Limit {
    Limit::Days { count, unit: DayUnit::Calendar }
}

fn hours(count: u16) -> Limit {
    Limit::Hours { count }
}

fn try_due(at: &str, limit: Limit, opens: Option<Clock>) -> Result<Due, CalendarError> {
    let days = WorkingDays::from_text(DAYS).expect("sound lists");
    Due::of(&days, Filing { at: at.parse().expect("a moment"), opens }, limit)
}

fn due(at: &str, limit: Limit) -> Due {
    try_due(at, limit, None).expect("a due date")
}

/// When received and when due.
fn dates(at: &str, limit: Limit) -> [String; 2] {
    let due = due(at, limit);
    [due.counted_from.to_string(), due.due.to_string()]
}

fn skipped(due: &Due) -> Vec<String> {
    due.skipped.iter().map(|skipped| skipped.day.to_string()).collect()
}

#[test]
fn the_cut_off_is_the_last_minute_in_time() {
    assert_eq!(dates("2026-11-18T15:00", working(1)), ["2026-11-18", "2026-11-19"]);
    assert_eq!(dates("2026-11-18T15:01", working(1)), ["2026-11-19", "2026-11-20"]);
    assert_eq!(dates("2026-11-18T23:59", working(1)), ["2026-11-19", "2026-11-20"]);
    assert_eq!(dates("2026-11-19T02:00", working(1)), ["2026-11-19", "2026-11-20"]);
}

#[test]
fn a_friday_afternoon_before_the_cultural_day() {
    let due = due("2026-11-20T15:30", working(3));
    assert_eq!((due.counted_from.to_string(), due.due.to_string()), ("2026-11-23".into(), "2026-11-27".into()));
    assert_eq!(skipped(&due), ["2026-11-21", "2026-11-22", "2026-11-24"]);
    let phases: Vec<Phase> = due.skipped.iter().map(|skipped| skipped.phase).collect();
    assert_eq!(phases, [Phase::Receipt, Phase::Receipt, Phase::Counting]);
    assert!(matches!(&due.skipped[0].why, Why::Weekend(_)));
    assert!(matches!(&due.skipped[2].why, Why::Holiday(name) if name.en == "Cultural Day"));
    assert_eq!(due.reasons, [Reason::AfterCutOff(crate::CUT_OFF), Reason::FirstDayNotCounted]);
    assert!(!due.provisional);
}

#[test]
fn working_days_step_over_tet_2026() {
    // Off from Saturday 14 to Sunday 22 February.
    assert_eq!(dates("2026-02-13T10:00", working(3)), ["2026-02-13", "2026-02-25"]);
    assert_eq!(dates("2026-02-13T15:30", working(3)), ["2026-02-23", "2026-02-26"]);
    assert_eq!(dates("2026-02-18T10:00", working(1)), ["2026-02-23", "2026-02-24"]);
    assert_eq!(skipped(&due("2026-02-13T10:00", working(1))).len(), 9);
}

#[test]
fn calendar_days_count_through_tet_2026_and_end_after_it() {
    assert_eq!(dates("2026-02-13T10:00", calendar(3)), ["2026-02-13", "2026-02-23"]);
    assert_eq!(dates("2026-02-13T10:00", calendar(10)), ["2026-02-13", "2026-02-23"]);
    assert_eq!(dates("2026-02-13T10:00", calendar(11)), ["2026-02-13", "2026-02-24"]);
    let through = due("2026-02-13T10:00", calendar(11));
    assert_eq!((skipped(&through).len(), through.reasons), (0, vec![Reason::FirstDayNotCounted]));
    let ends = due("2026-02-13T10:00", calendar(3));
    assert_eq!(ends.reasons[1], Reason::EndsOnDayOff("2026-02-16".parse().expect("a day")));
    assert_eq!(skipped(&ends).len(), 7);
}

#[test]
fn tet_2027_is_provisional_at_its_edges() {
    // Off from Thursday 4 (provisional) to Wednesday 10 February (provisional).
    let over = due("2027-02-03T10:00", working(1));
    assert_eq!((over.due.to_string(), over.provisional), ("2027-02-11".into(), true));
    assert_eq!(dates("2027-02-03T16:00", working(1)), ["2027-02-11", "2027-02-12"]);
    assert!(due("2027-02-03T16:00", SAME_DAY).provisional);
    let before = due("2027-02-02T10:00", working(1));
    assert_eq!((before.due.to_string(), before.provisional), ("2027-02-03".into(), false));
    // Seven calendar days from 4 January end on a Monday that nothing unsettled has a part in.
    assert!(!due("2027-01-04T10:00", calendar(7)).provisional);
    // Ten calendar days end on Thursday the 11th: the days off between did not decide that.
    let past = due("2027-02-01T10:00", calendar(10));
    assert_eq!((past.due.to_string(), past.provisional), ("2027-02-11".into(), false));
}

#[test]
fn a_made_up_saturday_is_a_working_day_in_all_respects() {
    let due_on_it = due("2026-08-21T10:00", working(1));
    assert_eq!(due_on_it.due.to_string(), "2026-08-22");
    assert_eq!(due_on_it.worked[0].why.en, "For 31/08");
    assert_eq!(dates("2026-08-22T10:00", working(1)), ["2026-08-22", "2026-08-24"]);
    assert_eq!(dates("2026-08-22T16:00", working(1)), ["2026-08-24", "2026-08-25"]);
    assert_eq!(dates("2026-08-21T16:00", SAME_DAY), ["2026-08-22", "2026-08-22"]);
    assert_eq!(dates("2026-08-17T10:00", calendar(5)), ["2026-08-17", "2026-08-22"]);
    assert_eq!(dates("2026-01-09T10:00", working(2)), ["2026-01-09", "2026-01-12"]);
}

#[test]
fn swapped_days_off_are_named_as_such() {
    // Saturday 29, Sunday 30, Monday 31 August (swap), 1 and 2 September.
    let due = due("2026-08-28T10:00", working(2));
    assert_eq!(due.due.to_string(), "2026-09-04");
    assert!(matches!(due.skipped[2].why, Why::Swap(_)));
}

#[test]
fn in_the_day_means_the_working_day_of_receipt() {
    assert_eq!(dates("2026-11-20T15:00", SAME_DAY), ["2026-11-20", "2026-11-20"]);
    assert_eq!(dates("2026-11-20T15:01", SAME_DAY), ["2026-11-23", "2026-11-23"]);
    assert_eq!(dates("2026-11-21T09:00", SAME_DAY), ["2026-11-23", "2026-11-23"]);
    assert_eq!(dates("2026-11-23T16:00", SAME_DAY), ["2026-11-25", "2026-11-25"]);
    let earlier = Limit::SameDay { cut_off: Clock::new(11, 0).expect("a time") };
    assert_eq!(dates("2026-11-18T14:00", earlier), ["2026-11-19", "2026-11-19"]);
}

#[test]
fn hours_run_night_and_day() {
    assert_eq!(dates("2026-11-19T09:15", hours(8)), ["2026-11-19T09:15", "2026-11-19T17:15"]);
    assert_eq!(dates("2026-11-18T09:15", hours(24)), ["2026-11-18T09:15", "2026-11-19T09:15"]);
    assert_eq!(dates("2026-11-19T14:00", hours(12)), ["2026-11-19T14:00", "2026-11-20T02:00"]);
}

#[test]
fn hours_of_a_file_received_later_run_from_the_opening() {
    let due = due("2026-11-20T15:30", hours(2));
    assert_eq!(due.due.to_string(), "2026-11-23T09:30");
    assert_eq!(due.reasons[1], Reason::FromOpening { opens: crate::ASSUMED_OPENING, assumed: true });
    let eight = Clock::new(8, 0);
    let known = try_due("2026-11-23T03:00", hours(2), eight).expect("a due date");
    assert_eq!(known.due.to_string(), "2026-11-23T10:00");
    assert!(matches!(known.reasons[..], [Reason::FromOpening { assumed: false, .. }]));
}

#[test]
fn hours_that_end_on_a_day_off_end_with_the_next_working_day() {
    // Saturday 10:00: to the end of Monday.
    assert_eq!(dates("2026-11-20T10:00", hours(24)), ["2026-11-20T10:00", "2026-11-23"]);
    // Midnight from Friday to Saturday is 24:00 of Friday, a working day.
    assert_eq!(dates("2026-11-20T12:00", hours(12)), ["2026-11-20T12:00", "2026-11-21T00:00"]);
    // Midnight from Sunday to Monday is 24:00 of Sunday, a day off.
    assert_eq!(dates("2026-11-20T12:00", hours(60)), ["2026-11-20T12:00", "2026-11-23"]);
    assert_eq!(dates("2026-11-20T13:00", hours(60)), ["2026-11-20T13:00", "2026-11-23T01:00"]);
}

#[test]
fn what_is_not_known_is_said() {
    let unknown = |at, limit| try_due(at, limit, None).expect_err("not known");
    for (at, limit) in [
        ("2028-01-03T10:00", working(1)),
        ("2025-06-02T10:00", SAME_DAY),
        ("2027-12-31T10:00", working(1)),
        ("2027-12-30T10:00", calendar(u16::MAX)),
        ("2027-12-30T10:00", hours(u16::MAX)),
        ("2026-12-30T10:00", working(u16::MAX)),
    ] {
        assert!(matches!(unknown(at, limit), CalendarError::NotKnown { first: 2026, last: 2027, .. }), "{at}");
    }
    assert_eq!(unknown("2026-11-20T10:00", working(0)), CalendarError::Nothing("days"));
    assert_eq!(unknown("2026-11-20T10:00", hours(0)), CalendarError::Nothing("hours"));
}

#[test]
fn a_reminder_takes_the_due_date_as_it_is() {
    assert!(matches!(due("2026-11-20T10:00", hours(24)).due, Point::Day(_)));
    assert!(matches!(due("2026-11-19T10:00", hours(24)).due, Point::At(_)));
}
