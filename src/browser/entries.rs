//! The entries that a walk leaves in this tab's history, so that one tap can take all of them back.
//!
//! A page cannot delete entries. But it can go back to the first one, empty it, and start a new one from there: what came
//! after it is then gone.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::{set_timeout, window};
use wasm_bindgen::JsValue;

use super::scroll;

/// Keys of the entries in order, and the place of the one shown.
type Walked = (Vec<String>, usize);

thread_local! {
    static WALKED: RefCell<Walked> = const { RefCell::new((Vec::new(), 0)) };
}

/// A new walk begins.
pub fn begin() {
    WALKED.take();
}

/// Remembers the entry shown.
pub fn mark() {
    let Some(key) = scroll::mark_entry() else { return };
    WALKED.with_borrow_mut(|(keys, at)| match keys.iter().position(|known| *known == key) {
        Some(known) => *at = known,
        None => {
            // A step after going back: what was ahead is gone.
            keys.truncate(*at + 1);
            keys.push(key);
            *at = keys.len() - 1;
        }
    });
}

/// Goes back to the first entry, empties it, cuts off what came after, and then calls `done`.
pub fn wipe(done: impl FnOnce() + 'static) {
    let (_, at) = WALKED.take();
    let Ok(history) = window().history() else { return };
    // As many as there are steps, a few dozen.
    let _ = history.go_with_delta(-i32::try_from(at).unwrap_or_default());
    // Going back takes effect a moment later.
    set_timeout(
        move || {
            let Ok(path) = window().location().pathname() else { return };
            // Refused only when it is called too often: then the answers stay, and the button can be pressed again.
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&path));
            let _ = window().location().set_hash("-");
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&path));
            done();
        },
        Duration::from_millis(120),
    );
}
