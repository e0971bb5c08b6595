//! Text scraped from the portal's pages, where columns and rows of a table ran together: "Miễn phíTrực tiếp1Miễn phí".

use super::record::{FeeField, FeeValue, Figure, Law, Unit};

/// One row of the table of ways to hand in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Hình thức nộp.
    pub method: String,
    /// Thời gian.
    pub time: Option<Figure>,
    /// Phí, lệ phí.
    pub fee: FeeField,
    /// Mô tả.
    pub note: String,
}

/// What the page writes where a field is empty.
const NOTHING: &str = "Không có thông tin";

/// What the page writes for free, and for a blank 0.
const FREE: &str = "Miễn phí";

/// The rows of a table whose first row was taken apart and whose others still cling to its fee.
pub fn rows(method: &str, time: &str, fee_text: &str) -> Vec<Row> {
    let mut starts: Vec<(usize, &str)> = ["Dịch vụ bưu chính", "Trực tiếp", "Trực tuyến"]
        .into_iter()
        .flat_map(|word| fee_text.match_indices(word))
        .filter(|(at, word)| time_and_rest(&fee_text[at + word.len()..]).is_some_and(|(_, rest)| is_fee(rest)))
        .collect();
    starts.sort_unstable();
    let end_of = |i: usize| starts.get(i).map_or(fee_text.len(), |(at, _)| *at);
    let mut rows = vec![row(method, figure(time), &fee_text[..end_of(0)])];
    for (i, (at, word)) in starts.iter().enumerate() {
        let cell = &fee_text[at + word.len()..end_of(i + 1)];
        if let Some((time, rest)) = time_and_rest(cell) {
            rows.push(row(word, time, rest));
        }
    }
    rows
}

fn row(method: &str, time: Option<Figure>, fee_text: &str) -> Row {
    let (value, rest) = fee_value(fee_text);
    let rest = rest.trim();
    // A remark on the fee stands in brackets right behind it; what follows describes the way of handing in.
    let (remark, note) = match rest.strip_prefix('(').map(|inner| (inner, closing(inner))) {
        Some((inner, Some(end))) => (&inner[..end], &inner[end + 1..]),
        Some((inner, None)) => (inner, ""),
        None => ("", rest),
    };
    let fee = FeeField { kind: String::new(), value, note: remark.trim().to_owned() };
    Row { method: method.to_owned(), time, fee, note: note.trim().to_owned() }
}

/// Where the bracket closes that was open at the start.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 1usize;
    text.char_indices().find_map(|(at, c)| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        (depth == 0).then_some(at)
    })
}

/// `7 Ngày làm việc`, `02 Giờ`, or a bare number, whose unit is then "other".
pub fn figure(text: &str) -> Option<Figure> {
    let (figure, rest) = time_and_rest(text.trim())?;
    figure.filter(|_| rest.trim().is_empty())
}

/// A time at the start of a cell, and what follows it; the time is absent where the page says that there is none.
fn time_and_rest(text: &str) -> Option<(Option<Figure>, &str)> {
    for nothing in [NOTHING, "Không quy định"] {
        if let Some(rest) = text.strip_prefix(nothing) {
            return Some((None, rest));
        }
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let count = text.get(..digits)?.parse().ok()?;
    let rest = &text[digits..];
    let units = [("Ngày làm việc", Unit::Working), ("Ngày", Unit::Calendar), ("Giờ", Unit::Hour)];
    let (unit, rest) = units
        .into_iter()
        .find_map(|(word, unit)| Some((unit, rest.trim_start().strip_prefix(word)?)))
        .unwrap_or((Unit::Other, rest));
    Some((Some(Figure { count, unit }), rest))
}

fn is_fee(text: &str) -> bool {
    text.starts_with(FREE) || text.starts_with(NOTHING) || sum(text).is_some()
}

/// The fee at the start of a cell, and what follows it.
fn fee_value(text: &str) -> (FeeValue, &str) {
    let text = text.trim_start();
    let named = text.split_once(':').filter(|(name, _)| ["Phí", "Lệ phí"].contains(&name.trim()));
    let text = named.map_or(text, |(_, rest)| rest.trim_start());
    if let Some(rest) = text.strip_prefix(FREE) {
        return (FeeValue::SaidFree, rest);
    }
    if let Some(rest) = text.strip_prefix(NOTHING) {
        return (FeeValue::Blank, rest);
    }
    sum(text).map_or((FeeValue::Blank, text), |(sum, rest)| (FeeValue::Sum(sum), rest))
}

/// `70,000 VNĐ`, `8.000 đồng/bản`: the sum, and what follows it.
fn sum(text: &str) -> Option<(u64, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(text.len());
    let digits: String = text[..end].chars().filter(char::is_ascii_digit).collect();
    let sum = digits.parse().ok()?;
    let rest = text[end..].trim_start();
    let currency = ["VNĐ", "VND", "Việt Nam Đồng", "Việt Nam đồng", "đồng", "Đồng", "đ/", "đ "];
    let rest = currency.into_iter().find_map(|word| rest.strip_prefix(word))?;
    Some((sum, rest))
}

/// The sums in đồng that a text names.
pub fn sums(text: &str) -> Vec<u64> {
    let starts = text.char_indices().filter(|(at, c)| {
        let before = text[..*at].chars().next_back();
        c.is_ascii_digit() && !before.is_some_and(|c| c.is_ascii_digit() || c == '.' || c == ',')
    });
    let mut sums: Vec<u64> = starts.filter_map(|(at, _)| Some(sum(&text[at..])?.0)).collect();
    sums.sort_unstable();
    sums.dedup();
    sums
}

/// The times that a text names: "trong 07 ngày làm việc", "15 ngày", "24 giờ".
pub fn times(text: &str) -> Vec<Figure> {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut times = Vec::new();
    for (i, word) in words.iter().enumerate() {
        let Ok(count) = word.parse::<u64>() else { continue };
        let after = |n: usize| words.get(i + n).copied().unwrap_or_default();
        let unit = match (after(1), after(2), after(3)) {
            ("ngày", "làm", "việc") => Unit::Working,
            // "ngày 15 tháng 11", "từ 01 ngày" of a month: a date is no time.
            ("ngày", next, _) if next != "tháng" => Unit::Calendar,
            ("giờ", next, _) if i > 0 && words[i - 1] != "sau" && next.parse::<u64>().is_err() => Unit::Hour,
            _ => continue,
        };
        times.push(Figure { count, unit });
    }
    times.sort_unstable();
    times.dedup();
    times
}

/// Gives laws the titles that the page shows before their numbers, in one run of text.
pub fn titles(laws: &mut [Law], run: &str) {
    let mut from = 0;
    for law in laws.iter_mut().filter(|law| !law.number.is_empty()) {
        let number = law.number.as_str();
        let Some(at) = run.get(from..).and_then(|rest| rest.find(number)) else { continue };
        if law.title.is_empty() {
            law.title = run[from..from + at].trim().to_owned();
        }
        from += at + number.len();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn rows_that_ran_together_are_taken_apart() {
        let rows = rows(
            "ONLINE",
            "5 Ngày làm việc",
            "Miễn phíDịch vụ bưu chính1Miễn phíTrực tiếp30 Ngày70,000 VNĐ(một giấy) ở xã",
        );
        let short: Vec<(&str, Option<u64>, FeeValue)> =
            rows.iter().map(|row| (row.method.as_str(), row.time.map(|time| time.count), row.fee.value)).collect();
        assert_eq!(
            short,
            [
                ("ONLINE", Some(5), FeeValue::SaidFree),
                ("Dịch vụ bưu chính", Some(1), FeeValue::SaidFree),
                ("Trực tiếp", Some(30), FeeValue::Sum(70_000)),
            ]
        );
        assert_eq!((rows[2].fee.note.as_str(), rows[2].note.as_str()), ("một giấy", "ở xã"));
    }

    #[test]
    fn a_method_named_in_a_sentence_starts_no_row() {
        let rows = rows("DIRECT", "1", "Miễn phíNộp hồ sơ Trực tiếp tại xã, hoặc Trực tuyến.");
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].time, Some(Figure { count: 1, unit: Unit::Other }));
    }

    #[test]
    fn fees_are_sums_free_or_blank() {
        for (text, value) in [
            ("Phí : 0 Đồng", FeeValue::Sum(0)),
            ("700 VNĐ(x)", FeeValue::Sum(700)),
            ("50,000 Việt Nam Đồng(/di chúc)", FeeValue::Sum(50_000)),
            ("Không có thông tin07 ngày", FeeValue::Blank),
            ("", FeeValue::Blank),
            ("99999999999999999999999 VNĐ", FeeValue::Blank),
        ] {
            assert_eq!(fee_value(text).0, value, "{text}");
        }
        assert_eq!(sums("8.000 đồng/bản, từ 5,000 VNĐ; 10 người"), [5_000, 8_000]);
    }

    #[test]
    fn times_in_a_sentence_are_no_dates() {
        let figures = times("07 ngày làm việc; 15 ngày, kể từ ngày 20 tháng 5; sau 15 giờ; trong 24 giờ");
        let (working, calendar, hour) = (Unit::Working, Unit::Calendar, Unit::Hour);
        let expected = [(7, working), (15, calendar), (24, hour)].map(|(count, unit)| Figure { count, unit });
        assert_eq!(figures, expected);
    }

    #[test]
    fn titles_stand_before_their_numbers() {
        let law = |number: &str| Law { number: number.into(), title: String::new() };
        let mut laws = [law("1/2020/QH14"), law("2/2021/NĐ-CP")];
        titles(&mut laws, "Luật A1/2020/QH14Nghị định B2/2021/NĐ-CP");
        assert_eq!(laws.map(|law| law.title), ["Luật A", "Nghị định B"]);
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(text in "(Trực tiếp|Trực tuyến|Miễn phí|[0-9]{0,4}|VNĐ|\\(|\\)| ngày| giờ|.){0,30}") {
            let rows = rows("DIRECT", &text, &text);
            prop_assert!(!rows.is_empty());
            let _ = (sums(&text), times(&text), figure(&text));
            titles(&mut [Law { number: text.clone(), title: String::new() }], &text);
        }
    }
}
