//! Tables of sizes and timings. Nothing is written to the tree.

use std::fs;
use std::time::Instant;

use crate::program::Program;
use crate::progress::spoken;
use crate::{Error, Project, budgets, progress};

/// Prints the sizes of the built site against their bounds, then runs every crate's benchmarks.
///
/// # Errors
/// [`Error::NotBuilt`] without a site, or what cargo reports of a benchmark that fails.
pub fn run(project: &Project) -> Result<(), Error> {
    println!("Sizes, brotli, kB of 1,000 bytes:");
    print!("{}", budgets::table(&budgets::measure(&project.dist())?));
    for package in packages_with_benches(project)? {
        progress::say(&format!("{package}: running its benchmarks"));
        let start = Instant::now();
        let printed = Program::new(project, format!("the benchmarks of {package}"), "bench", "cargo")
            .args(["bench", "--quiet", "--profile", "native", "--package", &package])
            .args(["--bench", "*"])
            .run()?;
        println!("\n{package} ({}):\n{printed}", spoken(start.elapsed()));
    }
    Ok(())
}

/// The crates with a `benches` folder, in the order of their names.
fn packages_with_benches(project: &Project) -> Result<Vec<String>, Error> {
    let crates = project.root().join("crates");
    let mut packages = Vec::new();
    for entry in fs::read_dir(&crates).map_err(Error::file("list", &crates))? {
        let entry = entry.map_err(Error::file("list", &crates))?;
        if entry.path().join("benches").is_dir() {
            packages.push(format!("motcua-{}", entry.file_name().to_string_lossy()));
        }
    }
    packages.sort();
    Ok(packages)
}
