//! The pages, one a file: from the catalogue to components.

mod about;
mod answers;
mod builder;
mod changes;
mod commune;
mod communes;
mod data;
mod event;
mod events;
mod figures;
mod gallery;
mod home;
mod listen;
mod not_found;
mod old_papers;
mod outbox;
mod pack;
mod procedure;
mod procedures;
mod province;
mod qr_sheets;
pub mod walkthrough;
mod walkthroughs;
pub mod when;
pub mod widget;

use motcua_catalogue::Catalogue;
use motcua_catalogue::event::LifeEvent;
use motcua_catalogue::procedure::Procedure;
use motcua_catalogue::unit::{Commune, CommuneType, Province, ProvinceType};
use motcua_catalogue::walkthrough::Walkthrough;

use crate::i18n::Lang;
use crate::render::Page;
use crate::routes::Route;

/// The name of a procedure's QR code, beside its page.
pub const QR_FILE: &str = "qr.svg";

/// Every page of the portal, in the order in which they are written. Each is made only when it is asked for.
pub fn all(catalogue: &Catalogue) -> Vec<(Route, Lang)> {
    let mut routes = vec![
        Route::Home,
        Route::Procedures,
        Route::Communes,
        Route::Events,
        Route::Walkthroughs,
        Route::Pack,
        Route::When,
        Route::QrSheets,
        Route::Listen,
        Route::Outbox,
        Route::Answers,
        Route::OldPapers,
        Route::Changes,
        Route::Figures,
        Route::Data,
        Route::About,
        Route::Builder,
        Route::Gallery,
        Route::NotFound,
    ];
    routes.extend(catalogue.events.keys().map(|id| Route::Event(id.to_string())));
    routes.extend(catalogue.walkthroughs.keys().map(|id| Route::Walkthrough(id.to_string())));
    routes.extend(catalogue.procedures.keys().map(|code| Route::Procedure(code.to_string())));
    routes.extend(catalogue.provinces.provinces.iter().map(|province| Route::Province(province.code.clone())));
    routes.extend(
        catalogue.communes.values().flat_map(|list| &list.communes).map(|commune| Route::Commune(commune.code.clone())),
    );
    routes.into_iter().flat_map(|route| Lang::ALL.map(|lang| (route.clone(), lang))).collect()
}

/// Makes a page. A route that the catalogue has nothing for gives the not-found page.
pub fn make(catalogue: &Catalogue, route: &Route, lang: Lang) -> Page {
    let found = match route {
        Route::Home => Some(home::page(catalogue, lang)),
        Route::Procedures => Some(procedures::page(catalogue, lang)),
        Route::Procedure(code) => code.parse().ok().and_then(|code| procedure::page(catalogue, &code, lang)),
        Route::Communes => Some(communes::page(catalogue, lang)),
        Route::Province(code) => province::page(catalogue, code, lang),
        Route::Commune(code) => commune::page(catalogue, code, lang),
        Route::Events => Some(events::page(catalogue, lang)),
        Route::Event(id) => id.parse().ok().and_then(|id| event::page(catalogue, &id, lang)),
        Route::Walkthroughs => Some(walkthroughs::page(catalogue, lang)),
        Route::Walkthrough(id) => id.parse().ok().and_then(|id| walkthrough::page(catalogue, &id, lang)),
        Route::Pack => Some(pack::page(catalogue, lang)),
        Route::When => Some(when::page(catalogue, lang)),
        Route::QrSheets => Some(qr_sheets::page(catalogue, lang)),
        Route::Listen => Some(listen::page(catalogue, lang)),
        Route::Outbox => Some(outbox::page(lang)),
        Route::Answers => Some(answers::page(catalogue, lang)),
        Route::OldPapers => Some(old_papers::page(catalogue, lang)),
        Route::Changes => Some(changes::page(catalogue, lang)),
        Route::Figures => Some(figures::page(catalogue, lang)),
        Route::Data => Some(data::page(catalogue, lang)),
        Route::About => Some(about::page(catalogue, lang)),
        Route::Builder => Some(builder::page(catalogue, lang)),
        Route::Widget(widget) => widget::page(catalogue, widget, lang),
        Route::Gallery => Some(gallery::page(catalogue, lang)),
        Route::NotFound => None,
    };
    found.unwrap_or_else(|| not_found::page(lang))
}

/// Procedures of a field, in the order of their codes.
fn of_field<'a>(
    catalogue: &'a Catalogue,
    field: &'a motcua_catalogue::fact::Slug,
) -> impl Iterator<Item = &'a Procedure> {
    catalogue.procedures.values().filter(move |procedure| procedure.field == *field)
}

/// Life events in the portal's order, then by id.
fn events_in_order(catalogue: &Catalogue) -> Vec<&LifeEvent> {
    let order = &catalogue.portal.events;
    let mut events: Vec<&LifeEvent> = catalogue.events.values().collect();
    events.sort_by_key(|event| order.iter().position(|id| *id == event.id).unwrap_or(usize::MAX));
    events
}

/// Walkthroughs in the portal's order, then by id.
fn walkthroughs_in_order(catalogue: &Catalogue) -> Vec<&Walkthrough> {
    let order = &catalogue.portal.walkthroughs;
    let mut walkthroughs: Vec<&Walkthrough> = catalogue.walkthroughs.values().collect();
    walkthroughs.sort_by_key(|walk| order.iter().position(|id| *id == walk.id).unwrap_or(usize::MAX));
    walkthroughs
}

/// "phường 2 Bảo Lộc". English readers will hear and read the Vietnamese name.
pub(crate) fn commune_name(commune: &Commune) -> String {
    let kind = match commune.kind {
        CommuneType::Commune => "xã",
        CommuneType::Ward => "phường",
        CommuneType::SpecialZone => "đặc khu",
    };
    format!("{kind} {}", commune.name)
}

/// "Xã Nam Đà, Lâm Đồng", by the commune's code.
pub(crate) fn place_name(catalogue: &Catalogue, code: &str) -> Option<String> {
    let (province, commune) = commune::find(catalogue, code)?;
    Some(format!("{}, {}", capital(&commune_name(commune)), province.name))
}

/// "tỉnh Lâm Đồng".
pub(crate) fn province_name(province: &Province) -> String {
    format!("{} {}", province_kind(province.kind), province.name)
}

fn province_kind(kind: ProvinceType) -> &'static str {
    match kind {
        ProvinceType::Province => "tỉnh",
        ProvinceType::City => "thành phố",
    }
}

/// The first letter made a capital: for a name that begins a heading.
pub(crate) fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
