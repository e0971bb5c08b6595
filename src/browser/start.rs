//! Waking the page: behaviour for the HTML that stands in the document, whoever changed it on the way.

use leptos::mount;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;

use super::index::Indexes;
use super::wire;
use crate::app::{App, Shown};
use crate::i18n::Lang;
use crate::page_data::PageData;
use crate::routes::Route;

/// Wakes the page. Called by `boot.js`: once, and again in a fresh module after a panic, which is the end of a module.
#[wasm_bindgen]
pub fn wake() {
    // The app renders nothing, and what it renders nothing into need not stand in the document.
    let nowhere = document().create_element("div").ok().and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(nowhere) = nowhere else { return };
    let (first, lang) = first_page();
    mount::mount_to(nowhere, move || {
        provide_context(Indexes::new());
        view! { <App first lang/> }
    })
    .forget();
}

/// The page that the document was made for: the seed says its content, the root's `data-path` its address. (The address bar
/// may show another: an unknown address is answered with the not-found page.) The empty document for use offline has
/// neither: its page is the one in the address bar, and its content is fetched.
fn first_page() -> (Shown, Lang) {
    let path = document()
        .get_element_by_id("app")
        .and_then(|root| root.get_attribute("data-path"))
        .or_else(|| window().location().pathname().ok())
        .unwrap_or_default();
    let (route, lang): (Route, Lang) = Route::parse(&path);
    let data = document()
        .get_element_by_id("seed")
        .and_then(|seed| seed.text_content())
        .and_then(|text| wire::page(&text))
        .unwrap_or_else(|| PageData { title: document().title(), html: String::new(), acts: Vec::new() });
    (Shown { route, data }, lang)
}
