//! Where the page stands.

use leptos::prelude::*;

use crate::i18n::Lang;
use crate::routes::Route;

/// The way from the home page to this one, which is not part of it.
#[component]
pub fn Breadcrumb(
    /// The page's language.
    lang: Lang,
    /// The pages on the way, with their names.
    way: Vec<(Route, String)>,
) -> impl IntoView {
    let items: Vec<_> = std::iter::once((Route::Home, lang.page().breadcrumb_home.to_owned()))
        .chain(way)
        .map(|(route, name)| view! { <li><a href=route.path(lang)>{name}</a></li> })
        .collect();
    view! {
        <nav class="breadcrumb" aria-label=lang.page().breadcrumb_label>
            <ol>{items}</ol>
        </nav>
    }
}
