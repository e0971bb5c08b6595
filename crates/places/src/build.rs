//! Makes the index from a catalogue's unit files.

use std::collections::BTreeMap;

use motcua_catalogue::unit::{
    Certainty, Commune, CommuneType, Communes, DistrictType, OldCommune, OldCommuneType, Predecessors, ProvinceType,
    Provinces, Share,
};

use crate::PlacesError;
use crate::kind::Kind;
use crate::near_wire::{self, Middle};
use crate::wire::{Magic, Writer};

/// The index of all units, as [`crate::Places::open`] reads it. The same input gives the same bytes.
///
/// # Errors
/// [`PlacesError::Unknown`] when a record names a unit that is not there, [`PlacesError::Unfit`] when a code is no number.
pub fn build<'a>(
    provinces: &Provinces,
    communes: impl IntoIterator<Item = &'a Communes>,
    predecessors: impl IntoIterator<Item = &'a Predecessors>,
) -> Result<Vec<u8>, PlacesError> {
    let mut names = Names::default();
    let mut body = Writer::default();
    let province_of = write_provinces(&mut body, &mut names, provinces)?;
    let communes: Vec<_> = communes.into_iter().collect();
    let predecessors: Vec<_> = predecessors.into_iter().collect();
    write_districts(&mut body, &mut names, provinces, &predecessors)?;
    let commune_of = write_communes(&mut body, &mut names, &province_of, &communes)?;
    write_old(&mut body, &mut names, &predecessors, &commune_of)?;
    write_others(&mut body, &mut names, &predecessors)?;
    Ok(body.after(&names.0, Magic::Places))
}

/// The index of the communes' positions, as [`crate::Nearby::open`] reads it. The same input gives the same bytes.
///
/// # Errors
/// [`PlacesError::Unfit`] when a code is no number, or a position is not in or near Viet Nam.
pub fn near<'a>(communes: impl IntoIterator<Item = &'a Communes>) -> Result<Vec<u8>, PlacesError> {
    let mut middles: Vec<Middle<'_>> = Vec::new();
    for file in communes {
        let mut areas: Vec<f64> = file.communes.iter().filter_map(|commune| commune.area_km2).collect();
        areas.sort_by(f64::total_cmp);
        let usual = areas.get(areas.len() / 2).copied();
        let middle = |commune: &'a Commune| -> Middle<'a> {
            (&commune.code, commune.lat, commune.lon, commune.area_km2.or(usual))
        };
        middles.extend(file.communes.iter().map(middle));
    }
    near_wire::encode(&middles)
}

/// The names, one a line.
#[derive(Default)]
struct Names(String);

impl Names {
    fn push(&mut self, name: &str) -> Result<(), PlacesError> {
        if name.contains('\n') {
            return Err(PlacesError::Unfit(name.to_owned()));
        }
        self.0.push_str(name);
        self.0.push('\n');
        Ok(())
    }
}

/// Numbers of units by their codes.
type Numbers<'a> = BTreeMap<&'a str, u32>;

fn find(numbers: &Numbers<'_>, what: &'static str, code: &str, record: &str) -> Result<u32, PlacesError> {
    numbers.get(code).copied().ok_or_else(|| PlacesError::Unknown {
        record: record.to_owned(),
        what,
        code: code.to_owned(),
    })
}

fn digits(code: &str) -> Result<u32, PlacesError> {
    code.parse().ok().filter(|n| *n < 100_000).ok_or_else(|| PlacesError::Unfit(code.to_owned()))
}

/// Writes how many, then each number of the row as a step from the one before.
fn write_steps(body: &mut Writer, row: &[u32]) {
    body.number(row.len() as u32);
    let mut last = 0;
    for number in row {
        body.step(last, *number);
        last = *number;
    }
}

fn write_provinces<'a>(body: &mut Writer, names: &mut Names, all: &'a Provinces) -> Result<Numbers<'a>, PlacesError> {
    let mut numbers = Numbers::new();
    body.number(all.provinces.len() as u32);
    for (number, province) in all.provinces.iter().enumerate() {
        body.number(digits(&province.code)?);
        names.push(&province.name)?;
        numbers.insert(&province.code, number as u32);
    }
    for province in &all.provinces {
        body.byte(province_kind(province.kind) as u8);
    }
    body.number(all.provinces.iter().map(|p| p.merged.len() as u32).sum());
    for (number, province) in all.provinces.iter().enumerate() {
        for old in &province.merged {
            body.number(number as u32);
            names.push(&old.name)?;
        }
    }
    for old in all.provinces.iter().flat_map(|p| &p.merged) {
        body.byte(province_kind(old.kind) as u8);
    }
    Ok(numbers)
}

fn write_districts(
    body: &mut Writer,
    names: &mut Names,
    provinces: &Provinces,
    all: &[&Predecessors],
) -> Result<(), PlacesError> {
    let merged = provinces.provinces.iter().flat_map(|p| &p.merged);
    let old_provinces: Numbers<'_> = merged.enumerate().map(|(number, p)| (p.code.as_str(), number as u32)).collect();
    let mut row = Vec::new();
    for district in all.iter().flat_map(|p| &p.districts) {
        let record = format!("old district {} {}", district.code, district.name);
        row.push(find(&old_provinces, "old province", &district.province, &record)?);
        names.push(&district.name)?;
    }
    write_steps(body, &row);
    for district in all.iter().flat_map(|p| &p.districts) {
        let kind = match district.kind {
            DistrictType::Rural => Kind::RuralDistrict,
            DistrictType::Urban => Kind::UrbanDistrict,
            DistrictType::Town => Kind::Town,
            DistrictType::City => Kind::City,
        };
        body.byte(kind as u8);
    }
    Ok(())
}

fn write_communes<'a>(
    body: &mut Writer,
    names: &mut Names,
    provinces: &Numbers<'_>,
    all: &[&'a Communes],
) -> Result<Numbers<'a>, PlacesError> {
    let mut row = Vec::new();
    let mut numbers = Numbers::new();
    for file in all {
        let province = find(provinces, "province", &file.province, &format!("communes/{}.json", file.province))?;
        for commune in &file.communes {
            numbers.insert(&commune.code, row.len() as u32);
            row.push(province);
            names.push(&commune.name)?;
        }
    }
    write_steps(body, &row);
    let mut last = 0;
    for commune in all.iter().flat_map(|file| &file.communes) {
        let code = digits(&commune.code)?;
        body.step(last, code);
        last = code;
    }
    for commune in all.iter().flat_map(|file| &file.communes) {
        let kind = match commune.kind {
            CommuneType::Commune => Kind::Commune,
            CommuneType::Ward => Kind::Ward,
            CommuneType::SpecialZone => Kind::SpecialZone,
        };
        body.byte(kind as u8);
    }
    Ok(numbers)
}

/// The old communes of all files, in order.
fn old_communes<'a>(all: &'a [&'a Predecessors]) -> impl Iterator<Item = &'a OldCommune> {
    all.iter().flat_map(|file| &file.communes)
}

fn write_old(
    body: &mut Writer,
    names: &mut Names,
    all: &[&Predecessors],
    communes: &Numbers<'_>,
) -> Result<(), PlacesError> {
    let districts: Numbers<'_> = all
        .iter()
        .flat_map(|file| &file.districts)
        .enumerate()
        .map(|(number, d)| (d.code.as_str(), number as u32))
        .collect();
    let mut row = Vec::new();
    for old in old_communes(all) {
        row.push(find(&districts, "old district", &old.district, &record(old))?);
        names.push(old.name.as_deref().unwrap_or_default())?;
    }
    write_steps(body, &row);
    for old in old_communes(all) {
        body.byte(old.kind.map_or(u8::MAX, |kind| old_kind(kind) as u8));
    }
    for old in old_communes(all) {
        let certainty = match old.default {
            _ if matches!(&old.to[..], [link] if link.share == Share::All) => 0,
            Certainty::Only | Certainty::Official => 1,
            Certainty::Likely | Certainty::Guess => 2,
        };
        body.byte(certainty);
        if certainty > 0 {
            body.number(old.to.len() as u32);
            for link in &old.to {
                body.byte(match link.share {
                    Share::All => 0,
                    Share::Part => 1,
                    Share::Area => 2,
                    Share::Residents => 3,
                });
            }
        }
    }
    let mut last = 0;
    for old in old_communes(all) {
        if old.to.is_empty() {
            return Err(PlacesError::Unknown { record: record(old), what: "commune", code: String::new() });
        }
        for link in &old.to {
            let commune = find(communes, "commune", &link.code, &record(old))?;
            body.step(last, commune);
            last = commune;
        }
    }
    Ok(())
}

fn write_others(body: &mut Writer, names: &mut Names, all: &[&Predecessors]) -> Result<(), PlacesError> {
    let numbers: Numbers<'_> =
        old_communes(all).enumerate().filter_map(|(number, old)| Some((old.code.as_deref()?, number as u32))).collect();
    let mut others = Vec::new();
    for (number, old) in old_communes(all).enumerate() {
        if let Some(alt) = &old.alt {
            let kind = [OldCommuneType::Commune, OldCommuneType::Ward, OldCommuneType::Township].map(old_kind);
            let name = kind.iter().find_map(|kind| alt.strip_prefix(kind.capitalised())?.strip_prefix(' '));
            others.push((number as u32, 0, name.unwrap_or(alt)));
        }
    }
    for former in all.iter().flat_map(|file| &file.former) {
        let old = find(&numbers, "old commune", &former.to, &format!("former name {} {}", former.code, former.name))?;
        others.push((old, former.kind.map_or(1, |kind| 2 + old_kind(kind) as u8), former.name.as_str()));
    }
    others.sort_unstable();
    let row: Vec<_> = others.iter().map(|other| other.0).collect();
    write_steps(body, &row);
    for (_, tag, name) in others {
        body.byte(tag);
        names.push(name)?;
    }
    Ok(())
}

fn record(old: &OldCommune) -> String {
    format!("old commune {} {}", old.code.as_deref().unwrap_or("-"), old.name.as_deref().unwrap_or("-"))
}

fn province_kind(kind: ProvinceType) -> Kind {
    match kind {
        ProvinceType::Province => Kind::Province,
        ProvinceType::City => Kind::City,
    }
}

fn old_kind(kind: OldCommuneType) -> Kind {
    match kind {
        OldCommuneType::Commune => Kind::Commune,
        OldCommuneType::Ward => Kind::Ward,
        OldCommuneType::Township => Kind::Township,
    }
}
