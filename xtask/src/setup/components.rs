//! rustfmt and clippy, which a minimal Rust lacks.

use crate::program::{self, Program};
use crate::{Error, Project, progress};

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
