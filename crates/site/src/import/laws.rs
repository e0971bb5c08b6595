//! Legal basis: numbers made readable, and laws that are void or soon will be.

use motcua_catalogue::fact::{Date, Text};
use motcua_catalogue::procedure::LegalBasis;

use super::finding::Findings;
use super::record::Record;
use super::rule::Rule;
use super::wording::{clean, excerpt};

/// A law that ended or will end.
struct Ended {
    number: &'static str,
    /// First day on which it no longer holds; empty when no source gives it.
    from: &'static str,
    /// What holds instead.
    by: &'static str,
}

/// From the legal-change list of November 2026. A law is here when a source names both it and what replaced it.
const ENDED: [Ended; 14] = [
    Ended { number: "61/2018/NĐ-CP", from: "2025-07-01", by: "118/2025/NĐ-CP" },
    Ended { number: "42/2022/NĐ-CP", from: "2026-07-01", by: "224/2026/NĐ-CP" },
    Ended { number: "175/2024/NĐ-CP", from: "2026-07-01", by: "217/2026/NĐ-CP" },
    Ended { number: "06/2021/NĐ-CP", from: "2026-07-01", by: "207/2026/NĐ-CP" },
    Ended { number: "64/2014/NĐ-CP", from: "2026-07-01", by: "154/2026/NĐ-CP" },
    Ended { number: "20/2021/NĐ-CP", from: "2026-10-05", by: "335/2026/NĐ-CP" },
    Ended { number: "76/2024/NĐ-CP", from: "2026-10-05", by: "335/2026/NĐ-CP" },
    Ended { number: "60/2014/QH13", from: "2027-03-01", by: "03/2026/QH16" },
    // Parts of these were replaced before: articles 4 to 7 of 140 by 217/2026, article 8 by 207/2026.
    Ended { number: "140/2025/NĐ-CP", from: "2027-03-01", by: "partly 217/2026/NĐ-CP and 207/2026/NĐ-CP already" },
    Ended { number: "144/2025/NĐ-CP", from: "2027-03-01", by: "a rule that is not known yet" },
    Ended { number: "66.19/2026/NQ-CP", from: "2027-03-01", by: "a rule that is not known yet" },
    Ended { number: "66.18/2026/NQ-CP", from: "2027-03-01", by: "a rule that is not known yet" },
    // No source gives the day on which these ended.
    Ended { number: "17/2024/TT-BCA", from: "", by: "118/2026/TT-BCA, for its forms at least" },
    Ended { number: "146/2018/NĐ-CP", from: "", by: "188/2025/NĐ-CP" },
];

/// Who issues laws, as the last part of a number has it. Longer ones first, since some begin like shorter ones.
const ISSUERS: [&str; 29] = [
    "BNNPTNT", "VKSNDTC", "BVHTTDL", "BLĐTBXH", "TANDTC", "BTTTT", "BKHĐT", "BNNMT", "BGTVT", "BTNMT", "BGDĐT",
    "BKHCN", "BDTTG", "UBND", "VPCP", "BHXH", "NHNN", "UBDT", "TTg", "BTC", "BTP", "BCA", "BQP", "BXD", "BYT", "BCT",
    "BNV", "BNG", "CP",
];

/// The legal basis: each law once, with its title, and its last day where one is known.
pub fn legal_basis(record: &Record, findings: &mut Findings) -> Vec<LegalBasis> {
    let mut laws: Vec<LegalBasis> = Vec::new();
    let mut mended: Vec<String> = Vec::new();
    for law in &record.laws {
        let at = format!("legal_basis[{}]", laws.len());
        let written = clean(&law.number);
        let Some(number) = number(&written) else {
            findings.add(Rule::LawNumber, &at, format!("\"{}\" is no number of a law", excerpt(&law.number)));
            continue;
        };
        if !written.ends_with(&number) {
            mended.push(format!("\"{}\", read as {number}", excerpt(&written)));
        }
        if laws.iter().any(|known| known.number == number) {
            continue;
        }
        let until = ended(&number, &at, findings);
        let title = clean(&law.title);
        let name = (!title.is_empty()).then_some(Text { vi: title, en: String::new() });
        laws.push(LegalBasis { number, name, articles: Vec::new(), from: None, until });
    }
    if let Some(first) = mended.first() {
        let doubt = format!("letters of the next title cling to {} numbers, such as {first}", mended.len());
        findings.add(Rule::LawNumber, "legal_basis", doubt);
    }
    if laws.is_empty() && record.detailed {
        findings.add(Rule::NoLaw, "legal_basis", "no law is named");
    }
    laws
}

/// Says that a law ended, and gives its last day.
fn ended(number: &str, at: &str, findings: &mut Findings) -> Option<Date> {
    let law = ENDED.iter().find(|law| law.number == number)?;
    let when =
        if law.from.is_empty() { "on a day that no source gives".to_owned() } else { format!("on {}", law.from) };
    findings.add(Rule::VoidLaw, at, format!("{number} ends {when}; in its place: {}", law.by));
    law.from.parse::<Date>().ok()?.day_before()
}

/// The number in a text such as "Thông tư số 03/2023/TT-BTP", without letters of the next title that cling to it
/// ("17/2024/TT-BCAT", "45/2019/QH1408").
fn number(text: &str) -> Option<String> {
    let joined = text.replace("- ", "-");
    let word =
        joined.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()) && word.contains('/'))?;
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    let (start, tail) = word.rsplit_once('/')?;
    let (kind, issuer) = tail.rsplit_once('-').map_or(("", tail), |(kind, issuer)| (kind, issuer));
    let issuer = issuer_of(issuer)?;
    let dash = if kind.is_empty() { "" } else { "-" };
    let parts = || start.split('/').chain([kind]).filter(|part| !part.is_empty());
    let allowed = |c: char| c.is_alphanumeric() || c == '.' || c == '-';
    parts().all(|part| part.chars().all(allowed)).then(|| format!("{start}/{kind}{dash}{issuer}"))
}

/// The issuer at the start of the last part of a number. One we do not know stays as it is, if it may be one.
fn issuer_of(tail: &str) -> Option<String> {
    for parliament in ["UBTVQH", "QH"] {
        if let Some(term) = tail.strip_prefix(parliament) {
            let term = term.get(..2).filter(|term| term.bytes().all(|b| b.is_ascii_digit()))?;
            return Some(format!("{parliament}{term}"));
        }
    }
    if let Some(known) = ISSUERS.iter().find(|issuer| tail.starts_with(**issuer)) {
        return Some((*known).to_owned());
    }
    let kinds = ["TT", "TTLT", "NĐ", "QĐ", "NQ"];
    let letters = tail.chars().count() >= 2 && tail.chars().all(char::is_alphabetic);
    (letters && !kinds.contains(&tail)).then(|| tail.to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_is_taken_out_of_what_clings_to_it() {
        for (text, expected) in [
            ("60/2014/QH13", "60/2014/QH13"),
            ("66.18/2026/NQ-CP ", "66.18/2026/NQ-CP"),
            ("Thông tư số 03/2023/TT-BTP", "03/2023/TT-BTP"),
            ("17/2024/TT-BCAT", "17/2024/TT-BCA"),
            ("45/2019/QH1408", "45/2019/QH14"),
            ("21/2008/TTLT- BQP-BLĐTBXH-BTC", "21/2008/TTLT-BQP-BLĐTBXH-BTC"),
            ("41/2018/TTLT-BCA-BYT-BTCV", "41/2018/TTLT-BCA-BYT-BTC"),
            ("12/2021/QĐ-TTg", "12/2021/QĐ-TTg"),
            ("08.a/2010/TT-BTP", "08.a/2010/TT-BTP"),
            ("3582/QĐ-UBND", "3582/QĐ-UBND"),
        ] {
            assert_eq!(number(text).as_deref(), Some(expected), "{text}");
        }
        for none in ["", "12", "104", "Luật Hộ tịch", "60/2014/QH1", "01/2020/TT", "1/", "/", "5/\u{0}-CP/CP"] {
            assert_eq!(number(none), None, "{none}");
        }
    }

    #[test]
    fn the_table_of_laws_that_ended_is_in_order() {
        for law in &ENDED {
            assert_eq!(number(law.number).as_deref(), Some(law.number));
            assert!(law.from.is_empty() || law.from.parse::<Date>().is_ok(), "{}", law.number);
        }
        for (i, issuer) in ISSUERS.iter().enumerate() {
            assert!(!ISSUERS[..i].iter().any(|before| issuer.starts_with(before)), "{issuer} is never reached");
        }
    }

    proptest! {
        #[test]
        fn a_number_read_again_is_the_same(text in "[0-9]{0,3}[./ -]?(TT|NĐ|QH|2024|số)?/?[0-9]{0,4}/(TT|NĐ|QH1)?-?[A-ZĐa-z0-9]{0,6}.{0,3}") {
            if let Some(first) = number(&text) {
                prop_assert_eq!(number(&first), Some(first.clone()));
            }
        }
    }
}
