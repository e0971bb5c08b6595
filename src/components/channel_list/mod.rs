//! Every way to reach an office, each with how it works, what it asks and how long an answer takes. Those of other places
//! are hidden by `src/browser/acts/listen.rs` as soon as it knows the place; without script all stand there.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::channel::{Channel, Kind};
use motcua_feedback as feedback;

use crate::i18n::format::text;
use crate::i18n::{Lang, fill};
use crate::pages::province_name;

/// The list.
#[component]
pub fn ChannelList<'a>(
    /// The catalogue.
    catalogue: &'a Catalogue,
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let t = lang.listen();
    let mut set: Vec<&Channel> = catalogue.channels.iter().flat_map(|file| &file.channels).collect();
    // What is nearest stands first.
    set.sort_by_key(|channel| std::cmp::Reverse(channel.area.as_ref().map_or(0, String::len)));
    let own = [
        (feedback::Kind::Print, t.print_name, t.print_text, t.label_print),
        (feedback::Kind::Share, t.share_name, t.share_text, t.label_share),
        (feedback::Kind::File, t.file_name, t.file_text, t.label_file),
    ];
    let set: Vec<_> = set.into_iter().map(|channel| of_catalogue(catalogue, channel, lang)).collect();
    let own: Vec<_> = own
        .into_iter()
        .map(|(kind, name, words, label)| {
            let channel = feedback::Channel {
                id: kind.word().to_owned(),
                kind,
                name: name.to_owned(),
                ..feedback::Channel::default()
            };
            item(&channel, "", name.to_owned(), words.to_owned(), label, None)
        })
        .collect();
    view! {
        <p class="notice" data-none hidden>{t.send_none}</p>
        <ul class="channels" role="list">{set}{own}</ul>
    }
}

fn of_catalogue(catalogue: &Catalogue, channel: &Channel, lang: Lang) -> AnyView {
    let t = lang.listen();
    let (kind, label) = match channel.kind {
        Kind::Open311 => (feedback::Kind::Open311, ""),
        Kind::Form => (feedback::Kind::Form, ""),
        Kind::Json => (feedback::Kind::Json, ""),
        Kind::Mail => (feedback::Kind::Mail, t.label_mail),
        Kind::Sms => (feedback::Kind::Sms, t.label_sms),
        Kind::Phone => (feedback::Kind::Phone, t.label_phone),
        Kind::Link => (feedback::Kind::Link, t.label_link),
    };
    let line = feedback::Channel {
        id: channel.id.to_string(),
        kind,
        to: channel.to.clone(),
        name: text(&channel.name, lang).to_owned(),
        days: channel.days.unwrap_or(0),
        keeps_key: channel.keeps_key,
        needs_contact: channel.needs_contact,
        takes_photos: channel.takes_photos,
        service: channel.service.clone().unwrap_or_default(),
        jurisdiction: channel.jurisdiction.clone().unwrap_or_default(),
        age_key: channel.age_key.clone().unwrap_or_default(),
    };
    let asks = if channel.needs_contact { [" ", t.asks_contact].concat() } else { String::new() };
    let photos = if channel.takes_photos { [" ", t.takes_photos].concat() } else { String::new() };
    let days =
        channel.days.map_or_else(|| t.answer_unknown.to_owned(), |days| fill(t.answer_days, &[&days.to_string()]));
    let seal = if channel.age_key.is_some() { [" ", t.seal_channel].concat() } else { String::new() };
    let words = format!("{}{asks}{photos}{seal} {days}", text(&channel.text, lang));
    let area = channel.area.as_deref().unwrap_or_default();
    let name = format!("{} ({})", text(&channel.name, lang), area_name(catalogue, area, lang));
    item(&line, area, name, words, label, plain_link(channel))
}

/// Where it can be reached without script.
fn plain_link(channel: &Channel) -> Option<String> {
    match channel.kind {
        Kind::Mail => Some(format!("mailto:{}", channel.to)),
        Kind::Sms => Some(format!("sms:{}", channel.to)),
        Kind::Phone => Some(format!("tel:{}", channel.to)),
        Kind::Link => Some(channel.to.clone()),
        Kind::Open311 | Kind::Form | Kind::Json => None,
    }
}

fn area_name(catalogue: &Catalogue, area: &str, lang: Lang) -> String {
    let t = lang.listen();
    let province = catalogue.provinces.provinces.iter().find(|province| province.code == area);
    match province {
        Some(province) => province_name(province),
        None if area.is_empty() => t.for_nation.to_owned(),
        None => t.for_commune.to_owned(),
    }
}

fn item(
    channel: &feedback::Channel,
    area: &str,
    name: String,
    words: String,
    label: &'static str,
    link: Option<String>,
) -> AnyView {
    let hint = format!("channel-{}", channel.id);
    let shown = channel.to.clone();
    view! {
        <li class="channel" data-area=area.to_owned()>
            <label class="choice">
                <input type="radio" name="channel" data-channel=channel.write() data-label=label aria-describedby=hint.clone()/>
                <strong>{name}</strong>
            </label>
            <p class="channel__text" id=hint>{words}{link.map(|href| view! { " "<a href=href rel="external noopener">{shown}</a> })}</p>
        </li>
    }
    .into_any()
}
