//! Interface text, Vietnamese and English.
//!
//! [`Ui`] is what the browser needs and is compiled into the Wasm; [`PageText`] is only used to make the pages and never
//! leaves the build. Both are plain structs: a text missing in one language does not compile.

mod ui;
mod ui_en;
mod ui_vi;

#[cfg(feature = "ssr")]
mod embed;
#[cfg(feature = "ssr")]
mod embed_en;
#[cfg(feature = "ssr")]
mod embed_vi;
#[cfg(feature = "ssr")]
pub mod format;
#[cfg(feature = "ssr")]
mod guide;
#[cfg(feature = "ssr")]
mod guide_en;
#[cfg(feature = "ssr")]
mod guide_vi;
#[cfg(feature = "ssr")]
mod knowledge;
#[cfg(feature = "ssr")]
mod knowledge_en;
#[cfg(feature = "ssr")]
mod knowledge_vi;
#[cfg(feature = "ssr")]
mod listen;
#[cfg(feature = "ssr")]
mod listen_en;
#[cfg(feature = "ssr")]
mod listen_vi;
#[cfg(feature = "ssr")]
mod local;
#[cfg(feature = "ssr")]
mod local_en;
#[cfg(feature = "ssr")]
mod local_vi;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod page_en;
#[cfg(feature = "ssr")]
mod page_vi;

pub use ui::Ui;

#[cfg(feature = "ssr")]
pub use embed::EmbedText;
#[cfg(feature = "ssr")]
pub use guide::GuideText;
#[cfg(feature = "ssr")]
pub use knowledge::KnowledgeText;
#[cfg(feature = "ssr")]
pub use listen::ListenText;
#[cfg(feature = "ssr")]
pub use local::LocalText;
#[cfg(feature = "ssr")]
pub use page::{PageText, fill};

/// The languages of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// Vietnamese, at the root.
    Vi,
    /// English, under `/en/`.
    En,
}

impl Lang {
    /// Both, Vietnamese first.
    pub const ALL: [Self; 2] = [Self::Vi, Self::En];

    /// The language tag for `lang` and `hreflang`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// What stands before every path of this language.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Vi => "",
            Self::En => "/en",
        }
    }

    /// The other language.
    pub fn other(self) -> Self {
        match self {
            Self::Vi => Self::En,
            Self::En => Self::Vi,
        }
    }

    /// The texts of everything that reacts.
    pub fn ui(self) -> &'static Ui {
        match self {
            Self::Vi => &ui_vi::UI,
            Self::En => &ui_en::UI,
        }
    }

    /// The texts of the pages.
    #[cfg(feature = "ssr")]
    pub fn page(self) -> &'static PageText {
        match self {
            Self::Vi => &page_vi::PAGE,
            Self::En => &page_en::PAGE,
        }
    }

    /// The texts of the pages that guide.
    #[cfg(feature = "ssr")]
    pub fn guide(self) -> &'static GuideText {
        match self {
            Self::Vi => &guide_vi::GUIDE,
            Self::En => &guide_en::GUIDE,
        }
    }

    /// The texts of the pages on what localities offer.
    #[cfg(feature = "ssr")]
    pub fn local(self) -> &'static LocalText {
        match self {
            Self::Vi => &local_vi::LOCAL,
            Self::En => &local_en::LOCAL,
        }
    }

    /// The texts of the widgets.
    #[cfg(feature = "ssr")]
    pub fn embed(self) -> &'static EmbedText {
        match self {
            Self::Vi => &embed_vi::EMBED,
            Self::En => &embed_en::EMBED,
        }
    }

    /// The texts of the pages that listen.
    #[cfg(feature = "ssr")]
    pub fn listen(self) -> &'static ListenText {
        match self {
            Self::Vi => &listen_vi::LISTEN,
            Self::En => &listen_en::LISTEN,
        }
    }

    /// The texts of the pages about events, old papers, changes, figures and data.
    #[cfg(feature = "ssr")]
    pub fn knowledge(self) -> &'static KnowledgeText {
        match self {
            Self::Vi => &knowledge_vi::KNOWLEDGE,
            Self::En => &knowledge_en::KNOWLEDGE,
        }
    }
}
