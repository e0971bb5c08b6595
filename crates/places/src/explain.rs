//! Whether a query is nothing but the name of a place: what tells an address from a question that holds a word some
//! commune is called by ("đổi căn cước" is not about the ward Đội Cấn).

use motcua_text::fold;

use crate::resolve::{Candidate, Status, Via};
use crate::{Resolution, Suggestion, Why};

/// Words that say what kind of unit a name is, folded, abbreviations included.
const TYPE_WORDS: [&str; 20] = [
    "xa", "phuong", "thi", "tran", "dac", "khu", "quan", "huyen", "thanh", "pho", "tinh", "x", "p", "tt", "q", "h",
    "tx", "tp", "t", "f",
];

impl Candidate {
    /// Whether every word of the query, type words aside, is in the names that led to this commune. The last may be unfinished.
    pub fn explains(&self, query: &str) -> bool {
        explains(query, &self.name, &self.province, self.via.as_ref())
    }
}

impl Suggestion {
    /// As [`Candidate::explains`].
    pub fn explains(&self, query: &str) -> bool {
        let via = match &self.why {
            Why::NewName => None,
            Why::Formerly(via) => Some(via),
        };
        explains(query, &self.commune.name, &self.commune.province, via)
    }
}

impl Resolution {
    /// Whether the query reads as an address: its best candidate explains all of it, or it says what kind of unit it means
    /// and one commune is left.
    pub fn is_address(&self, query: &str) -> bool {
        let folded = fold(query);
        let says_kind = || folded.split(' ').any(|word| TYPE_WORDS.contains(&word));
        self.is_explained(query) || self.status == Status::One && says_kind()
    }

    /// Whether the query is an address from end to end, and long enough not to be the beginning of something else: "khai" may
    /// become "khai sinh", though there is a commune Khai Thái.
    pub fn is_only_address(&self, query: &str) -> bool {
        fold(query).split(' ').count() >= 3 && self.is_explained(query)
    }

    fn is_explained(&self, query: &str) -> bool {
        self.candidates.iter().any(|candidate| candidate.explains(query))
    }
}

fn explains(query: &str, name: &str, province: &str, via: Option<&Via>) -> bool {
    let mut names = format!("{name} {province}");
    for part in via.into_iter().flat_map(|via| [&via.ward, &via.district, &via.province]) {
        names.push(' ');
        names.push_str(part);
    }
    let names = fold(&names);
    let query = fold(query);
    let mut words: Vec<&str> = query.split(' ').filter(|word| !TYPE_WORDS.contains(word)).collect();
    let Some(last) = words.pop().filter(|word| !word.is_empty()) else { return false };
    words.iter().all(|word| names.split(' ').any(|named| named == *word))
        && names.split(' ').any(|named| named.starts_with(last))
}

#[cfg(test)]
mod tests {
    use super::explains;
    use crate::resolve::Via;

    fn via() -> Via {
        Via {
            ward: "Xã Đắk Sôr".into(), district: "Huyện Krông Nô".into(), province: "Tỉnh Đắk Nông".into()
        }
    }

    #[test]
    fn an_address_is_explained_whatever_its_accents_and_type_words() {
        for query in ["xa dak sor huyen krong no", "Đắk Sôr", "dak so", "nam da, lam dong"] {
            assert!(explains(query, "Nam Đà", "Lâm Đồng", Some(&via())), "{query}");
        }
    }

    #[test]
    fn a_question_that_holds_a_like_word_is_not() {
        for query in ["đổi căn cước", "doi can", "xã", "", "làm khai sinh ở Nam Đà"] {
            assert!(!explains(query, "Nam Đà", "Lâm Đồng", Some(&via())), "{query}");
        }
    }
}
