//! What `cargo xtask` does: sets up the tools, builds the site, serves it as a host would, runs every check.
//!
//! | module | holds |
//! |---|---|
//! | [`setup`] | a module a tool: what the build and the tests need, installed below `target/tools` |
//! | [`site`] | the build of `dist/` |
//! | [`sealer`] | the Wasm that seals letters |
//! | [`serve`] | the web server: a static host with production headers |
//! | [`check`] | the steps of `cargo xtask test` and their summary |
//! | [`budgets`] | the sizes people download, against their bounds |
//! | [`bench`] | tables: ours beside others, sizes |
//!
//! Output is plain lines with the seconds since the start. What other programs print goes to a log file and is shown
//! only when they fail.

#![forbid(unsafe_code)]

pub mod bench;
pub mod budgets;
pub mod check;
pub mod error;
pub mod program;
pub mod progress;
pub mod project;
pub mod sealer;
pub mod serve;
pub mod setup;
pub mod site;

pub use error::Error;
pub use project::Project;
