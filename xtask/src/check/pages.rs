//! What Playwright runs over the built site, served with the production headers.

use std::fs;

use super::tally::Tally;
use crate::program::{self, Ended, Program};
use crate::serve::Server;
use crate::setup::Browser;
use crate::{Error, Project};

/// The tag of tests that run axe.
const AXE_TAG: &str = "@axe";

/// Runs every end-to-end test except axe's.
///
/// # Errors
/// [`Error`] when the site cannot be served or Playwright leaves no report.
pub fn end_to_end(project: &Project, browser: &Browser) -> Result<Tally, Error> {
    playwright(project, browser, "end-to-end", ["--grep-invert", AXE_TAG])
}

/// Runs axe over every kind of page.
///
/// # Errors
/// [`Error`] when the site cannot be served or Playwright leaves no report.
pub fn axe(project: &Project, browser: &Browser) -> Result<Tally, Error> {
    playwright(project, browser, "axe", ["--grep", AXE_TAG])
}

fn playwright(project: &Project, browser: &Browser, name: &str, filter: [&str; 2]) -> Result<Tally, Error> {
    let server = Server::start(&project.dist(), 0)?;
    let report = project.test_results().join(format!("{name}.json"));
    // A report of an earlier run must not be taken for this one's.
    if report.exists() {
        fs::remove_file(&report).map_err(Error::file("remove", &report))?;
    }
    let Ended { printed, log, status } = Program::new(project, name, name, "node")
        .args(["node_modules/@playwright/test/cli.js", "test"])
        .args(filter)
        .with(|node| {
            node.current_dir(project.end_to_end())
                .env("MOTCUA_URL", server.url())
                .env("CHROME", &browser.chrome)
                .env("PLAYWRIGHT_JSON_OUTPUT_FILE", &report);
        })
        .end()?;
    let text = fs::read_to_string(&report).unwrap_or_default();
    let Some(mut tally) = Tally::of_playwright(&text) else {
        program::show_last_lines(&printed);
        return Err(Error::Failed { what: name.to_owned(), status: status.to_string(), log });
    };
    if tally.failures.is_empty() && !status.success() {
        tally.failures.push(format!("playwright ended with {status}"));
    }
    if !tally.failures.is_empty() {
        program::show_last_lines(&printed);
        eprintln!("all of it is in {}", log.display());
    }
    Ok(tally)
}
