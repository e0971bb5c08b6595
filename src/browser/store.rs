//! The letters on this phone. `public/outbox.js` keeps them, holds them against other tabs and carries requests; it is loaded
//! when a page that listens is opened, and called by name: bindings to the browser's database would weigh more than it does.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::{document, window};
use motcua_feedback::{Letter, Request};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::element;

/// Runs something as soon as the store is there.
pub fn when_ready(act: impl Fn() + Clone + 'static) {
    if is_ready() {
        return act();
    }
    element::listen("motcua:store", move |_| act());
    if element::find("script[src=\"/outbox.js\"]").is_some() {
        return;
    }
    let Ok(script) = document().create_element("script") else { return };
    let _ = script.set_attribute("type", "module");
    let _ = script.set_attribute("src", "/outbox.js");
    if let Some(body) = element::find("body") {
        let _ = body.append_child(&script);
    }
}

/// Whether the store is there.
pub fn is_ready() -> bool {
    object().is_some()
}

/// All letters, newest first, each with the text that is stored. `None` if the browser refuses to keep any.
pub async fn all() -> Option<Vec<(Letter, String)>> {
    let texts = Array::from(&call("all", &[]).await?);
    let read = |text: JsValue| text.as_string().and_then(|text| Some((Letter::read(&text)?, text)));
    Some(texts.iter().filter_map(read).collect())
}

/// A letter, with the text that is stored.
pub async fn get(code: &str) -> Option<(Letter, String)> {
    let text = call("get", &[code]).await?.as_string()?;
    Some((Letter::read(&text)?, text))
}

/// Puts a text in the place of the one that was seen there; empty is none. False, and nothing done, if another tab was faster
/// or the browser refuses.
pub async fn swap(code: &str, seen: &str, next: &str) -> bool {
    call("swap", &[code, seen, next]).await.is_some_and(|done| done.is_truthy())
}

/// Deletes all letters.
pub async fn clear() -> bool {
    call("clear", &[]).await.is_some()
}

/// Holds a letter until the answer is called; `None` if another tab holds it.
pub async fn hold(code: &str) -> Option<Function> {
    call("hold", &[code]).await?.dyn_into().ok()
}

/// Whether the server is there.
pub async fn knock(request: &Request) -> bool {
    call("knock", &[&request.knock]).await.is_some_and(|answer| answer.is_truthy())
}

/// Gives a letter's photos to another one, too.
pub async fn fork(from: &str, to: &str) {
    call("fork", &[from, to]).await;
}

/// Shows the photos of the letters on the page.
pub fn dress() {
    let _ = begin("dress", &[]);
}

/// Posts a letter, with its photos if `photos_of` names it: the status, the seconds the server wants to rest, what it said. `None` if no answer was heard.
pub async fn post(request: &Request, photos_of: &str) -> Option<(u16, Option<u64>, String)> {
    let answer = Array::from(&call("post", &[&request.url, request.media_type, &request.body, photos_of]).await?);
    let number = |at| answer.get(at).as_f64().unwrap_or(-1.0);
    let wish = number(1);
    Some((number(0) as u16, (wish >= 0.0).then_some(wish as u64), answer.get(2).as_string().unwrap_or_default()))
}

/// A text sealed to an age key, the same bytes for the same text; empty as long as it cannot be sealed.
pub fn seal(key: &str, text: &str) -> String {
    invoke("seal", &[key, text]).and_then(|sealed| sealed.as_string()).unwrap_or_default()
}

/// Opens the phone's own sharing. It has to be asked while a button is being pressed, so nothing is awaited.
pub fn share(text: &str) {
    let _ = begin("share", &[text]);
}

fn object() -> Option<JsValue> {
    Reflect::get(&window(), &"motcuaOutbox".into()).ok().filter(JsValue::is_object)
}

fn invoke(name: &str, arguments: &[&str]) -> Option<JsValue> {
    let object = object()?;
    let method: Function = Reflect::get(&object, &name.into()).ok()?.dyn_into().ok()?;
    let arguments: Array = arguments.iter().map(|text| JsValue::from_str(text)).collect();
    method.apply(&object, &arguments).ok()
}

fn begin(name: &str, arguments: &[&str]) -> Option<Promise> {
    invoke(name, arguments)?.dyn_into().ok()
}

async fn call(name: &str, arguments: &[&str]) -> Option<JsValue> {
    JsFuture::from(begin(name, arguments)?).await.ok()
}
