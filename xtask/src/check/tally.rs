//! Counting what passed and failed, from what the test programs say.

use serde_json::Value;

/// The outcome of one step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many checks passed.
    pub passed: usize,
    /// What failed, each named.
    pub failures: Vec<String>,
}

impl Tally {
    /// A step that is one check, and passed.
    pub fn one_passed() -> Self {
        Self { passed: 1, failures: Vec::new() }
    }

    /// A step that failed as a whole.
    pub fn failed(why: String) -> Self {
        Self { passed: 0, failures: vec![why] }
    }

    /// This and another together.
    pub fn and(mut self, other: Self) -> Self {
        self.passed += other.passed;
        self.failures.extend(other.failures);
        self
    }

    /// Counts what `cargo test` printed. `succeeded` is what cargo itself reports.
    ///
    /// A run that fails without a failed test (it does not compile), or succeeds without any test, is a failure.
    pub fn of_cargo_test(printed: &str, succeeded: bool) -> Self {
        let passed = printed
            .lines()
            .filter_map(|line| line.trim().strip_prefix("test result: "))
            .filter_map(|result| result.split(". ").nth(1)?.split(" passed").next()?.parse::<usize>().ok())
            .sum();
        let mut failures: Vec<String> = printed
            .lines()
            .filter_map(|line| line.strip_prefix("test ")?.split_once(" ... "))
            .filter(|(_, outcome)| outcome.starts_with("FAIL"))
            .map(|(name, _)| name.to_owned())
            .collect();
        if failures.is_empty() && !succeeded {
            failures.push("cargo test failed before any test did".to_owned());
        } else if failures.is_empty() && passed == 0 {
            failures.push("no test ran".to_owned());
        }
        Self { passed, failures }
    }

    /// Counts Playwright's JSON report. `None` when it is not one.
    ///
    /// A test runs once a project, so each run counts. Skipped ones count for neither.
    pub fn of_playwright(report: &str) -> Option<Self> {
        let report: Value = serde_json::from_str(report).ok()?;
        let mut tally = Self { passed: count(&report["stats"]["expected"])?, failures: Vec::new() };
        collect_failures(&report["suites"], &mut tally.failures);
        for error in report["errors"].as_array().into_iter().flatten() {
            let message = error["message"].as_str().unwrap_or("playwright failed");
            tally.failures.push(message.lines().next().unwrap_or_default().to_owned());
        }
        if tally.failures.is_empty() && tally.passed == 0 {
            tally.failures.push("no test ran".to_owned());
        }
        Some(tally)
    }
}

fn count(number: &Value) -> Option<usize> {
    usize::try_from(number.as_u64()?).ok()
}

fn collect_failures(suites: &Value, failures: &mut Vec<String>) {
    for suite in suites.as_array().into_iter().flatten() {
        for spec in suite["specs"].as_array().into_iter().flatten() {
            for test in spec["tests"].as_array().into_iter().flatten() {
                // A test that passed at the second try is a failure too: it will fail for someone.
                if matches!(test["status"].as_str(), Some("unexpected" | "flaky")) {
                    let title = spec["title"].as_str().unwrap_or("a test without a title");
                    let project = test["projectName"].as_str().unwrap_or_default();
                    failures.push(format!("{title} ({project})"));
                }
            }
        }
        collect_failures(&suite["suites"], failures);
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn cargo_tests_are_added_up_over_all_crates() {
        let printed = "test a::b ... ok\ntest c ... FAILED\n\
            test result: ok. 12 passed; 0 failed; 1 ignored\ntest result: FAILED. 3 passed; 1 failed; 0 ignored\n";
        let tally = Tally::of_cargo_test(printed, false);
        assert_eq!(tally, Tally { passed: 15, failures: vec!["c".to_owned()] });
    }

    #[test]
    fn tests_that_do_not_compile_or_do_not_exist_are_failures() {
        assert_eq!(Tally::of_cargo_test("error[E0308]: mismatched types", false).failures.len(), 1);
        assert_eq!(Tally::of_cargo_test("test result: ok. 0 passed; 0 failed", true).failures, ["no test ran"]);
        assert!(Tally::of_cargo_test("test result: ok. 1 passed; 0 failed", true).failures.is_empty());
    }

    #[test]
    fn playwright_failures_are_named_with_their_project() {
        let report = r#"{"stats":{"expected":3},"errors":[],"suites":[{"suites":[{"specs":[
            {"title":"the page opens","tests":[{"projectName":"phone","status":"unexpected"},{"projectName":"desktop","status":"expected"}]}
        ]}]}]}"#;
        let tally = Tally::of_playwright(report).unwrap();
        assert_eq!(tally, Tally { passed: 3, failures: vec!["the page opens (phone)".to_owned()] });
    }

    #[test]
    fn a_report_without_tests_is_a_failure() {
        assert_eq!(Tally::of_playwright(r#"{"stats":{"expected":0}}"#).unwrap().failures, ["no test ran"]);
        let broken = r#"{"stats":{"expected":0},"errors":[{"message":"Error: no server\nat x"}]}"#;
        assert_eq!(Tally::of_playwright(broken).unwrap().failures, ["Error: no server"]);
        assert_eq!(Tally::of_playwright("not json"), None);
    }
}
