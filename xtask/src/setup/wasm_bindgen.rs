//! `wasm-bindgen` and its test runner, compiled from the small crate in `xtask/wasm-bindgen`.

use std::fs;
use std::path::PathBuf;

use super::stamp;
use super::versions::WASM_BINDGEN;
use crate::program::Program;
use crate::{Error, Project, progress};

const PROGRAMS: [&str; 2] = ["wasm-bindgen", "wasm-bindgen-test-runner"];

/// Builds and installs both programs, unless they are there.
///
/// # Errors
/// What cargo or the file system reports.
pub fn ensure(project: &Project) -> Result<(), Error> {
    let lock_file = project.root().join("xtask/wasm-bindgen/Cargo.lock");
    let recipe = fs::read_to_string(&lock_file).map_err(Error::file("read", &lock_file))?;
    let programs = PROGRAMS.map(|name| project.tools_bin().join(file_name(name)));
    if stamp::is_current(project, "wasm-bindgen", &recipe, &programs) {
        return Ok(());
    }
    progress::say(&format!("wasm-bindgen {WASM_BINDGEN}: building, about 3 minutes the first time"));
    Program::new(project, format!("wasm-bindgen {WASM_BINDGEN}"), "wasm-bindgen", "cargo")
        .args(["build", "--release", "--locked", "--manifest-path", "xtask/wasm-bindgen/Cargo.toml"])
        .with(|cargo| {
            cargo.env("CARGO_TARGET_DIR", project.tools_build());
        })
        .installs()
        .run()?;
    for (name, program) in PROGRAMS.into_iter().zip(&programs) {
        let built = project.tools_build().join("release").join(file_name(name));
        stamp::make_folder_of(program)?;
        fs::copy(&built, program).map_err(Error::file("copy", &built))?;
    }
    stamp::write(project, "wasm-bindgen", &recipe)
}

fn file_name(program: &str) -> PathBuf {
    format!("{program}{}", std::env::consts::EXE_SUFFIX).into()
}

/// Checks that the site has the version of the tool: the format between the Wasm module and its glue changes with
/// every release.
///
/// # Errors
/// [`Error::WasmBindgenVersion`] when the site has moved to another version.
pub fn check_version(project: &Project) -> Result<(), Error> {
    let lock_file = project.root().join("Cargo.lock");
    let lock = fs::read_to_string(&lock_file).map_err(Error::file("read", &lock_file))?;
    match locked_version(&lock, "wasm-bindgen") {
        Some(site) if site != WASM_BINDGEN => {
            Err(Error::WasmBindgenVersion { site: site.to_owned(), tool: WASM_BINDGEN.to_owned() })
        }
        _ => Ok(()),
    }
}

/// The version that a `Cargo.lock` gives to a package.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";

    #[test]
    fn the_locked_version_is_that_of_the_package_of_exactly_this_name() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "wasm"), None);
    }

    #[test]
    fn the_site_has_the_version_of_the_tool() {
        assert!(check_version(&Project::find()).is_ok());
    }
}
