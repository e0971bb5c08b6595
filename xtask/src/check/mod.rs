//! The steps of `cargo xtask test`: everything that can be checked, one summary, one last line.
//!
//! | module | holds |
//! |---|---|
//! | [`code`] | format, lint, unit tests, Wasm tests in a browser: what cargo runs |
//! | [`pages`] | end-to-end tests and axe: what Playwright runs over the built site |
//! | [`tally`] | counting what passed and failed |
//! | [`summary`] | the table at the end |

pub mod code;
pub mod pages;
pub mod summary;
pub mod tally;

use std::fs;
use std::time::Instant;

use crate::setup::{self, Browser};
use crate::{Error, Project, budgets, progress, site};
use summary::{Row, Summary};
use tally::Tally;

/// One step, in the order they run: what is quick and fails often comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// rustfmt.
    Format,
    /// clippy, natively and for the browser.
    Lint,
    /// Unit, property and documentation tests.
    Unit,
    /// Tests of the Wasm in a headless browser.
    Wasm,
    /// `motcua check`.
    Catalogue,
    /// The site, as it is published.
    Build,
    /// Playwright, on a desktop and a phone.
    EndToEnd,
    /// Playwright with axe, in both languages, light and dark.
    Axe,
    /// Sizes against bounds.
    Budgets,
}

impl Step {
    /// All steps, in order.
    pub const ALL: [Self; 9] = [
        Self::Format,
        Self::Lint,
        Self::Unit,
        Self::Wasm,
        Self::Catalogue,
        Self::Build,
        Self::EndToEnd,
        Self::Axe,
        Self::Budgets,
    ];

    /// The name on the command line and in the summary.
    pub fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Lint => "lint",
            Self::Unit => "unit",
            Self::Wasm => "wasm",
            Self::Catalogue => "catalogue",
            Self::Build => "build",
            Self::EndToEnd => "end-to-end",
            Self::Axe => "axe",
            Self::Budgets => "budgets",
        }
    }

    fn needs_browser(self) -> bool {
        matches!(self, Self::Wasm | Self::EndToEnd | Self::Axe)
    }

    /// The step that must not have failed before this one makes sense.
    fn stands_on(self) -> Option<Self> {
        match self {
            Self::Build => Some(Self::Catalogue),
            Self::EndToEnd | Self::Axe | Self::Budgets => Some(Self::Build),
            _ => None,
        }
    }

    fn run(self, project: &Project, tools: &Tools) -> Result<Tally, Error> {
        match self {
            Self::Format => code::format(project),
            Self::Lint => code::lint(project),
            Self::Unit => code::unit(project),
            Self::Wasm => code::wasm(project, tools.browser()?),
            Self::Catalogue => site::check_catalogue(project).map(|()| Tally::one_passed()),
            Self::Build => site::build_checked(project).map(|()| Tally::one_passed()),
            Self::EndToEnd => pages::end_to_end(project, tools.browser()?),
            Self::Axe => pages::axe(project, tools.browser()?),
            Self::Budgets => check_budgets(project),
        }
    }
}

/// The names of all steps, in order.
pub fn step_names() -> Vec<&'static str> {
    Step::ALL.into_iter().map(Step::name).collect()
}

/// Sets up, runs the steps named, or all when none is, and prints the summary. True when nothing failed.
///
/// # Errors
/// [`Error::Usage`] for a step there is not, or what keeps a tool from being set up. A step that fails is in the
/// summary instead.
pub fn run(project: &Project, names: &[&str]) -> Result<bool, Error> {
    let steps = chosen(names)?;
    let tools = Tools::set_up(project, &steps)?;
    let mut summary = Summary::default();
    for step in steps {
        let name = step.name();
        if let Some(before) = step.stands_on().filter(|before| !summary.may_go_on_after(before.name())) {
            let why = format!("not run, for {} failed", before.name());
            progress::say(&format!("{name}: {why}"));
            summary.add(Row::not_run(name, why));
            continue;
        }
        progress::say(&format!("{name}: running"));
        let start = Instant::now();
        let tally = step.run(project, &tools).unwrap_or_else(|error| {
            eprintln!("error: {error}");
            Tally::failed(error.to_string())
        });
        progress::say(&format!("{name}: {} passed, {} failed", tally.passed, tally.failures.len()));
        summary.add(Row::ran(name, tally, start.elapsed()));
    }
    print!("\n{summary}");
    Ok(summary.is_good())
}

fn chosen(names: &[&str]) -> Result<Vec<Step>, Error> {
    if names.is_empty() {
        return Ok(Step::ALL.to_vec());
    }
    if let Some(unknown) = names.iter().find(|name| !step_names().contains(name)) {
        let usage = format!("cargo xtask test [{}]", step_names().join("] ["));
        return Err(Error::Usage { given: format!("test {unknown}"), usage });
    }
    Ok(Step::ALL.into_iter().filter(|step| names.contains(&step.name())).collect())
}

/// What was set up for the steps to run.
struct Tools {
    browser: Option<Browser>,
}

impl Tools {
    fn set_up(project: &Project, steps: &[Step]) -> Result<Self, Error> {
        let any = |wanted: &[Step]| steps.iter().any(|step| wanted.contains(step));
        // The slowest come last, so that what is missing on the machine is said at once.
        let browser =
            steps.iter().any(|step| step.needs_browser()).then(|| setup::browser::ensure(project)).transpose()?;
        if any(&[Step::Format, Step::Lint]) {
            setup::components::ensure(project)?;
        }
        if any(&[Step::Lint, Step::Wasm]) {
            setup::wasm_target::ensure(project)?;
        }
        if any(&[Step::EndToEnd, Step::Axe]) {
            setup::playwright::ensure(project)?;
        }
        if any(&[Step::Wasm]) {
            setup::wasm_bindgen::check_version(project)?;
            setup::wasm_bindgen::ensure(project)?;
        }
        if any(&[Step::Build]) {
            setup::for_build(project)?;
        }
        fs::create_dir_all(project.test_results()).map_err(Error::file("make", &project.test_results()))?;
        Ok(Self { browser })
    }

    fn browser(&self) -> Result<&Browser, Error> {
        self.browser.as_ref().ok_or(Error::NoBrowser { missing: "the browser" })
    }
}

fn check_budgets(project: &Project) -> Result<Tally, Error> {
    let sizes = budgets::measure(&project.dist())?;
    print!("{}", budgets::table(&sizes));
    let (kept, broken): (Vec<_>, Vec<_>) =
        sizes.iter().filter(|size| size.bound.is_some()).partition(|size| size.is_kept());
    let failures = broken.iter().map(|size| format!("{} is too large: {}", size.what, size.measured)).collect();
    Ok(Tally { passed: kept.len(), failures })
}

#[cfg(test)]
#[expect(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn steps_run_in_their_own_order_whatever_the_order_asked() {
        assert_eq!(chosen(&["axe", "build"]).unwrap(), [Step::Build, Step::Axe]);
        assert_eq!(chosen(&[]).unwrap(), Step::ALL);
    }

    #[test]
    fn an_unknown_step_is_answered_with_those_there_are() {
        let said = chosen(&["units"]).unwrap_err().to_string();
        assert!(said.contains("units") && said.contains("[unit]"), "{said}");
    }

    #[test]
    fn what_a_step_stands_on_comes_before_it() {
        for step in Step::ALL {
            let place = |wanted| Step::ALL.iter().position(|step| *step == wanted);
            assert!(step.stands_on().is_none_or(|before| place(before) < place(step)));
        }
    }
}
