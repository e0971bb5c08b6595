//! Rules for every text: empty, spelt in two ways, untranslated, of offices that are no more, addresses.

use crate::fixture::{BIRTH, DOCUMENTS, LATE, broken};

#[test]
fn an_empty_text_is_an_error() {
    broken(BIRTH, "\"Ở quầy.\"", "\" \"").error("/channels/0/text/vi", "the text is empty", "write it");
    broken(BIRTH, "\"khai sanh\"", "\"\"").error("/keywords/vi/0", "the text is empty", "write it");
}

#[test]
fn the_same_text_in_both_languages_wants_a_look() {
    broken(LATE, "\"en\": \"Everybody\"", "\"en\": \"Mọi người\"").warning("/cases/0/name", "same text", "translate");
}

#[test]
fn a_space_at_an_end_wants_a_look() {
    broken(BIRTH, "\"At the counter.\"", "\"At the counter. \"").warning(
        "/channels/0/text/en",
        "starts or ends with a space",
        "delete",
    );
}

#[test]
fn separate_marks_want_a_look() {
    broken(LATE, "Giấy mới", "Gia\u{302}\u{301}y mới").warning("/results/0/vi", "separate characters", "\"Giấy mới\"");
}

#[test]
fn tone_marks_stand_in_the_traditional_place() {
    broken(LATE, "In giấy mới.", "In giấy hoá đơn mới.").warning(
        "/steps/0/text/vi",
        "\"hoá\" has its tone mark",
        "write \"hóa\"",
    );
}

#[test]
fn names_to_the_letter_keep_their_spelling() {
    broken(DOCUMENTS, "\"Mẫu thử\"", "\"Mẫu uỷ quyền\"").passes();
    broken(BIRTH, "\"Thủ tục thử\"", "\"Thủ tục uỷ quyền tại Phòng Tư pháp\"").passes();
}

#[test]
fn offices_that_are_no_more_want_a_look() {
    for (words, help) in [
        ("Tới cấp huyện.", "commune or the province"),
        ("Tới thị trấn.", "xã, phường or đặc khu"),
        ("Tới Phòng Tư pháp.", "name the body"),
        ("Hỏi Bộ LĐTBXH.", "Bộ Nội vụ or Bộ Y tế"),
        ("Hỏi Phòng LĐTBXH.", "name the body"),
    ] {
        broken(LATE, "In giấy mới.", words).warning("/steps/0/text/vi", "as if it were of today", help);
    }
}

#[test]
fn the_past_may_name_the_offices_of_the_past() {
    broken(BIRTH, "Không cần bản sao.", "Không tới Phòng Tư pháp nữa.").passes();
    broken(BIRTH, "\"khai sanh\"", "\"phòng tư pháp\"").passes();
}

#[test]
fn addresses_are_https() {
    for bad in ["http://example.gov.vn", "example.gov.vn", "javascript:alert(1)", "HTTPS://example.gov.vn"] {
        broken(BIRTH, "https://example.gov.vn/source", bad).error(
            "/sources/0/url",
            "is not an https address",
            "starting with https://",
        );
    }
    for bad in ["https://", "https://localhost/", "https://a.vn/x y", "https://dichvucong.gov.vn@example.com/"] {
        broken(BIRTH, "https://example.gov.vn/source", bad).error(
            "/sources/0/url",
            "is not an address",
            "without spaces",
        );
    }
}

#[test]
fn nothing_stands_twice_in_a_list() {
    let help = "delete one of the two";
    broken(BIRTH, "[\"citizen\"]", "[\"citizen\", \"citizen\"]").error(
        "/audience/1",
        "twice in the list; first as item 1",
        help,
    );
    broken(BIRTH, "\"giấy hoá giá\"", "\"Khai sanh\"").error("/keywords/vi/1", "twice in the list", help);
    broken(BIRTH, "[\"15\", \"16\"]", "[\"15\", \"15\"]").error("/legal_basis/0/articles/1", "twice in the list", help);
}
