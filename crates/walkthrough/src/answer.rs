//! One answer: what it can be, and why a text may not be one.

use crate::day::{Day, Span};
use crate::graph::{Input, Question};

/// The answer "don't know", which every question takes.
pub(crate) const UNKNOWN: &str = "?";

/// An answer that fits its question.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// "Không biết".
    Unknown,
    /// The place in the question's list of choices.
    Choice(usize),
    /// A number, or an amount in đồng.
    Number(u32),
    /// A day, a month or a year.
    Date(Span),
    /// A commune, with its province; or the province alone, which is all that rules have asked for so far.
    Commune {
        /// The province's code.
        province: u8,
        /// The commune's code, if it is known.
        commune: Option<u32>,
    },
}

/// Why a text is not an answer to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// None of the question's choices.
    NotAChoice,
    /// Not a whole number.
    NotANumber,
    /// Less than the question takes.
    TooSmall {
        /// The least it takes.
        least: u32,
    },
    /// More than the question takes.
    TooLarge {
        /// The most it takes.
        most: u32,
    },
    /// Not a day that exists, nor a month or a year.
    NotADay,
    /// Before the first day the question takes.
    TooEarly {
        /// That day.
        earliest: Day,
    },
    /// After the last day the question takes: today, where it asks for the past.
    TooLate {
        /// That day.
        latest: Day,
    },
    /// Neither a province and a commune, such as `01-00004`, nor a province, such as `01`.
    NotACommune,
}

impl Answer {
    /// Whether it leaves nothing open.
    pub fn is_exact(&self) -> bool {
        match self {
            Self::Unknown => false,
            Self::Date(span) => span.is_exact(),
            Self::Choice(_) | Self::Number(_) | Self::Commune { .. } => true,
        }
    }
}

impl Question {
    /// Reads an answer to this question.
    ///
    /// # Errors
    /// Why the text does not fit.
    pub fn read(&self, text: &str, today: Day) -> Result<Answer, Misfit> {
        if text == UNKNOWN {
            return Ok(Answer::Unknown);
        }
        match &self.input {
            Input::Choice(ids) => ids.iter().position(|id| id == text).map(Answer::Choice).ok_or(Misfit::NotAChoice),
            Input::Number { least, most } => number(text, *least, *most).map(Answer::Number),
            Input::Date { earliest, latest } => date(text, *earliest, latest.unwrap_or(today)).map(Answer::Date),
            Input::Commune => commune(text).ok_or(Misfit::NotACommune),
        }
    }

    /// Writes an answer as [`Self::read`] reads it.
    pub fn write(&self, answer: &Answer) -> String {
        match answer {
            Answer::Unknown => UNKNOWN.into(),
            Answer::Choice(choice) => match &self.input {
                Input::Choice(ids) => ids.get(*choice).cloned().unwrap_or_default(),
                _ => String::new(),
            },
            Answer::Number(value) => value.to_string(),
            Answer::Date(span) => written(*span),
            Answer::Commune { province, commune } => {
                let commune = commune.map(|commune| ["-", &padded(commune, 5)].concat());
                padded(u32::from(*province), 2) + &commune.unwrap_or_default()
            }
        }
    }
}

fn number(text: &str, least: u32, most: u32) -> Result<u32, Misfit> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Misfit::NotANumber);
    }
    match text.parse() {
        Ok(value) if value < least => Err(Misfit::TooSmall { least }),
        Ok(value) if value <= most => Ok(value),
        _ => Err(Misfit::TooLarge { most }),
    }
}

/// A year that has begun is a fit answer: what of it lies outside the question's days is cut off.
fn date(text: &str, earliest: Day, latest: Day) -> Result<Span, Misfit> {
    let span = Span::parse(text).ok_or(Misfit::NotADay)?;
    if span.last < earliest {
        return Err(Misfit::TooEarly { earliest });
    }
    if span.first > latest {
        return Err(Misfit::TooLate { latest });
    }
    let (first, last) = (span.first.max(earliest), span.last.min(latest));
    if first > last { Err(Misfit::TooLate { latest }) } else { Ok(Span { first, last }) }
}

fn commune(text: &str) -> Option<Answer> {
    let (province, commune) = match text.split_once('-') {
        Some((province, commune)) => (province, Some(digits(commune, 5)?)),
        None => (text, None),
    };
    Some(Answer::Commune { province: u8::try_from(digits(province, 2)?).ok()?, commune })
}

fn digits(text: &str, count: usize) -> Option<u32> {
    let fits = text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| text.parse().ok())?
}

/// The shortest form that reads as the same span, up to what the question cuts off.
fn written(span: Span) -> String {
    let (first, last) = (span.first.to_string(), span.last.to_string());
    match () {
        () if span.is_exact() => first,
        () if first[..7] == last[..7] => first[..7].into(),
        () => first[..4].into(),
    }
}

fn padded(number: u32, width: usize) -> String {
    let digits = number.to_string();
    "0".repeat(width.saturating_sub(digits.len())) + &digits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(input: Input) -> Question {
        Question { id: "q".into(), input, branches: vec![], unknown: None }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let today = Day::new(2026, 11, 23).expect("a day");
        let choice = question(Input::Choice(vec!["yes".into(), "no".into()]));
        let number = question(Input::Number { least: 0, most: 900 });
        let date = question(Input::Date { earliest: Day::FIRST, latest: None });
        let commune = question(Input::Commune);
        for (question, texts) in [
            (&choice, &["?", "yes", "no"][..]),
            (&number, &["?", "0", "900"]),
            (&date, &["?", "1951", "1951-03", "1951-03-09", "2026", "2026-11-23"]),
            (&commune, &["?", "01-00004", "96-32244", "68"]),
        ] {
            for text in texts {
                let answer = question.read(text, today).expect("it fits");
                assert_eq!(question.write(&answer), *text);
            }
        }
    }

    #[test]
    fn what_does_not_fit_says_why() {
        let today = Day::new(2026, 11, 23).expect("a day");
        let number = question(Input::Number { least: 1, most: 900 });
        let date = question(Input::Date { earliest: Day::FIRST, latest: None });
        let commune = question(Input::Commune);
        assert_eq!(question(Input::Choice(vec![])).read("yes", today), Err(Misfit::NotAChoice));
        assert_eq!(number.read("1.5", today), Err(Misfit::NotANumber));
        assert_eq!(number.read("-1", today), Err(Misfit::NotANumber));
        assert_eq!(number.read("0", today), Err(Misfit::TooSmall { least: 1 }));
        assert_eq!(number.read(&"9".repeat(60), today), Err(Misfit::TooLarge { most: 900 }));
        assert_eq!(date.read("2026-02-29", today), Err(Misfit::NotADay));
        assert_eq!(date.read("2026-11-24", today), Err(Misfit::TooLate { latest: today }));
        assert_eq!(date.read("1899", today), Err(Misfit::NotADay));
        let recent = question(Input::Date { earliest: today, latest: Some(Day::LAST) });
        assert_eq!(recent.read("2025", today), Err(Misfit::TooEarly { earliest: today }));
        for bad in ["", "1", "01-", "1-00004", "01-4", "01-0000é", "999-00004"] {
            assert_eq!(commune.read(bad, today), Err(Misfit::NotACommune), "{bad}");
        }
    }
}
