//! What lives in the browser beside the finished HTML: the moves between pages, and what the page shown does.

use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::use_location;

use crate::browser::{acts, navigation, post, search};
use crate::i18n::Lang;
use crate::page_data::PageData;
use crate::routes::Route;

/// The page that is shown, or on its way.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What the page is about.
    pub route: Route,
    /// Its content.
    pub data: PageData,
}

/// What every behaviour may ask about the page: provided once, by [`App`].
#[derive(Clone, Copy)]
pub struct Portal {
    /// The page's language. Another language is another document.
    pub lang: Lang,
    /// The page shown.
    pub shown: RwSignal<Shown>,
    /// Counts up to fetch the page once more.
    pub attempt: RwSignal<u32>,
    /// Counts the pages that have arrived in the document.
    pub arrived: RwSignal<u32>,
}

/// The app. It renders nothing: the document's HTML is finished, and each page that is moved to brings its own.
///
/// The router hears presses on links and knows the address; which path means what is in `routes.rs`, where the build can use
/// it too.
#[component]
pub fn App(
    /// The page to start with.
    first: Shown,
    /// Its language.
    lang: Lang,
) -> impl IntoView {
    let (attempt, arrived) = (RwSignal::new(0), RwSignal::new(0));
    provide_context(Portal { lang, shown: RwSignal::new(first), attempt, arrived });
    view! { <Router><Life/></Router> }
}

/// What happens: moves to other pages, and what the page shown does.
#[component]
fn Life() -> impl IntoView {
    let portal = expect_context::<Portal>();
    let location = use_location();
    navigation::follow(portal, location.pathname, location.hash);
    search::attach(portal);
    post::look_after_waiting();
    // Attached when a page has arrived in the document, gone when the next one has.
    Effect::new(move |_| {
        portal.arrived.track();
        portal.shown.with_untracked(|shown| acts::attach(&shown.data.acts, portal.lang));
    });
}
