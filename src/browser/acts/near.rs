//! "Around me": the position, asked for when the button is pressed, compared on the phone, and dropped.

use std::cell::Cell;

use leptos::prelude::*;
use motcua_places::{Near, Within};

use crate::browser::element::{self, escaped, find};
use crate::browser::index::{self, Indexes, Load};
use crate::browser::position::{self, Fix};

/// Communes shown: a list to choose from, not to search in.
const SHOWN: usize = 6;
/// Metres of a kilometre.
const KM: f64 = 1000.0;

/// Connects the button.
pub fn attach() {
    let Indexes { places, near, .. } = expect_context();
    let fix = RwSignal::new(None::<Fix>);
    element::hide(".near", false);
    element::on_press("near", move |_| {
        places.want();
        near.want();
        note("wait");
        element::fill(".near__places", "");
        position::ask(move |found| match found {
            Ok(found) => fix.set(Some(found)),
            Err(is_refused) => note(if is_refused { "refused" } else { "failed" }),
        });
    });
    Effect::new(move |_| {
        let (names, middles) = (places.state.get(), near.state.get());
        let Some(fix) = fix.get() else { return };
        match (names, middles) {
            (Load::Ready, Load::Ready) => show(fix),
            (Load::Failed, _) | (_, Load::Failed) => note("failed"),
            _ => {}
        }
    });
}

fn words(name: &str) -> String {
    find(".near").and_then(|near| near.get_attribute(&["data-", name].concat())).unwrap_or_default()
}

fn note(name: &str) {
    element::say(".near__note", &words(name));
}

fn show(fix: Fix) {
    let found = index::with_nearby(|nearby| nearby.map(|nearby| nearby.near(fix.lat, fix.lon, fix.accuracy_m)));
    let found = found.unwrap_or_default();
    if found.is_empty() {
        return note("none");
    }
    // Two signs that agree are shown once: the likeliest commune is said to be so, the others speak by their distance.
    let is_first = Cell::new(true);
    let items = index::with_places(|places| {
        let item = |near: &Near| {
            let commune = places?.commune(&near.code)?;
            let is_here = is_first.replace(false) && near.within == Within::Likely;
            let href = words("href").replace("{code}", &near.code).replace("{province}", &commune.province_code);
            let name = [commune.kind.capitalised(), " ", &commune.name, ", ", &commune.province].concat();
            Some(item(&href, &name, &distance(near), is_here))
        };
        found.iter().take(SHOWN).filter_map(item).collect::<String>()
    });
    element::say(".near__note", &words("found").replace("{}", &metres(fix.accuracy_m)));
    element::fill(".near__places", &items);
}

/// "From 2 to 4 km": the phone's error and that of the commune's middle are both in it.
fn distance(near: &Near) -> String {
    let (least, most) = ((near.least_m / KM) as u32, (near.most_m / KM) as u32 + 1);
    let words = words(if most <= 1 { "under" } else { "between" });
    words.replacen("{}", &least.to_string(), 1).replacen("{}", &most.to_string(), 1)
}

/// Rounded to what one may believe of it: "20 m", "3 km".
fn metres(metres: f64) -> String {
    let whole = metres as u32;
    if whole < 1000 {
        [&(whole / 10 * 10 + 10).to_string(), " m"].concat()
    } else {
        [&(whole / 1000 + 1).to_string(), " km"].concat()
    }
}

fn item(href: &str, name: &str, distance: &str, is_here: bool) -> String {
    let here = if is_here { [&words("within"), " "].concat() } else { String::new() };
    [
        "<li><a class=\"finder__place\" href=\"",
        &escaped(href),
        "\"><span class=\"finder__name\" lang=\"vi\">",
        &escaped(name),
        "</span><span class=\"finder__note\">",
        &escaped(&here),
        &escaped(distance),
        "</span></a></li>",
    ]
    .concat()
}
