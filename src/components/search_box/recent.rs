//! The searches that a person wants kept: a text, one a line, newest first.

/// Most that are kept.
const MOST: usize = 8;

/// `kept` with a search put first. It stands there once, and the oldest go.
pub fn with_newest(kept: &str, query: &str) -> String {
    let query: String = query.split_whitespace().collect::<Vec<_>>().join(" ");
    let older = kept.lines().filter(|line| *line != query);
    let lines = std::iter::once(query.as_str()).chain(older).filter(|line| !line.is_empty());
    lines.take(MOST).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_stands_first_and_once() {
        assert_eq!(with_newest("a\nb\nc", " b "), "b\na\nc");
        assert_eq!(with_newest("", "khai\n sinh"), "khai sinh");
        assert_eq!(with_newest("a", " "), "a");
    }

    #[test]
    fn the_oldest_go() {
        let kept = (0..20).fold(String::new(), |kept, n| with_newest(&kept, &n.to_string()));
        assert_eq!(kept, "19\n18\n17\n16\n15\n14\n13\n12");
    }
}
