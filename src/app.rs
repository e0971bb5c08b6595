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

/// The whole app around a first page.
///
/// On the server `first` carries the page's HTML; in the browser it is the seed, whose HTML stands in the document already,
/// and moving on fetches the next page's `page.json`.
#[component]
pub fn App(
    /// The page to start with.
    first: Shown,
) -> impl IntoView {
    let portal =
        Portal { shown: RwSignal::new(first), motion: RwSignal::new(Move::Arrived), attempt: RwSignal::new(0) };
    provide_context(portal);
    let lang = Memo::new(move |_| portal.shown.with(|shown| shown.lang));
    view! {
        <Router>
            // One route for all, and nothing in it: the page that is shown stays until the next one has arrived. Which path
            // means what is in routes.rs, where the build can use it too.
            <FlatRoutes fallback=|| ()>
                <Route path=path!("/*any") view=|| ()/>
            </FlatRoutes>
            // Texts are plain words, not signals: another language makes the frame anew, and each text costs nothing.
            {move || frame(lang.get())}
            <Navigation/>
        </Router>
    }
}

fn frame(lang: Lang) -> impl IntoView {
    view! {
        <PageHeader lang/>
        <SearchBox lang/>
        <Outlet lang/>
        <PageFooter lang/>
        <MoveStatus lang/>
    }
}

/// Carries out moves: fetches the next page, then sets title, language, focus and scroll. It outlives the frame.
#[component]
fn Navigation() -> impl IntoView {
    let pathname = use_location().pathname;
    #[cfg(feature = "hydrate")]
    crate::browser::navigation::follow(expect_context::<Portal>(), pathname);
    #[cfg(not(feature = "hydrate"))]
    let _ = pathname;
    view! { <p id="announce" class="visually-hidden" aria-live="polite"></p> }
}

/// How a move stands, when it takes long or fails.
#[component]
fn MoveStatus(
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let portal = expect_context::<Portal>();
    let ui = lang.ui();
    let message = move || match portal.motion.get() {
        Move::Arrived => "",
        Move::Loading => ui.loading_page,
        Move::Failed => ui.page_failed,
    };
    let class = move || match portal.motion.get() {
        Move::Arrived => "motion",
        Move::Loading => "motion motion--busy",
        Move::Failed => "motion motion--failed",
    };
    view! {
        <div class=class>
            <p role="status">{message}</p>
            <div class="motion__failed" hidden=move || portal.motion.get() != Move::Failed>
                <p>{ui.page_failed_safe}</p>
                <button type="button" class="button" on:click=move |_| portal.attempt.update(|n| *n += 1)>
                    {ui.retry}
                </button>
            </div>
        </div>
    }
}
