//! The catalogue that is shipped: every procedure can be written, read, merged and put into words.

use std::path::Path;
use std::sync::LazyLock;

use motcua_catalogue::Catalogue;
use motcua_pack::{Chosen, Group, Item, Lang, Place, Words, loudspeaker, merge, plain, read, sms, write};

/// Read once for all tests.
static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/catalogue");
    Catalogue::load(&dir).expect("the shipped catalogue has no error")
});

fn items(lang: Lang) -> Vec<Item> {
    let texts = CATALOGUE.procedures.values().map(|procedure| {
        let text = write(procedure, &CATALOGUE.documents, lang, "118/2025/NĐ-CP");
        text.unwrap_or_else(|error| panic!("{}: {error}", procedure.code))
    });
    texts.map(|text| read(&text).expect("what is written can be read")).collect()
}

fn undecided(item: &Item) -> Chosen {
    Chosen { code: item.code.clone(), cases: Vec::new() }
}

#[test]
fn every_procedure_is_read_as_it_was_written() {
    for lang in [Lang::Vi, Lang::En] {
        for (item, procedure) in items(lang).iter().zip(CATALOGUE.procedures.values()) {
            assert_eq!((item.papers.len(), item.cases.len()), (procedure.papers.len(), procedure.cases.len()));
            for (need, paper) in item.papers.iter().zip(&procedure.papers) {
                assert_eq!((need.document.as_str(), need.originals), (paper.document.as_str(), paper.originals));
                assert_eq!((need.copies, need.alternatives.len()), (paper.copies, paper.or.len()));
                assert_eq!(
                    (need.held.is_some(), need.article.is_some()),
                    (paper.already_held.is_some(), need.held.is_some())
                );
            }
            assert_eq!(item.fee_note.is_some(), !procedure.fees.is_empty());
        }
    }
}

#[test]
fn places_are_of_the_kind_people_would_say() {
    let items = items(Lang::Vi);
    for (code, place) in [
        ("1.001193", Place::Centre),
        ("1.004222", Place::Police),
        ("1.014337", Place::Elsewhere),
        ("1.013133", Place::Elsewhere),
        ("1.000593", Place::Home),
        ("3.000722", Place::Online),
    ] {
        let item = items.iter().find(|item| item.code == code).expect("it is in the catalogue");
        assert_eq!(item.place, place, "{code}: {}", item.place_text);
    }
}

#[test]
fn birth_and_residence_make_one_list() {
    let items = items(Lang::Vi);
    let of = |code: &str| items.iter().find(|item| item.code == code).expect("it is in the catalogue");
    let pair = [of("1.001193"), of("1.004222")];
    let chosen = pair.map(undecided);
    let list = merge(&[(pair[0], &chosen[0]), (pair[1], &chosen[1])]);
    assert!(list.group(Group::Fill).count() >= 2);
    assert!(list.group(Group::Held).any(|entry| entry.document == "birth-notice"));
    assert!(sms(&list, &Words::VI).starts_with("Giay to mang: "));
}

#[test]
fn every_list_fits_a_message_and_loses_no_paper() {
    for (lang, words) in [(Lang::Vi, Words::VI), (Lang::En, Words::EN)] {
        let items = items(lang);
        for few in items.windows(3) {
            let chosen: Vec<Chosen> = few.iter().map(undecided).collect();
            let list = merge(&few.iter().zip(&chosen).collect::<Vec<_>>());
            let message = sms(&list, &words);
            assert!(message.is_ascii() && message.len() <= 160, "{message}");
            assert!(loudspeaker(&list, &words).lines().count() >= 2);
            let text = plain(&list, &words);
            for need in few.iter().flat_map(|item| &item.papers) {
                assert!(text.contains(&need.name), "{}", need.name);
            }
        }
    }
}
