//! What a page is made of, between the build that makes it and the browser that shows it.
//!
//! A page is a list of pieces. Most are finished HTML, made once at build by the page's own component and opaque to the
//! Wasm: it need not know how a procedure looks, cannot be confused by a translator that changed it, and stays small. The
//! others are widgets: components that react, prerendered at build and woken in place. See `docs/adr/0002-pieces.md`.

use serde::{Deserialize, Serialize};

/// A page, as `page.json` beside its `index.html` and as the seed inside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PageData {
    /// The document's title.
    pub title: String,
    /// The pieces, in order. In a seed the HTML of [`Piece::Html`] is empty: it stands in the document already.
    pub pieces: Vec<Piece>,
}

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Piece {
    /// Finished HTML.
    Html(String),
    /// A component that reacts.
    Widget(Widget),
}

/// Components that react, with what they need to know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Widget {
    /// Find the commune of an address.
    PlaceFinder,
    /// The commune kept on this phone, on the home page.
    MyCommune,
    /// Keep this commune on this phone, on a commune's page.
    KeepCommune(KeptCommune),
}

/// A commune as kept on the phone: enough to show and link it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptCommune {
    /// Five digits.
    pub code: String,
    /// With its type: "phường 2 Bảo Lộc".
    pub name: String,
    /// The province's name.
    pub province: String,
}

impl PageData {
    /// The page as seed: without the HTML that stands in the document already.
    pub fn seed(&self) -> Self {
        let pieces = self
            .pieces
            .iter()
            .map(|piece| match piece {
                Piece::Html(_) => Piece::Html(String::new()),
                widget => widget.clone(),
            })
            .collect();
        Self { title: self.title.clone(), pieces }
    }
}
