//! The list as plain text, to send and to keep.

use crate::item::Need;
use crate::list::{Entry, Group, List, Use};
use crate::wording::{alternatives, condition, copies, count, counts, within};
use crate::words::{Words, fill};

/// The list with everything on it, a line a paper and a line for each procedure that needs it.
pub fn plain(list: &List, words: &Words) -> String {
    let mut out = String::from(words.title);
    out.push('\n');
    if list.entries.is_empty() {
        line(&mut out, "", words.nothing);
        return out;
    }
    heading(&mut out, words.for_what);
    for item in &list.procedures {
        line(&mut out, "- ", &[item.name.as_str(), " (", &item.code, "): ", &item.place_text].concat());
    }
    for group in Group::ALL {
        for (at, entry) in list.group(group).enumerate() {
            if at == 0 {
                heading(&mut out, words.group(group));
            }
            paper(&mut out, list, entry, words);
        }
    }
    for (at, entry) in list.photocopies().enumerate() {
        if at == 0 {
            heading(&mut out, words.photocopy);
        }
        line(&mut out, "- ", &[entry.name, ": ", &copies(entry, words)].concat());
    }
    out
}

/// The paper, what serves instead and how many; then who needs it and when, where there is more to say than that.
fn paper(out: &mut String, list: &List, entry: &Entry, words: &Words) {
    let mut text = entry.name.to_owned();
    for name in alternatives(entry) {
        text.extend([", ", words.or, " ", name]);
    }
    let counts = counts(entry, words);
    if !counts.is_empty() {
        text.extend([": ", &counts]);
    }
    line(out, "- ", &text);
    for need in &entry.uses {
        let mut details = details(need, words);
        if list.procedures.len() > 1 {
            let count = count(need.count(), words);
            let name = need.item.name.as_str();
            details.insert(0, if count.is_empty() { name.to_owned() } else { [name, ": ", &count].concat() });
        }
        if !details.is_empty() {
            line(out, "  ", &details.join("; "));
        }
    }
}

/// What more there is to say about one need: when, a remark, and where the office has it.
fn details(need: &Use, words: &Words) -> Vec<String> {
    let Need { note, held, article, .. } = need.need;
    let remarks = [note.as_deref().map(within), held.as_deref().map(within)];
    let article = article.as_deref().map(|article| fill(words.by, article));
    [condition(need, words)].into_iter().chain(remarks).chain([article]).flatten().collect()
}

fn heading(out: &mut String, text: &str) {
    out.push('\n');
    line(out, "", &[text, ":"].concat());
}

fn line(out: &mut String, lead: &str, text: &str) {
    out.extend([lead, text, "\n"]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::merge::merge;
    use crate::pack::Pack;
    use crate::read::read;

    const BIRTH: &str = "mcp1\tx-a\tBirth\tcentre\tThe centre\t\n\
        p\tform\tBirth form\tfill\t1\t0\t\t\t\t\t\np\tcard\tID card\tshow\t1\t1\t\tIf you have it.\t\t\tThe father's.\tPassport\n\
        p\tnotice\tBirth notice\tsubmit\t1\t0\t\t\tThe electronic notice\tarticle 5\t\n";

    #[test]
    fn one_procedure_is_a_short_list() {
        let item = read(BIRTH).expect("well-formed");
        let pack = Pack::decode("p=x-a").pack;
        assert_eq!(
            plain(&merge(&[(&item, &pack.chosen()[0])]), &Words::EN),
            "Papers to bring\n\nTo do the following:\n- Birth (x-a): The centre\n\nTo fill in:\n- Birth form: 1 original\n\n\
            To show and take back:\n- ID card, or Passport: 1 original, 1 copy\n  if you have it; the father's\n\n\
            They may not ask for these if they find them in their data:\n- Birth notice: 1 original\n\
            \x20 the electronic notice; under article 5\n\nPhotocopy first:\n- ID card: 1 copy\n"
        );
        assert!(plain(&merge(&[]), &Words::VI).contains("Chưa có"));
    }

    #[test]
    fn of_several_each_says_how_many_it_needs() {
        let home = "mcp1\tx-b\tAddress\tpolice\tThe police\t\np\tcard\tID card\tsubmit\t0\t2\t\t\t\t\t\n";
        let (birth, home) = (read(BIRTH).expect("well-formed"), read(home).expect("well-formed"));
        let pack = Pack::decode("p=x-a;x-b").pack;
        let text = plain(&merge(&[(&birth, &pack.chosen()[0]), (&home, &pack.chosen()[1])]), &Words::EN);
        assert!(text.contains(
            "To hand in:\n- ID card, or Passport: 1 original, 2 copies; 1 original, 3 copies if each office keeps its own\n\
            \x20 Birth: 1 original, 1 copy; if you have it; the father's\n  Address: 2 copies\n"
        ), "{text}");
        assert!(
            text.ends_with("Photocopy first:\n- ID card: 2 copies; 3 copies if each office keeps its own\n"),
            "{text}"
        );
    }
}
