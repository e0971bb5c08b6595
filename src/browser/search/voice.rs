//! Saying it instead of typing it, where the browser can listen.
//!
//! Most browsers send the sound to their maker to be understood. So the first press only says so, and listening starts with
//! the second.

use std::cell::{Cell, RefCell};

use js_sys::{Array, Function, Reflect};
use leptos::prelude::{Effect, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};

use super::{Asked, put};
use crate::browser::element;
use crate::i18n::{Lang, Ui};

thread_local! {
    /// Whether the person knows who may process the sound, and went on.
    static IS_AGREED: Cell<bool> = const { Cell::new(false) };
    /// What listens now.
    static LISTENER: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// Shows the button if there is something behind it.
pub fn attach(asked: Asked) {
    Effect::new(|_| {
        if recogniser().is_some() {
            element::hide(".search__voice", false);
        }
    });
    element::on_press("voice", move |_| {
        // Not within the borrow: stopping may end it, and tell so, at once.
        let listener = LISTENER.with_borrow(Clone::clone);
        if listener.is_some_and(|listener| call(&listener, "stop")) {
            return;
        }
        if IS_AGREED.get() {
            listen(asked);
        } else {
            element::hide(".search__agree", false);
            element::focus("[data-do=listen]");
        }
    });
    element::on_press("listen", move |_| {
        IS_AGREED.set(true);
        element::hide(".search__agree", true);
        element::focus(".search__voice");
        listen(asked);
    });
}

fn recogniser() -> Option<Function> {
    ["SpeechRecognition", "webkitSpeechRecognition"].iter().find_map(|name| get(&window(), name).dyn_into().ok())
}

fn listen(asked: Asked) {
    let ui = asked.lang.ui();
    let Some(listener) = recogniser().and_then(|class| Reflect::construct(&class, &Array::new()).ok()) else {
        return tell(ui.voice_failed);
    };
    let tag = match asked.lang {
        Lang::Vi => "vi-VN",
        Lang::En => "en-US",
    };
    set(&listener, "lang", &tag.into());
    on(&listener, "onresult", move |event| {
        let best = get(&get(&get(&event, "results"), "0"), "0");
        if let Some(text) = get(&best, "transcript").as_string() {
            tell("");
            put(asked, &text);
        }
    });
    on(&listener, "onerror", move |event| tell(excuse(&get(&event, "error").as_string().unwrap_or_default(), ui)));
    on(&listener, "onend", move |_| {
        LISTENER.take();
        mark(false);
        if element::find(".search__heard").and_then(|words| words.text_content()).as_deref() == Some(ui.voice_listening)
        {
            tell("");
        }
    });
    if call(&listener, "start") {
        LISTENER.set(Some(listener));
        mark(true);
        tell(ui.voice_listening);
    } else {
        tell(ui.voice_failed);
    }
}

/// What to say for the browser's word for an error.
fn excuse(error: &str, ui: &Ui) -> &'static str {
    match error {
        "not-allowed" | "service-not-allowed" => ui.voice_refused,
        "no-speech" | "aborted" => ui.voice_nothing,
        _ => ui.voice_failed,
    }
}

fn tell(words: &str) {
    if let Some(status) = element::find(".search__heard") {
        status.set_text_content(Some(words));
    }
}

fn mark(is_listening: bool) {
    element::set(".search__voice", "aria-pressed", if is_listening { "true" } else { "false" });
}

/// A property, `undefined` if there is none.
fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

fn set(object: &JsValue, name: &str, value: &JsValue) {
    // The listener is fresh, and its properties are there to be set.
    let _ = Reflect::set(object, &name.into(), value);
}

fn on(listener: &JsValue, name: &str, act: impl Fn(JsValue) + 'static) {
    let act: Box<dyn Fn(JsValue)> = Box::new(act);
    set(listener, name, &Closure::wrap(act).into_js_value());
}

/// Calls a method; says whether that went well.
fn call(object: &JsValue, method: &str) -> bool {
    get(object, method).dyn_into::<Function>().is_ok_and(|method| method.call0(object).is_ok())
}
