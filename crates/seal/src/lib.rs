//! Letters sealed to an office's [age](https://age-encryption.org/v1) key: `age --decrypt` opens them.
//!
//! The primitives are RustCrypto's and dalek's; what stands here is only how age puts them together
//! (docs/adr/0014-sealed-letters.md says why it is not the `age` crate). One recipient, X25519, armored; nothing here opens
//! a letter. Nothing here makes randomness either: the browser's own is given in, and what is plainly none is refused.
//!
//! | module | holds |
//! |---|---|
//! | `recipient` | an `age1…` key, checked |
//! | `random` | the randomness of one letter |
//! | `format` | header, payload and armour |
//! | `wasm` | what the browser calls; the only module with code that counts as unsafe |

mod error;
mod format;
mod random;
mod recipient;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use error::SealError;
pub use random::RANDOM_LENGTH;
pub use recipient::Recipient;

/// A text that only the holder of the recipient's key can read, in age's armour.
///
/// `random` are [`RANDOM_LENGTH`] bytes from a source fit for keys, never used before.
///
/// # Errors
/// [`SealError`] when the key is none, or the randomness is plainly none.
pub fn seal(recipient: &str, plain: &[u8], random: &[u8]) -> Result<String, SealError> {
    let recipient: Recipient = recipient.parse()?;
    let random = random::Random::read(random)?;
    Ok(format::armoured(&format::file(&recipient, plain, &random)?))
}
