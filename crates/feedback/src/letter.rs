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
    /// What goes to the channel's age key, in age's armour: made once, so that what was seen is what is sent, however often.
    pub sealed: String,
}

impl Letter {
    /// Whether it may only go sealed, and is not yet.
    pub fn is_unsealed(&self) -> bool {
        !self.channel.age_key.is_empty() && self.sealed.is_empty()
    }

    /// The text to store.
    pub fn write(&self) -> String {
        let message = &self.message;
        let parts: [&str; 14] = [
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
            &self.sealed,
        ];
        let count = if self.sealed.is_empty() { 13 } else { 14 };
        let lines: Vec<String> =
            parts[..count].iter().map(|part| part.replace('\\', "\\\\").replace('\n', "\\n")).collect();
        lines.join("\n")
    }

    /// The letter of a text; `None` if it is none, or one of a later form.
    pub fn read(text: &str) -> Option<Self> {
        let mut lines: Vec<String> = text.split('\n').map(whole).collect();
        if lines.len() == 13 {
            lines.push(String::new()); // nothing is sealed
        }
        let [
            version,
            code,
            made,
            topic,
            commune,
            province,
            procedure,
            what,
            place,
            when,
            contact,
            channel,
            state,
            sealed,
        ] = lines.as_mut_slice()
        else {
            return None;
        };
        if version != VERSION {
            return None;
        }
        let (made, topic) = (made.parse().ok()?, Topic::of(topic)?);
        let (channel, state) = (Channel::read(channel)?, State::read(state)?);
        let [code, commune, province, procedure, what, place, when, contact, sealed] =
            [code, commune, province, procedure, what, place, when, contact, sealed].map(std::mem::take);
        let message = Message { topic, commune, province, procedure, what, place, when, contact };
        Some(Self { code, made, message, channel, state, sealed })
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
    fn a_letter_from_before_there_were_seals_is_still_read() {
        let old = "mcl1\nMC1\n7\nquestion\n\n\n\nThử\n\n\n\na\tform\thttps://a.vn\tA\t0\t\t\t\ndraft";
        let letter = Letter::read(old).expect("a letter of the first form");
        assert_eq!((letter.sealed.as_str(), letter.channel.age_key.as_str()), ("", ""));
        assert_eq!(letter.write(), old);
    }

    #[test]
    fn a_sealed_letter_gives_back_every_byte_of_it() {
        let letter = Letter { sealed: "-----BEGIN\nYQ+/=\n-----END\n".into(), ..Letter::default() };
        assert_eq!(Letter::read(&letter.write()), Some(letter));
    }

    #[test]
    fn what_is_no_letter_is_none() {
        let letter = Letter::default().write();
        assert!(Letter::read(&letter).is_some());
        for text in ["", "mcl1", "mcl2\n", &letter.replace("mcl1", "mcl9"), &letter.replace("draft", "lost")] {
            assert_eq!(Letter::read(text), None, "{text}");
        }
    }
}
