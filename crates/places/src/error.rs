//! What can be wrong with an index file.

/// Why an index could not be opened or made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlacesError {
    /// The file does not begin as a places index does.
    #[error(
        "this is no index of places: units begin with MCPL, their positions with MCNR; fetch it again, or build the site again"
    )]
    Foreign,
    /// The file was made by another version of the program.
    #[error(
        "the places index has version {found}, this program reads version {expected}: build the site and the program from the same release"
    )]
    Version {
        /// The version in the file.
        found: u8,
        /// The version this program reads.
        expected: u8,
    },
    /// The checksum does not fit: the file was cut short or altered on its way.
    #[error("the places index is damaged: its checksum does not fit; fetch it again")]
    Damaged,
    /// The file ends, or points outside itself, although its checksum fits.
    #[error("the places index is malformed in its {0}: build the site again")]
    Malformed(&'static str),
    /// A record of the catalogue names a unit that is not there.
    #[error("{record} names {what} {code}, which the catalogue does not have: correct the code, or add the unit")]
    Unknown {
        /// The record that names it.
        record: String,
        /// What kind of unit it should be.
        what: &'static str,
        /// The code.
        code: String,
    },
    /// A code is not a number of the right length, or a name holds a line break.
    #[error("\"{0}\" cannot be indexed: codes are digits, names are one line")]
    Unfit(String),
    /// There are more units of a kind than the index can number.
    #[error("there are too many {0} for one index")]
    TooMany(&'static str),
}
