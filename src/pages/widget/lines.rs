//! What a clerk copies: two lines for a page that takes scripts, one frame for an editor that does not. `public/builder.js`
//! writes the same; `tests/e2e/embed.spec.mjs` compares them.

use crate::escape::escaped;
use crate::i18n::Lang;
use crate::routes::{Route, Widget};

/// What a widget may do in its frame: everything but being of our origin, which scripts could misuse.
const SANDBOX: &str = "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox";

/// How high a frame is that cannot fit itself to its content.
pub const FRAME_HEIGHT: u32 = 640;

/// The two lines. The link inside stays where the widget cannot come.
pub fn two_lines(base: &str, widget: &Widget, title: &str, lang: Lang) -> String {
    let about = widget.about().map(|about| format!(" code=\"{}\"", escaped(about))).unwrap_or_default();
    format!(
        "<script async src=\"{base}/embed.js\"></script>\n<mot-cua kind=\"{}\"{about} lang=\"{}\"><a href=\"{base}{}\">{}</a></mot-cua>",
        widget.kind(),
        lang.tag(),
        escaped(&widget.full(lang)),
        escaped(title)
    )
}

/// The frame alone.
pub fn frame(base: &str, widget: &Widget, title: &str, lang: Lang) -> String {
    format!(
        "<iframe src=\"{base}{}\" title=\"{}\" sandbox=\"{SANDBOX}\" referrerpolicy=\"no-referrer\" loading=\"lazy\" width=\"100%\" height=\"{FRAME_HEIGHT}\"></iframe>",
        escaped(&Route::Widget(widget.clone()).path(lang)),
        escaped(title)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_are_those_of_the_frozen_page() {
        let frozen = include_str!("../../../tests/e2e/embed/frozen-v1.html");
        let base = "https://motcua.example.vn";
        let lines = two_lines(base, &Widget::Where, "Which commune is an old address in now?", Lang::En);
        assert!(frozen.contains(&lines), "{lines}");
        let title = "Giấy khai sinh: làm việc nào, ở đâu?";
        let frame = frame(base, &Widget::Walkthrough("birth".into()), title, Lang::Vi);
        assert!(frozen.replace("?commune=24820", "").contains(&frame), "{frame}");
    }
}
