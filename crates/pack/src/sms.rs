//! The list as one text message.
//!
//! A message of 160 characters costs once and reaches every phone, if it keeps to the GSM-7 alphabet; with one accent it
//! holds 70. So it is written without accents, as people did for years, and names whole papers only.

use motcua_text::fold;

use crate::list::{Entry, Group, List};
use crate::wording::spoken;
use crate::words::{Sms, Words};

/// The characters of one message.
const MOST_CHARACTERS: usize = 160;

/// The list in at most 160 characters of ASCII, all of them in the basic GSM-7 alphabet.
///
/// First what is to be brought, then what is needed only sometimes, then what the office should have already. What does not
/// fit is left out paper by paper and counted: "+3 nua". A count stands behind a paper unless it is one original.
pub fn sms(list: &List, words: &Words) -> String {
    let words = &words.sms;
    if list.entries.is_empty() {
        return words.nothing.to_owned();
    }
    let papers = papers(list, words);
    let whole = message(&papers, MOST_CHARACTERS);
    let message = match whole {
        (text, 0) => text,
        _ => {
            let longest_tail = tail(papers.len(), words).len();
            let (mut text, left) = message(&papers, MOST_CHARACTERS - longest_tail);
            text.push_str(&tail(left, words));
            text
        }
    };
    [message.trim_start(), "."].concat()
}

/// A section's lead and a paper of it.
type Paper = (&'static str, String);

fn papers(list: &List, words: &Sms) -> Vec<Paper> {
    let mut papers = Vec::new();
    for section in [words.bring, words.maybe, words.held] {
        for entry in &list.entries {
            let lead = match (entry.group, entry.is_maybe) {
                (Group::Held, _) => words.held,
                (_, true) => words.maybe,
                (_, false) => words.bring,
            };
            if lead == section {
                papers.push((section, paper(entry, words)));
            }
        }
    }
    papers
}

/// `can cuoc (1 chinh+2 sao)`.
fn paper(entry: &Entry, words: &Sms) -> String {
    let mut text = fold(&spoken(entry.name));
    if text.is_empty() {
        text = fold(entry.document);
    }
    let count = entry.most;
    if count.copies == 0 && count.originals <= 1 {
        return text;
    }
    let mut counts = Vec::new();
    for (n, word) in [(count.originals, words.original), (count.copies, words.copy)] {
        if n > 0 {
            counts.push([n.to_string().as_str(), word].concat());
        }
    }
    [text.as_str(), " (", &counts.join("+"), ")"].concat()
}

/// As many papers as fit into so many characters with a full stop, and how many did not.
fn message(papers: &[Paper], most: usize) -> (String, usize) {
    let mut text = String::new();
    let (mut section, mut left) = ("", 0);
    for (lead, paper) in papers {
        let joint = if *lead == section { [", ", ""] } else { [if text.is_empty() { "" } else { ". " }, lead] };
        if text.len() + joint[0].len() + joint[1].len() + paper.len() < most {
            text.extend([joint[0], joint[1], paper]);
            section = lead;
        } else {
            left += 1;
        }
    }
    (text, left)
}

fn tail(left: usize, words: &Sms) -> String {
    [" +", &left.to_string(), words.more].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::merge::merge;
    use crate::pack::Pack;
    use crate::read::read;

    fn said(lines: &str, words: &Words) -> String {
        let item = read(&format!("mcp1\tx-a\tViệc\tcentre\tTrung tâm\t\nc\ta\tA\n{lines}")).expect("well-formed");
        let pack = Pack::decode("p=x-a").pack;
        sms(&merge(&[(&item, &pack.chosen()[0])]), words)
    }

    #[test]
    fn a_message_says_what_to_bring_then_what_perhaps() {
        let lines = "p\tform\tTờ khai (mẫu)\tfill\t1\t0\t\t\t\t\t\np\tcard\tCăn cước\tsubmit\t1\t2\t\t\t\t\t\n\
            p\tpower\tGiấy ủy quyền\tsubmit\t1\t0\t\tnếu đi thay\t\t\t\np\tbirth\tGiấy chứng sinh\tsubmit\t2\t0\t\t\tdữ liệu\t\t\n";
        assert_eq!(
            said(lines, &Words::VI),
            "Giay to mang: to khai, can cuoc (1 chinh+2 sao). Neu can: giay uy quyen. Neu co: giay chung sinh (2 chinh)."
        );
    }

    #[test]
    fn a_long_list_is_cut_at_whole_papers_and_counted() {
        let lines: String =
            (0..9).map(|i| format!("p\td{i}\tGiấy tờ có tên khá dài số {i}\tshow\t1\t0\t\t\t\t\t\n")).collect();
        let text = said(&lines, &Words::VI);
        assert!(text.len() <= 160 && text.ends_with("so 3 +5 nua."), "{text}");
        let long = format!("p\td\t{}\tshow\t1\t0\t\t\t\t\t\n", "a".repeat(200));
        assert_eq!(said(&long, &Words::EN), "+1 more.");
        assert_eq!(said(&[&long, "p\te\t書\tshow\t1\t0\t\t\t\t\t\n"].concat(), &Words::EN), "Bring: e +1 more.");
        assert_eq!(said("", &Words::VI), Words::VI.sms.nothing);
    }
}
