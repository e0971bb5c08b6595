//! Amounts in texts: `{rate:social-pension}` stands for the amount that holds on the day, so that no text grows old.

/// How a placeholder starts. It ends with `}`.
const START: &str = "{rate:";

/// The ids of the rates a text names, in order. What starts as a placeholder and does not end is named with the rest of
/// the text, so that it is found to be unknown.
pub fn rates_named(text: &str) -> Vec<&str> {
    let parts = text.split(START).skip(1);
    parts.map(|part| part.split_once('}').map_or(part, |(id, _)| id)).collect()
}

/// A text with its amounts; `amount` gives the words for a rate.
pub fn fill_rates(text: &str, amount: &dyn Fn(&str) -> String) -> String {
    let mut parts = text.split(START);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (id, rest) = part.split_once('}').unwrap_or((part, ""));
        out.push_str(&amount(id));
        out.push_str(rest);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_stand_in_place_of_their_names() {
        let text = "Từ {rate:a} đến {rate:b}.";
        assert_eq!(rates_named(text), ["a", "b"]);
        assert_eq!(fill_rates(text, &|id| format!("<{id}>")), "Từ <a> đến <b>.");
        assert_eq!(fill_rates("không có gì", &|_| String::new()), "không có gì");
        assert_eq!(rates_named("hở {rate:a"), ["a"]);
    }
}
