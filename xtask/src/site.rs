//! The build of `dist/`: trunk compiles the app, and its hook has `motcua build` write every page.

use std::time::Instant;

use crate::program::{self, Program};
use crate::{Error, Project, progress, sealer, setup};

/// Where the catalogue is, from the project's root.
const CATALOGUE: &str = "public/catalogue";

/// Has cargo compile Rust's own library with the app, for size and without the texts of panics: 8 % off the module
/// (docs/adr/0011). Stable Rust keeps the setting behind a variable; the code uses nothing unstable.
pub(crate) const SMALL_STD: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Zunstable-options -Cpanic=immediate-abort"),
];

/// Sets up the tools, checks the catalogue and builds the site.
///
/// # Errors
/// The first part that failed.
pub fn build(project: &Project) -> Result<(), Error> {
    setup::for_build(project)?;
    check_catalogue(project)?;
    build_checked(project)
}

/// Validates the catalogue: a broken one is never built.
///
/// # Errors
/// [`Error::Failed`], after the catalogue's errors were shown, each with its file and line.
pub fn check_catalogue(project: &Project) -> Result<(), Error> {
    progress::say("catalogue: checking");
    Program::new(project, "checking the catalogue", "catalogue", "cargo")
        .args(["run", "--profile", "native", "--package", "motcua-site", "--bin", "motcua"])
        .args(["--", "check", CATALOGUE])
        .run()
        .map(drop)
}

/// Builds the site from a catalogue that was checked, with tools that were set up.
///
/// # Errors
/// What cargo or trunk reports.
pub fn build_checked(project: &Project) -> Result<(), Error> {
    let start = Instant::now();
    // Trunk runs offline, so that it never waits for a download of its own; cargo then is offline too.
    Program::new(project, "downloading the crates", "fetch", "cargo").args(["fetch"]).installs().run()?;
    let sealer = sealer::build(project)?;
    progress::say("site: building, about 3 minutes the first time");
    let printed = Program::new(project, "building the site", "site", "trunk")
        .args(["build", "--release", "--offline", "--color", "never"])
        .with(|trunk| {
            trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
            // Trunk 0.21 takes only `true` and `false` for it, and many machines set it to 1.
            trunk.env_remove("NO_COLOR");
            trunk.envs(SMALL_STD);
            trunk.env("MOTCUA_SEALER", &sealer);
        })
        .run()?;
    if !project.dist().join("index.html").is_file() {
        program::show_last_lines(&printed);
        return Err(Error::NotBuilt { dist: project.dist() });
    }
    progress::say(&format!("site: built in {}", progress::spoken(start.elapsed())));
    Ok(())
}
