//! The page's place: its pieces in order.

use leptos::either::EitherOf4;
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

/// One of four types rather than an erased one: erasing keeps code for every way a view can be rendered.
fn piece(piece: Piece, lang: Lang) -> impl IntoView {
    match piece {
        Piece::Html(html) => EitherOf4::A(view! { <div class="piece" inner_html=html></div> }),
        Piece::Widget(Widget::PlaceFinder) => EitherOf4::B(view! { <PlaceFinder lang/> }),
        Piece::Widget(Widget::MyCommune) => EitherOf4::C(view! { <MyCommune lang/> }),
        Piece::Widget(Widget::KeepCommune(commune)) => EitherOf4::D(view! { <KeepCommune commune lang/> }),
    }
}
