//! The phone's clock, read as the day and hour it is in Viet Nam.

use motcua_walkthrough::{Day, Span};
use wasm_bindgen::JsValue;

/// Viet Nam is seven hours ahead of UTC all year.
const AHEAD_MS: f64 = 7.0 * 3_600_000.0;

/// `2026-11-23T15:30:00.000Z`, but as clocks in Viet Nam show it.
fn now() -> String {
    let here = js_sys::Date::new(&JsValue::from_f64(js_sys::Date::now() + AHEAD_MS));
    String::from(here.to_iso_string())
}

/// Now, to the minute: `2026-11-23T15:30`.
pub fn moment() -> String {
    now().chars().take(16).collect()
}

/// Today.
pub fn today() -> Day {
    now().get(..10).and_then(Span::parse).map_or(Day::FIRST, |span| span.first)
}

/// Now, in seconds since 1970.
pub fn seconds() -> u64 {
    (js_sys::Date::now() / 1000.0) as u64
}

/// A moment given in seconds since 1970, as clocks in Viet Nam show it: `2026-11-23T15:30`.
pub fn at(seconds: u64) -> String {
    let there = js_sys::Date::new(&JsValue::from_f64(seconds as f64 * 1000.0 + AHEAD_MS));
    String::from(there.to_iso_string()).chars().take(16).collect()
}
