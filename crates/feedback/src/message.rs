//! What a person writes, cleaned of what could do harm, and within limits.

use crate::topic::Topic;

/// Characters of the message itself: about two pages.
pub const TEXT_LIMIT: usize = 4000;
/// Characters of each field of one line.
pub const LINE_LIMIT: usize = 200;
/// Characters of the contact.
pub const CONTACT_LIMIT: usize = 100;

/// A message. Each field may be empty; only one without a text cannot be sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// What it is about.
    pub topic: Topic,
    /// The commune as people call it.
    pub commune: String,
    /// The province's two digits, where one was chosen.
    pub province: String,
    /// The procedure it is about.
    pub procedure: String,
    /// What happened.
    pub what: String,
    /// Where.
    pub place: String,
    /// When, in the person's own words.
    pub when: String,
    /// How to reach the person; only if they want it.
    pub contact: String,
}

/// Why a message cannot be sent yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Nothing is written.
    Empty,
    /// The text has more characters than [`TEXT_LIMIT`].
    TooLong,
    /// This channel does not take a message without a name and a telephone number or an address.
    NoContact,
}

impl Message {
    /// The same, cleaned: lines are lines, texts are texts, nothing is longer than its limit but the message itself, of
    /// which nothing is cut without the person's knowing.
    #[must_use]
    pub fn tidy(&self) -> Self {
        Self {
            topic: self.topic,
            commune: line(&self.commune, LINE_LIMIT),
            province: line(&self.province, 2),
            procedure: line(&self.procedure, LINE_LIMIT),
            what: text(&self.what),
            place: line(&self.place, LINE_LIMIT),
            when: line(&self.when, LINE_LIMIT),
            contact: line(&self.contact, CONTACT_LIMIT),
        }
    }

    /// What must change before it can be sent.
    pub fn flaw(&self, needs_contact: bool) -> Option<Flaw> {
        match () {
            () if self.what.trim().is_empty() => Some(Flaw::Empty),
            () if self.what.chars().count() > TEXT_LIMIT => Some(Flaw::TooLong),
            () if needs_contact && self.contact.is_empty() => Some(Flaw::NoContact),
            () => None,
        }
    }
}

/// One line: no line break can smuggle a second field or a mail header in, no control character hides in it.
pub fn line(text: &str, limit: usize) -> String {
    let mut out = String::new();
    for word in text.split(|c: char| c.is_whitespace() || is_hidden(c)).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out.chars().take(limit).collect::<String>().trim_end().to_owned()
}

/// A text of several lines: line ends of every system become `\n`, control characters go.
pub fn text(text: &str) -> String {
    let one = text.replace("\r\n", "\n").replace('\r', "\n");
    one.chars().filter(|c| *c == '\n' || !is_hidden(*c)).collect::<String>().trim().to_owned()
}

/// Control characters, and marks that make text read in another order than it is written.
fn is_hidden(c: char) -> bool {
    (c.is_control() && c != '\t') || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_break_in_a_line_is_a_space() {
        assert_eq!(line("Khu 3\r\nBcc: a@b.vn", LINE_LIMIT), "Khu 3 Bcc: a@b.vn");
        assert_eq!(line("\u{2028}a\u{2029}b\u{85}c", LINE_LIMIT), "a b c");
        assert_eq!(line(&"ă".repeat(300), LINE_LIMIT).chars().count(), LINE_LIMIT);
    }

    #[test]
    fn the_text_keeps_its_lines_and_loses_what_hides() {
        assert_eq!(text(" a\r\nb\rc\n\nd\u{0}\u{202E} "), "a\nb\nc\n\nd");
    }

    #[test]
    fn what_keeps_a_message_from_being_sent_is_said() {
        let mut message = Message::default();
        assert_eq!(message.flaw(false), Some(Flaw::Empty));
        message.what = "Đèn hỏng".into();
        assert_eq!(message.flaw(false), None);
        assert_eq!(message.flaw(true), Some(Flaw::NoContact));
        message.what = "ă".repeat(TEXT_LIMIT);
        assert_eq!(message.flaw(false), None);
        message.what.push('!');
        assert_eq!(message.flaw(false), Some(Flaw::TooLong));
    }
}
