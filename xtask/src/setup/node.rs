//! Node and npm: asked for, never installed by us.

use std::ffi::OsStr;
use std::path::Path;

use super::versions::NODE_AT_LEAST;
use crate::program::{self, Program};
use crate::{Error, Project};

const HELP: &str = "install it with npm from https://nodejs.org";

/// npm's name as a program.
const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// Checks that Node and npm are there and new enough.
///
/// # Errors
/// [`Error::MissingProgram`] or [`Error::TooOld`].
pub fn check() -> Result<(), Error> {
    let missing = |program: &str| Error::MissingProgram {
        program: program.to_owned(),
        help: "install Node 20 or newer with npm from https://nodejs.org",
    };
    let found = program::answer("node", &["--version"]).ok_or_else(|| missing("node"))?;
    if major(&found).is_none_or(|major| major < NODE_AT_LEAST) {
        return Err(Error::TooOld { program: "node", found, needed: NODE_AT_LEAST, help: HELP });
    }
    program::find(NPM).map(drop).ok_or_else(|| missing("npm"))
}

/// Installs in `folder` exactly what its `package-lock.json` names.
///
/// # Errors
/// What [`Program::run`] reports.
pub fn install_locked(project: &Project, what: &str, log: &str, folder: &Path) -> Result<(), Error> {
    Program::new(project, what, log, NPM)
        .args(["ci", "--no-audit", "--no-fund"])
        // Left alone, npm takes over a minute to say that there is no network.
        .args(["--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"])
        .with(|npm| {
            // The tests use the browser of the machine.
            npm.current_dir(folder).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", OsStr::new("1"));
        })
        .installs()
        .run()
        .map(drop)
}

fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_the_first_number() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("nightly"), None);
    }
}
