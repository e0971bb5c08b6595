//! An address as typed: words, type words, and the parts that name no unit (house numbers, streets, hamlets).

use std::ops::Range;

use motcua_text::{Word, distance, words};

use crate::keys::is_number;
use crate::kind::Kind;

/// Most words read: an address ends with its units, so the last ones. One bit of a [`Mask`] each.
const LONGEST: usize = 48;

/// A set of words, by place.
pub(crate) type Mask = u64;

/// The words of a range.
pub(crate) fn mask(range: &Range<usize>) -> Mask {
    ((1 << range.end) - 1) & !((1 << range.start) - 1)
}

/// Type words and their abbreviations.
const TYPES: &[(&str, Kind)] = &[
    ("thị trấn", Kind::Township),
    ("tt", Kind::Township),
    ("đặc khu", Kind::SpecialZone),
    ("thị xã", Kind::Town),
    ("tx", Kind::Town),
    ("thành phố", Kind::City),
    ("tp", Kind::City),
    ("phường", Kind::Ward),
    ("ph", Kind::Ward),
    ("p", Kind::Ward),
    // In the South, "phường" is often shortened as it was on old forms.
    ("f", Kind::Ward),
    ("xã", Kind::Commune),
    ("x", Kind::Commune),
    ("quận", Kind::UrbanDistrict),
    ("q", Kind::UrbanDistrict),
    ("huyện", Kind::RuralDistrict),
    ("h", Kind::RuralDistrict),
    ("tỉnh", Kind::Province),
    ("t", Kind::Province),
];

/// Words that begin a part smaller than a commune.
const SMALLER: &[&str] = &[
    "số",
    "nhà",
    "lô",
    "căn",
    "ngõ",
    "ngách",
    "hẻm",
    "kiệt",
    "đường",
    "phố",
    "quốc lộ",
    "ql",
    "đt",
    "tổ",
    "tdp",
    "đội",
    "cụm",
    "khu",
    "kp",
    "khóm",
    "thôn",
    "ấp",
    "xóm",
    "bản",
    "bon",
    "buôn",
    "làng",
    "plei",
    "tiểu khu",
    "chung cư",
    "cư xá",
    "ktx",
];

/// An address, split.
#[derive(Debug)]
pub(crate) struct Query {
    /// Its words.
    pub(crate) words: Vec<Word>,
    /// Whether any accent was typed: then missing ones mean something.
    pub(crate) accented: bool,
    /// Words that follow a comma, semicolon or line break.
    parted: Mask,
    /// Words that follow a dash: it parts units, but stands within names too.
    dashed: Mask,
    /// For each word, the type word that ends just before it: its first word and its meaning.
    types: Vec<Option<(usize, Kind)>>,
    /// First words of type words.
    pub(crate) type_starts: Mask,
    /// Words that are nearly a type word, and follow none.
    pub(crate) nearly_types: Mask,
    /// Type words of communes.
    pub(crate) commune_types: Mask,
    /// Words that just follow one such as `thôn`.
    pub(crate) after_smaller: Mask,
    /// Words of house numbers, streets and hamlets.
    pub(crate) smaller: Mask,
    /// Words that add nothing: the country, a postal code.
    pub(crate) idle: Mask,
}

impl Query {
    /// Splits an address.
    pub(crate) fn read(text: &str) -> Self {
        let mut split = Vec::new();
        let mut parted = Vec::new();
        let mut dashed = Vec::new();
        let mut last = 0;
        for word in words(text) {
            let gap = &text[last..word.range.start];
            last = word.range.end;
            parted.push(gap.contains([',', ';', '\n', '\t', '|']));
            dashed.push(gap.contains(" - ") || gap.contains(" / ") || gap.contains(['–', '—']));
            let stem = word.letters.trim_end_matches(|c: char| c.is_ascii_digit());
            if stem.len() < word.letters.len() && matches!(stem, "p" | "q" | "f" | "ph" | "phuong" | "quan") {
                let digits = word.letters[stem.len()..].to_owned();
                split.push(Word { letters: stem.to_owned(), ..word.clone() });
                split.push(Word { letters: digits, marks: motcua_text::Marks::default(), ..word });
                parted.push(false);
                dashed.push(false);
            } else {
                split.push(word);
            }
        }
        let skipped = split.len().saturating_sub(LONGEST);
        split.drain(..skipped);
        let set = |flags: &[bool]| {
            flags[skipped..].iter().enumerate().filter(|(_, set)| **set).fold(0, |m, (at, _)| m | 1 << at)
        };
        let (parted, dashed) = (set(&parted), set(&dashed));
        let mut query = Self {
            accented: split.iter().any(|w| !w.marks.is_plain()),
            words: split,
            parted,
            dashed,
            types: Vec::new(),
            type_starts: 0,
            nearly_types: 0,
            commune_types: 0,
            after_smaller: 0,
            smaller: 0,
            idle: 0,
        };
        query.find_types();
        query.find_nearly_types();
        query.find_smaller();
        query.find_idle();
        query
    }

    /// Whether no comma stands within a range.
    pub(crate) fn is_whole(&self, range: &Range<usize>) -> bool {
        self.parted & mask(range) & !(1 << range.start) == 0
    }

    /// Whether a range stands between commas.
    pub(crate) fn stands_alone(&self, range: &Range<usize>) -> bool {
        let ends = range.end == self.words.len() || self.parted & 1 << range.end != 0;
        ends && self.parted & 1 << range.start != 0
    }

    /// The type word that ends just before a word: where it starts, and what it means.
    pub(crate) fn type_before(&self, word: usize) -> Option<(usize, Kind)> {
        self.types[word]
    }

    /// Whether a phrase of this vocabulary starts at a word; how many words it has.
    fn phrase_at(&self, start: usize, phrase: &[Word]) -> Option<usize> {
        let here = self.words.get(start..start + phrase.len())?;
        let same = |(typed, meant): (&Word, &Word)| {
            typed.letters == meant.letters && (!self.accented || typed.marks.is_plain() || typed.marks == meant.marks)
        };
        here.iter().zip(phrase).all(same).then_some(phrase.len())
    }

    fn find_types(&mut self) {
        let vocabulary: Vec<_> = TYPES.iter().map(|(text, kind)| (words(text), *kind)).collect();
        self.types = vec![None; self.words.len() + 1];
        let mut at = 0;
        while at < self.words.len() {
            let found = vocabulary.iter().find_map(|(phrase, kind)| Some((self.phrase_at(at, phrase)?, *kind)));
            match found {
                Some((length, kind)) => {
                    self.types[at + length] = Some((at, kind)).filter(|_| self.parted & 1 << (at + length) == 0);
                    at += length;
                }
                _ => at += 1,
            }
        }
        self.type_starts = self.types.iter().flatten().fold(0, |m, (start, _)| m | 1 << start);
    }

    /// Words that are one slip away from a type word. Those of one or two letters are near to everything.
    fn find_nearly_types(&mut self) {
        const TYPE_WORDS: [&str; 7] = ["phuong", "huyen", "thanh", "tinh", "quan", "pho", "thi"];
        for (at, word) in self.words.iter().enumerate() {
            let near = |meant: &str| distance(&word.letters, meant, 1).is_some();
            if word.letters.len() > 1 && self.types[at].is_none() && TYPE_WORDS.iter().any(|meant| near(meant)) {
                self.nearly_types |= 1 << at;
            }
        }
    }

    /// A small part runs from its first word, or from a leading number, to a comma or a type word.
    fn find_smaller(&mut self) {
        let vocabulary: Vec<_> = SMALLER.iter().map(|text| words(text)).collect();
        let type_words: Mask = self
            .types
            .iter()
            .enumerate()
            .filter_map(|(end, t)| Some(mask(&(t.as_ref()?.0..end))))
            .fold(0, |m, t| m | t);
        for (start, kind) in self.types.iter().flatten() {
            if matches!(kind, Kind::Commune | Kind::Ward | Kind::Township | Kind::SpecialZone) {
                self.commune_types |= 1 << start;
            }
        }
        let mut inside = false;
        let mut at = 0;
        while at < self.words.len() {
            let here = 1 << at;
            if (self.parted | self.dashed | self.type_starts) & here != 0 {
                inside = false;
            }
            let opens = at == 0 || self.parted & here != 0;
            let found =
                if type_words & here == 0 { vocabulary.iter().find_map(|p| self.phrase_at(at, p)) } else { None };
            let number = opens && self.words[at].letters.starts_with(|c: char| c.is_ascii_digit());
            let length = found.unwrap_or(1);
            if found.is_some() || number {
                inside = true;
                self.after_smaller |= 1 << (at + length);
            }
            if inside {
                self.smaller |= mask(&(at..at + length));
            }
            at += length;
        }
    }

    fn find_idle(&mut self) {
        for at in 0..self.words.len() {
            let letters = self.words[at].letters.as_str();
            let country = matches!(letters, "vn" | "vietnam");
            let postal = at > 0 && is_number(letters) && (5..=6).contains(&letters.len());
            if country || postal {
                self.idle |= 1 << at;
            }
            if letters == "viet"
                && self.words.get(at + 1).is_some_and(|next| next.letters == "nam")
                && at + 2 >= self.words.len()
            {
                self.idle |= 0b11 << at;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn type_words_and_small_parts_are_seen() {
        let query = Query::read("Số 5 ngõ 7 Nguyễn Trãi, p12 q.3 TP. HCM");
        let letters: Vec<_> = query.words.iter().map(|w| w.letters.as_str()).collect();
        assert_eq!(letters, ["so", "5", "ngo", "7", "nguyen", "trai", "p", "12", "q", "3", "tp", "hcm"]);
        assert_eq!(query.smaller, 0b11_1111);
        assert_eq!(query.type_before(7), Some((6, Kind::Ward)));
        assert_eq!(query.type_before(9), Some((8, Kind::UrbanDistrict)));
        assert_eq!(query.type_before(11), Some((10, Kind::City)));
        assert_eq!(query.type_before(6), None);
    }

    #[test]
    fn accents_tell_type_words_from_names() {
        assert_eq!(Query::read("Hà Tĩnh").type_before(2), None);
        assert_eq!(Query::read("tỉnh Hà Giang").type_before(1), Some((0, Kind::Province)));
        assert_eq!(Query::read("thi xa Go Cong").type_before(2), Some((0, Kind::Town)));
    }
}
