//! What works without a network: the service worker with its list, the content of the pages in one file a language, and the
//! empty document that the worker answers with for pages whose content it has but whose HTML it has never seen.

use std::collections::BTreeMap;
use std::path::Path;

use motcua::i18n::Lang;
use motcua::pages;
use motcua::render::frame;
use motcua::routes::Route;
use motcua_catalogue::Catalogue;
use serde_json::value::RawValue;

use super::assets::{Assets, hash, write_both};
use super::error::BuildError;
use super::pages::pack_address;
use super::report::Report;
use super::sealer::{self, SEALER};
use super::shell::Shell;
use super::{read, write};

/// Files of content that were written, to be kept by hosts and browsers for ever.
pub type Bundles = BTreeMap<&'static str, String>;

/// Writes `sw.js` with its list and version, `offline/`, and the content of each language.
pub fn write_offline(
    catalogue: &Catalogue,
    shell: &Shell,
    assets: &Assets,
    shell_dir: &Path,
    out: &Path,
    report: &mut Report,
) -> Result<Bundles, BuildError> {
    let indexes = assets.indexes().map(|(name, address)| format!("\n    <meta name=\"{name}\" content=\"{address}\">"));
    let head = format!(
        "<title>Một Cửa</title>\n    <link rel=\"stylesheet\" href=\"{}\">\n    <meta name=\"robots\" content=\"noindex\">{}",
        assets.style,
        indexes.concat()
    );
    // Without a count of nodes the app starts anew, and without a seed it takes its page from the address.
    for lang in Lang::ALL {
        let t = lang.guide();
        let list = Route::Procedures.path(lang);
        let words = format!("<p>{} <a href=\"{list}\">{}</a></p>", t.offline, lang.ui().search_all_procedures);
        let frame = frame(&Route::NotFound, lang);
        let app = format!(
            "<div id=\"app\"><div class=\"frame\">{}</div><main id=\"content\"><h1>Một Cửa</h1>{words}</main><div class=\"frame\">{}</div></div>",
            frame.top, frame.bottom
        );
        let path = format!("{}/offline/index.html", lang.prefix());
        write(&out.join(path.trim_start_matches('/')), shell.document(lang.tag(), "", &head, &app))?;
    }

    let mut core: Vec<String> = assets.all().map(str::to_owned).into();
    core.extend(
        [
            "/boot.js",
            "/dated.js",
            "/helper.js",
            "/outbox.js",
            "/photos.js",
            "/receipt.js",
            "/icon.svg",
            "/manifest.webmanifest",
            "/offline/",
            "/en/offline/",
        ]
        .map(str::to_owned),
    );
    if sealer::is_wanted(catalogue) {
        core.extend(["/seal.js", SEALER].map(str::to_owned));
    }
    let mut bundles = Bundles::new();
    for lang in Lang::ALL {
        let always = [Route::Home, Route::Procedures, Route::Communes, Route::About, Route::NotFound];
        core.extend(always.iter().map(|route| route.path(lang)));
        let bytes = bundle(catalogue, lang, out)?;
        let address = format!("/content-{}-{}.json", lang.tag(), hash(&bytes));
        write_both(out, &address, &bytes)?;
        report.add(if lang == Lang::Vi { "content for offline, vi" } else { "content for offline, en" }, &bytes);
        bundles.insert(lang.tag(), address);
    }
    let version = version(core.iter().chain(bundles.values()), out);
    let not_json = |error| BuildError::Json("sw.js".to_owned(), error);
    let core = serde_json::to_string(&core).map_err(not_json)?;
    let content = serde_json::to_string(&bundles).map_err(not_json)?;
    // A finished site keeps its worker with the values filled in: the lines are recognised by their names.
    let worker = read(&shell_dir.join("sw.js"))?;
    let filled: Vec<String> = worker
        .lines()
        .map(|line| match line {
            _ if line.starts_with("const VERSION =") => format!("const VERSION = '{version}';"),
            _ if line.starts_with("const CORE =") => format!("const CORE = {core};"),
            _ if line.starts_with("const CONTENT =") => format!("const CONTENT = {content};"),
            _ => line.to_owned(),
        })
        .collect();
    write(&out.join("sw.js"), filled.join("\n") + "\n")?;
    Ok(bundles)
}

/// The content of every page of a language but those of provinces and communes, by address. Together they are a third of
/// what they are one by one: what pages share is said once.
fn bundle(catalogue: &Catalogue, lang: Lang, out: &Path) -> Result<Vec<u8>, BuildError> {
    let mut content: BTreeMap<String, Box<RawValue>> = BTreeMap::new();
    let routes = pages::all(catalogue).into_iter().filter(|(_, of)| *of == lang).map(|(route, _)| route);
    let kept = routes.filter(|route| !matches!(route, Route::Province(_) | Route::Commune(_) | Route::Gallery));
    let packs = catalogue.procedures.values().map(|procedure| pack_address(procedure, lang));
    for address in kept.map(|route| route.data_path(lang)).chain(packs) {
        let text = read(&out.join(address.trim_start_matches('/')))?;
        let data = RawValue::from_string(text).map_err(|error| BuildError::Json(address.clone(), error))?;
        content.insert(address, data);
    }
    serde_json::to_vec(&content).map_err(|error| BuildError::Json(format!("content-{}", lang.tag()), error))
}

/// A hash over everything the worker keeps: it changes when any of it does.
fn version<'a>(addresses: impl Iterator<Item = &'a String>, out: &Path) -> String {
    let mut bytes = Vec::new();
    for address in addresses {
        bytes.extend(address.as_bytes());
        let file = if address.ends_with('/') { format!("{address}index.html") } else { address.clone() };
        bytes.extend(std::fs::read(out.join(file.trim_start_matches('/'))).unwrap_or_default());
    }
    hash(&bytes)
}
