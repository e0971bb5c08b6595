//! Where the phone is. Asked for only when a button is pressed; kept nowhere.

use js_sys::{Function, Object, Reflect};
use leptos::prelude::window;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// A position in degrees (WGS 84).
#[derive(Clone, Copy, Debug)]
pub struct Fix {
    /// North.
    pub lat: f64,
    /// East.
    pub lon: f64,
    /// Right to so many metres, in 95 of 100 cases.
    pub accuracy_m: f64,
}

/// Milliseconds after which the phone is taken not to know: under a roof it may search for long.
const PATIENCE: f64 = 20_000.0;

/// Asks the phone; answers with a position, or with whether the person, the browser or its owner refused.
///
/// By name, as the store is: the bindings to this one call would weigh more than it does.
pub fn ask(answer: impl Fn(Result<Fix, bool>) + Clone + 'static) {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or_default();
    let number = move |of: &JsValue, name: &str| get(of, name).as_f64().unwrap_or(f64::NAN);
    let geolocation = get(&window().navigator(), "geolocation");
    let Ok(method) = get(&geolocation, "getCurrentPosition").dyn_into::<Function>() else { return answer(Err(false)) };
    let refused = answer.clone();
    let found = Closure::once_into_js(move |position: JsValue| {
        let at = get(&position, "coords");
        let fix =
            Fix { lat: number(&at, "latitude"), lon: number(&at, "longitude"), accuracy_m: number(&at, "accuracy") };
        answer(Ok(fix));
    });
    // 1 is "permission denied".
    let failed = Closure::once_into_js(move |error: JsValue| refused(Err(number(&error, "code") == 1.0)));
    let options = Object::new();
    let _ = Reflect::set(&options, &"timeout".into(), &PATIENCE.into());
    let _ = Reflect::set(&options, &"enableHighAccuracy".into(), &true.into());
    let _ = method.call3(&geolocation, &found, &failed, &options);
}
