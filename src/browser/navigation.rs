//! Moves between pages: fetch the content, show it, then put title, language, focus and scroll right.

use std::cell::Cell;

use gloo_net::http::Request;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::{dom, scroll};
use crate::app::{Move, Portal, Shown};
use crate::i18n::Lang;
use crate::page_data::PageData;
use crate::routes::Route;

/// Fetches and shows the page of every new path.
pub fn follow(portal: Portal, pathname: Memo<String>) {
    scroll::remember();
    // Without a seed what stands in the document is not the whole page, or another one.
    let is_whole = document().get_element_by_id("seed").is_some();
    Effect::new(move |previous: Option<(String, u32)>| {
        let now = (pathname.get(), portal.attempt.get());
        let is_first = previous.is_none() && is_whole;
        if !is_first && previous.as_ref() != Some(&now) {
            go(portal, now.0.clone());
        }
        now
    });
}

thread_local! {
    /// Counts moves: what a move that was overtaken fetches is dropped.
    static MOVES: Cell<u32> = const { Cell::new(0) };
}

fn go(portal: Portal, path: String) {
    let this = MOVES.get() + 1;
    MOVES.set(this);
    portal.motion.set(Move::Loading);
    spawn_local(async move {
        let (route, lang) = Route::parse(&path);
        let arrived = fetch(&route, lang).await;
        if MOVES.get() != this {
            return;
        }
        match arrived {
            Some((route, data)) => arrive(portal, &path, Shown { route, lang, data }),
            None => portal.motion.set(Move::Failed),
        }
    });
}

/// The page's content; that of the not-found page if the server says that there is no such page; `None` if it cannot be had.
async fn fetch(route: &Route, lang: Lang) -> Option<(Route, PageData)> {
    let response = Request::get(&route.data_path(lang)).send().await.ok()?;
    if response.ok() {
        return Some((route.clone(), response.json().await.ok()?));
    }
    if response.status() != 404 || *route == Route::NotFound {
        return None;
    }
    let response = Request::get(&Route::NotFound.data_path(lang)).send().await.ok()?;
    Some((Route::NotFound, response.json().await.ok()?))
}

fn arrive(portal: Portal, path: &str, shown: Shown) {
    put_in_address(path);
    let document = document();
    document.set_title(&shown.data.title);
    if let Some(root) = document.document_element() {
        // Setting a known attribute on the root cannot fail.
        let _ = root.set_attribute("lang", shown.lang.tag());
    }
    let title = shown.data.title.clone();
    portal.shown.set(shown);
    portal.motion.set(Move::Arrived);
    // After the new page is in the document and laid out.
    request_animation_frame(move || {
        if !dom::is_typing() {
            dom::focus("content");
        }
        scroll::settle();
        dom::announce(&title);
        dom::tell_arrived();
    });
}

/// The router keeps a stack of its own of the pages visited, which a query written into the fragment makes it lose; it then
/// takes a move for one to the page it is on, and leaves the address as it was.
fn put_in_address(path: &str) {
    if window().location().pathname().is_ok_and(|shown| shown != path)
        && let Ok(history) = window().history()
    {
        // Browsers refuse when it is called too often; then only the address is behind.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(path));
    }
}
