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

/// Writes `sw.js` with its list and version, and `offline.html`.
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
    // No count of nodes fits, so the app starts anew and takes its page from the address.
    write(&out.join("offline.html"), shell.document("vi", &head, "<div id=\"app\" data-nodes=\"none\"></div>"))?;

    let mut list: Vec<String> = assets.all().map(str::to_owned).into();
    list.extend(["/boot.js", "/icon.svg", "/manifest.webmanifest", "/offline.html"].map(str::to_owned));
    for lang in Lang::ALL {
        let always = [Route::Home, Route::Procedures, Route::Communes, Route::About, Route::NotFound];
        list.extend(always.iter().map(|route| route.path(lang)));
        list.extend(always.iter().map(|route| route.data_path(lang)));
        list.extend(catalogue.procedures.keys().map(|code| Route::Procedure(code.to_string()).data_path(lang)));
    }
    let list = serde_json::to_string(&list).map_err(|error| BuildError::Json("sw.js".to_owned(), error))?;
    let mut content = list.clone().into_bytes();
    for address in list_files(&list) {
        if let Ok(bytes) = std::fs::read(out.join(address.trim_start_matches('/'))) {
            content.extend(bytes);
        }
    }
    // A finished site keeps its worker with the values filled in: the lines are recognised by their names.
    let worker = read(&shell_dir.join("sw.js"))?;
    let filled: Vec<String> = worker
        .lines()
        .map(|line| match line {
            _ if line.starts_with("const VERSION =") => {
                format!("const VERSION = '{}';", hash(&content))
            }
            _ if line.starts_with("const LIST =") => format!("const LIST = {list};"),
            _ => line.to_owned(),
        })
        .collect();
    write(&out.join("sw.js"), filled.join("\n") + "\n")
}

/// The files behind the addresses of a JSON list of addresses.
fn list_files(list: &str) -> Vec<String> {
    list.split('"')
        .filter(|part| part.starts_with('/'))
        .map(|address| if address.ends_with('/') { format!("{address}index.html") } else { address.to_owned() })
        .collect()
}
