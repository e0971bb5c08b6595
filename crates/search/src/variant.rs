//! Which procedures are variants of another: "đăng ký kết hôn lưu động" of "đăng ký kết hôn".
//!
//! Official names are built that way: the variant says all that the general one says, in the same order, and something more.
//! Somebody who does not say that something more means the general one.

use std::collections::HashMap;

use motcua_text::fold;

use crate::build::Document;

/// Shortest name that others can be variants of, in words: shorter ones are in too many by chance.
const SHORTEST: usize = 3;
/// Most that one is said to be a variant of, the longest names first.
const MOST: usize = 3;

/// For each document the numbers of those it is a variant of, with spaces between.
pub(crate) fn bases(documents: &[Document]) -> Vec<String> {
    let names: Vec<Vec<String>> = documents.iter().map(name).collect();
    let mut documents_of: HashMap<&str, Vec<usize>> = HashMap::new();
    for (document, name) in names.iter().enumerate() {
        for word in name {
            let list = documents_of.entry(word).or_default();
            if list.last() != Some(&document) {
                list.push(document);
            }
        }
    }
    let mut bases: Vec<Vec<usize>> = vec![Vec::new(); documents.len()];
    for (base, name) in names.iter().enumerate().filter(|(_, name)| name.len() >= SHORTEST) {
        // Only names with its rarest word can hold it.
        let rarest = name.iter().map(|word| documents_of[word.as_str()].as_slice()).min_by_key(|list| list.len());
        for document in rarest.unwrap_or_default() {
            if names[*document].len() > name.len()
                && documents[*document].kind == documents[base].kind
                && holds(&names[*document], name)
            {
                bases[*document].push(base);
            }
        }
    }
    let text = |mut list: Vec<usize>| {
        list.sort_by_key(|base| std::cmp::Reverse(names[*base].len()));
        list.iter().take(MOST).map(usize::to_string).collect::<Vec<_>>().join(" ")
    };
    bases.into_iter().map(text).collect()
}

/// The words of the official name, or of the title where there is none, without the word for "procedure" before them.
fn name(document: &Document) -> Vec<String> {
    let name = if document.official.trim().is_empty() { &document.title } else { &document.official };
    let folded = fold(name);
    let core = folded.strip_prefix("thu tuc ").unwrap_or(&folded);
    core.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether a name holds all words of another, in their order.
fn holds(name: &[String], other: &[String]) -> bool {
    let mut rest = name.iter();
    other.iter().all(|word| rest.any(|here| here == word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(names: &[&str]) -> Vec<String> {
        let documents: Vec<Document> =
            names.iter().map(|name| Document { official: (*name).into(), ..Document::default() }).collect();
        bases(&documents)
    }

    #[test]
    fn a_variant_says_all_that_the_general_one_says_and_more() {
        let bases = of(&[
            "Thủ tục đăng ký kết hôn",
            "Thủ tục đăng ký kết hôn lưu động",
            "Đăng ký lại kết hôn",
            "Đăng ký khai sinh",
            "Thủ tục đăng ký lại kết hôn có yếu tố nước ngoài",
            "Kết hôn",
        ]);
        assert_eq!(bases, ["", "0", "0", "", "2 0", ""]);
    }
}
