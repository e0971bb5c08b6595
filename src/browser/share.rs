//! Giving away the page's address: by the phone's own sharing, by the clipboard, as a QR code, on paper.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Opens the phone's sharing; where there is none, copies the address and says whether that worked.
pub fn page(copied: impl Fn(bool) + 'static) {
    let Some(address) = address() else { return };
    let navigator = JsValue::from(window().navigator());
    let sheet = Object::new();
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(&sheet, &"title".into(), &document().title().into());
    let _ = Reflect::set(&sheet, &"url".into(), &address.as_str().into());
    // Somebody who closes the sheet has seen it: nothing to say.
    if call(&navigator, "share", &sheet).is_some() {
        return;
    }
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).unwrap_or_default();
    let copying = call(&clipboard, "writeText", &address.into());
    spawn_local(async move {
        copied(match copying {
            Some(copying) => JsFuture::from(copying).await.is_ok(),
            None => false,
        });
    });
}

/// Calls a method that older browsers do not have.
fn call(object: &JsValue, method: &str, argument: &JsValue) -> Option<Promise> {
    let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    method.call1(object, argument).ok()?.dyn_into().ok()
}

/// The page's address as a QR code, an SVG; `None` if it is too long for one.
pub fn code() -> Option<String> {
    crate::components::qr::svg(&address()?)
}

/// Prints the page.
pub fn print() {
    // A browser that cannot print has no way to say so.
    let _ = window().print();
}

fn address() -> Option<String> {
    window().location().href().ok()
}
