//! `wasm-opt`, from npm's binaryen by a lock file.

use std::fs;
use std::path::Path;

use super::versions::BINARYEN;
use super::{node, stamp};
use crate::{Error, Project, progress};

/// Installs `wasm-opt`, unless it is.
///
/// # Errors
/// What npm or the file system reports.
pub fn ensure(project: &Project) -> Result<(), Error> {
    let lock_file = project.root().join("xtask/npm/package-lock.json");
    let recipe = fs::read_to_string(&lock_file).map_err(Error::file("read", &lock_file))?;
    let program = project.tools_bin().join(if cfg!(windows) { "wasm-opt.cmd" } else { "wasm-opt" });
    if stamp::is_current(project, "wasm-opt", &recipe, std::slice::from_ref(&program)) {
        return Ok(());
    }
    progress::say(&format!("wasm-opt {BINARYEN}: installing, a few seconds"));
    let folder = project.tools().join("npm");
    for name in ["package.json", "package-lock.json"] {
        let (from, to) = (project.root().join("xtask/npm").join(name), folder.join(name));
        stamp::make_folder_of(&to)?;
        fs::copy(&from, &to).map_err(Error::file("copy", &from))?;
    }
    node::install_locked(project, &format!("wasm-opt {BINARYEN}"), "wasm-opt", &folder)?;
    put_on_path(&folder.join("node_modules/binaryen/bin/wasm-opt"), &program)?;
    stamp::write(project, "wasm-opt", &recipe)
}

#[cfg(unix)]
fn put_on_path(script: &Path, program: &Path) -> Result<(), Error> {
    stamp::make_folder_of(program)?;
    if program.symlink_metadata().is_ok() {
        fs::remove_file(program).map_err(Error::file("replace", program))?;
    }
    std::os::unix::fs::symlink(script, program).map_err(Error::file("write", program))
}

#[cfg(not(unix))]
fn put_on_path(script: &Path, program: &Path) -> Result<(), Error> {
    stamp::make_folder_of(program)?;
    let call = format!("@node \"{}\" %*\r\n", script.display());
    fs::write(program, call).map_err(Error::file("write", program))
}
