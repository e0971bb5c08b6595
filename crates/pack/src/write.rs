//! Writes the text of a procedure. Only the build does.
//!
//! The build knows no day, and a text is read for months. So a paper that is needed only from or until a day says so in its
//! condition, and nothing is left out because a day has passed.

use std::collections::BTreeMap;

use motcua_catalogue::document::Document;
use motcua_catalogue::fact::{Date, Slug, Text};
use motcua_catalogue::procedure::{ChannelKind, Level, OnlineLevel, Paper, PaperAct, Procedure};
use motcua_text::fold;

use crate::item::{Act, Place};
use crate::read::{PackError, VERSION, read};

mod fee;

/// The languages of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// Vietnamese.
    Vi,
    /// English.
    En,
}

/// Writes the text that [`read`] reads.
///
/// `held_by` is the rule, in the language, by which an office may not ask for what it has; the catalogue's papers name none
/// of their own. Empty if there is none to name.
///
/// # Errors
/// If the procedure is longer than a text may be, or has no name or no place.
pub fn write(
    procedure: &Procedure,
    documents: &BTreeMap<Slug, Document>,
    lang: Lang,
    held_by: &str,
) -> Result<String, PackError> {
    let mut lines = Lines(String::new());
    let (place, place_text) = place(procedure);
    let fees = fee::note(procedure, lang);
    let place_text = place_text.map_or("", |text| lang.of(text));
    lines.put(&[VERSION, procedure.code.as_str(), lang.of(&procedure.name), place.word(), place_text, &fees]);
    for case in &procedure.cases {
        lines.put(&["c", case.id.as_str(), lang.of(&case.name)]);
    }
    for paper in &procedure.papers {
        let act = act(paper.act).word();
        let (originals, copies) = (paper.originals.to_string(), paper.copies.to_string());
        let cases = paper.cases.iter().map(Slug::as_str).collect::<Vec<_>>().join(",");
        let condition = condition(paper, lang);
        let held = paper.already_held.as_ref().map_or("", |held| lang.of(held));
        let article = if held.is_empty() { "" } else { held_by };
        let note = paper.note.as_ref().map_or("", |note| lang.of(note));
        let name = |id| named(documents, id, lang);
        let (id, document) = (paper.document.as_str(), name(&paper.document));
        let mut fields = vec!["p", id, document, act, &originals, &copies, &cases, &condition, held, article, note];
        fields.extend(paper.or.iter().map(name));
        lines.put(&fields);
    }
    read(&lines.0).map(|_| lines.0)
}

/// A paper's name; its id where the documents do not have it, which the catalogue's own check has refused before.
fn named<'a>(documents: &'a BTreeMap<Slug, Document>, id: &'a Slug, lang: Lang) -> &'a str {
    documents.get(id).map_or(id.as_str(), |document| lang.of(&document.name))
}

fn act(act: PaperAct) -> Act {
    match act {
        PaperAct::Fill => Act::Fill,
        PaperAct::Submit => Act::Submit,
        PaperAct::Show => Act::Show,
    }
}

/// The condition of the entry, and the days between which the paper is needed.
fn condition(paper: &Paper, lang: Lang) -> String {
    let only_if = paper.only_if.as_ref().map(|text| lang.of(text).to_owned());
    only_if.into_iter().chain(days(paper.from, paper.until, lang)).collect::<Vec<_>>().join("; ")
}

/// From and until which day, in words.
fn days(from: Option<Date>, until: Option<Date>, lang: Lang) -> Vec<String> {
    let (since, up_to) = match lang {
        Lang::Vi => ("từ ngày ", "đến hết ngày "),
        Lang::En => ("from ", "until the end of "),
    };
    let day = |words: &str, day: Date| [words, &day.vietnamese()].concat();
    from.map(|from| day(since, from)).into_iter().chain(until.map(|until| day(up_to, until))).collect()
}

/// Where one goes, by what the entry says of handing in at a counter; else how it is done.
///
/// The catalogue has the place in words only. Its texts keep to a few turns, and the Vietnamese ones decide for both
/// languages. What is not surely the commune's desk counts as elsewhere: to announce one trip where it takes two does more
/// harm than the other way round.
fn place(procedure: &Procedure) -> (Place, Option<&Text>) {
    let channel = |kind| procedure.channels.iter().find(|channel| channel.kind == kind).map(|channel| &channel.text);
    let counter = channel(ChannelKind::InPerson).filter(|_| procedure.online.level != OnlineLevel::OnlineOnly);
    let (home, online) = (channel(ChannelKind::AtHome), channel(ChannelKind::Online));
    match (counter, home, online) {
        (Some(text), _, _) => (counter_kind(procedure.authority.level, &fold(&text.vi)), Some(text)),
        (None, Some(text), _) => (Place::Home, Some(text)),
        (None, None, Some(text)) => (Place::Online, Some(text)),
        (None, None, None) => (Place::Elsewhere, procedure.channels.first().map(|channel| &channel.text)),
    }
}

/// What kind of counter a text without accents tells of.
fn counter_kind(level: Level, text: &str) -> Place {
    const DESK: [&str; 4] =
        ["trung tam phuc vu hanh chinh cong", "uy ban nhan dan xa", "nop o xa phuong", "bo phan mot cua xa"];
    let is_desk = match level {
        Level::CommunePolice => return Place::Police,
        // Among other offices, a province's own procedure names the commune's only for some people.
        Level::Province => text.contains(DESK[0]),
        _ => DESK.iter().any(|desk| text.contains(desk)),
    };
    if is_desk { Place::Centre } else { Place::Elsewhere }
}

/// The text, line by line.
struct Lines(String);

impl Lines {
    fn put(&mut self, fields: &[&str]) {
        for (at, field) in fields.iter().enumerate() {
            if at > 0 {
                self.0.push('\t');
            }
            // A tab or a line feed would be a field or a line of its own.
            self.0.extend(field.trim().chars().map(|c| if c.is_control() { ' ' } else { c }));
        }
        self.0.push('\n');
    }
}

impl Lang {
    /// The text in this language.
    fn of(self, text: &Text) -> &str {
        match self {
            Self::Vi => &text.vi,
            Self::En => &text.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_tells_the_kind_of_counter() {
        for (level, text, place) in [
            (Level::Commune, "Trung tâm Phục vụ hành chính công xã, phường.", Place::Centre),
            (Level::Several, "Nộp ở xã, phường đang giữ hồ sơ.", Place::Centre),
            (Level::CommunePolice, "Công an xã hoặc Bộ phận Một cửa xã", Place::Police),
            (Level::Commune, "Nộp ở trường mầm non nơi trẻ học.", Place::Elsewhere),
            (Level::Province, "Cơ quan bảo hiểm. Diện nhà nước đóng: Ủy ban nhân dân xã.", Place::Elsewhere),
        ] {
            assert_eq!(counter_kind(level, &fold(text)), place, "{text}");
        }
    }

    #[test]
    fn a_day_is_part_of_the_condition() {
        let day = |text: &str| text.parse().ok();
        assert_eq!(
            days(day("2027-03-01"), day("2027-12-31"), Lang::Vi),
            ["từ ngày 01/03/2027", "đến hết ngày 31/12/2027"]
        );
        assert_eq!(days(None, None, Lang::En), Vec::<String>::new());
    }

    #[test]
    fn a_tab_in_a_text_is_no_field() {
        let mut lines = Lines(String::new());
        lines.put(&["a\tb", " c\n"]);
        assert_eq!(lines.0, "a b\tc\n");
    }
}
