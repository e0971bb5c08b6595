//! Suggestions while typing: communes of today, found by their own names or by old ones.

use motcua_text::{Word, prefix_distance, sort_by};

use crate::gazetteer::Unit;
use crate::keys::{is_number, key};
use crate::kind::Kind;
use crate::mention::Level;
use crate::places::{Commune, Places};
use crate::query::Query;
use crate::resolve::Via;

/// Why a commune is suggested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// What is typed begins its own name.
    NewName,
    /// What is typed begins the name of an old unit whose land it has.
    Formerly(Via),
}

/// A commune that may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The commune of today.
    pub commune: Commune,
    /// Why it is suggested.
    pub why: Why,
}

/// How well a name fits, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    NewWhole,
    NewStart,
    OldWhole,
    OldStart,
    District,
    NearNew,
    NearOld,
}

impl Places {
    /// At most `limit` communes for what was typed so far. Each keystroke looks at each name once at most.
    pub fn suggest(&self, typed: &str, limit: usize) -> Vec<Suggestion> {
        let query = Query::read(typed);
        let (words, kind) = self.without_types(&query);
        let mut found = self.starting_so(&words);
        if found.len() < limit {
            found.extend(self.nearly_so(&key(&words)));
        }
        // A type word typed in front prefers units of that type.
        let rank = |(fit, length, unit): &(Fit, usize, Unit)| {
            (*fit, kind.is_some() && self.gazetteer.kind(*unit) != kind, *length, *unit)
        };
        sort_by(&mut found, |a, b| rank(a).cmp(&rank(b)));
        let mut suggestions: Vec<Suggestion> = Vec::new();
        for (_, _, unit) in found {
            for suggestion in self.suggestions_for(unit) {
                if suggestions.len() >= limit {
                    return suggestions;
                }
                if !suggestions.iter().any(|s| s.commune.code == suggestion.commune.code) {
                    suggestions.push(suggestion);
                }
            }
        }
        suggestions
    }

    /// The words without type words, and the first type word. One that ends the text may be the start of a name.
    fn without_types(&self, query: &Query) -> (Vec<Word>, Option<Kind>) {
        let mut kept = Vec::new();
        let mut kind = None;
        for (at, word) in query.words.iter().enumerate() {
            let ends_at = |end: usize| query.type_before(end).filter(|(start, _)| *start <= at && end > at);
            match (at + 1..=at + 2).filter(|end| *end < query.words.len()).find_map(ends_at) {
                Some((_, found)) => kind = kind.or(Some(found)),
                None => kept.push(word.clone()),
            }
        }
        (kept, kind)
    }

    /// Units whose name starts so, or whose name is the first words and whose district or province starts as the rest.
    fn starting_so(&self, words: &[Word]) -> Vec<(Fit, usize, Unit)> {
        let whole = key(words);
        let mut found = Vec::new();
        if whole.is_empty() {
            return found;
        }
        for (name, unit) in self.keys.starting(&whole) {
            if is_number(&whole) && name != whole {
                continue;
            }
            let fit = match (unit, name == whole) {
                (Unit::Commune(_), true) => Fit::NewWhole,
                (Unit::Commune(_), false) => Fit::NewStart,
                (Unit::Old(_) | Unit::Other(_), true) => Fit::OldWhole,
                (Unit::Old(_) | Unit::Other(_), false) => Fit::OldStart,
                (Unit::District(_), _) => Fit::District,
                (Unit::Province(_) | Unit::OldProvince(_), _) => continue,
            };
            found.push((fit, name.len(), unit));
        }
        for parted in 1..words.len() {
            let (name, rest) = (key(&words[..parted]), key(&words[parted..]));
            for unit in self.keys.named(&name).filter(|unit| self.lies_in_start(*unit, &rest)) {
                let fit = if matches!(unit, Unit::Commune(_)) { Fit::NewWhole } else { Fit::OldWhole };
                found.push((fit, name.len(), unit));
            }
        }
        found
    }

    /// Communes, old and new, whose name starts nearly so.
    fn nearly_so(&self, typed: &str) -> Vec<(Fit, usize, Unit)> {
        let most = match typed.len() {
            0..=3 => return Vec::new(),
            4..=7 => 1,
            _ => 2,
        };
        let near = |(name, unit): (&str, Unit)| {
            // A name and its first letter are seldom both wrong; and so most names cost nothing.
            if Level::of(unit) != Level::Commune || name.as_bytes().first() != typed.as_bytes().first() {
                return None;
            }
            let typos = prefix_distance(typed, name, most).filter(|typos| *typos > 0)?;
            let fit = if matches!(unit, Unit::Commune(_)) { Fit::NearNew } else { Fit::NearOld };
            Some((fit, name.len() + 32 * usize::from(typos), unit))
        };
        self.keys.all().filter_map(near).collect()
    }

    /// Whether the names of the regions of a commune, old or new, start so.
    fn lies_in_start(&self, unit: Unit, start: &str) -> bool {
        let g = &self.gazetteer;
        let name = |unit| key(&motcua_text::words(g.name(unit)));
        let regions = match unit {
            Unit::Commune(n) => {
                return name(Unit::Province(g.communes[n].province)).starts_with(start);
            }
            Unit::Old(n) => g.old[n].district,
            Unit::Other(n) => g.old[g.others[n].old].district,
            _ => return false,
        };
        let old_province = g.districts[regions].old_province;
        let district = name(Unit::District(regions));
        let provinces =
            [name(Unit::OldProvince(old_province)), name(Unit::Province(g.old_provinces[old_province].province))];
        let in_province = |start: &str| provinces.iter().any(|p| p.starts_with(start));
        district.starts_with(start)
            || in_province(start)
            || start.strip_prefix(district.as_str()).is_some_and(in_province)
    }

    fn suggestions_for(&self, unit: Unit) -> Vec<Suggestion> {
        let g = &self.gazetteer;
        let old = match unit {
            Unit::Commune(number) => {
                return vec![Suggestion { commune: self.commune_at(number), why: Why::NewName }];
            }
            Unit::Old(old) => old,
            Unit::Other(other) => g.others[other].old,
            Unit::District(district) => {
                let via = Via { ward: String::new(), ..self.via_district(district) };
                let communes = self.communes_with_land_of(district).into_iter();
                return communes
                    .map(|c| Suggestion { commune: self.commune_at(c), why: Why::Formerly(via.clone()) })
                    .collect();
            }
            Unit::Province(_) | Unit::OldProvince(_) => return Vec::new(),
        };
        let certain = g.old[old].certain;
        let links = if certain { &g.links(old)[..1] } else { g.links(old) };
        let formerly =
            |commune| Suggestion { commune: self.commune_at(commune), why: Why::Formerly(self.via(unit, old)) };
        links.iter().map(|link| formerly(link.commune)).collect()
    }
}
