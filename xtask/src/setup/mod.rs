//! Setting up what the build and the tests need, a module a tool.
//!
//! Every tool is installed once, below `target/tools`, at the version [`versions`] pins; a [`stamp`] says what was
//! installed, so that a second run takes a moment.

pub mod browser;
pub mod components;
pub mod node;
pub mod playwright;
pub mod stamp;
pub mod trunk;
pub mod versions;
pub mod wasm_bindgen;
pub mod wasm_opt;
pub mod wasm_target;

pub use browser::Browser;

use crate::{Error, Project};

/// Sets up what `dist/` is built with.
///
/// # Errors
/// The first tool that could not be had, with what to do about it.
pub fn for_build(project: &Project) -> Result<(), Error> {
    node::check()?;
    wasm_bindgen::check_version(project)?;
    wasm_target::ensure(project)?;
    components::ensure_source(project)?;
    wasm_opt::ensure(project)?;
    wasm_bindgen::ensure(project)?;
    trunk::ensure(project)
}
