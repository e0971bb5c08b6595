//! Addresses made from the catalogue's table of old communes, with the communes of today that they may lie in.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use motcua_text::fold;
use serde_json::Value;

use crate::Error;

/// Every how many old communes one is asked for.
const EVERY: usize = 10;

/// An address and where it may lie now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// As a person would write it.
    pub text: String,
    /// The communes of today, by code: one, or those that a reader has to choose from.
    pub codes: BTreeSet<String>,
}

/// A set of addresses of one kind.
#[derive(Debug)]
pub struct Kind {
    /// What they are.
    pub name: String,
    /// The addresses.
    pub addresses: Vec<Address>,
}

/// An old commune, by the names on papers.
struct Old {
    commune: String,
    district: String,
    province: String,
    codes: BTreeSet<String>,
}

/// Reads a TSV of addresses that somebody else checked: address, codes with `|` between.
///
/// # Errors
/// When the file cannot be read.
pub fn checked(path: &Path) -> Result<Kind, Error> {
    let text = fs::read_to_string(path).map_err(Error::file("read", path))?;
    let lines = text.lines().filter_map(|line| line.split_once('\t')).filter(|(address, _)| *address != "address");
    let addresses = lines
        .map(|(address, rest)| Address {
            text: address.to_owned(),
            codes: rest.split('\t').next().unwrap_or_default().split('|').map(str::to_owned).collect(),
        })
        .collect();
    Ok(Kind { name: "checked by people".to_owned(), addresses })
}

/// Every tenth old commune: as on its papers, without accents, without its district.
///
/// # Errors
/// When the catalogue cannot be read.
pub fn made(catalogue: &Path) -> Result<Vec<Kind>, Error> {
    let provinces = json(&catalogue.join("provinces.json"))?;
    let old = old_communes(catalogue, &provinces)?;
    let today = communes_of_today(catalogue, &provinces)?;
    let asked: Vec<&Old> = old.iter().step_by(EVERY).collect();

    let full = |old: &Old| format!("{}, {}, {}", old.commune, old.district, old.province);
    let bare = |old: &Old| format!("{}, {}, {}", fold(&old.commune), fold(&old.district), fold(&old.province));
    let short = |old: &Old| format!("{}, {}", old.commune, old.province);
    let kind = |name: &str, write: &dyn Fn(&Old) -> String, also: &BTreeMap<String, String>| {
        let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for old in &old {
            all.entry(write(old)).or_default().extend(old.codes.iter().cloned());
        }
        let addresses = asked.iter().map(|old| {
            let text = write(old);
            let mut codes = all.get(&text).cloned().unwrap_or_default();
            codes.extend(also.get(&text).cloned());
            Address { text, codes }
        });
        Kind { name: name.to_owned(), addresses: addresses.collect() }
    };
    Ok(vec![
        kind("made: as on papers", &full, &BTreeMap::new()),
        kind("made: without accents", &bare, &BTreeMap::new()),
        // Without its district an old name may be that of a commune of today.
        kind("made: without the district", &short, &today),
    ])
}

/// All old communes with their full names, by the code of their province and their own order there.
fn old_communes(catalogue: &Path, provinces: &Value) -> Result<Vec<Old>, Error> {
    let merged = provinces["provinces"].as_array().into_iter().flatten().flat_map(|province| list(&province["merged"]));
    let province_names: BTreeMap<&str, String> = merged.map(|old| (one(&old["code"]), full_name(old))).collect();
    let mut communes = Vec::new();
    for path in json_files(&catalogue.join("predecessors"))? {
        let file = json(&path)?;
        let districts: BTreeMap<&str, &Value> =
            list(&file["districts"]).map(|each| (one(&each["code"]), each)).collect();
        for old in list(&file["communes"]).filter(|old| old["code"].is_string() && old["type"].is_string()) {
            let Some(district) = districts.get(one(&old["district"])) else { continue };
            let Some(province) = province_names.get(one(&district["province"])) else { continue };
            communes.push(Old {
                commune: full_name(old),
                district: full_name(district),
                province: province.clone(),
                codes: targets(old),
            });
        }
    }
    Ok(communes)
}

/// Where the people of an old commune live now: land on which nobody lives does not count.
fn targets(old: &Value) -> BTreeSet<String> {
    let with = |shares: &[&str]| {
        let chosen = list(&old["to"]).filter(|to| shares.contains(&one(&to["share"])));
        chosen.map(|to| one(&to["code"]).to_owned()).collect::<BTreeSet<_>>()
    };
    [&["residents"][..], &["all", "part"]].map(with).into_iter().find(|codes| !codes.is_empty()).unwrap_or_default()
}

/// "Xã Tân An, Tỉnh Cà Mau" -> its code.
fn communes_of_today(catalogue: &Path, provinces: &Value) -> Result<BTreeMap<String, String>, Error> {
    let names: BTreeMap<&str, String> =
        list(&provinces["provinces"]).map(|each| (one(&each["code"]), full_name(each))).collect();
    let mut today = BTreeMap::new();
    for path in json_files(&catalogue.join("communes"))? {
        let file = json(&path)?;
        let Some(province) = names.get(one(&file["province"])) else { continue };
        for commune in list(&file["communes"]) {
            today.insert(format!("{}, {province}", full_name(commune)), one(&commune["code"]).to_owned());
        }
    }
    Ok(today)
}

/// "xã", "Tân An" -> "Xã Tân An".
fn full_name(unit: &Value) -> String {
    let mut letters = one(&unit["type"]).chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    format!("{}{} {}", first.collect::<String>(), letters.as_str(), one(&unit["name"]))
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn one(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn json(path: &Path) -> Result<Value, Error> {
    let text = fs::read_to_string(path).map_err(Error::file("read", path))?;
    serde_json::from_str(&text).map_err(|error| Error::Form { path: path.to_owned(), problem: error.to_string() })
}

fn json_files(folder: &Path) -> Result<Vec<std::path::PathBuf>, Error> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(Error::file("list", folder))? {
        let path = entry.map_err(Error::file("list", folder))?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
#[expect(clippy::unwrap_used)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::Project;

    #[test]
    fn land_without_people_is_no_answer() {
        let split = json!({"to": [{"code": "1", "share": "part"}, {"code": "2", "share": "area"}]});
        assert_eq!(targets(&split), BTreeSet::from(["1".to_owned()]));
        let moved = json!({"to": [{"code": "1", "share": "part"}, {"code": "2", "share": "residents"}]});
        assert_eq!(targets(&moved), BTreeSet::from(["2".to_owned()]));
    }

    #[test]
    fn the_shipped_catalogue_makes_three_kinds_in_one_order() {
        let catalogue = Project::find().root().join("public/catalogue");
        let kinds = made(&catalogue).unwrap();
        assert_eq!(kinds.len(), 3);
        for kind in &kinds {
            assert!(kind.addresses.len() > 900, "{}", kind.name);
            assert!(kind.addresses.iter().all(|address| !address.codes.is_empty()), "{}", kind.name);
        }
        let first = kinds[0].addresses[0].clone();
        assert_eq!(first.text, "Phường Phúc Xá, Quận Ba Đình, Thành phố Hà Nội");
        assert_eq!(first.codes, BTreeSet::from(["00097".to_owned()]));
        // Where a name is shared within a province, leaving out the district leaves several.
        let several = |kind: &Kind| kind.addresses.iter().filter(|address| address.codes.len() > 1).count();
        assert!(several(&kinds[2]) > several(&kinds[0]));
    }
}
