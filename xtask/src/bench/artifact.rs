//! What cargo builds for a benchmark, wherever its target folder is.

use std::path::PathBuf;

use serde_json::Value;

use crate::program::Program;
use crate::{Error, Project};

/// Builds a package and gives the file that it becomes: the one whose name ends in `ending`.
///
/// # Errors
/// What cargo reports, or [`Error::Form`] when it built no such file.
pub fn build(project: &Project, package: &str, options: &[&str], ending: &str) -> Result<PathBuf, Error> {
    let log_name = format!("bench-{package}");
    let printed = Program::new(project, format!("building {package}"), &log_name, "cargo")
        .args(["build", "--quiet", "--message-format=json-render-diagnostics", "--package", package])
        .args(options.iter().copied())
        .installs()
        .run()?;
    find(&printed, ending).ok_or_else(|| Error::Form {
        path: project.log(&log_name),
        problem: format!("cargo built no file that ends in {ending}: is there another package of that name?"),
    })
}

/// The last file in cargo's messages whose name ends so.
fn find(messages: &str, ending: &str) -> Option<PathBuf> {
    let named = |message: Value| {
        message["filenames"]
            .as_array()?
            .iter()
            .filter_map(Value::as_str)
            .find(|name| name.ends_with(ending))
            .map(PathBuf::from)
    };
    messages.lines().rev().filter_map(|line| serde_json::from_str(line).ok()).find_map(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read_from_cargos_messages() {
        let messages = "{\"reason\":\"compiler-artifact\",\"filenames\":[\"/t/native/libx.rlib\"]}\n\
                        {\"reason\":\"compiler-artifact\",\"filenames\":[\"/t/native/motcua\"]}\n\
                        {\"reason\":\"build-finished\",\"success\":true}\n";
        assert_eq!(find(messages, "/motcua"), Some(PathBuf::from("/t/native/motcua")));
        assert_eq!(find(messages, ".wasm"), None);
    }
}
