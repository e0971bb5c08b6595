//! A way to reach an office, as one line of text that the build writes into the page.
//!
//! `id TAB kind TAB to TAB name TAB days TAB flags TAB service TAB jurisdiction`, and `TAB key` if letters are sealed; flags: `k` the
//! office drops a letter whose code it has already, `c` it takes none without a contact, `p` it takes photos.

/// How a channel works.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Open311 GeoReport v2: `POST {to}/requests.json`.
    Open311,
    /// A form's address, url-encoded.
    Form,
    /// An address that takes JSON.
    Json,
    /// A mail address.
    Mail,
    /// A number for text messages.
    Sms,
    /// A telephone number, with the text to read.
    Phone,
    /// A page where one writes oneself.
    #[default]
    Link,
    /// The phone's own sharing: Zalo, Messenger, whatever is there.
    Share,
    /// A letter on paper.
    Print,
    /// A file, for the box at the counter.
    File,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Open311,
        Self::Form,
        Self::Json,
        Self::Mail,
        Self::Sms,
        Self::Phone,
        Self::Link,
        Self::Share,
        Self::Print,
        Self::File,
    ];

    /// The word that stands for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open311 => "open311",
            Self::Form => "form",
            Self::Json => "json",
            Self::Mail => "mail",
            Self::Sms => "sms",
            Self::Phone => "phone",
            Self::Link => "link",
            Self::Share => "share",
            Self::Print => "print",
            Self::File => "file",
        }
    }

    /// Whether the portal sends the letter itself; with the others the person does.
    pub fn is_direct(self) -> bool {
        matches!(self, Self::Open311 | Self::Form | Self::Json)
    }
}

/// A channel. A letter keeps the one that the person agreed to, whatever the catalogue says later.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Channel {
    /// Its id in the catalogue.
    pub id: String,
    /// How it works.
    pub kind: Kind,
    /// An address, a mail address or a number.
    pub to: String,
    /// Who gets it, in words.
    pub name: String,
    /// Working days until an answer; 0 where nobody has promised any.
    pub days: u16,
    /// Whether the office drops a letter whose code it has already. Only then may one be sent again unasked.
    pub keeps_key: bool,
    /// Whether it takes no letter without a contact.
    pub needs_contact: bool,
    /// Whether it takes the photos, too; else they stay on the phone.
    pub takes_photos: bool,
    /// Open311: the service's code.
    pub service: String,
    /// Open311: the jurisdiction, where the server wants one.
    pub jurisdiction: String,
    /// The age key that letters are sealed to; empty where they go as they are.
    pub age_key: String,
}

impl Channel {
    /// The line.
    pub fn write(&self) -> String {
        let flag = |is_set: bool, letter: &'static str| if is_set { letter } else { "" };
        let flags = [flag(self.keeps_key, "k"), flag(self.needs_contact, "c"), flag(self.takes_photos, "p")].concat();
        let days = self.days.to_string();
        let parts: [&str; 9] = [
            &self.id,
            self.kind.word(),
            &self.to,
            &self.name,
            &days,
            &flags,
            &self.service,
            &self.jurisdiction,
            &self.age_key,
        ];
        let all = parts.map(|part| part.replace(['\t', '\n'], " "));
        all[..if self.age_key.is_empty() { 8 } else { 9 }].join("\t")
    }

    /// The channel of a line; `None` if it is none.
    pub fn read(line: &str) -> Option<Self> {
        let parts: Vec<&str> = line.split('\t').collect();
        let [id, kind, to, name, days, flags, service, jurisdiction, ref key @ ..] = parts[..] else { return None };
        let kind = Kind::ALL.into_iter().find(|known| known.word() == kind)?;
        let days = days.parse().ok()?;
        let [keeps_key, needs_contact, takes_photos] = ['k', 'c', 'p'].map(|flag| flags.contains(flag));
        let age_key = key.first().copied().unwrap_or_default();
        let [id, to, name, service, jurisdiction, age_key] =
            [id, to, name, service, jurisdiction, age_key].map(str::to_owned);
        Some(Self { id, kind, to, name, days, keeps_key, needs_contact, takes_photos, service, jurisdiction, age_key })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_gives_back_its_channel() {
        for kind in Kind::ALL {
            let channel = Channel {
                id: "a".into(),
                kind,
                to: "https://a.vn/x".into(),
                name: "Tổng đài".into(),
                days: 7,
                keeps_key: true,
                needs_contact: true,
                takes_photos: true,
                service: "1".into(),
                ..Channel::default()
            };
            let sealed = Channel { age_key: "age1x".into(), ..channel.clone() };
            assert_eq!(Channel::read(&channel.write()), Some(channel));
            assert_eq!(Channel::read(&sealed.write()), Some(sealed));
        }
    }

    #[test]
    fn what_is_no_line_is_no_channel() {
        for line in ["", "a\tfly\tx\tn\t0\t\t\t", "a\tform\tx\tn\tmany\t\t\t", "a\tform"] {
            assert_eq!(Channel::read(line), None, "{line}");
        }
    }
}
