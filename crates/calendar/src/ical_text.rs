//! Lines of an iCalendar file: escaping (RFC 5545, section 3.3.11) and folding (section 3.1).

/// Most octets of a line, its end not counted.
const LINE_OCTETS: usize = 75;

/// Lines, each ended by CRLF.
#[derive(Default)]
pub(crate) struct Lines(String);

impl Lines {
    /// A line as it stands, folded. The caller has made sure that it holds no line break.
    pub(crate) fn line(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if octets + c.len_utf8() > LINE_OCTETS {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(c);
            octets += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A property whose value is text, escaped.
    pub(crate) fn text(&mut self, name: &str, value: &str) {
        self.line(name, &escaped(value));
    }

    /// A property whose value is text, unless there is none.
    pub(crate) fn text_if_any(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.text(name, value);
        }
    }

    /// All lines.
    pub(crate) fn into_string(self) -> String {
        self.0
    }
}

/// Text as a value. Every kind of line break is one; other control characters, which the format forbids, are dropped.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' => out.push_str("\\n"),
            '\t' => out.push(c),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn special_characters_are_escaped() {
        assert_eq!(escaped("a;b,c\\d\r\ne\rf\ng\u{0}\u{7}"), "a\\;b\\,c\\\\d\\ne\\nf\\ng");
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut lines = Lines::default();
        lines.text("SUMMARY", &"ệ".repeat(60));
        let text = lines.into_string();
        assert_eq!(text.replace("\r\n ", ""), format!("SUMMARY:{}\r\n", "ệ".repeat(60)));
        let widths: Vec<usize> = text.split_terminator("\r\n").map(str::len).collect();
        assert_eq!(widths, [74, 73, 43]);
    }

    #[test]
    fn a_line_of_75_octets_is_not_folded() {
        let mut lines = Lines::default();
        lines.line("X", &"a".repeat(73));
        lines.line("X", &"a".repeat(74));
        assert_eq!(lines.into_string(), format!("X:{}\r\nX:{}\r\n a\r\n", "a".repeat(73), "a".repeat(73)));
    }
}
