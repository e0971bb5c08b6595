//! The Rust target the browser runs. No `rust-toolchain.toml` asks for it, since that would ask for a toolchain too.

use std::path::Path;

use crate::program::{self, Program};
use crate::{Error, Project, progress};

/// The target's name.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Adds the target to the toolchain in use, unless it has it.
///
/// # Errors
/// [`Error::MissingProgram`] without rustup, or what [`Program::run`] reports.
pub fn ensure(project: &Project) -> Result<(), Error> {
    if is_installed() {
        return Ok(());
    }
    progress::say(&format!("rust target {WASM}: adding"));
    Program::new(project, format!("rust target {WASM}"), "wasm-target", "rustup")
        .args(["target", "add", WASM])
        .installs()
        .run()
        .map(drop)
}

/// Asks rustc and not rustup, so that a Rust that came another way works too.
fn is_installed() -> bool {
    program::answer("rustc", &["--print", "target-libdir", "--target", WASM])
        .is_some_and(|folder| Path::new(&folder).is_dir())
}
