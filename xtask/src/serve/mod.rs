//! A static web server that answers as a host would: what is tested here is what people get there.
//!
//! | module | holds |
//! |---|---|
//! | [`folder`] | what to answer to a request, without a socket |
//! | [`exchange`] | one request and its answer |
//! | [`url_path`] | from the path of a URL to a file inside the folder, never outside |
//! | [`header_rules`] | the `_headers` file of Netlify and Cloudflare Pages |
//! | [`encoding`] | brotli and gzip: what the browser takes, and compressing |
//! | [`compressed`] | a bounded memory of what was compressed |
//! | [`entity_tag`] | telling one state of a file from another |
//! | [`media_type`] | the `Content-Type` of a file |

pub mod compressed;
pub mod encoding;
pub mod entity_tag;
pub mod exchange;
pub mod folder;
pub mod header_rules;
pub mod media_type;
pub mod url_path;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use crate::Error;
use exchange::{Answer, Ask};
use folder::Folder;

/// The port of `cargo xtask serve` when none is given.
pub const DEFAULT_PORT: u16 = 8080;

/// A browser opens six connections, and tests run several browsers.
const THREADS: usize = 8;

/// A running server. It stops when dropped.
pub struct Server {
    http: Arc<tiny_http::Server>,
    address: SocketAddr,
    threads: Vec<JoinHandle<()>>,
}

impl Server {
    /// Serves a built site on 127.0.0.1; port 0 takes any free one.
    ///
    /// # Errors
    /// [`Error::NotBuilt`] without an `index.html`, [`Error::HeaderRule`] for a wrong `_headers`,
    /// [`Error::PortInUse`] or [`Error::Serve`] when the port cannot be had.
    pub fn start(dist: &Path, port: u16) -> Result<Self, Error> {
        let folder = Arc::new(Folder::open(dist)?);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| cannot_bind(port, &error))?;
        let address = listener.local_addr().map_err(|error| cannot_bind(port, &error))?;
        let http = tiny_http::Server::from_listener(listener, None)
            .map_err(|error| Error::Serve { port, reason: error.to_string() })?;
        let http = Arc::new(http);
        let threads = (0..THREADS)
            .map(|_| {
                let (http, folder) = (Arc::clone(&http), Arc::clone(&folder));
                thread::spawn(move || answer_all(&http, &folder))
            })
            .collect();
        Ok(Self { http, address, threads })
    }

    /// `http://127.0.0.1:PORT`, without a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Serves until the program is stopped.
    pub fn wait(mut self) {
        for thread in self.threads.drain(..) {
            // A thread that panicked has said so; the others go on.
            drop(thread.join());
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in &self.threads {
            self.http.unblock();
        }
        for thread in self.threads.drain(..) {
            drop(thread.join());
        }
    }
}

fn answer_all(http: &tiny_http::Server, folder: &Folder) {
    // `recv` fails once, when the server is told to stop.
    while let Ok(request) = http.recv() {
        let header = |name: &'static str| {
            request.headers().iter().find(|header| header.field.equiv(name)).map(|header| header.value.as_str())
        };
        let answer = folder.answer(&Ask {
            method: request.method().as_str(),
            target: request.url(),
            accept_encoding: header("Accept-Encoding").unwrap_or_default(),
            if_none_match: header("If-None-Match"),
        });
        // A browser that went away before the answer is no failure of ours.
        drop(request.respond(response(answer)));
    }
}

fn response(answer: Answer) -> tiny_http::Response<io::Cursor<Vec<u8>>> {
    let length = answer.body.len();
    let headers = answer
        .headers
        .iter()
        .filter_map(|(name, value)| tiny_http::Header::from_bytes(name.as_bytes(), value.as_bytes()).ok())
        .collect();
    let body = io::Cursor::new(answer.body.to_vec());
    tiny_http::Response::new(answer.status.into(), headers, body, Some(length), None)
        // A length is more useful to a browser's progress bar than chunks.
        .with_chunked_threshold(usize::MAX)
}

fn cannot_bind(port: u16, error: &io::Error) -> Error {
    match error.kind() {
        io::ErrorKind::AddrInUse => Error::PortInUse { port },
        _ => Error::Serve { port, reason: error.to_string() },
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used)]
mod tests {
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;

    fn site(name: &str) -> std::path::PathBuf {
        let dist = std::env::temp_dir().join(format!("xtask-serve-{name}-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        fs::write(dist.join("index.html"), "<!doctype html><title>Một Cửa</title>").unwrap();
        dist
    }

    fn ask(server: &Server, request: &str) -> String {
        let mut stream = TcpStream::connect(server.address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn a_page_arrives_over_a_real_connection() {
        let server = Server::start(&site("page"), 0).unwrap();
        let answer = ask(&server, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
        assert!(answer.ends_with("<title>Một Cửa</title>"), "{answer}");
    }

    #[test]
    fn head_has_the_length_and_no_body() {
        let server = Server::start(&site("head"), 0).unwrap();
        let answer = ask(&server, "HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assert!(answer.contains("Content-Length: 41\r\n"), "{answer}");
        assert!(answer.ends_with("\r\n\r\n"), "{answer}");
    }

    #[test]
    fn a_taken_port_is_said_with_another_one_to_choose() {
        let dist = site("port");
        let first = Server::start(&dist, 0).unwrap();
        let error = Server::start(&dist, first.address.port()).err().unwrap();
        assert!(error.to_string().contains("--port"), "{error}");
    }

    #[test]
    fn a_site_that_is_not_built_is_said() {
        let error = Server::start(Path::new("/no/such/site"), 0).err().unwrap();
        assert!(error.to_string().contains("cargo xtask build"), "{error}");
    }
}
