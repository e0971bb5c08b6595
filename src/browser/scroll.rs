//! Where each page of the history was scrolled to, so that going back finds it again.
//!
//! Pages arrive after the address has changed, so the browser's own restoration comes too early. Each history entry gets a
//! key in its state; the offset is kept by key for the tab's life. Before leaving, restoration is handed back to the browser.

use std::cell::{Cell, RefCell};

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

thread_local! {
    /// The entry gone back to, and where it was; waits for the page to arrive.
    static RETURNING_TO: RefCell<Option<(String, i32)>> = const { RefCell::new(None) };
    /// The path of the page shown.
    static PATH: RefCell<Option<String>> = const { RefCell::new(None) };
    static COUNT: Cell<u32> = const { Cell::new(0) };
}

/// Starts to listen.
pub fn remember() {
    mark_entry();
    PATH.set(path());
    restoration(web_sys::ScrollRestoration::Manual);
    let scroll = window_event_listener(ev::scroll, |_| save());
    let pop = window_event_listener(ev::popstate, |_| go_back());
    let leave = window_event_listener(ev::pagehide, |_| restoration(web_sys::ScrollRestoration::Auto));
    on_cleanup(move || {
        scroll.remove();
        pop.remove();
        leave.remove();
    });
}

/// After a page has arrived: back to where it was, to the part that the fragment names, or to the top.
pub fn settle() {
    mark_entry();
    PATH.set(path());
    // Only for its own entry: a link followed before the page had arrived leads elsewhere.
    place(RETURNING_TO.take());
}

/// Scrolls to where an entry was, if it is the one shown; else to what the fragment names, or to the top.
fn place(entry: Option<(String, i32)>) {
    let top = entry.filter(|(entry, _)| key().as_ref() == Some(entry)).map_or(0, |(_, top)| top);
    let target =
        window().location().hash().ok().and_then(|hash| document().get_element_by_id(hash.trim_start_matches('#')));
    match target {
        Some(element) if top == 0 => element.scroll_into_view(),
        _ => window().scroll_to_with_x_and_y(0.0, f64::from(top)),
    }
}

fn go_back() {
    let entry = key().zip(saved());
    RETURNING_TO.set(entry.clone());
    // Within one page nothing will arrive. And where the page went away from never came, this one will arrive once more: then
    // its offset is wanted again, so it is kept.
    if is_shown() {
        place(entry);
    }
}

/// Whether the page in the document is that of the address. While the next one is on its way it is not.
fn is_shown() -> bool {
    path().is_some() && PATH.with_borrow(|shown| *shown == path())
}

fn path() -> Option<String> {
    window().location().pathname().ok()
}

fn restoration(mode: web_sys::ScrollRestoration) {
    if let Ok(history) = window().history() {
        // Only an old browser refuses; it then restores by itself, which is good enough.
        let _ = history.set_scroll_restoration(mode);
    }
}

fn key() -> Option<String> {
    window().history().ok()?.state().ok()?.as_string()
}

/// Gives the entry shown a key, unless it has one; tells it.
pub fn mark_entry() -> Option<String> {
    let history = window().history().ok()?;
    if let Some(key) = key() {
        return Some(key);
    }
    COUNT.set(COUNT.get() + 1);
    // Whole numbers here and below: code that reads and writes fractions would weigh more than the rest of this file.
    let key = format!("scroll:{}:{}", js_sys::Date::now() as u64, COUNT.get());
    // Without a key the page is found at its top, no worse.
    history.replace_state(&JsValue::from_str(&key), "").ok()?;
    Some(key)
}

fn save() {
    // What is scrolled while the next page is on its way is the old one, under the next one's address.
    if !is_shown() {
        return;
    }
    if let (Some(key), Ok(y), Ok(Some(storage))) = (key(), window().scroll_y(), window().session_storage()) {
        // Full or forbidden storage only costs the offset.
        let _ = storage.set_item(&key, &(y as i32).to_string());
    }
}

fn saved() -> Option<i32> {
    window().session_storage().ok()??.get_item(&key()?).ok()??.parse().ok()
}
