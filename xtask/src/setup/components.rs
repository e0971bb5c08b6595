//! What a minimal Rust lacks: rustfmt and clippy, and the source of its own library.

use std::path::Path;

use crate::program::{self, Program};
use crate::{Error, Project, progress};

/// The source of Rust's own library, which the app is compiled with (docs/adr/0011), and what that needs downloaded.
///
/// # Errors
/// [`Error::MissingProgram`] without rustup, or what [`Program::run`] reports.
pub fn ensure_source(project: &Project) -> Result<(), Error> {
    let library = |folder: String| Path::new(&folder).join("lib/rustlib/src/rust/library");
    let found = || program::answer("rustc", &["--print", "sysroot"]).map(library).filter(|folder| folder.is_dir());
    if found().is_none() {
        progress::say("rust-src: adding");
        Program::new(project, "rust-src", "rust-src", "rustup")
            .args(["component", "add", "rust-src"])
            .installs()
            .run()?;
    }
    let Some(library) = found() else { return Ok(()) };
    // The build itself runs offline.
    Program::new(project, "downloading what Rust's library needs", "fetch-std", "cargo")
        .args(["fetch", "--locked", "--manifest-path"])
        .args([library.join("Cargo.toml").display().to_string().as_str()])
        .with(|cargo| {
            // Its manifest uses settings of its own.
            cargo.env("RUSTC_BOOTSTRAP", "1");
        })
        .installs()
        .run()
        .map(drop)
}

/// Adds what is missing of the two to the toolchain in use.
///
/// # Errors
/// [`Error::MissingProgram`] without rustup, or what [`Program::run`] reports.
pub fn ensure(project: &Project) -> Result<(), Error> {
    for (component, command) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if program::answer("cargo", &[command, "--version"]).is_none() {
            progress::say(&format!("{component}: adding"));
            Program::new(project, component, component, "rustup")
                .args(["component", "add", component])
                .installs()
                .run()?;
        }
    }
    Ok(())
}
