//! Every place in an address where a unit may be named.

use std::ops::Range;

use motcua_text::{distance, words};

use crate::gazetteer::{Gazetteer, Unit};
use crate::keys::{Keys, is_number, key};
use crate::kind::Kind;
use crate::query::{Mask, Query, mask};

/// The most words of a name.
const LONGEST: usize = 7;

/// A unit that may be named here.
#[derive(Clone, Debug)]
pub(crate) struct Mention {
    /// The words of the name.
    pub(crate) span: Range<usize>,
    /// The type word before it, if there is one.
    pub(crate) kind: Option<Kind>,
    /// The name with its type word.
    pub(crate) mask: Mask,
    /// The unit.
    pub(crate) unit: Unit,
    /// Letters typed wrong.
    pub(crate) typos: u8,
    /// Whether what was typed is another unit's name.
    pub(crate) other_name: bool,
    /// Whether accents were typed that the name does not have, or the other way round.
    pub(crate) accents_differ: bool,
}

/// The levels of unit that an address names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    Commune,
    District,
    Province,
}

impl Level {
    /// The level of a unit.
    pub(crate) fn of(unit: Unit) -> Self {
        match unit {
            Unit::Province(_) | Unit::OldProvince(_) => Self::Province,
            Unit::District(_) => Self::District,
            Unit::Commune(_) | Unit::Old(_) | Unit::Other(_) => Self::Commune,
        }
    }

    /// Whether a type word may stand before a unit of this level.
    pub(crate) fn takes(self, kind: Kind) -> bool {
        match kind {
            Kind::Commune | Kind::Ward | Kind::SpecialZone | Kind::Township => self == Self::Commune,
            Kind::UrbanDistrict | Kind::RuralDistrict | Kind::Town => self == Self::District,
            Kind::City => self != Self::Commune,
            Kind::Province => self == Self::Province,
        }
    }
}

/// Finds mentions.
pub(crate) struct Finder<'a> {
    pub(crate) gazetteer: &'a Gazetteer,
    pub(crate) keys: &'a Keys,
    pub(crate) query: &'a Query,
}

impl Finder<'_> {
    /// The names that are spelt right, whatever their accents.
    pub(crate) fn exact(&self) -> Vec<Mention> {
        let mut mentions = Vec::new();
        for (span, key) in self.spans() {
            for unit in self.keys.named(&key) {
                mentions.extend(self.mention(&span, &key, unit, 0));
            }
        }
        mentions
    }

    /// Districts and provinces that are nearly spelt right.
    pub(crate) fn near_regions(&self) -> Vec<Mention> {
        self.near(|unit| Level::of(unit) != Level::Commune)
    }

    /// Communes, within some regions or anywhere, that are nearly spelt right.
    pub(crate) fn near_communes(&self, within: impl Fn(Unit) -> bool) -> Vec<Mention> {
        self.near(|unit| Level::of(unit) == Level::Commune && within(unit))
    }

    fn near(&self, wanted: impl Fn(Unit) -> bool) -> Vec<Mention> {
        let spans: Vec<_> = self.spans().filter(|(_, typed)| typed.len() >= 4 && !is_number(typed)).collect();
        let mut mentions = Vec::new();
        for (name, unit) in self.keys.all().filter(|(_, unit)| wanted(*unit)) {
            for (span, typed) in &spans {
                let most = if typed.len() < 8 { 1 } else { 2 };
                // Numbers are never typos of one another: phường 2 is not phường 12.
                let digits = |s: &str| s.bytes().filter(u8::is_ascii_digit).collect::<Vec<_>>();
                if let Some(typos @ 1..) = distance(typed, name, most)
                    && digits(typed) == digits(name)
                {
                    mentions.extend(self.mention(span, typed, unit, typos));
                }
            }
        }
        mentions
    }

    /// All runs of words without a comma, with their keys.
    fn spans(&self) -> impl Iterator<Item = (Range<usize>, String)> {
        let length = self.query.words.len();
        (0..length)
            .flat_map(move |start| (start + 1..=length.min(start + LONGEST)).map(move |end| start..end))
            .filter(|span| self.query.is_whole(span))
            .map(|span| (span.clone(), key(&self.query.words[span])))
    }

    fn mention(&self, span: &Range<usize>, typed: &str, unit: Unit, typos: u8) -> Option<Mention> {
        let level = Level::of(unit);
        let before = self.query.type_before(span.start);
        let kind = before.map(|(_, kind)| kind);
        if kind.is_some_and(|kind| !level.takes(kind)) || (kind.is_none() && is_number(typed)) {
            return None;
        }
        let whole = before.map_or(span.start, |(start, _)| start)..span.end;
        let name = words(self.gazetteer.name(unit));
        let same = self.query.words[span.clone()].iter().map(|w| w.marks).eq(name.iter().map(|w| w.marks));
        Some(Mention {
            span: span.clone(),
            kind,
            mask: mask(&whole),
            unit,
            typos,
            other_name: typos > 0 && self.keys.named(typed).any(|other| Level::of(other) == level),
            accents_differ: self.query.accented && typos == 0 && !same && name.len() == span.len(),
        })
    }
}
