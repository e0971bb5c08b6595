//! What works without a network: the service worker with its list, and the empty document it answers with for pages whose
//! content it has but whose HTML it has never seen.

use std::path::Path;

use motcua::i18n::Lang;
use motcua::routes::Route;
use motcua_catalogue::Catalogue;

use super::assets::{Assets, hash};
use super::error::BuildError;
use super::shell::Shell;
use super::{read, write};

/// Writes `sw.js` with its list and version, and `offline/`.
pub fn write_offline(
    catalogue: &Catalogue,
    shell: &Shell,
    assets: &Assets,
    shell_dir: &Path,
    out: &Path,
) -> Result<(), BuildError> {
    let head = format!(
        "<title>Một Cửa</title>\n    <link rel=\"stylesheet\" href=\"{}\">\n    <meta name=\"robots\" content=\"noindex\">\n    <meta name=\"index-search-vi\" content=\"{}\">\n    <meta name=\"index-search-en\" content=\"{}\">\n    <meta name=\"index-places\" content=\"{}\">",
        assets.style, assets.search_vi, assets.search_en, assets.places
    );
    // Without a count of nodes the app starts anew, and without a seed it takes its page from the address.
    let message = Lang::ALL.map(|lang| {
        let ui = lang.ui();
        format!(
            "<p lang=\"{}\">{} <a href=\"{}\">{}</a></p>",
            lang.tag(),
            ui.offline,
            Route::Procedures.path(lang),
            ui.search_all_procedures
        )
    });
    let app =
        format!("<div id=\"app\"><main><div class=\"piece\"><h1>Một Cửa</h1>{}</div></main></div>", message.concat());
    write(&out.join("offline/index.html"), shell.document("vi", &head, &app))?;

    let mut core: Vec<String> = assets.all().map(str::to_owned).into();
    core.extend(["/boot.js", "/icon.svg", "/manifest.webmanifest", "/offline/"].map(str::to_owned));
    let mut content = Vec::new();
    for lang in Lang::ALL {
        let always = [Route::Home, Route::Procedures, Route::Communes, Route::About, Route::NotFound];
        core.extend(always.iter().map(|route| route.path(lang)));
        content.extend(always.iter().map(|route| route.data_path(lang)));
        content.extend(catalogue.procedures.keys().map(|code| Route::Procedure(code.to_string()).data_path(lang)));
    }
    let version = version(core.iter().chain(&content), out);
    let list =
        |list: &[String]| serde_json::to_string(list).map_err(|error| BuildError::Json("sw.js".to_owned(), error));
    let (core, content) = (list(&core)?, list(&content)?);
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
    write(&out.join("sw.js"), filled.join("\n") + "\n")
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
