//! The keyboard: arrow keys, Enter and Escape as the combobox pattern has them.

use leptos::prelude::GetUntracked;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::{Asked, SHOWN, activate, put, recents};
use crate::browser::{dom, element};
use crate::components::search_box::list::option_id;

/// Listens.
pub fn attach(asked: Asked) {
    element::listen("keydown", move |event| {
        let (in_field, in_list) = (element::target(&event, "#q"), element::target(&event, "#q-list"));
        let Ok(event) = event.dyn_into::<KeyboardEvent>() else { return };
        // While composing an input method is putting a letter together.
        if in_list.is_some() {
            in_the_list(&event);
        } else if in_field.is_some() && !event.is_composing() {
            in_the_field(&event, asked);
        }
    });
    // Submitting moves the focus to the first result; a keyboard on the glass then closes by itself.
    element::on_submit(move |form| {
        let is_ours = form.query_selector("#q").is_ok_and(|field| field.is_some());
        if is_ours && count() > 0 {
            recents::keep(&asked.query.get_untracked());
            go_to(active().unwrap_or(0), true);
        }
        is_ours
    });
}

fn active() -> Option<usize> {
    SHOWN.with_borrow(|shown| shown.active)
}

fn count() -> usize {
    SHOWN.with_borrow(|shown| shown.results.count())
}

fn go_to(index: usize, with_focus: bool) {
    activate(Some(index));
    let id = option_id(index);
    if with_focus {
        dom::focus(&id);
    }
    dom::reveal(&id);
}

fn in_the_field(event: &KeyboardEvent, asked: Asked) {
    match event.key().as_str() {
        "Enter" => {
            if let Some(index) = active() {
                event.prevent_default();
                dom::click(&option_id(index));
            }
        }
        "Escape" => put(asked, ""),
        key => step(event, key, false),
    }
}

/// On the options, where the focus is after submitting: it moves with them.
fn in_the_list(event: &KeyboardEvent) {
    match event.key().as_str() {
        "Escape" => dom::focus("q"),
        key => step(event, key, true),
    }
}

/// One option down or up, around the ends.
fn step(event: &KeyboardEvent, key: &str, with_focus: bool) {
    let (count, active) = (count(), active());
    let next = match key {
        "ArrowDown" if count > 0 => active.map_or(0, |i| (i + 1) % count),
        "ArrowUp" if count > 0 => active.map_or(count - 1, |i| (i + count - 1) % count),
        _ => return,
    };
    event.prevent_default();
    go_to(next, with_focus);
}
