//! A picture of a graph, for the people who check facts: every question with its ways on, every outcome, on one sheet.
//!
//! [`svg`] is a pure function from boxes and ways to SVG. The sheet reads from left to right. A box lists its ways as rows, and a
//! line starts at its row, so that no label floats between lines; lines to the same box run together. There is no style
//! and no script in it, so that a strict content security policy holds: attributes draw it readably in black, and classes
//! (`walk`, `walk-box`, `walk-box--question`, `walk-line`, ...) let a page's style sheet do better.

use std::fmt::Write;

mod layout;

use layout::{Layout, Spot, layout};

/// What to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The sheet's title, for people who hear it.
    pub title: String,
    /// What it shows, in a sentence.
    pub description: String,
    /// The boxes. The first is the start; ways lead to later ones, and any other way is left out.
    pub boxes: Vec<Box>,
}

/// A question or an outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Box {
    /// What it looks like.
    pub look: Look,
    /// A word or two above the text: an id, a kind of outcome.
    pub tag: String,
    /// The text.
    pub text: String,
    /// The ways on.
    pub ways: Vec<Way>,
}

/// A way on from a box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// When it is taken.
    pub label: String,
    /// The box it leads to, by its place.
    pub to: usize,
    /// It is the way of those who do not know.
    pub is_unknown: bool,
}

/// Looks of boxes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A question.
    Question,
    /// An outcome: yes.
    Yes,
    /// An outcome: most likely.
    Likely,
    /// An outcome: ask.
    Ask,
    /// An outcome: something else is right.
    OtherWay,
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Yes => "yes",
            Self::Likely => "likely",
            Self::Ask => "ask",
            Self::OtherWay => "other-way",
        }
    }
}

/// Width of a box; all lengths are in pixels.
const WIDTH: u32 = 290;
/// Space between two columns.
const GAP: u32 = 90;
/// Height of a line of text.
const LINE: u32 = 19;
/// Space around texts.
const PAD: u32 = 9;
/// Letters on a line: the average letter of a sans-serif of 14 pixels is about 7 wide.
const LETTERS: usize = 36;
/// Space around the sheet.
const MARGIN: u32 = 20;

/// A box with its lines of text and its height.
struct Measured<'a> {
    inner: &'a Box,
    text: Vec<String>,
    /// For each way: its lines, and the middle of its row from the top of the box.
    rows: Vec<(Vec<String>, u32)>,
    height: u32,
}

/// Draws it.
pub fn svg(drawing: &Drawing) -> String {
    let measured: Vec<Measured<'_>> = drawing.boxes.iter().map(measured).collect();
    let heights: Vec<u32> = measured.iter().map(|b| b.height).collect();
    let ways: Vec<Vec<(usize, u32)>> = measured
        .iter()
        .enumerate()
        .map(|(i, from)| {
            let ways = from.inner.ways.iter().zip(&from.rows).map(|(way, (_, middle))| (way.to, *middle));
            ways.filter(|(to, _)| *to > i && *to < measured.len()).collect()
        })
        .collect();
    let layout = layout(&heights, &ways);
    let (width, height) =
        (layout.columns * (WIDTH + GAP) - GAP.min(layout.columns * GAP) + 2 * MARGIN, layout.height + 2 * MARGIN);
    let mut out = String::new();
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"walk\" role=\"img\" aria-labelledby=\"walk-title walk-desc\" \
         viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" font-family=\"sans-serif\" font-size=\"14\" \
         fill=\"currentColor\">\n<title id=\"walk-title\">{}</title>\n<desc id=\"walk-desc\">{}</desc>\n",
        escaped(&drawing.title),
        escaped(&drawing.description)
    );
    lines(&mut out, &layout, &measured);
    for (at, inner) in measured.iter().enumerate() {
        draw_box(&mut out, inner, layout.boxes[at]);
    }
    out.push_str("</svg>\n");
    out
}

fn measured(inner: &Box) -> Measured<'_> {
    let text = wrapped(&inner.text);
    let mut height = PAD + LINE + LINE * count(&text) + PAD;
    let mut rows = Vec::new();
    for way in &inner.ways {
        let label = wrapped(&way.label);
        let row = LINE * count(&label) + PAD;
        rows.push((label, height + row / 2));
        height += row;
    }
    Measured { inner, text, rows, height }
}

fn count(lines: &[String]) -> u32 {
    u32::try_from(lines.len()).unwrap_or(u32::MAX / (4 * LINE))
}

/// Lines of at most [`LETTERS`] letters, or of one longer word.
fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= LETTERS => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn left(spot: Spot) -> u32 {
    MARGIN + spot.column * (WIDTH + GAP)
}

fn lines(out: &mut String, layout: &Layout, boxes: &[Measured<'_>]) {
    out.push_str("<g class=\"walk-lines\" fill=\"none\" stroke=\"currentColor\">\n");
    for bend in &layout.bends {
        let (x, y) = (left(bend.spot), MARGIN + bend.spot.top);
        let _ = writeln!(out, "<path class=\"walk-line\" d=\"M{x} {y}h{WIDTH}\"/>");
    }
    for line in &layout.lines {
        let (x, y) = (left(line.from) + WIDTH, MARGIN + line.from.top + line.start);
        let (to_x, to_y) = (left(line.to), MARGIN + line.to.top + line.end);
        let middle = x + (to_x - x) / 2;
        let unknown = line.way.is_some_and(|(at, row)| boxes[at].inner.ways[row].is_unknown);
        let (class, dash) = if unknown { (" walk-line--unknown", " stroke-dasharray=\"4 4\"") } else { ("", "") };
        let _ = writeln!(
            out,
            "<path class=\"walk-line{class}\"{dash} d=\"M{x} {y}C{middle} {y} {middle} {to_y} {to_x} {to_y}\"/>"
        );
        if line.arrives {
            let _ = writeln!(out, "<path class=\"walk-arrow\" fill=\"currentColor\" d=\"M{to_x} {to_y}l-8 -4v8z\"/>");
        }
    }
    out.push_str("</g>\n");
}

fn draw_box(out: &mut String, inner: &Measured<'_>, spot: Spot) {
    let (x, y) = (left(spot), MARGIN + spot.top);
    let look = inner.inner.look;
    let corner = if look == Look::Question { 4 } else { 16 };
    let thick = if look == Look::Question { 1 } else { 2 };
    let _ = writeln!(
        out,
        "<g class=\"walk-box walk-box--{}\">\n<rect class=\"walk-frame\" x=\"{x}\" y=\"{y}\" width=\"{WIDTH}\" \
         height=\"{}\" rx=\"{corner}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"{thick}\"/>",
        look.class(),
        inner.height
    );
    let tag = std::slice::from_ref(&inner.inner.tag);
    write_text(out, "walk-tag", " font-size=\"12\"", (x + PAD, y + PAD + LINE * 2 / 3), tag);
    write_text(out, "walk-text", " font-weight=\"bold\"", (x + PAD, y + PAD + LINE * 5 / 3), &inner.text);
    for (label, middle) in &inner.rows {
        let row = LINE * count(label) + PAD;
        let top = y + middle - row / 2;
        let _ = writeln!(
            out,
            "<path class=\"walk-rule\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"0.5\" d=\"M{x} {top}h{WIDTH}\"/>"
        );
        write_text(out, "walk-way", "", (x + PAD, top + PAD / 2 + LINE * 3 / 4), label);
    }
    out.push_str("</g>\n");
}

fn write_text(out: &mut String, class: &str, attributes: &str, (x, y): (u32, u32), lines: &[String]) {
    let _ = write!(out, "<text class=\"{class}\"{attributes} y=\"{y}\">");
    for (i, line) in lines.iter().enumerate() {
        let down = if i == 0 { 0 } else { LINE };
        let _ = write!(out, "<tspan x=\"{x}\" dy=\"{down}\">{}</tspan>", escaped(line));
    }
    out.push_str("</text>\n");
}

/// Text as XML; characters that XML does not allow are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inner(look: Look, text: &str, ways: &[(&str, usize)]) -> Box {
        let way = |(label, to): &(&str, usize)| Way { label: (*label).into(), to: *to, is_unknown: *label == "?" };
        Box { look, tag: "tag".into(), text: text.into(), ways: ways.iter().map(way).collect() }
    }

    fn drawing() -> Drawing {
        let boxes = vec![
            inner(Look::Question, "Bao nhiêu tuổi?", &[("Từ 75", 2), ("Dưới 75", 1), ("?", 3)]),
            inner(Look::Question, "Nhà có nghèo không, theo giấy của xã cấp năm nay?", &[("Có", 2), ("Không", 3)]),
            inner(Look::Yes, "Xin được <trợ cấp> & thẻ", &[]),
            inner(Look::Ask, "Hỏi xã", &[("ngược", 0), ("đâu", 9)]),
        ];
        Drawing { title: "Tuổi già".into(), description: "Hai câu hỏi".into(), boxes }
    }

    #[test]
    fn texts_are_wrapped_and_escaped_and_nothing_is_styled() {
        let svg = svg(&drawing());
        assert!(svg.contains("Xin được &lt;trợ cấp&gt; &amp; thẻ"), "{svg}");
        assert!(svg.contains(">Nhà có nghèo không, theo giấy của xã</tspan>"), "{svg}");
        assert_eq!(svg.matches("walk-box--question").count(), 2);
        assert_eq!(svg.matches("walk-line--unknown").count(), 1);
        for forbidden in ["style", "<script", "onload", "href"] {
            assert!(!svg.contains(forbidden), "{forbidden}");
        }
    }

    #[test]
    fn lines_lead_forward_only_and_those_to_one_box_run_together() {
        let svg = svg(&drawing());
        // Of seven ways two lead nowhere, and two pass by the second column on their way to the third.
        assert_eq!(svg.matches("class=\"walk-arrow\"").count(), 5);
        let is_bend = |line: &&str| line.contains("\"walk-line\"") && line.ends_with(&format!("h{WIDTH}\"/>"));
        assert_eq!(svg.lines().filter(is_bend).count(), 2);
    }

    #[test]
    fn an_empty_sheet_and_strange_texts_are_drawn() {
        let empty = Drawing { title: String::new(), description: "\u{0}".into(), boxes: vec![] };
        assert!(svg(&empty).ends_with("</svg>\n"));
        let long = inner(Look::OtherWay, &"x".repeat(5000), &[]);
        assert!(svg(&Drawing { boxes: vec![long], ..empty }).contains("xxx"));
    }
}
