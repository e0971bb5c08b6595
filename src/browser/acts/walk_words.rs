//! What the engine says of an answer, in words.

use motcua_walkthrough::{Answer, Day, Misfit, Span};

use crate::i18n::Ui;

/// Why an answer does not fit.
pub fn misfit(why: Misfit, ui: &Ui) -> String {
    match why {
        Misfit::NotAChoice => ui.walk_not_a_choice.to_owned(),
        Misfit::NotANumber => ui.walk_not_a_number.to_owned(),
        Misfit::TooSmall { least } => ui.walk_too_small.replace("{}", &grouped(least, ui)),
        Misfit::TooLarge { most } => ui.walk_too_large.replace("{}", &grouped(most, ui)),
        Misfit::NotADay => ui.walk_not_a_day.to_owned(),
        Misfit::TooEarly { earliest } => ui.walk_too_early.replace("{}", &day(earliest)),
        Misfit::TooLate { latest } => ui.walk_too_late.replace("{}", &day(latest)),
        Misfit::NotACommune => ui.walk_not_a_commune.to_owned(),
    }
}

/// An answer that is no choice; `None` for one, whose words stand in the page.
pub fn answer(answer: &Answer, ui: &Ui) -> Option<String> {
    match answer {
        Answer::Number(value) => Some(grouped(*value, ui)),
        Answer::Date(span) => Some(date(*span)),
        Answer::Unknown | Answer::Choice(_) | Answer::Commune { .. } => None,
    }
}

/// `9/3/1951`, `3/1951` or `1951`.
fn date(span: Span) -> String {
    let (first, last) = (parts(span.first), parts(span.last));
    let known = if first == last { 0 } else { 1 + usize::from(first[1] != last[1]) };
    last[known..].join("/")
}

fn day(day: Day) -> String {
    parts(day).join("/")
}

/// Day, month, year.
fn parts(day: Day) -> [String; 3] {
    let number = day.number();
    [number % 100, number / 100 % 100, number / 10_000].map(|part| part.to_string())
}

fn grouped(value: u32, ui: &Ui) -> String {
    let digits = value.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push_str(ui.thousands);
        }
        out.push(digit);
    }
    out
}
