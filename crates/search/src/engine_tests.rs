//! What the engine promises, asked through its front door.

use proptest::prelude::*;

use crate::build::{Document, Synonyms, index};
use crate::wire::{FIRST, HEADER, SECOND, sealed};
use crate::{Answer, Engine, Options, SearchError, Why};

const TITLES: [(&str, &str); 8] = [
    ("1.001193", "Làm giấy khai sinh cho con"),
    ("1.000656", "Báo tử, làm giấy khai tử"),
    ("1.000894", "Đăng ký kết hôn"),
    ("1.004222", "Đăng ký thường trú"),
    ("1.004194", "Đăng ký tạm trú ở nhà trọ"),
    ("1.014063", "Đổi thẻ căn cước"),
    ("1.013225", "Cấp giấy phép xây dựng nhà ở"),
    ("1.004859", "Thay đổi, cải chính, bổ sung hộ tịch"),
];

fn documents() -> Vec<Document> {
    let mut documents: Vec<Document> = TITLES
        .iter()
        .map(|(id, title)| Document {
            kind: "procedure".into(),
            id: (*id).into(),
            title: (*title).into(),
            url: format!("/thu-tuc/{id}/"),
            ..Document::default()
        })
        .collect();
    documents[0].aliases = vec!["2.000986".into()];
    documents[1].keywords = vec!["bố mới mất phải báo ai".into()];
    documents[0].other = vec!["birth registration".into()];
    documents
}

fn engine(options: Options) -> Engine {
    let synonyms = Synonyms {
        groups: vec![vec!["hộ khẩu".into(), "thường trú".into()]],
        means: vec![("cccd".into(), vec!["căn cước".into()])],
        fillers: vec!["ở đâu".into(), "cho".into()],
    };
    let tiers = index(&documents(), &synonyms).expect("built");
    let mut engine = Engine::open_with(&tiers.first, options).expect("opened");
    engine.extend(&tiers.more).expect("extended");
    engine
}

fn ids(answer: &Answer) -> Vec<&str> {
    answer.hits.iter().map(|hit| hit.id.as_str()).collect()
}

fn first(query: &str) -> String {
    engine(Options::default()).search(query, 3).hits.first().map(|hit| hit.id.clone()).unwrap_or_default()
}

#[test]
fn every_way_of_typing_finds_it() {
    for query in [
        "khai sinh",
        "KHAI SINH",
        "khai si",
        "khaisinh",
        "khai sihn",
        "khia sinh",
        "giaays khai sinh",
        "lam giay khai xinh",
        "1.001193",
        "1001193",
        "1.001193.000.00.00.H29",
        "2.000986",
        "birth registering",
    ] {
        assert_eq!(first(query), "1.001193", "{query}");
    }
    assert_eq!(first("dang1 ky1 ket61 hon6"), "1.000894");
    assert_eq!(first("nhập hộ khẩu"), "1.004222");
    assert_eq!(first("đổi cccd ở đâu"), "1.014063");
}

#[test]
fn accents_order_and_never_hide() {
    assert_eq!(first("bố"), "1.000656");
    assert_eq!(first("bổ"), "1.004859");
    let engine = engine(Options { floor: 0.0, ..Options::default() });
    let mut with = ids(&engine.search("bổ", 8)).into_iter().map(str::to_owned).collect::<Vec<_>>();
    let mut without = ids(&engine.search("bo", 8)).into_iter().map(str::to_owned).collect::<Vec<_>>();
    with.sort();
    without.sort();
    assert_eq!(with, without);
}

#[test]
fn what_was_found_is_said() {
    let engine = engine(Options::default());
    let hit = &engine.search("giay khai sinh", 1).hits[0];
    let Some(Why::Title(ranges)) = hit.why.first() else { panic!("no title in {:?}", hit.why) };
    assert_eq!(&hit.title[ranges[0].clone()], "giấy khai sinh");
    assert!(engine.search("2.000986", 1).hits[0].why.contains(&Why::Replaces("2.000986".into())));
    let corrected = Why::Corrected { typed: "sihn".into(), read: "sinh".into() };
    assert!(engine.search("khai sihn", 1).hits[0].why.contains(&corrected));
    let synonym = Why::Synonym { typed: "cccd".into(), read: "căn cước".into() };
    assert!(engine.search("cccd", 1).hits[0].why.contains(&synonym));
    assert!(
        engine.search("bo moi mat phai bao ai", 1).hits[0].why.contains(&Why::Keyword("bố mới mất phải báo ai".into()))
    );
}

#[test]
fn what_was_not_understood_is_said() {
    let engine = engine(Options::default());
    assert_eq!(engine.search("khai sinh qwfpb 東京 9.999999", 3).not_understood, ["9.999999", "qwfpb", "東京"]);
    assert!(engine.search("khai sinh ở đâu", 3).not_understood.is_empty());
    assert!(engine.search("", 3).hits.is_empty());
}

#[test]
fn a_very_long_query_is_cut() {
    let engine = engine(Options::default());
    let long = "khai sinh ".repeat(10_000);
    assert_eq!(ids(&engine.search(&long, 1)), ["1.001193"]);
    assert_eq!(engine.search(&"ẫ".repeat(100_000), 5).not_understood.len(), 1);
}

#[test]
fn the_first_tier_answers_alone_and_the_second_completes_it() {
    let tiers = index(&documents(), &Synonyms::default()).expect("built");
    let mut engine = Engine::open(&tiers.first).expect("opened");
    assert!(!engine.is_extended());
    assert_eq!(ids(&engine.search("khai sinh", 1)), ["1.001193"]);
    assert!(ids(&engine.search("birth registration", 1)).is_empty());
    engine.extend(&tiers.more).expect("extended");
    assert!(engine.is_extended());
    assert_eq!(ids(&engine.search("birth registration", 1)), ["1.001193"]);
    assert_eq!(engine.extend(&tiers.more), Ok(()));
}

#[test]
fn an_engine_answers_as_before_when_a_second_tier_is_refused() {
    let tiers = index(&documents(), &Synonyms::default()).expect("built");
    let other = index(&documents()[1..], &Synonyms::default()).expect("built");
    let mut engine = Engine::open(&tiers.first).expect("opened");
    let before = engine.search("khai sinh", 5);
    assert!(matches!(engine.extend(&other.more), Err(SearchError::Swapped { .. })));
    assert_eq!(engine.extend(&tiers.first), Err(SearchError::OtherTier));
    assert_eq!(engine.search("khai sinh", 5), before);
}

/// The variant has the better keyword, but says nothing of the query that the general one does not.
#[test]
fn a_general_procedure_stands_before_its_variants() {
    let named = |id: &str, title: &str, official: &str, keyword: &str| Document {
        kind: "procedure".into(),
        id: id.into(),
        title: title.into(),
        official: official.into(),
        keywords: vec![keyword.into()],
        ..Document::default()
    };
    let documents = [
        named("variant", "Cưới người nước ngoài", "Đăng ký kết hôn có yếu tố nước ngoài", "giấy tờ kết hôn"),
        named("general", "Đăng ký kết hôn", "Đăng ký kết hôn", "cưới, làm giấy"),
    ];
    let engine = Engine::open(&index(&documents, &Synonyms::default()).expect("built").first).expect("opened");
    assert_eq!(ids(&engine.search("giấy kết hôn", 2)), ["general", "variant"]);
    assert_eq!(ids(&engine.search("giấy kết hôn nước ngoài", 2)), ["variant", "general"]);
}

fn anything() -> impl Strategy<Value = Document> {
    let text = "(khai|sinh|Đăng|ký|cccd|[a-zđ]{1,4}|\\PC{0,3}| |\t|\n){0,12}";
    (text, text, prop::collection::vec(text, 0..3), prop::collection::vec(text, 0..3), text).prop_map(
        |(title, official, keywords, other, summary)| Document {
            kind: "procedure".into(),
            title: format!("x{title}"),
            official,
            keywords,
            other,
            summary,
            url: "/thu-tuc/".into(),
            ..Document::default()
        },
    )
}

proptest! {
    #[test]
    fn whatever_is_indexed_opens_and_is_found_by_its_title(documents in prop::collection::vec(anything(), 0..8), query in any::<String>()) {
        let documents: Vec<Document> =
            documents.into_iter().enumerate().map(|(at, document)| Document { id: at.to_string(), ..document }).collect();
        let tiers = index(&documents, &Synonyms::default()).expect("built");
        let options = Options { floor: 0.0, ..Options::default() };
        let mut engine = Engine::open_with(&tiers.first, options).expect("opened");
        for _ in 0..2 {
            prop_assert!(engine.search(&query, 5).hits.len() <= 5);
            for document in &documents {
                let short = motcua_text::words(&document.title).len() <= 20;
                let found = engine.search(&document.title, documents.len());
                prop_assert!(!short || ids(&found).contains(&document.id.as_str()), "{:?}", document.title);
            }
            engine.extend(&tiers.more).expect("extended");
        }
    }

    /// The checksum keeps accidents out, not malice: what holds together after a change must be safe to ask.
    #[test]
    fn a_changed_index_that_was_sealed_again_is_refused_or_can_be_asked(at in 0usize..1000, byte in any::<u8>(), more in any::<bool>(), query in "[a-zđ ]{0,20}") {
        let tiers = index(&documents(), &Synonyms::default()).expect("built");
        let changed = |whole: &[u8], magic| {
            let mut body = whole[HEADER..].to_vec();
            let at = at % body.len();
            body[at] = byte;
            sealed(magic, &body)
        };
        let first = if more { tiers.first.clone() } else { changed(&tiers.first, FIRST) };
        if let Ok(mut engine) = Engine::open(&first) {
            let second = if more { changed(&tiers.more, SECOND) } else { tiers.more.clone() };
            let _ = engine.extend(&second).is_ok();
            for query in [query.as_str(), "khai sinh", "dang ky thuong tru", "1.00"] {
                prop_assert!(engine.search(query, 5).hits.len() <= 5);
            }
        }
    }

    #[test]
    fn every_title_finds_itself(at in 0..TITLES.len(), accents in any::<bool>()) {
        let (id, title) = TITLES[at];
        let query = if accents { title.to_owned() } else { motcua_text::fold(title) };
        prop_assert_eq!(first(&query), id);
    }

    /// What holds of typing on: a document that holds all that was typed, the last word perhaps unfinished, is found at every
    /// keystroke on the way there, within words and between them.
    #[test]
    fn what_holds_all_that_is_typed_is_found_at_every_keystroke(at in 0..TITLES.len(), from in 0usize..6, words in 1usize..6, extended in any::<bool>()) {
        let tiers = index(&documents(), &Synonyms::default()).expect("built");
        let mut engine = Engine::open_with(&tiers.first, Options { floor: 0.0, ..Options::default() }).expect("opened");
        if extended {
            engine.extend(&tiers.more).expect("extended");
        }
        let (id, title) = TITLES[at];
        let folded = motcua_text::fold(title);
        let run: Vec<&str> = folded.split(' ').skip(from).take(words).collect();
        let query = run.join(" ");
        for end in 1..=query.len() {
            let found = engine.search(&query[..end], documents().len());
            prop_assert!(ids(&found).contains(&id), "{} is not among {:?}", &query[..end], ids(&found));
        }
    }

    /// Within one word, nothing is found that its beginning did not find.
    #[test]
    fn typing_on_within_a_word_finds_nothing_new(at in 0..TITLES.len(), word in 0usize..8, cut in 1usize..8) {
        let engine = engine(Options { floor: 0.0, ..Options::default() });
        let folded = motcua_text::fold(TITLES[at].1);
        let word = folded.split(' ').nth(word).unwrap_or("tru");
        let shorter = &word[..cut.min(word.len())];
        let before = engine.search(shorter, 100);
        for id in ids(&engine.search(word, 100)) {
            prop_assert!(ids(&before).contains(&id), "{} has {}, {} has not", word, id, shorter);
        }
    }

    #[test]
    fn composed_and_decomposed_queries_find_the_same(typed in "[ăâđêôơưẩấờữíỷa-z ]{0,30}") {
        let decomposed: String = typed.chars().flat_map(|c| match c {
            'ă' => vec!['a', '\u{306}'], 'â' => vec!['a', '\u{302}'], 'ê' => vec!['e', '\u{302}'], 'ô' => vec!['o', '\u{302}'],
            'ơ' => vec!['o', '\u{31B}'], 'ư' => vec!['u', '\u{31B}'], 'ẩ' => vec!['a', '\u{302}', '\u{309}'],
            'ấ' => vec!['a', '\u{302}', '\u{301}'], 'ờ' => vec!['o', '\u{31B}', '\u{300}'], 'ữ' => vec!['u', '\u{31B}', '\u{303}'],
            'í' => vec!['i', '\u{301}'], 'ỷ' => vec!['y', '\u{309}'], other => vec![other],
        }).collect();
        let engine = engine(Options::default());
        let (a, b) = (engine.search(&typed, 10), engine.search(&decomposed, 10));
        prop_assert_eq!(ids(&a), ids(&b));
    }

    #[test]
    fn no_query_panics(query in any::<String>(), limit in 0usize..20) {
        let engine = engine(Options::default());
        let answer = engine.search(&query, limit);
        prop_assert!(answer.hits.len() <= limit);
        for hit in &answer.hits {
            for why in &hit.why {
                if let Why::Title(ranges) = why {
                    prop_assert!(ranges.iter().all(|range| hit.title.get(range.clone()).is_some()));
                }
            }
        }
    }

    #[test]
    fn no_query_of_known_words_panics(words in prop::collection::vec("(khai|sinh|cccd|ho|khau|dang|k|1.00|ở đâu|khi|nha tro|ddawng)", 0..60)) {
        let engine = engine(Options::default());
        prop_assert!(engine.search(&words.join(" "), 5).hits.len() <= 5);
    }
}
