//! A letter in the outbox, and the text that is stored of it: one line a field, so that nothing can be half there.

use crate::{Channel, Message, State, Topic};

/// The first line: what this is, and which form of it.
const VERSION: &str = "mcl1";

/// A letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letter {
    /// Its code: the key in the store, the key that the office may know it by, and what the person keeps.
    pub code: String,
    /// When it was begun, in seconds since 1970.
    pub made: u64,
    /// What the person writes.
    pub message: Message,
    /// By which channel; its `id` is empty as long as none is chosen.
    pub channel: Channel,
    /// Where it stands.
    pub state: State,
}

impl Letter {
    /// The text to store.
    pub fn write(&self) -> String {
        let message = &self.message;
        let parts: [&str; 13] = [
            VERSION,
            &self.code,
            &self.made.to_string(),
            message.topic.word(),
            &message.commune,
            &message.province,
            &message.procedure,
            &message.what,
            &message.place,
            &message.when,
            &message.contact,
            &self.channel.write(),
            &self.state.write(),
        ];
        let lines: Vec<String> = parts.iter().map(|part| part.replace('\\', "\\\\").replace('\n', "\\n")).collect();
        lines.join("\n")
    }

    /// The letter of a text; `None` if it is none, or one of a later form.
    pub fn read(text: &str) -> Option<Self> {
        let mut lines: Vec<String> = text.split('\n').map(whole).collect();
        let [version, code, made, topic, commune, province, procedure, what, place, when, contact, channel, state] =
            lines.as_mut_slice()
        else {
            return None;
        };
        if version != VERSION {
            return None;
        }
        let (made, topic) = (made.parse().ok()?, Topic::of(topic)?);
        let (channel, state) = (Channel::read(channel)?, State::read(state)?);
        let [code, commune, province, procedure, what, place, when, contact] =
            [code, commune, province, procedure, what, place, when, contact].map(std::mem::take);
        let message = Message { topic, commune, province, procedure, what, place, when, contact };
        Some(Self { code, made, message, channel, state })
    }
}

/// A line without its escapes.
fn whole(line: &str) -> String {
    let mut out = String::new();
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        out.push(match c {
            '\\' if chars.next() == Some('n') => '\n',
            c => c,
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_letter_is_none() {
        let letter = Letter::default().write();
        assert!(Letter::read(&letter).is_some());
        for text in ["", "mcl1", "mcl2\n", &letter.replace("mcl1", "mcl9"), &letter.replace("draft", "lost")] {
            assert_eq!(Letter::read(text), None, "{text}");
        }
    }
}
