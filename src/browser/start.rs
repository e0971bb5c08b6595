//! Waking the page: in place over the build's HTML, or anew when that HTML was changed on the way.

use leptos::mount;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;

use super::index::Indexes;
use crate::app::{App, Shown};
use crate::i18n::Lang;
use crate::page_data::{PageData, Piece};
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
    let mut first = first_page();
    if anew {
        take_over(&root, &mut first.data);
        root.replace_children_with_node_0();
        mount::mount_to(root, move || start(first)).forget();
    } else {
        mount::hydrate_from(root, move || start(first)).forget();
    }
}

fn start(first: Shown) -> impl IntoView {
    provide_context(Indexes::new());
    view! { <App first/> }
}

/// The page that the document was made for: the seed says its content, the root's `data-path` its address. (The address bar
/// may show another: an unknown address is answered with the not-found page.) The empty document for use offline has
/// neither: its page is the one in the address bar, and its content is fetched.
fn first_page() -> Shown {
    let path = document()
        .get_element_by_id("app")
        .and_then(|root| root.get_attribute("data-path"))
        .or_else(|| window().location().pathname().ok())
        .unwrap_or_default();
    let (route, lang): (Route, Lang) = Route::parse(&path);
    let data = document()
        .get_element_by_id("seed")
        .and_then(|seed| seed.text_content())
        .and_then(|text| serde_json::from_str::<PageData>(&text).ok())
        .unwrap_or_else(|| PageData { title: document().title(), pieces: finished_pieces() });
    Shown { route, lang, data }
}

/// What can be read in the document, where the seed that says how it is made up is missing: it stays until it is fetched anew.
fn finished_pieces() -> Vec<Piece> {
    let count = document().query_selector_all("#app .piece").map_or(0, |found| found.length());
    vec![Piece::Html(String::new()); count as usize]
}

/// Fills the seed's empty HTML from the document.
fn take_over(root: &web_sys::HtmlElement, data: &mut PageData) {
    let Ok(found) = root.query_selector_all(".piece") else { return };
    let mut found = (0..found.length()).filter_map(|i| found.get(i)?.dyn_into::<web_sys::Element>().ok());
    for piece in &mut data.pieces {
        if let Piece::Html(html) = piece
            && let Some(element) = found.next()
        {
            *html = element.inner_html();
        }
    }
}
