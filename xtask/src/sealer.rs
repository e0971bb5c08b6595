//! The Wasm that seals letters: `crates/seal` compiled alone, without generated bindings, and loaded only when a letter is sealed.

use std::path::PathBuf;

use crate::program::Program;
use crate::{Error, Project, progress, setup, site};

/// What cargo calls it.
const COMPILED: &str = "target/wasm32-unknown-unknown/release/motcua_seal.wasm";

/// What the site calls it.
const BUILT: &str = "target/seal/seal-v1.wasm";

/// Compiles it and makes it small; says where it is.
///
/// # Errors
/// What cargo or wasm-opt reports.
pub fn build(project: &Project) -> Result<PathBuf, Error> {
    progress::say("sealer: building");
    Program::new(project, "building the sealer", "seal", "cargo")
        .args(["build", "--release", "--target", "wasm32-unknown-unknown", "--package", "motcua-seal"])
        .with(|cargo| {
            cargo.envs(site::SMALL_STD);
        })
        .run()?;
    let built = project.root().join(BUILT);
    setup::stamp::make_folder_of(&built)?;
    Program::new(project, "making the sealer small", "seal-opt", "wasm-opt")
        .args(["-Oz", "--strip-producers", COMPILED, "-o", BUILT])
        .run()?;
    Ok(built)
}
