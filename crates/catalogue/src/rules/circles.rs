//! Procedures that must come before each other must not do so in a circle: then nobody could begin.

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::Report;
use crate::load::Files;

/// Follows the links marked `first`, and reports each circle once, at its smallest code.
pub(super) fn check(files: &Files, report: &mut Report) {
    let before: BTreeMap<&str, Vec<&str>> = files
        .procedures
        .iter()
        .filter_map(|(code, file)| Some((code.as_str(), file.as_ref()?)))
        .map(|(code, file)| {
            let first = file.value.related.iter().filter(|link| link.first).map(|link| link.code.as_str());
            (code, first.collect())
        })
        .collect();
    for (code, file) in files.procedures.iter().filter_map(|(code, file)| Some((code.as_str(), file.as_ref()?))) {
        let Some(way) = way_round(code, &before) else { continue };
        let message = format!("each of these is to be done before the next: {} and {code} again", way.join(", "));
        let help = "delete \"first\" from the link that is only a hint";
        let at =
            file.value.related.iter().position(|link| link.first && way.get(1).unwrap_or(&code) == &link.code.as_str());
        file.notes(report).error(&at.map(|i| format!("/related/{i}/first")).unwrap_or_default(), message, help);
    }
}

/// The shortest way from a code back to itself, over larger codes only; so each circle is found from its smallest.
fn way_round<'a>(start: &'a str, before: &BTreeMap<&'a str, Vec<&'a str>>) -> Option<Vec<&'a str>> {
    let mut ways = vec![vec![start]];
    let mut seen = BTreeSet::from([start]);
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in ways {
            let last = way.last().copied().unwrap_or(start);
            for next in before.get(last).into_iter().flatten().copied() {
                if next == start {
                    return Some(way);
                }
                if next > start && seen.insert(next) {
                    longer.push(way.iter().copied().chain([next]).collect());
                }
            }
        }
        ways = longer;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_is_found_from_its_smallest_code_alone() {
        let before = BTreeMap::from([("a", vec!["b"]), ("b", vec!["c", "d"]), ("c", vec!["a"]), ("d", vec![])]);
        assert_eq!(way_round("a", &before), Some(vec!["a", "b", "c"]));
        assert_eq!(way_round("b", &before), None);
        assert_eq!(way_round("d", &before), None);
    }
}
