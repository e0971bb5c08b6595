//! Text within HTML that is put together by hand.

/// Text that can stand in HTML and in its attributes.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
