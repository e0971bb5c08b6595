//! A rule in words: "the second Saturday of each month".

use motcua_calendar::{Frequency, Rule, Weekday};

use crate::i18n::{Lang, fill};

/// The rule as people say it; `None` for one that has no short words: then its next days have to do.
pub fn words(rule: &Rule, lang: Lang) -> Option<String> {
    let t = lang.local();
    if rule.interval() != 1
        || !rule.by_month().is_empty()
        || !rule.by_month_day().is_empty()
        || rule.by_day().is_empty()
    {
        return None;
    }
    let ordinals: Vec<&str> = t.ordinals.split(',').collect();
    let days: Option<Vec<String>> = rule
        .by_day()
        .iter()
        .map(|by| {
            let day = weekday(by.weekday, lang);
            match (rule.frequency(), by.ordinal) {
                (Frequency::Weekly, 0) => Some(day.to_owned()),
                (Frequency::Monthly, nth) => {
                    let ordinal = ordinals.get(usize::try_from(nth - 1).ok()?)?;
                    let (one, two) = if lang == Lang::Vi { (day, *ordinal) } else { (*ordinal, day) };
                    Some(fill(t.rule_monthly, &[one, two]))
                }
                _ => None,
            }
        })
        .collect();
    let days = days?.join(t.rule_and);
    Some(if rule.frequency() == Frequency::Weekly { fill(t.rule_weekly, &[&days]) } else { days })
}

fn weekday(day: Weekday, lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => day.vietnamese(),
        Lang::En => day.english(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_said_as_people_say_it() {
        let say = |rule: &str, lang| words(&rule.parse().expect("a rule"), lang);
        assert_eq!(say("FREQ=MONTHLY;BYDAY=2SA", Lang::Vi).as_deref(), Some("thứ Bảy thứ hai của tháng"));
        assert_eq!(say("FREQ=MONTHLY;BYDAY=2SA", Lang::En).as_deref(), Some("the second Saturday of each month"));
        assert_eq!(say("FREQ=WEEKLY;BYDAY=TU,TH", Lang::Vi).as_deref(), Some("thứ Ba và thứ Năm hằng tuần"));
        assert_eq!(say("FREQ=WEEKLY;BYDAY=TU,TH", Lang::En).as_deref(), Some("every Tuesday and Thursday"));
    }

    #[test]
    fn a_rule_without_short_words_is_left_to_its_days() {
        for rule in ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "FREQ=MONTHLY;BYMONTHDAY=15", "FREQ=MONTHLY;BYDAY=-1SA"] {
            assert_eq!(words(&rule.parse().expect("a rule"), Lang::En), None, "{rule}");
        }
    }
}
