//! The page's place: its pieces in order.

use leptos::prelude::*;

use crate::app::Portal;
use crate::components::commune_keeper::{KeepCommune, MyCommune};
use crate::components::place_finder::PlaceFinder;
use crate::i18n::Lang;
use crate::page_data::{Piece, Widget};

/// The page shown, as the document's `main`.
#[component]
pub fn Outlet(
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let portal = expect_context::<Portal>();
    let pieces = move || {
        portal.shown.with(|shown| shown.data.pieces.iter().cloned().map(|p| piece(p, lang)).collect::<Vec<_>>())
    };
    view! {
        <main id="content" tabindex="-1">
            {pieces}
        </main>
    }
}

fn piece(piece: Piece, lang: Lang) -> AnyView {
    match piece {
        Piece::Html(html) => view! { <div class="piece" inner_html=html></div> }.into_any(),
        Piece::Widget(Widget::PlaceFinder) => view! { <PlaceFinder lang/> }.into_any(),
        Piece::Widget(Widget::MyCommune) => view! { <MyCommune lang/> }.into_any(),
        Piece::Widget(Widget::KeepCommune(commune)) => view! { <KeepCommune commune lang/> }.into_any(),
    }
}
