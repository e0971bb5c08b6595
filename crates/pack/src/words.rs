//! The words of the texts, in each language. `{}` stands for what is filled in.

use crate::list::Group;

/// The words of one language.
#[derive(Debug)]
pub struct Words {
    pub(crate) title: &'static str,
    pub(crate) nothing: &'static str,
    pub(crate) for_what: &'static str,
    pub(crate) fill: &'static str,
    pub(crate) submit: &'static str,
    pub(crate) show: &'static str,
    pub(crate) held: &'static str,
    pub(crate) photocopy: &'static str,
    pub(crate) original: &'static str,
    pub(crate) originals: &'static str,
    pub(crate) copy: &'static str,
    pub(crate) copies: &'static str,
    /// More than one procedure keeps a set.
    pub(crate) in_all: &'static str,
    pub(crate) or: &'static str,
    pub(crate) only_for: &'static str,
    pub(crate) except: &'static str,
    pub(crate) by: &'static str,
    pub(crate) call: &'static str,
    pub(crate) end: &'static str,
    pub(crate) sms: Sms,
}

/// The words of a text message: ASCII only.
#[derive(Debug)]
pub(crate) struct Sms {
    pub(crate) bring: &'static str,
    pub(crate) maybe: &'static str,
    pub(crate) held: &'static str,
    pub(crate) more: &'static str,
    pub(crate) original: &'static str,
    pub(crate) copy: &'static str,
    pub(crate) nothing: &'static str,
}

impl Words {
    /// Vietnamese.
    pub const VI: Self = Self {
        title: "Giấy tờ mang đi",
        nothing: "Chưa có danh sách giấy tờ. Hãy hỏi Trung tâm Phục vụ hành chính công trước khi đi.",
        for_what: "Để làm các việc sau",
        fill: "Tờ cần điền",
        submit: "Giấy cần nộp",
        show: "Giấy cho xem rồi cầm về",
        held: "Nơi nhận tra ra thì không được đòi",
        photocopy: "Phô tô trước",
        original: "{} bản chính",
        originals: "{} bản chính",
        copy: "{} bản sao",
        copies: "{} bản sao",
        in_all: "mỗi nơi giữ riêng thì cần {}",
        or: "hoặc",
        only_for: "nếu là: {}",
        except: "trừ khi là: {}",
        by: "theo {}",
        call: "Mời bà con nghe.",
        end: "Xin cảm ơn bà con.",
        sms: Sms {
            bring: "Giay to mang: ",
            maybe: "Neu can: ",
            held: "Neu co: ",
            more: " nua",
            original: " chinh",
            copy: " sao",
            nothing: "Chua co danh sach giay to. Hay hoi Trung tam Phuc vu hanh chinh cong.",
        },
    };

    /// English.
    pub const EN: Self = Self {
        title: "Papers to bring",
        nothing: "There is no list of papers yet. Ask the Public Administrative Service Centre before you go.",
        for_what: "To do the following",
        fill: "To fill in",
        submit: "To hand in",
        show: "To show and take back",
        held: "They may not ask for these if they find them in their data",
        photocopy: "Photocopy first",
        original: "{} original",
        originals: "{} originals",
        copy: "{} copy",
        copies: "{} copies",
        in_all: "{} if each office keeps its own",
        or: "or",
        only_for: "if it is: {}",
        except: "unless it is: {}",
        by: "under {}",
        call: "Please listen.",
        end: "Thank you.",
        sms: Sms {
            bring: "Bring: ",
            maybe: "If needed: ",
            held: "If you have: ",
            more: " more",
            original: " orig",
            copy: " copy",
            nothing: "No list of papers yet. Ask the service centre.",
        },
    };

    /// What one does with the papers of a group.
    pub fn group(&self, group: Group) -> &'static str {
        match group {
            Group::Fill => self.fill,
            Group::Submit => self.submit,
            Group::Show => self.show,
            Group::Held => self.held,
        }
    }
}

/// The template with the text in its place.
pub(crate) fn fill(template: &str, text: &str) -> String {
    let (before, after) = template.split_once("{}").unwrap_or((template, ""));
    [before, text, after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_takes_the_text_where_it_says() {
        assert_eq!(fill("a {} b", "{}"), "a {} b");
    }

    #[test]
    fn the_words_of_a_message_need_no_accents() {
        for words in [Words::VI, Words::EN] {
            let Sms { bring, maybe, held, more, original, copy, nothing } = words.sms;
            assert!([bring, maybe, held, more, original, copy, nothing].concat().is_ascii());
            assert!(bring != maybe && bring != held && maybe != held);
            assert!(bring.len() + maybe.len() + held.len() + more.len() < 60 && nothing.len() <= 160);
        }
    }
}
