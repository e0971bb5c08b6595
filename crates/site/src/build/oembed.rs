//! oEmbed (oembed.com): an editor that is given the address of a page puts the page's widget in its place. A static host can
//! answer no question, so the answer for each page stands beside its widget, and the page names it.

use std::path::Path;

use motcua::i18n::Lang;
use motcua::pages::widget::lines::{FRAME_HEIGHT, frame};
use motcua::routes::{Route, Widget};
use serde_json::json;

use super::error::BuildError;
use super::write;

/// The address of a widget's answer.
fn address(widget: &Widget, lang: Lang) -> String {
    format!("{}oembed.json", Route::Widget(widget.clone()).path(lang))
}

/// Writes the answer for a widget.
pub fn write_answer(widget: &Widget, title: &str, lang: Lang, base: &str, out: &Path) -> Result<(), BuildError> {
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": "Một Cửa",
        "provider_url": base,
        "cache_age": 86400,
        "html": frame(base, widget, title, lang),
        "width": 600,
        "height": FRAME_HEIGHT,
    });
    write(&out.join(address(widget, lang).trim_start_matches('/')), answer.to_string())
}

/// The tag by which a page names the answer; `None` for a page that has no widget.
pub fn link(route: &Route, lang: Lang, base: &str) -> Option<String> {
    let widget = Widget::of(route)?;
    Some(format!("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{base}{}\">", address(&widget, lang)))
}
