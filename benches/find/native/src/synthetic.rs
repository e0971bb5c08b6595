//! Many documents made from few: what a catalogue ten times as large would look like.

use std::collections::HashMap;

use crate::corpus::Document;
use crate::dice::Dice;

/// Makes `count` documents from real ones. Every title is a chain in which each syllable has been seen behind the one before
/// it, as long as some real title; every text is that of a real document.
pub fn recombined(real: &[Document], count: usize, seed: u64) -> Vec<Document> {
    let titles: Vec<Vec<&str>> = real.iter().map(|document| document.title.split(' ').collect()).collect();
    let mut followers: HashMap<&str, Vec<&str>> = HashMap::new();
    for pair in titles.iter().flat_map(|title| title.windows(2)) {
        followers.entry(pair[0]).or_default().push(pair[1]);
    }
    let mut dice = Dice::new(seed);
    let mut made = Vec::with_capacity(count);
    while made.len() < count {
        let (Some(length), Some(first), Some(other)) =
            (dice.pick(&titles).map(Vec::len), dice.pick(&titles).and_then(|title| title.first()), dice.pick(real))
        else {
            break;
        };
        let mut title = vec![*first];
        while title.len() < length {
            let next = title.last().and_then(|last| followers.get(last)).and_then(|next| dice.pick(next));
            // A syllable that only ever ends titles: go on as another title begins.
            let next = next.or_else(|| titles.get(dice.below(titles.len())).and_then(|title| title.first()));
            title.extend(next);
        }
        made.push(Document { id: format!("9.{:06}", made.len()), title: title.join(" "), text: other.text.clone() });
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    fn real() -> Vec<Document> {
        let titles = ["Đăng ký khai sinh", "Đăng ký kết hôn", "Cấp bản sao giấy khai sinh"];
        titles.map(|title| Document { id: title.into(), title: title.into(), text: "Hộ tịch".into() }).to_vec()
    }

    #[test]
    fn one_seed_makes_one_set_of_the_size_asked_for() {
        let made = recombined(&real(), 500, 1);
        assert_eq!(made.len(), 500);
        assert_eq!(made, recombined(&real(), 500, 1));
        assert_ne!(made, recombined(&real(), 500, 2));
    }

    #[test]
    fn every_syllable_is_a_real_one_and_nothing_comes_of_nothing() {
        let real = real();
        let known: Vec<&str> = real.iter().flat_map(|document| document.title.split(' ')).collect();
        let made = recombined(&real, 50, 3);
        assert!(made.iter().flat_map(|document| document.title.split(' ')).all(|word| known.contains(&word)));
        assert!(recombined(&[], 50, 3).is_empty());
    }
}
