//! From a page's component to its files: the HTML of the frame with the page in it, and the content for a move within the app.

use leptos::prelude::*;

use crate::components::frame::{PageFooter, PageHeader};
use crate::components::search_box::SearchBox;
use crate::i18n::Lang;
use crate::page_data::{Act, PageData};
use crate::pages::widget::in_new_tabs;
use crate::routes::{Route, Widget};

/// The address that the site will have, provided by the build: what people copy must name it.
#[derive(Clone, Debug)]
pub struct SiteAddress(pub String);

impl SiteAddress {
    /// Makes it known to what is rendered next.
    pub fn provide(address: &str) {
        provide_context(Self(address.to_owned()));
    }
}

/// A page before it is rendered.
pub struct Page {
    /// What it is about.
    pub route: Route,
    /// Its language.
    pub lang: Lang,
    /// Its title, without the portal's name.
    pub title: String,
    /// One sentence for search engines and previews.
    pub description: String,
    /// Its content.
    pub content: AnyView,
    /// What it does.
    pub acts: Vec<Act>,
    /// Structured data (schema.org), as JSON.
    pub json_ld: Option<serde_json::Value>,
    /// Whether search engines may list it.
    pub is_listed: bool,
}

impl Page {
    /// Whether it stands within other people's pages.
    pub fn is_widget(&self) -> bool {
        matches!(self.route, Route::Widget(_))
    }

    /// Whether there is something to wake: a widget without acts is finished as it stands.
    pub fn is_alive(&self) -> bool {
        !self.is_widget() || !self.acts.is_empty() || self.route == Route::Widget(Widget::Search)
    }
}

/// What stands around every page of a language, as finished HTML.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Above the page.
    pub top: String,
    /// Below the page.
    pub bottom: String,
}

/// A rendered page.
pub struct Rendered {
    /// What stands in `#app`.
    pub app_html: String,
    /// The content, for `page.json`.
    pub data: PageData,
}

/// Makes a page and renders it. `make` runs where components may be used.
pub fn render(make: impl FnOnce() -> Page) -> (Page, Rendered) {
    let owner = Owner::new();
    owner.with(|| {
        let mut page = make();
        let content = std::mem::replace(&mut page.content, ().into_any());
        // The markers by which Leptos would find its views again are of no use in finished HTML.
        let html = content.to_html().replace("<!>", "");
        let html = if page.is_widget() { in_new_tabs(&html) } else { html };
        let data = PageData { title: full_title(&page), html, acts: page.acts.clone() };
        let app_html = app_html(&data.html, &frame(&page.route, page.lang));
        (page, Rendered { app_html, data })
    })
}

/// The document's title: the page's own, then the portal's name.
fn full_title(page: &Page) -> String {
    match page.route {
        Route::Home => page.title.clone(),
        _ => format!("{} · {}", page.title, page.lang.page().site_name),
    }
}

/// Where a widget says what has changed, for those who hear it.
const ANNOUNCED: &str = "<p id=\"announce\" class=\"visually-hidden\" aria-live=\"polite\"></p>";

/// What stands around a page; around a widget next to nothing.
pub fn frame(route: &Route, lang: Lang) -> Frame {
    let finished = |view: AnyView| view.to_html().replace("<!>", "");
    let route = route.clone();
    if let Route::Widget(widget) = &route {
        let top = match widget {
            Widget::Search => in_new_tabs(&finished(view! { <SearchBox route lang/> }.into_any())),
            _ => String::new(),
        };
        return Frame { top, bottom: ANNOUNCED.to_owned() };
    }
    Frame {
        top: finished(view! { <PageHeader route=route.clone() lang/><SearchBox route lang/> }.into_any()),
        bottom: finished(view! { <PageFooter lang/> }.into_any()),
    }
}

fn app_html(html: &str, frame: &Frame) -> String {
    format!(
        "<div class=\"frame\">{}</div><main id=\"content\" tabindex=\"-1\">{html}</main><div class=\"frame\">{}</div>",
        frame.top, frame.bottom
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Page {
        Page {
            route: Route::About,
            lang: Lang::En,
            title: "About".into(),
            description: String::new(),
            content: view! { <h1>"One " {"door"} " < two"</h1> }.into_any(),
            acts: vec![Act::ShowCommune],
            json_ld: None,
            is_listed: true,
        }
    }

    #[test]
    fn the_content_carries_no_markers() {
        let (_, rendered) = render(page);
        assert_eq!(rendered.data.html, "<h1>One door &lt; two</h1>");
        assert!(rendered.app_html.contains("<h1>One door &lt; two</h1>"));
    }
}
