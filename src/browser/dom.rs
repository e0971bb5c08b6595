//! Small questions to the document.

use leptos::prelude::document;
use wasm_bindgen::JsCast;

/// The value of `<meta name=... content=...>`.
pub fn meta(name: &str) -> Option<String> {
    document().query_selector(&format!("meta[name=\"{name}\"]")).ok()??.get_attribute("content")
}

/// Puts the focus on an element, without moving the page.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id).and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // Focus may be refused, for instance in a background tab; nothing depends on it.
        let _ = element.focus_with_options(&options);
    }
}

/// Whether the focus is in a field: then a page that arrives must not take it away.
pub fn is_typing() -> bool {
    document().active_element().is_some_and(|element| element.has_type::<web_sys::HtmlInputElement>())
}

/// Leads to a heading: the focus, and the window's top edge.
pub fn arrive_at(id: &str) {
    focus(id);
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view();
    }
}

/// Follows a link as if it had been clicked, so that the router sees it.
pub fn click(id: &str) {
    if let Some(element) = document().get_element_by_id(id).and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
        element.click();
    }
}

/// Says something to a screen reader.
pub fn announce(text: &str) {
    if let Some(element) = document().get_element_by_id("announce") {
        element.set_text_content(Some(text));
    }
}

/// Scrolls an element into view only if it is out of it.
pub fn reveal(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Tells the scripts of the document that another page has arrived: what depends on the day is shown anew.
pub fn tell_arrived() {
    if let Ok(event) = web_sys::Event::new("motcua:arrived") {
        // Nobody listening is no harm.
        let _ = leptos::prelude::window().dispatch_event(&event);
    }
}
