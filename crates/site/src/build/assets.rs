//! Files that pages share: the style sheet, the indexes, the open data. Names carry a hash, so hosts may keep them for ever.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use motcua_catalogue::Catalogue;
use sha2::{Digest, Sha256};

use super::error::BuildError;
use super::filters::filters;
use super::names::shortened;
use super::read;
use super::report::Report;
use super::script::lean;
use super::shell::{Shell, TEMPLATE};
use crate::search_documents::{Language, Searchable};

/// Scripts of the shell, as they are named in it.
const SCRIPTS: [&str; 12] = [
    "boot.js",
    "dated.js",
    "helper.js",
    "outbox.js",
    "seal.js",
    "photos.js",
    "receipt.js",
    "embed.js",
    "widget.js",
    "widget-commune.js",
    "theme.js",
    "builder.js",
];

/// Addresses of the shared files.
pub struct Assets {
    /// The style sheet.
    pub style: String,
    /// The search indexes, Vietnamese and English: what answers.
    pub search: [String; 2],
    /// What completes each of them.
    pub search_more: [String; 2],
    /// The days off, as text.
    pub days: String,
    /// Which search filters let each procedure through, as text.
    pub filters: String,
    /// The places index.
    pub places: String,
    /// The index of the communes' middles.
    pub near: String,
    /// The module's script and binary.
    pub module: [String; 2],
}

impl Assets {
    /// All of them: named after their content.
    pub fn all(&self) -> [&str; 11] {
        let ([vi, en], [more_vi, more_en]) = (&self.search, &self.search_more);
        let [script, wasm] = &self.module;
        [&self.style, vi, en, more_vi, more_en, &self.days, &self.filters, &self.places, &self.near, script, wasm]
    }

    /// Each index with the name of the meta tag that leads the app to it.
    pub fn indexes(&self) -> [(&'static str, &str); 8] {
        let ([vi, en], [more_vi, more_en]) = (&self.search, &self.search_more);
        [
            ("index-search-vi", vi),
            ("index-search-en", en),
            ("index-search-more-vi", more_vi),
            ("index-search-more-en", more_en),
            ("index-days", &self.days),
            ("index-filters", &self.filters),
            ("index-places", &self.places),
            ("index-near", &self.near),
        ]
    }
}

/// Makes and writes them.
pub fn write_assets(
    catalogue: &Catalogue,
    source: &Path,
    shell: &Shell,
    shell_dir: &Path,
    out: &Path,
    report: &mut Report,
) -> Result<Assets, BuildError> {
    let style = style(shell, shell_dir)?;
    let places = motcua_places::build::build(
        &catalogue.provinces,
        catalogue.communes.values(),
        catalogue.predecessors.values(),
    )?;
    let near = motcua_places::build::near(catalogue.communes.values())?;
    let days = catalogue.holidays.working_days().map_err(BuildError::Days)?;
    let searchable = Searchable::read(source).map_err(|error| BuildError::Search(error.to_string()))?;
    let search = |language| searchable.index(language).map_err(|error| BuildError::Search(error.to_string()));
    let (vi, en) = (search(Language::Vi)?, search(Language::En)?);
    let mut put = |kind: &str, stem: &str, ending: &str, bytes: &[u8]| -> Result<String, BuildError> {
        let address = format!("/{stem}-{}.{ending}", hash(bytes));
        write_both(out, &address, bytes)?;
        report.add(kind, bytes);
        Ok(address)
    };
    let assets = Assets {
        style: put("style sheet", "app", "css", style.as_bytes())?,
        search: [
            put("search index, vi", "search-vi", "bin", &vi.first)?,
            put("search index, en", "search-en", "bin", &en.first)?,
        ],
        search_more: [
            put("search index, second tier, vi", "search-more-vi", "bin", &vi.more)?,
            put("search index, second tier, en", "search-more-en", "bin", &en.more)?,
        ],
        days: put("days off", "days", "txt", days.to_text().as_bytes())?,
        filters: put("search filters", "filters", "txt", filters(&searchable.procedures).as_bytes())?,
        places: put("places index", "places", "bin", &places)?,
        near: put("index of positions", "near", "bin", &near)?,
        module: shell.module.clone(),
    };
    write_module(shell_dir, &assets.module, out, report)?;
    copy_rest(shell_dir, source, out)?;
    super::write(&out.join(TEMPLATE), shell.template(&assets.style))?;
    if shell_dir == out {
        // The one sheet stands for them; what nothing names would only be uploaded in vain.
        for address in shell.styles.iter().filter(|address| **address != assets.style) {
            let path = inside(out, address);
            fs::remove_file(&path).map_err(|error| BuildError::Write(path, error))?;
        }
    }
    Ok(assets)
}

/// The module and its script, lean, with short names between them.
fn write_module(
    shell_dir: &Path,
    [script_address, wasm_address]: &[String; 2],
    out: &Path,
    report: &mut Report,
) -> Result<(), BuildError> {
    let script = lean(&read(&inside(shell_dir, script_address))?);
    let path = inside(shell_dir, wasm_address);
    let wasm = fs::read(&path).map_err(|error| BuildError::Shell(path, error))?;
    let (script, wasm) = shortened(&script, &wasm).unwrap_or((script, wasm));
    write_both(out, script_address, script.as_bytes())?;
    write_both(out, wasm_address, &wasm)?;
    report.add("module, script", script.as_bytes());
    report.add("module, Wasm", &wasm);
    Ok(())
}

/// All style sheets in one, without comments and indentation.
fn style(shell: &Shell, dir: &Path) -> Result<String, BuildError> {
    let mut all = String::new();
    for address in &shell.styles {
        all.push_str(&read(&inside(dir, address))?);
        all.push('\n');
    }
    Ok(without_comments(&all).lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"))
}

fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

/// The shell's other files and the catalogue, where the site is not built in place.
fn copy_rest(shell_dir: &Path, source: &Path, out: &Path) -> Result<(), BuildError> {
    for name in SCRIPTS {
        super::write(&out.join(name), lean(&read(&shell_dir.join(name))?))?;
    }
    if shell_dir != out {
        for name in ["icon.svg", "manifest.webmanifest", "CREDITS.md", "LICENSES.txt"] {
            let from = shell_dir.join(name);
            let bytes = fs::read(&from).map_err(|error| BuildError::Shell(from, error))?;
            super::write(&out.join(name), bytes)?;
        }
    }
    copy_folder(source, &out.join("catalogue"))
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), BuildError> {
    let unreadable = |error| BuildError::Shell(from.to_owned(), error);
    let mut entries: Vec<PathBuf> = fs::read_dir(from)
        .map_err(unreadable)?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<Result<_, _>>()
        .map_err(unreadable)?;
    entries.sort();
    for path in entries {
        let Some(name) = path.file_name() else {
            continue;
        };
        if path.is_dir() {
            copy_folder(&path, &to.join(name))?;
        } else {
            let bytes = fs::read(&path).map_err(|error| BuildError::Shell(path.clone(), error))?;
            super::write(&to.join(name), bytes)?;
        }
    }
    Ok(())
}

/// The file and its brotli form beside it, for hosts that serve one.
pub fn write_both(out: &Path, address: &str, bytes: &[u8]) -> Result<(), BuildError> {
    let path = inside(out, address);
    super::write(&path, bytes)?;
    super::write(&out.join(format!("{}.br", address.trim_start_matches('/'))), brotli(bytes))
}

/// Brotli at its best and slowest.
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    writer.write_all(bytes).expect("writing to memory cannot fail");
    writer.into_inner()
}

fn inside(dir: &Path, address: &str) -> PathBuf {
    dir.join(address.trim_start_matches('/'))
}

/// Twelve hexadecimal digits of the content's SHA-256.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_the_rest_stays() {
        assert_eq!(without_comments("a{b:c}/* x */d{e:f}/* open"), "a{b:c}d{e:f}");
    }

    #[test]
    fn the_same_bytes_have_the_same_name() {
        assert_eq!(hash(b"x"), hash(b"x"));
        assert_ne!(hash(b"x"), hash(b"y"));
    }
}
