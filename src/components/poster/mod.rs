//! What a village needs to hear of a session or an initiative: a text message, words for the loudspeaker, a poster of one A4 page.
//! The poster is a picture, so it prints from any phone or shop and can be sent as it is.

use leptos::prelude::*;

use crate::components::qr;
use crate::escape::escaped;
use crate::i18n::Lang;

/// Characters of a text message without accents.
const SMS: usize = 160;

/// A4 in millimetres, and the margin around what is printed.
const PAGE: (u32, u32) = (210, 297);
const MARGIN: u32 = 18;
/// The QR code's side.
const CODE: u32 = 52;
/// The width of a usual letter as a part of its height: lines are broken by it, as a picture does not break them itself.
const LETTER: f64 = 0.56;

/// What is told.
pub struct Notice {
    /// The id of what it tells of.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// When, where, for whom: each in a line of its own.
    pub lines: Vec<String>,
    /// Of which day it is.
    pub source: String,
}

/// The address of the poster of a session or an initiative.
pub fn address(id: &str, lang: Lang) -> String {
    format!("{}{id}.svg", crate::routes::Route::When.path(lang))
}

/// The three, ready to be carried away.
#[component]
pub fn Carried(
    /// What is told.
    notice: Notice,
    /// The words for the loudspeaker.
    speaker: String,
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let t = lang.local();
    // Without accents, as a message of 160 characters wants it; what does not fit stands on the page.
    let sms: String =
        motcua_text::fold(&format!("{}: {}", notice.name, notice.lines.join(". "))).chars().take(SMS).collect();
    view! {
        <details class="session__carry">
            <summary>{t.session_carry}</summary>
            <label>{t.session_sms}<textarea readonly rows="3">{sms}</textarea></label>
            <label>{t.session_speaker}<textarea readonly rows="5">{speaker}</textarea></label>
            <p><a class="button button--quiet" href=address(&notice.id, lang) rel="external">{t.poster_link}</a></p>
        </details>
    }
}

/// The poster as an SVG of one page, whose QR code leads to an address that says more.
pub fn svg(notice: &Notice, url: &str, lang: Lang) -> String {
    let t = lang.local();
    let (width, height) = PAGE;
    let mut y = MARGIN;
    let mut body = String::new();
    let mut write = |text: &str, size: u32, weight: u32, body: &mut String| {
        for line in broken(text, size) {
            y += size * 5 / 4;
            body.push_str(&format!(
                "<text x=\"{MARGIN}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\">{}</text>",
                escaped(&line)
            ));
        }
        y += size / 2;
    };
    write(&notice.name, 15, 700, &mut body);
    for line in &notice.lines {
        write(line, 9, 400, &mut body);
    }
    let foot = height - MARGIN - CODE;
    let code = qr::svg(url).unwrap_or_default().replacen(
        "<svg",
        &format!("<svg x=\"{MARGIN}\" y=\"{foot}\" width=\"{CODE}\" height=\"{CODE}\""),
        1,
    );
    let beside = MARGIN + CODE + 6;
    let mut small = String::new();
    for (at, line) in
        broken_to(&format!("{} {}", t.poster_more, notice.source), 5, width - beside - MARGIN).iter().enumerate()
    {
        let y = foot + 8 + at as u32 * 7;
        small.push_str(&format!("<text x=\"{beside}\" y=\"{y}\" font-size=\"5\">{}</text>", escaped(line)));
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"{}\" width=\"{width}mm\" height=\"{height}mm\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"Noto Sans, Roboto, Arial, sans-serif\" fill=\"#12202f\"><title>{}</title>\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/><rect width=\"{width}\" height=\"9\" fill=\"#27336b\"/>\
         {body}{code}{small}</svg>",
        lang.tag(),
        escaped(&notice.name),
    )
}

fn broken(text: &str, size: u32) -> Vec<String> {
    broken_to(text, size, PAGE.0 - 2 * MARGIN)
}

/// Lines of whole words that fit a width.
fn broken_to(text: &str, size: u32, width: u32) -> Vec<String> {
    let most = (f64::from(width) / (f64::from(size) * LETTER)) as usize;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_hold_whole_words_and_all_of_them() {
        let text = "Thứ Bảy thứ hai hằng tháng tại nhà văn hóa thôn Quảng Tiến";
        let lines = broken(text, 15);
        assert!(lines.len() > 1 && lines.iter().all(|line| line.chars().count() <= 20), "{lines:?}");
        assert_eq!(lines.join(" "), text);
    }

    #[test]
    fn what_is_written_in_it_cannot_be_markup() {
        let notice =
            Notice { id: "a".into(), name: "<script>".into(), lines: vec!["a & b".into()], source: String::new() };
        let svg = svg(&notice, "https://a.vn/", Lang::Vi);
        assert!(!svg.contains("<script>") && svg.contains("a &amp; b"), "{svg}");
    }
}
