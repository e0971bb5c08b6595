//! The parts that touch the browser, in a real one.
//!
//! Whole pages are tested end to end in `tests/e2e`; here stands what needs no page.
#![cfg(target_arch = "wasm32")]

use leptos::prelude::{document, window};
use motcua::browser::{dom, fragment, keep, wire};
use motcua::page_data::{Act, KeptCommune};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn what_is_typed_comes_back_from_the_fragment_to_the_letter() {
    fragment::replace("");
    for typed in ["làm khai sinh cho con", "50% & hơn = gì? #1", "K'Ho 🙂", " cách "] {
        fragment::set("q", typed);
        assert_eq!(fragment::get("q").as_deref(), Some(typed));
    }
    fragment::set("q", "");
    assert_eq!(fragment::get("q"), None);
}

#[wasm_bindgen_test]
fn a_fragment_that_is_no_query_is_left_alone() {
    for fragment in ["#papers", "#q", "#q=%E0%A4%A", "#=", "#%"] {
        window().location().set_hash(fragment).expect("a test page may set its fragment");
        assert_eq!(fragment::get("q"), None, "{fragment}");
    }
}

#[wasm_bindgen_test]
fn what_is_typed_displaces_a_broken_query_and_nothing_that_is_another_ones() {
    fragment::replace("q=%E0%A4%A");
    fragment::set("q", "căn cước");
    assert_eq!(fragment::get("q").as_deref(), Some("căn cước"));
    fragment::replace("a=answers");
    fragment::set("q", "căn cước");
    assert_eq!(fragment::all(), "#a=answers");
}

#[wasm_bindgen_test]
fn writing_the_fragment_makes_no_new_entry_in_the_history() {
    let entries = || window().history().and_then(|history| history.length()).expect("a test page has a history");
    fragment::replace("");
    let before = entries();
    fragment::set("q", "căn cước");
    assert_eq!(entries(), before);
}

#[wasm_bindgen_test]
fn a_kept_commune_comes_back_until_it_is_forgotten() {
    let commune =
        KeptCommune { code: "24820".into(), name: "Phường 2 Bảo Lộc".into(), province: "Lâm Đồng".into() };
    assert!(keep::keep_commune(&commune));
    assert_eq!(keep::commune(), Some(commune));
    keep::forget_commune();
    assert_eq!(keep::commune(), None);
}

#[wasm_bindgen_test]
fn what_somebody_else_wrote_in_its_place_is_no_commune() {
    let storage = window().local_storage().ok().flatten().expect("a test page has storage");
    storage.set_item("motcua:commune", "{\"code\":7}").expect("storage is not full");
    assert_eq!(keep::commune(), None);
    keep::forget_commune();
}

#[wasm_bindgen_test]
fn a_meta_element_that_is_missing_has_no_content() {
    assert_eq!(dom::meta("index-of-nothing"), None);
    let meta = document().create_element("meta").expect("a document makes elements");
    meta.set_attribute("name", "index-test").expect("a known attribute");
    meta.set_attribute("content", "/x.bin").expect("a known attribute");
    document().head().expect("a document has a head").append_child(&meta).expect("a head takes elements");
    assert_eq!(dom::meta("index-test").as_deref(), Some("/x.bin"));
}

/// `src/page_data.rs` has the test that the build writes this text.
#[wasm_bindgen_test]
fn a_page_is_read_as_the_build_writes_it() {
    let page = wire::page(include_str!("page.json")).expect("it is a page");
    assert_eq!((page.title.as_str(), page.html.as_str()), ("Một", "<p>a</p>"));
    let kept =
        KeptCommune { code: "24820".into(), name: "Phường 2 Bảo Lộc".into(), province: "Lâm Đồng".into() };
    let acts = [
        Act::FindPlace,
        Act::ShowCommune,
        Act::KeepCommune(kept),
        Act::Pack,
        Act::FindChance,
        Act::QrSheets,
        Act::CountDue { code: "1.004222".into() },
        Act::Carry,
        Act::Listen,
        Act::Outbox,
        Act::Walk { logic: "mcw1".into() },
    ];
    assert_eq!(page.acts, acts);
}

#[wasm_bindgen_test]
fn what_is_no_page_is_none_and_an_unknown_act_is_left_out() {
    assert_eq!(wire::page("{"), None);
    assert_eq!(wire::page("[1]"), None);
    let page = wire::page("{\"title\":\"a\",\"acts\":[{\"do\":\"fly\"},7,{\"do\":\"pack\"}]}").expect("a page");
    assert_eq!(page.acts, [Act::Pack]);
}
