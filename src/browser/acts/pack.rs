//! The pack: which procedures, which cases, what is ticked; the list of papers, and its texts to carry.
//!
//! It stands in the fragment, so a link or a QR code carries it, and is kept on the phone. Nothing else is.

use std::cell::RefCell;

use gloo_net::http::Request;
use motcua_pack::{Chosen, Entry, Group, Item, List, Pack, Trip, Words};
use wasm_bindgen_futures::spawn_local;

use super::carry;
use crate::browser::element::{self, escaped};
use crate::browser::{fragment, keep, wire};
use crate::i18n::{Lang, Ui};
use crate::routes::Route;

thread_local! {
    static PACK: RefCell<Pack> = RefCell::new(Pack::new());
    /// The procedures of the pack that have been fetched.
    static ITEMS: RefCell<Vec<Item>> = const { RefCell::new(Vec::new()) };
}

/// Connects the list, the address and the phone's memory.
pub fn attach(lang: Lang) {
    ITEMS.take();
    PACK.set(Pack::decode(&keep::pack()).pack);
    read_address(lang);
    element::listen("hashchange", move |_| read_address(lang));
    element::on_change("data-x", move |field, document| {
        // A pack that is full of ticks keeps those it has.
        let _ = PACK.with_borrow_mut(|pack| pack.tick(&document, field.checked()));
        store();
        show_texts(lang);
    });
    element::on_change("data-case", move |_, code| {
        let cases = element::checked(&["[data-case=\"", &code, "\"]"].concat());
        let cases: Vec<&str> = cases.iter().map(String::as_str).collect();
        let _ = PACK.with_borrow_mut(|pack| pack.set_cases(&code, &cases));
        store();
        show_papers(lang);
    });
    element::on_press("remove-item", move |button| {
        let code = button.get_attribute("data-code").unwrap_or_default();
        PACK.with_borrow_mut(|pack| pack.remove(&code));
        store();
        show(lang);
    });
    carry::attach(lang, move |done| {
        PACK.take();
        store();
        show(lang);
        done();
    });
}

/// A link to a whole pack shows that one; a link that adds puts its procedure to those that are there.
fn read_address(lang: Lang) {
    let said = Pack::decode(&fragment::all());
    PACK.with_borrow_mut(|pack| {
        if said.is_whole {
            *pack = said.pack;
        } else {
            // A full pack takes no more: the list shows what it holds.
            pack.join(&said.pack);
        }
    });
    store();
    show(lang);
    fetch_missing(lang);
}

fn store() {
    let text = PACK.with_borrow(Pack::encode);
    keep::keep_pack(&text);
    fragment::replace(&text);
}

fn fetch_missing(lang: Lang) {
    let missing: Vec<String> = PACK.with_borrow(|pack| {
        let is_here = |code: &str| ITEMS.with_borrow(|items| items.iter().any(|item| item.code == code));
        pack.chosen().iter().map(|chosen| chosen.code.clone()).filter(|code| !is_here(code)).collect()
    });
    if missing.is_empty() {
        return;
    }
    let ui = lang.ui();
    element::say(".pack__note", ui.pack_loading);
    spawn_local(async move {
        let mut failed = false;
        for code in missing {
            match fetch(&code, lang).await {
                Some(item) => ITEMS.with_borrow_mut(|items| items.push(item)),
                None => failed = true,
            }
        }
        show(lang);
        element::say(".pack__note", if failed { ui.pack_failed } else { "" });
    });
}

async fn fetch(code: &str, lang: Lang) -> Option<Item> {
    let address = [&Route::Procedure(code.to_owned()).path(lang), "pack.json"].concat();
    let response = Request::get(&address).send().await.ok()?;
    if !response.ok() {
        return None;
    }
    motcua_pack::read(&wire::text(&response.text().await.ok()?)?).ok()
}

/// Does something with the procedures that are here, each with what was chosen of it, in the pack's order.
fn with_chosen<R>(act: impl FnOnce(&[(&Item, &Chosen)]) -> R) -> R {
    ITEMS.with_borrow(|items| {
        PACK.with_borrow(|pack| {
            let mut found = Vec::new();
            for chosen in pack.chosen() {
                found.extend(items.iter().find(|item| item.code == chosen.code).map(|item| (item, chosen)));
            }
            act(&found)
        })
    })
}

fn show(lang: Lang) {
    let ui = lang.ui();
    let items = with_chosen(|chosen| {
        let items: Vec<String> = chosen.iter().map(|(item, chosen)| item_html(item, chosen, lang)).collect();
        items.concat()
    });
    let head = if items.is_empty() {
        ["<p>", ui.pack_empty, "</p>"].concat()
    } else {
        ["<h2>", ui.pack_items, "</h2><ul class=\"pack__items\" role=\"list\">", &items, "</ul>"].concat()
    };
    let papers = "<p class=\"pack__note\" role=\"status\" hidden></p><div class=\"pack__papers\"></div>";
    element::fill(".pack", &[&head, papers].concat());
    element::hide(".pack-texts", items.is_empty());
    show_papers(lang);
}

fn item_html(item: &Item, chosen: &Chosen, lang: Lang) -> String {
    let ui = lang.ui();
    let href = Route::Procedure(item.code.clone()).path(lang);
    let cases: Vec<String> = item
        .cases
        .iter()
        .map(|case| {
            let checked = if chosen.cases.contains(&case.id) { " checked" } else { "" };
            [
                "<label class=\"pack__case\"><input type=\"checkbox\" data-case=\"",
                &escaped(&item.code),
                "\" value=\"",
                &escaped(&case.id),
                "\"",
                checked,
                "> ",
                &escaped(&case.name),
                "</label>",
            ]
            .concat()
        })
        .collect();
    let cases = match item.cases.len() {
        0 | 1 => String::new(),
        _ => ["<fieldset><legend>", ui.pack_cases, "</legend>", &cases.concat(), "</fieldset>"].concat(),
    };
    let fee = item.fee_note.as_ref().map(|fee| ["<br>", &escaped(fee)].concat()).unwrap_or_default();
    [
        "<li><a href=\"",
        &escaped(&href),
        "\">",
        &escaped(&item.name),
        "</a><p>",
        &escaped(&item.place_text),
        &fee,
        "</p>",
        &cases,
        "<button type=\"button\" class=\"button button--quiet\" data-do=\"remove-item\" data-code=\"",
        &escaped(&item.code),
        "\">",
        ui.pack_remove,
        "<span class=\"visually-hidden\">: ",
        &escaped(&item.name),
        "</span></button></li>",
    ]
    .concat()
}

fn show_papers(lang: Lang) {
    let html = with_chosen(|chosen| {
        if chosen.is_empty() {
            return String::new();
        }
        let list = motcua_pack::merge(chosen);
        let groups: Vec<String> = Group::ALL.iter().map(|group| group_html(&list, *group, lang)).collect();
        [trips_html(&list, lang), groups.concat()].concat()
    });
    element::fill(".pack__papers", &html);
    show_texts(lang);
}

fn trips_html(list: &List<'_>, lang: Lang) -> String {
    let ui = lang.ui();
    let trips = motcua_pack::trips(&list.procedures);
    let places: Vec<String> = trips.iter().map(|trip| trip_html(trip, ui)).collect();
    let heading = match motcua_pack::journeys(&trips) {
        0 => ui.pack_no_trip.to_owned(),
        1 => ui.pack_one_trip.to_owned(),
        n => ui.pack_trips.replace("{}", &n.to_string()),
    };
    ["<h2>", &heading, "</h2><ul>", &places.concat(), "</ul>"].concat()
}

fn trip_html(trip: &Trip<'_>, ui: &Ui) -> String {
    let names: Vec<&str> = trip.items.iter().map(|item| item.name.as_str()).collect();
    let place = trip.items.first().map(|item| item.place_text.as_str()).unwrap_or_default();
    let compare = if trip.is_alike() { "" } else { ui.pack_compare };
    ["<li><strong>", &escaped(place), "</strong>: ", &escaped(&names.join("; ")), compare, "</li>"].concat()
}

fn group_html(list: &List<'_>, group: Group, lang: Lang) -> String {
    let words = words(lang);
    let rows: Vec<String> = list.group(group).map(|entry| entry_html(entry, group, lang)).collect();
    if rows.is_empty() {
        return String::new();
    }
    ["<h2>", words.group(group), "</h2><ul class=\"papers\" role=\"list\">", &rows.concat(), "</ul>"].concat()
}

fn entry_html(entry: &Entry<'_>, group: Group, lang: Lang) -> String {
    let (words, ui) = (words(lang), lang.ui());
    let span = |class: &str, text: &str| ["<span class=\"paper__", class, "\">", &escaped(text), "</span>"].concat();
    let mut lines = String::new();
    if let Some(condition) = motcua_pack::conditions(entry, words) {
        lines.push_str(&span("condition", &condition));
    }
    lines.push_str(&span("name", entry.name));
    let counts = motcua_pack::counts(entry, words);
    if group != Group::Held && !counts.is_empty() {
        lines.push_str(&span("how", &counts));
    }
    for other in motcua_pack::alternatives(entry) {
        lines.push_str(&span("detail", &[ui.pack_or, other].concat()));
    }
    for used in &entry.uses {
        if let Some(held) = &used.need.held {
            let article = used.need.article.as_ref().map(|article| [" (", article, ")"].concat()).unwrap_or_default();
            lines.push_str(&span("detail", &[held.as_str(), &article].concat()));
        }
    }
    let names: Vec<&str> = entry.shares().iter().map(|share| share.item.name.as_str()).collect();
    if names.len() > 1 {
        lines.push_str(&span("detail", &ui.pack_for.replace("{}", &names.join("; "))));
    }
    let checked = if PACK.with_borrow(|pack| pack.is_ticked(entry.document)) { " checked" } else { "" };
    [
        "<li class=\"paper\"><label><input type=\"checkbox\" data-x=\"",
        &escaped(entry.document),
        "\"",
        checked,
        "><span class=\"paper__text\">",
        &lines,
        "</span></label></li>",
    ]
    .concat()
}

fn show_texts(lang: Lang) {
    let words = words(lang);
    with_chosen(|chosen| {
        let list = motcua_pack::merge(chosen);
        element::say("#pack-sms", &motcua_pack::sms(&list, words));
        element::say("#pack-speaker", &motcua_pack::loudspeaker(&list, words));
        let file = String::from(js_sys::encode_uri_component(&motcua_pack::plain(&list, words)));
        element::set("[data-file]", "href", &["data:text/plain;charset=utf-8,", &file].concat());
    });
}

fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Vi => &Words::VI,
        Lang::En => &Words::EN,
    }
}
