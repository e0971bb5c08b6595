//! What is kept on the phone, and only when asked: the person's commune, recent searches, the pack they put together.

use leptos::prelude::window;
use web_sys::Storage;

use super::wire;
use crate::page_data::KeptCommune;

const COMMUNE: &str = "motcua:commune";
const RECENT: &str = "motcua:recent";
const PACK: &str = "motcua:pack";
/// Written by `public/outbox.js`.
const WAITING: &str = "motcua:waiting";

/// `None` if the browser refuses (private window, storage blocked).
fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}

fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// False if the browser refuses, or the storage is full.
fn set(key: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, text).is_ok())
}

fn remove(key: &str) {
    if let Some(storage) = storage() {
        // Nothing to do when it fails: then nothing could be kept either.
        let _ = storage.remove_item(key);
    }
}

/// The commune kept on this phone, if there is one and the browser lets us read it.
pub fn commune() -> Option<KeptCommune> {
    wire::kept_commune(&get(COMMUNE)?)
}

/// Keeps a commune; false if the browser refuses.
pub fn keep_commune(commune: &KeptCommune) -> bool {
    wire::kept_text(commune).is_some_and(|text| set(COMMUNE, &text))
}

/// Forgets it.
pub fn forget_commune() {
    remove(COMMUNE);
}

/// The recent searches, one a line; `None` unless the person wants them kept.
pub fn recent() -> Option<String> {
    get(RECENT)
}

/// Keeps recent searches, none to begin with; false if the browser refuses.
pub fn keep_recent(lines: &str) -> bool {
    set(RECENT, lines)
}

/// Forgets them, and keeps none from now on.
pub fn forget_recent() {
    remove(RECENT);
}

/// The pack kept on this phone; empty if there is none.
pub fn pack() -> String {
    get(PACK).unwrap_or_default()
}

/// Keeps the pack; an empty one is forgotten. Where the browser refuses, the address still holds it.
pub fn keep_pack(text: &str) {
    if text.is_empty() {
        remove(PACK);
    } else {
        let _ = set(PACK, text);
    }
}

/// Whether letters wait to be sent.
pub fn letters_wait() -> bool {
    get(WAITING).is_some()
}
