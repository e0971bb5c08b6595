//! What cargo runs: format, lint, unit tests, and Wasm tests in a headless browser.

use std::fs;

use super::tally::Tally;
use crate::program::{self, Ended, Program};
use crate::setup::Browser;
use crate::setup::wasm_target::WASM;
use crate::{Error, Project};

/// Checks that every Rust file is formatted.
///
/// # Errors
/// [`Error`] only when cargo cannot run.
pub fn format(project: &Project) -> Result<Tally, Error> {
    let site = check(project, "the format of the workspace", "format", &["fmt", "--all", "--check"])?;
    let tool_manifest = ["fmt", "--manifest-path", "xtask/wasm-bindgen/Cargo.toml", "--check"];
    Ok(site.and(check(project, "the format of xtask/wasm-bindgen", "format-tool", &tool_manifest)?))
}

/// Runs clippy over everything natively, and over the app as the browser gets it.
///
/// # Errors
/// [`Error`] only when cargo cannot run.
pub fn lint(project: &Project) -> Result<Tally, Error> {
    let native = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
    let browser = ["clippy", "--package", "motcua", "--target", WASM, "--features", "csr", "--", "-D", "warnings"];
    let native = check(project, "clippy of the workspace", "lint", &native)?;
    Ok(native.and(check(project, "clippy of the app in the browser", "lint-wasm", &browser)?))
}

/// The crate that is tested apart: what it is compared with (`age`) asks for features of crates beneath nearly everything,
/// and the check of the catalogue and the build would compile all of that a second time without them.
const APART: &str = "motcua-seal";

/// Runs unit, property and documentation tests of every crate, in the profile of the native tool: what it compiles is needed
/// for the check of the catalogue and the build as well.
///
/// # Errors
/// [`Error`] only when cargo cannot run.
pub fn unit(project: &Project) -> Result<Tally, Error> {
    let test = ["test", "--no-fail-fast", "--profile", "native"];
    let most = Program::new(project, "the unit tests", "unit", "cargo");
    let apart = Program::new(project, "the unit tests of what seals", "unit-seal", "cargo");
    let most = tests(most.args(test).args(["--workspace", "--exclude", APART]))?;
    Ok(most.and(tests(apart.args(test).args(["--package", APART]))?))
}

/// Runs the app's browser tests, compiled to Wasm, in headless Chromium.
///
/// # Errors
/// [`Error`] when cargo cannot run or the browser's settings cannot be written.
pub fn wasm(project: &Project, browser: &Browser) -> Result<Tally, Error> {
    let settings = project.test_results().join("webdriver.json");
    let chrome = serde_json::json!({ "goog:chromeOptions": { "binary": browser.chrome } });
    fs::write(&settings, chrome.to_string()).map_err(Error::file("write", &settings))?;
    let runner = project.tools_bin().join("wasm-bindgen-test-runner");
    let program = Program::new(project, "the Wasm tests", "wasm", "cargo")
        .args(["test", "--package", "motcua", "--target", WASM, "--features", "csr", "--test", "browser"])
        .with(|cargo| {
            cargo
                .env("CHROMEDRIVER", &browser.driver)
                .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &settings)
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
        });
    tests(program)
}

fn tests(program: Program) -> Result<Tally, Error> {
    let Ended { status, printed, log } = program.end()?;
    let tally = Tally::of_cargo_test(&printed, status.success());
    show_if_failed(&tally, &printed, &log);
    Ok(tally)
}

fn show_if_failed(tally: &Tally, printed: &str, log: &std::path::Path) {
    if !tally.failures.is_empty() {
        program::show_last_lines(printed);
        eprintln!("all of it is in {}", log.display());
    }
}

/// One cargo command that is one check.
fn check(project: &Project, what: &str, log_name: &str, arguments: &[&str]) -> Result<Tally, Error> {
    let Ended { status, printed, log } =
        Program::new(project, what, log_name, "cargo").args(arguments.iter().copied()).end()?;
    let tally = if status.success() { Tally::one_passed() } else { Tally::failed(what.to_owned()) };
    show_if_failed(&tally, &printed, &log);
    Ok(tally)
}
