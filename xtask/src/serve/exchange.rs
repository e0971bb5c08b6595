//! One exchange with a browser: what it asks, what it is answered.

use std::sync::Arc;

/// What of a request the answer depends on.
#[derive(Debug, Clone, Copy)]
pub struct Ask<'a> {
    /// `GET`, `HEAD` or another, refused.
    pub method: &'a str,
    /// The path and query, as sent.
    pub target: &'a str,
    /// The `Accept-Encoding` header, empty without one.
    pub accept_encoding: &'a str,
    /// The `If-None-Match` header.
    pub if_none_match: Option<&'a str>,
}

/// What is sent back. The body is there for `HEAD` too, for its length.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// Each name once.
    pub headers: Vec<(String, String)>,
    /// Compressed, if the headers say so.
    pub body: Arc<[u8]>,
}

impl Answer {
    /// A sentence as plain text, with further headers.
    pub fn plain(status: u16, text: &str, headers: &[(&str, &str)]) -> Self {
        let own = [("Content-Type", "text/plain; charset=utf-8")];
        let headers = own.iter().chain(headers).map(|&(name, value)| (name.to_owned(), value.to_owned())).collect();
        Self { status, headers, body: text.as_bytes().into() }
    }

    /// The value of a header, whatever the case of its name.
    pub fn header(&self, name: &str) -> Option<&str> {
        value_of(&self.headers, name)
    }
}

/// The value of a header in a list, whatever the case of its name.
pub fn value_of<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let found = headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
    found.map(|(_, value)| value.as_str())
}

/// Adds a header unless the list has it.
pub fn add_missing(headers: &mut Vec<(String, String)>, name: &str, value: &str) {
    if value_of(headers, name).is_none() {
        headers.push((name.to_owned(), value.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_that_is_there_stays_whatever_its_case() {
        let mut headers = vec![("cache-control".to_owned(), "immutable".to_owned())];
        add_missing(&mut headers, "Cache-Control", "no-cache");
        assert_eq!(headers.len(), 1);
        add_missing(&mut headers, "Vary", "Accept-Encoding");
        assert_eq!(value_of(&headers, "vary"), Some("Accept-Encoding"));
    }
}
