//! Ways of reading an address: which unit is meant, and what in the text speaks against it.
//!
//! A reading costs nothing when every word is explained by one chain of units in the usual order. Costs are counted in
//! tenths of the cost that makes another reading no longer worth asking about ([`MARGIN`]).

use std::ops::Range;

use motcua_text::sort_by;

use crate::gazetteer::{Gazetteer, Unit};
use crate::kind::Kind;
use crate::mention::{Level, Mention};
use crate::query::{Mask, Query, mask};

/// Readings that cost so much more than the best are dropped.
pub(crate) const MARGIN: u32 = 10;

/// A reading that costs more is not taken without asking.
pub(crate) const DOUBTFUL: u32 = 32;

/// A reading that costs more is no reading.
pub(crate) const HOPELESS: u32 = 95;

/// A reading.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    /// What the address means: a commune, an old commune, another name of one, or a region when no commune is named.
    pub(crate) unit: Unit,
    /// The words of its name.
    pub(crate) span: Range<usize>,
    /// What speaks against it.
    pub(crate) cost: u32,
    /// Whether the name was typed with accents of another.
    pub(crate) accents_contradict: bool,
}

/// Weighs readings.
pub(crate) struct Reader<'a> {
    pub(crate) gazetteer: &'a Gazetteer,
    pub(crate) query: &'a Query,
    pub(crate) mentions: &'a [Mention],
    /// Words of all names that are spelt right, but for single words without a type.
    pub(crate) named: Mask,
    /// The old districts that each commune of today has land of, sorted.
    pub(crate) districts_of: &'a [Vec<usize>],
}

impl Reader<'_> {
    /// All readings, the cheapest first, one for each unit.
    pub(crate) fn readings(&self) -> Vec<Reading> {
        let mut readings: Vec<Reading> = self.mentions.iter().map(|mention| self.weigh(mention)).collect();
        sort_by(&mut readings, |a, b| a.unit.cmp(&b.unit).then(a.cost.cmp(&b.cost)));
        readings.dedup_by_key(|r| r.unit);
        sort_by(&mut readings, |a, b| a.cost.cmp(&b.cost));
        readings
    }

    fn weigh(&self, mention: &Mention) -> Reading {
        match mention.unit {
            Unit::Commune(commune) => self.weigh_commune(mention, commune),
            Unit::Old(old) => self.weigh_old(mention, old, 0),
            Unit::Other(other) => {
                let other = self.gazetteer.others[other];
                self.weigh_old(mention, other.old, if other.former { 4 } else { 0 })
            }
            Unit::District(_) | Unit::Province(_) | Unit::OldProvince(_) => self.weigh_region(mention),
        }
    }

    /// A commune of today: its province is enough; an old district beside it is forgiven.
    fn weigh_commune(&self, mention: &Mention, commune: usize) -> Reading {
        let province = self.gazetteer.communes[commune].province;
        let mut cost = self.name_cost(mention);
        let mut covered = mention.mask;
        let named = self.cover_province(&mut covered, province, None, &mut cost);
        let today = self.mentions.iter().any(|m| mask(&m.span) & !covered == 0 && self.names_today(m, province));
        // "Xã Yên Thắng, tỉnh Nam Định" is an old address: an old province's name speaks for the old commune.
        cost += match (named, today) {
            (true, true) => 0,
            (true, false) => 20,
            (false, _) => 8,
        };
        let districts = &self.districts_of[commune];
        let is_old = |unit| matches!(unit, Unit::District(d) if districts.binary_search(&d).is_ok());
        if let Some(district) = self.best(covered, mention, is_old) {
            covered |= room(district, covered).unwrap_or(0);
            cost += 15;
        }
        self.finish(mention, covered, cost, named)
    }

    /// An old commune: its district makes the chain complete, its province only if it is the old one.
    fn weigh_old(&self, mention: &Mention, old: usize, extra: u32) -> Reading {
        let district = self.gazetteer.old[old].district;
        let named = self.best(mention.mask, mention, |unit| unit == Unit::District(district));
        let reading = self.weigh_old_in(mention, old, extra, named);
        // What is nearly the district's name may be part of another name.
        match named {
            Some(named) if named.typos > 0 => {
                let without = self.weigh_old_in(mention, old, extra, None);
                if without.cost < reading.cost { without } else { reading }
            }
            _ => reading,
        }
    }

    /// An old commune whose district is named in a place, or nowhere.
    fn weigh_old_in(&self, mention: &Mention, old: usize, extra: u32, in_district: Option<&Mention>) -> Reading {
        let district = self.gazetteer.old[old].district;
        let old_province = self.gazetteer.districts[district].old_province;
        let province = self.gazetteer.old_provinces[old_province].province;
        let mut cost = self.name_cost(mention) + extra;
        let mut covered = mention.mask;
        if let Some(found) = in_district {
            covered |= room(found, covered).unwrap_or(0);
            cost += 10 * u32::from(found.typos);
            cost += if found.span.start < mention.span.start { 3 } else { 0 };
            cost += if found.accents_differ { 2 } else { 0 };
        }
        let own = self.best(covered, mention, |unit| unit == Unit::OldProvince(old_province));
        if let Some(found) = own {
            covered |= room(found, covered).unwrap_or(0);
            cost += 7 * u32::from(found.typos);
        }
        let in_province = self.cover_province(&mut covered, province, Some((old_province, own)), &mut cost);
        cost += match (in_district.is_some(), own.is_some(), in_province) {
            (true, true, _) => 0,
            (true, false, true) => 3,
            (true, false, false) => 4,
            (false, true, _) => 8,
            (false, false, true) => 17,
            (false, false, false) => 16,
        };
        self.finish(mention, covered, cost, in_district.is_some())
    }

    /// Only a district or a province.
    fn weigh_region(&self, mention: &Mention) -> Reading {
        let province = match mention.unit {
            Unit::District(district) => {
                let old = self.gazetteer.districts[district].old_province;
                self.gazetteer.old_provinces[old].province
            }
            Unit::OldProvince(old) => self.gazetteer.old_provinces[old].province,
            Unit::Province(province) => province,
            Unit::Commune(_) | Unit::Old(_) | Unit::Other(_) => {
                return Reading {
                    unit: mention.unit,
                    span: mention.span.clone(),
                    cost: HOPELESS,
                    accents_contradict: false,
                };
            }
        };
        let mut cost = 10 * u32::from(mention.typos);
        let mut covered = mention.mask;
        let named = self.cover_province(&mut covered, province, None, &mut cost);
        let level = Level::of(mention.unit);
        cost += match (level, mention.kind, named) {
            // A type word says that the district itself is meant; without one, a commune of that name may be.
            (Level::District, Some(_), true) => 18,
            (Level::District, Some(_), false) | (Level::District, None, true) => 23,
            (Level::District, None, false) => 30,
            _ => 40,
        };
        let reading = self.finish(mention, covered, cost, false);
        // Words before a region are the name of a commune, known or not.
        let before = (1 << covered.trailing_zeros()) - 1;
        let named = mention.kind.is_none() && before & !self.query.smaller != 0;
        Reading { cost: reading.cost + if named { 10 } else { 0 }, ..reading }
    }

    /// What speaks against the name itself.
    fn name_cost(&self, mention: &Mention) -> u32 {
        // Where the name as typed would have another's accents, one of the two slips was made.
        let typo = if mention.is_either { 12 } else { 18 };
        let mut cost = typo * u32::from(mention.typos) + if mention.other_name { 15 } else { 0 };
        cost += match (mention.kind, self.gazetteer.kind(mention.unit)) {
            (Some(typed), Some(kind)) if typed == kind => 0,
            (Some(_), Some(_)) => 15,
            (Some(typed), None) if self.is_unlikely(typed, mention.unit) => 15,
            (Some(_), None) => 0,
            (None, _) => 2,
        };
        if mention.kind.is_none() {
            let here: Mask = 1 << mention.span.start;
            if self.query.after_smaller & here != 0 {
                // "thôn Phước Thạnh" is a hamlet; "12 Nguyễn Trãi" a street.
                cost += 30;
            }
        }
        cost
    }

    /// Whether a former name of unknown type can hardly have had this one: there are no wards in a rural district.
    fn is_unlikely(&self, typed: Kind, unit: Unit) -> bool {
        let Unit::Other(other) = unit else {
            return false;
        };
        let district = self.gazetteer.old[self.gazetteer.others[other].old].district;
        match self.gazetteer.districts[district].kind {
            Kind::RuralDistrict => typed == Kind::Ward,
            Kind::UrbanDistrict => typed != Kind::Ward,
            _ => typed == Kind::Township,
        }
    }

    /// Covers every mention of the province, under its names of today and of before; whether there is one. For an old
    /// commune, `own` is its old province and where that is named already.
    fn cover_province(
        &self,
        covered: &mut Mask,
        province: usize,
        own: Option<(usize, Option<&Mention>)>,
        cost: &mut u32,
    ) -> bool {
        let is_it = |unit| match unit {
            Unit::Province(p) => p == province,
            Unit::OldProvince(old) => self.gazetteer.old_provinces[old].province == province,
            _ => false,
        };
        let name = |mention: &Mention| self.gazetteer.name(mention.unit);
        let mut named: Vec<&str> = own.and_then(|(_, at)| at).map(name).into_iter().collect();
        let mut mentions: Vec<&Mention> = self.mentions.iter().filter(|m| is_it(m.unit)).collect();
        // Longer names first: "Bà Rịa - Vũng Tàu" before "Vũng Tàu".
        sort_by(&mut mentions, |a, b| a.typos.cmp(&b.typos).then(b.span.len().cmp(&a.span.len())));
        for mention in mentions {
            let Some(room) = room(mention, *covered) else { continue };
            if mention.typos > 0 && !named.is_empty() {
                continue;
            }
            // "Thành phố Sóc Trăng, tỉnh Sóc Trăng": one of the two is the district.
            let mistyped = |kind| Some(kind) != self.gazetteer.kind(mention.unit);
            let kind = mention.kind.filter(|_| room == mention.mask);
            let is_district = named.contains(&name(mention)) || kind.is_some_and(mistyped);
            // Another old province that went into the same new one speaks for another commune.
            let foreign = match mention.unit {
                Unit::OldProvince(old) => {
                    own.is_some_and(|(own, _)| own != old) && !self.names_today(mention, province)
                }
                _ => false,
            };
            let contradicts = if is_district || foreign { 15 } else { 0 };
            *cost += 7 * u32::from(mention.typos) + contradicts;
            *covered |= room;
            named.push(name(mention));
        }
        !named.is_empty()
    }

    /// Whether the same words name the province as it is today.
    fn names_today(&self, mention: &Mention, province: usize) -> bool {
        self.mentions.iter().any(|m| m.unit == Unit::Province(province) && m.span == mention.span)
    }

    /// The best mention of a unit that leaves the covered words alone.
    fn best(&self, covered: Mask, commune: &Mention, is_it: impl Fn(Unit) -> bool) -> Option<&Mention> {
        let rank = |m: &&Mention| {
            let kind = match m.kind {
                Some(kind) if Some(kind) == self.gazetteer.kind(m.unit) => 0,
                None => 1,
                Some(_) => 2,
            };
            let after = m.span.start >= commune.span.end;
            (m.typos, kind, !after, m.span.start.abs_diff(commune.span.end), std::cmp::Reverse(m.span.len()))
        };
        self.mentions.iter().filter(|m| is_it(m.unit) && room(m, covered).is_some()).min_by_key(rank)
    }

    /// Adds what is left unexplained, and accents that differ.
    fn finish(&self, mention: &Mention, covered: Mask, mut cost: u32, complete: bool) -> Reading {
        let all: Mask = if self.query.words.len() >= 64 { Mask::MAX } else { (1 << self.query.words.len()) - 1 };
        let open = all & !covered & !self.query.idle;
        // A mistyped type word stands right before what it was to name: "huyn Nghi Lộc".
        let mut slips = 0;
        let typed = open & self.query.nearly_types & !self.named;
        let names = covered & !self.query.type_starts;
        while typed & (names | slips) >> 1 & !slips != 0 {
            slips |= typed & (names | slips) >> 1;
        }
        let open = open & !slips;
        cost += 2 * slips.count_ones();
        let first = covered.trailing_zeros();
        let before = open & ((1 << first) - 1);
        let beyond = (open & !before).count_ones();
        let free = (before & !self.query.smaller).count_ones();
        if beyond > 0 {
            // In reversed order the small parts come last.
            let reversed = mention.mask.leading_zeros() == covered.leading_zeros() && mention.mask != covered;
            let small = open & !before & !self.query.smaller == 0
                && (open & !before).trailing_zeros() > 63 - covered.leading_zeros();
            cost += if reversed && small { 3 } else { 30 + 5 * beyond };
        }
        if open & self.query.commune_types != 0 && Level::of(mention.unit) == Level::Commune {
            // "xã ..." that is not explained names another commune.
            cost += 20;
        }
        if free > 0 {
            cost += (6 * free).max(16);
        }
        if mention.accents_differ {
            cost += if complete { 12 } else { 5 };
        }
        let accents_contradict = mention.accents_contradict;
        Reading { unit: mention.unit, span: mention.span.clone(), cost, accents_contradict }
    }
}

/// The words that a mention takes of those that are free, if its name is: what looks like its type word may end the name
/// before it, as in "xã Phước Tỉnh, Hồ Chí Minh" without accents.
fn room(mention: &Mention, covered: Mask) -> Option<Mask> {
    [mention.mask, mask(&mention.span)].into_iter().find(|words| words & covered == 0)
}
