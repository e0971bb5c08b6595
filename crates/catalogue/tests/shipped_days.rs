//! The days off of the catalogue that is shipped.

use motcua_calendar::{DayUnit, Due, Filing, Limit, WorkingDays};
use motcua_catalogue::holiday::Holidays;
use motcua_catalogue::procedure::{DayUnit as CatalogueUnit, TimeLimit};

fn days() -> WorkingDays {
    let text = include_str!("../../../public/catalogue/holidays.json");
    let holidays: Holidays = serde_json::from_str(text).expect("the shipped file is valid");
    holidays.working_days().expect("and sound")
}

#[test]
fn the_shipped_days_fit_and_are_light() {
    let days = days();
    assert!(days.years().contains(&2026) && days.years().contains(&2027));
    assert!(days.to_text().len() < 10_000);
    let filing = Filing { at: "2026-02-13T10:00".parse().expect("a moment"), opens: None };
    let due = Due::of(&days, filing, Limit::Days { count: 3, unit: DayUnit::Working }).expect("a due date");
    assert_eq!(due.due.to_string(), "2026-02-25");
}

#[test]
fn a_range_has_two_limits_and_the_unknown_none() {
    let of = |limit: TimeLimit| limit.limits().expect("a limit");
    let range = of(TimeLimit::Range { min: 3, max: 5, unit: CatalogueUnit::Working });
    assert_eq!(range, [3, 5].map(|count| Limit::Days { count, unit: DayUnit::Working }));
    assert_eq!(of(TimeLimit::Hours { count: 24 }), [Limit::Hours { count: 24 }]);
    assert_eq!(of(TimeLimit::AtOnce).len() + of(TimeLimit::Unknown).len(), 0);
    assert!(TimeLimit::SameDay { cutoff: "3 giờ".to_owned() }.limits().is_err());
}
