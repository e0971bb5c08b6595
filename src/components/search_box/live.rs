//! The box in the browser: indexes on demand, the query in the fragment, the keyboard.

use std::time::Duration;

use leptos::ev::KeyboardEvent;
use leptos::html::Input;
use leptos::prelude::*;

use super::rows::{self, Results};
use super::{BoxState, Loading, option_id};
use crate::app::Portal;
use crate::browser::index::{self, Indexes, Load};
use crate::browser::{dom, fragment};
use crate::i18n::Lang;

/// How long an answer waits for places when procedures are here.
const PATIENCE: Duration = Duration::from_millis(800);

/// Fetches what searching needs, if it is not here.
pub(super) fn want(indexes: Indexes, lang: Lang) {
    indexes.search(lang).want();
    indexes.places.want();
}

/// Connects the field, the engines and the address; gives back the indexes for the field's own events.
pub(super) fn connect(state: BoxState, portal: Portal, lang: Lang, field: NodeRef<Input>) -> Indexes {
    let indexes = expect_context::<Indexes>();

    // What was typed before the Wasm started, or stands in the fragment.
    Effect::new(move |_| {
        let Some(input) = field.get() else { return };
        let typed = input.value();
        let text = if typed.is_empty() { fragment::get("q").unwrap_or_default() } else { typed };
        if !text.is_empty() {
            input.set_value(&text);
            state.query.set(text);
        }
    });

    // Each keystroke asks for what is not here, so after a failure the next one tries again. Not in the effect below: that one
    // runs when an index fails, too, and would try for ever.
    let is_late = RwSignal::new(false);
    Effect::new(move |_| {
        if state.query.with(|query| !query.trim().is_empty()) {
            want(indexes, lang);
            set_timeout(move || is_late.set(true), PATIENCE);
        }
    });

    // The answer to what is typed, once both indexes have come or failed: shown earlier, the list would turn over under the
    // finger when the other one comes. Only places that take long are not waited for. What an index knows that comes, or is
    // completed, later is put behind what is shown, unless somebody has begun to go through the list.
    Effect::new(move |answered: Option<String>| {
        let query = state.query.get();
        let is_new = answered.as_ref() != Some(&query);
        if is_new {
            state.active.set(None);
            state.is_touched.set_value(false);
        }
        if query.trim().is_empty() {
            state.results.set(Results::default());
            state.loading.set(Loading::Quiet);
            return query;
        }
        let (engine, places) = (indexes.search(lang).state.get(), indexes.places.state.get());
        let loading = match (engine, places) {
            (Load::Idle | Load::Loading, _) | (_, Load::Idle | Load::Loading) => Loading::Loading,
            (Load::Ready, Load::Ready) => Loading::Quiet,
            _ => Loading::Failed,
        };
        state.loading.set(loading);
        let waits = match engine {
            Load::Ready => loading == Loading::Loading && !is_late.get(),
            Load::Failed => loading == Loading::Loading,
            Load::Idle | Load::Loading => true,
        };
        if waits {
            return answered.unwrap_or_default();
        }
        let is_in_use = state.active.get_untracked().is_some() || state.is_touched.get_value();
        if is_new || !is_in_use {
            let mut results = index::with_engine(lang, |engine| {
                index::with_places(|places| rows::answer(&query, engine, places, lang))
            });
            let shown = state.results.get_untracked();
            if !is_new {
                results = shown.clone().extended_by(results);
            }
            if shown != results {
                state.results.set(results);
            }
        }
        query
    });

    // The query in the address.
    Effect::new(move |first: Option<()>| {
        let query = state.query.get();
        if first.is_some() {
            fragment::set("q", query.trim());
        }
    });

    // A move to another page ends the search; going back brings it again with its address.
    Effect::new(move |first: Option<()>| {
        portal.shown.track();
        if first.is_none() {
            return;
        }
        let text = fragment::get("q").unwrap_or_default();
        if let Some(input) = field.get_untracked() {
            input.set_value(&text);
        }
        state.query.set(text);
    });
    indexes
}

/// Submitting moves the focus to the first result; a keyboard on the glass then closes by itself.
pub(super) fn submit(state: BoxState) {
    if state.results.with_untracked(|r| r.count() > 0) {
        let index = state.active.get_untracked().unwrap_or(0);
        state.active.set(Some(index));
        dom::focus(&option_id(index));
        dom::reveal(&option_id(index));
    }
}

/// Arrow keys, Enter and Escape in the field, as the combobox pattern has them.
pub(super) fn key(ev: &KeyboardEvent, state: BoxState) {
    if ev.is_composing() {
        return; // an input method is putting a letter together
    }
    match ev.key().as_str() {
        "Enter" => {
            if let Some(index) = state.active.get_untracked() {
                ev.prevent_default();
                dom::click(&option_id(index));
            }
        }
        "Escape" => {
            state.query.set(String::new());
            if let Some(input) = event_target_input(ev) {
                input.set_value("");
            }
        }
        _ => {
            if let Some(index) = step(ev, state) {
                dom::reveal(&option_id(index));
            }
        }
    }
}

/// Arrow keys on the options, where the focus is after submitting: it moves with them.
pub(super) fn key_in_list(ev: &KeyboardEvent, state: BoxState) {
    match ev.key().as_str() {
        "Escape" => dom::focus("q"),
        _ => {
            if let Some(index) = step(ev, state) {
                dom::focus(&option_id(index));
                dom::reveal(&option_id(index));
            }
        }
    }
}

/// One option down or up, around the ends.
fn step(ev: &KeyboardEvent, state: BoxState) -> Option<usize> {
    let count = state.results.with_untracked(Results::count);
    let active = state.active.get_untracked();
    let next = match ev.key().as_str() {
        "ArrowDown" if count > 0 => active.map_or(0, |i| (i + 1) % count),
        "ArrowUp" if count > 0 => active.map_or(count - 1, |i| (i + count - 1) % count),
        _ => return None,
    };
    ev.prevent_default();
    state.active.set(Some(next));
    Some(next)
}

fn event_target_input(ev: &KeyboardEvent) -> Option<web_sys::HtmlInputElement> {
    use wasm_bindgen::JsCast;
    ev.target()?.dyn_into().ok()
}
