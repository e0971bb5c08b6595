//! Moves between pages: fetch the content, show it, then put title, language, focus and scroll right.

use gloo_net::http::Request;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{dom, scroll};
use crate::app::{Move, Portal, Shown};
use crate::i18n::Lang;
use crate::page_data::PageData;
use crate::routes::Route;

/// Fetches and shows the page of every new path.
pub fn follow(portal: Portal, pathname: Memo<String>) {
    scroll::remember();
    Effect::new(move |previous: Option<(String, u32)>| {
        let now = (pathname.get(), portal.attempt.get());
        // The first page is in the document already, unless the document is the empty shell.
        let first = previous.is_none() && !portal.shown.with_untracked(|s| s.data.pieces.is_empty());
        if !first && previous.as_ref() != Some(&now) {
            go(portal, pathname, now.0.clone());
        }
        now
    });
}

fn go(portal: Portal, pathname: Memo<String>, path: String) {
    portal.motion.set(Move::Loading);
    spawn_local(async move {
        let (route, lang) = Route::parse(&path);
        let arrived = fetch(&route, lang).await;
        if pathname.get_untracked() != path {
            return; // the person has moved on
        }
        match arrived {
            Some((route, data)) => arrive(portal, Shown { route, lang, data }),
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

fn arrive(portal: Portal, shown: Shown) {
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
        dom::focus("content");
        scroll::settle();
        dom::announce(&title);
    });
}
