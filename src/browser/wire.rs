//! Content as it arrives: JSON, read by the browser's own parser. A parser in the module would weigh more than a page.
//!
//! The build writes it from the types of `page_data.rs`; a test on each side holds the two together.

use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::JsValue;

use crate::page_data::{Act, KeptCommune, PageData};

/// A page; `None` if the text is none.
pub fn page(text: &str) -> Option<PageData> {
    let value = JSON::parse(text).ok()?;
    let acts = Reflect::get(&value, &"acts".into()).ok()?;
    let acts = if acts.is_undefined() { Array::new() } else { Array::from(&acts) };
    Some(PageData {
        title: string(&value, "title")?,
        html: string(&value, "html").unwrap_or_default(),
        // What a page of a newer build does besides is left out: it can be read all the same.
        acts: acts.iter().filter_map(|act| self::act(&act)).collect(),
    })
}

fn act(value: &JsValue) -> Option<Act> {
    Some(match string(value, "do")?.as_str() {
        "find-place" => Act::FindPlace,
        "show-commune" => Act::ShowCommune,
        "keep-commune" => Act::KeepCommune(commune(value)?),
        "pack" => Act::Pack,
        "find-chance" => Act::FindChance,
        "qr-sheets" => Act::QrSheets,
        "count-due" => Act::CountDue { code: string(value, "code")? },
        "carry" => Act::Carry,
        "listen" => Act::Listen,
        "outbox" => Act::Outbox,
        "walk" => Act::Walk { logic: string(value, "logic")? },
        _ => return None,
    })
}

/// A way of being served, as the build writes it.
pub struct WayWords {
    /// Its kind, for the boxes above the list.
    pub kind: String,
    /// Codes, days and hours as `motcua_calendar::Way` reads them.
    pub communes: String,
    /// The same.
    pub codes: String,
    /// The same.
    pub days: String,
    /// The same.
    pub week: String,
    /// How it is shown.
    pub html: String,
}

/// What the build writes for a province.
pub struct ProvinceWays {
    /// Its communes: code and name.
    pub communes: Vec<(String, String)>,
    /// Its ways.
    pub ways: Vec<WayWords>,
}

/// A province's ways; `None` if the text is none.
pub fn ways(text: &str) -> Option<ProvinceWays> {
    let value = JSON::parse(text).ok()?;
    let list = |name: &str| Some(Array::from(&Reflect::get(&value, &name.into()).ok()?));
    let commune = |pair: JsValue| {
        let pair = Array::from(&pair);
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    };
    let way = |value: JsValue| {
        Some(WayWords {
            kind: string(&value, "kind")?,
            communes: string(&value, "communes")?,
            codes: string(&value, "codes")?,
            days: string(&value, "days")?,
            week: string(&value, "week")?,
            html: string(&value, "html")?,
        })
    };
    Some(ProvinceWays {
        communes: list("communes")?.iter().filter_map(commune).collect(),
        ways: list("ways")?.iter().filter_map(way).collect(),
    })
}

/// A text that arrives as JSON; `None` if it is none.
pub fn text(json: &str) -> Option<String> {
    JSON::parse(json).ok()?.as_string()
}

/// What an office's server calls a letter it has taken: Open311 answers with a list of one.
pub fn reference(text: &str) -> Option<String> {
    let said = JSON::parse(text).ok()?;
    let said = if Array::is_array(&said) { Array::from(&said).get(0) } else { said };
    let name = ["service_request_id", "token", "reference"].into_iter().find_map(|name| {
        let value = Reflect::get(&said, &name.into()).ok()?;
        value.as_string().or_else(|| value.as_f64().map(|number| (number as u64).to_string()))
    });
    name.filter(|name| !name.is_empty())
}

/// A kept commune; `None` if the text is none.
pub fn kept_commune(text: &str) -> Option<KeptCommune> {
    commune(&JSON::parse(text).ok()?)
}

fn commune(value: &JsValue) -> Option<KeptCommune> {
    Some(KeptCommune {
        code: string(value, "code")?,
        name: string(value, "name")?,
        province: string(value, "province")?,
    })
}

/// A commune as text that [`kept_commune`] reads.
pub fn kept_text(commune: &KeptCommune) -> Option<String> {
    let value = js_sys::Object::new();
    for (name, text) in [("code", &commune.code), ("name", &commune.name), ("province", &commune.province)] {
        Reflect::set(&value, &name.into(), &text.as_str().into()).ok()?;
    }
    JSON::stringify(&value).ok().map(String::from)
}

fn string(value: &JsValue, name: &str) -> Option<String> {
    Reflect::get(value, &name.into()).ok()?.as_string()
}
