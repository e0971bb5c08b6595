//! The form for a letter: kept as it is written, shown as it will be sent, sent only when the person says so.

use std::cell::{Cell, RefCell};

use js_sys::Reflect;
use leptos::prelude::*;
use motcua_feedback::{
    Agreement, Channel, Event, Flaw, Kind, LEAST_SECONDS, Letter, Message, Personal, State, Topic, file_name,
    letter_text, mail, personal, request, sms, spoken, step,
};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use crate::browser::element::{self, each, find, hide, say};
use crate::browser::index::{self, Indexes, Load};
use crate::browser::{clock, dom, fragment, keep, post, share, store};

/// What the person may agree to: a quarter of an hour, or a week.
const NOW: u64 = 15 * 60;
const LATER: u64 = 7 * 86_400;

/// The fields, in the order of the page.
const FIELDS: [&str; 8] = ["topic", "commune", "province", "procedure", "what", "place", "when", "contact"];

thread_local! {
    static LETTER: RefCell<Letter> = RefCell::default();
    /// The text of it that is stored; empty as long as none is.
    static SEEN: RefCell<String> = RefCell::default();
    /// Whether it is being stored, and whether it changed meanwhile.
    static STORING: Cell<(bool, bool)> = const { Cell::new((false, false)) };
    static OPENED: Cell<u64> = const { Cell::new(0) };
    /// The commune filled in, as code and name: its channels are shown as long as the name stands.
    static KNOWN: RefCell<(String, String)> = RefCell::default();
}

/// Connects the form, the channels and the store.
pub fn attach() {
    OPENED.set(clock::seconds());
    SEEN.take();
    LETTER.set(fresh());
    element::mark_all(".channels", "data-ready");
    prefill();
    element::listen("input", |event| {
        if element::target(&event, "[data-letter], .channels").is_some() {
            changed();
        }
    });
    element::on_submit(|form| form.has_attribute("data-letter"));
    element::on_press("send-letter", |_| send());
    element::on_press("carried", |_| spawn_local(settle(Event::Arrived { now: clock::seconds() })));
    element::listen("click", |event| {
        if element::target(&event, "[data-carry]").is_some()
            && matches!(LETTER.with_borrow(|letter| letter.channel.kind), Kind::Print | Kind::Share)
        {
            event.prevent_default();
            LETTER.with_borrow(|letter| match letter.channel.kind {
                Kind::Print => share::print(),
                _ => store::share(&spoken(letter)),
            });
        }
    });
    store::when_ready(|| {
        spawn_local(open());
        post::look_after_all();
    });
}

fn fresh() -> Letter {
    let random = (js_sys::Math::random() * (1u64 << 40) as f64) as u64;
    Letter { code: motcua_feedback::code(random), made: clock::seconds(), ..Letter::default() }
}

fn field(name: &str) -> Option<web_sys::Element> {
    find(&["#listen-", name].concat())
}

fn value(name: &str) -> String {
    let value = field(name).and_then(|field| Reflect::get(&field, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

/// Fills a field that is still empty: what somebody typed before the page woke stays.
fn put(name: &str, text: &str) {
    if let Some(field) = field(name) {
        let _ = Reflect::set(&field, &"value".into(), &JsValue::from_str(text));
    }
}

/// What is known from where the person came, and of the commune they keep.
fn prefill() {
    // Begun in a widget. The draft's own code takes its place in the address as soon as it is stored.
    if let Some(words) = fragment::get("noi")
        && value("what").is_empty()
    {
        put("what", &words);
    }
    if let Some(code) = fragment::get("about")
        && let Some(name) = find("#listen-procedures").and_then(|list| {
            list.query_selector(&["[data-code=\"", &element::quoted(&code), "\"]"].concat())
                .ok()??
                .get_attribute("value")
        })
        && value("procedure").is_empty()
    {
        put("procedure", &name);
        put("topic", Topic::File.word());
    }
    if let Some(code) = fragment::get("commune").or_else(|| fragment::get("xa")) {
        name_commune(code);
    } else if let Some(kept) = keep::commune() {
        let province = find("#listen-province").and_then(|list| {
            list.query_selector(&["[data-name=\"", &element::quoted(&kept.province), "\"]"].concat())
                .ok()??
                .get_attribute("value")
        });
        put_commune(kept.code, kept.name, &province.unwrap_or_default());
    }
    show();
}

/// The commune that the address names, as soon as the index of places is here: the phone has it without a network, too.
fn name_commune(code: String) {
    let places = expect_context::<Indexes>().places;
    places.want();
    Effect::new(move |_| {
        if places.state.get() == Load::Ready
            && let Some(commune) = index::with_places(|places| places?.commune(&code))
        {
            let name = [commune.kind.capitalised(), " ", &commune.name].concat();
            put_commune(commune.code, name, &commune.province_code);
            show();
        }
    });
}

fn put_commune(code: String, name: String, province: &str) {
    if value("commune").is_empty() {
        put("commune", &name);
        put("province", province);
        KNOWN.set((code, name));
    }
}

/// Opens the draft that the address names; or the one this page began, when it was typed before the store was there.
async fn open() {
    let named = fragment::get("thu");
    if let Some(code) = named
        && let Some((letter, seen)) = store::get(&code).await
        && letter.state == State::Draft
    {
        let message = letter.message.clone();
        let texts = [
            message.topic.word(),
            &message.commune,
            &message.province,
            &message.procedure,
            &message.what,
            &message.place,
            &message.when,
            &message.contact,
        ];
        for (name, text) in FIELDS.into_iter().zip(texts) {
            put(name, text);
        }
        SEEN.set(seen);
        LETTER.set(letter);
        show();
    } else if !value("what").is_empty() {
        changed();
    }
}

/// Reads the form into the letter, stores it, shows what follows from it.
fn changed() {
    show();
    if !store::is_ready() {
        return; // `open` stores what was typed before
    }
    let (is_storing, _) = STORING.get();
    STORING.set((is_storing, true));
    if !is_storing {
        spawn_local(keep_storing());
    }
}

/// Stores until nothing has changed meanwhile, so that letters typed fast do not overtake each other.
async fn keep_storing() {
    while STORING.get().1 {
        STORING.set((true, false));
        let is_kept = keep_draft().await;
        hide("[data-saved=yes]", !is_kept);
        hide("[data-saved=no]", is_kept);
    }
    STORING.set((false, false));
}

async fn keep_draft() -> bool {
    let (code, next) = LETTER.with_borrow(|letter| (letter.code.clone(), letter.write()));
    let seen = SEEN.with_borrow(Clone::clone);
    if seen == next {
        return true;
    }
    if store::swap(&code, &seen, &next).await {
        SEEN.set(next);
        if seen.is_empty() {
            fragment::replace(&["thu=", &code].concat());
        }
        return true;
    }
    // Another tab has changed or sent this letter: what is written here becomes a letter of its own, and neither is lost.
    let first = code;
    let code = LETTER.with_borrow_mut(|letter| {
        letter.code = fresh().code;
        letter.code.clone()
    });
    store::fork(&first, &code).await;
    SEEN.take();
    show(); // the code stands in what is sealed
    let next = LETTER.with_borrow(Letter::write);
    let is_kept = store::swap(&code, "", &next).await;
    if is_kept {
        SEEN.set(next);
        fragment::replace(&["thu=", &code].concat());
    }
    is_kept
}

/// The letter as the form has it.
fn read() {
    let [topic, commune, province, procedure, what, place, when, contact] = FIELDS.map(value);
    let topic = Topic::of(&topic).unwrap_or_default();
    let message = Message { topic, commune, province, procedure, what, place, when, contact }.tidy();
    let chosen = find("[data-channel]:checked").and_then(|radio| Channel::read(&radio.get_attribute("data-channel")?));
    LETTER.with_borrow_mut(|letter| {
        letter.message = message;
        letter.channel = chosen.unwrap_or_default();
        letter.sealed = match letter.channel.age_key.as_str() {
            "" => String::new(),
            key => store::seal(key, &letter_text(letter)),
        };
    });
}

fn show() {
    read();
    LETTER.with_borrow(|letter| {
        show_personal(&letter.message);
        show_channels(&letter.message);
        show_preview(letter);
        element::set("[data-photos]", "data-photos", &letter.code);
    });
    store::dress();
    hide(".flaws", true);
}

fn show_personal(message: &Message) {
    let found = personal(&[message.what.as_str(), "\n", &message.place, "\n", &message.when].concat());
    for (name, kind) in [("id", Personal::Id), ("phone", Personal::Phone), ("bank", Personal::Bank)] {
        hide(&["[data-personal=", name, "]"].concat(), found.iter().all(|found| found.kind != kind));
    }
}

/// Those of the place, of its province and of the country.
fn show_channels(message: &Message) {
    let commune = KNOWN.with_borrow(|(code, name)| if *name == message.commune { code.clone() } else { String::new() });
    let is_direct = Cell::new(false);
    each(None, ".channel", |channel| {
        let area = channel.get_attribute("data-area").unwrap_or_default();
        let is_here = area.is_empty() || area == message.province || area == commune;
        element::mark(&channel, "hidden", !is_here);
        let line = channel.query_selector("[data-channel]").ok().flatten();
        let kind = line.and_then(|line| Channel::read(&line.get_attribute("data-channel")?)).map(|line| line.kind);
        is_direct.set(is_direct.get() || (is_here && kind.is_some_and(Kind::is_direct)));
    });
    hide("[data-none]", is_direct.get());
}

fn show_preview(letter: &Letter) {
    let channel = &letter.channel;
    hide(".preview", channel.id.is_empty());
    let direct = request(letter);
    hide(".preview__direct", direct.is_none());
    hide(".preview__carry", direct.is_some());
    let to = [channel.name.as_str(), if channel.to.is_empty() { "" } else { ", " }, &channel.to].concat();
    say(".preview__to", &to);
    say(".letter-paper", "");
    let paper = letter_text(letter);
    let seal = if letter.is_unsealed() {
        "wait"
    } else if !letter.sealed.is_empty() {
        "yes"
    } else if direct.is_some() || channel.kind == Kind::Mail {
        "no"
    } else {
        ""
    };
    element::set(".preview", "data-sealed", seal);
    say(".preview__sealed", &letter.sealed);
    if let Some(request) = direct {
        let fields: Vec<String> = request.fields.iter().map(|(name, value)| [name, " = ", value].concat()).collect();
        let fields = fields.join("\n");
        say(".preview__to", &[channel.name.as_str(), ", ", &request.url].concat());
        say(".preview__text", if letter.sealed.is_empty() { &fields } else { &paper });
        say(".preview__sealed", &fields);
        say(".preview__raw", &["POST ", &request.url, "\n", request.media_type, "\n\n", &request.body].concat());
        return;
    }
    let (text, href) = match channel.kind {
        Kind::Mail => (paper, mail(&channel.to, letter)),
        Kind::Sms => (spoken(letter), sms(&channel.to, letter)),
        Kind::Phone => (spoken(letter), Some(["tel:", &channel.to].concat())),
        Kind::Link => (spoken(letter), Some(channel.to.clone())),
        Kind::Share => (spoken(letter), None),
        Kind::File => {
            let href = ["data:text/plain;charset=utf-8,", &motcua_feedback::percent(&paper)].concat();
            (paper, Some(href))
        }
        _ => {
            say(".letter-paper", &paper);
            (paper, None)
        }
    };
    say(".preview__text", &text);
    let label = find("[data-channel]:checked").and_then(|radio| radio.get_attribute("data-label"));
    say("[data-carry]", &label.unwrap_or_default());
    element::set("[data-carry]", "href", href.as_deref().unwrap_or("#"));
    if let Some(link) = find("[data-carry]") {
        let _ = if channel.kind == Kind::File {
            link.set_attribute("download", &file_name(&letter.code, "txt"))
        } else {
            link.remove_attribute("download")
        };
    }
}

/// Says what is in the way; the form stays as it is.
fn refuse(flaw: &str, to: &str) {
    each(None, "[data-flaw]", |line| {
        let is_it = line.get_attribute("data-flaw").as_deref() == Some(flaw);
        element::mark(&line, "hidden", !is_it);
    });
    hide(".flaws", false);
    element::focus(to);
}

fn send() {
    read();
    let (needs_contact, message) = LETTER.with_borrow(|letter| (letter.channel.needs_contact, letter.message.clone()));
    let is_machine = !value("website").is_empty() || clock::seconds() < OPENED.get() + LEAST_SECONDS;
    let agreed = element::checked("[name=consent]").pop();
    match (message.flaw(needs_contact), agreed) {
        (Some(Flaw::Empty), _) => refuse("empty", "#listen-what"),
        (Some(Flaw::TooLong), _) => refuse("long", "#listen-what"),
        (Some(Flaw::NoContact), _) => refuse("contact", "#listen-contact"),
        (None, None) => refuse("consent", "[name=consent]"),
        _ if is_machine => refuse("trap", "[data-do=send-letter]"),
        (None, Some(agreed)) => {
            let now = clock::seconds();
            let until = now + if agreed == "now" { NOW } else { LATER };
            spawn_local(settle(Event::Agree(Agreement { now, until })));
        }
    }
}

/// The letter leaves the form: agreed to, or carried by the person. What was typed last is stored first.
async fn settle(event: Event) {
    read();
    if LETTER.with_borrow(|letter| letter.message.what.is_empty()) {
        return refuse("empty", "#listen-what");
    }
    while STORING.get().0 {
        // Behind what is being stored now.
        store::get("").await;
    }
    let seen = SEEN.with_borrow(Clone::clone);
    let letter = LETTER.with_borrow(|letter| {
        let (state, _) = step(&letter.state, event, letter.channel.keeps_key);
        Letter { state, ..letter.clone() }
    });
    if !store::swap(&letter.code, &seen, &letter.write()).await {
        return refuse("store", "[data-do=send-letter]");
    }
    // The draft is a letter now: nothing typed later may go into it.
    LETTER.set(fresh());
    SEEN.take();
    spawn_local(post::look_after(letter.code));
    dom::click("to-outbox");
}
