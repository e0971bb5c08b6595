//! From the engines' answers to the rows of the list: what is shown, in which order, and why each was found.

use motcua_places::{Candidate, Kind, Places, Suggestion, Via, Why as PlaceWhy};
use motcua_search::{Engine, Hit, Why};

use super::filters::{FilterList, Filters};
use crate::i18n::{Lang, Ui};
use crate::routes::Route;

/// Most procedures shown; more would be a list to read, not an answer.
const MOST_PROCEDURES: usize = 6;
/// Most of every other kind from the catalogue.
const MOST_OTHERS: usize = 3;
/// How many are asked for, so that no kind is crowded out.
const ASKED: usize = 16;
/// How many are asked for when filters take most of them away.
const ASKED_FILTERED: usize = 120;
/// The index's word for procedures.
const PROCEDURE: &str = "procedure";
/// Most communes shown.
const MOST_COMMUNES: usize = 5;

/// A part of a text, marked if it is what the query matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The text.
    pub text: String,
    /// Whether it matched.
    pub marked: bool,
}

/// One result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its page.
    pub href: String,
    /// Its name, in parts.
    pub title: Vec<Part>,
    /// Why it was found, or what tells it from others of its name.
    pub note: String,
}

/// Results of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they are.
    pub kind: GroupKind,
    /// The results, best first.
    pub rows: Vec<Row>,
}

impl Group {
    /// Puts rows behind those that are there, as far as there is room.
    fn take_in(&mut self, rows: Vec<Row>) {
        let room = self.kind.most().saturating_sub(self.rows.len());
        self.rows.extend(rows.into_iter().take(room));
    }
}

/// Kinds of result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupKind {
    /// Procedures.
    Procedures,
    /// Life events.
    Events,
    /// Walkthroughs.
    Walks,
    /// Old papers.
    OldPapers,
    /// What changed.
    Changes,
    /// Communes.
    Communes,
}

impl GroupKind {
    /// The kind of a hit, by the word that the index has for it.
    fn of(hit: &Hit) -> Self {
        match hit.kind.as_str() {
            "event" => Self::Events,
            "walkthrough" => Self::Walks,
            "old-paper" => Self::OldPapers,
            "change" => Self::Changes,
            _ => Self::Procedures,
        }
    }

    /// Most that are shown.
    fn most(self) -> usize {
        match self {
            Self::Procedures => MOST_PROCEDURES,
            Self::Communes => MOST_COMMUNES,
            Self::Events | Self::Walks | Self::OldPapers | Self::Changes => MOST_OTHERS,
        }
    }

    /// The group's heading.
    pub fn heading(self, lang: Lang) -> &'static str {
        match self {
            Self::Procedures => lang.ui().group_procedures,
            Self::Events => lang.ui().group_events,
            Self::Walks => lang.ui().group_walks,
            Self::OldPapers => lang.ui().group_papers,
            Self::Changes => lang.ui().group_changes,
            Self::Communes => lang.ui().group_communes,
        }
    }
}

/// What the list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// Groups that have a result, the likeliest first.
    pub groups: Vec<Group>,
    /// Words that no engine understood.
    pub not_understood: Vec<String>,
    /// The filters that were heeded.
    pub filters: Filters,
    /// The filters that would leave something of the best procedures.
    pub offered: Filters,
}

/// What can be asked, as far as it is here.
#[derive(Clone, Copy, Default)]
pub struct Known<'a> {
    /// Procedures, and what else has a page.
    pub engine: Option<&'a Engine>,
    /// Communes.
    pub places: Option<&'a Places>,
    /// Which filters let a procedure through.
    pub filters: Option<&'a FilterList>,
}

impl Results {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.groups.iter().map(|g| g.rows.len()).sum()
    }

    /// What is shown, with what `newer` knows besides put behind it: nothing that is read, or about to be tapped, moves.
    pub fn extended_by(mut self, newer: Self) -> Self {
        for group in newer.groups {
            let rows = group.rows.into_iter().filter(|row| self.rows().all(|shown| shown.href != row.href)).collect();
            match self.groups.iter_mut().find(|shown| shown.kind == group.kind) {
                Some(shown) => shown.take_in(rows),
                None => self.groups.push(Group { rows, ..group }),
            }
        }
        self.groups.retain(|group| !group.rows.is_empty());
        Self { not_understood: newer.not_understood, ..self }
    }

    fn rows(&self) -> impl Iterator<Item = &Row> {
        self.groups.iter().flat_map(|group| &group.rows)
    }
}

/// What both engines say to a query, as far as they are here.
///
/// A query that reads as an address gets communes first, and nothing else if it is one from end to end; any other gets communes only if it is the beginning of one's name,
/// or if there is nothing else to show.
///
/// With filters there are only procedures, those that all of them let through.
pub fn answer(query: &str, known: Known, filters: Filters, lang: Lang) -> Results {
    let Known { engine, places, filters: list } = known;
    // Without the list they cannot be heeded.
    let filters = if list.is_some() { filters } else { Filters::default() };
    let asked = if filters.is_empty() { ASKED } else { ASKED_FILTERED };
    let answer = engine.map(|engine| engine.search(query, asked)).unwrap_or_default();
    let lets_through =
        |hit: &Hit| list.filter(|_| hit.kind == PROCEDURE).map(|list| list.of(&hit.id)).unwrap_or_default();
    let offered = answer.hits.iter().take(ASKED).fold(Filters::default(), |all, hit| all.and(lets_through(hit)));
    if !filters.is_empty() {
        let kind = GroupKind::Procedures;
        let hits = answer.hits.iter().filter(|hit| lets_through(hit).contain(filters)).take(kind.most());
        let rows: Vec<Row> = hits.map(|hit| row(hit, lang)).collect();
        let groups = if rows.is_empty() { Vec::new() } else { vec![Group { kind, rows }] };
        return Results { groups, not_understood: answer.not_understood, filters, offered };
    }
    let resolution = places.map(|places| places.resolve(query));
    let is_address = resolution.as_ref().is_some_and(|resolution| resolution.is_address(query));
    let is_only_address = resolution.as_ref().is_some_and(|resolution| resolution.is_only_address(query));
    let found = if is_only_address { Vec::new() } else { answer.groups(PROCEDURE) };
    let found = found.into_iter().map(|hits| {
        let kind = GroupKind::of(hits[0]);
        Group { kind, rows: hits.into_iter().take(kind.most()).map(|hit| row(hit, lang)).collect() }
    });
    let mut groups: Vec<Group> = found.collect();
    let suggestions = places.map(|places| places.suggest(query, MOST_COMMUNES)).unwrap_or_default();
    let is_alone = groups.is_empty();

    let candidates = resolution.iter().flat_map(|resolution| &resolution.candidates).filter(|_| is_address);
    let suggestions = suggestions.iter().filter(|suggestion| is_alone || suggestion.explains(query));
    let communes = communes(candidates, suggestions, lang);

    // A word that only one engine lacks is no riddle to the person.
    let not_understood = if communes.is_empty() { answer.not_understood } else { Vec::new() };
    if !communes.is_empty() {
        let at = if is_address { 0 } else { groups.len() };
        groups.insert(at, Group { kind: GroupKind::Communes, rows: communes });
    }
    Results { groups, not_understood, filters, offered }
}

/// The communes an address leads to, then those that what is typed so far may become, each once.
fn communes<'a>(
    candidates: impl Iterator<Item = &'a Candidate>,
    suggestions: impl Iterator<Item = &'a Suggestion>,
    lang: Lang,
) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut add = |code: &str, kind: Kind, name: &str, province: &str, via: Option<&Via>| {
        let href = Route::Commune(code.to_owned()).path(lang);
        if rows.len() < MOST_COMMUNES && rows.iter().all(|row| row.href != href) {
            let title = parts(&format!("{} {name}, {province}", kind.capitalised()), &[]);
            rows.push(Row { href, title, note: via.map(|via| formerly(via, lang.ui())).unwrap_or_default() });
        }
    };
    for found in candidates {
        add(&found.code, found.kind, &found.name, &found.province, found.via.as_ref());
    }
    for suggestion in suggestions {
        let via = match &suggestion.why {
            PlaceWhy::NewName => None,
            PlaceWhy::Formerly(via) => Some(via),
        };
        let commune = &suggestion.commune;
        add(&commune.code, commune.kind, &commune.name, &commune.province, via);
    }
    rows
}

fn formerly(via: &Via, ui: &Ui) -> String {
    ui.why_formerly.replace("{}", &via.full_name())
}

fn row(hit: &Hit, lang: Lang) -> Row {
    let marked = hit.why.iter().find_map(|why| match why {
        Why::Title(ranges) => Some(ranges.as_slice()),
        _ => None,
    });
    // Marks in the title are reason enough: then only what was read otherwise than typed is said.
    let notes: Vec<String> = hit.why.iter().filter_map(|why| note(why, &hit.id, marked.is_some(), lang.ui())).collect();
    Row { href: hit.url.clone(), title: parts(&hit.title, marked.unwrap_or_default()), note: notes.join(" · ") }
}

fn note(why: &Why, id: &str, is_marked: bool, ui: &Ui) -> Option<String> {
    match why {
        Why::Corrected { typed, read } => Some(read_as(typed, read, ui)),
        Why::Code => Some(ui.why_code.replace("{}", id)),
        Why::Replaces(code) => Some(ui.why_replaced.replace("{}", code)),
        _ if is_marked => None,
        Why::Title(_) => None,
        Why::Synonym { typed, read } => Some(read_as(typed, read, ui)),
        Why::Keyword(phrase) | Why::OtherLanguage(phrase) => Some(ui.why_keyword.replace("{}", phrase)),
        Why::Official(name) => Some(ui.why_official.replace("{}", name)),
        Why::Summary => Some(ui.why_text.to_owned()),
    }
}

fn read_as(typed: &str, read: &str, ui: &Ui) -> String {
    ui.why_corrected.replacen("{}", typed, 1).replacen("{}", read, 1)
}

/// The text in parts, those within `ranges` (byte ranges, in order, apart) marked. Ranges that do not fit are passed over.
pub fn parts(text: &str, ranges: &[std::ops::Range<usize>]) -> Vec<Part> {
    let mut out = Vec::new();
    let mut from = 0;
    let mut push = |range: std::ops::Range<usize>, marked| {
        if let Some(text) = text.get(range).filter(|t| !t.is_empty()) {
            out.push(Part { text: text.to_owned(), marked });
        }
    };
    for range in ranges {
        if range.start >= from && text.get(range.clone()).is_some() {
            push(from..range.start, false);
            push(range.clone(), true);
            from = range.end;
        }
    }
    push(from..text.len(), false);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_put_together_are_the_text() {
        let text = "Đăng ký khai sinh";
        let parts = parts(text, &[0..7, 12..16]);
        assert_eq!(parts.iter().map(|p| p.text.as_str()).collect::<String>(), text);
        assert_eq!(parts.iter().filter(|p| p.marked).count(), 2);
    }

    fn group(kind: GroupKind, hrefs: &[&str]) -> Group {
        let row = |href: &&str| Row { href: (*href).to_owned(), title: Vec::new(), note: String::new() };
        Group { kind, rows: hrefs.iter().map(row).collect() }
    }

    #[test]
    fn what_is_known_later_stands_behind_what_is_shown() {
        let shown = Results { groups: vec![group(GroupKind::Procedures, &["/b/", "/a/"])], ..Default::default() };
        let newer = Results {
            groups: vec![group(GroupKind::Communes, &["/x/"]), group(GroupKind::Procedures, &["/a/", "/c/", "/b/"])],
            not_understood: vec!["word".into()],
            ..Default::default()
        };
        let both = shown.extended_by(newer);
        assert_eq!(
            both.groups,
            [group(GroupKind::Procedures, &["/b/", "/a/", "/c/"]), group(GroupKind::Communes, &["/x/"])]
        );
        assert_eq!(both.not_understood, ["word"]);
    }

    #[test]
    fn a_full_group_takes_in_no_more() {
        let shown = Results { groups: vec![group(GroupKind::Events, &["/1/", "/2/", "/3/"])], ..Default::default() };
        let newer = Results { groups: vec![group(GroupKind::Events, &["/0/", "/1/"])], ..Default::default() };
        assert_eq!(shown.clone().extended_by(newer), shown);
    }

    #[test]
    fn ranges_that_do_not_fit_are_passed_over() {
        assert_eq!(parts("Đất", &[0..1, 2..90]), [Part { text: "Đất".into(), marked: false }]);
    }
}
