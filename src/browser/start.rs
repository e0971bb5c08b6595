//! Waking the page: in place over the build's HTML, or anew when that HTML was changed on the way.

use leptos::mount;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;

use super::element;
use super::index::Indexes;
use super::wire;
use crate::app::{App, Frame, Shown};
use crate::i18n::Lang;
use crate::page_data::PageData;
use crate::routes::Route;

/// Wakes the page in `#app`. Called by `boot.js`.
///
/// `anew` false keeps the nodes, with what was typed and the focus. A panic ends the module: `boot.js` catches it and calls a
/// fresh module with `anew` true, which empties the root and puts everything there again, the finished HTML taken over as
/// it stands, translated or not.
#[wasm_bindgen]
pub fn wake(anew: bool) {
    let Some(root) = document().get_element_by_id("app").and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return; // a page of somebody else's
    };
    let (mut first, lang) = first_page();
    if anew {
        // What can be read in the document stays as it is, translated or not.
        let html = |selector| element::find(selector).map(|found| found.inner_html()).unwrap_or_default();
        first.data.html = html("#content");
        let frame = Frame { top: html(".frame"), bottom: html("#content ~ .frame") };
        root.replace_children_with_node_0();
        mount::mount_to(root, move || start(first, lang, frame)).forget();
    } else {
        mount::hydrate_from(root, move || start(first, lang, Frame::default())).forget();
    }
}

fn start(first: Shown, lang: Lang, frame: Frame) -> impl IntoView {
    provide_context(Indexes::new());
    view! { <App first lang frame/> }
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
