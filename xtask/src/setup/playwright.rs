//! The packages of the end-to-end tests, by their lock file.

use std::fs;

use super::{node, stamp};
use crate::{Error, Project, progress};

/// Installs Playwright and axe, unless they are.
///
/// # Errors
/// What npm or the file system reports.
pub fn ensure(project: &Project) -> Result<(), Error> {
    node::check()?;
    let folder = project.end_to_end();
    let lock_file = folder.join("package-lock.json");
    let recipe = fs::read_to_string(&lock_file).map_err(Error::file("read", &lock_file))?;
    let program = folder.join("node_modules/@playwright/test/cli.js");
    if stamp::is_current(project, "playwright", &recipe, &[program]) {
        return Ok(());
    }
    progress::say("playwright: installing, a few seconds");
    node::install_locked(project, "playwright", "playwright", &folder)?;
    stamp::write(project, "playwright", &recipe)
}
