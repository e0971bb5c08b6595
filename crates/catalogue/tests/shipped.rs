//! The catalogue that is shipped: whole, checked twice, and free of what is wrong in the official data.

use std::path::Path;
use std::sync::LazyLock;

use motcua_catalogue::Catalogue;
use motcua_catalogue::fact::{CheckRole, Code, GapField};
use motcua_catalogue::procedure::{Amount, Procedure, TimeLimit};

/// Read once for all tests.
static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/catalogue");
    Catalogue::load(&dir).expect("the shipped catalogue has no error")
});

fn procedure(code: &str) -> Procedure {
    let code: Code = code.parse().expect("a code");
    CATALOGUE.procedures.get(&code).unwrap_or_else(|| panic!("{code} is in the catalogue")).clone()
}

/// Everything a reader may see of an entry but titles of laws and sources, keywords and what tells of the past.
fn words(procedure: &Procedure) -> String {
    let mut seen = procedure.clone();
    seen.keywords = Default::default();
    seen.legal_basis.clear();
    seen.sources.clear();
    seen.mistakes.clear();
    seen.changes.clear();
    seen.authority.before = None;
    seen.gaps.retain(|gap| gap.field != GapField::AuthorityBefore);
    seen.official_name.clear();
    serde_json::to_string(&seen).expect("an entry can be written").to_lowercase()
}

#[test]
fn a_second_reader_compared_every_entry_with_its_sources() {
    for procedure in CATALOGUE.procedures.values() {
        for role in [CheckRole::Writer, CheckRole::Reader] {
            assert!(procedure.checks.iter().any(|check| check.role == role), "{}: no {role:?}", procedure.code);
        }
    }
}

#[test]
fn every_gap_says_whom_to_ask_in_both_languages() {
    for procedure in CATALOGUE.procedures.values() {
        for gap in &procedure.gaps {
            assert!(!gap.ask.vi.is_empty() && !gap.ask.en.is_empty(), "{}", procedure.code);
        }
    }
}

#[test]
fn no_fee_is_a_bare_zero_and_free_names_its_rule() {
    for procedure in CATALOGUE.procedures.values() {
        for fee in &procedure.fees {
            match fee.amount {
                Amount::Vnd { vnd, .. } => assert!(vnd >= 1_000, "{}: {vnd} đồng", procedure.code),
                Amount::Free => assert!(!fee.cites.is_empty(), "{}", procedure.code),
                Amount::SetByProvince | Amount::Unknown => {}
            }
        }
    }
}

#[test]
fn a_note_is_no_paper_and_an_article_is_no_count() {
    for document in CATALOGUE.documents.values() {
        for note in ["Lưu ý", "Giá trị sử dụng của", "Ngoài giấy tờ nêu trên"] {
            assert!(!document.name.vi.starts_with(note), "{}", document.id);
        }
    }
    for procedure in CATALOGUE.procedures.values() {
        for paper in &procedure.papers {
            assert!(paper.originals <= 10 && paper.copies <= 10, "{}: {}", procedure.code, paper.document);
        }
    }
}

#[test]
fn times_that_contradict_each_other_are_not_one_of_them() {
    for code in ["1.004837", "1.004845", "1.000656", "1.013226", "1.013229", "1.013232"] {
        let entry = procedure(code);
        let mut times = entry.cases.iter().flat_map(|case| &case.times).map(|timing| &timing.limit);
        let is_open = times.any(|limit| matches!(limit, TimeLimit::Range { .. } | TimeLimit::Unknown));
        assert!(is_open || entry.gaps.iter().any(|gap| gap.field == GapField::Time), "{code}");
    }
}

#[test]
fn a_festival_does_not_end_in_a_copyright_paper() {
    let entry = procedure("1.013791");
    assert!(entry.results.iter().all(|result| !result.vi.contains("quyền tác giả")));
}

#[test]
fn pages_with_the_content_of_others_say_that_it_is_not_known() {
    for code in ["3.000283", "3.000284", "3.000243"] {
        let entry = procedure(code);
        assert!(entry.gaps.len() >= 3, "{code}");
        // A step may warn of what stands there; what one gets is never that of the other procedure.
        for result in &entry.results {
            assert!(!result.vi.to_lowercase().contains("thanh niên xung phong"), "{code}");
        }
    }
}

#[test]
fn offices_that_are_no_more_handle_nothing() {
    for procedure in CATALOGUE.procedures.values() {
        let words = words(procedure);
        for office in ["cấp huyện", "thị trấn", "phòng tư pháp", "bộ lđtbxh", "phòng lđtbxh", "khai tâm"]
        {
            assert!(!words.contains(office), "{}: {office}", procedure.code);
        }
    }
}

#[test]
fn no_entry_rests_on_a_void_decree() {
    let changes = CATALOGUE.changes.as_ref().expect("the shipped catalogue says what changed");
    for procedure in CATALOGUE.procedures.values() {
        for law in procedure.legal_basis.iter().filter(|law| law.until.is_none()) {
            let void = changes.void.iter().find(|void| void.number == law.number && void.until < procedure.checked_on);
            assert!(void.is_none(), "{}: {}", procedure.code, law.number);
        }
    }
}

#[test]
fn insurance_of_the_police_is_not_offered_to_citizens() {
    for code in ["1.001294", "2.000639"] {
        assert!(!CATALOGUE.procedures.contains_key(&code.parse::<Code>().expect("a code")), "{code}");
    }
}

#[test]
fn complaints_are_there_though_the_national_list_of_july_lacks_them() {
    for code in ["2.002409", "2.002396", "2.001909", "2.001801"] {
        procedure(code);
    }
}

#[test]
fn replaced_procedures_lead_to_those_in_their_place() {
    for (old, new) in [("2.000986", "3.000722"), ("2.001023", "3.000722"), ("2.002622", "2.002913")] {
        let entry = procedure(new);
        assert!(entry.replaces.iter().any(|code| code.as_str() == old), "{old}");
        assert!(!CATALOGUE.procedures.contains_key(&old.parse::<Code>().expect("a code")), "{old}");
    }
}

#[test]
fn the_civil_status_law_of_2027_is_announced() {
    for code in ["1.001193", "1.000894", "1.000656"] {
        let entry = procedure(code);
        assert!(
            entry.changes.iter().any(|change| change.from.is_some_and(|day| day.to_string() == "2027-03-01")),
            "{code}"
        );
    }
}
