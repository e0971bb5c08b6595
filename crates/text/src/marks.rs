//! Accents, kept aside: the tone and the letter shapes that folding drops, for ranking.

/// The accents of one word: its tone, and the shape of each of its first 16 letters.
///
/// The place of the tone is not kept: `hòa` and `hoà` are the same word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Marks {
    /// 0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng.
    tone: u8,
    /// Two bits a letter: 0 none, 1 circumflex, 2 breve or horn, 3 stroke.
    shapes: u32,
}

/// Letters whose shapes are kept. Vietnamese syllables have at most 7.
const LETTERS: usize = 16;

impl Marks {
    /// Whether nothing was marked, as when typed without accents.
    pub fn is_plain(self) -> bool {
        self == Self::default()
    }

    /// Whether the accents typed fit a word: all that were typed are there. Accents left out fit anything, because people
    /// type some and drop others.
    ///
    /// ```
    /// let marks = |s: &str| motcua_text::words(s)[0].marks;
    /// assert!(marks("ket").fit(marks("kết")) && marks("kêt").fit(marks("kết")));
    /// assert!(!marks("bố").fit(marks("bổ")));
    /// ```
    pub fn fit(self, word: Self) -> bool {
        let typed = (self.shapes | self.shapes >> 1) & 0x5555_5555;
        (self.tone == 0 || self.tone == word.tone) && word.shapes & (typed * 3) == self.shapes
    }

    /// The accents as one number, to be hashed: words of the same letters that differ in accents seldom have the same.
    pub fn bits(self) -> u32 {
        self.shapes ^ u32::from(self.tone) << 29
    }

    /// Adds what a character carries to the letter at `position`.
    pub(crate) fn add(&mut self, c: char, position: usize) {
        let (shape, tone) = marks_of(c);
        if tone != 0 {
            self.tone = tone;
        }
        if position < LETTERS && shape != 0 {
            self.shapes |= shape << (2 * position);
        }
    }
}

/// Shape and tone of a precomposed letter or of a combining mark.
fn marks_of(c: char) -> (u32, u8) {
    /// Shape and tone of U+1EA0 and every second character after it (capital and small letter share them).
    const EXTENDED: [(u32, u8); 45] = [
        (0, 5),
        (0, 3),
        (1, 2),
        (1, 1),
        (1, 3),
        (1, 4),
        (1, 5),
        (2, 2),
        (2, 1),
        (2, 3),
        (2, 4),
        (2, 5), // a
        (0, 5),
        (0, 3),
        (0, 4),
        (1, 2),
        (1, 1),
        (1, 3),
        (1, 4),
        (1, 5), // e
        (0, 3),
        (0, 5), // i
        (0, 5),
        (0, 3),
        (1, 2),
        (1, 1),
        (1, 3),
        (1, 4),
        (1, 5),
        (2, 2),
        (2, 1),
        (2, 3),
        (2, 4),
        (2, 5), // o
        (0, 5),
        (0, 3),
        (2, 2),
        (2, 1),
        (2, 3),
        (2, 4),
        (2, 5), // u
        (0, 1),
        (0, 5),
        (0, 3),
        (0, 4), // y
    ];
    match c {
        '\u{1EA0}'..='\u{1EF9}' => EXTENDED[(c as usize - 0x1EA0) / 2],
        'À' | 'È' | 'Ì' | 'Ò' | 'Ù' | 'à' | 'è' | 'ì' | 'ò' | 'ù' | '\u{300}' => (0, 1),
        'Á' | 'É' | 'Í' | 'Ó' | 'Ú' | 'Ý' | 'á' | 'é' | 'í' | 'ó' | 'ú' | 'ý' | '\u{301}' => (0, 2),
        '\u{309}' => (0, 3),
        'Ã' | 'Ĩ' | 'Õ' | 'Ũ' | 'ã' | 'ĩ' | 'õ' | 'ũ' | '\u{303}' => (0, 4),
        '\u{323}' => (0, 5),
        'Â' | 'Ê' | 'Ô' | 'â' | 'ê' | 'ô' | '\u{302}' => (1, 0),
        'Ă' | 'Ơ' | 'Ư' | 'ă' | 'ơ' | 'ư' | '\u{306}' | '\u{31B}' => (2, 0),
        'Đ' | 'đ' | 'Ð' | 'ð' => (3, 0),
        _ => (0, 0),
    }
}

#[cfg(test)]
mod tests {
    use crate::words;

    #[test]
    fn composed_and_decomposed_words_carry_the_same_marks() {
        for (composed, decomposed) in [
            ("đường", "đươ\u{300}ng"),
            ("kết", "ke\u{302}\u{301}t"),
            ("kết", "ke\u{301}\u{302}t"),
            ("thưởng", "thu\u{31B}o\u{31B}\u{309}ng"),
            ("mặt", "ma\u{323}\u{306}t"),
            ("Ỹ", "Y\u{303}"),
        ] {
            assert_eq!(words(composed)[0].marks, words(decomposed)[0].marks, "{composed}");
            assert!(!words(composed)[0].marks.is_plain());
        }
    }

    #[test]
    fn all_six_tones_and_all_shapes_differ() {
        let marks: std::collections::HashSet<_> =
            "aàảãáạăằẳẵắặâầẩẫấậ".chars().map(|c| words(&c.to_string())[0].marks).collect();
        assert_eq!(marks.len(), 18);
        assert_eq!(words("hòa")[0].marks, words("hoà")[0].marks);
    }
}
