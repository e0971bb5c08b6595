//! Procedures that stand twice: under one code, one name, or the same words.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::Findings;
use super::fit;
use super::record::Record;
use super::rule::Rule;
use super::wording::{Plain, excerpt};

/// Words of a name that tell nothing apart, folded.
const FILLING: &str = "thu tuc ve viec doi voi cho cua va cac do trong truong hop theo giai quyet huong";

/// Keeps the first record of each code, and says so at that one.
pub fn first_of_each_code(records: Vec<Record>, findings: &mut BTreeMap<String, Findings>) -> Vec<Record> {
    let mut kept = Vec::new();
    for record in records {
        let code = record.code.as_str().to_owned();
        if let Some(first) = findings.get_mut(&code) {
            let place = &record.place;
            let doubt = format!("the code stands again in {}, line {}, which was left out", place.file, place.line);
            first.add(Rule::Duplicate, "code", doubt);
        } else {
            findings.insert(code, Findings::new(&record.code, &record.place));
            kept.push(record);
        }
    }
    kept
}

/// Says of each record which others have the same name or the same words in it. Each is told of the others, so that
/// whoever works on one of them learns of it.
pub fn names(records: &[Record], findings: &mut BTreeMap<String, Findings>) {
    let mut by_words: BTreeMap<BTreeSet<String>, Vec<&Record>> = BTreeMap::new();
    for record in records {
        let words = telling(&record.name);
        if !words.is_empty() {
            by_words.entry(words).or_default().push(record);
        }
    }
    for alike in by_words.values().filter(|alike| alike.len() > 1) {
        for record in alike {
            let others = alike.iter().filter(|other| other.code != record.code);
            let (same, near): (Vec<&Record>, Vec<&Record>) =
                others.partition(|other| Plain::of(&other.name) == Plain::of(&record.name));
            let Some(findings) = findings.get_mut(record.code.as_str()) else { continue };
            tell(findings, Rule::Duplicate, "the same name as", &same);
            tell(findings, Rule::NearDuplicate, "nearly the same name as", &near);
        }
    }
}

fn tell(findings: &mut Findings, rule: Rule, how: &str, others: &[&Record]) {
    const SHOWN: usize = 3;
    if let Some(first) = others.first() {
        let codes: Vec<&str> = others.iter().take(SHOWN).map(|other| other.code.as_str()).collect();
        let more = if others.len() > SHOWN { format!(" and {} more", others.len() - SHOWN) } else { String::new() };
        let doubt = format!("{how} {}{more}: \"{}\"", codes.join(", "), excerpt(&first.name));
        findings.add(rule, "official_name", doubt);
    }
}

/// The words of a name that tell it apart, in no order.
fn telling(name: &str) -> BTreeSet<String> {
    fit::words(name).into_iter().filter(|word| !FILLING.split(' ').any(|filling| filling == word)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_when_only_filling_or_order_differs() {
        assert_eq!(telling("Thủ tục cấp thẻ BHYT"), telling("Cấp thẻ bảo hiểm y tế."));
        assert_ne!(telling("Khai sinh"), telling("Khai tử"));
        assert_ne!(telling("Khai sinh"), telling("Khai sinh lưu động"));
    }
}
