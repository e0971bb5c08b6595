//! The units, as the index holds them.
//!
//! Columns of the body, in order (`n` a number, `s` a step from the one before, `b` a byte):
//!
//! ```text
//! text       all names, one a line, in the order of the units below
//! provinces  count, n code each, b kind each
//! merged     count of old provinces, n province each, b kind each
//! districts  count, s old province each, b kind each
//! communes   count, s province each, s code each, b kind each
//! old        count, s district each, b kind each (255: no commune), b certainty each,
//!            where split: n number of links and b share each, then s commune each link
//! others     count, s old commune each, b 0 for another spelling, 1 for a former name, 2 + kind where its type is known
//! ```

use std::ops::Range;

use crate::PlacesError;
use crate::kind::{Kind, Share};
use crate::wire::{Magic, Reader};

/// All units. Numbers of units are places in these lists, checked when read.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Gazetteer {
    /// All names, one a line.
    pub(crate) text: String,
    /// Where each name ends.
    ends: Vec<u32>,
    pub(crate) provinces: Vec<Province>,
    pub(crate) old_provinces: Vec<OldProvince>,
    pub(crate) districts: Vec<District>,
    pub(crate) communes: Vec<Commune>,
    pub(crate) old: Vec<Old>,
    pub(crate) links: Vec<Link>,
    pub(crate) others: Vec<Other>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Province {
    pub(crate) code: u32,
    pub(crate) kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct OldProvince {
    pub(crate) province: usize,
    pub(crate) kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct District {
    pub(crate) old_province: usize,
    pub(crate) kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Commune {
    pub(crate) code: u32,
    pub(crate) kind: Kind,
    pub(crate) province: usize,
}

/// An old commune.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Old {
    pub(crate) district: usize,
    /// Absent for land that was no commune.
    pub(crate) kind: Option<Kind>,
    /// Whether the first link may be taken without asking.
    pub(crate) certain: bool,
    /// Its links, never none.
    pub(crate) links: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Link {
    pub(crate) commune: usize,
    pub(crate) share: Share,
}

/// Another name of an old commune: another spelling, or one that was merged into it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Other {
    pub(crate) old: usize,
    pub(crate) former: bool,
    pub(crate) kind: Option<Kind>,
}

/// A unit, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    Province(usize),
    OldProvince(usize),
    District(usize),
    Commune(usize),
    Old(usize),
    Other(usize),
}

impl Gazetteer {
    /// Reads an index.
    pub(crate) fn decode(file: &[u8]) -> Result<Self, PlacesError> {
        let mut r = Reader::open(file, Magic::Places)?;
        r.part("names");
        let mut g = Self { text: r.text()?.to_owned(), ..Self::default() };
        g.ends = g.text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at as u32).collect();

        r.part("provinces");
        let codes = column(&mut r, Reader::number)?;
        for code in codes {
            g.provinces.push(Province { code, kind: kind(&mut r)? });
        }
        r.part("old provinces");
        let provinces = column(&mut r, Reader::number)?;
        for province in provinces {
            let province = within(&r, province, g.provinces.len())?;
            g.old_provinces.push(OldProvince { province, kind: kind(&mut r)? });
        }
        r.part("districts");
        for old_province in steps(&mut r)? {
            let old_province = within(&r, old_province, g.old_provinces.len())?;
            g.districts.push(District { old_province, kind: kind(&mut r)? });
        }
        r.part("communes");
        let provinces = steps(&mut r)?;
        let mut code = 0;
        for province in provinces {
            code = r.step(code)?;
            g.communes.push(Commune { code, kind: Kind::Commune, province: within(&r, province, g.provinces.len())? });
        }
        for commune in &mut g.communes {
            commune.kind = kind(&mut r)?;
        }
        g.decode_old(&mut r)?;
        r.part("other names");
        for old in steps(&mut r)? {
            let old = within(&r, old, g.old.len())?;
            let tag = r.byte()?;
            let kind = tag.checked_sub(2).map(|n| nth(&r, &Kind::ALL, n)).transpose()?;
            g.others.push(Other { old, former: tag > 0, kind });
        }
        if g.ends.len() != g.first_name(Unit::Other(g.others.len())) {
            r.part("names");
            return Err(r.malformed());
        }
        r.part("end");
        r.end()?;
        Ok(g)
    }

    fn decode_old(&mut self, r: &mut Reader<'_>) -> Result<(), PlacesError> {
        r.part("old communes");
        for district in steps(r)? {
            let district = within(r, district, self.districts.len())?;
            self.old.push(Old { district, kind: None, certain: true, links: 0..0 });
        }
        for old in &mut self.old {
            let number = r.byte()?;
            old.kind = if number == u8::MAX { None } else { Some(nth(r, &Kind::ALL, number)?) };
        }
        for old in &mut self.old {
            // 0 one link, 1 split and settled, 2 split and open
            let certainty = r.byte()?;
            let count = match certainty {
                0 => 1,
                1 | 2 => r.count()?.max(1),
                _ => return Err(r.malformed()),
            };
            old.certain = certainty < 2;
            let start = self.links.len();
            for _ in 0..count {
                let share = if certainty == 0 { 0 } else { r.byte()? };
                self.links.push(Link { commune: 0, share: nth(r, &Share::ALL, share)? });
            }
            old.links = start..self.links.len();
        }
        r.part("links");
        let mut commune = 0;
        for link in &mut self.links {
            commune = r.step(commune)?;
            link.commune = within(r, commune, self.communes.len())?;
        }
        Ok(())
    }

    /// The place of a unit's name among the lines of the text.
    fn first_name(&self, unit: Unit) -> usize {
        let before =
            [self.provinces.len(), self.old_provinces.len(), self.districts.len(), self.communes.len(), self.old.len()];
        let (lists, number) = match unit {
            Unit::Province(n) => (0, n),
            Unit::OldProvince(n) => (1, n),
            Unit::District(n) => (2, n),
            Unit::Commune(n) => (3, n),
            Unit::Old(n) => (4, n),
            Unit::Other(n) => (5, n),
        };
        before[..lists].iter().sum::<usize>() + number
    }

    /// A unit's name without its type; empty for land that was no commune.
    pub(crate) fn name(&self, unit: Unit) -> &str {
        let line = self.first_name(unit);
        let start = if line == 0 { 0 } else { self.ends[line - 1] as usize + 1 };
        &self.text[start..self.ends[line] as usize]
    }

    /// A unit's type, where it has one.
    pub(crate) fn kind(&self, unit: Unit) -> Option<Kind> {
        match unit {
            Unit::Province(n) => Some(self.provinces[n].kind),
            Unit::OldProvince(n) => Some(self.old_provinces[n].kind),
            Unit::District(n) => Some(self.districts[n].kind),
            Unit::Commune(n) => Some(self.communes[n].kind),
            Unit::Old(n) => self.old[n].kind,
            Unit::Other(n) => self.others[n].kind,
        }
    }

    /// Type and name, as they begin a line.
    pub(crate) fn full_name(&self, unit: Unit) -> String {
        match self.kind(unit) {
            Some(kind) => format!("{} {}", kind.capitalised(), self.name(unit)),
            None => self.name(unit).to_owned(),
        }
    }

    /// Where an old commune went, the default first.
    pub(crate) fn links(&self, old: usize) -> &[Link] {
        &self.links[self.old[old].links.clone()]
    }

    /// All units, in the order of their names.
    pub(crate) fn units(&self) -> impl Iterator<Item = Unit> {
        (0..self.provinces.len())
            .map(Unit::Province)
            .chain((0..self.old_provinces.len()).map(Unit::OldProvince))
            .chain((0..self.districts.len()).map(Unit::District))
            .chain((0..self.communes.len()).map(Unit::Commune))
            .chain((0..self.old.len()).map(Unit::Old))
            .chain((0..self.others.len()).map(Unit::Other))
    }
}

/// A column: how many, then each.
fn column<'a>(
    r: &mut Reader<'a>,
    mut read: impl FnMut(&mut Reader<'a>) -> Result<u32, PlacesError>,
) -> Result<Vec<u32>, PlacesError> {
    let count = r.count()?;
    (0..count).map(|_| read(r)).collect()
}

/// A column of steps.
fn steps(r: &mut Reader<'_>) -> Result<Vec<u32>, PlacesError> {
    let mut last = 0;
    column(r, |r| {
        last = r.step(last)?;
        Ok(last)
    })
}

fn kind(r: &mut Reader<'_>) -> Result<Kind, PlacesError> {
    let number = r.byte()?;
    nth(r, &Kind::ALL, number)
}

fn nth<T: Copy>(r: &Reader<'_>, all: &[T], number: u8) -> Result<T, PlacesError> {
    all.get(usize::from(number)).copied().ok_or_else(|| r.malformed())
}

fn within(r: &Reader<'_>, number: u32, length: usize) -> Result<usize, PlacesError> {
    let number = number as usize;
    if number < length { Ok(number) } else { Err(r.malformed()) }
}

#[cfg(all(test, feature = "build"))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::wire::Writer;

    proptest! {
        /// A right checksum over a wrong body: whatever is read, is bounded and checked.
        #[test]
        fn no_body_panics(names in "[a-c\n]{0,12}", body in proptest::collection::vec(0u8..6, 0..60)) {
            let mut writer = Writer::default();
            for byte in &body {
                writer.byte(*byte);
            }
            if let Ok(gazetteer) = Gazetteer::decode(&writer.after(&names, Magic::Places)) {
                for unit in gazetteer.units() {
                    prop_assert!(names.contains(gazetteer.name(unit)));
                }
                for old in 0..gazetteer.old.len() {
                    prop_assert!(gazetteer.links(old).iter().all(|link| link.commune < gazetteer.communes.len()));
                }
            }
        }
    }
}
