//! The one thing that is kept on the phone, and only when asked: the person's commune.

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
