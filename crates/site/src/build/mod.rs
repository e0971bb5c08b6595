//! `motcua build`: a whole site from a catalogue and a built app shell.
//!
//! The shell is what Trunk leaves: `index.html` with the comments `<!--head-->` and `<!--app-->`, style sheets, the module.
//! The same shell serves any catalogue, so a commune can build its own site without Rust. The same catalogue, shell and
//! address give the same bytes.

mod assets;
mod error;
mod filters;
mod headers;
mod local;
mod names;
mod oembed;
mod offline;
mod open_data;
mod pages;
mod report;
mod script;
mod sealer;
mod shell;
mod sitemap;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use motcua_catalogue::Catalogue;

use self::error::BuildError;
use self::report::Report;

/// Arguments of `motcua build`.
#[derive(clap::Args)]
pub struct Args {
    /// The catalogue's folder.
    #[arg(long)]
    catalogue: PathBuf,
    /// The folder of the built app; in a Trunk hook the folder that Trunk is filling.
    #[arg(long, env = "TRUNK_STAGING_DIR")]
    shell: PathBuf,
    /// Where the site goes; may be the shell's own folder.
    #[arg(long, env = "TRUNK_STAGING_DIR")]
    out: PathBuf,
    /// The Wasm that seals letters, where it is not in the shell yet.
    #[arg(long, env = "MOTCUA_SEALER")]
    sealer: Option<PathBuf>,
    /// The address the site will have, for canonical links and the sitemap.
    #[arg(long, env = "MOTCUA_BASE_URL", default_value = "http://127.0.0.1:8080")]
    base_url: String,
}

/// Builds, prints what was written, fails with every error of the catalogue at once.
pub fn run(args: &Args) -> ExitCode {
    match build(args) {
        Ok(report) => {
            print!("{report}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn build(args: &Args) -> Result<Report, BuildError> {
    let base = args.base_url.trim_end_matches('/');
    let catalogue = Catalogue::load(&args.catalogue).map_err(BuildError::Catalogue)?;
    let shell = shell::Shell::read(&args.shell)?;
    let mut report = Report::default();

    let assets = assets::write_assets(&catalogue, &args.catalogue, &shell, &args.shell, &args.out, &mut report)?;
    sealer::write_sealer(&catalogue, args.sealer.as_deref(), &args.shell, &args.out, &mut report)?;
    pages::write_pages(&catalogue, &shell, &assets, base, &args.out, &mut report)?;
    local::write_local(&catalogue, base, &args.out)?;
    sitemap::write_sitemap(&catalogue, base, &args.out)?;
    open_data::write_open_data(&catalogue, base, &args.out)?;
    let bundles = offline::write_offline(&catalogue, &shell, &assets, &args.shell, &args.out, &mut report)?;
    headers::write_headers(&catalogue, &assets, &bundles, &args.out)?;
    Ok(report)
}

/// Writes a file and the folders it needs.
fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), BuildError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| BuildError::Write(folder.to_owned(), error))?;
    }
    fs::write(path, bytes).map_err(|error| BuildError::Write(path.to_owned(), error))
}

/// Reads a file of the shell as text.
fn read(path: &Path) -> Result<String, BuildError> {
    fs::read_to_string(path).map_err(|error| BuildError::Shell(path.to_owned(), error))
}
