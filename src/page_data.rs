//! What a page is made of, between the build that makes it and the browser that shows it.
//!
//! A page is finished HTML, made once at build by components and opaque to the Wasm: it need not know how a procedure
//! looks, cannot be confused by a translator that changed it, and stays small. What a page does, beyond being read, are its
//! acts: behaviour that is attached to that HTML. See `docs/adr/0002-pieces.md`.

#[cfg(feature = "ssr")]
use serde::Serialize;

/// A page, as `page.json` beside its `index.html` and as the seed inside it.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "ssr", derive(Serialize))]
pub struct PageData {
    /// The document's title.
    pub title: String,
    /// What stands in `main`. Absent in a seed: it stands in the document already.
    #[cfg_attr(feature = "ssr", serde(skip_serializing_if = "String::is_empty"))]
    pub html: String,
    /// What it does.
    #[cfg_attr(feature = "ssr", serde(skip_serializing_if = "Vec::is_empty"))]
    pub acts: Vec<Act>,
}

/// Behaviours, with what they need to know.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "ssr", derive(Serialize), serde(tag = "do", rename_all = "kebab-case"))]
pub enum Act {
    /// Find the commune of an address.
    FindPlace,
    /// Show the commune kept on this phone.
    ShowCommune,
    /// Keep this commune on this phone.
    KeepCommune(KeptCommune),
    /// Gather papers into one list.
    Pack,
    /// Find the nearest chance to be served.
    FindChance,
    /// Put together sheets of QR codes.
    QrSheets,
    /// Count when a result is due.
    CountDue {
        /// The procedure's code.
        code: String,
    },
    /// Take the page away as a link or a QR code.
    Carry,
    /// Write a letter, and send it.
    Listen,
    /// Show the letters on this phone.
    Outbox,
    /// Lead through a walkthrough's steps.
    Walk {
        /// The logic, as the engine writes it.
        logic: String,
    },
}

/// A commune as kept on the phone: enough to show and link it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "ssr", derive(Serialize))]
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
        Self { title: self.title.clone(), html: String::new(), acts: self.acts.clone() }
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    /// `tests/browser.rs` reads the same text.
    #[test]
    fn a_page_is_written_as_the_browser_reads_it() {
        let kept = KeptCommune {
            code: "24820".into(), name: "Phường 2 Bảo Lộc".into(), province: "Lâm Đồng".into()
        };
        let acts = vec![
            Act::FindPlace,
            Act::ShowCommune,
            Act::KeepCommune(kept),
            Act::Pack,
            Act::FindChance,
            Act::QrSheets,
            Act::CountDue { code: "1.004222".into() },
            Act::Carry,
            Act::Listen,
            Act::Outbox,
            Act::Walk { logic: "mcw1".into() },
        ];
        let page = PageData { title: "Một".into(), html: "<p>a</p>".into(), acts };
        let text = serde_json::to_string(&page).expect("a page is JSON");
        assert_eq!(text, include_str!("../tests/page.json").trim_end());
    }
}
