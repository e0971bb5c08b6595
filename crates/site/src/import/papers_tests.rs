//! Tests of the proposals for papers.

use serde_json::json;

use super::super::source::Source;
use super::*;

/// A line of a list: name, originals, copies.
type Line<'a> = (&'a str, u64, u64);

/// The papers, and the rules that found something, for groups of lines.
fn read(groups: &[(&str, &[Line])]) -> (Vec<Paper>, Vec<Rule>) {
    let item = |(name, orig, copy): &Line| json!({"name": name, "orig": orig, "copy": copy});
    let groups: Vec<_> = groups
        .iter()
        .map(|(group, items)| json!({"group": group, "items": items.iter().map(item).collect::<Vec<_>>()}))
        .collect();
    let line = json!({"code": "1.000001", "name": "x", "steps": [], "crawled": "2026-07-18", "documents": groups});
    let mut source = Source::default();
    source.bytes("line", line.to_string().as_bytes());
    let record = source.records.first().expect("a line");
    let mut findings = Findings::new(&record.code, &record.place);
    (papers(record, &KnownPapers::default(), &mut findings), findings.rules())
}

#[test]
fn notes_are_no_papers() {
    let (papers, rules) = read(&[
        ("* Giấy tờ phải nộp:", &[("- Tờ khai theo mẫu", 1, 0), ("Trường hợp không có thì thôi.", 0, 0)]),
        ("* Giấy tờ phải xuất trình:", &[("Thẻ căn cước", 1, 0), ("Ngoài giấy tờ nêu trên, còn có", 1, 0)]),
        ("* Lưu ý:", &[("Giá trị sử dụng của giấy", 1, 0)]),
    ]);
    let short: Vec<(&str, PaperAct)> = papers.iter().map(|paper| (paper.document.as_str(), paper.act)).collect();
    assert_eq!(short, [("to-khai-theo-mau", PaperAct::Fill), ("the-can-cuoc", PaperAct::Show)]);
    assert_eq!(rules, [Rule::NoteAmongPapers]);
}

#[test]
fn the_number_of_an_article_is_no_count() {
    let (papers, rules) = read(&[("", &[("Bản vẽ theo Điều 181", 181, 1), ("Đơn", 20, 0)])]);
    let counts: Vec<(u8, u8)> = papers.iter().map(|paper| (paper.originals, paper.copies)).collect();
    assert_eq!((counts, rules), (vec![(0, 1), (20, 0)], vec![Rule::ArticleAsCount]));
}

#[test]
fn copies_file_names_and_cases_are_noticed() {
    let copied: &[Line] = &[("Bản sao hộ chiếu", 1, 0), ("Bản sao hoặc bản chính giấy A", 1, 0)];
    assert_eq!(read(&[("", copied)]).1, [Rule::CopyAsOriginal]);
    assert_eq!(read(&[("", &[("Đơn đề nghịMẫu số 1.docx", 1, 0)])]).1, [Rule::FileNameInPaper]);
    let one: &[Line] = &[("Đơn", 1, 0)];
    assert_eq!(read(&[("Nhà ở riêng lẻ", one), ("Công trình", one)]).1, [Rule::PapersByCase]);
    assert_eq!(read(&[]).1, [Rule::NoPapers]);
}

#[test]
fn the_same_line_twice_is_one_paper() {
    let (papers, _) = read(&[("", &[("Đơn", 1, 0), ("- Đơn", 1, 0), ("Đơn.", 1, 0)])]);
    let ids: Vec<&str> = papers.iter().map(|paper| paper.document.as_str()).collect();
    assert_eq!(ids, ["don", "don-2"]);
}
