//! The app: a frame that stays, and the page inside it that changes.

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::hooks::use_location;
use leptos_router::path;

use crate::components::frame::{PageFooter, PageHeader};
use crate::components::outlet::Outlet;
use crate::components::search_box::SearchBox;
use crate::i18n::Lang;
use crate::page_data::PageData;
use crate::routes;

/// The page that is shown, or on its way.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What the page is about.
    pub route: routes::Route,
    /// Its language.
    pub lang: Lang,
    /// Its content.
    pub data: PageData,
}

/// Where a move to another page stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// No move under way.
    Arrived,
    /// The next page's content is being fetched; the page shown is still the old one.
    Loading,
    /// The content could not be fetched; the old page stays.
    Failed,
}

/// What every component may ask about the page: provided once, by [`App`].
#[derive(Clone, Copy)]
pub struct Portal {
    /// The page shown.
    pub shown: RwSignal<Shown>,
    /// The move under way.
    pub motion: RwSignal<Move>,
    /// Counts up to fetch the page once more.
    pub attempt: RwSignal<u32>,
}

impl Portal {
    /// The language of the page shown.
    pub fn lang(self) -> Memo<Lang> {
        let shown = self.shown;
        Memo::new(move |_| shown.with(|s| s.lang))
    }
}

/// The whole app around a first page.
///
/// On the server `first` carries the page's HTML; in the browser it is the seed, whose HTML stands in the document already,
/// and moving on fetches the next page's `page.json`.
#[component]
pub fn App(
    /// The page to start with.
    first: Shown,
) -> impl IntoView {
    let portal = Portal {
        shown: RwSignal::new(first),
        motion: RwSignal::new(Move::Arrived),
        attempt: RwSignal::new(0),
    };
    provide_context(portal);
    view! {
        <Router>
            <PageHeader/>
            <SearchBox/>
            // One route for all: the page that is shown stays until the next one has arrived. Which path means what is in
            // routes.rs, where the build can use it too.
            <FlatRoutes fallback=Outlet>
                <Route path=path!("/*any") view=Outlet/>
            </FlatRoutes>
            <PageFooter/>
            <Navigation/>
        </Router>
    }
}

/// Carries out moves: fetches the next page, then sets title, language, focus and scroll. Shows how a move stands.
#[component]
fn Navigation() -> impl IntoView {
    let portal = expect_context::<Portal>();
    let pathname = use_location().pathname;
    let lang = portal.lang();
    #[cfg(feature = "hydrate")]
    crate::browser::navigation::follow(portal, pathname);
    #[cfg(not(feature = "hydrate"))]
    let _ = pathname;

    let message = move || {
        let ui = lang.get().ui();
        match portal.motion.get() {
            Move::Arrived => "",
            Move::Loading => ui.loading_page,
            Move::Failed => ui.page_failed,
        }
    };
    let failed = move || portal.motion.get() == Move::Failed;
    view! {
        <div class="motion" class:motion--busy=move || portal.motion.get() == Move::Loading class:motion--failed=failed>
            <p role="status">{message}</p>
            <div class="motion__failed" hidden=move || !failed()>
                <p>{move || lang.get().ui().page_failed_safe}</p>
                <button type="button" class="button" on:click=move |_| portal.attempt.update(|n| *n += 1)>
                    {move || lang.get().ui().retry}
                </button>
            </div>
        </div>
        <p id="announce" class="visually-hidden" aria-live="polite"></p>
    }
}
