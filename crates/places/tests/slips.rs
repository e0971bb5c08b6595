//! Addresses with slips, made from every old commune of the catalogue: never sure of the wrong commune.
//!
//! `cargo test -p motcua-places --test slips -- --nocapture` prints how each kind of slip fares, and what was wrong.

mod catalogue;

use std::collections::BTreeMap;

use catalogue::Units;
use motcua_catalogue::unit::{Certainty, OldCommune};
use motcua_places::{Places, Resolution, Status};
use motcua_text::fold;

/// A small generator, so that every run asks the same.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n.max(1)
    }
}

/// Letters beside each other on a keyboard.
const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/// One slip of the finger: a letter left out, doubled, swapped with the next, or its neighbour on the keyboard.
fn mistype(text: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let places: Vec<usize> = (0..letters.len()).filter(|at| letters[*at].is_alphabetic()).collect();
    let Some(at) = places.get(dice.below(places.len())).copied() else { return text.to_owned() };
    match dice.below(4) {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters[at]),
        2 => {
            let key = fold(&letters[at].to_string());
            let row = ROWS.iter().find(|row| row.contains(&key)).expect("every letter folds to a key");
            let place = row.find(&key).expect("it is in this row");
            let beside = if place == 0 { 1 } else { place - 1 };
            letters[at] = row.chars().nth(beside).expect("a row has two keys at least");
        }
        _ if letters.get(at + 1).is_some_and(|next| next.is_alphabetic()) => letters.swap(at, at + 1),
        _ => drop(letters.remove(at)),
    }
    letters.into_iter().collect()
}

/// An old commune under its full names.
struct Old<'a> {
    commune: &'a OldCommune,
    ward: String,
    district: String,
    province: String,
    province_today: String,
}

/// How addresses with one kind of slip fared.
#[derive(Default)]
struct Tally {
    asked: usize,
    right: usize,
    /// Asked back, with a right one among the candidates.
    listed: usize,
    /// Sure, and wrong.
    wrong: Vec<String>,
    unknown: usize,
}

impl Tally {
    fn add(&mut self, address: &str, old: &OldCommune, found: &Resolution) {
        let codes: Vec<&str> = found.candidates.iter().map(|c| c.code.as_str()).collect();
        let settled = matches!(old.default, Certainty::Only | Certainty::Official);
        let first = old.to[0].code.as_str();
        self.asked += 1;
        match found.status {
            Status::One if codes == [first] && settled => self.right += 1,
            Status::One => {
                let via = found.candidates[0].via.as_ref().map(|via| via.full_name());
                self.wrong
                    .push(format!("{address} -> {} {}, not {first}; {via:?}", codes[0], found.candidates[0].name));
            }
            Status::Ask => self.listed += usize::from(old.to.iter().any(|link| codes.contains(&link.code.as_str()))),
            Status::Unknown => self.unknown += 1,
        }
    }
}

/// The old communes of the catalogue that have a name.
fn old_communes(units: &Units) -> Vec<Old<'_>> {
    let of_name = |kind: serde_json::Value, name: &str| format!("{} {name}", kind.as_str().unwrap_or_default());
    let mut all = Vec::new();
    for (file, today) in units.predecessors.iter().zip(&units.provinces.provinces) {
        for commune in &file.communes {
            let (Some(name), Some(kind)) = (&commune.name, commune.kind) else { continue };
            let district = file.districts.iter().find(|d| d.code == commune.district).expect("its district is there");
            let province = today.merged.iter().find(|p| p.code == district.province).expect("its province is there");
            all.push(Old {
                commune,
                ward: of_name(serde_json::json!(kind), name),
                district: of_name(serde_json::json!(district.kind), &district.name),
                province: of_name(serde_json::json!(province.kind), &province.name),
                province_today: today.name.clone(),
            });
        }
    }
    all
}

#[test]
fn slips_are_forgiven_or_asked_about_and_hardly_ever_believed() {
    let units = Units::read();
    let places: Places = units.places();
    let mut dice = Dice(20_261_123);
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    let step = std::env::var("MOTCUA_SLIPS_STEP").ok().and_then(|step| step.parse().ok()).unwrap_or(48);
    for old in old_communes(&units).iter().step_by(step) {
        let Old { ward, district, province, province_today, commune } = old;
        let name = ward.split_once(' ').map_or(ward.as_str(), |(_, name)| name);
        let whole = format!("{ward}, {district}, {province}");
        let slips = [
            ("no slip", whole.clone()),
            ("no accents", fold(&whole)),
            ("no type words", format!("{name}, {}", &whole[ward.len() + 2..])),
            ("no district", format!("{ward}, {province}")),
            ("no district, province of today, no accents", fold(&format!("{ward} {province_today}"))),
            ("typo in the commune", format!("{}, {district}, {province}", mistype(ward, &mut dice))),
            ("typo in the commune, no accents", fold(&format!("{} {district} {province}", mistype(ward, &mut dice)))),
            ("typo in the district", format!("{ward}, {}, {province}", mistype(district, &mut dice))),
            ("typo, no accents", mistype(&fold(&whole), &mut dice)),
            ("typo, no district", format!("{}, {province}", mistype(ward, &mut dice))),
            ("typo, no district, no accents", mistype(&fold(&format!("{ward} {province}")), &mut dice)),
        ];
        for (slip, address) in slips {
            tallies.entry(slip).or_default().add(&address, commune, &places.resolve(&address));
        }
    }
    println!("{:<44}{:>7}{:>9}{:>9}{:>9}{:>9}", "slip", "n", "right", "listed", "unknown", "wrong");
    let (mut asked, mut wrong) = (0, 0);
    for (slip, tally) in &tallies {
        let share = |n: usize| 100.0 * n as f64 / tally.asked as f64;
        println!(
            "{slip:<44}{:>7}{:>9.2}{:>9.2}{:>9.2}{:>9.2}",
            tally.asked,
            share(tally.right),
            share(tally.listed),
            share(tally.unknown),
            share(tally.wrong.len())
        );
        asked += tally.asked;
        wrong += tally.wrong.len();
    }
    for tally in tallies.values() {
        tally.wrong.iter().for_each(|wrong| println!("wrong: {wrong}"));
    }
    assert!(wrong * 500 <= asked, "{wrong} of {asked} were wrong and certain");
}
