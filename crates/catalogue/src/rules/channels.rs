//! Rules for channels: an address is one that its kind can use, and a browser can be allowed to reach.

use std::collections::BTreeSet;

use motcua_seal::Recipient;

use crate::channel::{Channel, Channels, Kind};
use crate::fact::Date;
use crate::nearest::listed;
use crate::notes::Notes;
use crate::rules::dated;

/// Checks the file. `areas` are the codes of all provinces and communes, where they are known.
pub(super) fn check(file: &Channels, areas: Option<&BTreeSet<&str>>, today: Option<Date>, notes: &mut Notes<'_>) {
    dated::provenance(notes, &file.sources, file.checked_on, today);
    let mut seen = BTreeSet::new();
    for (i, channel) in file.channels.iter().enumerate() {
        let pointer = format!("/channels/{i}");
        if !seen.insert(&channel.id) {
            let message = format!("the id \"{}\" stands twice", channel.id);
            notes.error(&format!("{pointer}/id"), message, "give each an id of its own");
        }
        if let Some(area) = channel.area.as_deref().filter(|area| areas.is_some_and(|areas| !areas.contains(area))) {
            let message = format!("there is no province or commune \"{area}\"");
            notes.error(
                &format!("{pointer}/area"),
                message,
                "write two or five digits, or leave it out for everywhere",
            );
        }
        if file.sources.iter().all(|source| source.id != channel.source) {
            let known = listed(file.sources.iter().map(|source| source.id.as_str()));
            let message = format!("there is no source \"{}\"", channel.source);
            notes.error(&format!("{pointer}/source"), message, format!("the sources here are {known}"));
        }
        if let Some((message, help)) = address(channel) {
            notes.error(&format!("{pointer}/to"), message, help);
        }
        if channel.kind == Kind::Open311 && channel.service.is_none() {
            let help = "write the service_code of the service that takes feedback, from services.json of that server";
            notes.error(&pointer, "an Open311 channel without a service", help);
        }
        if let Some((message, help)) = key(channel) {
            notes.error(&format!("{pointer}/age_key"), message, help);
        }
        if channel.takes_photos && channel.age_key.is_some() {
            let help =
                "leave takes_photos out: only the words are sealed, and photos beside them could be seen on the way";
            notes.error(&format!("{pointer}/takes_photos"), "photos cannot be sealed", help);
        } else if channel.takes_photos && channel.kind != Kind::Form {
            let help = "leave takes_photos out, or make it a form: nothing else is sent with photos";
            notes.error(&format!("{pointer}/takes_photos"), "photos go only to a form", help);
        }
    }
}

/// What is wrong with where it goes.
fn address(channel: &Channel) -> Option<(String, &'static str)> {
    let to = channel.to.as_str();
    let (is_fine, help) = match channel.kind {
        Kind::Open311 | Kind::Form | Kind::Json | Kind::Link => {
            (is_address(to), "write the whole address, starting with https:// and without spaces, ? or #")
        }
        Kind::Mail => {
            let is_part =
                |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b));
            let is_mail = to.split_once('@').is_some_and(|(user, host)| is_part(user) && is_part(host));
            (is_mail, "write one plain mail address")
        }
        Kind::Sms | Kind::Phone => {
            let is_number = to.len() >= 3 && to.bytes().all(|b| b.is_ascii_digit() || b == b'+');
            (is_number, "write the number in digits, without spaces")
        }
    };
    (!is_fine).then(|| (format!("\"{to}\" is nothing this kind of channel can use"), help))
}

/// What is wrong with the key that letters are sealed to.
fn key(channel: &Channel) -> Option<(String, String)> {
    let key = channel.age_key.as_deref()?;
    if matches!(channel.kind, Kind::Sms | Kind::Phone | Kind::Link) {
        let help = "leave it out; letters are sealed for open311, form, json and mail";
        return Some(("a channel of this kind carries no sealed letters".to_owned(), help.to_owned()));
    }
    let problem = key.parse::<Recipient>().err()?;
    Some((format!("\"{key}\" is no age key that letters can be sealed to"), problem.to_string()))
}

/// https; or this very machine, for trying a channel out. Nothing that could end a line or a directive of the policy that
/// the build writes.
fn is_address(to: &str) -> bool {
    let here = ["http://127.0.0.1:", "http://localhost:"];
    let rest = to.strip_prefix("https://").or_else(|| here.iter().find_map(|start| to.strip_prefix(start)));
    let is_plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~/:%".contains(&b);
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/') && rest.bytes().all(is_plain))
}
