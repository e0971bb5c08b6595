//! Tests of cases and times.

use motcua_catalogue::procedure::{DayUnit, TimeLimit};

use super::super::source::Source;
use super::*;

/// The limits of the cases, and the rules that found something, for channels and cases written as JSON.
fn read(channels: &str, cases: &str) -> (Vec<TimeLimit>, Vec<Rule>) {
    let line = format!(
        r#"{{"code": "1.000001", "name": "Trồng cây", "crawled": "2026-07-18", "channels": [{channels}], "cases": [{cases}]}}"#
    );
    let mut source = Source::default();
    source.bytes("line", line.as_bytes());
    let record = source.records.first().expect("a line");
    let mut findings = Findings::new(&record.code, &record.place);
    let cases = cases_of(record, &mut findings);
    (cases, findings.rules())
}

fn cases_of(record: &Record, findings: &mut Findings) -> Vec<TimeLimit> {
    cases(record, findings).into_iter().flat_map(|case| case.times).map(|timing| timing.limit).collect()
}

fn working(count: u16) -> TimeLimit {
    TimeLimit::Days { count, unit: DayUnit::Working }
}

#[test]
fn a_time_without_a_unit_is_that_of_the_case() {
    let channel = r#"{"method": "DIRECT", "time": 3, "unit": "OTHER"}"#;
    let case = r#"{"name": "Trồng cây", "qty": 3, "unit": "WORKING_DAY"}"#;
    assert_eq!(read(channel, case), (vec![working(3)], vec![Rule::TimeUnitOther]));
    let unknown = vec![TimeLimit::Unknown];
    assert_eq!(read(channel, ""), (unknown, vec![Rule::NoCases, Rule::TimeUnitOther]));
}

#[test]
fn channels_and_cases_that_differ_make_a_range() {
    let channel = r#"{"method": "DIRECT", "time": 10, "unit": "DAY"}"#;
    let case = r#"{"name": "Trồng cây", "qty": 20, "unit": "DAY"}"#;
    let range = TimeLimit::Range { min: 10, max: 20, unit: DayUnit::Calendar };
    assert_eq!(read(channel, case), (vec![range], vec![Rule::TimeContradiction]));
    let mixed = case.replace("DAY", "WORKING_DAY");
    assert_eq!(read(channel, &mixed), (vec![TimeLimit::Unknown], vec![Rule::TimeContradiction]));
}

#[test]
fn one_case_with_two_times_contradicts_itself() {
    let twice = r#"{"name": "Trồng cây", "qty": 2, "unit": "WORKING_DAY"}, {"name": "Trồng  cây", "qty": 5, "unit": "WORKING_DAY"}"#;
    let range = TimeLimit::Range { min: 2, max: 5, unit: DayUnit::Working };
    assert_eq!(read("", twice), (vec![range], vec![Rule::TimeContradiction]));
    let two = twice.replace("Trồng  cây", "Chặt cây");
    assert_eq!(read("", &two), (vec![working(2), working(5)], vec![]));
}

#[test]
fn channels_that_differ_may_stand_for_cases() {
    let channels = r#"{"method": "DIRECT", "time_text": "17 Ngày làm việc", "fee_text": "Miễn phíTrực tuyến20 Ngày làm việcMiễn phí"}"#;
    let range = TimeLimit::Range { min: 17, max: 20, unit: DayUnit::Working };
    assert_eq!(read(channels, ""), (vec![range], vec![Rule::NoCases, Rule::TimePerChannel]));
    let told =
        r#"{"method": "DIRECT", "time": 10, "unit": "WORKING_DAY", "note": "10 ngày làm việc; nhà ở 7 ngày làm việc"}"#;
    assert_eq!(read(told, ""), (vec![working(10)], vec![Rule::NoCases, Rule::TimePerChannel]));
}

#[test]
fn nothing_zero_hours_and_figures_out_of_all_bounds() {
    assert_eq!(read("", ""), (vec![TimeLimit::Unknown], vec![Rule::NoCases, Rule::NoTime]));
    let zero = r#"{"method": "DIRECT", "time": 0, "unit": "OTHER"}"#;
    assert_eq!(read(zero, ""), (vec![TimeLimit::Unknown], vec![Rule::NoCases, Rule::TimeZero]));
    let hours = r#"{"method": "DIRECT", "time_text": "02 Giờ", "fee_text": ""}"#;
    assert_eq!(read(hours, "").0, [TimeLimit::Hours { count: 2 }]);
    let large = r#"{"method": "DIRECT", "time": 18446744073709551615, "unit": "DAY"}"#;
    assert_eq!(read(large, "").0, [TimeLimit::Unknown]);
}
