//! Sketch maps made of the communes themselves, a dot each: no outline, so no border is drawn that somebody else should draw.
//!
//! The dots of a map stand in a file of their own, which all pages of a province share; a page only adds its commune's dot.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::unit::Commune;

use crate::i18n::{Lang, LocalText, fill};
use crate::pages::{capital, commune_name};
use crate::routes::Route;

/// The country's map.
pub const COUNTRY: &str = "/ban-do/viet-nam.svg";

/// Names that every map of the country must show (Decree 18/2020/NĐ-CP), by the code of their commune.
const ARCHIPELAGOS: [(&str, &str); 2] = [("20333", "Hoàng Sa"), ("22736", "Trường Sa")];

/// A square of degrees, mapped to a square of units: north is up, a degree of longitude as wide as at its latitude.
#[derive(Clone, Copy, Debug)]
struct Frame {
    west: f64,
    north: f64,
    /// Units a degree of latitude.
    scale: f64,
    /// The cosine of the latitude in the middle.
    narrow: f64,
    width: f64,
    height: f64,
}

/// The address of a province's map.
pub fn province_map(province: &str) -> String {
    format!("/ban-do/{province}.svg")
}

/// The country's map as a file: every commune a dot, with Hoàng Sa and Trường Sa.
pub fn country_file(catalogue: &Catalogue) -> String {
    let all: Vec<&Commune> = catalogue.communes.values().flat_map(|list| &list.communes).collect();
    let frame = Frame::around(&all, 600.0);
    let names: String = ARCHIPELAGOS
        .iter()
        .filter_map(|(code, name)| {
            let (x, y) = frame.place(all.iter().find(|commune| commune.code == *code)?);
            // The text ends at the dot: beyond it is the map's edge.
            Some(format!(
                "<circle cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"4\" fill=\"#2b3a67\"/><text x=\"{x:.0}\" y=\"{:.0}\" text-anchor=\"end\" font-family=\"sans-serif\" font-size=\"20\" fill=\"#2b3a67\">{name}</text>",
                y - 10.0
            ))
        })
        .collect();
    file(frame, &format!("{}{names}", dots(&all, frame, 3.0, "#7b86a8")))
}

/// A province's map as a file: its communes, and fainter those around it. `None` for a province without communes.
pub fn province_file(catalogue: &Catalogue, province: &str) -> Option<String> {
    let own: Vec<&Commune> = catalogue.communes.get(province)?.communes.iter().collect();
    let frame = Frame::of_province(catalogue, province)?;
    let around: Vec<&Commune> = catalogue
        .communes
        .iter()
        .filter(|(code, _)| *code != province)
        .flat_map(|(_, list)| &list.communes)
        .filter(|commune| frame.holds(commune))
        .collect();
    Some(file(frame, &format!("{}{}", dots(&around, frame, 4.0, "#c9cddb"), dots(&own, frame, 8.0, "#7b86a8"))))
}

/// Where a commune lies in its province and in the country, and the way to the phone's own map.
#[component]
pub fn SketchMap<'a>(
    /// For the other communes.
    catalogue: &'a Catalogue,
    /// The province's code.
    province: &'a str,
    /// The province as people say it.
    province_name: String,
    /// The commune.
    commune: &'a Commune,
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let t = lang.local();
    let name = commune_name(commune);
    let all: Vec<&Commune> = catalogue.communes.values().flat_map(|list| &list.communes).collect();
    let own = Frame::of_province(catalogue, province).map(|frame| {
        located(frame, &province_map(province), commune, 14.0, &fill(t.commune_map, &[&name, &province_name]))
    });
    let country = located(Frame::around(&all, 600.0), COUNTRY, commune, 12.0, t.country_map);
    view! {
        <section class="maps" aria-labelledby="map">
            <h2 id="map">{capital(&fill(t.commune_map, &[&name, &province_name]))}</h2>
            <div class="maps__pictures">{own}{country}</div>
            <p class="cites">{fill(t.commune_map_note, &[&name])}</p>
            {nearest(catalogue, commune, t, lang)}
            <p>
                <a class="button button--quiet" href=format!("geo:{0},{1}?q={0},{1}", commune.lat, commune.lon) rel="external">{t.commune_map_open}</a>
                " "
                {t.commune_map_inside}
            </p>
        </section>
    }
}

/// The communes whose points are nearest, as links.
fn nearest(catalogue: &Catalogue, here: &Commune, t: &'static LocalText, lang: Lang) -> AnyView {
    let narrow = here.lat.to_radians().cos();
    let away = |other: &Commune| ((other.lat - here.lat).powi(2) + ((other.lon - here.lon) * narrow).powi(2)).sqrt();
    let mut others: Vec<&Commune> =
        catalogue.communes.values().flat_map(|list| &list.communes).filter(|one| one.code != here.code).collect();
    others.sort_by(|a, b| away(a).total_cmp(&away(b)));
    let links: Vec<_> = others
        .into_iter()
        .take(6)
        .map(|one| view! { <li><a href=Route::Commune(one.code.clone()).path(lang) lang="vi">{capital(&commune_name(one))}</a></li> })
        .collect();
    view! { <h3>{t.commune_near}</h3><ul class="inline" role="list">{links}</ul> }.into_any()
}

/// A file's dots with one more on them.
fn located(frame: Frame, address: &str, commune: &Commune, radius: f64, label: &str) -> AnyView {
    let (x, y) = frame.place(commune);
    let (width, height) = (frame.width.round(), frame.height.round());
    view! {
        <svg class="map" viewBox=format!("0 0 {width} {height}") role="img" aria-label=label.to_owned()>
            <image href=address.to_owned() width=width.to_string() height=height.to_string()></image>
            <circle class="map__here" cx=format!("{x:.0}") cy=format!("{y:.0}") r=radius.to_string()></circle>
        </svg>
    }
    .into_any()
}

fn file(frame: Frame, content: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {:.0} {:.0}\">{content}</svg>\n",
        frame.width, frame.height
    )
}

/// All dots in one path: a line of no length with round ends is a dot.
fn dots(communes: &[&Commune], frame: Frame, width: f64, colour: &str) -> String {
    let path: String = communes
        .iter()
        .map(|commune| {
            let (x, y) = frame.place(commune);
            format!("M{x:.0} {y:.0}h0")
        })
        .collect();
    format!("<path d=\"{path}\" stroke=\"{colour}\" stroke-width=\"{width}\" stroke-linecap=\"round\" fill=\"none\"/>")
}

impl Frame {
    /// A province with a margin; islands far out at sea are part of it.
    fn of_province(catalogue: &Catalogue, province: &str) -> Option<Self> {
        let own: Vec<&Commune> = catalogue.communes.get(province)?.communes.iter().collect();
        (!own.is_empty()).then(|| Self::around(&own, 400.0))
    }

    /// Around all of them, `most` units high or wide.
    fn around(communes: &[&Commune], most: f64) -> Self {
        let of = |value: fn(&Commune) -> f64, pick: fn(f64, f64) -> f64, start: f64| {
            communes.iter().map(|commune| value(commune)).fold(start, pick)
        };
        let (south, north) = (of(|c| c.lat, f64::min, 90.0), of(|c| c.lat, f64::max, -90.0));
        let (west, east) = (of(|c| c.lon, f64::min, 180.0), of(|c| c.lon, f64::max, -180.0));
        let margin = ((north - south).max(east - west) * 0.06).max(0.05);
        let narrow = ((north + south) / 2.0).to_radians().cos();
        let (wide, high) = ((east - west + 2.0 * margin) * narrow, north - south + 2.0 * margin);
        let scale = most / wide.max(high);
        Self { west: west - margin, north: north + margin, scale, narrow, width: wide * scale, height: high * scale }
    }

    fn place(&self, commune: &Commune) -> (f64, f64) {
        ((commune.lon - self.west) * self.narrow * self.scale, (self.north - commune.lat) * self.scale)
    }

    fn holds(&self, commune: &Commune) -> bool {
        let (x, y) = self.place(commune);
        (0.0..=self.width).contains(&x) && (0.0..=self.height).contains(&y)
    }
}
