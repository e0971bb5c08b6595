//! `cargo xtask bench find`: our search, natively and in Wasm, beside the engines from npm.
//!
//! Each engine builds in one process and is asked in another, one engine after the other. What is asked and what counts as
//! right is told in `benches/find/README.md`.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::figures::{Row, Set};
use super::{artifact, copy_files, data_at_hand, folder, last_object, warn_of_other_programs};
use crate::program::Program;
use crate::setup::{browser, node, stamp, wasm_bindgen, wasm_opt, wasm_target};
use crate::{Error, Project, progress};

/// The sets, in the order in which they are measured.
pub const SETS: [&str; 2] = ["real", "large"];

/// Engines that run in Node: the module in `benches/find/engines`, the name people know, the package on npm.
const ENGINES: [(&str, &str, &str); 7] = [
    ("ours", "Một Cửa, Wasm", ""),
    ("minisearch", "MiniSearch", "minisearch"),
    ("flexsearch", "FlexSearch", "flexsearch"),
    ("ufuzzy", "uFuzzy (titles)", "@leeoniya/ufuzzy"),
    ("fuse", "Fuse", "fuse.js"),
    ("orama", "Orama", "@orama/orama"),
    ("lunr", "lunr", "lunr"),
];

/// Runs all engines on these sets and prints a table a set.
///
/// # Errors
/// When the tools, the engines or the documents cannot be had. An engine that fails is left out, and said so.
pub fn run(project: &Project, sets: &[&str]) -> Result<(), Error> {
    node::check()?;
    let bench = Bench::set_up(project)?;
    bench.prepare()?;
    warn_of_other_programs();
    for set in sets {
        let measured = bench.measure(set)?;
        println!("\n{}", measured.table());
        for sentence in measured.left_out.iter().chain(&measured.losses()).chain(&measured.bounds()) {
            println!("- {sentence}");
        }
    }
    Ok(())
}

struct Bench<'a> {
    project: &'a Project,
    folder: PathBuf,
    native: PathBuf,
    /// The peers' versions, from `package.json`.
    versions: Value,
}

impl<'a> Bench<'a> {
    fn set_up(project: &'a Project) -> Result<Self, Error> {
        let (source, folder) = (project.root().join("benches/find"), folder(project, "find"));
        copy_files(&source, &folder)?;
        copy_files(&source.join("engines"), &folder.join("engines"))?;
        let recipe = read(&source.join("package-lock.json"))?;
        if !stamp::is_current(project, "bench-find", &recipe, &[folder.join("node_modules/minisearch")]) {
            progress::say("search engines from npm: installing, a few seconds");
            node::install_locked(project, "the search engines", "bench-find-npm", &folder)?;
            stamp::write(project, "bench-find", &recipe)?;
        }
        progress::say("our engine: building, natively and as Wasm");
        let ending = format!("/motcua-bench-find{}", std::env::consts::EXE_SUFFIX);
        let native = artifact::build(project, "motcua-bench-find", &["--profile", "native"], &ending)?;
        build_wasm(project, &folder.join("wasm"))?;
        let manifest = folder.join("package.json");
        let versions = serde_json::from_str(&read(&manifest)?)
            .map_err(|error| Error::Form { path: manifest.clone(), problem: error.to_string() })?;
        Ok(Self { project, folder, native, versions })
    }

    /// Writes the documents, the queries and our index of both sets.
    fn prepare(&self) -> Result<(), Error> {
        let national = data_at_hand(self.project, "MOTCUA_NATIONAL", "shared/data/national");
        progress::say(&match &national {
            Some(folder) => format!("documents: the national list in {}", folder.display()),
            None => {
                "documents: the shipped catalogue, since the national list is not here (MOTCUA_NATIONAL may name its \
                     folder); the figures are then those of a small set"
                    .to_owned()
            }
        });
        let catalogue = self.project.root().join("public/catalogue");
        let program = self.native.to_string_lossy();
        Program::new(self.project, "preparing the documents", "bench-find-prepare", &program)
            .args(["prepare"])
            .with(|prepare| {
                prepare.arg(self.folder.join("sets")).arg(catalogue).args(national);
            })
            .run()
            .map(drop)
    }

    fn measure(&self, name: &str) -> Result<Set, Error> {
        let folder = self.folder.join("sets").join(name);
        let about = folder.join("about.json");
        let about: Value = serde_json::from_str(&read(&about)?)
            .map_err(|error| Error::Form { path: about.clone(), problem: error.to_string() })?;
        let mut set = Set::new(&about);
        progress::say(&format!("{name}: Một Cửa, native"));
        set.rows.push(Row::new("Một Cửa, native", "", &self.ask_native(&folder)?));
        for (module, title, package) in ENGINES {
            progress::say(&format!("{name}: {title}"));
            let measured = self.node(module, "build.mjs", &folder).and_then(|built| {
                let asked = self.node(module, "ask.mjs", &folder)?;
                Ok(Row::new(title, self.version(package), &built).with(&asked))
            });
            set.add(title, measured);
        }
        progress::say(&format!("{name}: Pagefind"));
        set.add("Pagefind", self.pagefind(&folder));
        Ok(set)
    }

    fn ask_native(&self, folder: &Path) -> Result<Value, Error> {
        let program = self.native.to_string_lossy();
        let printed = Program::new(self.project, "our engine, natively", "bench-find-native", &program)
            .args(["ask"])
            .with(|ask| {
                ask.arg(folder).arg(self.folder.join("samples.json"));
            })
            .run()?;
        last_object(&printed, &self.project.log("bench-find-native"))
    }

    fn node(&self, module: &str, script: &str, folder: &Path) -> Result<Value, Error> {
        let log_name = format!("bench-find-{module}");
        let printed = Program::new(self.project, format!("{module} ({script})"), &log_name, "node")
            // The largest indexes of 60,000 documents do not fit into what Node takes by itself.
            .args(["--expose-gc", "--max-old-space-size=6000", script, module])
            .with(|node| {
                node.arg(folder).current_dir(&self.folder);
            })
            .run()?;
        last_object(&printed, &self.project.log(&log_name))
    }

    fn pagefind(&self, folder: &Path) -> Result<Row, Error> {
        let browser = browser::ensure(self.project)?;
        let printed = Program::new(self.project, "Pagefind", "bench-find-pagefind", "node")
            .args(["pagefind.mjs"])
            .with(|node| {
                node.arg(folder).current_dir(&self.folder).env("CHROME", browser.chrome);
            })
            .run()?;
        let figures = last_object(&printed, &self.project.log("bench-find-pagefind"))?;
        Ok(Row::new("Pagefind", self.version("pagefind"), &figures))
    }

    fn version(&self, package: &str) -> &str {
        self.versions["dependencies"][package].as_str().unwrap_or_default()
    }
}

/// Our engine alone, as small as the app's own module: its profile, and `wasm-opt`.
fn build_wasm(project: &Project, out: &Path) -> Result<(), Error> {
    wasm_target::ensure(project)?;
    wasm_bindgen::check_version(project)?;
    wasm_bindgen::ensure(project)?;
    wasm_opt::ensure(project)?;
    let options = ["--release", "--target", wasm_target::WASM];
    let module = artifact::build(project, "motcua-bench-find-wasm", &options, ".wasm")?;
    Program::new(project, "the glue of our engine", "bench-find-glue", "wasm-bindgen")
        .args(["--target", "experimental-nodejs-module", "--out-name", "ours", "--out-dir"])
        .with(|glue| {
            glue.arg(out).arg(&module);
        })
        .run()?;
    let bound = out.join("ours_bg.wasm");
    Program::new(project, "shrinking our engine", "bench-find-wasm-opt", "wasm-opt")
        .args(["-Oz", "-o"])
        .with(|shrink| {
            shrink.arg(&bound).arg(&bound);
        })
        .run()
        .map(drop)
}

fn read(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(Error::file("read", path))
}
