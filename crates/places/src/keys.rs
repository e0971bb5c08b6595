//! Names as keys: how they are looked up, whatever their spaces, accents and small differences of spelling.

use motcua_text::{Word, sort_by, words};

use crate::alias;
use crate::gazetteer::{Gazetteer, Unit};

/// All names as keys, sorted.
#[derive(Debug, Default)]
pub(crate) struct Keys {
    /// All keys, end to end.
    text: String,
    entries: Vec<Entry>,
}

/// A key and the unit it names.
#[derive(Clone, Copy, Debug)]
struct Entry {
    start: u32,
    length: u16,
    unit: Unit,
}

impl Keys {
    /// The keys of all names.
    pub(crate) fn of(gazetteer: &Gazetteer) -> Self {
        let mut keys = Self::default();
        for unit in gazetteer.units() {
            keys.push(&key(&words(gazetteer.name(unit))), unit);
        }
        keys.sort();
        let is_province = |unit: &Unit| matches!(unit, Unit::Province(_) | Unit::OldProvince(_));
        let is_district = |unit: &Unit| matches!(unit, Unit::District(_));
        let mut found = Vec::new();
        for (short, long) in alias::PROVINCES {
            found.extend(keys.named(long).filter(is_province).map(|unit| (*short, unit)));
        }
        for (short, long) in alias::DISTRICTS {
            found.extend(keys.named(long).filter(is_district).map(|unit| (*short, unit)));
        }
        for (short, unit) in found {
            keys.push(short, unit);
        }
        keys.sort();
        keys
    }

    fn push(&mut self, key: &str, unit: Unit) {
        if key.is_empty() {
            return;
        }
        self.entries.push(Entry { start: self.text.len() as u32, length: key.len() as u16, unit });
        self.text.push_str(key);
    }

    fn sort(&mut self) {
        let mut entries = std::mem::take(&mut self.entries);
        sort_by(&mut entries, |a, b| self.key(a).cmp(self.key(b)).then(a.unit.cmp(&b.unit)));
        self.entries = entries;
    }

    fn key(&self, entry: &Entry) -> &str {
        let start = entry.start as usize;
        &self.text[start..start + usize::from(entry.length)]
    }

    /// The units with just this key.
    pub(crate) fn named<'a>(&'a self, key: &'a str) -> impl Iterator<Item = Unit> + 'a {
        self.starting(key).take_while(move |(k, _)| *k == key).map(|(_, unit)| unit)
    }

    /// Keys that start so, in order, with their units.
    pub(crate) fn starting<'a>(&'a self, start: &'a str) -> impl Iterator<Item = (&'a str, Unit)> + 'a {
        let first = self.entries.partition_point(|entry| self.key(entry) < start);
        self.entries[first..]
            .iter()
            .map(|entry| (self.key(entry), entry.unit))
            .take_while(move |(key, _)| key.starts_with(start))
    }

    /// All keys with their units.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&str, Unit)> {
        self.entries.iter().map(|entry| (self.key(entry), entry.unit))
    }
}

/// The key of some words: folded, end to end, so that `Đắk Lắk`, `Daklak` and `Đăk-Lăk` are one.
pub(crate) fn key(words: &[Word]) -> String {
    let mut key = String::new();
    for word in words {
        push_syllable(&mut key, &word.letters);
    }
    key
}

/// One syllable of a key: `07` as `7`, `II` as `2` (Tam Xuân II is on the road as Tam Xuân 2), `Mỹ` and `Mĩ` alike.
pub(crate) fn push_syllable(key: &mut String, letters: &str) {
    match letters {
        "i" => key.push('1'),
        "ii" => key.push('2'),
        "iii" => key.push('3'),
        "iv" => key.push('4'),
        "v" => key.push('5'),
        "vii" => key.push('7'),
        "quy" => key.push_str("qui"),
        _ if is_number(letters) => key.push_str(letters.trim_start_matches('0')),
        _ => match letters.strip_suffix('y') {
            Some(stem) if !stem.ends_with(['a', 'e', 'u']) => {
                key.push_str(stem);
                key.push('i');
            }
            _ => key.push_str(letters),
        },
    }
}

/// Whether a word or key is only digits.
pub(crate) fn is_number(letters: &str) -> bool {
    !letters.is_empty() && letters.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_have_one_key() {
        for (a, b) in [
            ("Đắk Lắk", "Daklak"),
            ("Phường 07", "phuong 7"),
            ("Tam Xuân II", "Tam Xuan 2"),
            ("Quí Lộc", "Quý Lộc"),
            ("K’Bang", "K'Bang"),
            ("Mỹ Sỹ", "Mĩ Sĩ"),
            ("Phan Rang-Tháp Chàm", "phan rang thap cham"),
        ] {
            assert_eq!(key(&words(a)), key(&words(b)), "{a}");
        }
        assert_ne!(key(&words("Tân Tây")), key(&words("Tân Tài")));
    }
}
