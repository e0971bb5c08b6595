//! What to answer to a request for something in a folder, without a socket.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::compressed::Compressed;
use super::encoding::Encoding;
use super::entity_tag;
use super::exchange::{self, Answer, Ask, add_missing};
use super::header_rules::HeaderRules;
use super::media_type;
use super::url_path::{self, Named};
use crate::Error;

/// Enough for the largest site built so far several times over.
const MEMORY: usize = 64 * 1024 * 1024;

/// Smaller bodies fit one packet anyway.
const WORTH_COMPRESSING: u64 = 256;

/// What hosts send where no rule says otherwise: keep it, and ask each time whether it is still true.
const CACHE_BY_DEFAULT: &str = "public, max-age=0, must-revalidate";

/// Files hosts read themselves and do not give out.
const FOR_HOSTS: [&str; 2] = ["_headers", "_redirects"];

/// A folder of static files with its header rules.
pub struct Folder {
    root: PathBuf,
    rules: HeaderRules,
    memory: Compressed,
}

impl Folder {
    /// Opens a built site.
    ///
    /// # Errors
    /// [`Error::NotBuilt`] without an `index.html`, [`Error::HeaderRule`] for a wrong `_headers`.
    pub fn open(dist: &Path) -> Result<Self, Error> {
        if !dist.join("index.html").is_file() {
            return Err(Error::NotBuilt { dist: dist.to_owned() });
        }
        let root = dist.canonicalize().map_err(Error::file("open", dist))?;
        let rules = HeaderRules::load(&root.join("_headers"))?;
        Ok(Self { root, rules, memory: Compressed::new(MEMORY) })
    }

    /// Answers a request. Never fails: what is wrong with the request or the files is a status.
    pub fn answer(&self, ask: &Ask) -> Answer {
        if !matches!(ask.method, "GET" | "HEAD") {
            return Answer::plain(405, "Method not allowed", &[("Allow", "GET, HEAD")]);
        }
        let (path, query) = url_path::split_query(ask.target);
        let Some(named) = url_path::read(path) else {
            return self.not_found(ask, path);
        };
        match self.locate(&named) {
            Located::File(file, metadata) => {
                self.file(ask, path, 200, &file, &metadata).unwrap_or_else(|error| broken(&error))
            }
            Located::Folder => Answer::plain(301, "Moved permanently", &[("Location", &format!("{path}/{query}"))]),
            Located::Nothing => self.not_found(ask, path),
        }
    }

    fn locate(&self, named: &Named) -> Located {
        let asked = self.root.join(&named.path);
        let is_for_hosts = FOR_HOSTS.iter().any(|name| named.path == Path::new(name));
        let page = if named.is_folder { asked.join("index.html") } else { asked.clone() };
        // A symbolic link that leads out of the folder is nothing, as it is on a host.
        match page.canonicalize().ok().filter(|real| real.starts_with(&self.root) && !is_for_hosts) {
            Some(real) => match real.metadata() {
                Ok(metadata) if metadata.is_file() => Located::File(real, metadata),
                Ok(_) if !named.is_folder && real.join("index.html").is_file() => Located::Folder,
                _ => Located::Nothing,
            },
            None => Located::Nothing,
        }
    }

    fn not_found(&self, ask: &Ask, url_path: &str) -> Answer {
        let page = self.root.join("404.html");
        let Ok(metadata) = page.metadata() else {
            return Answer::plain(404, "Not found", &[]);
        };
        // "Unchanged" would hide that there is nothing.
        let ask = Ask { if_none_match: None, ..*ask };
        self.file(&ask, url_path, 404, &page, &metadata).unwrap_or_else(|error| broken(&error))
    }

    fn file(&self, ask: &Ask, url_path: &str, status: u16, file: &Path, metadata: &Metadata) -> io::Result<Answer> {
        let mut headers = self.rules.of(url_path);
        add_missing(&mut headers, "Content-Type", media_type::of(file));
        add_missing(&mut headers, "Cache-Control", CACHE_BY_DEFAULT);

        let written_beside = beside(file);
        let is_compressed_by_us = is_text(&headers) && metadata.len() >= WORTH_COMPRESSING;
        let encoding = Encoding::accepted(ask.accept_encoding).filter(|encoding| match encoding {
            Encoding::Brotli => is_compressed_by_us || written_beside.is_some(),
            Encoding::Gzip => is_compressed_by_us,
        });
        if is_compressed_by_us || written_beside.is_some() {
            add_missing(&mut headers, "Vary", "Accept-Encoding");
        }
        let tag = entity_tag::of(metadata, encoding);
        headers.push(("ETag".to_owned(), tag.clone()));
        if ask.if_none_match.is_some_and(|known| entity_tag::is_in(&tag, known)) {
            return Ok(Answer { status: 304, headers, body: Arc::default() });
        }

        let body = match (encoding, written_beside) {
            (None, _) => fs::read(file)?.into(),
            (Some(Encoding::Brotli), Some(compressed)) => fs::read(compressed)?.into(),
            (Some(encoding), _) => {
                let name = format!("{} {tag}", file.display());
                self.memory.get(&name, || encoding.compress(&fs::read(file)?))?
            }
        };
        if let Some(encoding) = encoding {
            headers.push(("Content-Encoding".to_owned(), encoding.name().to_owned()));
        }
        Ok(Answer { status, headers, body })
    }
}

enum Located {
    File(PathBuf, Metadata),
    Folder,
    Nothing,
}

/// The brotli written beside a file at build, `page.html.br`.
fn beside(file: &Path) -> Option<PathBuf> {
    let mut name = file.as_os_str().to_owned();
    name.push(".br");
    Some(PathBuf::from(name)).filter(|file| file.is_file())
}

fn is_text(headers: &[(String, String)]) -> bool {
    exchange::value_of(headers, "Content-Type").is_some_and(media_type::is_text)
}

/// A build may replace a file between finding and reading it.
fn broken(error: &io::Error) -> Answer {
    Answer::plain(500, &format!("The file could not be read: {error}"), &[])
}

#[cfg(test)]
#[expect(clippy::unwrap_used)]
mod tests {
    use super::*;

    struct Site(PathBuf);

    impl Site {
        fn new(name: &str) -> Self {
            let root = std::env::temp_dir().join(format!("xtask-folder-{name}-{}", std::process::id()));
            let site = Self(root);
            site.write("dist/index.html", &"Trang chủ. ".repeat(100));
            site.write("dist/404.html", "Không tìm thấy");
            site.write("dist/lich/index.html", "Lịch");
            site.write("dist/_headers", "/*\n  X-Content-Type-Options: nosniff\n/*.bin\n  Cache-Control: immutable\n");
            site.write("secret.txt", "secret");
            site
        }

        fn write(&self, path: &str, content: &str) {
            let file = self.0.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, content).unwrap();
        }

        fn folder(&self) -> Folder {
            Folder::open(&self.0.join("dist")).unwrap()
        }

        fn get(&self, target: &str) -> Answer {
            self.folder().answer(&get(target))
        }
    }

    impl Drop for Site {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).unwrap();
        }
    }

    fn get(target: &str) -> Ask<'_> {
        Ask { method: "GET", target, accept_encoding: "", if_none_match: None }
    }

    #[test]
    fn a_folder_gives_its_page_with_the_headers_of_the_rules() {
        let answer = Site::new("page").get("/lich/");
        assert_eq!((answer.status, &*answer.body), (200, "Lịch".as_bytes()));
        assert_eq!(answer.header("X-Content-Type-Options"), Some("nosniff"));
        assert_eq!(answer.header("Content-Type"), Some("text/html; charset=utf-8"));
        assert_eq!(answer.header("Cache-Control"), Some(CACHE_BY_DEFAULT));
    }

    #[test]
    fn a_folder_without_the_slash_moves_to_the_slash_and_keeps_the_query() {
        let answer = Site::new("slash").get("/lich?a=1");
        assert_eq!((answer.status, answer.header("Location")), (301, Some("/lich/?a=1")));
    }

    #[test]
    fn what_is_not_there_is_the_not_found_page_with_status_404() {
        let site = Site::new("missing");
        for target in ["/nope", "/lich/nope/", "/index.html/", "/_headers", "/../secret.txt", "/%2e%2e/secret.txt", "x"]
        {
            let answer = site.get(target);
            assert_eq!((answer.status, &*answer.body), (404, "Không tìm thấy".as_bytes()), "{target}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_out_is_not_followed() {
        let site = Site::new("link");
        std::os::unix::fs::symlink(site.0.join("secret.txt"), site.0.join("dist/link.txt")).unwrap();
        assert_eq!(site.get("/link.txt").status, 404);
    }

    #[test]
    fn a_known_tag_is_answered_without_a_body() {
        let site = Site::new("tag");
        let tag = site.get("/").header("ETag").unwrap().to_owned();
        for known in [tag.clone(), format!("\"x\", W/{tag}"), "*".to_owned()] {
            let answer = site.folder().answer(&Ask { if_none_match: Some(&known), ..get("/") });
            assert_eq!((answer.status, answer.body.len()), (304, 0), "{known}");
        }
        site.write("dist/index.html", "Khác");
        let answer = site.folder().answer(&Ask { if_none_match: Some(&tag), ..get("/") });
        assert_eq!(answer.status, 200);
    }

    #[test]
    fn text_is_compressed_for_who_takes_it() {
        let site = Site::new("text");
        let plain = site.get("/");
        assert_eq!(plain.header("Content-Encoding"), None);
        assert_eq!(plain.header("Vary"), Some("Accept-Encoding"));
        let answer = site.folder().answer(&Ask { accept_encoding: "gzip, br", ..get("/") });
        assert_eq!(answer.header("Content-Encoding"), Some("br"));
        assert!(answer.body.len() < plain.body.len() / 4);
        assert_ne!(answer.header("ETag"), plain.header("ETag"));
    }

    #[test]
    fn the_brotli_written_beside_a_file_is_preferred() {
        let site = Site::new("beside");
        site.write("dist/tier1.bin", "index");
        site.write("dist/tier1.bin.br", "as compressed at build");
        let answer = site.folder().answer(&Ask { accept_encoding: "br", ..get("/tier1.bin") });
        assert_eq!(&*answer.body, b"as compressed at build");
        assert_eq!(answer.header("Content-Encoding"), Some("br"));
        assert_eq!(answer.header("Cache-Control"), Some("immutable"));
        assert_eq!(&*site.get("/tier1.bin").body, b"index");
    }

    #[test]
    fn only_reading_is_allowed() {
        let answer = Site::new("method").folder().answer(&Ask { method: "POST", ..get("/") });
        assert_eq!((answer.status, answer.header("Allow")), (405, Some("GET, HEAD")));
    }
}
