//! Known items: what somebody types who has seen a title and remembers a piece of it.

use motcua_text::fold;
use serde::{Deserialize, Serialize};

use crate::corpus::Document;
use crate::dice::Dice;

/// Syllables of a title that a query takes, at least and at most.
const SYLLABLES: (usize, usize) = (4, 7);

/// A query and what it is a piece of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Query {
    /// As typed.
    pub typed: String,
    /// Without the typing error: any title that holds this, begun at a word, is right, since many titles share a piece.
    pub run: String,
    /// Whether one typing error was made.
    pub typo: bool,
}

impl Query {
    /// Whether a title, folded, is one that was meant.
    pub fn is_held_by(&self, folded_title: &str) -> bool {
        format!(" {folded_title}").contains(&format!(" {}", self.run))
    }

    /// What is in the field after every key.
    pub fn keystrokes(&self) -> impl Iterator<Item = &str> {
        (1..=self.typed.len()).map(|end| &self.typed[..end])
    }
}

/// At most `count` queries without and as many with a typing error, in an order of chance: engines that are slow get the
/// first few. Accents are stripped and the last syllable is cut short.
pub fn known_items(documents: &[Document], count: usize, seed: u64) -> Vec<Query> {
    let mut dice = Dice::new(seed);
    let mut titles: Vec<String> = documents.iter().map(|document| fold(&document.title)).collect();
    dice.shuffle(&mut titles);
    let mut queries = Vec::new();
    for typo in [false, true] {
        let runs = titles.iter().filter_map(|title| run(title, &mut dice)).take(count).collect::<Vec<_>>();
        queries.extend(runs.into_iter().map(|run| {
            let typed = if typo { mistype(&run, &mut dice) } else { run.clone() };
            Query { typed, run, typo }
        }));
    }
    queries
}

/// Some syllables of a folded title, side by side, the last one cut short; nothing from a title too short for it.
fn run(title: &str, dice: &mut Dice) -> Option<String> {
    let syllables: Vec<&str> = title.split(' ').collect();
    let (least, most) = SYLLABLES;
    if syllables.len() < least {
        return None;
    }
    let length = (least + dice.below(most - least + 1)).min(syllables.len());
    let from = dice.below(syllables.len() - length + 1);
    let (last, whole) = syllables[from..from + length].split_last()?;
    Some(format!("{} {}", whole.join(" "), &last[..=dice.below(last.len())]))
}

/// One slip of the finger within a syllable: a letter left out, doubled, another one, or two swapped.
fn mistype(run: &str, dice: &mut Dice) -> String {
    loop {
        let mut letters: Vec<u8> = run.bytes().collect();
        let at = dice.below(letters.len());
        if letters[at] == b' ' {
            continue;
        }
        match dice.below(4) {
            0 => drop(letters.remove(at)),
            1 => letters.insert(at, letters[at]),
            2 => letters[at] = b"abcdefghijklmnopqrstuvwxyz"[dice.below(26)],
            _ if letters.get(at + 1).is_some_and(|next| *next != b' ') => letters.swap(at, at + 1),
            _ => continue,
        }
        let typed = String::from_utf8(letters).expect("folded text is ASCII, and so is what replaces it");
        // A letter replaced by itself, or a one-letter syllable left out, is no such slip.
        if typed != run && !typed.contains("  ") && !typed.starts_with(' ') && !typed.ends_with(' ') {
            return typed;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn documents() -> Vec<Document> {
        let titles =
            ["Đăng ký khai sinh có yếu tố nước ngoài", "Khai tử", "Cấp bản sao trích lục hộ tịch, bản sao giấy"];
        titles.map(|title| Document { id: title.into(), title: title.into(), text: String::new() }).to_vec()
    }

    #[test]
    fn a_query_is_a_piece_of_a_title_and_the_same_in_every_run() {
        let queries = known_items(&documents(), 10, 5);
        assert_eq!(queries, known_items(&documents(), 10, 5));
        // The title of two syllables gives none.
        assert_eq!(queries.len(), 4);
        for query in &queries {
            assert!(documents().iter().any(|document| query.is_held_by(&fold(&document.title))), "{query:?}");
            assert!((4..=7).contains(&query.run.split(' ').count()), "{query:?}");
        }
    }

    #[test]
    fn a_typing_error_changes_something_and_no_space() {
        let mut dice = Dice::new(11);
        for _ in 0..1_000 {
            let typed = mistype("dang ky khai s", &mut dice);
            assert_ne!(typed, "dang ky khai s");
            assert_eq!(typed.split(' ').count(), 4, "{typed}");
            assert!(typed.split(' ').all(|syllable| !syllable.is_empty()), "{typed}");
        }
    }

    #[test]
    fn keystrokes_grow_letter_by_letter() {
        let query = Query { typed: "khai".into(), run: "khai".into(), typo: false };
        assert_eq!(query.keystrokes().collect::<Vec<_>>(), ["k", "kh", "kha", "khai"]);
    }
}
