//! The opened index.

use motcua_text::sort_by;

use crate::PlacesError;
use crate::gazetteer::{Gazetteer, Unit};
use crate::keys::Keys;
use crate::kind::{Kind, Share};
use crate::resolve::Via;

/// The units of Viet Nam, today's and those before 1 July 2025, ready to be asked.
#[derive(Debug)]
pub struct Places {
    pub(crate) gazetteer: Gazetteer,
    pub(crate) keys: Keys,
    /// The old districts that each commune of today has land of, sorted.
    pub(crate) districts_of: Vec<Vec<usize>>,
}

/// A commune of today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commune {
    /// Five digits.
    pub code: String,
    /// Its name without its type.
    pub name: String,
    /// Its type.
    pub kind: Kind,
    /// Its province's name without its type.
    pub province: String,
    /// Its province's code, two digits.
    pub province_code: String,
}

/// An old commune that a commune of today was formed from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Its full names.
    pub via: Via,
    /// What of it came here.
    pub share: Share,
}

impl Places {
    /// Opens an index file.
    ///
    /// # Errors
    /// When the file is none, is of another version, or was cut short or altered.
    pub fn open(file: &[u8]) -> Result<Self, PlacesError> {
        let gazetteer = Gazetteer::decode(file)?;
        let keys = Keys::of(&gazetteer);
        let mut districts_of = vec![Vec::new(); gazetteer.communes.len()];
        for (number, old) in gazetteer.old.iter().enumerate() {
            for link in gazetteer.links(number) {
                districts_of[link.commune].push(old.district);
            }
        }
        for districts in &mut districts_of {
            sort_by(districts, usize::cmp);
            districts.dedup();
        }
        Ok(Self { gazetteer, keys, districts_of })
    }

    /// A commune by its code.
    pub fn commune(&self, code: &str) -> Option<Commune> {
        self.number(code).map(|number| self.commune_at(number))
    }

    /// All communes, by province and code.
    pub fn communes(&self) -> impl Iterator<Item = Commune> {
        (0..self.gazetteer.communes.len()).map(|number| self.commune_at(number))
    }

    /// The old communes that one of today was formed from, whole ones first; empty for an unknown code.
    pub fn formed_from(&self, code: &str) -> Vec<Origin> {
        let Some(number) = self.number(code) else {
            return Vec::new();
        };
        let mut origins = Vec::new();
        for old in 0..self.gazetteer.old.len() {
            for link in self.gazetteer.links(old).iter().filter(|link| link.commune == number) {
                origins.push(Origin { via: self.via(Unit::Old(old), old), share: link.share });
            }
        }
        let rank = |origin: &Origin| match origin.share {
            Share::All => 0,
            Share::Residents => 1,
            Share::Part => 2,
            Share::Area => 3,
        };
        sort_by(&mut origins, |a, b| rank(a).cmp(&rank(b)));
        origins
    }

    fn number(&self, code: &str) -> Option<usize> {
        if code.len() != 5 || !code.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let code: u32 = code.parse().ok()?;
        self.gazetteer.communes.iter().position(|commune| commune.code == code)
    }

    pub(crate) fn commune_at(&self, number: usize) -> Commune {
        let g = &self.gazetteer;
        let commune = g.communes[number];
        Commune {
            code: format!("{:05}", commune.code),
            name: g.name(Unit::Commune(number)).to_owned(),
            kind: commune.kind,
            province: g.name(Unit::Province(commune.province)).to_owned(),
            province_code: format!("{:02}", g.provinces[commune.province].code),
        }
    }

    /// The full old names of an old commune, under the name it was found by.
    pub(crate) fn via(&self, unit: Unit, old: usize) -> Via {
        let g = &self.gazetteer;
        let found = match unit {
            Unit::Other(n) if !g.others[n].former => Unit::Old(old),
            _ => unit,
        };
        Via { ward: g.full_name(found), ..self.via_district(g.old[old].district) }
    }

    /// The full old names of a district.
    pub(crate) fn via_district(&self, district: usize) -> Via {
        let g = &self.gazetteer;
        Via {
            ward: String::new(),
            district: g.full_name(Unit::District(district)),
            province: g.full_name(Unit::OldProvince(g.districts[district].old_province)),
        }
    }

    /// The communes of today with land of an old district, those with the most of its communes first.
    pub(crate) fn communes_with_land_of(&self, district: usize) -> Vec<usize> {
        let g = &self.gazetteer;
        let mut weights: Vec<(usize, usize)> = Vec::new();
        for (number, _) in g.old.iter().enumerate().filter(|(_, old)| old.district == district) {
            for link in g.links(number) {
                match weights.iter_mut().find(|(_, commune)| *commune == link.commune) {
                    Some((weight, _)) => *weight += 1,
                    None => weights.push((1, link.commune)),
                }
            }
        }
        sort_by(&mut weights, |a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        weights.into_iter().map(|(_, commune)| commune).collect()
    }
}
