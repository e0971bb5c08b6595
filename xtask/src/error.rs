//! What can go wrong, each in one sentence that says what to do.

use std::io;
use std::path::{Path, PathBuf};

/// Why a command of `cargo xtask` stopped.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A program that has to be there is not.
    #[error("`{program}` is needed and is not on the PATH: {help}")]
    MissingProgram {
        /// The program as typed.
        program: String,
        /// Where to get it.
        help: &'static str,
    },
    /// A program is there and too old.
    #[error("{program} {found} is too old, {needed} or newer is needed: {help}")]
    TooOld {
        /// The program as typed.
        program: &'static str,
        /// The version it reports.
        found: String,
        /// The oldest version that works.
        needed: u32,
        /// Where to get a newer one.
        help: &'static str,
    },
    /// The site and the tool that writes its glue would disagree about their format.
    #[error(
        "Cargo.lock has wasm-bindgen {site} and xtask/wasm-bindgen builds {tool}, and the two must be equal: \
         write {site} in xtask/wasm-bindgen/Cargo.toml and in xtask/src/setup/versions.rs, then run \
         `cargo update --manifest-path xtask/wasm-bindgen/Cargo.toml`"
    )]
    WasmBindgenVersion {
        /// The version in the site's lock file.
        site: String,
        /// The version pinned for the tool.
        tool: String,
    },
    /// A program ran and reported a failure; its last lines were printed before this.
    #[error("{what} failed ({status}): its last lines are above, all of it is in {}", .log.display())]
    Failed {
        /// What was being done.
        what: String,
        /// How the program ended.
        status: String,
        /// Everything it printed.
        log: PathBuf,
    },
    /// A download failed for want of a network.
    #[error(
        "{what} has to download something the first time and could not reach the network: connect and run the \
         command again (all of it is in {})", .log.display()
    )]
    NoNetwork {
        /// What was being done.
        what: String,
        /// Everything the program printed.
        log: PathBuf,
    },
    /// No browser for the tests.
    #[error(
        "the tests need Chromium or Chrome with its chromedriver: install both (on Debian: `apt-get install chromium \
         chromium-driver`), or name them in the environment variables CHROME and CHROMEDRIVER; missing here: {missing}"
    )]
    NoBrowser {
        /// Which of the two was not found.
        missing: &'static str,
    },
    /// A file could not be read or written.
    #[error("cannot {action} {}: {source}", .path.display())]
    File {
        /// The verb: read, write, copy.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file is not in the form it should have.
    #[error("{}: {problem}", .path.display())]
    Form {
        /// The file.
        path: PathBuf,
        /// What is wrong and what to do.
        problem: String,
    },
    /// A line of `_headers` that hosts would not understand.
    #[error("{} line {line}: {problem}", .path.display())]
    HeaderRule {
        /// The `_headers` file.
        path: PathBuf,
        /// Counted from 1.
        line: usize,
        /// What is wrong and what to write instead.
        problem: &'static str,
    },
    /// There is nothing to serve or measure yet.
    #[error("{} has no index.html: build the site first with `cargo xtask build`", .dist.display())]
    NotBuilt {
        /// The folder of the built site.
        dist: PathBuf,
    },
    /// The address is taken.
    #[error("port {port} is in use by another program: stop it, or choose another one with `--port {}`", next_port(*.port))]
    PortInUse {
        /// The port asked for.
        port: u16,
    },
    /// The server could not start for another reason.
    #[error("cannot serve on 127.0.0.1 port {port}: {reason}")]
    Serve {
        /// The port asked for.
        port: u16,
        /// What the system said.
        reason: String,
    },
    /// The command line is not one we know.
    #[error("there is no `cargo xtask {given}`; there is:\n{usage}")]
    Usage {
        /// What was typed.
        given: String,
        /// What could have been.
        usage: String,
    },
}

impl Error {
    /// For `map_err`: the failure of one verb on one path.
    pub fn file(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::File { action, path: path.to_owned(), source }
    }
}

fn next_port(port: u16) -> u16 {
    port.checked_add(1).unwrap_or(crate::serve::DEFAULT_PORT)
}
