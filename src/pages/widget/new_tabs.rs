//! Links that leave the page around them where it is.

/// Finished HTML whose links to other pages open a new tab. Links within the page stay.
pub fn in_new_tabs(html: &str) -> String {
    let mut parts = html.split("<a ");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str("<a ");
        let (tag, rest) = part.split_once('>').unwrap_or((part, ""));
        if tag.contains("href=\"#") {
            out.push_str(tag);
        } else {
            out.push_str("target=\"_blank\" rel=\"noopener\" ");
            out.push_str(&without_rel(tag));
        }
        out.push('>');
        out.push_str(rest);
    }
    out
}

/// The tag without its `rel`, which a second one would contradict.
fn without_rel(tag: &str) -> String {
    let Some((before, value)) = tag.split_once("rel=\"") else { return tag.to_owned() };
    let after = value.split_once('"').map_or("", |(_, after)| after);
    [before.trim_end(), after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_other_pages_open_a_new_tab_and_those_within_stay() {
        let html =
            "<p><a class=\"b\" href=\"/x/\" rel=\"external\" data-keep>x</a> <a href=\"#y\" rel=\"external\">y</a></p>";
        assert_eq!(
            in_new_tabs(html),
            "<p><a target=\"_blank\" rel=\"noopener\" class=\"b\" href=\"/x/\" data-keep>x</a> <a href=\"#y\" rel=\"external\">y</a></p>"
        );
    }

    #[test]
    fn html_without_links_is_left_alone() {
        assert_eq!(in_new_tabs("<abbr>a</abbr>"), "<abbr>a</abbr>");
    }
}
