//! From several procedures to one list. How papers are counted stands at the head of this crate.

use crate::item::{Item, Need};
use crate::list::{Count, Entry, Group, List, Use};
use crate::pack::Chosen;

/// Makes one list of the papers of all procedures, for the cases chosen.
///
/// The order of the procedures decides the order of the lines, and nothing else.
pub fn merge<'a>(chosen: &[(&'a Item, &'a Chosen)]) -> List<'a> {
    let mut list = List::default();
    for (item, chosen) in chosen {
        if !list.procedures.iter().any(|other| other.code == item.code) {
            list.procedures.push(item);
        }
        let mut cases = Vec::new();
        for case in &chosen.cases {
            if item.cases.iter().any(|known| known.id == *case) {
                cases.push(case.as_str());
            } else if !list.unknown.contains(&(&item.code, case)) {
                list.unknown.push((&item.code, case));
            }
        }
        for need in item.papers.iter().filter(|need| is_needed(need, &cases)) {
            let only_for = if cases.is_empty() { names(item, need) } else { Vec::new() };
            list.put(Use { item, need, only_for });
        }
    }
    list.entries.iter_mut().for_each(Entry::settle);
    list
}

/// Whether a paper is needed, or may be as long as no case is chosen.
fn is_needed(need: &Need, cases: &[&str]) -> bool {
    need.cases.is_empty() || cases.is_empty() || need.cases.iter().any(|case| cases.contains(&case.as_str()))
}

/// The names of the cases a paper is for; none if it is for all, said or unsaid.
fn names<'a>(item: &'a Item, need: &Need) -> Vec<&'a str> {
    let cases: Vec<_> = item.cases.iter().filter(|case| need.cases.contains(&case.id)).collect();
    if cases.len() == item.cases.len() {
        return Vec::new();
    }
    cases.into_iter().map(|case| case.name.as_str()).collect()
}

impl<'a> List<'a> {
    fn put(&mut self, new: Use<'a>) {
        let Some(entry) = self.entries.iter_mut().find(|entry| entry.document == new.need.document) else {
            self.entries.push(Entry {
                document: &new.need.document,
                name: &new.need.name,
                group: Group::Held,
                most: Count::default(),
                in_all: Count::default(),
                is_maybe: false,
                uses: vec![new],
            });
            return;
        };
        // All texts of a build have one name for it; of two builds, the order must not decide.
        entry.name = entry.name.min(new.need.name.as_str());
        let is_same =
            |old: &Use| old.item.code == new.item.code && old.need == new.need && old.only_for == new.only_for;
        if !entry.uses.iter().any(is_same) {
            entry.uses.push(new);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::Pack;
    use crate::read::read;

    fn item(code: &str, lines: &str) -> Item {
        read(&format!(
            "mcp1\t{code}\tViệc {code}\tcentre\tTrung tâm\t\nc\ta\tTrường hợp A\nc\tb\tTrường hợp B\n{lines}"
        ))
        .expect("well-formed")
    }

    fn chosen(text: &str) -> Chosen {
        Pack::decode(&["p=", text].concat()).pack.chosen()[0].clone()
    }

    fn paper(document: &str, act: &str, originals: u8, copies: u8, cases: &str, held: &str) -> String {
        format!("p\t{document}\tTên {document}\t{act}\t{originals}\t{copies}\t{cases}\t\t{held}\t\t\n")
    }

    #[test]
    fn the_largest_count_is_first_and_what_is_kept_adds_up() {
        let one =
            item("1.000001", &[paper("form", "fill", 1, 0, "", ""), paper("card", "show", 1, 1, "", "")].concat());
        let two =
            item("1.000002", &[paper("form", "fill", 2, 0, "", ""), paper("card", "show", 1, 3, "", "")].concat());
        let (a, b) = (chosen("1.000001"), chosen("1.000002"));
        let list = merge(&[(&one, &a), (&two, &b)]);
        let [form, card] = list.entries.as_slice() else { panic!("two papers") };
        assert_eq!((form.group, form.most.originals, form.in_all.originals), (Group::Fill, 2, 3));
        assert_eq!((card.group, card.most), (Group::Show, Count { originals: 1, copies: 3 }));
        assert_eq!(card.in_all, Count { originals: 1, copies: 4 });
        let shares: Vec<_> = card.shares().iter().map(|s| (s.item.code.as_str(), s.count.copies)).collect();
        assert_eq!(shares, [("1.000001", 1), ("1.000002", 3)]);
        assert_eq!(list.photocopies().map(|entry| entry.document).collect::<Vec<_>>(), ["card"]);
    }

    #[test]
    fn a_paper_twice_in_one_procedure_counts_once() {
        let lines = [paper("card", "submit", 1, 1, "a", ""), paper("card", "submit", 0, 2, "b", "")].concat();
        let (item, undecided) = (item("1.000001", &lines), chosen("1.000001"));
        let list = merge(&[(&item, &undecided), (&item, &undecided)]);
        let card = &list.entries[0];
        assert_eq!((card.most, card.in_all), (Count { originals: 1, copies: 2 }, Count { originals: 1, copies: 2 }));
        assert_eq!((list.procedures.len(), card.uses.len(), card.is_maybe), (1, 2, true));
        assert_eq!(card.uses[1].only_for, ["Trường hợp B"]);
    }

    #[test]
    fn a_chosen_case_brings_its_own_papers_and_no_others() {
        let lines =
            [paper("all", "fill", 1, 0, "", ""), paper("a", "show", 1, 0, "a", ""), paper("b", "show", 1, 0, "b", "")];
        let item = item("1.000001", &lines.concat());
        let case = chosen("1.000001:b,gone");
        let list = merge(&[(&item, &case)]);
        assert_eq!(
            list.entries.iter().map(|entry| (entry.document, entry.is_maybe)).collect::<Vec<_>>(),
            [("all", false), ("b", false)]
        );
        assert_eq!(list.unknown, [("1.000001", "gone")]);
        let only_unknown = chosen("1.000001:gone");
        assert_eq!(merge(&[(&item, &only_unknown)]).entries.len(), 3);
    }

    #[test]
    fn a_paper_is_held_only_if_every_office_has_it() {
        let held = item("1.000001", &paper("card", "show", 1, 5, "", "dữ liệu dân cư"));
        let asked = item("1.000002", &paper("card", "submit", 0, 1, "", ""));
        let (a, b) = (chosen("1.000001"), chosen("1.000002"));
        let alone = merge(&[(&held, &a)]);
        assert_eq!((alone.entries[0].group, alone.photocopies().count()), (Group::Held, 0));
        let both = merge(&[(&held, &a), (&asked, &b)]);
        let card = &both.entries[0];
        assert_eq!((card.group, card.most, card.uses.len()), (Group::Submit, Count { originals: 0, copies: 1 }, 2));
        assert_eq!(card.shares().len(), 1);
    }
}
