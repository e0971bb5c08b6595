//! The letters on this phone: each as the page's model of a letter, filled in.

use std::cell::RefCell;

use leptos::prelude::*;
use motcua_calendar::{Alarm, DayUnit, Due, Event as Entry, Filing, Limit, Moment, WorkingDays};
use motcua_feedback::{Agreement, Event, Letter, State, Why, file_name, letter_text, percent, step};
use wasm_bindgen_futures::spawn_local;

use crate::browser::element::{self, escaped, find, hide};
use crate::browser::index::{self, Indexes, Load};
use crate::browser::{clock, dom, post, store};

/// Another try lasts a quarter of an hour: the person stands before the page and presses.
const NOW: u64 = 15 * 60;
/// When nobody has promised a day, we remind after so many working days.
const UNPROMISED: u16 = 10;
/// The reminder comes at eight in the morning of the day.
const MORNING: Alarm = Alarm { minutes_before: -480 };

thread_local! {
    /// What is shown: a list that has not changed is not drawn again, so the focus stays where it is.
    static SHOWN: RefCell<String> = RefCell::default();
}

/// Connects the list and its buttons.
pub fn attach() {
    SHOWN.take();
    let days = expect_context::<Indexes>().days;
    let model = find("#letter-model").map(|model| model.inner_html()).unwrap_or_default();
    hide("[data-letters=plain]", true);
    let refresh = move || {
        let model = model.clone();
        spawn_local(async move { show(&model).await });
    };
    let again = refresh.clone();
    Effect::new(move |_| {
        if days.state.get() == Load::Ready {
            SHOWN.take();
            again();
        }
    });
    let start = refresh.clone();
    store::when_ready(move || {
        days.want();
        start();
        post::look_after_all();
    });
    element::listen("motcua:letters", move |_| refresh());
    // Here without asking whether letters wait: the note of that may be missing.
    element::listen("online", |_| post::look_after_all());
    element::on_press("letter", |button| {
        let attribute = |name| button.get_attribute(name).unwrap_or_default();
        let (code, wish) = (attribute("data-code"), attribute("data-wish"));
        if wish != "delete" || is_sure(&button) {
            spawn_local(wished(code, wish));
        }
    });
    element::on_press("wipe-letters", |button| {
        if is_sure(&button) {
            spawn_local(async move {
                if store::clear().await {
                    let words = find(".letters__wiped").and_then(|line| line.get_attribute("data-words"));
                    element::say(".letters__wiped", &words.unwrap_or_default());
                }
            });
        }
    });
}

/// What cannot be undone is pressed twice; the button says so.
fn is_sure(button: &web_sys::Element) -> bool {
    if button.has_attribute("data-asked") {
        return true;
    }
    let sure = find("[data-sure]").and_then(|wipe| wipe.get_attribute("data-sure")).unwrap_or_default();
    element::mark(button, "data-asked", true);
    button.set_text_content(Some(&sure));
    dom::announce(&sure);
    false
}

/// Does what a button of a letter says.
async fn wished(code: String, wish: String) {
    let Some((letter, seen)) = store::get(&code).await else { return };
    let now = clock::seconds();
    let event = match wish.as_str() {
        "again" => Event::Agree(Agreement { now, until: now + NOW }),
        "arrived" => Event::Arrived { now },
        "answer" => Event::Answer { now },
        _ => Event::TakeBack,
    };
    let (state, _) = step(&letter.state, event, letter.channel.keeps_key);
    let next = if wish == "delete" { String::new() } else { Letter { state, ..letter }.write() };
    store::swap(&code, &seen, &next).await;
    post::look_after(code).await;
}

async fn show(model: &str) {
    let letters = store::all().await;
    hide("[data-letters=failed]", letters.is_some());
    let letters = letters.unwrap_or_default();
    hide("[data-letters=none]", !letters.is_empty());
    hide("[data-letters=wipe]", letters.is_empty());
    let html: Vec<String> = letters.iter().map(|(letter, _)| card(letter, model)).collect();
    let html = html.concat();
    if SHOWN.with_borrow(|shown| *shown != html) {
        element::fill(".letters", &html);
        store::dress();
        SHOWN.set(html);
    }
}

fn card(letter: &Letter, model: &str) -> String {
    let (mut at, mut until, mut answered, mut status) = (letter.made, 0, 0, 0);
    let mut reference = "—";
    match &letter.state {
        State::Waiting { until: end, .. } | State::Sending { until: end, .. } => until = *end,
        State::Sent { at: sent, reference: said } => (at, reference) = (*sent, said),
        State::Answered { sent, at: came, reference: said } => (at, answered, reference) = (*sent, *came, said),
        State::Failed { why: Why::Refused(code) } => status = *code,
        _ => {}
    }
    if reference.is_empty() {
        reference = "—";
    }
    let text = letter_text(letter);
    let (due, calendar) = due(letter, at).unwrap_or_default();
    let file = file_name(&letter.code, "");
    let title = letter.message.what.lines().next().unwrap_or_default();
    let title: String = title.chars().take(80).collect();
    let to = [letter.channel.name.as_str(), " ", &letter.channel.to].concat();
    let receipt = [&text, "\n", to.trim(), "\n", &day(at), "\n", reference, "\n", &due, "\n"].concat();
    let receipt = ["data:text/plain;charset=utf-8,", &percent(&receipt)].concat();
    let pairs = [
        ("{code}", letter.code.as_str()),
        ("{title}", if title.is_empty() { "…" } else { &title }),
        ("{to}", if letter.channel.id.is_empty() { "—" } else { to.trim() }),
        ("{at}", &day(at)),
        ("{until}", &day(until)),
        ("{answered}", &day(answered)),
        ("{status}", &status.to_string()),
        ("{reference}", reference),
        ("{due}", &due),
        ("{calendar}", &calendar),
        ("{file}", file.trim_end_matches('.')),
        ("{receipt}", &receipt),
        // Last: nothing that a person wrote is taken for a word to fill in.
        ("{text}", &text),
    ];
    let promise = if letter.channel.days > 0 { "yes" } else { "no" };
    let head =
        ["<li class=\"letter\" data-state=\"", letter.state.name(), "\" data-promise=\"", promise, "\">"].concat();
    [&head, &filled(model, &pairs), "</li>"].concat()
}

/// The model with its words in braces filled in, in one go: what is filled in is not looked at again.
fn filled(model: &str, pairs: &[(&str, &str)]) -> String {
    let mut out = String::new();
    let mut rest = model;
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let known = pairs.iter().find(|(name, _)| from.starts_with(name));
        let (text, skip) = known.map_or(("{", 1), |(name, text)| (*text, name.len()));
        out.push_str(&escaped(text));
        rest = &from[skip..];
    }
    out.push_str(rest);
    out
}

/// `20/11/2026 15:30`.
fn day(seconds: u64) -> String {
    let at = clock::at(seconds);
    let part = |from: usize, to: usize| at.get(from..to).unwrap_or_default();
    [part(8, 10), "/", part(5, 7), "/", part(0, 4), " ", part(11, 16)].concat()
}

/// The day of the answer in words, and a calendar file that stands in the link itself; `None` until the days off are here.
fn due(letter: &Letter, sent: u64) -> Option<(String, String)> {
    let at: Moment = clock::at(sent).parse().ok()?;
    let count = if letter.channel.days > 0 { letter.channel.days } else { UNPROMISED };
    let limit = Limit::Days { count, unit: DayUnit::Working };
    let due = index::with_days(|days: Option<&WorkingDays>| Due::of(days?, Filing { at, opens: None }, limit).ok())?;
    let summary = find("[data-summary]").and_then(|link| link.get_attribute("data-summary")).unwrap_or_default();
    let summary = summary.replace("{code}", &letter.code);
    let mut entry = Entry::new([&letter.code, "@motcua"].concat(), summary, due.due);
    entry.alarm = Some(MORNING);
    let file = motcua_calendar::reminder("Một Cửa", at, &entry).ok()?;
    let day = due.due.to_string();
    let part = |from: usize, to: usize| day.get(from..to).unwrap_or_default();
    let words = [part(8, 10), "/", part(5, 7), "/", part(0, 4)].concat();
    Some((words, ["data:text/calendar;charset=utf-8,", &percent(&file)].concat()))
}
