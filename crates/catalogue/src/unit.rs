//! Administrative units: provinces, communes, and the old units they were formed from on 1 July 2025.
//!
//! Codes are those of the National Statistics Office: two digits for a province, three for an old district, five for a
//! commune. A commune of today may carry the code of an old one: a code names an old or a new unit, never both at once.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fact::{Date, Source};

/// `provinces.json`: the provinces and centrally run cities.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Provinces {
    /// The day on which the list was last compared with its sources.
    pub checked_on: Date,
    /// Where it comes from.
    pub sources: Vec<Source>,
    /// The provinces, by code.
    pub provinces: Vec<Province>,
}

/// A province or centrally run city.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Province {
    /// Two digits.
    pub code: String,
    /// Its name without its type.
    pub name: String,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: ProvinceType,
    /// Latitude of a point inside it, in degrees (WGS 84).
    pub lat: f64,
    /// Longitude of a point inside it, in degrees (WGS 84).
    pub lon: f64,
    /// The resolution of 2025 on its communes.
    pub resolution: String,
    /// The provinces before 1 July 2025 that make it up, itself included.
    pub merged: Vec<OldProvince>,
    /// What it was before its type changed, if it did after 1 July 2025.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<Was<ProvinceType>>,
}

/// A province before 1 July 2025.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OldProvince {
    /// Two digits.
    pub code: String,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: ProvinceType,
    /// Its name without its type.
    pub name: String,
}

/// Types of province.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum ProvinceType {
    /// Tỉnh.
    #[serde(rename = "tỉnh")]
    Province,
    /// Thành phố trực thuộc trung ương.
    #[serde(rename = "thành phố")]
    City,
}

/// The type a unit had before it changed; its code stayed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Was<T> {
    /// The type before.
    #[serde(rename = "type")]
    pub kind: T,
    /// The resolution that changed it.
    pub resolution: String,
    /// The day it was passed.
    pub passed: Date,
    /// The day it came into force.
    pub from: Date,
}

/// `communes/{province}.json`: the communes of a province.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Communes {
    /// The province's code; also the file's name.
    pub province: String,
    /// The day on which the list was last compared with its sources.
    pub checked_on: Date,
    /// Where it comes from. `merger-map` is the source, and the date, of every area, population and seat.
    pub sources: Vec<Source>,
    /// The communes, by code.
    pub communes: Vec<Commune>,
}

/// A commune of today.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Commune {
    /// Five digits.
    pub code: String,
    /// Its name without its type: `1 Bảo Lộc` for Phường 1 Bảo Lộc.
    pub name: String,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: CommuneType,
    /// Latitude of a point inside it, in degrees (WGS 84): the middle of its shape, not its office.
    pub lat: f64,
    /// Longitude of that point.
    pub lon: f64,
    /// Area in square kilometres, as the merger map gave it; absent where it gave none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area_km2: Option<f64>,
    /// Residents, as the merger map gave it, with a few plain errors; absent where it gave none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<u32>,
    /// Where the merger map put its seat: an address, a hamlet, or "the former office of ...". Unverified: shown with its
    /// source and date, never as the address of a service centre. Absent where the map says nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<String>,
    /// What it was before its type changed, if it did after 1 July 2025.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<Was<CommuneType>>,
}

/// Types of commune.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum CommuneType {
    /// Xã.
    #[serde(rename = "xã")]
    Commune,
    /// Phường.
    #[serde(rename = "phường")]
    Ward,
    /// Đặc khu.
    #[serde(rename = "đặc khu")]
    SpecialZone,
}

/// `predecessors/{province}.json`: the old units that a province of today was formed from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Predecessors {
    /// The code of today's province; also the file's name.
    pub province: String,
    /// The day on which the list was last compared with its sources.
    pub checked_on: Date,
    /// Where it comes from.
    pub sources: Vec<Source>,
    /// The old districts.
    pub districts: Vec<OldDistrict>,
    /// The old communes, each with the communes its land and people went to.
    pub communes: Vec<OldCommune>,
    /// Names retired between September 2024 and June 2025 that people still write. Earlier mergers are not listed.
    pub former: Vec<FormerName>,
}

/// A district before 1 July 2025.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OldDistrict {
    /// Three digits.
    pub code: String,
    /// Its name without its type; a number for some (`1` for Quận 1).
    pub name: String,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: DistrictType,
    /// The old province's code.
    pub province: String,
}

/// Types of old district.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum DistrictType {
    /// Huyện.
    #[serde(rename = "huyện")]
    Rural,
    /// Quận.
    #[serde(rename = "quận")]
    Urban,
    /// Thị xã.
    #[serde(rename = "thị xã")]
    Town,
    /// Thành phố.
    #[serde(rename = "thành phố")]
    City,
}

/// A commune before 1 July 2025.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OldCommune {
    /// Five digits; absent for land that was no commune (five island districts, one stretch of mud flats).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Its name without its type; absent where a district had no communes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its type; absent for land that was no commune.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<OldCommuneType>,
    /// The old district's code.
    pub district: String,
    /// The communes it went to, the default first. At least one.
    pub to: Vec<Link>,
    /// How sure the default is.
    pub default: Certainty,
    /// Type and name in the Statistics Office's code list, where it spells them differently.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alt: Option<String>,
}

/// Types of old commune.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum OldCommuneType {
    /// Xã.
    #[serde(rename = "xã")]
    Commune,
    /// Phường.
    #[serde(rename = "phường")]
    Ward,
    /// Thị trấn.
    #[serde(rename = "thị trấn")]
    Township,
}

/// From an old commune to one of today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The code of today's commune.
    pub code: String,
    /// What of the old commune went there.
    pub share: Share,
}

/// What of an old commune went to a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Share {
    /// All of it.
    All,
    /// Part of its land and people.
    Part,
    /// Part of its land, where nobody lives.
    Area,
    /// Part of its land and all its residents.
    Residents,
}

/// How sure the first link of an old commune is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// It is the only one.
    Only,
    /// The Statistics Office's table, or the shares, settle it.
    Official,
    /// Split; two or more signs agree. The reader must be asked.
    Likely,
    /// Split; one sign or none. The reader must be asked.
    Guess,
}

/// A name that was retired before 2025.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FormerName {
    /// Five digits: the code it had.
    pub code: String,
    /// The name, without its type.
    pub name: String,
    /// Its type, where the source gives it.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<OldCommuneType>,
    /// The old district's code.
    pub district: String,
    /// The code of the old commune that took it in; that one's `to` says where it is today.
    pub to: String,
}
