//! From the readings of an address to an answer, or to a question.

use crate::gazetteer::Unit;
use crate::kind::{Kind, Share};
use crate::mention::{Finder, Level, Mention};
use crate::places::Places;
use crate::query::{Query, mask};
use crate::reading::{DOUBTFUL, HOPELESS, MARGIN, Reader, Reading};

/// Most candidates listed.
const MOST: usize = 40;

/// How sure the answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// One commune, for certain.
    One,
    /// One of the candidates: ask.
    Ask,
    /// No unit was recognised.
    Unknown,
}

impl Status {
    /// The word used in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Ask => "ask",
            Self::Unknown => "unknown",
        }
    }
}

/// What would settle it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// The old commune was split: which hamlet, street or residential group?
    Hamlet,
    /// Is it the commune of today, or the old one of that name?
    NowOrBefore,
    /// Which old district?
    District,
    /// Which province?
    Province,
    /// Which of the units with nearly the same name: which type, which accents?
    Spelling,
    /// Only a region was recognised: which commune in it?
    Commune,
    /// Only a name like it was found, or part of the address contradicts it: is it this one?
    Confirm,
}

impl Question {
    /// The word used in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hamlet => "hamlet",
            Self::NowOrBefore => "now-or-before",
            Self::District => "district",
            Self::Province => "province",
            Self::Spelling => "spelling",
            Self::Commune => "commune",
            Self::Confirm => "confirm",
        }
    }
}

/// The full old names by which a commune was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Via {
    /// Old commune: `Phường Hàng Trống`; empty for a district that had no communes.
    pub ward: String,
    /// Old district: `Quận Hoàn Kiếm`.
    pub district: String,
    /// Old province: `Thành phố Hà Nội`.
    pub province: String,
}

impl Via {
    /// The names that there are, smallest unit first: "Phường 2, Thành phố Bảo Lộc, Tỉnh Lâm Đồng".
    pub fn full_name(&self) -> String {
        let names = [&self.ward, &self.district, &self.province];
        names.map(String::as_str).into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// A commune of today that the address may lie in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Five digits.
    pub code: String,
    /// Its name without its type.
    pub name: String,
    /// Its type.
    pub kind: Kind,
    /// Its province's name without its type.
    pub province: String,
    /// The old unit that led here, its ward empty where only a district was named; absent when the address names the
    /// commune of today.
    pub via: Option<Via>,
    /// What of the old commune came here; absent when none was named.
    pub share: Option<Share>,
}

/// The answer to an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolution {
    /// How sure it is.
    pub status: Status,
    /// The communes, best first. Just one when the status is `One`.
    pub candidates: Vec<Candidate>,
    /// What would settle it; absent when the status is `One`, or when nothing was recognised.
    pub question: Option<Question>,
}

impl Resolution {
    const UNKNOWN: Self = Self { status: Status::Unknown, candidates: Vec::new(), question: None };
}

impl Places {
    /// Any old or new address to the commune of today. Never panics, whatever the text; reads its last 48 words.
    pub fn resolve(&self, address: &str) -> Resolution {
        let query = Query::read(address);
        let finder = Finder { gazetteer: &self.gazetteer, keys: &self.keys, query: &query };
        let mut mentions = finder.exact();
        let mut readings = self.readings(&query, &mentions);
        let is_doubtful =
            |best: &Reading| best.cost >= DOUBTFUL || best.accents_contradict || Level::of(best.unit) != Level::Commune;
        if readings.first().is_none_or(is_doubtful) {
            mentions.extend(finder.near_regions());
            let regions: Vec<Unit> =
                mentions.iter().map(|m| m.unit).filter(|u| Level::of(*u) != Level::Commune).collect();
            mentions.extend(finder.near_communes(|unit| regions.is_empty() || self.lies_in(unit, &regions)));
            readings = self.readings(&query, &mentions);
        }
        let Some(best) = readings.first().map(|best| best.cost).filter(|cost| *cost < HOPELESS) else {
            return Resolution::UNKNOWN;
        };
        let first = readings[0].clone();
        // "Hà Đông, Hà Nội" without a type word: the ward of today, or the old district?
        let untyped = matches!(first.unit, Unit::Commune(_)) && query.type_before(first.span.start).is_none();
        readings.retain(|reading| {
            let district = untyped && matches!(reading.unit, Unit::District(_)) && reading.span == first.span;
            reading.cost < best + MARGIN || (district && reading.cost < best + 3 * MARGIN)
        });
        self.answer(&readings)
    }

    fn readings(&self, query: &Query, mentions: &[Mention]) -> Vec<Reading> {
        // There is a commune called just "Thanh", but nobody means it by "thành hố Biên Hòa".
        let is_sure = |mention: &&Mention| mention.typos == 0 && (mention.kind.is_some() || mention.span.len() > 1);
        let right = mentions.iter().filter(is_sure);
        let named = right.fold(0, |words, mention| words | mask(&mention.span));
        let reader = Reader { gazetteer: &self.gazetteer, query, mentions, named, districts_of: &self.districts_of };
        reader.readings()
    }

    /// Whether a commune, old or new, lies in one of some districts and provinces.
    fn lies_in(&self, unit: Unit, regions: &[Unit]) -> bool {
        let g = &self.gazetteer;
        let old = match unit {
            Unit::Commune(n) => {
                let province = g.communes[n].province;
                return regions.iter().any(|region| match *region {
                    Unit::Province(p) => p == province,
                    Unit::OldProvince(p) => g.old_provinces[p].province == province,
                    _ => false,
                });
            }
            Unit::Old(n) => n,
            Unit::Other(n) => g.others[n].old,
            _ => return false,
        };
        let district = g.old[old].district;
        let old_province = g.districts[district].old_province;
        regions.iter().any(|region| match *region {
            Unit::District(d) => d == district,
            Unit::OldProvince(p) => p == old_province,
            Unit::Province(p) => p == g.old_provinces[old_province].province,
            _ => false,
        })
    }

    /// The readings left, the best first.
    fn answer(&self, readings: &[Reading]) -> Resolution {
        let mut candidates: Vec<Candidate> = Vec::new();
        let mut regional = false;
        let mut split = false;
        for reading in readings {
            let found = match self.old_of(reading.unit) {
                Some(old) => {
                    let links = self.gazetteer.links(old);
                    let certain = self.gazetteer.old[old].certain;
                    split |= !certain;
                    let links = if certain { &links[..1] } else { links };
                    links
                        .iter()
                        .map(|link| self.candidate(link.commune, Some((reading.unit, old, link.share))))
                        .collect()
                }
                None => match reading.unit {
                    Unit::Commune(commune) => vec![self.candidate(commune, None)],
                    region => {
                        regional = true;
                        self.communes_of(region)
                    }
                },
            };
            for candidate in found {
                if !candidates.iter().any(|c| c.code == candidate.code) {
                    candidates.push(candidate);
                }
            }
        }
        candidates.truncate(MOST);
        let doubtful = readings.first().is_none_or(|best| best.cost >= DOUBTFUL);
        if candidates.len() == 1 && !doubtful && !regional {
            return Resolution { status: Status::One, candidates, question: None };
        }
        let question = if doubtful && !regional && (readings.len() == 1 || candidates.len() == 1) {
            Question::Confirm
        } else if regional {
            Question::Commune
        } else if readings.len() == 1 && split {
            Question::Hamlet
        } else {
            self.difference(readings)
        };
        let status = if candidates.is_empty() { Status::Unknown } else { Status::Ask };
        Resolution { status, candidates, question: Some(question) }
    }

    /// What tells the readings apart.
    fn difference(&self, readings: &[Reading]) -> Question {
        let g = &self.gazetteer;
        let district = |r: &Reading| self.old_of(r.unit).map(|old| g.old[old].district);
        let province = |r: &Reading| match (district(r), r.unit) {
            (Some(district), _) => Some(g.old_provinces[g.districts[district].old_province].province),
            (None, Unit::Commune(n)) => Some(g.communes[n].province),
            _ => None,
        };
        let differ =
            |what: &dyn Fn(&Reading) -> Option<usize>| readings.windows(2).any(|pair| what(&pair[0]) != what(&pair[1]));
        let new = readings.iter().filter(|r| matches!(r.unit, Unit::Commune(_))).count();
        if differ(&province) {
            Question::Province
        } else if new > 0 && new < readings.len() {
            Question::NowOrBefore
        } else if new == 0 && differ(&|r| district(r).map(|d| g.districts[d].old_province)) {
            Question::Province
        } else if differ(&district) {
            Question::District
        } else {
            Question::Spelling
        }
    }

    fn old_of(&self, unit: Unit) -> Option<usize> {
        match unit {
            Unit::Old(n) => Some(n),
            Unit::Other(n) => Some(self.gazetteer.others[n].old),
            _ => None,
        }
    }

    /// The communes of today that lie in an old district; none for a province.
    fn communes_of(&self, region: Unit) -> Vec<Candidate> {
        let Unit::District(district) = region else {
            return Vec::new();
        };
        let via = self.via_district(district);
        let within = |commune| Candidate { via: Some(via.clone()), ..self.candidate(commune, None) };
        self.communes_with_land_of(district).into_iter().map(within).collect()
    }

    fn candidate(&self, commune: usize, via: Option<(Unit, usize, Share)>) -> Candidate {
        let found = self.commune_at(commune);
        Candidate {
            code: found.code,
            name: found.name,
            kind: found.kind,
            province: found.province,
            via: via.map(|(unit, old, _)| self.via(unit, old)),
            share: via.map(|(_, _, share)| share),
        }
    }
}
