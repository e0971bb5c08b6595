//! From a page's component to its files: the HTML of the frame with the page in it, and the content for a move within the app.

use leptos::prelude::*;
use leptos_router::location::RequestUrl;

use crate::app::{App, Shown};
use crate::i18n::Lang;
use crate::page_data::{PageData, Piece, Widget};
use crate::routes::Route;

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
    /// Its content, in order.
    pub parts: Vec<Part>,
    /// Structured data (schema.org), as JSON.
    pub json_ld: Option<serde_json::Value>,
    /// Whether search engines may list it.
    pub is_listed: bool,
}

/// A part of a page.
pub enum Part {
    /// Content that is finished at build.
    Static(AnyView),
    /// A component that reacts.
    Widget(Widget),
}

/// A rendered page.
pub struct Rendered {
    /// What stands in `#app`.
    pub app_html: String,
    /// Elements and comments in `app_html`, those inside finished pieces left out: `boot.js` counts them again.
    pub node_count: usize,
    /// The content, for `page.json`.
    pub data: PageData,
}

/// Makes a page and renders it. `make` runs where components may be used.
pub fn render(make: impl FnOnce() -> Page) -> (Page, Rendered) {
    let owner = Owner::new();
    owner.with(|| {
        let mut page = make();
        let pieces = std::mem::take(&mut page.parts).into_iter().map(piece).collect();
        let data = PageData { title: full_title(&page), pieces };
        let app_html = app_html(&page, data.clone());
        let node_count = nodes(&app_html_of_seed(&page, &data));
        (page, Rendered { app_html, node_count, data })
    })
}

/// The document's title: the page's own, then the portal's name.
fn full_title(page: &Page) -> String {
    match page.route {
        Route::Home => page.title.clone(),
        _ => format!("{} · {}", page.title, page.lang.page().site_name),
    }
}

fn piece(part: Part) -> Piece {
    match part {
        // The markers that hydration needs are of no use in a finished piece.
        Part::Static(view) => Piece::Html(view.to_html().replace("<!>", "")),
        Part::Widget(widget) => Piece::Widget(widget),
    }
}

fn app_html(page: &Page, data: PageData) -> String {
    provide_context(RequestUrl::new(&page.route.path(page.lang)));
    let first = Shown { route: page.route.clone(), lang: page.lang, data };
    view! { <App first/> }.to_html()
}

fn app_html_of_seed(page: &Page, data: &PageData) -> String {
    app_html(page, data.seed())
}

/// Start tags and comments. Text is escaped, so every `<` outside a comment begins a tag or a comment.
fn nodes(html: &str) -> usize {
    let mut count = 0;
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start..];
        count += usize::from(!rest.starts_with("</"));
        let end = if rest.starts_with("<!--") { "-->" } else { ">" };
        rest = rest.split_once(end).map_or("", |(_, after)| after);
    }
    count
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
            parts: vec![
                Part::Static(view! { <h1>"One " {"door"} " < two"</h1> }.into_any()),
                Part::Widget(Widget::MyCommune),
            ],
            json_ld: None,
            is_listed: true,
        }
    }

    #[test]
    fn a_finished_piece_carries_no_markers() {
        let (_, rendered) = render(page);
        assert_eq!(rendered.data.pieces[0], Piece::Html("<h1>One door &lt; two</h1>".into()));
        assert!(rendered.app_html.contains("<h1>One door &lt; two</h1>"));
    }

    #[test]
    fn start_tags_and_comments_are_nodes() {
        assert_eq!(nodes("<p>a<!>b</p><!--<i>--><br>"), 4);
    }

    #[test]
    fn nodes_inside_finished_pieces_are_not_counted() {
        let (_, one) = render(page);
        let (_, two) = render(|| {
            let mut more = page();
            more.parts[0] = Part::Static(view! { <h1>"a" <b>"b"</b> <i>"c"</i></h1> }.into_any());
            more
        });
        assert_eq!(one.node_count, two.node_count);
    }
}
