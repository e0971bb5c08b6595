//! Every address of the portal, as a type: parsed, written, and carried from one language to the other.
//!
//! Vietnamese stands at the root, English under `/en/` with the same paths. The names are those of the design's route table.

#[cfg(feature = "ssr")]
mod widget;

#[cfg(feature = "ssr")]
pub use self::widget::Widget;
use crate::i18n::Lang;

/// What a page is about, without its language.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Route {
    /// `/`
    Home,
    /// `/thu-tuc/`
    Procedures,
    /// `/thu-tuc/{code}/`
    Procedure(String),
    /// `/xa-phuong/`
    Communes,
    /// `/xa-phuong/{code}/` with a province's two digits
    Province(String),
    /// `/xa-phuong/{code}/` with a commune's five digits
    Commune(String),
    /// `/su-kien/`
    Events,
    /// `/su-kien/{id}/`
    Event(String),
    /// `/kiem-tra/`
    Walkthroughs,
    /// `/kiem-tra/{id}/`
    Walkthrough(String),
    /// `/ho-so/`
    Pack,
    /// `/lich/`: where and when
    When,
    /// `/in/qr/`
    QrSheets,
    /// `/lang-nghe/`: what somebody wants to tell the government
    Listen,
    /// `/lang-nghe/hop-thu/`: their letters
    Outbox,
    /// `/lang-nghe/tra-loi/`: what others said, and what was done
    Answers,
    /// `/giay-to-cu/`
    OldPapers,
    /// `/thay-doi/`
    Changes,
    /// `/so-lieu/`
    Figures,
    /// `/du-lieu/`
    Data,
    /// `/gioi-thieu/`
    About,
    /// `/nhung/`: for a commune that takes a widget into its own site
    Builder,
    /// `/embed/v1/{kind}/`: a widget. Only the build knows it: nobody moves to one within the app
    #[cfg(feature = "ssr")]
    Widget(Widget),
    /// `/thanh-phan/`: the components in all their states, for the people who carry this on
    Gallery,
    /// `/404.html`
    NotFound,
}

impl Route {
    /// The route and language of a path; [`Route::NotFound`] for a path that no page has.
    ///
    /// A code is only checked for its shape: whether such a commune exists is known to the server's files.
    pub fn parse(path: &str) -> (Self, Lang) {
        let (lang, rest) = match path.strip_prefix("/en") {
            Some(rest) if rest.is_empty() || rest.starts_with('/') => (Lang::En, rest),
            _ => (Lang::Vi, path),
        };
        let mut parts = rest.split('/').filter(|p| !p.is_empty() && *p != "index.html");
        let route = match (parts.next(), parts.next(), parts.next()) {
            (None, ..) => Self::Home,
            (Some("thu-tuc"), None, _) => Self::Procedures,
            (Some("thu-tuc"), Some(code), None) if is_code(code) => Self::Procedure(code.to_owned()),
            (Some("xa-phuong"), None, _) => Self::Communes,
            (Some("xa-phuong"), Some(code), None) if is_digits(code, 2) => Self::Province(code.to_owned()),
            (Some("xa-phuong"), Some(code), None) if is_digits(code, 5) => Self::Commune(code.to_owned()),
            (Some("su-kien"), None, _) => Self::Events,
            (Some("su-kien"), Some(id), None) if is_code(id) => Self::Event(id.to_owned()),
            (Some("kiem-tra"), None, _) => Self::Walkthroughs,
            (Some("kiem-tra"), Some(id), None) if is_code(id) => Self::Walkthrough(id.to_owned()),
            (Some("ho-so"), None, _) => Self::Pack,
            (Some("lich"), None, _) => Self::When,
            (Some("in"), Some("qr"), None) => Self::QrSheets,
            (Some("lang-nghe"), None, _) => Self::Listen,
            (Some("lang-nghe"), Some("hop-thu"), None) => Self::Outbox,
            (Some("lang-nghe"), Some("tra-loi"), None) => Self::Answers,
            (Some("giay-to-cu"), None, _) => Self::OldPapers,
            (Some("thay-doi"), None, _) => Self::Changes,
            (Some("so-lieu"), None, _) => Self::Figures,
            (Some("du-lieu"), None, _) => Self::Data,
            (Some("gioi-thieu"), None, _) => Self::About,
            (Some("nhung"), None, _) => Self::Builder,
            (Some("thanh-phan"), None, _) => Self::Gallery,
            _ => Self::NotFound,
        };
        (route, lang)
    }

    /// The address in a language, with a slash at the end.
    pub fn path(&self, lang: Lang) -> String {
        let tail = match self {
            Self::Home => "/".to_owned(),
            Self::Procedures => "/thu-tuc/".to_owned(),
            Self::Procedure(code) => format!("/thu-tuc/{code}/"),
            Self::Communes => "/xa-phuong/".to_owned(),
            Self::Province(code) | Self::Commune(code) => format!("/xa-phuong/{code}/"),
            Self::Events => "/su-kien/".to_owned(),
            Self::Event(id) => format!("/su-kien/{id}/"),
            Self::Walkthroughs => "/kiem-tra/".to_owned(),
            Self::Walkthrough(id) => format!("/kiem-tra/{id}/"),
            Self::Pack => "/ho-so/".to_owned(),
            Self::When => "/lich/".to_owned(),
            Self::QrSheets => "/in/qr/".to_owned(),
            Self::Listen => "/lang-nghe/".to_owned(),
            Self::Outbox => "/lang-nghe/hop-thu/".to_owned(),
            Self::Answers => "/lang-nghe/tra-loi/".to_owned(),
            Self::OldPapers => "/giay-to-cu/".to_owned(),
            Self::Changes => "/thay-doi/".to_owned(),
            Self::Figures => "/so-lieu/".to_owned(),
            Self::Data => "/du-lieu/".to_owned(),
            Self::About => "/gioi-thieu/".to_owned(),
            Self::Builder => "/nhung/".to_owned(),
            #[cfg(feature = "ssr")]
            Self::Widget(widget) => widget.path(),
            Self::Gallery => "/thanh-phan/".to_owned(),
            Self::NotFound => "/404.html".to_owned(),
        };
        format!("{}{tail}", lang.prefix())
    }

    /// The file that carries the page's content for a move within the app, beside the page itself.
    pub fn data_path(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => format!("{}/404.json", lang.prefix()),
            _ => format!("{}page.json", self.path(lang)),
        }
    }
}

fn is_digits(s: &str, len: usize) -> bool {
    s.len() == len && s.bytes().all(|b| b.is_ascii_digit())
}

fn is_code(s: &str) -> bool {
    !s.is_empty()
        && s.len() <= 80
        && s.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_survives_the_way_there_and_back_in_both_languages() {
        let routes = [
            Route::Home,
            Route::Procedures,
            Route::Procedure("1.001193".into()),
            Route::Communes,
            Route::Province("68".into()),
            Route::Commune("24820".into()),
            Route::Events,
            Route::Event("birth".into()),
            Route::Walkthroughs,
            Route::Walkthrough("old-age".into()),
            Route::Pack,
            Route::When,
            Route::QrSheets,
            Route::Listen,
            Route::Outbox,
            Route::Answers,
            Route::OldPapers,
            Route::Changes,
            Route::Figures,
            Route::Data,
            Route::About,
            Route::Builder,
            Route::Gallery,
        ];
        for lang in [Lang::Vi, Lang::En] {
            for route in &routes {
                assert_eq!(Route::parse(&route.path(lang)), (route.clone(), lang));
            }
        }
    }

    #[test]
    fn a_slash_or_index_html_at_the_end_changes_nothing() {
        assert_eq!(Route::parse("/en"), (Route::Home, Lang::En));
        assert_eq!(Route::parse("/thu-tuc/1.001193"), Route::parse("/thu-tuc/1.001193/"));
        assert_eq!(Route::parse("/xa-phuong/index.html").0, Route::Communes);
    }

    #[test]
    fn what_no_page_has_is_not_found() {
        for path in
            ["/england/", "/thu-tuc/../x/", "/thu-tuc/A/", "/xa-phuong/123/", "/xa-phuong/24820/x/", "/thu-tuc/a/b/"]
        {
            assert_eq!(Route::parse(path).0, Route::NotFound, "{path}");
        }
    }
}
