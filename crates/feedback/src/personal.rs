//! Numbers that a person may not want to hand out: found on the phone, before anything is sent.

/// What a number looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Personal {
    /// An ID number: 12 digits that begin with 0, or the 9 of an old card.
    Id,
    /// A telephone number.
    Phone,
    /// Another long number, as accounts and cards have.
    Bank,
}

/// Where one stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it looks like.
    pub kind: Personal,
    /// Its first byte.
    pub start: usize,
    /// The byte behind its last.
    pub end: usize,
}

/// All of them, in order. Digits may be parted by single spaces, dots or hyphens; amounts of money and dates are left out.
pub fn personal(text: &str) -> Vec<Found> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let end = end_of_number(bytes, at);
        let has_plus = at > 0 && bytes[at - 1] == b'+';
        let start = at - usize::from(has_plus);
        // Both ends are ASCII, so the text can be cut there.
        if let Some(kind) = kind(&text[at..end], has_plus) {
            found.push(Found { kind, start, end });
        }
        at = end;
    }
    found
}

/// The end of the digits from here, single separators between them included.
fn end_of_number(bytes: &[u8], start: usize) -> usize {
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut at = start;
    loop {
        if is_digit(at) {
            at += 1;
        } else if matches!(bytes.get(at), Some(b' ' | b'.' | b'-')) && is_digit(at + 1) {
            at += 2;
        } else {
            return at;
        }
    }
}

fn kind(written: &str, has_plus: bool) -> Option<Personal> {
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let local = match digits.strip_prefix("84") {
        Some(rest) if has_plus || digits.len() == 11 => ["0", rest].concat(),
        _ => digits.clone(),
    };
    let is_mobile = local.len() == 10 && ["03", "05", "07", "08", "09"].iter().any(|start| local.starts_with(start));
    let is_fixed = (10..=11).contains(&local.len()) && local.starts_with("02");
    match digits.len() {
        _ if is_money(written) => None,
        _ if is_mobile || is_fixed => Some(Personal::Phone),
        12 if digits.starts_with('0') => Some(Personal::Id),
        9 => Some(Personal::Id),
        10..=19 => Some(Personal::Bank),
        _ => None,
    }
}

/// `1.700.000.000`: groups of three behind dots, and no number of a person begins like that but with 0.
fn is_money(written: &str) -> bool {
    let mut groups = written.split('.');
    let first = groups.next().unwrap_or_default();
    let mut rest = groups.peekable();
    let is_grouped = rest.peek().is_some() && rest.all(|group| group.len() == 3 && !group.contains([' ', '-']));
    is_grouped && (1..=3).contains(&first.len()) && !first.starts_with('0') && !first.contains([' ', '-'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<Personal> {
        personal(text).into_iter().map(|found| found.kind).collect()
    }

    #[test]
    fn numbers_of_people_are_found_however_they_are_written() {
        for text in ["001085012345", "số 001 085 012 345.", "001.085.012.345", "cmnd 250123456"] {
            assert_eq!(kinds(text), [Personal::Id], "{text}");
        }
        for text in ["0912345678", "0912 345 678", "+84 912 345 678", "84912345678", "0263.3533428", "02633-533-428"] {
            assert_eq!(kinds(text), [Personal::Phone], "{text}");
        }
        for text in ["19034567890123", "9704 3600 1234 5678", "1234567890"] {
            assert_eq!(kinds(text), [Personal::Bank], "{text}");
        }
    }

    #[test]
    fn money_dates_codes_and_house_numbers_are_left_alone() {
        for text in ["1.700.000.000 đồng", "20/11/2026", "20.11.2026", "1.001193", "số 12, tổ 3", "1022", "27/3/1"]
        {
            assert_eq!(kinds(text), [], "{text}");
        }
    }

    #[test]
    fn what_is_found_can_be_cut_out_of_the_text() {
        let text = "Gọi tôi: +84 912 345 678 nhé, CCCD 001085012345";
        let cut: Vec<&str> = personal(text).iter().map(|found| &text[found.start..found.end]).collect();
        assert_eq!(cut, ["+84 912 345 678", "001085012345"]);
    }
}
