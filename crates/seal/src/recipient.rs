//! An age recipient: a public X25519 key in Bech32.

use std::str::FromStr;

use bech32::Bech32;
use bech32::primitives::decode::CheckedHrpstring;

use crate::SealError;

/// Before the separator of Bech32, `1`.
const PREFIX: &str = "age1";

/// `age1` and 58 letters: 32 bytes in groups of five bits, and six letters of checksum.
const LENGTH: usize = 62;

/// A key that letters can be sealed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recipient(pub(crate) [u8; 32]);

impl FromStr for Recipient {
    type Err = SealError;

    fn from_str(text: &str) -> Result<Self, SealError> {
        if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
            return Err(SealError::Case);
        }
        if !text.starts_with(PREFIX) || text.len() != LENGTH || !text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(SealError::Form);
        }
        let checked = CheckedHrpstring::new::<Bech32>(text).map_err(|_| SealError::Checksum)?;
        let mut key = [0; 32];
        let mut length = 0;
        for byte in checked.byte_iter() {
            *key.get_mut(length).ok_or(SealError::Form)? = byte;
            length += 1;
        }
        // A few points give everybody the same secret, whoever multiplies them.
        let is_weak = || x25519_dalek::x25519([1; 32], key) == [0; 32];
        if length != key.len() || checked.hrp().as_str() != PREFIX.trim_end_matches('1') {
            return Err(SealError::Form);
        }
        if is_weak() { Err(SealError::Weak) } else { Ok(Self(key)) }
    }
}
