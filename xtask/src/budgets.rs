//! The sizes people download, against their bounds. Every size is the smallest brotli, in bytes; 1 kB is 1,000 bytes.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use crate::Error;
use crate::serve::encoding;

/// A page and its styles, all that is needed to read it: 1 s on the slowest network people have.
pub const TO_READ: usize = 35_000;

/// The Wasm module and all script that starts it.
pub const TO_ACT: usize = 200_000;

/// The first tier of a search index: names and keywords of the shipped catalogue in one language. What completes it is printed
/// only: nobody waits for it.
pub const SEARCH_FIRST_TIER: usize = 35_000;

/// The index of old and new addresses.
pub const PLACES: usize = 100_000;

/// What a page of somebody else's pays for taking widgets, until one comes near.
pub const EMBED_SCRIPT: usize = 2_000;

/// What seals a letter, loaded when the first one is to be sealed.
pub const SEALER: usize = 30_000;

/// Of each kind of page only the largest are compressed: others are smaller still.
const COMPRESSED_OF_A_KIND: usize = 4;

/// One thing people download.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Size {
    /// What it is: a kind of page, the app, an index.
    pub what: String,
    /// The file or page measured.
    pub measured: String,
    /// Bytes of brotli.
    pub bytes: usize,
    /// The most it may be; without one it is printed only.
    pub bound: Option<usize>,
}

impl Size {
    /// Whether it is within its bound.
    pub fn is_kept(&self) -> bool {
        self.bound.is_none_or(|bound| self.bytes <= bound)
    }
}

/// Measures a built site: the largest page of every kind, the app, the indexes.
///
/// # Errors
/// [`Error::NotBuilt`] without a site, [`Error::File`] when a file it names cannot be read,
/// [`Error::Form`] when the start page starts no Wasm or an index is missing.
pub fn measure(dist: &Path) -> Result<Vec<Size>, Error> {
    if !dist.join("index.html").is_file() {
        return Err(Error::NotBuilt { dist: dist.to_owned() });
    }
    let mut files = Vec::new();
    list(dist, dist, &mut files)?;
    let mut sizes = pages(dist, &files)?;
    sizes.push(app(dist)?);
    sizes.extend(embed_script(dist)?);
    sizes.extend(sealer(dist)?);
    sizes.extend(indexes(dist, &files)?);
    Ok(sizes)
}

/// A table for people, widest column first.
pub fn table(sizes: &[Size]) -> String {
    let width = sizes.iter().map(|size| size.what.chars().count()).max().unwrap_or(0);
    let mut table = String::new();
    for Size { what, measured, bytes, bound } in sizes {
        let bound_kb = bound.map_or_else(String::new, |bound| format!(" of {:>5.1} kB", kb(bound)));
        let verdict = if bound.is_none_or(|bound| *bytes <= bound) { "" } else { "   TOO LARGE" };
        table.push_str(&format!("  {what:<width$}  {:>6.1} kB{bound_kb:<12}  {measured}{verdict}\n", kb(*bytes)));
    }
    table
}

/// Tables only: the tenth of a kilobyte that is shown needs no more digits than this.
fn kb(bytes: usize) -> f64 {
    u32::try_from(bytes).map_or(f64::INFINITY, f64::from) / 1000.0
}

#[derive(Debug)]
struct Found {
    /// Below `dist`, with `/` between names.
    path: String,
    bytes: u64,
}

fn list(dist: &Path, folder: &Path, files: &mut Vec<Found>) -> Result<(), Error> {
    for entry in fs::read_dir(folder).map_err(Error::file("list", folder))? {
        let entry = entry.map_err(Error::file("list", folder))?;
        let path = entry.path();
        let metadata = entry.metadata().map_err(Error::file("read", &path))?;
        if metadata.is_dir() {
            list(dist, &path, files)?;
        } else if let Ok(inside) = path.strip_prefix(dist) {
            let names: Vec<_> = inside.components().map(|name| name.as_os_str().to_string_lossy()).collect();
            files.push(Found { path: names.join("/"), bytes: metadata.len() });
        }
    }
    Ok(())
}

fn pages(dist: &Path, files: &[Found]) -> Result<Vec<Size>, Error> {
    let mut kinds: BTreeMap<String, Vec<&Found>> = BTreeMap::new();
    for page in files.iter().filter(|file| file.path.ends_with(".html")) {
        kinds.entry(kind(&page.path)).or_default().push(page);
    }
    let mut styles = HashMap::new();
    let mut sizes = Vec::new();
    for (kind, mut pages) in kinds {
        pages.sort_by_key(|page| std::cmp::Reverse(page.bytes));
        let mut largest: Option<Size> = None;
        for page in pages.iter().take(COMPRESSED_OF_A_KIND) {
            let bytes = to_read(dist, &page.path, &mut styles)?;
            if largest.as_ref().is_none_or(|largest| bytes > largest.bytes) {
                let measured = format!("/{}", page.path.trim_end_matches("index.html"));
                largest = Some(Size { what: kind.clone(), measured, bytes, bound: Some(TO_READ) });
            }
        }
        sizes.extend(largest);
    }
    Ok(sizes)
}

/// The route a page is an example of, both languages as one: `/thu-tuc/{}/`.
fn kind(path: &str) -> String {
    let path = path.strip_prefix("en/").unwrap_or(path).trim_end_matches("index.html");
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    match segments.as_slice() {
        [] => "/".to_owned(),
        [file] if file.ends_with(".html") => format!("/{file}"),
        [only] => format!("/{only}/"),
        [kept @ .., _] => format!("/{}/{{}}/", kept.join("/")),
    }
}

fn to_read(dist: &Path, page: &str, styles: &mut HashMap<String, usize>) -> Result<usize, Error> {
    let html = read(&dist.join(page))?;
    let mut bytes = compressed(html.as_bytes());
    for href in style_sheets(&html) {
        let size = match styles.get(&href) {
            Some(known) => *known,
            None => compressed(read(&inside(dist, &href))?.as_bytes()),
        };
        bytes += size;
        styles.insert(href, size);
    }
    Ok(bytes)
}

/// The scripts beside it that a script imports by name: `/dated.js` for `from './dated.js'`, now or later.
fn imported(script: &str) -> Vec<String> {
    let imports = ["from './", "import('./"].into_iter().flat_map(|mark| script.split(mark).skip(1));
    imports.filter_map(|rest| Some(format!("/{}", rest.split_once('\'')?.0))).collect()
}

fn app(dist: &Path) -> Result<Size, Error> {
    let page = dist.join("index.html");
    let html = read(&page)?;
    let mut files: BTreeSet<String> = tags(&html, "script")
        .flat_map(|tag| ["src", "data-js", "data-wasm"].into_iter().filter_map(|name| attribute(tag, name)))
        .map(str::to_owned)
        .collect();
    if !files.iter().any(|file| file.ends_with(".wasm")) {
        let problem = "no script has a data-wasm attribute: the start page would never start the app".to_owned();
        return Err(Error::Form { path: page, problem });
    }
    let imports: Vec<String> = files
        .iter()
        .filter(|file| file.ends_with(".js"))
        .map(|file| read(&inside(dist, file)).map(|script| imported(&script)))
        .collect::<Result<Vec<_>, _>>()?
        .concat();
    files.extend(imports);
    let mut bytes = 0;
    for file in &files {
        let path = inside(dist, file);
        bytes += compressed(&fs::read(&path).map_err(Error::file("read", &path))?);
    }
    let measured = files.into_iter().collect::<Vec<_>>().join(" + ");
    Ok(Size { what: "Wasm and glue".to_owned(), measured, bytes, bound: Some(TO_ACT) })
}

/// The script of host pages; a site without one has no widgets.
fn embed_script(dist: &Path) -> Result<Option<Size>, Error> {
    let path = dist.join("embed.js");
    if !path.is_file() {
        return Ok(None);
    }
    let bytes = compressed(&fs::read(&path).map_err(Error::file("read", &path))?);
    Ok(Some(Size {
        what: "script of host pages".to_owned(),
        measured: "/embed.js".to_owned(),
        bytes,
        bound: Some(EMBED_SCRIPT),
    }))
}

/// What seals letters; a site without it has no channels with keys.
fn sealer(dist: &Path) -> Result<Option<Size>, Error> {
    if !dist.join("seal-v1.wasm").is_file() {
        return Ok(None);
    }
    let mut bytes = 0;
    for name in ["seal.js", "seal-v1.wasm"] {
        let path = dist.join(name);
        bytes += compressed(&fs::read(&path).map_err(Error::file("read", &path))?);
    }
    Ok(Some(Size {
        what: "sealing letters, on use".to_owned(),
        measured: "/seal.js + /seal-v1.wasm".to_owned(),
        bytes,
        bound: Some(SEALER),
    }))
}

/// Index files are the `.bin` files of the site, named after what they are an index of.
fn indexes(dist: &Path, files: &[Found]) -> Result<Vec<Size>, Error> {
    let mut sizes = Vec::new();
    for file in files.iter().filter(|file| file.path.ends_with(".bin")) {
        let path = dist.join(&file.path);
        let bytes = compressed(&fs::read(&path).map_err(Error::file("read", &path))?);
        let name = file.path.rsplit('/').next().unwrap_or_default();
        let bound = if name.starts_with("places") {
            Some(PLACES)
        } else if name.starts_with("search") && !name.starts_with("search-more") {
            Some(SEARCH_FIRST_TIER)
        } else {
            None
        };
        sizes.push(Size { what: format!("index {name}"), measured: format!("/{}", file.path), bytes, bound });
    }
    for needed in ["search", "places"] {
        if !sizes.iter().any(|size| size.bound.is_some() && size.what.starts_with(&format!("index {needed}"))) {
            let problem = format!("there is no {needed}*.bin: the page could not {needed}");
            return Err(Error::Form { path: dist.to_owned(), problem });
        }
    }
    Ok(sizes)
}

fn style_sheets(html: &str) -> impl Iterator<Item = String> {
    tags(html, "link")
        .filter(|tag| attribute(tag, "rel") == Some("stylesheet"))
        .filter_map(|tag| attribute(tag, "href"))
        .map(str::to_owned)
}

/// The text of each start tag of this name, without its angle brackets.
fn tags<'a>(html: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    html.split('<').filter_map(move |tag| {
        let tag = tag.strip_prefix(name)?;
        tag.starts_with(char::is_whitespace).then(|| tag.split('>').next()).flatten()
    })
}

/// An attribute's value, as our own pages write them: in double quotes, without character references.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = format!("{name}=\"");
    let mut rest = tag;
    loop {
        let place = rest.find(&start)?;
        let value = &rest[place + start.len()..];
        if rest[..place].ends_with(char::is_whitespace) {
            return value.split('"').next();
        }
        rest = value;
    }
}

fn inside(dist: &Path, url: &str) -> PathBuf {
    dist.join(url.trim_start_matches('/'))
}

fn read(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(Error::file("read", path))
}

fn compressed(body: &[u8]) -> usize {
    // Compressing to memory does not fail; if it ever did, the body as it is would be what people download.
    encoding::smallest(body).unwrap_or(body.len())
}

#[cfg(test)]
#[expect(clippy::unwrap_used)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<link rel="icon" href="/i.svg"><link href="/a.css" rel="stylesheet">
        <linked rel="stylesheet" href="/no.css"><script src="/boot.js" data-js="/app.js" data-wasm="/app.wasm"></script>"#;

    fn site(name: &str, wasm: usize) -> PathBuf {
        let dist = std::env::temp_dir().join(format!("xtask-budgets-{name}-{}", std::process::id()));
        let write = |path: &str, body: &[u8]| {
            let file = dist.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, body).unwrap();
        };
        for page in ["index.html", "404.html", "en/index.html", "thu-tuc/1.1/index.html", "en/thu-tuc/1.2/index.html"] {
            write(page, PAGE.as_bytes());
        }
        // What cannot be compressed has the size it has.
        let noise: Vec<u8> = (0..wasm)
            .scan(1u32, |state, _| {
                *state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                state.to_be_bytes().first().copied()
            })
            .collect();
        for (path, body) in [("a.css", &b"a{}"[..]), ("boot.js", b"1"), ("app.js", b"2"), ("app.wasm", &noise)] {
            write(path, body);
        }
        write("search-vi.bin", b"search");
        write("search-more-vi.bin", b"more");
        write("places.bin", b"places");
        dist
    }

    fn of<'a>(sizes: &'a [Size], what: &str) -> &'a Size {
        sizes.iter().find(|size| size.what == what).unwrap()
    }

    #[test]
    fn every_kind_of_page_is_measured_once_with_its_styles() {
        let sizes = measure(&site("kinds", 10)).unwrap();
        let kinds: Vec<&str> =
            sizes.iter().map(|size| size.what.as_str()).filter(|what| what.starts_with('/')).collect();
        assert_eq!(kinds, ["/", "/404.html", "/thu-tuc/{}/"]);
        let page_alone = encoding::smallest(PAGE.as_bytes()).unwrap();
        assert_eq!(of(&sizes, "/").bytes, page_alone + encoding::smallest(b"a{}").unwrap());
    }

    #[test]
    fn an_app_above_the_bound_is_said() {
        let sizes = measure(&site("large", TO_ACT + 1)).unwrap();
        assert!(!of(&sizes, "Wasm and glue").is_kept());
        assert!(table(&sizes).contains("TOO LARGE"));
        let sizes = measure(&site("small", 1000)).unwrap();
        assert!(sizes.iter().all(Size::is_kept));
        assert!(!table(&sizes).contains("TOO LARGE"));
    }

    #[test]
    fn the_script_of_host_pages_has_a_bound_of_its_own() {
        let dist = site("embed", 10);
        fs::write(dist.join("embed.js"), "let x = 1;").unwrap();
        assert_eq!(of(&measure(&dist).unwrap(), "script of host pages").bound, Some(EMBED_SCRIPT));
    }

    #[test]
    fn what_seals_letters_is_apart_from_the_app() {
        let dist = site("seal", 10);
        let app = of(&measure(&dist).unwrap(), "Wasm and glue").bytes;
        for name in ["seal.js", "seal-v1.wasm"] {
            fs::write(dist.join(name), "seal").unwrap();
        }
        let sizes = measure(&dist).unwrap();
        assert_eq!(of(&sizes, "sealing letters, on use").bound, Some(SEALER));
        assert_eq!(of(&sizes, "Wasm and glue").bytes, app);
    }

    #[test]
    fn only_the_first_tier_of_a_search_index_is_bounded() {
        let sizes = measure(&site("tiers", 10)).unwrap();
        assert_eq!(of(&sizes, "index search-vi.bin").bound, Some(SEARCH_FIRST_TIER));
        assert_eq!(of(&sizes, "index search-more-vi.bin").bound, None);
    }

    #[test]
    fn a_missing_index_is_an_error_and_not_a_small_index() {
        let dist = site("index", 10);
        fs::remove_file(dist.join("places.bin")).unwrap();
        assert!(measure(&dist).unwrap_err().to_string().contains("places"));
    }

    #[test]
    fn an_attribute_is_found_by_its_whole_name() {
        assert_eq!(attribute(r#" data-src="/a" src="/b""#, "src"), Some("/b"));
        assert_eq!(attribute(" src=/b", "src"), None);
    }

    #[test]
    fn the_kind_of_a_page_is_its_route() {
        assert_eq!(kind("en/index.html"), "/");
        assert_eq!(kind("en/lich/index.html"), "/lich/");
        assert_eq!(kind("embed/v1/search/index.html"), "/embed/v1/{}/");
    }
}
