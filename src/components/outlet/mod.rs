//! The page's place.

use leptos::prelude::*;

use crate::app::Portal;

/// The page shown, as the document's `main`.
#[component]
pub fn Outlet() -> impl IntoView {
    let portal = expect_context::<Portal>();
    view! {
        <main id="content" tabindex="-1" inner_html=move || portal.shown.with(|shown| shown.data.html.clone())></main>
    }
}
