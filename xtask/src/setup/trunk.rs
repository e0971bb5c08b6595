//! Trunk, the program that builds the site: the one on the PATH when it is right, else compiled here.

use super::stamp;
use super::versions::TRUNK;
use crate::program::{self, Program};
use crate::{Error, Project, progress};

/// Optimising would triple the time, and trunk mostly waits for others. Without default features it neither
/// downloads nor looks for updates: the tools it calls are on the PATH.
const SETTINGS: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
];

/// Installs trunk, unless the right one is there.
///
/// # Errors
/// What cargo reports.
pub fn ensure(project: &Project) -> Result<(), Error> {
    let program = project.tools_bin().join(format!("trunk{}", std::env::consts::EXE_SUFFIX));
    if stamp::is_current(project, "trunk", TRUNK, &[program]) || is_on_path() {
        return Ok(());
    }
    progress::say(&format!("trunk {TRUNK}: building, about 4 minutes the first time"));
    let root = project.tools();
    let root = root.to_string_lossy();
    Program::new(project, format!("trunk {TRUNK}"), "trunk", "cargo")
        .args(["install", "--locked", "trunk", "--version", TRUNK, "--no-default-features"])
        .args(["--force", "--root", root.as_ref()])
        .with(|cargo| {
            cargo.env("CARGO_TARGET_DIR", project.tools_build()).envs(SETTINGS);
        })
        .installs()
        .run()?;
    stamp::write(project, "trunk", TRUNK)
}

fn is_on_path() -> bool {
    program::answer("trunk", &["--version"]).is_some_and(|said| said == format!("trunk {TRUNK}"))
}
