//! Moves between pages: fetch the content, show it, then put title, language, focus and scroll right.

use std::cell::Cell;

use gloo_net::http::Request;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::{dom, element, scroll, wire};
use crate::app::{Portal, Shown};
use crate::components::search_box;
use crate::i18n::Lang;
use crate::page_data::PageData;
use crate::routes::Route;

/// Fetches and shows the page of every new path.
pub fn follow(portal: Portal, pathname: Memo<String>, fragment: Memo<String>) {
    scroll::remember();
    element::on_press("retry-page", move |_| portal.attempt.update(|count| *count += 1));
    // Without a seed what stands in the document is not the whole page, or another one.
    let is_whole = document().get_element_by_id("seed").is_some();
    Effect::new(move |previous: Option<(String, u32)>| {
        let now = (pathname.get(), portal.attempt.get());
        let is_first = previous.is_none() && is_whole;
        if !is_first && previous.as_ref() != Some(&now) {
            go(portal, now.0.clone(), fragment.get_untracked());
        }
        now
    });
}

thread_local! {
    /// Counts moves: what a move that was overtaken fetches is dropped.
    static MOVES: Cell<u32> = const { Cell::new(0) };
}

fn go(portal: Portal, path: String, fragment: String) {
    let this = MOVES.get() + 1;
    MOVES.set(this);
    let (route, lang) = Route::parse(&path);
    if lang != portal.lang {
        // Its frame is another one: the browser makes the move.
        let _ = window().location().set_href(&path);
        return;
    }
    tell(portal.lang.ui().loading_page, "motion motion--busy");
    spawn_local(async move {
        let arrived = fetch(&route, lang).await;
        if MOVES.get() != this {
            return;
        }
        match arrived {
            Some((route, data)) => arrive(portal, &path, &fragment, Shown { route, data }),
            None => tell(portal.lang.ui().page_failed, "motion motion--failed"),
        }
    });
}

/// The page's content; that of the not-found page if the server says that there is no such page; `None` if it cannot be had.
async fn fetch(route: &Route, lang: Lang) -> Option<(Route, PageData)> {
    let response = Request::get(&route.data_path(lang)).send().await.ok()?;
    if response.ok() {
        return Some((route.clone(), wire::page(&response.text().await.ok()?)?));
    }
    if response.status() != 404 || *route == Route::NotFound {
        return None;
    }
    let response = Request::get(&Route::NotFound.data_path(lang)).send().await.ok()?;
    Some((Route::NotFound, wire::page(&response.text().await.ok()?)?))
}

fn arrive(portal: Portal, path: &str, fragment: &str, shown: Shown) {
    put_in_address(path, fragment);
    let document = document();
    document.set_title(&shown.data.title);
    element::set(".frame-lang", "href", &shown.route.path(portal.lang.other()));
    element::set(".search", "class", search_box::class(&shown.route));
    mark_section(path);
    let title = shown.data.title.clone();
    element::fill("#content", &shown.data.html);
    portal.shown.set(shown);
    tell("", "motion");
    // After the new page is in the document and laid out.
    request_animation_frame(move || {
        portal.arrived.update(|count| *count += 1);
        if !dom::is_typing() {
            dom::focus("content");
        }
        scroll::settle();
        dom::announce(&title);
        dom::tell_arrived();
    });
}

/// How the move stands, for everyone who sees or hears the page.
fn tell(words: &str, class: &str) {
    element::say(".motion > p", words);
    element::set(".motion", "class", class);
    element::hide(".motion__failed", !class.ends_with("failed"));
}

/// Says which of the main links leads to the page shown, or to the section it is in.
fn mark_section(path: &str) {
    element::each(None, ".frame-nav a", |link| {
        let section = link.get_attribute("href").unwrap_or_default();
        // Plain attributes can always be set.
        let _ = match path {
            _ if path == section => link.set_attribute("aria-current", "page"),
            _ if path.starts_with(&section) => link.set_attribute("aria-current", "true"),
            _ => link.remove_attribute("aria-current"),
        };
    });
}

/// The router keeps a stack of its own of the pages visited, which a query written into the fragment makes it lose; it then
/// takes a move for one to the page it is on, and leaves the address as it was. What the link carries after # goes with it.
fn put_in_address(path: &str, fragment: &str) {
    if window().location().pathname().is_ok_and(|shown| shown != path)
        && let Ok(history) = window().history()
    {
        // Browsers refuse when it is called too often; then only the address is behind.
        let fragment = fragment.trim_start_matches('#');
        let mark = if fragment.is_empty() { "" } else { "#" };
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&[path, mark, fragment].concat()));
    }
}
