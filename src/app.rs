//! The app: what stays, and the page inside it that changes.

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::hooks::use_location;
use leptos_router::path;

use crate::components::outlet::Outlet;
use crate::i18n::Lang;
use crate::page_data::PageData;
use crate::routes;

/// The page that is shown, or on its way.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What the page is about.
    pub route: routes::Route,
    /// Its content.
    pub data: PageData,
}

/// What stands around every page of a language, as finished HTML. In the browser it is empty: it stands in the document.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// Above the page.
    pub top: String,
    /// Below the page.
    pub bottom: String,
}

/// What every component may ask about the page: provided once, by [`App`].
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

/// The whole app around a first page.
///
/// On the server `first` and `frame` carry the HTML; in the browser it stands in the document already, and moving on
/// fetches the next page's `page.json`.
#[component]
pub fn App(
    /// The page to start with.
    first: Shown,
    /// Its language.
    lang: Lang,
    /// What stands around it.
    frame: Frame,
) -> impl IntoView {
    let (attempt, arrived) = (RwSignal::new(0), RwSignal::new(0));
    provide_context(Portal { lang, shown: RwSignal::new(first), attempt, arrived });
    view! {
        <Router>
            // One route for all, and nothing in it: the page that is shown stays until the next one has arrived. Which path
            // means what is in routes.rs, where the build can use it too.
            <FlatRoutes fallback=|| ()>
                <Route path=path!("/*any") view=|| ()/>
            </FlatRoutes>
            <div class="frame" inner_html=frame.top></div>
            <Outlet/>
            <div class="frame" inner_html=frame.bottom></div>
            <Life/>
        </Router>
    }
}

/// What happens: moves to other pages, and what the page shown does.
#[component]
fn Life() -> impl IntoView {
    let pathname = use_location().pathname;
    #[cfg(feature = "hydrate")]
    {
        let portal = expect_context::<Portal>();
        crate::browser::navigation::follow(portal, pathname);
        crate::browser::search::attach(portal);
        // Attached when a page has arrived in the document, gone when the next one has.
        Effect::new(move |_| {
            portal.arrived.track();
            portal.shown.with_untracked(|shown| crate::browser::acts::attach(&shown.data.acts, portal.lang));
        });
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = pathname;
}
