//! What a person has put together: procedures, their cases, and what is ticked.

use crate::fragment::Fault;
use crate::slug::{is_code, is_slug};

/// The most procedures of a pack: nobody does more in one go, and a QR code has to hold it.
pub(crate) const MOST_PROCEDURES: usize = 20;
/// The most cases chosen of one procedure.
pub(crate) const MOST_CASES: usize = 16;
/// The most papers ticked.
pub(crate) const MOST_TICKS: usize = 200;

/// A procedure in the pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Its code.
    pub code: String,
    /// The cases chosen, by id; empty while the person has not said.
    pub cases: Vec<String>,
}

/// The pack. Every code and id in it is well-formed and stands there once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pack {
    chosen: Vec<Chosen>,
    ticked: Vec<String>,
}

impl Pack {
    /// An empty one.
    pub fn new() -> Self {
        Self::default()
    }

    /// The procedures, in the order in which they were added; at most 20.
    pub fn chosen(&self) -> &[Chosen] {
        &self.chosen
    }

    /// The papers ticked, by id, in the order in which they were ticked.
    pub fn ticked(&self) -> &[String] {
        &self.ticked
    }

    /// Whether there is neither a procedure nor a tick.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty() && self.ticked.is_empty()
    }

    /// Adds a procedure, or further cases to one that is there already.
    ///
    /// # Errors
    /// [`Fault::Malformed`] if it is no code, [`Fault::TooMany`] if the pack is full; then it is left as it was. The same
    /// for single cases, and then the procedure and its other cases are added nevertheless.
    pub fn add(&mut self, code: &str, cases: &[&str]) -> Result<(), Fault> {
        if !is_code(code) {
            return Err(Fault::Malformed);
        }
        let at = match self.chosen.iter().position(|chosen| chosen.code == code) {
            Some(at) => at,
            None if self.chosen.len() == MOST_PROCEDURES => return Err(Fault::TooMany),
            None => {
                self.chosen.push(Chosen { code: code.to_owned(), cases: Vec::new() });
                self.chosen.len() - 1
            }
        };
        let mut result = Ok(());
        for case in cases {
            if let Err(fault) = insert(&mut self.chosen[at].cases, case, MOST_CASES) {
                result = Err(fault);
            }
        }
        result
    }

    /// Chooses exactly these cases of a procedure that is in the pack; nothing happens if it is not.
    ///
    /// # Errors
    /// As for [`add`](Self::add).
    pub fn set_cases(&mut self, code: &str, cases: &[&str]) -> Result<(), Fault> {
        match self.chosen.iter_mut().find(|chosen| chosen.code == code) {
            Some(chosen) => chosen.cases.clear(),
            None => return Ok(()),
        }
        self.add(code, cases)
    }

    /// Takes a procedure out. Ticks stay: another procedure may need the same paper.
    pub fn remove(&mut self, code: &str) {
        self.chosen.retain(|chosen| chosen.code != code);
    }

    /// Whether a paper is ticked.
    pub fn is_ticked(&self, document: &str) -> bool {
        self.ticked.iter().any(|ticked| ticked == document)
    }

    /// Ticks a paper, or takes the tick off.
    ///
    /// # Errors
    /// [`Fault::Malformed`] if it is no id, [`Fault::TooMany`] if 200 are ticked; then nothing changes.
    pub fn tick(&mut self, document: &str, on: bool) -> Result<(), Fault> {
        if on {
            return insert(&mut self.ticked, document, MOST_TICKS);
        }
        self.ticked.retain(|ticked| ticked != document);
        Ok(())
    }

    /// Takes off the ticks of papers that are on no list any more.
    pub fn keep_ticks(&mut self, mut is_listed: impl FnMut(&str) -> bool) {
        self.ticked.retain(|ticked| is_listed(ticked));
    }

    /// Adds all that another pack holds, and reports what found no room.
    pub fn join(&mut self, other: &Self) -> Vec<Fault> {
        let mut faults = Vec::new();
        for chosen in &other.chosen {
            let cases: Vec<&str> = chosen.cases.iter().map(String::as_str).collect();
            Fault::note(&mut faults, self.add(&chosen.code, &cases));
        }
        for ticked in &other.ticked {
            Fault::note(&mut faults, self.tick(ticked, true));
        }
        faults
    }
}

/// Puts an id into a list of at most `most`, unless it is there.
fn insert(list: &mut Vec<String>, id: &str, most: usize) -> Result<(), Fault> {
    if !is_slug(id) {
        return Err(Fault::Malformed);
    }
    if !list.iter().any(|other| other == id) {
        if list.len() == most {
            return Err(Fault::TooMany);
        }
        list.push(id.to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adding_twice_merges_the_cases() {
        let mut pack = Pack::new();
        assert_eq!(pack.add("1.001193", &["a"]), Ok(()));
        assert_eq!(pack.add("1.001193", &["b", "a"]), Ok(()));
        assert_eq!(pack.add("1.001193", &[]), Ok(()));
        assert_eq!(pack.chosen(), [Chosen { code: "1.001193".into(), cases: vec!["a".into(), "b".into()] }]);
        assert_eq!(pack.set_cases("1.001193", &["c"]), Ok(()));
        assert_eq!(pack.chosen()[0].cases, ["c"]);
        assert_eq!(pack.set_cases("2.000635", &["c"]), Ok(()));
        pack.remove("1.001193");
        assert!(pack.is_empty());
    }

    #[test]
    fn a_full_pack_says_so_and_stays_as_it_was() {
        let mut pack = Pack::new();
        for i in 0..MOST_PROCEDURES {
            assert_eq!(pack.add(&format!("x-{i}"), &[]), Ok(()));
        }
        assert_eq!((pack.add("x-more", &[]), pack.chosen().len()), (Err(Fault::TooMany), MOST_PROCEDURES));
        assert_eq!(pack.add("x-0", &["a"]), Ok(()));
        assert_eq!(pack.add("<script>", &[]), Err(Fault::Malformed));
    }

    #[test]
    fn a_tick_comes_and_goes_and_goes_with_its_paper() {
        let mut pack = Pack::new();
        assert_eq!((pack.tick("id-card", true), pack.tick("id-card", true)), (Ok(()), Ok(())));
        assert_eq!((pack.ticked().len(), pack.is_ticked("id-card")), (1, true));
        assert_eq!(pack.tick("photo", true), Ok(()));
        pack.keep_ticks(|document| document == "photo");
        assert_eq!(pack.ticked(), ["photo"]);
        assert_eq!((pack.tick("photo", false), pack.is_empty()), (Ok(()), true));
    }
}
