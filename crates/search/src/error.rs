//! What can go wrong when an index is opened or built.

/// Why an index cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SearchError {
    /// Something else than an index came.
    #[error("this is not a search index: it starts neither with \"MCSI\" nor \"MCSM\"; check the address it came from")]
    Foreign,
    /// The second tier in the place of the first, or the other way round.
    #[error(
        "this is the other half of a search index: \"search-\" opens it, \"search-more-\" extends it; check the address it came from"
    )]
    OtherTier,
    /// The second tier of another index.
    #[error(
        "this second half belongs to the search index {found:08x}, not to {expected:08x}: load both again from one build of the site"
    )]
    Swapped {
        /// Checksum of the first tier it was made with.
        found: u32,
        /// Checksum of the first tier that is open.
        expected: u32,
    },
    /// Written by another version of the builder.
    #[error(
        "this search index has version {found}, this engine reads version {expected}: reload the page, or build the site again"
    )]
    Version {
        /// The version in the file.
        found: u8,
        /// The version this engine reads.
        expected: u8,
    },
    /// Bytes are missing or changed.
    #[error("this search index is damaged: its checksum does not fit; download it again")]
    Checksum,
    /// The checksum fits but the content does not hold together.
    #[error("this search index is malformed at byte {at}, in {part}: build the site again")]
    Malformed {
        /// Byte offset in the file.
        at: usize,
        /// What was being read.
        part: &'static str,
    },
}
