//! Chromium or Chrome and its driver: the machine's own, or Debian's packages where we may install them.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::program::{self, Program};
use crate::{Error, Project, progress};

/// The names under which browsers and drivers are installed.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const DRIVER: &str = "chromedriver";
const BROWSER_OF_MACOS: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// With fonts that have Vietnamese letters: without them text has other widths, and axe sees other contrasts.
const PACKAGES: [&str; 4] = ["chromium", "chromium-driver", "fonts-liberation", "fonts-noto-core"];

/// A browser that tests can drive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Browser {
    /// The browser's program.
    pub chrome: PathBuf,
    /// The `chromedriver` that fits it.
    pub driver: PathBuf,
}

/// Finds the browser, or installs it where apt and the right to use it are there.
///
/// # Errors
/// [`Error::NoBrowser`] when neither works.
pub fn ensure(project: &Project) -> Result<Browser, Error> {
    let is_named = ["CHROME", "CHROMEDRIVER"].iter().any(|name| env::var_os(name).is_some());
    if find().is_err() && !is_named && may_install() {
        install(project)?;
    }
    find()
}

fn find() -> Result<Browser, Error> {
    let chrome = match env::var_os("CHROME") {
        Some(named) => named_file(named, "the file that CHROME names")?,
        None => BROWSERS
            .into_iter()
            .find_map(program::find)
            .or_else(|| Some(PathBuf::from(BROWSER_OF_MACOS)).filter(|path| path.is_file()))
            .ok_or(Error::NoBrowser { missing: "the browser" })?,
    };
    let driver = match env::var_os("CHROMEDRIVER") {
        Some(named) => named_file(named, "the file that CHROMEDRIVER names")?,
        None => program::find(DRIVER).ok_or(Error::NoBrowser { missing: "chromedriver" })?,
    };
    Ok(Browser { chrome, driver })
}

fn named_file(named: OsString, missing: &'static str) -> Result<PathBuf, Error> {
    let path = PathBuf::from(named);
    if path.is_file() { Ok(path) } else { Err(Error::NoBrowser { missing }) }
}

fn may_install() -> bool {
    Path::new("/etc/debian_version").is_file()
        && program::find("apt-get").is_some()
        && program::answer("id", &["-u"]).is_some_and(|user| user == "0")
}

fn install(project: &Project) -> Result<(), Error> {
    progress::say("chromium: installing with apt-get, about a minute");
    let apt = |log| {
        Program::new(project, "installing chromium", log, "apt-get")
            .with(|apt| {
                apt.env("DEBIAN_FRONTEND", "noninteractive");
            })
            .installs()
    };
    apt("apt-update").args(["update"]).run()?;
    apt("apt-install").args(["install", "--yes", "--no-install-recommends"]).args(PACKAGES).run().map(drop)
}
