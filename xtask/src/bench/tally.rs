//! How a converter of addresses did: right, asked, wrong.

use std::collections::BTreeSet;

use super::addresses::Address;

/// One converter on one kind of addresses.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tally {
    one: Single,
    several: Several,
}

/// Addresses that lie in one commune.
#[derive(Debug, Default, PartialEq, Eq)]
struct Single {
    asked_for: usize,
    right: usize,
    asks: usize,
    wrong: usize,
    nothing: usize,
}

/// Addresses that may lie in several: split communes, shared names.
#[derive(Debug, Default, PartialEq, Eq)]
struct Several {
    asked_for: usize,
    asks: usize,
    asks_short: usize,
    guesses: usize,
    wrong: usize,
    nothing: usize,
}

impl Tally {
    /// Adds an answer: no code is none, one is given as certain, several are a question.
    pub fn add(&mut self, address: &Address, answer: &BTreeSet<String>) {
        let meets = !answer.is_disjoint(&address.codes);
        let count = if address.codes.len() == 1 {
            self.one.asked_for += 1;
            match answer.len() {
                0 => &mut self.one.nothing,
                1 if meets => &mut self.one.right,
                1 => &mut self.one.wrong,
                _ => &mut self.one.asks,
            }
        } else {
            self.several.asked_for += 1;
            match answer.len() {
                0 => &mut self.several.nothing,
                1 if meets => &mut self.several.guesses,
                1 => &mut self.several.wrong,
                _ if answer.is_superset(&address.codes) => &mut self.several.asks,
                _ => &mut self.several.asks_short,
            }
        };
        *count += 1;
    }

    /// The headings of [`Tally::cells`].
    pub const HEADINGS: [&'static str; 11] = [
        "one answer",
        "right",
        "asks",
        "wrong as certain",
        "none",
        "several",
        "asks, all named",
        "asks, some missing",
        "one of them as certain",
        "wrong as certain",
        "none",
    ];

    /// The counts, and shares of them in percent.
    pub fn cells(&self) -> Vec<String> {
        let Self { one, several } = self;
        let share = |whole: usize| move |part: usize| format!("{:.1} %", 100.0 * part as f64 / whole.max(1) as f64);
        let of_one = [one.right, one.asks, one.wrong, one.nothing].map(share(one.asked_for));
        let of_several = [several.asks, several.asks_short, several.guesses, several.wrong, several.nothing];
        let of_several = of_several.map(share(several.asked_for));
        let mut cells = vec![one.asked_for.to_string()];
        cells.extend(of_one);
        cells.push(several.asked_for.to_string());
        cells.extend(of_several);
        cells
    }

    /// Share of addresses with one answer that are right.
    pub fn right(&self) -> f64 {
        self.one.right as f64 / self.one.asked_for.max(1) as f64
    }

    /// Share of all addresses to which a wrong commune is given as certain.
    pub fn wrong(&self) -> f64 {
        (self.one.wrong + self.several.wrong) as f64 / (self.one.asked_for + self.several.asked_for).max(1) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(codes: &str) -> BTreeSet<String> {
        codes.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn answers_are_told_apart() {
        let mut tally = Tally::default();
        let one = Address { text: String::new(), codes: codes("1") };
        let several = Address { text: String::new(), codes: codes("1 2") };
        for answer in ["", "1", "2", "1 2"] {
            tally.add(&one, &codes(answer));
        }
        for answer in ["", "1", "3", "1 2 3", "1 3"] {
            tally.add(&several, &codes(answer));
        }
        assert_eq!(tally.one, Single { asked_for: 4, right: 1, asks: 1, wrong: 1, nothing: 1 });
        let expected = Several { asked_for: 5, asks: 1, asks_short: 1, guesses: 1, wrong: 1, nothing: 1 };
        assert_eq!(tally.several, expected);
        assert_eq!(tally.cells().len(), Tally::HEADINGS.len());
    }
}
