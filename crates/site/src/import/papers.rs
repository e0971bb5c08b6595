//! Papers, as proposals: what is a paper in the official list, what one does with it, and how many of it.
//!
//! The list mixes papers with headings, advice and rules, and its `required` field is always false. A line without any
//! original or copy is no paper. Each proposal carries the official words in its note, for the person who rewrites it.

use motcua_catalogue::fact::{Slug, Text};
use motcua_catalogue::procedure::{Paper, PaperAct};

use super::draft::Ids;
use super::finding::Findings;
use super::known_papers::KnownPapers;
use super::record::{Group, Item, Record};
use super::rule::Rule;
use super::wording::{Plain, clean, clean_line, excerpt};

/// More than this is not a number of papers.
const MOST: u64 = 20;

/// Headings that say what to do with papers; any other heading may be a case.
const NO_CASE: [&str; 8] = [
    "giay to phai nop",
    "giay to phai xuat trinh",
    "luu y",
    "thanh phan ho so",
    "bao gom",
    "ho so gom",
    "phai nop",
    "ho so khac",
];

/// Endings of files whose names cling to papers.
const FILES: [&str; 9] = [".doc", ".docx", ".pdf", ".xls", ".xlsx", ".rar", ".zip", ".rtf", ".jpg"];

/// The papers.
pub fn papers(record: &Record, known: &KnownPapers, findings: &mut Findings) -> Vec<Paper> {
    let lines = || record.groups.iter().flat_map(|group| group.items.iter().map(move |item| (group, item)));
    notes(lines().filter(|(group, item)| is_note(group, item)).map(|(_, item)| item).collect(), record, findings);
    file_names(record, findings);
    by_case(record, findings);
    let mut ids = Ids::default();
    let mut papers: Vec<Paper> = Vec::new();
    for (group, item) in lines().filter(|(group, item)| !is_note(group, item)) {
        let at = format!("papers[{}]", papers.len());
        let document = known.find(&item.name);
        let repeated = |paper: &Paper| match &document {
            Some(id) => paper.document == *id,
            None => paper.note.as_ref().is_some_and(|note| note.vi == clean_line(&item.name)),
        };
        if !papers.iter().any(repeated) {
            let document = document.unwrap_or_else(|| ids.named(&item.name, "paper"));
            papers.push(paper(group, item, document, &at, findings));
        }
    }
    if papers.is_empty() && record.detailed {
        findings.add(Rule::NoPapers, "papers", "no line of the list is a paper");
    }
    papers
}

fn paper(group: &Group, item: &Item, document: Slug, at: &str, findings: &mut Findings) -> Paper {
    let mut number = |count: u64, what: &str| {
        if count > MOST {
            let doubt = format!("{count} {what}: \"{}\"", excerpt(&item.name));
            findings.add(Rule::ArticleAsCount, at, doubt);
            return 0;
        }
        u8::try_from(count).unwrap_or_default()
    };
    let (originals, copies) = (number(item.originals, "originals"), number(item.copies, "copies"));
    let name = Plain::of(&item.name);
    if originals > 0 && copies == 0 && copy(&name) {
        findings.add(Rule::CopyAsOriginal, at, format!("counted as an original: \"{}\"", excerpt(&item.name)));
    }
    Paper {
        document,
        act: act(group, &name),
        originals,
        copies,
        cases: Vec::new(),
        only_if: None,
        or: Vec::new(),
        already_held: None,
        note: Some(Text { vi: clean_line(&item.name), en: String::new() }),
        from: None,
        until: None,
    }
}

/// "Bản sao ...", unless an original serves as well.
fn copy(name: &Plain) -> bool {
    let copied = ["ban sao", "ban chup", "ban photo"].iter().any(|words| name.starts(words));
    copied && !name.says("ban chinh")
}

fn act(group: &Group, name: &Plain) -> PaperAct {
    let form = ["to khai", "don", "phieu", "mau", "giay de nghi", "ban khai"];
    if Plain::of(&group.name).says("xuat trinh") {
        PaperAct::Show
    } else if form.iter().any(|words| name.starts(words)) {
        PaperAct::Fill
    } else {
        PaperAct::Submit
    }
}

fn is_note(group: &Group, item: &Item) -> bool {
    let name = Plain::of(&item.name);
    let advice = ["luu y", "ghi chu", "ngoai giay to neu tren", "gia tri su dung cua", "nguoi tiep nhan"];
    item.originals == 0 && item.copies == 0
        || name.is_empty()
        || Plain::of(&group.name).starts("luu y")
        || advice.iter().any(|words| name.starts(words))
}

fn notes(notes: Vec<&Item>, record: &Record, findings: &mut Findings) {
    if let Some(first) = notes.first() {
        let all: usize = record.groups.iter().map(|group| group.items.len()).sum();
        let doubt = format!("{} of {all} lines are no papers, first \"{}\"", notes.len(), excerpt(&first.name));
        findings.add(Rule::NoteAmongPapers, "papers", doubt);
    }
}

fn file_names(record: &Record, findings: &mut Findings) {
    let items = record.groups.iter().flat_map(|group| &group.items);
    let clinging: Vec<&Item> = items.filter(|item| has_file_name(&item.name)).collect();
    if let Some(first) = clinging.first() {
        let letters: Vec<char> = first.name.trim().chars().collect();
        let end: String = letters[letters.len().saturating_sub(40)..].iter().collect();
        let doubt =
            format!("in {} lines the name of a file clings to the paper's: \"...{}\"", clinging.len(), clean(&end));
        findings.add(Rule::FileNameInPaper, "papers", doubt);
    }
}

fn has_file_name(name: &str) -> bool {
    let lower = name.trim().to_lowercase();
    FILES.iter().any(|ending| lower.ends_with(ending))
}

/// Two headings or more that are none of the usual ones.
fn by_case(record: &Record, findings: &mut Findings) {
    let cases: Vec<&Group> = record
        .groups
        .iter()
        .filter(|group| {
            let name = Plain::of(&group.name);
            !group.items.is_empty() && !name.is_empty() && !NO_CASE.iter().any(|words| name.says(words))
        })
        .collect();
    if let [first, _, ..] = cases[..] {
        let doubt = format!("{} headings may be cases, first \"{}\"", cases.len(), excerpt(&first.name));
        findings.add(Rule::PapersByCase, "papers", doubt);
    }
}

#[cfg(test)]
#[path = "papers_tests.rs"]
mod tests;
