//! The randomness of one letter, given in by the caller.

use crate::SealError;

/// How many random bytes a letter takes: its key, the secret of this one exchange, the nonce of its payload.
pub const RANDOM_LENGTH: usize = FILE_KEY + SECRET + NONCE;

const FILE_KEY: usize = 16;
const SECRET: usize = 32;
const NONCE: usize = 16;

/// The parts.
pub struct Random {
    /// The key of this file.
    pub file_key: [u8; FILE_KEY],
    /// The secret half of the key that is made for this letter only.
    pub secret: [u8; SECRET],
    /// The nonce from which the payload's key is derived.
    pub nonce: [u8; NONCE],
}

impl Random {
    /// Takes the parts. What has the wrong length, or was never filled, is refused: no test can tell good randomness, but
    /// these are how a source fails.
    pub fn read(bytes: &[u8]) -> Result<Self, SealError> {
        let bytes: &[u8; RANDOM_LENGTH] = bytes.try_into().map_err(|_| SealError::Random)?;
        let (mut file_key, mut secret, mut nonce) = ([0; FILE_KEY], [0; SECRET], [0; NONCE]);
        let (first, rest) = bytes.split_at(FILE_KEY);
        let (second, third) = rest.split_at(SECRET);
        for (part, from) in [(&mut file_key[..], first), (&mut secret[..], second), (&mut nonce[..], third)] {
            if from.iter().all(|byte| Some(byte) == from.first()) {
                return Err(SealError::Random);
            }
            part.copy_from_slice(from);
        }
        Ok(Self { file_key, secret, nonce })
    }
}
