//! The widgets that other sites show: `/embed/v1/{kind}/`. The addresses are a promise, see `docs/embed.md`.

use super::Route;
use crate::i18n::Lang;

/// What a widget is for, with what it is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Widget {
    /// The search box.
    Search,
    /// From an old address to the commune of today.
    Where,
    /// One commune, said by the host page: one document for all of them (`docs/adr/0013-widgets.md`).
    Commune,
    /// Where and when.
    Sessions,
    /// Telling the government something.
    Feedback,
    /// One procedure's papers.
    Procedure(String),
    /// One walkthrough.
    Walkthrough(String),
}

impl Widget {
    /// Those that are about nothing in particular.
    pub const PLAIN: [Self; 5] = [Self::Search, Self::Where, Self::Commune, Self::Sessions, Self::Feedback];

    /// The kind's name, as it stands in addresses and in `<mot-cua kind>`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Search => "search",
            Self::Where => "where",
            Self::Commune => "commune",
            Self::Sessions => "sessions",
            Self::Feedback => "feedback",
            Self::Procedure(_) => "procedure",
            Self::Walkthrough(_) => "walkthrough",
        }
    }

    /// The code or id of what it is about; nothing for a plain one.
    pub fn about(&self) -> Option<&str> {
        match self {
            Self::Procedure(about) | Self::Walkthrough(about) => Some(about),
            _ => None,
        }
    }

    /// The address below the language.
    pub(super) fn path(&self) -> String {
        let about = self.about().map(|about| format!("{about}/")).unwrap_or_default();
        format!("/embed/v1/{}/{about}", self.kind())
    }

    /// The widget that shows a page of the portal, if there is one.
    pub fn of(route: &Route) -> Option<Self> {
        match route {
            Route::Home => Some(Self::Search),
            Route::Communes => Some(Self::Where),
            Route::Procedure(code) => Some(Self::Procedure(code.clone())),
            Route::Walkthrough(id) => Some(Self::Walkthrough(id.clone())),
            _ => None,
        }
    }

    /// The portal's page that says all of it.
    pub fn full(&self, lang: Lang) -> String {
        let route = match self {
            Self::Search => Route::Home,
            Self::Where | Self::Commune => Route::Communes,
            Self::Procedure(code) => Route::Procedure(code.clone()),
            Self::Walkthrough(id) => Route::Walkthrough(id.clone()),
            Self::Sessions => Route::When,
            Self::Feedback => Route::Listen,
        };
        route.path(lang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_those_that_host_pages_were_promised() {
        let path = |widget: Widget| Route::Widget(widget).path(Lang::Vi);
        assert_eq!(path(Widget::Search), "/embed/v1/search/");
        assert_eq!(path(Widget::Where), "/embed/v1/where/");
        assert_eq!(path(Widget::Commune), "/embed/v1/commune/");
        assert_eq!(path(Widget::Sessions), "/embed/v1/sessions/");
        assert_eq!(path(Widget::Feedback), "/embed/v1/feedback/");
        assert_eq!(path(Widget::Procedure("1.001193".into())), "/embed/v1/procedure/1.001193/");
        assert_eq!(path(Widget::Walkthrough("birth".into())), "/embed/v1/walkthrough/birth/");
        assert_eq!(Route::Widget(Widget::Where).path(Lang::En), "/en/embed/v1/where/");
    }
}
