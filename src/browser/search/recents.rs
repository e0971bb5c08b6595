//! Recent searches, on this phone and only if the person wants.

use leptos::prelude::{Effect, GetUntracked, Track, WithUntracked};

use super::Asked;
use crate::app::Portal;
use crate::browser::element::{self, escaped};
use crate::browser::keep;
use crate::components::search_box::recent;

/// Shows them while the field is empty and somebody is at it, and keeps what led somewhere.
pub fn attach(asked: Asked, portal: Portal) {
    let lang = asked.lang;
    let is_empty = move || asked.query.with_untracked(|query| query.trim().is_empty());
    // The focus may have been there before the Wasm. A move to another page ends it.
    Effect::new(move |previous: Option<()>| {
        portal.shown.track();
        show(previous.is_none() && element::find("#q:focus").is_some() && is_empty());
    });
    for name in ["focusin", "input"] {
        element::listen(name, move |event| {
            if element::target(&event, "#q").is_some() {
                show(is_empty());
            }
        });
    }
    // Not when the finger goes down elsewhere: what is about to be tapped would move.
    element::listen("click", move |event| {
        if element::target(&event, ".search__option").is_some() {
            keep(&asked.query.get_untracked());
        }
        if element::target(&event, ".search").is_none() {
            show(false);
        }
    });
    element::on_press("remember", move |_| {
        let ui = lang.ui();
        let note = match keep::recent() {
            Some(_) => {
                keep::forget_recent();
                ui.recent_forgotten
            }
            None if keep::keep_recent("") => ui.recent_kept,
            None => ui.recent_refused,
        };
        show(true);
        element::say(".search__recent [role=status]", note);
    });
    element::on_press("forget-recent", move |_| {
        keep::keep_recent("");
        show(true);
        element::say(".search__recent [role=status]", lang.ui().recent_wiped);
        element::focus("#q");
    });
}

/// Keeps a search, if that is wanted.
pub fn keep(query: &str) {
    if let Some(kept) = keep::recent() {
        keep::keep_recent(&recent::with_newest(&kept, query));
    }
}

/// Shows or hides all of it.
pub fn show(is_open: bool) {
    element::hide(".search__recent", !is_open);
    if !is_open {
        element::fill(".search__recent [role=status]", "");
        return;
    }
    let kept = keep::recent();
    element::set("[data-do=remember]", "aria-checked", if kept.is_some() { "true" } else { "false" });
    let kept = kept.unwrap_or_default();
    let link = |query: &str| {
        let fragment = String::from(js_sys::encode_uri_component(query));
        // Followed by the browser itself, which then tells that the fragment is another one.
        ["<li><a rel=\"external\" href=\"#q=", &escaped(&fragment), "\">", &escaped(query), "</a></li>"].concat()
    };
    element::fill(".search__recent ul", &kept.lines().map(link).collect::<String>());
    element::hide(".search__recent ul", kept.is_empty());
    element::hide("[data-do=forget-recent]", kept.is_empty());
}
