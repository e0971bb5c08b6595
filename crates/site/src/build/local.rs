//! What stands beside the pages on what localities offer: the ways of each province, calendars, sketch maps, QR codes.

use std::path::Path;

use motcua::components::poster::{self, Notice};
use motcua::components::{initiative_list, qr, session_list, sketch_map};
use motcua::i18n::Lang;
use motcua::pages::QR_FILE;
use motcua::pages::when::{calendars, ways};
use motcua::routes::Route;
use motcua_catalogue::Catalogue;

use super::error::BuildError;
use super::write;

/// Writes all of it.
pub fn write_local(catalogue: &Catalogue, base: &str, out: &Path) -> Result<(), BuildError> {
    let at = |address: &str| out.join(address.trim_start_matches('/'));
    write(&at(sketch_map::COUNTRY), sketch_map::country_file(catalogue))?;
    for province in &catalogue.provinces.provinces {
        if let Some(map) = sketch_map::province_file(catalogue, &province.code) {
            write(&at(&sketch_map::province_map(&province.code)), map)?;
        }
    }
    for lang in Lang::ALL {
        for province in &catalogue.provinces.provinces {
            let address = format!("{}{}.json", Route::When.path(lang), province.code);
            let text = serde_json::to_string(&ways(catalogue, &province.code, lang))
                .map_err(|error| BuildError::Json(address.clone(), error))?;
            write(&at(&address), text)?;
        }
        for file in calendars(catalogue, base, lang).map_err(BuildError::Days)? {
            write(&at(&file.address), file.feed.write().map_err(BuildError::Days)?)?;
        }
        for (notice, at_page) in posters(catalogue, lang) {
            let page = format!("{base}{}#{at_page}", Route::When.path(lang));
            write(&at(&poster::address(&notice.id, lang)), poster::svg(&notice, &page, lang))?;
        }
        for code in catalogue.procedures.keys() {
            let page = Route::Procedure(code.to_string()).path(lang);
            if let Some(svg) = qr::svg(&format!("{base}{page}")) {
                write(&at(&format!("{page}{QR_FILE}")), svg)?;
            }
        }
    }
    Ok(())
}

/// A poster of each session, and of each initiative that runs and has none by that name, with the part of the page that it leads to.
fn posters(catalogue: &Catalogue, lang: Lang) -> Vec<(Notice, String)> {
    let sessions = catalogue.sessions.iter().flat_map(|file| &file.sessions).filter_map(|one| {
        // The catalogue's check refuses a session whose days cannot be counted.
        Some((session_list::notice(one, &one.series().ok()?, catalogue, lang), one.id.to_string()))
    });
    let initiatives = catalogue.initiatives.iter().flat_map(|file| {
        file.initiatives
            .iter()
            .filter(|one| !initiative_list::has_ended(one, file))
            .map(|one| (initiative_list::notice(one, catalogue, lang), one.id.to_string()))
    });
    // What is a session is told with its days: it comes last, and stands.
    initiatives.chain(sessions).collect()
}
