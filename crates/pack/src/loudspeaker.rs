//! The list as a text to read aloud: for the loudspeaker of a village, or a phone that reads.

use crate::list::{Entry, Group, List};
use crate::wording::{alternatives, conditions, copies, counts, spoken, within};
use crate::words::Words;

/// The list in short sentences, a paper a sentence and a group a paragraph.
pub fn loudspeaker(list: &List, words: &Words) -> String {
    let mut out = String::from(words.call);
    if list.entries.is_empty() {
        paragraph(&mut out, words.nothing);
        return out;
    }
    paragraph(&mut out, words.title);
    out.push('.');
    sentence(&mut out, words.for_what);
    for item in &list.procedures {
        sentence(&mut out, &spoken(&item.name));
    }
    for group in [Group::Fill, Group::Submit, Group::Show] {
        papers(&mut out, words.group(group), list.group(group), |entry| paper(entry, words));
    }
    papers(&mut out, words.photocopy, list.photocopies(), |entry| {
        [spoken(entry.name), copies(entry, words)].join(", ")
    });
    papers(&mut out, words.held, list.group(Group::Held), |entry| spoken(entry.name));
    paragraph(&mut out, words.end);
    out
}

fn papers<'l, 'a: 'l>(
    out: &mut String,
    heading: &str,
    entries: impl Iterator<Item = &'l Entry<'a>>,
    paper: impl Fn(&Entry) -> String,
) {
    for (at, entry) in entries.enumerate() {
        if at == 0 {
            paragraph(out, heading);
            out.push('.');
        }
        sentence(out, &paper(entry));
    }
}

/// A paper, what serves instead, how many, and when.
fn paper(entry: &Entry, words: &Words) -> String {
    let mut text = spoken(entry.name);
    for name in alternatives(entry) {
        text.extend([", ", words.or, " ", &within(&spoken(name))]);
    }
    let counts = counts(entry, words);
    for part in [Some(counts).filter(|counts| !counts.is_empty()), conditions(entry, words).map(|text| spoken(&text))]
        .into_iter()
        .flatten()
    {
        text.extend([", ", &part]);
    }
    text
}

fn paragraph(out: &mut String, text: &str) {
    out.push('\n');
    out.push_str(text);
}

fn sentence(out: &mut String, text: &str) {
    out.push(' ');
    out.push_str(text);
    out.push('.');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::merge::merge;
    use crate::pack::Pack;
    use crate::read::read;

    #[test]
    fn it_is_said_in_short_sentences() {
        let one = "mcp1\tx-a\tKhai sinh (cho con)\tcentre\tTrung tâm\t\nc\ta\tSinh ở nhà\nc\tb\tSinh ở viện\n\
            p\tform\tTờ khai\tfill\t1\t0\t\t\t\t\t\np\tcard\tCăn cước\tshow\t1\t1\t\t\t\t\t\tHộ chiếu\n\
            p\tpower\tGiấy ủy quyền (mẫu)\tsubmit\t1\t0\ta\tNếu nhờ người khác.\t\t\t\n\
            p\tbirth\tGiấy chứng sinh\tsubmit\t1\t0\t\t\tdữ liệu\t\t\n";
        let two = "mcp1\tx-b\tThường trú\tpolice\tCông an\t\np\tcard\tCăn cước\tshow\t1\t2\t\t\t\t\t\n";
        let (one, two) = (read(one).expect("well-formed"), read(two).expect("well-formed"));
        let pack = Pack::decode("p=x-a;x-b").pack;
        let list = merge(&[(&one, &pack.chosen()[0]), (&two, &pack.chosen()[1])]);
        assert_eq!(
            loudspeaker(&list, &Words::VI),
            "Mời bà con nghe.\n\
            Giấy tờ mang đi. Để làm các việc sau. Khai sinh. Thường trú.\n\
            Tờ cần điền. Tờ khai, 1 bản chính.\n\
            Giấy cần nộp. Giấy ủy quyền, 1 bản chính, nếu là: Sinh ở nhà, nếu nhờ người khác.\n\
            Giấy cho xem rồi cầm về. Căn cước, hoặc hộ chiếu, 1 bản chính, 2 bản sao; mỗi nơi giữ riêng thì cần 1 bản chính, 3 bản sao.\n\
            Phô tô trước. Căn cước, 2 bản sao; mỗi nơi giữ riêng thì cần 3 bản sao.\n\
            Nơi nhận tra ra thì không được đòi. Giấy chứng sinh.\n\
            Xin cảm ơn bà con."
        );
        assert!(loudspeaker(&merge(&[]), &Words::EN).contains("no list of papers"));
    }
}
