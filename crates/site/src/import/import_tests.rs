//! Tests of whole imports: what a reader of the report relies on, and JSON of any shape.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::rule::Rule;
use super::*;

fn import_of(lines: &[Value]) -> (Vec<Procedure>, Report) {
    let mut source = Source { read_on: Date::new(2026, 7, 18), ..Source::default() };
    for line in lines {
        source.bytes("line", line.to_string().as_bytes());
    }
    import(source, &KnownPapers::default())
}

fn rules(report: &Report, code: &str) -> Vec<Rule> {
    report.findings.iter().filter(|finding| finding.code.as_str() == code).map(|finding| finding.rule).collect()
}

fn line(code: &str, name: &str) -> Value {
    json!({"code": code, "name": name, "executing": ["Ủy ban nhân dân cấp xã"]})
}

#[test]
fn twins_are_told_of_each_other() {
    let lines = [
        line("1.000003", "Cấp thẻ BHYT"),
        line("1.000001", "Thủ tục cấp thẻ bảo hiểm y tế"),
        line("1.000002", "CẤP THẺ BHYT"),
        line("1.000003", "Khác"),
    ];
    let (drafts, report) = import_of(&lines);
    let codes: Vec<&str> = drafts.iter().map(|draft| draft.code.as_str()).collect();
    assert_eq!(codes, ["1.000001", "1.000002", "1.000003"], "by code, each once, the first of its code");
    assert_eq!(drafts[2].official_name, "Cấp thẻ BHYT");
    assert!(rules(&report, "1.000001").contains(&Rule::NearDuplicate));
    assert_eq!(rules(&report, "1.000002").iter().filter(|rule| **rule == Rule::Duplicate).count(), 1);
    assert_eq!(rules(&report, "1.000003").iter().filter(|rule| **rule == Rule::Duplicate).count(), 2);
}

#[test]
fn a_line_with_only_a_name_is_not_blamed_for_all_that_is_missing() {
    let (drafts, report) = import_of(&[line("1.000001", "Trồng cây")]);
    assert_eq!(rules(&report, "1.000001"), [Rule::OfficialWords, Rule::NoDetails]);
    assert!(drafts[0].gaps.len() >= 6, "the draft says what is missing all the same: {:?}", drafts[0].gaps);
}

#[test]
fn what_is_known_of_single_entries_is_said() {
    let mut police = line("1.000001", "Cấp thẻ BHYT");
    police["promulgator"] = json!("Bộ Công an");
    let mut internal = line("1.000002", "Trồng cây");
    internal["type"] = json!("STANDARD_INTERNAL");
    internal["warn"] = json!("xem lại");
    let (_, report) = import_of(&[police, internal, line("2.000986", "Liên thông"), line("3.000283", "Khóa")]);
    assert!(rules(&report, "1.000001").contains(&Rule::PoliceHealthInsurance));
    assert!(rules(&report, "1.000002").contains(&Rule::NotForCitizens));
    assert!(rules(&report, "1.000002").contains(&Rule::KnownFault));
    assert!(rules(&report, "2.000986").contains(&Rule::ReplacedCode));
    assert!(rules(&report, "3.000283").contains(&Rule::KnownFault));
}

#[test]
fn text_of_another_procedure_and_damaged_text_are_noticed() {
    let mut wrong = line("1.000001", "Khóa tài khoản định danh điện tử");
    wrong["steps"] = json!(["Bước trồng cây xanh ven đường. ".repeat(12)]);
    wrong["results"] = json!(["Giấy phép sử dụng tác phẩm âm nhạc", "Văn bản từ chối cấp giấy phép âm nhạc"]);
    let mut damaged = line("1.000002", "Trồng ca\u{302}y");
    damaged["steps"] = json!(["nộp tại Trung \ntâm xã", "HỌ TÊN CẤP XÃ "]);
    damaged["requirements"] = json!("Ä‘Æ°á»ng");
    damaged["results"] = json!(["bản đồ", "Bản \u{200B}đồ"]);
    let (drafts, report) = import_of(&[wrong, damaged]);
    let of = |code, wanted: Rule| rules(&report, code).iter().filter(|rule| **rule == wanted).count();
    assert_eq!((of("1.000001", Rule::WrongContent), of("1.000001", Rule::ResultMisfit)), (1, 1));
    assert_eq!((of("1.000002", Rule::NotComposed), of("1.000002", Rule::Mojibake)), (1, 1));
    assert_eq!(of("1.000002", Rule::BrokenText), 2, "steps, and results once");
    assert_eq!(drafts[1].official_name, "Trồng cây");
    assert_eq!(drafts[1].results.len(), 1, "the same result twice is one");
}

#[test]
fn online_and_stale_offices_and_laws() {
    let mut entry = line("1.000001", "Trồng cây");
    entry["executing"] = json!(["Ủy ban nhân dân xã, phường, thị trấn", "Không có thông tin"]);
    entry["channels"] = json!([{"method": "DIRECT", "time": 1, "unit": "DAY", "fees": []}]);
    entry["full_process"] = json!(true);
    entry["legal"] = json!([{"code": "175/2024/NĐ-CP"}, {"code": "175/2024/NĐ-CPN"}, {"code": "12"}]);
    let (drafts, report) = import_of(&[entry]);
    let found = rules(&report, "1.000001");
    for rule in [Rule::OnlineAgainstChannels, Rule::StaleOffice, Rule::VoidLaw, Rule::LawNumber, Rule::NoFee] {
        assert!(found.contains(&rule), "{rule:?}: {found:?}");
    }
    assert_eq!(drafts[0].legal_basis.len(), 1);
    assert_eq!(drafts[0].legal_basis[0].until, Date::new(2026, 6, 30));
}

/// JSON of any shape, with keys that the readers know.
fn any_json() -> impl Strategy<Value = Value> {
    const KEYS: [&str; 26] = [
        "code",
        "name",
        "executing",
        "steps",
        "channels",
        "method",
        "time",
        "unit",
        "fees",
        "value",
        "note",
        "cases",
        "qty",
        "documents",
        "items",
        "orig",
        "copy",
        "legal",
        "results",
        "time_text",
        "fee_text",
        "executionSteps",
        "executionMethods",
        "processingDay",
        "subjects",
        "category",
    ];
    let text =
        "(1\\.00000[1-3]|DIRECT|ONLINE|OTHER|DAY|Miễn phí|Trực tiếp|[0-9]{1,20}|60/2014/QH13|Bản sao|\\PC{0,8}| )";
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        text.prop_map(Value::from)
    ];
    leaf.prop_recursive(6, 80, 8, |inner| {
        let object = proptest::collection::vec((0..KEYS.len(), inner.clone()), 0..10);
        prop_oneof![
            proptest::collection::vec(inner, 0..5).prop_map(Value::from),
            object.prop_map(|all| all.into_iter().map(|(key, value)| (KEYS[key].to_owned(), value)).collect()),
        ]
    })
}

proptest! {
    #[test]
    fn any_json_gives_drafts_that_can_be_read_back(inner in any_json(), key in "(steps|executionMethods|executionSteps|channels|legal|cases|documents|results|executionCases|executing)") {
        let mut entry = line("1.000001", "Trồng cây");
        entry[&key] = inner;
        let (drafts, report) = import_of(&[entry]);
        prop_assert_eq!(drafts.len(), 1);
        let json = serde_json::to_string_pretty(&drafts[0]).expect("JSON");
        prop_assert_eq!(&serde_json::from_str::<Procedure>(&json).expect("a procedure"), &drafts[0]);
        prop_assert!(report.text().lines().count() >= report.findings.len());
        let mut ids: Vec<_> = drafts[0].papers.iter().map(|paper| &paper.document).collect();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), drafts[0].papers.len());
    }

    #[test]
    fn any_json_at_all_is_read_or_reported(value in any_json()) {
        let (drafts, report) = import_of(&[value]);
        prop_assert!(!drafts.is_empty() || !report.unreadable.is_empty());
    }
}
