//! What is sent where, to the byte: the same that the person saw before they agreed.

use crate::encode::{form, json};
use crate::{Kind, Letter};

/// A request to an office's server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Where a harmless question goes first: whether the server is there and talks to us. Nothing of the letter is in it.
    pub knock: String,
    /// Where the letter goes.
    pub url: String,
    /// Its media type.
    pub media_type: &'static str,
    /// The letter.
    pub body: String,
    /// The same field by field, for the person to read.
    pub fields: Vec<(&'static str, String)>,
}

/// The request of a letter; `None` for a channel that the person goes themselves, and for a letter that still has to be
/// sealed: it never goes as it is.
pub fn request(letter: &Letter) -> Option<Request> {
    if letter.is_unsealed() {
        return None;
    }
    let to = letter.channel.to.trim_end_matches('/');
    match letter.channel.kind {
        Kind::Open311 => {
            let fields = open311(letter);
            let asked = match letter.channel.jurisdiction.as_str() {
                "" => String::new(),
                jurisdiction => ["?", &form(&[("jurisdiction_id", jurisdiction.to_owned())])].concat(),
            };
            Some(Request {
                knock: [to, "/services.json", &asked].concat(),
                url: [to, "/requests.json"].concat(),
                media_type: FORM,
                body: form(&fields),
                fields,
            })
        }
        Kind::Form => {
            let fields = plain(letter);
            Some(Request { knock: to.into(), url: to.into(), media_type: FORM, body: form(&fields), fields })
        }
        Kind::Json => {
            let fields = plain(letter);
            Some(Request {
                knock: to.into(),
                url: to.into(),
                media_type: "application/json",
                body: json(&fields),
                fields,
            })
        }
        _ => None,
    }
}

/// A browser sends this type without asking the server first, as it would send a form.
const FORM: &str = "application/x-www-form-urlencoded";

/// Of a sealed letter nothing else goes: no contact, no place.
///
/// GeoReport v2 knows no key of its own: the letter's code stands in the description, where people can see it, too.
fn open311(letter: &Letter) -> Vec<(&'static str, String)> {
    let mut fields = vec![
        ("jurisdiction_id", letter.channel.jurisdiction.clone()),
        ("service_code", letter.channel.service.clone()),
    ];
    if letter.sealed.is_empty() {
        fields.extend(described(letter));
    } else {
        fields.push(("description", letter.sealed.clone()));
    }
    without_empty(fields)
}

fn described(letter: &Letter) -> [(&'static str, String); 3] {
    let message = &letter.message;
    let place = [message.place.as_str(), message.commune.as_str()];
    let place: Vec<&str> = place.into_iter().filter(|part| !part.is_empty()).collect();
    let contact = if message.contact.contains('@') { "email" } else { "phone" };
    let mut description = [message.topic.name(), "\n", &message.what].concat();
    for (label, value) in [("Thủ tục", &message.procedure), ("Thời gian", &message.when), ("Mã thư", &letter.code)]
    {
        if !value.is_empty() {
            description.extend(["\n", label, ": ", value]);
        }
    }
    [("address_string", place.join(", ")), ("description", description), (contact, message.contact.clone())]
}

/// The fields of forms and JSON; docs/tasks/set-a-feedback-channel.md lists them for whoever receives them.
fn plain(letter: &Letter) -> Vec<(&'static str, String)> {
    if !letter.sealed.is_empty() {
        return vec![("code", letter.code.clone()), ("sealed", letter.sealed.clone())];
    }
    let message = letter.message.clone();
    without_empty(vec![
        ("code", letter.code.clone()),
        ("topic", message.topic.word().to_owned()),
        ("commune", message.commune),
        ("procedure", message.procedure),
        ("what", message.what),
        ("where", message.place),
        ("when", message.when),
        ("contact", message.contact),
    ])
}

fn without_empty(mut fields: Vec<(&'static str, String)>) -> Vec<(&'static str, String)> {
    fields.retain(|(_, value)| !value.is_empty());
    fields
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Channel, Message};

    fn letter(kind: Kind) -> Letter {
        let channel = Channel {
            kind,
            to: "https://a.vn/v2/".into(),
            service: "s1".into(),
            jurisdiction: "68".into(),
            ..Channel::default()
        };
        let message =
            Message { what: "Ổ gà".into(), commune: "xã A".into(), contact: "a@b.vn".into(), ..Message::default() };
        Letter { code: "MC1".into(), message, channel, ..Letter::default() }
    }

    #[test]
    fn open311_gets_what_georeport_asks_for() {
        let sent = request(&letter(Kind::Open311)).expect("a channel the portal sends by");
        assert_eq!(sent.knock, "https://a.vn/v2/services.json?jurisdiction_id=68");
        assert_eq!(sent.url, "https://a.vn/v2/requests.json");
        let names: Vec<&str> = sent.fields.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["jurisdiction_id", "service_code", "address_string", "description", "email"]);
        assert!(sent.body.starts_with("jurisdiction_id=68&service_code=s1&address_string=x%C3%A3%20A&description="));
    }

    #[test]
    fn a_form_and_json_get_the_same_fields_and_nothing_empty() {
        let form = request(&letter(Kind::Form)).expect("direct");
        assert_eq!(form.body, "code=MC1&topic=question&commune=x%C3%A3%20A&what=%E1%BB%94%20g%C3%A0&contact=a%40b.vn");
        let json = request(&letter(Kind::Json)).expect("direct");
        assert_eq!(
            json.body,
            "{\"code\":\"MC1\",\"topic\":\"question\",\"commune\":\"xã A\",\"what\":\"Ổ gà\",\"contact\":\"a@b.vn\"}"
        );
    }

    #[test]
    fn of_a_sealed_letter_nothing_else_goes() {
        for kind in Kind::ALL.into_iter().filter(|kind| kind.is_direct()) {
            let mut letter = letter(kind);
            letter.channel.age_key = "age1x".into();
            assert_eq!(request(&letter), None, "it has to be sealed first");
            letter.sealed = "-----BEGIN\nYQ==\n-----END\n".into();
            let sent = request(&letter).expect("direct");
            let fields: Vec<(&str, &str)> = sent.fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let (keys, sealed) = (["code", "jurisdiction_id", "service_code"], letter.sealed.as_str());
            assert!(fields.iter().all(|(name, value)| keys.contains(name) || *value == sealed), "{fields:?}");
            assert_eq!(fields.iter().filter(|(_, value)| *value == sealed).count(), 1);
        }
    }

    #[test]
    fn what_a_person_does_themselves_is_no_request() {
        for kind in Kind::ALL.into_iter().filter(|kind| !kind.is_direct()) {
            assert_eq!(request(&letter(kind)), None);
        }
    }
}
