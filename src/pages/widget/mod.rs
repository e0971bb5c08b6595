//! `/embed/v1/{kind}/`: one purpose each, without the portal's frame, for other people's pages. Every link opens a new tab, so
//! the page around it stays; one line says the source, the day of the last check, and leads to the full page.

mod doors;
mod find;
pub mod lines;
mod new_tabs;
mod procedure;
mod walkthrough;

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::fact::Date;

pub use self::new_tabs::in_new_tabs;
use crate::i18n::format::date;
use crate::i18n::{Lang, fill};
use crate::page_data::Act;
use crate::render::Page;
use crate::routes::{Route, Widget};

/// What one kind of widget gives to the frame that all have.
struct Inside {
    title: String,
    description: String,
    content: AnyView,
    acts: Vec<Act>,
    /// Where it comes from, in words, and when that was last checked.
    source: Option<(String, Date)>,
    /// What the link to the full page says.
    full: &'static str,
}

/// Every widget, in both languages.
pub fn all(catalogue: &Catalogue) -> Vec<(Route, Lang)> {
    let procedures = catalogue.procedures.keys().map(|code| Widget::Procedure(code.to_string()));
    let walkthroughs = catalogue.walkthroughs.keys().map(|id| Widget::Walkthrough(id.to_string()));
    let widgets = Widget::PLAIN.into_iter().chain(procedures).chain(walkthroughs);
    widgets.flat_map(|widget| Lang::ALL.map(|lang| (Route::Widget(widget.clone()), lang))).collect()
}

/// A widget's page; `None` if the catalogue has nothing for it.
pub fn page(catalogue: &Catalogue, widget: &Widget, lang: Lang) -> Option<Page> {
    let inside = match widget {
        Widget::Search => find::search(catalogue, lang),
        Widget::Where => find::place(catalogue, lang),
        Widget::Commune => doors::commune(catalogue, lang),
        Widget::Sessions => doors::sessions(catalogue, lang),
        Widget::Feedback => doors::feedback(lang),
        Widget::Procedure(code) => procedure::inside(catalogue, &code.parse().ok()?, lang)?,
        Widget::Walkthrough(id) => walkthrough::inside(catalogue, &id.parse().ok()?, lang)?,
    };
    let Inside { title, description, content, acts, source, full } = inside;
    let heading = title.clone();
    Some(Page {
        route: Route::Widget(widget.clone()),
        lang,
        title,
        description,
        content: view! {
            <h1 class=(*widget == Widget::Search).then_some("visually-hidden")>{heading}</h1>
            {content}
            {foot(widget, source, full, lang)}
        }
        .into_any(),
        acts,
        json_ld: None,
        is_listed: false,
    })
}

/// The line below a widget, and where the host page names a commune the way to it.
fn foot(widget: &Widget, source: Option<(String, Date)>, full: &'static str, lang: Lang) -> impl IntoView + use<> {
    let t = lang.embed();
    let source = source.map(|(source, day)| format!("{} ", fill(t.source, &[&source, &date(day)])));
    let href = widget.full(lang);
    // `widget.js` leads these to the commune that the host page names.
    let commune = (*widget != Widget::Commune).then(|| {
        view! { <p class="widget__commune" hidden><a href=Route::Communes.path(lang) data-commune="path">{t.your_commune}</a></p> }
    });
    view! {
        {commune}
        <p class="widget__foot">
            {source}
            <a href=href data-keep data-commune=carries_commune(widget)>{full}<span class="visually-hidden">{format!(" ({})", t.new_tab)}</span></a>
        </p>
    }
}

/// How the link to the full page says the commune: in its path, or in its fragment; not at all where it is of no use.
fn carries_commune(widget: &Widget) -> Option<&'static str> {
    match widget {
        Widget::Commune => Some("path"),
        Widget::Sessions | Widget::Feedback => Some("fragment"),
        _ => None,
    }
}

/// The day on which the last procedure was checked: for what is about all of them.
fn last_check(catalogue: &Catalogue, lang: Lang) -> Option<(String, Date)> {
    let day = catalogue.procedures.values().map(|procedure| procedure.checked_on).max()?;
    Some((lang.embed().all_data.to_owned(), day))
}
