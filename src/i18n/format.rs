//! Dates, money, times and counts as each language writes them.

use motcua_catalogue::fact::{Date, Text};
use motcua_catalogue::procedure::{Amount, DayUnit, TimeLimit};
use motcua_catalogue::rate::{RateUnit, Rates};

use super::{Lang, fill};

/// The text in a language.
pub fn text(text: &Text, lang: Lang) -> &str {
    match lang {
        Lang::Vi => &text.vi,
        Lang::En => &text.en,
    }
}

/// `23/11/2026` in both: English readers here hold papers with Vietnamese dates.
pub fn date(date: Date) -> String {
    date.vietnamese()
}

/// `3.321` in Vietnamese, `3,321` in English.
pub fn number(n: u64, lang: Lang) -> String {
    let digits = n.to_string();
    let mark = match lang {
        Lang::Vi => '.',
        Lang::En => ',',
    };
    let mut out = String::with_capacity(digits.len() + 4);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

/// `98,2` in Vietnamese, `98.2` in English; whole numbers grouped by three. Two decimals at most.
pub fn decimal(value: f64, lang: Lang) -> String {
    let rounded = format!("{value:.2}");
    let (whole, part) = rounded.split_once('.').unwrap_or((&rounded, ""));
    let whole = number(whole.parse().unwrap_or_default(), lang);
    let mark = match lang {
        Lang::Vi => ',',
        Lang::En => '.',
    };
    match part.trim_end_matches('0') {
        "" => whole,
        part => format!("{whole}{mark}{part}"),
    }
}

/// `8.000 đ`, or `8,000 VND`.
pub fn money(vnd: u32, lang: Lang) -> String {
    let unit = match lang {
        Lang::Vi => "đ",
        Lang::En => "VND",
    };
    format!("{}\u{a0}{unit}", number(u64::from(vnd), lang))
}

/// How long, in words.
pub fn time(limit: &TimeLimit, lang: Lang) -> String {
    let t = lang.page();
    match limit {
        TimeLimit::Days { count: 1, unit: DayUnit::Working } => t.time_day_working.to_owned(),
        TimeLimit::Days { count: 1, unit: DayUnit::Calendar } => t.time_day_calendar.to_owned(),
        TimeLimit::Days { count, unit: DayUnit::Working } => fill(t.time_days_working, &[&count.to_string()]),
        TimeLimit::Days { count, unit: DayUnit::Calendar } => fill(t.time_days_calendar, &[&count.to_string()]),
        TimeLimit::Range { min, max, unit } => {
            let text = match unit {
                DayUnit::Working => t.time_range_working,
                DayUnit::Calendar => t.time_range_calendar,
            };
            fill(text, &[&min.to_string(), &max.to_string()])
        }
        TimeLimit::SameDay { cutoff } => fill(t.time_same_day, &[cutoff]),
        TimeLimit::Hours { count } => fill(t.time_hours, &[&count.to_string()]),
        TimeLimit::AtOnce => t.time_at_once.to_owned(),
        TimeLimit::Unknown => t.time_unknown.to_owned(),
    }
}

/// How much, in a few words.
pub fn amount(amount: &Amount, lang: Lang) -> String {
    let t = lang.page();
    match amount {
        Amount::Vnd { vnd, per: None } => money(*vnd, lang),
        Amount::Vnd { vnd, per: Some(per) } => fill(t.amount_per, &[&money(*vnd, lang), text(per, lang)]),
        Amount::Free => t.amount_free.to_owned(),
        Amount::SetByProvince => t.amount_province.to_owned(),
        Amount::Unknown => t.amount_unknown.to_owned(),
    }
}

/// The words for a rate as it is on a day in the country: `540.000 đ`, or a bare number for what is not money.
pub fn rate(rates: Option<&Rates>, id: &str, day: Date, lang: Lang) -> String {
    let rate = rates.and_then(|rates| rates.rates.iter().find(|rate| rate.id.as_str() == id));
    let value = rate.and_then(|rate| Some((rate.unit, rate.on(day, None)?.value)));
    match (value, lang) {
        (Some((RateUnit::Vnd | RateUnit::VndAMonth, value)), _) => money(value, lang),
        (Some((_, value)), _) => number(u64::from(value), lang),
        (None, Lang::Vi) => "(chưa rõ mức)".into(),
        (None, Lang::En) => "(amount not known)".into(),
    }
}

/// `1 original`, `2 originals`: the singular or the plural text, filled in.
pub fn count(n: u8, one: &str, many: &str) -> String {
    fill(if n == 1 { one } else { many }, &[&n.to_string()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_three() {
        assert_eq!(number(3321, Lang::Vi), "3.321");
        assert_eq!(number(100, Lang::Vi), "100");
        assert_eq!(money(1_700_000, Lang::En), "1,700,000\u{a0}VND");
    }

    #[test]
    fn decimals_have_the_mark_of_the_language() {
        assert_eq!(decimal(98.2, Lang::Vi), "98,2");
        assert_eq!(decimal(6_600_000.0, Lang::Vi), "6.600.000");
        assert_eq!(decimal(96.15, Lang::En), "96.15");
        assert_eq!(decimal(0.0, Lang::En), "0");
    }

    #[test]
    fn one_day_is_not_one_days() {
        let day = TimeLimit::Days { count: 1, unit: DayUnit::Working };
        assert_eq!(time(&day, Lang::En), "1 working day");
    }
}
