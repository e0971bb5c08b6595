//! The message for the ways that a person goes themselves: mail, text message, paper, telephone. Always in Vietnamese labels,
//! for it goes to a Vietnamese office.

use crate::encode::percent;
use crate::message::{LINE_LIMIT, line};
use crate::{Letter, Message};

/// A `mailto:` address with subject and text; of a sealed letter the subject tells its code only. `None` if `to` is no plain
/// mail address: nothing in it may add a recipient or a header; and as long as the letter still has to be sealed.
pub fn mail(to: &str, letter: &Letter) -> Option<String> {
    let (user, host) = to.split_once('@')?;
    let is_plain =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b));
    if !is_plain(user) || !is_plain(host) || letter.is_unsealed() {
        return None;
    }
    let (about, body) = if letter.sealed.is_empty() {
        (letter.message.topic.name(), letter_text(letter))
    } else {
        ("Thư kín", letter.sealed.clone())
    };
    let subject = line(&[about, ", mã ", &letter.code].concat(), LINE_LIMIT);
    Some(["mailto:", to, "?subject=", &percent(&subject), "&body=", &percent(&body)].concat())
}

/// An `sms:` address with the text.
pub fn sms(to: &str, letter: &Letter) -> Option<String> {
    let is_number = !to.is_empty() && to.bytes().all(|b| b.is_ascii_digit() || b == b'+');
    is_number.then(|| ["sms:", to, "?body=", &percent(&spoken(letter))].concat())
}

/// The letter, for paper, mail and files.
pub fn letter_text(letter: &Letter) -> String {
    let message = &letter.message;
    let office = if message.commune.is_empty() { "................................" } else { &message.commune };
    let mut out = ["Kính gửi: Ủy ban nhân dân ", office, "\n\n", message.topic.name(), "\n"].concat();
    for (label, value) in details(message) {
        push(&mut out, label, value);
    }
    out.push('\n');
    out.push_str(&message.what);
    out.push_str("\n\n");
    push(&mut out, "Liên hệ", &message.contact);
    push(&mut out, "Mã thư", &letter.code);
    out
}

/// The same in a few lines, to read out on the telephone or to send as a text message.
pub fn spoken(letter: &Letter) -> String {
    let message = &letter.message;
    let mut out = [message.topic.name(), ". ", &message.what, "\n"].concat();
    push(&mut out, "Xã, phường", &message.commune);
    for (label, value) in details(message) {
        push(&mut out, label, value);
    }
    push(&mut out, "Liên hệ", &message.contact);
    out.trim_end().to_owned()
}

fn details(message: &Message) -> [(&'static str, &str); 3] {
    [("Thủ tục", &message.procedure), ("Nơi xảy ra", &message.place), ("Thời gian", &message.when)]
}

fn push(out: &mut String, label: &str, value: &str) {
    if !value.is_empty() {
        out.extend([label, ": ", value, "\n"]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter() -> Letter {
        let message = Message {
            what: "Đèn đường hỏng\nBcc: x@y.vn".into(),
            commune: "phường 2 Bảo Lộc".into(),
            ..Message::default()
        };
        Letter { code: "MC7K2P".into(), message, ..Letter::default() }
    }

    #[test]
    fn a_mail_has_one_recipient_whatever_is_written_in_it() {
        let address = mail("ubnd@xa.gov.vn", &letter()).unwrap_or_default();
        assert!(address.starts_with("mailto:ubnd@xa.gov.vn?subject=C%C3%A2u%20h%E1%BB%8Fi"), "{address}");
        assert!(address.contains("%0D%0ABcc%3A%20x%40y.vn"), "{address}");
        assert_eq!(address.matches('?').count(), 1);
        for to in ["a@b.vn?cc=c@d.vn", "a@b.vn,c@d.vn", "a", "@b.vn", "a@", "a@b@c.vn", "a@b.vn\nBcc:"] {
            assert_eq!(mail(to, &letter()), None, "{to}");
        }
    }

    #[test]
    fn a_sealed_mail_tells_its_code_and_nothing_else() {
        let mut letter = letter();
        letter.channel.age_key = "age1x".into();
        assert_eq!(mail("ubnd@xa.gov.vn", &letter), None, "it has to be sealed first");
        letter.sealed = "-----BEGIN\nYQ==\n".into();
        let address = mail("ubnd@xa.gov.vn", &letter).unwrap_or_default();
        let expected = "mailto:ubnd@xa.gov.vn?subject=Th%C6%B0%20k%C3%ADn%2C%20m%C3%A3%20MC7K2P&body=-----BEGIN%0D%0AYQ%3D%3D%0D%0A";
        assert_eq!(address, expected);
    }

    #[test]
    fn a_text_message_goes_to_a_number() {
        assert!(sms("1022", &letter()).is_some_and(|to| to.starts_with("sms:1022?body=")));
        assert_eq!(sms("1022;x", &letter()), None);
    }

    #[test]
    fn the_letter_says_whom_what_and_its_code_and_leaves_out_what_is_empty() {
        let text = letter_text(&letter());
        assert_eq!(
            text,
            "Kính gửi: Ủy ban nhân dân phường 2 Bảo Lộc\n\nCâu hỏi\n\nĐèn đường hỏng\nBcc: x@y.vn\n\nMã thư: MC7K2P\n"
        );
    }
}
