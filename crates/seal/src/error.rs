//! Why nothing was sealed.

/// Why nothing was sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// Another kind of text, or another kind of key.
    #[error(
        "an age key for letters starts with age1 and is followed by 58 small letters and digits; copy the line \"Public key\" that age-keygen prints"
    )]
    Form,
    /// Capital letters.
    #[error(
        "an age key is written in small letters only; copy the line \"Public key\" that age-keygen prints, and never the one that starts with AGE-SECRET-KEY"
    )]
    Case,
    /// A letter or digit is wrong.
    #[error(
        "the last six letters of this age key do not fit the others, so one was mistyped; copy the whole line again"
    )]
    Checksum,
    /// A key that anybody could read letters to.
    #[error("this age key keeps nothing secret; make a new one with age-keygen")]
    Weak,
    /// Not enough randomness, or bytes that nobody has filled.
    #[error("sealing needs 64 fresh random bytes, and these are none; take them from the system's own source")]
    Random,
}
