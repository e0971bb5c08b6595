//! What can go wrong while building.

use std::io;
use std::path::PathBuf;

/// Each says what happened, where, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// The catalogue has errors.
    #[error("{0}\nNothing was built. Correct the catalogue, then build again; `motcua check` shows the same list.")]
    Catalogue(motcua_catalogue::Report),
    /// A file of the shell is missing.
    #[error(
        "{0} cannot be read ({1}): --shell must be a folder that `trunk build` or an earlier `motcua build` has filled"
    )]
    Shell(PathBuf, #[source] io::Error),
    /// The shell lacks a place to put something.
    #[error("{0} has no {1}: it is not the index.html of this project, or a tool has stripped its comments")]
    Mark(PathBuf, &'static str),
    /// An output file cannot be written.
    #[error("{0} cannot be written ({1}): check the folder's rights and the free space")]
    Write(PathBuf, #[source] io::Error),
    /// The search index cannot be made.
    #[error("the search index cannot be made: {0}")]
    Search(String),
    /// The places index cannot be made.
    #[error("the places index cannot be made: {0}")]
    Places(#[from] motcua_places::PlacesError),
    /// The days off do not make a calendar.
    #[error("holidays.json: {0}; `motcua check` says more")]
    Days(#[source] motcua_calendar::CalendarError),
    /// A procedure cannot go into a pack.
    #[error("procedures/{0}.json cannot be put into a pack: {1}")]
    Pack(String, #[source] motcua_pack::PackError),
    /// Letters are to be sealed, and what seals them is missing.
    #[error(
        "{0} cannot be read ({1}): a channel has an age_key, and without this file no letter can be sealed to it; build the \
         shell with `cargo xtask build`, which makes it"
    )]
    Sealer(PathBuf, #[source] io::Error),
    /// A value has no JSON form.
    #[error("{0} cannot be written as JSON ({1}): this is a fault of the program, please report it")]
    Json(String, #[source] serde_json::Error),
}
