//! Benchmarks: tables of sizes, and ours beside others. Everything is installed and written below `target/bench`.
//!
//! | module | holds |
//! |---|---|
//! | [`find`] | search, beside the engines from npm |
//! | [`figures`] | its table, and where we lose |
//! | [`places`] | old and new addresses, beside the converters from PyPI |
//! | [`addresses`] | the addresses made for it from the catalogue |
//! | [`tally`] | its table |
//! | [`artifact`] | what cargo builds for them |

pub mod addresses;
pub mod artifact;
pub mod figures;
pub mod find;
pub mod places;
pub mod tally;

use std::path::{Path, PathBuf};
use std::{env, fs, thread};

use crate::{Error, Project, budgets, progress};

/// What there is, for people.
pub const LIST: &str = "\
cargo xtask bench find [real|large]  search beside the engines from npm: real names, and 60,000 made from them
cargo xtask bench places             old and new addresses beside the converters from PyPI
cargo xtask bench sizes              the built site against its bounds
";

/// Runs one benchmark, or lists what there is.
///
/// # Errors
/// [`Error::Usage`] for one that there is not, or the first part of it that failed.
pub fn run(project: &Project, arguments: &[&str]) -> Result<(), Error> {
    match arguments {
        [] => print!("{LIST}"),
        ["sizes"] => {
            println!("Sizes, brotli, kB of 1,000 bytes:");
            print!("{}", budgets::table(&budgets::measure(&project.dist())?));
        }
        ["find"] => find::run(project, &find::SETS)?,
        ["find", set] if find::SETS.contains(set) => find::run(project, &[set])?,
        ["places"] => places::run(project)?,
        _ => return Err(Error::Usage { given: format!("bench {}", arguments.join(" ")), usage: LIST.to_owned() }),
    }
    Ok(())
}

/// Where a benchmark installs its peers and leaves its files.
pub fn folder(project: &Project, name: &str) -> PathBuf {
    project.root().join("target/bench").join(name)
}

/// Data that is not part of the project and is used where it is at hand: the file or folder that `variable` names, else
/// `beside`, a path from the folder that holds the project.
pub fn data_at_hand(project: &Project, variable: &str, beside: &str) -> Option<PathBuf> {
    let named = env::var_os(variable).map(PathBuf::from);
    named.or_else(|| Some(project.root().parent()?.join(beside))).filter(|path| path.exists())
}

/// Makes `to` and copies the files of `from` into it, but no folders.
pub(crate) fn copy_files(from: &Path, to: &Path) -> Result<(), Error> {
    fs::create_dir_all(to).map_err(Error::file("make", to))?;
    for entry in fs::read_dir(from).map_err(Error::file("list", from))? {
        let entry = entry.map_err(Error::file("list", from))?;
        let path = entry.path();
        if path.is_file() {
            fs::copy(&path, to.join(entry.file_name())).map_err(Error::file("copy", &path))?;
        }
    }
    Ok(())
}

/// Says so where other programs keep the processors busy: all times are then too long.
pub(crate) fn warn_of_other_programs() {
    let load = fs::read_to_string("/proc/loadavg").ok().and_then(|line| line.split(' ').next()?.parse::<f64>().ok());
    let processors = thread::available_parallelism().map_or(1, usize::from);
    if let Some(load) = load.filter(|load| *load > 0.5 * processors as f64) {
        progress::say(&format!(
            "other programs are at work (load {load:.1} on {processors} processors): times will be too long, long ones most"
        ));
    }
}

/// The JSON object that a program printed last.
pub(crate) fn last_object(printed: &str, log: &Path) -> Result<serde_json::Value, Error> {
    let line = printed.lines().rev().find(|line| line.starts_with('{')).unwrap_or_default();
    serde_json::from_str(line)
        .map_err(|error| Error::Form { path: log.to_owned(), problem: format!("no figures at its end: {error}") })
}

#[cfg(test)]
#[expect(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_last_object_is_read_from_behind_warnings() {
        let printed = "warning: slow\n{\"a\":1}\n{\"a\":2}\nbye\n";
        assert_eq!(last_object(printed, Path::new("x.log")).unwrap()["a"], 2);
        assert!(last_object("no figures", Path::new("x.log")).is_err());
    }

    #[test]
    fn a_benchmark_that_there_is_not_is_answered_with_the_list() {
        let error = run(&Project::find(), &["nothing"]).unwrap_err();
        assert!(error.to_string().contains("bench places"), "{error}");
    }
}
