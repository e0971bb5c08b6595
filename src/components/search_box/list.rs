//! The list as HTML, and the words above it.

use super::filters::Filters;
use super::rows::{Group, GroupKind, Results, Row};
use crate::escape::escaped;
use crate::i18n::Lang;

/// Where the indexes stand, for the message below the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loading {
    /// Not asked for, or all here.
    Quiet,
    /// On the way.
    Loading,
    /// At least one failed.
    Failed,
}

/// The id of an option, counted through all groups.
pub fn option_id(index: usize) -> String {
    format!("q-{index}")
}

/// All groups, one option a result.
pub fn html(results: &Results, lang: Lang) -> String {
    let mut out = String::new();
    let mut index = 0;
    for group in &results.groups {
        let heading = group.kind.heading(lang);
        push(
            &mut out,
            &["<div role=\"group\" aria-label=\"", heading, "\"><p class=\"search__group\" aria-hidden=\"true\">"],
        );
        push(&mut out, &[heading, "</p>"]);
        for row in &group.rows {
            option(&mut out, row, &option_id(index), group);
            index += 1;
        }
        out.push_str("</div>");
    }
    out
}

fn option(out: &mut String, row: &Row, id: &str, group: &Group) {
    // Names of communes are Vietnamese on English pages, too.
    let lang = if group.kind == GroupKind::Communes { " lang=\"vi\"" } else { "" };
    push(out, &["<a class=\"search__option\" role=\"option\" tabindex=\"-1\" aria-selected=\"false\" id=\"", id]);
    push(out, &["\" href=\"", &escaped(&row.href), "\"><span class=\"search__title\"", lang, ">"]);
    for part in &row.title {
        let text = escaped(&part.text);
        match part.marked {
            true => push(out, &["<span class=\"search__mark\">", &text, "</span>"]),
            false => out.push_str(&text),
        }
    }
    push(out, &["</span><span class=\"search__note\">", &escaped(&row.note), "</span></a>"]);
}

fn push(out: &mut String, parts: &[&str]) {
    out.extend(parts.iter().copied());
}

/// What happened, for everyone: it is read out as well.
pub fn status(query: &str, results: &Results, loading: Loading, filters: Filters, lang: Lang) -> String {
    let ui = lang.ui();
    let query = query.trim();
    let count = results.count();
    match loading {
        _ if query.is_empty() => String::new(),
        Loading::Loading => ui.search_loading.to_owned(),
        Loading::Failed if count == 0 => ui.search_failed.to_owned(),
        _ if filters != results.filters => ui.filter_failed.to_owned(),
        _ if count == 0 && !filters.is_empty() => ui.filter_none.to_owned(),
        _ if count == 0 => ui.search_none.replace("{}", &shorten(query)),
        _ => {
            let mut text = ui.search_count.replace("{}", &count.to_string());
            if !results.not_understood.is_empty() {
                let words = shorten(&results.not_understood.join(", "));
                push(&mut text, &[". ", &ui.search_not_understood.replace("{}", &words)]);
            }
            text
        }
    }
}

/// At most 60 characters of what the person typed.
fn shorten(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::rows::Part;
    use super::*;

    fn results(title: Vec<Part>, kind: GroupKind) -> Results {
        let row = Row { href: "/a/".into(), title, note: "5 < 6 \"x\"".into() };
        Results { groups: vec![Group { kind, rows: vec![row.clone(), row] }], ..Default::default() }
    }

    fn part(text: &str, marked: bool) -> Part {
        Part { text: text.into(), marked }
    }

    #[test]
    fn what_comes_from_people_is_text_and_never_markup() {
        let title = vec![part("<img src=x onerror=y>", true), part(" & more", false)];
        let html = html(&results(title, GroupKind::Procedures), Lang::Vi);
        assert!(html.contains("<span class=\"search__mark\">&lt;img src=x onerror=y></span> &amp; more</span>"));
        assert!(html.contains("5 &lt; 6 &quot;x&quot;"));
    }

    #[test]
    fn options_are_counted_through_and_names_of_communes_are_vietnamese() {
        let html = html(&results(vec![part("Xã Nam Đà", false)], GroupKind::Communes), Lang::En);
        assert!(html.contains("id=\"q-0\"") && html.contains("id=\"q-1\""));
        assert!(html.contains("<span class=\"search__title\" lang=\"vi\">"));
    }

    #[test]
    fn filters_that_leave_nothing_are_named_as_the_reason() {
        let filters = Filters::from_names("free");
        let none = Results { filters, ..Default::default() };
        assert_eq!(status("a", &none, Loading::Quiet, filters, Lang::En), Lang::En.ui().filter_none);
        assert_eq!(status(" ", &none, Loading::Loading, filters, Lang::En), "");
        // The list of filters did not come.
        let all = Results::default();
        assert_eq!(status("a", &all, Loading::Quiet, filters, Lang::En), Lang::En.ui().filter_failed);
        assert!(status("a", &all, Loading::Quiet, Filters::default(), Lang::En).contains("“a”"));
    }

    #[test]
    fn a_long_query_is_shortened_where_it_is_repeated() {
        assert_eq!(shorten(&"đ".repeat(70)).chars().count(), 61);
    }
}
