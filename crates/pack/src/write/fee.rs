//! The fees of a procedure in one line.

use motcua_catalogue::fact::Slug;
use motcua_catalogue::procedure::{Amount, Case, ChannelKind, Fee, Procedure};

use super::{Lang, days};

/// Each fee with its name, its amount, and when it is due; empty if the entry has none. Who need not pay and what says so
/// stands on the procedure's page.
pub(super) fn note(procedure: &Procedure, lang: Lang) -> String {
    let fees: Vec<String> = procedure.fees.iter().map(|fee| one(fee, procedure, lang)).collect();
    fees.join("; ")
}

fn one(fee: &Fee, procedure: &Procedure, lang: Lang) -> String {
    let limits: Vec<String> = cases(&fee.cases, procedure, lang)
        .into_iter()
        .chain(fee.channel.map(|kind| channel(kind, lang).to_owned()))
        .chain(days(fee.from, fee.until, lang))
        .collect();
    let limits = if limits.is_empty() { String::new() } else { [" (", &limits.join(", "), ")"].concat() };
    [lang.of(&fee.name), ": ", &amount(&fee.amount, lang), &limits].concat()
}

/// Which cases a fee is for, in the fewest names: those that pay it, or those that do not.
fn cases(paying: &[Slug], procedure: &Procedure, lang: Lang) -> Option<String> {
    let (these, others): (Vec<&Case>, Vec<&Case>) = procedure.cases.iter().partition(|case| paying.contains(&case.id));
    let (words, named) = match (these.len(), lang) {
        (0, _) => return None,
        (n, _) if n <= others.len() => ("", these),
        _ if others.is_empty() => return None,
        (_, Lang::Vi) => ("trừ khi là: ", others),
        (_, Lang::En) => ("unless it is: ", others),
    };
    let names: Vec<&str> = named.into_iter().map(|case| lang.of(&case.name)).collect();
    Some([words, &names.join(", ")].concat())
}

fn amount(amount: &Amount, lang: Lang) -> String {
    match (amount, lang) {
        (Amount::Vnd { vnd, per }, _) => {
            let (mark, unit, each) = match lang {
                Lang::Vi => ('.', " đ", " "),
                Lang::En => (',', " VND", " / "),
            };
            let per = per.as_ref().map_or(String::new(), |per| [each, lang.of(per)].concat());
            [&grouped(*vnd, mark), unit, &per].concat()
        }
        (Amount::Free, Lang::Vi) => "không mất tiền".into(),
        (Amount::Free, Lang::En) => "free".into(),
        (Amount::SetByProvince, Lang::Vi) => "do tỉnh quy định".into(),
        (Amount::SetByProvince, Lang::En) => "set by the province".into(),
        (Amount::Unknown, Lang::Vi) => "chưa rõ, hãy hỏi".into(),
        (Amount::Unknown, Lang::En) => "not known, ask".into(),
    }
}

fn channel(kind: ChannelKind, lang: Lang) -> &'static str {
    match (kind, lang) {
        (ChannelKind::InPerson, Lang::Vi) => "nộp tại quầy",
        (ChannelKind::InPerson, Lang::En) => "at the counter",
        (ChannelKind::Online, Lang::Vi) => "nộp trên mạng",
        (ChannelKind::Online, Lang::En) => "online",
        (ChannelKind::Post, Lang::Vi) => "gửi bưu chính",
        (ChannelKind::Post, Lang::En) => "by post",
        (ChannelKind::AtHome, Lang::Vi) => "làm tại nhà",
        (ChannelKind::AtHome, Lang::En) => "at home",
        (ChannelKind::Phone, Lang::Vi) => "qua điện thoại",
        (ChannelKind::Phone, Lang::En) => "by phone",
    }
}

/// `1.700.000`.
fn grouped(n: u32, mark: char) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_in_words_and_never_a_bare_nothing() {
        assert_eq!(amount(&Amount::Vnd { vnd: 1_700_000, per: None }, Lang::Vi), "1.700.000 đ");
        assert_eq!(amount(&Amount::Vnd { vnd: 800, per: None }, Lang::En), "800 VND");
        assert_eq!(amount(&Amount::Free, Lang::Vi), "không mất tiền");
    }
}
