//! Addresses as people write them, on the project's own catalogue.

mod catalogue;

use std::sync::LazyLock;

use catalogue::Units;
use motcua_catalogue::unit::Certainty;
use motcua_places::{Places, Question, Resolution, Status, Why};
use proptest::prelude::*;

static UNITS: LazyLock<Units> = LazyLock::new(Units::read);
static PLACES: LazyLock<Places> = LazyLock::new(|| UNITS.places());

fn codes(resolution: &Resolution) -> Vec<&str> {
    resolution.candidates.iter().map(|c| c.code.as_str()).collect()
}

fn assert_one(address: &str, code: &str) {
    let resolution = PLACES.resolve(address);
    assert_eq!((resolution.status, codes(&resolution)), (Status::One, vec![code]), "{address}");
}

fn assert_ask(address: &str, question: Question, all: &[&str]) {
    let resolution = PLACES.resolve(address);
    let mut found = codes(&resolution);
    found.sort_unstable();
    assert_eq!((resolution.status, resolution.question, &found[..]), (Status::Ask, Some(question), all), "{address}");
}

#[test]
fn abbreviations_separators_and_missing_accents_do_not_matter() {
    for address in [
        "Xã Nghi Công Bắc, Huyện Nghi Lộc, Tỉnh Nghệ An",
        "đội 4 - X. Nghi Công Bắc - huyện Nghi Lộc - Tỉnh Nghệ An",
        "xa nghi cong bac h. nghi loc nghe an",
        "XÃ NGHI CÔNG BẮC / HUYỆN NGHI LỘC / NGHỆ AN, VIỆT NAM",
        "Nghệ An, Nghi Lộc, Nghi Công Bắc",
        "số 12 ngõ 5 phố Lê Lợi, Nghi Công Bắc, Nghi Lộc",
    ] {
        assert_one(address, "17857");
    }
    assert_one("p7, tp. Vũng Tàu, brvt", "26526");
    assert_one("P.Hiệp Phú, Quận 9, TPHCM", "26842");
}

#[test]
fn old_and_new_levels_may_be_mixed() {
    assert_one("Phường Thới Hòa, Thành phố Bến Cát, Hồ Chí Minh", "25846");
    assert_one("Xã An Thái - Huyện Quỳnh Phụ - Hưng Yên", "12499");
    assert_one("Phường Hoàn Kiếm, Hà Nội", "00070");
    assert_one("Phường 1 Bảo Lộc, Lâm Đồng", "24823");
}

#[test]
fn numbered_wards_are_not_typos_of_one_another() {
    let two = PLACES.resolve("phường 2, Bảo Lộc, Lâm Đồng");
    assert_eq!(codes(&two), ["24820"]);
    let via = two.candidates[0].via.as_ref().expect("it was found by its old name");
    assert_eq!(via.ward, "Phường 2");
    assert_ne!(PLACES.resolve("phường 12, Bảo Lộc, Lâm Đồng").status, Status::One);
}

#[test]
fn accents_decide_between_communes_that_differ_in_them_alone() {
    let named = |address: &str| PLACES.resolve(address).candidates[0].name.clone();
    assert_eq!(named("xã Cẩm Giang, Hải Phòng"), "Cẩm Giang");
    assert_eq!(named("xã Cẩm Giàng, Hải Phòng"), "Cẩm Giàng");
    assert_eq!(PLACES.resolve("xã Cẩm Giàng, Hải Phòng").status, Status::One);
    assert_eq!(PLACES.resolve("xa cam giang, hai phong").status, Status::Ask);
}

#[test]
fn apostrophes_do_not_matter() {
    for address in ["phường B’Lao, Lâm Đồng", "phường B'Lao, Lâm Đồng", "phuong blao lam dong"] {
        assert_one(address, "24829");
    }
}

#[test]
fn a_split_commune_is_asked_about_unless_its_residents_all_went_one_way() {
    assert_ask("Phường Hàng Trống, Quận Hoàn Kiếm, Hà Nội", Question::Hamlet, &["00070", "00082"]);
    assert_ask("Thúc Kháng, Bình Giang, Hải Dương", Question::Hamlet, &["10972", "10993"]);
    assert_one("P.Phúc Lợi, Q.Long Biên, TP. Hà Nội", "00136");
}

#[test]
fn a_shared_name_is_asked_about_with_what_would_settle_it() {
    assert_ask("Xã Hưng Long, Tỉnh Phú Thọ", Question::District, &["08038", "08290"]);
    assert_ask("Xã Yên Đồng, Tỉnh Ninh Bình", Question::NowOrBefore, &["13879", "14746"]);
    assert_eq!(PLACES.resolve("xã Tân Phú").question, Some(Question::Province));
    assert_eq!(PLACES.resolve("huyện Gò Dầu, Tây Ninh").question, Some(Question::Commune));
}

#[test]
fn former_names_lead_on() {
    let resolution = PLACES.resolve("phường Nguyễn Trung Trực, quận Ba Đình, Hà Nội");
    assert_eq!(codes(&resolution), ["00004"]);
    assert_one("Thành phố Vĩnh Long, phường 3, Vĩnh Long", "29557");
}

#[test]
fn districts_without_communes_are_their_own_special_zone() {
    let resolution = PLACES.resolve("huyện Lý Sơn, tỉnh Quảng Ngãi");
    assert_eq!(codes(&resolution), ["21548"]);
}

#[test]
fn what_is_no_address_is_unknown() {
    for text in ["", "  ,,  ", "làm giấy khai sinh", "東京", "12345"] {
        assert_ne!(PLACES.resolve(text).status, Status::One, "{text}");
    }
    assert_eq!(PLACES.resolve("").candidates, []);
}

#[test]
fn one_typo_is_forgiven_when_the_rest_is_right() {
    assert_one("xã Nghi Cong Bcă, huyện Nghi Lộc, Nghệ An", "17857");
    assert_one("Đông Hòa Hiệp, Cái Bè, Tiền Gang", "28360");
}

#[test]
fn a_mistyped_type_word_is_not_part_of_a_name() {
    assert_one("xã Nghi Công Bắc, huyn Nghi Lộc, tnh Nghệ An", "17857");
    assert_one("phường Tân Hiệp, thành hố Biên Hòa, tỉnh Đồng Nai", "26017");
    assert_one("xa quynh bang huyen quynh luu tin nghe an", "17176");
}

/// "Phước Hái" is one accent away from Phước Hải, and one letter from Phước Hậu and Phước Thái.
#[test]
fn a_name_with_the_accents_of_none_is_asked_about() {
    assert_ask("xã Phước hái, huyện Ninh Phước, tỉnh Ninh Thuận", Question::Spelling, &["22870", "22873", "22891"]);
}

#[test]
fn what_looks_like_a_type_word_may_end_a_name() {
    assert_one("xa phuoc tinh ho chi minh", "26662");
}

#[test]
fn a_name_that_two_merged_provinces_had_is_asked_about() {
    assert_ask("phuong dong da gia lai", Question::Province, &["21583", "23584"]);
}

/// Every old commune under its full name: right, or asked about with the right ones listed; hardly ever asked needlessly.
#[test]
fn every_old_commune_is_found_by_its_full_name() {
    let (mut certain, mut needless) = (0, 0);
    for file in &UNITS.predecessors {
        for old in file.communes.iter().step_by(3) {
            let (Some(name), Some(district)) = (&old.name, file.districts.iter().find(|d| d.code == old.district))
            else {
                continue;
            };
            let merged = UNITS.provinces.provinces.iter().flat_map(|p| &p.merged);
            let province =
                merged.into_iter().find(|p| p.code == district.province).expect("every district has a province");
            let kind =
                old.kind.map_or(String::new(), |kind| serde_json::json!(kind).as_str().unwrap_or_default().to_owned());
            let address = format!("{kind} {name}, {}, {}", district.name, province.name);
            let resolution = PLACES.resolve(&address);
            let found = codes(&resolution);
            if matches!(old.default, Certainty::Only | Certainty::Official) {
                certain += 1;
                needless += usize::from(resolution.status != Status::One);
                assert!(found.contains(&old.to[0].code.as_str()), "{address}: {found:?}");
            } else {
                assert_eq!(resolution.status, Status::Ask, "{address}");
                assert!(old.to.iter().all(|link| found.contains(&link.code.as_str())), "{address}: {found:?}");
            }
        }
    }
    assert!(needless * 200 <= certain, "{needless} of {certain} were asked about needlessly");
}

#[test]
fn suggestions_come_from_new_and_old_names() {
    let first = |typed: &str| PLACES.suggest(typed, 6).into_iter().next().expect("something is suggested");
    let ward = first("phuong 2 bao loc");
    assert_eq!((ward.commune.code.as_str(), &ward.why), ("24820", &Why::NewName));
    assert_eq!(first("Hoàn Ki").commune.code, "00070");
    let formerly = first("hàng trống");
    assert!(matches!(&formerly.why, Why::Formerly(via) if via.ward == "Phường Hàng Trống"), "{formerly:?}");
    assert!(PLACES.suggest("phuoc thnh", 6).iter().any(|s| s.commune.name == "Phước Thạnh"));
    assert_eq!(PLACES.suggest("", 6), []);
    assert_eq!(PLACES.suggest("tân", 3).len(), 3);
}

#[test]
fn origins_and_links_agree() {
    let origins = PLACES.formed_from("00070");
    assert!(origins.iter().any(|origin| origin.via.ward == "Phường Hàng Trống"));
    assert_eq!(PLACES.formed_from("99999"), []);
    assert_eq!(PLACES.commune("7"), None);
    assert_eq!(PLACES.communes().count(), UNITS.communes.iter().map(|file| file.communes.len()).sum::<usize>());
    assert!(PLACES.communes().all(|commune| !PLACES.formed_from(&commune.code).is_empty()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_panics_and_answers_are_consistent(text in "(xã|p\\.|huyện|tp|[a-zA-ZđĐăâêôơư0-9' ,.-]{0,12}|tân|phú| |\\PC){0,30}") {
        let resolution = PLACES.resolve(&text);
        match resolution.status {
            Status::One => prop_assert!(resolution.candidates.len() == 1 && resolution.question.is_none()),
            Status::Ask => prop_assert!(!resolution.candidates.is_empty() && resolution.question.is_some()),
            Status::Unknown => prop_assert!(resolution.candidates.is_empty()),
        }
        prop_assert!(PLACES.suggest(&text, 5).len() <= 5);
    }
}
