//! What is kept on the phone, and only when asked: the person's commune, and the pack they put together.

use leptos::prelude::window;

use super::wire;
use crate::page_data::KeptCommune;

const KEY: &str = "motcua:commune";

/// The commune kept on this phone, if there is one and the browser lets us read it.
pub fn commune() -> Option<KeptCommune> {
    let text = window().local_storage().ok()??.get_item(KEY).ok()??;
    wire::kept_commune(&text)
}

/// Keeps a commune; false if the browser refuses (private window, storage full or blocked).
pub fn keep_commune(commune: &KeptCommune) -> bool {
    let Ok(Some(storage)) = window().local_storage() else { return false };
    wire::kept_text(commune).is_some_and(|text| storage.set_item(KEY, &text).is_ok())
}

/// Forgets it.
pub fn forget_commune() {
    if let Ok(Some(storage)) = window().local_storage() {
        // Nothing to do when it fails: then nothing could be kept either.
        let _ = storage.remove_item(KEY);
    }
}

const PACK: &str = "motcua:pack";

/// The pack kept on this phone; empty if there is none.
pub fn pack() -> String {
    let storage = window().local_storage().ok().flatten();
    storage.and_then(|storage| storage.get_item(PACK).ok().flatten()).unwrap_or_default()
}

/// Keeps the pack; an empty one is forgotten. Where the browser refuses, the address still holds it.
pub fn keep_pack(text: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = if text.is_empty() { storage.remove_item(PACK) } else { storage.set_item(PACK, text) };
    }
}
