//! Folding: one spelling for everything people type.
//!
//! Vietnamese uses a small closed set of letters, so a handful of ranges does what a Unicode normalisation library would
//! need 76 kB of Wasm for. Composed (NFC) and decomposed (NFD) text fold to the same bytes, and so does text typed
//! without accents. The result holds only `a`-`z`, `0`-`9` and single spaces.

/// Folds text for comparison: lower case, no accents, `đ` as `d`, apostrophes dropped, everything that is neither a Latin
/// letter nor a digit as one space, trimmed.
///
/// Folding twice gives what folding once gave. Letters of scripts other than Latin count as spaces: no Vietnamese name
/// or title uses them.
///
/// ```
/// assert_eq!(motcua_text::fold("  Đăng ký KẾT HÔN (ở xã)"), "dang ky ket hon o xa");
/// assert_eq!(motcua_text::fold("Krông A’na"), "krong ana");
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match fold_char(c) {
            Folded::Letter(letter) => folded.push(char::from(letter)),
            Folded::Nothing => {}
            Folded::Space => {
                if !folded.is_empty() && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// What one character folds to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folded {
    /// One of `a`-`z` and `0`-`9`.
    Letter(u8),
    /// It vanishes without parting a word: combining marks, apostrophes, invisible characters.
    Nothing,
    /// It parts words.
    Space,
}

/// Folds one character.
pub fn fold_char(c: char) -> Folded {
    let letter = match c {
        'a'..='z' | '0'..='9' => c as u8,
        'A'..='Z' => c.to_ascii_lowercase() as u8,
        // Combining marks, the apostrophes that keyboards and editors put in, soft hyphen and zero-width characters.
        '\u{300}'..='\u{36F}'
        | '\''
        | '`'
        | '\u{B4}'
        | '\u{2B9}'..='\u{2BF}'
        | '\u{2018}'..='\u{201B}'
        | '\u{2032}'
        | '\u{FF07}'
        | '\u{AD}'
        | '\u{200B}'..='\u{200D}'
        | '\u{FEFF}' => return Folded::Nothing,
        _ if c.is_ascii() => return Folded::Space,
        // Latin Extended Additional: the Vietnamese letters with two marks.
        'Ạ'..='ặ' => b'a',
        'Ẹ'..='ệ' => b'e',
        'Ỉ'..='ị' => b'i',
        'Ọ'..='ợ' => b'o',
        'Ụ'..='ự' => b'u',
        'Ỳ'..='ỹ' => b'y',
        'Ơ' | 'ơ' => b'o',
        'Ư' | 'ư' => b'u',
        // Latin-1 and Latin Extended-A: the rest of Vietnamese, names in Ê Đê, Ba Na and foreign names.
        'À'..='Æ' | 'à'..='æ' | 'Ā'..='ą' => b'a',
        'Ƀ' | 'ƀ' => b'b',
        'Ç' | 'ç' | 'Ć'..='č' => b'c',
        // Ð (eth) stands for Đ in text that old fonts were converted from.
        'Ð' | 'ð' | 'Ď'..='đ' => b'd',
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => b'e',
        'Ĝ'..='ģ' => b'g',
        'Ĥ'..='ħ' => b'h',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ĳ' => b'i',
        'Ĵ'..='ĵ' => b'j',
        'Ķ'..='ĸ' => b'k',
        'Ĺ'..='ł' => b'l',
        'Ñ' | 'ñ' | 'Ń'..='ŋ' => b'n',
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='œ' => b'o',
        'Ŕ'..='ř' => b'r',
        'Ś'..='š' | 'ß' | 'ſ' => b's',
        'Þ' | 'þ' | 'Ţ'..='ŧ' => b't',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => b'u',
        'Ŵ'..='ŵ' => b'w',
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => b'y',
        'Ź'..='ž' => b'z',
        _ => return Folded::Space,
    };
    Folded::Letter(letter)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_vietnamese_letter_folds_to_its_base() {
        for (base, letters) in [
            ("a", "aàảãáạăằẳẵắặâầẩẫấậAÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬ"),
            ("d", "dđDĐÐ"),
            ("e", "eèẻẽéẹêềểễếệEÈẺẼÉẸÊỀỂỄẾỆ"),
            ("i", "iìỉĩíịIÌỈĨÍỊ"),
            ("o", "oòỏõóọôồổỗốộơờởỡớợOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢ"),
            ("u", "uùủũúụưừửữứựUÙỦŨÚỤƯỪỬỮỨỰ"),
            ("y", "yỳỷỹýỵYỲỶỸÝỴ"),
        ] {
            for letter in letters.chars() {
                assert_eq!(fold(&letter.to_string()), base, "{letter}");
            }
        }
    }

    #[test]
    fn composed_and_decomposed_text_fold_alike() {
        assert_eq!(fold("\u{1EDF} \u{111}\u{1EAD}u"), "o dau");
        assert_eq!(fold("o\u{31B}\u{309} \u{111}a\u{323}\u{302}u"), "o dau");
    }

    #[test]
    fn punctuation_is_one_space_and_apostrophes_are_nothing() {
        assert_eq!(fold(" a - b,, c\n"), "a b c");
        for apostrophe in ["'", "’", "‘", "ʼ", "´", "`", "′"] {
            assert_eq!(fold(&format!("Krông A{apostrophe}na")), "krong ana");
        }
        assert_eq!(fold("東京 ... "), "");
    }

    proptest! {
        #[test]
        fn folding_is_idempotent_and_ascii(text in any::<String>()) {
            let once = fold(&text);
            prop_assert!(once.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b' '));
            prop_assert!(!once.contains("  ") && once.trim() == once);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
