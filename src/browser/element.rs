//! Elements of the page's finished HTML: found by selector, told what to show, listened to.
//!
//! Selectors are written here in the code, so none can be wrong; and setting a plain attribute cannot fail.

use leptos::prelude::{document, on_cleanup, window_event_listener_untyped};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

pub use crate::escape::escaped;

/// The first that fits.
pub fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok()?
}

/// Does something with each that fits, within an element or the document.
pub fn each(within: Option<&Element>, selector: &str, act: impl Fn(Element)) {
    let found = match within {
        Some(element) => element.query_selector_all(selector),
        None => document().query_selector_all(selector),
    };
    let Ok(found) = found else { return };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).for_each(act);
}

/// Puts words into one; it is hidden when there are none.
pub fn say(selector: &str, words: &str) {
    if let Some(element) = find(selector) {
        say_in(&element, words);
    }
}

/// The same for an element at hand.
pub fn say_in(element: &Element, words: &str) {
    element.set_text_content(Some(words));
    mark(element, "hidden", words.is_empty());
}

/// Puts HTML into one. What comes from people must have gone through [`escaped`].
pub fn fill(selector: &str, html: &str) {
    if let Some(element) = find(selector) {
        element.set_inner_html(html);
    }
}

/// Shows or hides one.
pub fn hide(selector: &str, is_hidden: bool) {
    if let Some(element) = find(selector) {
        mark(&element, "hidden", is_hidden);
    }
}

/// Gives an element an attribute without value, or takes it away.
pub fn mark(element: &Element, name: &str, is_so: bool) {
    let _ = element.toggle_attribute_with_force(name, is_so);
}

/// Gives an attribute without value to all that fit.
pub fn mark_all(selector: &str, name: &str) {
    each(None, selector, |element| mark(&element, name, true));
}

/// A text as it may stand between quotes in a selector.
pub fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

/// Sets an attribute.
pub fn set(selector: &str, name: &str, value: &str) {
    if let Some(element) = find(selector) {
        let _ = element.set_attribute(name, value);
    }
}

/// What stands in a field, without spaces around it.
pub fn value(field: &Element) -> String {
    let select = field.dyn_ref::<web_sys::HtmlSelectElement>().map(web_sys::HtmlSelectElement::value);
    let input = field.dyn_ref::<web_sys::HtmlInputElement>().map(web_sys::HtmlInputElement::value);
    select.or(input).unwrap_or_default().trim().to_owned()
}

/// Puts a text into a field.
pub fn write(field: &Element, text: &str) {
    if let Some(input) = field.dyn_ref::<web_sys::HtmlInputElement>() {
        input.set_value(text);
    }
}

/// Ticks a box, or not.
pub fn check(field: &Element, is_ticked: bool) {
    if let Some(input) = field.dyn_ref::<web_sys::HtmlInputElement>() {
        input.set_checked(is_ticked);
    }
}

/// Chooses the option of a list that has this value; without one the list stays at nothing.
pub fn choose(selector: &str, value: &str) {
    let list = find(selector).and_then(|element| element.dyn_into::<web_sys::HtmlSelectElement>().ok());
    if let Some(list) = list {
        list.set_value(value);
        if list.value() != value {
            list.set_value("");
        }
    }
}

/// Puts the focus into one.
pub fn focus(selector: &str) {
    if let Some(element) = find(selector).and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Focus may be refused, for instance in a background tab; nothing depends on it.
        let _ = element.focus();
    }
}

/// The nearest element around what an event is about that fits.
pub fn target(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// Listens to what happens anywhere in the document, as long as the page, or what else listens, is there.
pub fn listen(name: &str, act: impl Fn(Event) + 'static) {
    listen_boxed(name, Box::new(act));
}

/// There once, and not once a listener: the module is downloaded.
fn listen_boxed(name: &str, act: Box<dyn Fn(Event)>) {
    let listener = window_event_listener_untyped(name, act);
    on_cleanup(move || listener.remove());
}

/// Listens to presses on what has `data-do` with this name, as long as the page is shown.
pub fn on_press(name: &'static str, act: impl Fn(Element) + 'static) {
    let selector = ["[data-do=\"", name, "\"]"].concat();
    listen("click", move |event| {
        if let Some(pressed) = target(&event, &selector) {
            act(pressed);
        }
    });
}

/// Listens to boxes that have this attribute and are ticked or not, as long as the page is shown.
pub fn on_change(attribute: &'static str, act: impl Fn(&web_sys::HtmlInputElement, String) + 'static) {
    let selector = ["[", attribute, "]"].concat();
    listen("change", move |event| {
        let field = target(&event, &selector).and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok());
        if let Some(field) = field {
            let value = field.get_attribute(attribute).unwrap_or_default();
            act(&field, value);
        }
    });
}

/// The values of the boxes that are ticked.
pub fn checked(selector: &str) -> Vec<String> {
    let values = std::cell::RefCell::new(Vec::new());
    each(None, selector, |field| {
        if let Some(field) = field.dyn_ref::<web_sys::HtmlInputElement>().filter(|field| field.checked()) {
            values.borrow_mut().push(field.value());
        }
    });
    values.into_inner()
}

/// Listens to forms that are sent, as long as the page is shown. `act` says whether the form was its own.
pub fn on_submit(act: impl Fn(&Element) -> bool + 'static) {
    listen("submit", move |event| {
        if target(&event, "form").is_some_and(|form| act(&form)) {
            event.prevent_default();
        }
    });
}
