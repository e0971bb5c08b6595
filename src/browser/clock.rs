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
