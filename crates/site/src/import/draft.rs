//! The draft of a catalogue entry: what can be carried over, what a person must write, and what nobody knows yet.
//!
//! Three things keep a draft from being taken for an entry: it has no `checks`, its English is empty, and its papers
//! and field are ids that the catalogue may not have. `motcua check` refuses each of them.

use std::collections::BTreeSet;

use motcua_catalogue::fact::{Gap, GapField, Slug, Source, Text};
use motcua_catalogue::procedure::{Keywords, Procedure};

use super::finding::Findings;
use super::known_papers::KnownPapers;
use super::record::Record;
use super::rule::Rule;
use super::wording::{clean, excerpt, slug};
use super::{authority, fees, fit, known_faults, laws, papers, times, wording};

/// The id of a draft's only source.
pub const SOURCE: &str = "portal";

/// Turns a record into a draft, and says everything that is doubtful in it.
pub fn draft(record: &Record, known: &KnownPapers, findings: &mut Findings) -> Procedure {
    about_the_whole(record, findings);
    let mut draft = Procedure {
        code: record.code.clone(),
        name: official(&record.name),
        official_name: clean(&record.name),
        field: known.field(&record.domain).unwrap_or_else(|| Ids::default().named(&record.domain, "field")),
        summary: unwritten(),
        audience: authority::audience(record),
        who: official(&record.subjects.join("; ")),
        proxy: None,
        apply_within: None,
        authority: authority::authority(record, findings),
        channels: authority::channels(record, findings),
        online: authority::online(record, findings),
        cases: times::cases(record, findings),
        papers: papers::papers(record, known, findings),
        fees: fees::fees(record, findings),
        steps: Vec::new(),
        results: results(record),
        conditions: Vec::new(),
        mistakes: Vec::new(),
        changes: Vec::new(),
        legal_basis: laws::legal_basis(record, findings),
        related: Vec::new(),
        replaces: Vec::new(),
        keywords: Keywords::default(),
        gaps: Vec::new(),
        sources: vec![source(record)],
        checks: Vec::new(),
        checked_on: record.read_on.day,
    };
    authority::stale_offices(record, findings);
    fit::check(record, findings);
    wording::check(record, findings);
    draft.gaps = gaps(&draft, &findings.rules());
    draft
}

fn about_the_whole(record: &Record, findings: &mut Findings) {
    known_faults::check(record, findings);
    if !record.detailed {
        findings.add(Rule::NoDetails, "sources", "the export names the procedure and holds nothing else");
    }
    let doubt = "Vietnamese is official or missing, English is missing";
    findings.add(Rule::OfficialWords, "name", doubt);
    if let Some(instead) = &record.read_on.instead {
        findings.add(Rule::VagueDate, "sources", format!("\"{}\", taken as {}", excerpt(instead), record.read_on.day));
    }
    if record.steps.is_empty() && record.detailed {
        findings.add(Rule::NoSteps, "steps", "no steps are described");
    }
    let none = ["", "khong", "khong co", "khong quy dinh", "khong co thong tin"];
    let conditions = wording::Plain::of(&record.requirements).words().join(" ");
    if !none.contains(&conditions.as_str()) {
        findings.add(Rule::ConditionsInText, "conditions", format!("\"{}\"", excerpt(&record.requirements)));
    }
}

fn results(record: &Record) -> Vec<Text> {
    let mut results: Vec<Text> = Vec::new();
    for result in record.results.iter().map(|result| official(result)).filter(|result| !result.vi.is_empty()) {
        if !results.iter().any(|known| known.vi.to_lowercase() == result.vi.to_lowercase()) {
            results.push(result);
        }
    }
    results
}

fn source(record: &Record) -> Source {
    let code = &record.code;
    Source {
        id: Ids::default().of(SOURCE),
        title: Text {
            vi: format!("Cổng dịch vụ công quốc gia, thủ tục {code}"),
            en: format!("National public service portal, procedure {code}"),
        },
        url: record.url.clone(),
        date: record.read_on.day,
    }
}

/// One gap for each rule that found something, and for what a draft leaves to a person.
fn gaps(draft: &Procedure, rules: &[Rule]) -> Vec<Gap> {
    let mut texts = vec![
        (
            GapField::AuthorityBefore,
            "Trước ngày 1/7/2025 cơ quan nào làm việc này.",
            "Which body did this before 1 July 2025.",
        ),
        (GapField::Steps, "Các bước làm. Bản nháp chưa viết.", "The steps. The draft does not have them yet."),
    ];
    texts.extend(rules.iter().filter_map(|rule| rule.gap()));
    let missing = [
        (draft.papers.is_empty(), Rule::NoPapers),
        (draft.fees.is_empty(), Rule::NoFee),
        (draft.results.is_empty(), Rule::NoResult),
        (draft.legal_basis.is_empty(), Rule::NoLaw),
        (draft.channels.is_empty(), Rule::NoChannels),
        (!texts.iter().any(|(field, ..)| *field == GapField::Time), Rule::NoTime),
    ];
    texts.extend(missing.iter().filter(|(is, _)| *is).filter_map(|(_, rule)| rule.gap()));
    let mut said = BTreeSet::new();
    texts.retain(|(field, vi, _)| said.insert((*field, *vi)));
    let text = |vi: &str, en: &str| Text { vi: vi.to_owned(), en: en.to_owned() };
    let ask = text(
        "Trung tâm Phục vụ hành chính công của xã, phường bạn",
        "The public service centre (Trung tâm Phục vụ hành chính công) of your commune or ward",
    );
    texts.into_iter().map(|(field, vi, en)| Gap { field, what: text(vi, en), ask: ask.clone() }).collect()
}

/// Official words where the type needs some. The English is empty: `motcua check` calls that an error.
pub fn official(vi: &str) -> Text {
    Text { vi: clean(vi), en: String::new() }
}

/// A text that no official words can stand for.
fn unwritten() -> Text {
    Text { vi: String::new(), en: String::new() }
}

/// Hands out ids, each once.
#[derive(Debug, Default)]
pub struct Ids(BTreeSet<String>);

impl Ids {
    /// An id of the first words of a text, or of a word for its kind when the text has none.
    pub fn named(&mut self, text: &str, kind: &str) -> Slug {
        const WORDS: usize = 7;
        self.of(&slug(text, WORDS).unwrap_or_else(|| kind.to_owned()))
    }

    /// This id, with a number behind it if it is taken.
    pub fn of(&mut self, id: &str) -> Slug {
        let numbered = (2..).map(|n| format!("{id}-{n}"));
        let free = std::iter::once(id.to_owned()).chain(numbered).find(|id| self.0.insert(id.clone()));
        free.and_then(|id| id.parse().ok()).expect("folded words are letters and digits, and numbers do not end")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_handed_out_once() {
        let mut ids = Ids::default();
        let names = ["Tờ khai", "tờ khai:", "???", "!"];
        let ids: Vec<String> = names.iter().map(|name| ids.named(name, "paper").to_string()).collect();
        assert_eq!(ids, ["to-khai", "to-khai-2", "paper", "paper-2"]);
    }
}
