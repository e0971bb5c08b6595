//! Fees. A 0 in the national data is no fact, and "Miễn phí" on a page is how the portal shows that 0.
//!
//! A draft never says "free": that needs a rule, and a person who read it. It says a sum where field and text agree,
//! "the province decides" where the text says so, and unknown otherwise.

use std::collections::BTreeSet;

use motcua_catalogue::fact::{Cite, Text};
use motcua_catalogue::procedure::{Amount, ChannelKind, Fee};

use super::draft::SOURCE;
use super::finding::Findings;
use super::page_text::sums;
use super::record::{FeeField, FeeValue, Record};
use super::rule::Rule;
use super::wording::{Plain, clean, excerpt};

/// Sums below this are thousands without their zeros ("700 VNĐ" for 700,000): no fee in the catalogue is as small.
const LEAST: u64 = 1_000;

/// The fees, each with its channel unless it is the same for all.
pub fn fees(record: &Record, findings: &mut Findings) -> Vec<Fee> {
    let mut fees: Vec<(Fee, Vec<ChannelKind>)> = Vec::new();
    let kinds: BTreeSet<&str> = record.channels.iter().map(|channel| channel.method.as_str()).collect();
    for channel in &record.channels {
        for field in &channel.fees {
            let Some(amount) = amount(field, &channel.note, findings) else { continue };
            let fee = draft(&field.kind, amount);
            match fees.iter_mut().find(|(known, _)| *known == fee) {
                Some((_, of)) => of.extend(channel.kind.filter(|kind| !of.contains(kind))),
                None => fees.push((fee, channel.kind.into_iter().collect())),
            }
        }
    }
    if fees.is_empty() && record.detailed {
        findings.add(Rule::NoFee, "fees", "no fee field, or nothing in it");
    }
    let everywhere = |of: &[ChannelKind]| of.is_empty() || of.len() >= kinds.len();
    let split = fees.into_iter().flat_map(|(fee, of)| {
        if everywhere(&of) {
            return vec![fee];
        }
        of.into_iter().map(|kind| Fee { channel: Some(kind), ..fee.clone() }).collect()
    });
    split.collect()
}

fn draft(kind: &str, amount: Amount) -> Fee {
    let name = match kind {
        "FEE" => "Phí",
        "SERVICE_FEE" => "Lệ phí",
        _ => "Phí, lệ phí",
    };
    // A sum is what the portal says; every other amount is what it does not say.
    let cites = match amount {
        Amount::Vnd { .. } => vec![Cite { rule: SOURCE.to_owned(), article: None }],
        _ => Vec::new(),
    };
    Fee {
        name: Text { vi: name.to_owned(), en: String::new() },
        amount,
        channel: None,
        cases: Vec::new(),
        exemptions: Vec::new(),
        note: None,
        from: None,
        until: None,
        cites,
    }
}

/// What one field can be taken for; nothing when it is blank.
fn amount(field: &FeeField, channel_note: &str, findings: &mut Findings) -> Option<Amount> {
    let note = clean(&field.note);
    let (of_fee, beside) = (Plain::of(&note), Plain::of(&format!("{note} . {channel_note}")));
    let mut named = sums(&note);
    named.retain(|sum| *sum >= LEAST);
    let quoted = if note.is_empty() { String::new() } else { format!(": \"{}\"", excerpt(&note)) };
    let mut doubt = |rule, text: String| findings.add(rule, "fees", format!("{text}{quoted}"));
    let by_province = province_decides(&beside);
    Some(match field.value {
        FeeValue::Blank => return None,
        FeeValue::Sum(0) | FeeValue::SaidFree => {
            let says = if field.value == FeeValue::SaidFree { "\"Miễn phí\"" } else { "0" };
            let against = if field.value == FeeValue::SaidFree { Rule::FreeAgainstText } else { Rule::FeeZero };
            if by_province {
                doubt(against, format!("{says}, and the text says that the province decides"));
                return Some(Amount::SetByProvince);
            }
            if !named.is_empty() {
                let named: Vec<String> = named.iter().map(u64::to_string).collect();
                doubt(Rule::FreeAgainstText, format!("{says}, and the text names {} đồng", named.join(", ")));
            } else if says_free(&beside) {
                doubt(Rule::FeeZero, format!("{says}; the text says free, and a rule must be cited"));
            } else if of_fee.says("theo quy dinh") {
                doubt(against, format!("{says}, and the text says \"theo quy định\""));
            } else {
                doubt(Rule::FeeZero, format!("{says}, without a word on why"));
            }
            Amount::Unknown
        }
        FeeValue::Sum(sum) if sum < LEAST => {
            doubt(Rule::FeeTooSmall, format!("{sum} đồng"));
            Amount::Unknown
        }
        FeeValue::Sum(sum) if by_province => {
            doubt(Rule::SumAgainstText, format!("{sum} đồng, and the text says that the province decides"));
            Amount::SetByProvince
        }
        FeeValue::Sum(sum) => match u32::try_from(sum) {
            Ok(vnd) if named.is_empty() && !says_free(&of_fee) || named.contains(&sum) => {
                Amount::Vnd { vnd, per: None }
            }
            _ => {
                doubt(Rule::SumAgainstText, format!("{sum} đồng, and the text says otherwise"));
                Amount::Unknown
            }
        },
    })
}

/// "Mức lệ phí do Hội đồng nhân dân tỉnh quyết định", and its variants.
fn province_decides(text: &Plain) -> bool {
    let council = ["hoi dong nhan dan", "hdnd"].iter().any(|words| text.says(words));
    council && ["quyet dinh", "quy dinh", "ban hanh"].iter().any(|words| text.says(words))
}

fn says_free(text: &Plain) -> bool {
    ["mien phi", "mien le phi", "mien thu", "khong thu", "khong mat phi", "khong phai nop"]
        .iter()
        .any(|words| text.says(words))
}

#[cfg(test)]
mod tests {
    use motcua_catalogue::fact::Code;

    use super::super::record::Place;
    use super::*;

    fn judge(value: FeeValue, note: &str) -> (Option<Amount>, Vec<Rule>) {
        let code: Code = "1.000001".parse().expect("a code");
        let mut findings = Findings::new(&code, &Place::default());
        let field = FeeField { kind: "FEE".into(), value, note: note.into() };
        (amount(&field, "", &mut findings), findings.rules())
    }

    #[test]
    fn a_zero_is_never_free() {
        let province = "Mức lệ phí do Hội đồng nhân dân tỉnh quyết định";
        for (value, note, amount, rule) in [
            (FeeValue::Sum(0), "", Amount::Unknown, Rule::FeeZero),
            (FeeValue::Sum(0), province, Amount::SetByProvince, Rule::FeeZero),
            (FeeValue::SaidFree, province, Amount::SetByProvince, Rule::FreeAgainstText),
            (FeeValue::SaidFree, "8.000 đồng/bản", Amount::Unknown, Rule::FreeAgainstText),
            (FeeValue::SaidFree, "Theo quy định của Luật phí", Amount::Unknown, Rule::FreeAgainstText),
            (FeeValue::SaidFree, "Không thu lệ phí theo khoản 2 Điều 22", Amount::Unknown, Rule::FeeZero),
            (FeeValue::SaidFree, "", Amount::Unknown, Rule::FeeZero),
        ] {
            assert_eq!(judge(value, note), (Some(amount), vec![rule]), "{value:?} {note}");
        }
    }

    #[test]
    fn a_sum_stands_where_the_text_does_not_contradict_it() {
        let sum = Amount::Vnd { vnd: 7_000, per: None };
        assert_eq!(judge(FeeValue::Sum(7_000), ""), (Some(sum.clone()), vec![]));
        assert_eq!(judge(FeeValue::Sum(7_000), "7.000 đồng/bản"), (Some(sum), vec![]));
        let swapped = judge(FeeValue::Sum(7_000), "5.000 đồng/bản");
        assert_eq!(swapped, (Some(Amount::Unknown), vec![Rule::SumAgainstText]));
        assert_eq!(judge(FeeValue::Sum(700), "700.000 đồng").1, [Rule::FeeTooSmall]);
        assert_eq!(judge(FeeValue::Sum(u64::MAX), "").0, Some(Amount::Unknown));
        assert_eq!(judge(FeeValue::Blank, ""), (None, vec![]));
    }
}
