//! The time limits of a case as the value of a form's option: `w3`, `c30`, `h24`, `s15:00`, or two for a range.

use motcua_calendar::{DayUnit, Limit};

/// Writes limits.
pub fn written(limits: &[Limit]) -> String {
    let one = |limit: &Limit| match limit {
        Limit::Days { count, unit: DayUnit::Working } => ["w", &count.to_string()].concat(),
        Limit::Days { count, unit: DayUnit::Calendar } => ["c", &count.to_string()].concat(),
        Limit::Hours { count } => ["h", &count.to_string()].concat(),
        Limit::SameDay { cut_off } => ["s", &cut_off.to_string()].concat(),
    };
    limits.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// Reads what [`written`] wrote; what is none is left out.
pub fn read(text: &str) -> Vec<Limit> {
    text.split(' ').filter_map(one).collect()
}

fn one(text: &str) -> Option<Limit> {
    let (kind, rest) = text.split_at_checked(1)?;
    Some(match kind {
        "w" => Limit::Days { count: rest.parse().ok()?, unit: DayUnit::Working },
        "c" => Limit::Days { count: rest.parse().ok()?, unit: DayUnit::Calendar },
        "h" => Limit::Hours { count: rest.parse().ok()? },
        "s" => Limit::SameDay { cut_off: rest.parse().ok()? },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        for text in ["w3", "c30", "h24", "s15:00", "w10 w15", ""] {
            assert_eq!(written(&read(text)), text);
        }
    }

    #[test]
    fn what_is_no_limit_is_left_out() {
        assert_eq!(read("x3 w h1.5 ă9 s25:00 w-1"), []);
    }
}
