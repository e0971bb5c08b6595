//! The Wasm that `public/seal.js` loads to seal letters. A shell may lack it; a site whose channels publish keys may not.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use motcua_catalogue::Catalogue;

use super::assets::write_both;
use super::error::BuildError;
use super::report::Report;

/// Where it is. The number grows with what the script and the Wasm say to each other.
pub const SEALER: &str = "/seal-v1.wasm";

/// Whether letters are sealed at all.
pub fn is_wanted(catalogue: &Catalogue) -> bool {
    catalogue.channels.iter().flat_map(|file| &file.channels).any(|channel| channel.age_key.is_some())
}

/// Writes it, from where it was just built or else from the shell.
pub fn write_sealer(
    catalogue: &Catalogue,
    built: Option<&Path>,
    shell_dir: &Path,
    out: &Path,
    report: &mut Report,
) -> Result<(), BuildError> {
    let from = built.map_or_else(|| shell_dir.join(SEALER.trim_start_matches('/')), Path::to_owned);
    match fs::read(&from) {
        Ok(bytes) => {
            report.add("sealer, Wasm", &bytes);
            write_both(out, SEALER, &bytes)
        }
        Err(error) if error.kind() == ErrorKind::NotFound && !is_wanted(catalogue) => Ok(()),
        Err(error) => Err(BuildError::Sealer(from, error)),
    }
}
