//! What holds for every fragment, every text and every list.

use motcua_pack::{
    Chosen, Fault, Item, List, Pack, Place, Words, journeys, loudspeaker, merge, plain, read, sms, trips,
};
use proptest::collection::vec;
use proptest::prelude::*;

/// A pack of what codes and ids may be, and of some that are none.
fn any_pack() -> impl Strategy<Value = Pack> {
    let id = "[a-z0-9]{1,3}(-[a-z0-9]{1,30}){0,2}";
    let procedure = (prop_oneof!["x-[a-z]{1,3}", "[1-9]\\.[0-9]{6}"], vec(id, 0..20));
    (vec(procedure, 0..25), vec(id, 0..220)).prop_map(|(procedures, ticks)| {
        let mut pack = Pack::new();
        for (code, cases) in &procedures {
            let _ = pack.add(code, &cases.iter().map(String::as_str).collect::<Vec<_>>());
        }
        for tick in &ticks {
            let _ = pack.tick(tick, true);
        }
        pack
    })
}

/// A paper of few documents, so that procedures share them.
fn any_paper() -> impl Strategy<Value = String> {
    let counts = (0u8..4, 0u8..4);
    let texts = ("(|nếu có|Nếu cần\\.)", "(|dữ liệu)", "(|của con)", "(|\tHộ chiếu|\tA\tB)");
    ("[a-f]", "(fill|submit|show)", counts, "(|a|b|a,b)", texts).prop_map(
        |(document, act, (originals, copies), cases, (only_if, held, note, or))| {
            format!("p\t{document}\tGiấy {document} (mẫu)\t{act}\t{originals}\t{copies}\t{cases}\t{only_if}\t{held}\t\t{note}{or}\n")
        },
    )
}

/// Procedures with different codes, and the cases chosen of each.
fn any_choice() -> impl Strategy<Value = Vec<(Item, Chosen)>> {
    let place = "(centre|police|elsewhere|home|online)";
    let one = (place, "(Nơi A|Nơi B)", vec(any_paper(), 0..6), "(|:a|:b|:a,b|:c|:a,c)");
    vec(one, 0..6).prop_map(|procedures| {
        let one = |(at, (place, words, papers, cases)): (usize, (String, String, Vec<String>, String))| {
            let head = format!("mcp1\tx-{at}\tViệc {at}\t{place}\t{words}\t\nc\ta\tTrường hợp A\nc\tb\tTrường hợp B\n");
            let chosen = Pack::decode(&format!("p=x-{at}{cases}")).pack.chosen()[0].clone();
            (read(&[head, papers.concat()].concat()).expect("well-formed"), chosen)
        };
        procedures.into_iter().enumerate().map(one).collect()
    })
}

fn merged(choice: &[(Item, Chosen)]) -> List<'_> {
    merge(&choice.iter().map(|(item, chosen)| (item, chosen)).collect::<Vec<_>>())
}

/// What a list says, in an order of its own.
fn said(list: &List) -> Vec<String> {
    let mut lines: Vec<String> = list
        .entries
        .iter()
        .map(|entry| {
            let mut uses: Vec<String> =
                entry.uses.iter().map(|u| format!("{} {:?} {:?}", u.item.code, u.need, u.only_for)).collect();
            uses.sort();
            let counts = (entry.most, entry.in_all);
            format!("{} {} {:?} {counts:?} {} {uses:?}", entry.document, entry.name, entry.group, entry.is_maybe)
        })
        .collect();
    lines.sort();
    lines
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_pack_is_read_as_it_was_written(pack in any_pack()) {
        let decoded = Pack::decode(&pack.encode());
        prop_assert_eq!((&decoded.pack, decoded.faults), (&pack, vec![]));
        let mut joined = Pack::new();
        prop_assert_eq!(joined.join(&pack), vec![]);
        prop_assert_eq!(joined, pack);
    }

    #[test]
    fn any_text_is_a_fragment(text in any::<String>(), tail in "[#pxthem=&;:,.%0-9a-f-]{0,300}") {
        for fragment in [&text, &tail] {
            let decoded = Pack::decode(fragment);
            prop_assert!(!decoded.faults.contains(&Fault::TooLong));
            let again = Pack::decode(&decoded.pack.encode());
            prop_assert_eq!((again.pack, again.faults), (decoded.pack, vec![]));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>(), lines in vec("[a-z0-9,é\t]{0,40}", 0..6)) {
        let _ = read(&text);
        let _ = read(&["mcp1\tx-a\ta\thome\ta\t\n", &lines.join("\n")].concat());
        let _ = read(&["mcp1\t", &lines.join("\n")].concat());
    }

    #[test]
    fn a_merge_loses_no_paper_and_counts_the_largest(choice in any_choice()) {
        let list = merged(&choice);
        for (item, chosen) in &choice {
            let known: Vec<_> = chosen.cases.iter().filter(|id| item.cases.iter().any(|case| case.id == **id)).collect();
            for need in &item.papers {
                let wanted = need.cases.is_empty() || known.is_empty() || need.cases.iter().any(|case| known.contains(&case));
                let entry = list.entries.iter().find(|entry| entry.document == need.document);
                let has = entry.is_some_and(|entry| entry.uses.iter().any(|u| u.item.code == item.code && u.need == need));
                prop_assert_eq!(has, wanted);
            }
        }
        for entry in &list.entries {
            let shares = entry.shares();
            prop_assert_eq!(entry.most.originals, shares.iter().map(|share| share.count.originals).max().unwrap_or(0));
            prop_assert_eq!(entry.most.copies, shares.iter().map(|share| share.count.copies).max().unwrap_or(0));
            prop_assert!(entry.in_all.originals >= entry.most.originals && entry.in_all.copies >= entry.most.copies);
            prop_assert_eq!(list.entries.iter().filter(|other| other.document == entry.document).count(), 1);
        }
    }

    #[test]
    fn the_order_of_the_procedures_decides_only_the_order_of_the_lines(choice in any_choice(), at in 0usize..6) {
        let mut turned = choice.clone();
        turned.reverse();
        if !turned.is_empty() {
            let at = at % turned.len();
            turned.rotate_left(at);
        }
        prop_assert_eq!(said(&merged(&choice)), said(&merged(&turned)));
    }

    #[test]
    fn a_message_is_short_and_without_accents(mut choice in any_choice(), names in vec(any::<String>(), 1..9)) {
        let mut names = names.into_iter().cycle();
        for need in choice.iter_mut().flat_map(|(item, _)| &mut item.papers) {
            need.name = names.next().unwrap_or_default();
        }
        let list = merged(&choice);
        for words in [Words::VI, Words::EN] {
            let message = sms(&list, &words);
            prop_assert!(message.len() <= 160 && !message.is_empty());
            prop_assert!(message.bytes().all(|b| b.is_ascii_alphanumeric() || b" .,:+()".contains(&b)), "{}", message);
            prop_assert!(!loudspeaker(&list, &words).is_empty() && !plain(&list, &words).is_empty());
        }
    }

    #[test]
    fn every_procedure_is_in_one_trip(choice in any_choice()) {
        let list = merged(&choice);
        let trips = trips(&list.procedures);
        let codes = |item: &&Item| item.code.clone();
        let mut there: Vec<String> = trips.iter().flat_map(|trip| &trip.items).map(codes).collect();
        there.sort();
        let mut all: Vec<String> = list.procedures.iter().map(codes).collect();
        all.sort();
        prop_assert_eq!(there, all);
        prop_assert!(trips.iter().all(|trip| trip.items.iter().all(|item| item.place == trip.place)));
        prop_assert!(journeys(&trips) <= trips.len());
        prop_assert!(trips.iter().filter(|trip| trip.place == Place::Centre).count() <= 1);
    }
}
