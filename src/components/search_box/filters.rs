//! What results can be narrowed down to, and the list of which procedure is what.
//!
//! The list is a small text beside the search index: `mcf1`, then a line a procedure, its code and a letter for each
//! filter that lets it through, sorted by code. Procedures that none lets through are not in it.

use crate::i18n::{Lang, Ui};

/// The first line: the format and its version.
const HEAD: &str = "mcf1";

/// Filters, each a bit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filters(u32);

/// A filter.
#[derive(Debug)]
pub struct Filter {
    /// Its name in addresses and in the page.
    pub name: &'static str,
    /// Its letter in the list.
    pub letter: char,
    /// Its words on the button.
    pub label: fn(&Ui) -> &'static str,
}

/// All of them, in the order of their bits and buttons: how it is done, then for whom.
pub const FILTERS: [Filter; 6] = [
    Filter { name: "online", letter: 'o', label: |ui| ui.filter_online },
    Filter { name: "same-day", letter: 's', label: |ui| ui.filter_same_day },
    Filter { name: "free", letter: 'f', label: |ui| ui.filter_free },
    Filter { name: "foreigners", letter: 'n', label: |ui| ui.filter_foreigners },
    Filter { name: "overseas", letter: 'v', label: |ui| ui.filter_overseas },
    Filter { name: "business", letter: 'b', label: |ui| ui.filter_business },
];

impl Filters {
    /// Those that `is_in` says are.
    fn those(is_in: impl Fn(&Filter) -> bool) -> Self {
        let bits = FILTERS.iter().enumerate().filter(|(_, filter)| is_in(filter));
        Self(bits.fold(0, |all, (at, _)| all | (1 << at)))
    }

    /// From names with commas between, as an address has them. What is no name is passed over.
    pub fn from_names(names: &str) -> Self {
        Self::those(|filter| names.split(',').any(|name| name == filter.name))
    }

    /// Their names, with commas between.
    pub fn names(self) -> String {
        let names = FILTERS.iter().filter(|filter| self.has(filter.name)).map(|filter| filter.name);
        names.collect::<Vec<_>>().join(",")
    }

    /// Whether the filter of this name is one of them.
    pub fn has(self, name: &str) -> bool {
        FILTERS.iter().position(|filter| filter.name == name).is_some_and(|at| self.0 & (1 << at) != 0)
    }

    /// With the filter of this name put in, or taken out if it was in.
    pub fn toggled(self, name: &str) -> Self {
        Self(self.0 ^ Self::from_names(name).0)
    }

    /// These and those.
    pub fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// Whether all of `others` are among these.
    pub fn contain(self, others: Self) -> bool {
        self.0 & others.0 == others.0
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// Which filters let each procedure through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilterList(Vec<(String, Filters)>);

impl FilterList {
    /// Reads a list; `None` if it is not one.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        if lines.next()? != HEAD {
            return None;
        }
        let read = |line: &str| {
            let (code, letters) = line.split_once(' ')?;
            Some((code.to_owned(), Filters::those(|filter| letters.contains(filter.letter))))
        };
        let list: Vec<_> = lines.map(read).collect::<Option<_>>()?;
        // It is searched by halves.
        list.is_sorted_by(|a, b| a.0 < b.0).then_some(Self(list))
    }

    /// Writes the list of these procedures; `lets_through` says which filter does.
    pub fn text<'c, P: 'c>(
        procedures: impl IntoIterator<Item = (String, &'c P)>,
        lets_through: impl Fn(&str, &P) -> bool,
    ) -> String {
        let line = |(code, procedure): (String, &P)| {
            let letters: String =
                FILTERS.iter().filter(|f| lets_through(f.name, procedure)).map(|filter| filter.letter).collect();
            (!letters.is_empty()).then(|| format!("{code} {letters}\n"))
        };
        let mut lines: Vec<String> = procedures.into_iter().filter_map(line).collect();
        lines.sort_by(|a, b| a.split(' ').next().cmp(&b.split(' ').next()));
        format!("{HEAD}\n{}", lines.concat())
    }

    /// The filters that let a procedure through.
    pub fn of(&self, code: &str) -> Filters {
        match self.0.binary_search_by(|(known, _)| known.as_str().cmp(code)) {
            Ok(at) => self.0[at].1,
            Err(_) => Filters::default(),
        }
    }
}

/// The buttons' words, each with its name.
pub fn labels(lang: Lang) -> [(&'static str, &'static str); FILTERS.len()] {
    FILTERS.map(|filter| (filter.name, (filter.label)(lang.ui())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_back_and_what_is_no_name_is_passed_over() {
        assert_eq!(Filters::from_names("free,online").names(), "online,free");
        assert_eq!(Filters::from_names("gold,,free").names(), "free");
        assert!(Filters::from_names("").is_empty());
    }

    #[test]
    fn a_filter_pressed_twice_is_off() {
        let once = Filters::default().toggled("overseas");
        assert!(once.has("overseas") && !once.has("online"));
        assert!(once.toggled("overseas").is_empty());
    }

    #[test]
    fn a_list_that_is_written_is_read_the_same() {
        let procedures = [("2.1", "o"), ("1.10", "sf"), ("1.1", ""), ("1.1-x", "f")];
        let text = FilterList::text(procedures.iter().map(|(code, p)| ((*code).to_owned(), p)), |name, letters| {
            FILTERS.iter().any(|filter| filter.name == name && letters.contains(filter.letter))
        });
        assert_eq!(text, "mcf1\n1.1-x f\n1.10 sf\n2.1 o\n");
        let list = FilterList::from_text(&text).expect("a list");
        assert_eq!(list.of("1.10"), Filters::from_names("same-day,free"));
        assert!(list.of("1.10").contain(Filters::from_names("free")));
        assert!(list.of("1.1").is_empty());
    }

    #[test]
    fn what_is_no_list_is_refused() {
        for text in ["", "mcf2\n", "mcf1\n1.1", "mcf1\n2 o\n1 o\n", "not an index at all"] {
            assert_eq!(FilterList::from_text(text), None, "{text}");
        }
    }
}
