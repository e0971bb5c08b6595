//! The `Content-Type` of a file, by the end of its name.

use std::path::Path;

/// What hosts send for each kind of file the site has. A file of another kind is bytes, which browsers do not run.
const TYPES: [(&str, &str); 22] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("jsonld", "application/ld+json"),
    ("map", "application/json"),
    ("webmanifest", "application/manifest+json"),
    ("wasm", "application/wasm"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("webp", "image/webp"),
    ("ico", "image/x-icon"),
    ("txt", "text/plain; charset=utf-8"),
    ("md", "text/markdown; charset=utf-8"),
    ("xml", "application/xml"),
    ("ics", "text/calendar; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("tsv", "text/tab-separated-values; charset=utf-8"),
    ("pdf", "application/pdf"),
    ("woff2", "font/woff2"),
];

/// The media type of a file.
pub fn of(path: &Path) -> &'static str {
    let end = path.extension().and_then(|end| end.to_str()).unwrap_or_default();
    TYPES.iter().find(|(known, _)| known.eq_ignore_ascii_case(end)).map_or("application/octet-stream", |(_, name)| name)
}

/// Whether hosts compress this type. They leave alone what is compressed already, and bytes they do not know.
pub fn is_text(media_type: &str) -> bool {
    let name = media_type.split(';').next().unwrap_or_default().trim();
    name.starts_with("text/")
        || name.ends_with("+json")
        || name.ends_with("+xml")
        || matches!(name, "application/json" | "application/xml" | "application/javascript" | "application/wasm")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_modules_have_the_types_browsers_insist_on() {
        assert_eq!(of(Path::new("a/index.html")), "text/html; charset=utf-8");
        assert_eq!(of(Path::new("app_bg.wasm")), "application/wasm");
        assert_eq!(of(Path::new("boot.js")), "text/javascript; charset=utf-8");
        assert_eq!(of(Path::new("unknown")), "application/octet-stream");
    }

    #[test]
    fn text_is_compressed_and_pictures_are_not() {
        assert!(is_text("text/html; charset=utf-8"));
        assert!(is_text("image/svg+xml"));
        assert!(is_text("application/wasm"));
        assert!(!is_text("image/png"));
        assert!(!is_text("application/octet-stream"));
    }
}
