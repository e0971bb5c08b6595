//! Texts as the bytes that channels want.

/// Percent-encoding: everything but letters, digits and `-._~`. Line ends become CR LF, as forms and mail have them.
pub fn percent(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut out = String::new();
    for byte in text.replace('\n', "\r\n").bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(HEX[usize::from(byte >> 4)]));
            out.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
    out
}

/// Fields as `application/x-www-form-urlencoded`. A space is `%20`, which every reader of forms understands.
pub fn form(fields: &[(&str, String)]) -> String {
    let pairs: Vec<String> = fields.iter().map(|(name, value)| [name, "=", &percent(value)].concat()).collect();
    pairs.join("&")
}

/// Fields as one JSON object of texts.
pub fn json(fields: &[(&str, String)]) -> String {
    let pairs: Vec<String> = fields.iter().map(|(name, value)| [&quoted(name), ":", &quoted(value)].concat()).collect();
    ["{", &pairs.join(","), "}"].concat()
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            // What `text` and `line` leave of control characters is the tab.
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_value_can_begin_another_field() {
        let fields = [("what", "a&b=c\nd+e %".to_owned()), ("where", "ổ gà".to_owned())];
        assert_eq!(form(&fields), "what=a%26b%3Dc%0D%0Ad%2Be%20%25&where=%E1%BB%95%20g%C3%A0");
        assert_eq!(json(&[("a", "\"\\\n\t}".to_owned())]), "{\"a\":\"\\\"\\\\\\n }\"}");
    }
}
