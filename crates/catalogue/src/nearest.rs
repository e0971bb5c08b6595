//! "Did you mean": the closest known word, where one is close enough to be what was meant.

/// The known word closest to one that is not known; none when all are far.
///
/// Distance is Damerau-Levenshtein, which counts two swapped letters once. Up to a fifth of the letters may differ:
/// beyond that a suggestion is more often a riddle than a help.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Nothing known is that long, and distance costs the product of the lengths.
    const LONGEST: usize = 200;
    if word.len() > LONGEST {
        return None;
    }
    let far = (word.chars().count() / 5).max(1);
    let near = known.into_iter().filter(|k| k.len() <= LONGEST).map(|k| (strsim::osa_distance(word, k), k));
    near.filter(|(distance, _)| *distance <= far).min().map(|(_, k)| k)
}

/// `"a", "b", "c"`.
pub(crate) fn listed<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    words.into_iter().map(|w| format!("\"{w}\"")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_found_and_a_far_one_is_not() {
        let known = ["summary", "steps", "sources"];
        assert_eq!(nearest("sumary", known), Some("summary"));
        assert_eq!(nearest("setps", known), Some("steps"));
        assert_eq!(nearest("colour", known), None);
        assert_eq!(nearest(&"s".repeat(10_000), known), None);
    }
}
