//! What a person typed, in the address's fragment: it can be shared and reloaded, and never reaches a server.

use leptos::prelude::window;

/// The value of `key` in `#key=value&...`, decoded.
pub fn get(key: &str) -> Option<String> {
    js_sys::decode_uri_component(&written(key)?).ok().map(String::from)
}

/// The value of `key` as it is written, which may be none that can be decoded.
fn written(key: &str) -> Option<String> {
    let pairs = all();
    pairs
        .trim_start_matches('#')
        .split('&')
        .find_map(|pair| pair.strip_prefix(key)?.strip_prefix('=').map(String::from))
}

/// All of it, as it stands in the address.
pub fn all() -> String {
    window().location().hash().unwrap_or_default()
}

/// Puts another one in its place, as a step of its own that "back" takes back.
pub fn put(fragment: &str) {
    // A browser refuses only what is no address.
    let _ = window().location().set_hash(fragment);
}

/// Puts another one in its place, without a new entry in the history; an empty one takes it away.
pub fn replace(fragment: &str) {
    let location = window().location();
    let (Ok(path), Ok(search), Ok(history)) = (location.pathname(), location.search(), window().history()) else {
        return;
    };
    let mark = if fragment.is_empty() { "" } else { "#" };
    let state = history.state().unwrap_or_default();
    // Browsers refuse when it is called too often; the next change writes it again.
    let _ = history.replace_state_with_url(&state, "", Some(&[&path, &search, mark, fragment].concat()));
}

/// Writes `#key=value` without a new entry in the history. An empty value takes the fragment away if it is this key's; another
/// fragment, which names a part of the page, is left alone.
pub fn set(key: &str, value: &str) {
    set_with(key, value, "");
}

/// The same with `more` behind it, `&key=value...` that needs no encoding; it goes with the value.
pub fn set_with(key: &str, value: &str, more: &str) {
    // What another one carries, answers or a pack, is the page's: it must not be lost to a query.
    let is_taken = value.is_empty() || all().contains('=');
    if is_taken && written(key).is_none() {
        return;
    }
    let location = window().location();
    let (Ok(path), Ok(search)) = (location.pathname(), location.search()) else { return };
    let address = if value.is_empty() {
        format!("{path}{search}")
    } else {
        format!("{path}{search}#{key}={}{more}", String::from(js_sys::encode_uri_component(value)))
    };
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or_default();
        // Browsers refuse when it is called too often; the next keystroke writes it again.
        let _ = history.replace_state_with_url(&state, "", Some(&address));
    }
}
