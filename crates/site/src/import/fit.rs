//! Whether the parts of an entry belong together.
//!
//! Vietnamese writes a word as one to three syllables, so two texts on one subject share pairs of neighbouring
//! syllables. A pair of mere office words ("quyết định", "hồ sơ") says nothing and does not count; abbreviations are
//! written out first. This finds text of another procedure; it cannot prove that text is right, and a short official
//! name in other words than its steps is found too. So these rules ask for a look, and change nothing in a draft.

use std::collections::BTreeSet;

use super::finding::Findings;
use super::record::Record;
use super::rule::Rule;
use super::wording::{Plain, excerpt};

/// Syllables, folded, that stand in texts on any subject.
const COMMON: &str = "thu tuc ve viec cua cho va cac doi voi hoac trong theo tai truong hop co duoc nguoi quy dinh giay to ho so do \
    bi khi la nhung mot van ban thong bao quyet chung nhan xac cap ket qua nop co quan phe duyet chap thuan don de \
    nghi giai thuc hien ca nhan to chuc khong neu mau so dang ky";

/// Abbreviations of official texts, folded, and what they stand for.
const SHORT: [(&str, &str); 9] = [
    ("bhxh", "bao hiem xa hoi"),
    ("bhyt", "bao hiem y te"),
    ("bhtn", "bao hiem that nghiep"),
    ("tnld", "tai nan lao dong"),
    ("bnn", "benh nghe nghiep"),
    ("nld", "nguoi lao dong"),
    ("ubnd", "uy ban nhan dan"),
    ("gtgt", "gia tri gia tang"),
    ("ncc", "nguoi co cong"),
];

/// Fewest pairs in a name or result for its absence elsewhere to mean anything.
const ENOUGH: usize = 3;

/// Fewest words of steps, for the same reason.
const LONG: usize = 40;

/// The words of a text, abbreviations written out.
pub fn words(text: &str) -> Vec<String> {
    let plain = Plain::of(text);
    let long = |word: &str| SHORT.iter().find(|(short, _)| *short == word).map(|(_, long)| *long);
    plain.words().iter().flat_map(|word| long(word).unwrap_or(word).split(' ')).map(str::to_owned).collect()
}

/// Says where name and text, or result and all the rest, have nothing in common.
pub fn check(record: &Record, findings: &mut Findings) {
    let papers: Vec<&str> =
        record.groups.iter().flat_map(|group| group.items.iter()).map(|item| item.name.as_str()).collect();
    let steps = record.steps.join(" . ");
    let body = format!("{steps} . {} . {}", record.requirements, papers.join(" . "));
    let name = telling(&record.name);
    let body_pairs = pairs(&body);
    if name.len() >= ENOUGH && words(&steps).len() >= LONG && name.is_disjoint(&body_pairs) {
        let doubt = format!("\"{}\" shares no words with its steps: \"{}\"", excerpt(&record.name), excerpt(&steps));
        findings.add(Rule::WrongContent, "steps", doubt);
    }
    let about: BTreeSet<_> = pairs(&record.name).union(&body_pairs).cloned().collect();
    for (i, result) in record.results.iter().enumerate() {
        let told = telling(result);
        if told.len() >= ENOUGH
            && told.is_disjoint(&about)
            && !refuses(result)
            && !result.starts_with(char::is_lowercase)
        {
            let doubt = format!("\"{}\" fits neither name nor steps", excerpt(result));
            findings.add(Rule::ResultMisfit, format!("results[{i}]"), doubt);
        }
    }
    if record.results.is_empty() && record.detailed {
        findings.add(Rule::NoResult, "results", "no result is named");
    }
}

/// "Văn bản từ chối", "Không phải trả kết quả": results of any procedure.
fn refuses(result: &str) -> bool {
    let plain = Plain::of(result);
    ["tu choi", "khong du dieu kien", "khong dong y", "khong co ket qua", "khong phai tra", "bo sung"]
        .iter()
        .any(|words| plain.says(words))
}

fn pairs(text: &str) -> BTreeSet<(String, String)> {
    let words = words(text);
    words.windows(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect()
}

/// Pairs of which at least one syllable is not common.
fn telling(text: &str) -> BTreeSet<(String, String)> {
    let common = |word: &str| COMMON.split_whitespace().any(|known| known == word);
    pairs(text).into_iter().filter(|(a, b)| !common(a) || !common(b)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_are_written_out() {
        assert_eq!(words("thẻ BHYT"), ["the", "bao", "hiem", "y", "te"]);
    }

    #[test]
    fn office_words_tell_nothing() {
        assert!(telling("Quyết định hồ sơ theo quy định").is_empty());
        assert!(telling("Quyền tác giả").contains(&("tac".to_owned(), "gia".to_owned())));
    }
}
