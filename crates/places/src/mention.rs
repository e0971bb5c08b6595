//! Every place in an address where a unit may be named.

use std::ops::Range;

use motcua_text::{distance, words};

use crate::gazetteer::{Gazetteer, Unit};
use crate::keys::{Keys, is_number, key};
use crate::kind::Kind;
use crate::query::{Mask, Query, mask};

/// The most words of a name.
const LONGEST: usize = 7;

/// The words from the end in which typos are looked for.
const NEAR: usize = 20;

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
    /// Whether what was typed would be another unit's name if its accents were not wrong.
    pub(crate) is_either: bool,
    /// Whether accents were typed that the name does not have, or the other way round.
    pub(crate) accents_differ: bool,
    /// Whether accents were typed that are not the name's: more than leaving some out.
    pub(crate) accents_contradict: bool,
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
        // "Bà Rịa - Vũng Tàu" is the province, not the two cities in it.
        let provinces: Vec<_> =
            mentions.iter().filter(|m| Level::of(m.unit) == Level::Province).map(|m| m.span.clone()).collect();
        let inside = |m: &Mention| {
            provinces.iter().any(|p| p.start <= m.span.start && m.span.end <= p.end && p.len() > m.span.len())
        };
        mentions.retain(|m| Level::of(m.unit) == Level::Commune || !inside(m));
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
        // Only the last words: a long text must not keep a phone busy.
        let first = self.query.words.len().saturating_sub(NEAR);
        let begins_with_type = |span: &Range<usize>| {
            (span.start + 1..span.end)
                .any(|end| self.query.type_before(end).is_some_and(|(start, _)| start == span.start))
        };
        let is_long = |typed: &str| typed.len() >= 4 && !is_number(typed);
        let spans: Vec<_> = self
            .spans()
            .filter(|(span, typed)| span.start >= first && is_long(typed) && !begins_with_type(span))
            .collect();
        let mut mentions = Vec::new();
        for (name, unit) in self.keys.all().filter(|(_, unit)| wanted(*unit)) {
            for (span, typed) in &spans {
                // Few typos spoil both ends of a name, and most pairs differ at both.
                let (a, b) = (typed.as_bytes(), name.as_bytes());
                if a.first() != b.first() && a.last() != b.last() {
                    continue;
                }
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

    /// Whether what looks like a type word is the end of a name: "Nho Quan", "Hà Tĩnh" without accents.
    fn ends_name(&self, type_word: Range<usize>) -> bool {
        type_word.len() == 1
            && (1..=2.min(type_word.start)).any(|more| {
                let span = type_word.start - more..type_word.end;
                let typed = key(&self.query.words[span.clone()]);
                self.query.is_whole(&span) && self.keys.named(&typed).any(|unit| Level::of(unit) != Level::Commune)
            })
    }

    /// Whether some words are a name of a unit of a level, and so no slip for another: `Some(false)` when their accents are
    /// none of it, as "Phước Hái" may be meant for "Phước Hải" or "Phước Thái".
    fn likeness(&self, span: &Range<usize>, typed: &str, level: Level) -> Option<bool> {
        let fits = |unit| {
            let name = words(self.gazetteer.name(unit));
            !self.query.accented
                || name.len() != span.len()
                || self.query.words[span.clone()].iter().zip(&name).all(|(typed, name)| typed.marks.fit(name.marks))
        };
        self.keys.named(typed).filter(|other| Level::of(*other) == level).map(fits).reduce(|any, fits| any || fits)
    }

    fn mention(&self, span: &Range<usize>, typed: &str, unit: Unit, typos: u8) -> Option<Mention> {
        let level = Level::of(unit);
        let before = self.query.type_before(span.start);
        let misplaced = before.filter(|(_, kind)| !level.takes(*kind));
        if misplaced.is_some_and(|(start, _)| !self.ends_name(start..span.start)) {
            return None;
        }
        let before = if misplaced.is_some() { None } else { before };
        let kind = before.map(|(_, kind)| kind);
        // A number is a name only after its type, or where a district is due: "Bến Nghé, 1, Hồ Chí Minh".
        let is_due = level == Level::District && self.query.stands_alone(span);
        if kind.is_none() && is_number(typed) && !is_due {
            return None;
        }
        let whole = before.map_or(span.start, |(start, _)| start)..span.end;
        let name = words(self.gazetteer.name(unit));
        let typed_words = &self.query.words[span.clone()];
        let same = typed_words.iter().map(|w| w.marks).eq(name.iter().map(|w| w.marks));
        let fits = typed_words.iter().zip(&name).all(|(typed, name)| typed.marks.fit(name.marks));
        let like = if typos > 0 { self.likeness(span, typed, level) } else { None };
        let comparable = self.query.accented && typos == 0 && name.len() == span.len();
        Some(Mention {
            span: span.clone(),
            kind,
            mask: mask(&whole),
            unit,
            typos,
            other_name: like == Some(true),
            is_either: like == Some(false),
            accents_differ: comparable && !same,
            accents_contradict: comparable && !fits,
        })
    }
}
