//! The format of age, version 1: <https://github.com/C2SP/C2SP/blob/main/age.md>.
//!
//! A header names the recipient's stanza, in which the key of this file is wrapped, and is authenticated with that key. The
//! payload follows in chunks of 64 KiB, each numbered, the last one marked, so that none can be left out, moved or cut off.

use base64ct::{Base64, Base64Unpadded, Encoding};
use chacha20poly1305::aead::Aead;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use x25519_dalek::{X25519_BASEPOINT_BYTES, x25519};

use crate::random::Random;
use crate::{Recipient, SealError};

const CHUNK: usize = 64 * 1024;

/// How many letters of base64 stand in a line of armour.
const LINE: usize = 64;

/// The sealed file, as bytes.
pub fn file(recipient: &Recipient, plain: &[u8], random: &Random) -> Result<Vec<u8>, SealError> {
    let share = x25519(random.secret, X25519_BASEPOINT_BYTES);
    let shared = x25519(random.secret, recipient.0);
    if shared == [0; 32] {
        return Err(SealError::Weak);
    }
    let salt = [share, recipient.0].concat();
    let wrapping = derived(&salt, &shared, b"age-encryption.org/v1/X25519");
    // This key is used once, so its nonce may be zero.
    let wrapped = encrypted(&wrapping, [0; 12], &random.file_key);
    let mut out = [
        "age-encryption.org/v1\n-> X25519 ",
        &Base64Unpadded::encode_string(&share),
        "\n",
        &Base64Unpadded::encode_string(&wrapped),
        "\n---",
    ]
    .concat();
    let tag = authenticated(&derived(&[], &random.file_key, b"header"), out.as_bytes());
    out.extend([" ", &Base64Unpadded::encode_string(&tag), "\n"]);
    let mut out = out.into_bytes();
    out.extend(random.nonce);
    let key = derived(&random.nonce, &random.file_key, b"payload");
    // An empty text is one empty chunk; otherwise none is empty.
    let last = plain.len().saturating_sub(1) / CHUNK;
    for number in 0..=last {
        let chunk = plain.chunks(CHUNK).nth(number).unwrap_or_default();
        out.extend(encrypted(&key, chunk_nonce(number, number == last), chunk));
    }
    Ok(out)
}

/// The bytes as text that survives mail and forms.
pub fn armoured(file: &[u8]) -> String {
    let text = Base64::encode_string(file);
    let mut out = String::from("-----BEGIN AGE ENCRYPTED FILE-----\n");
    let mut rest = text.as_str();
    while !rest.is_empty() {
        // Base64 is ASCII: every place is between two letters.
        let (line, after) = rest.split_at(rest.len().min(LINE));
        out.extend([line, "\n"]);
        rest = after;
    }
    out.push_str("-----END AGE ENCRYPTED FILE-----\n");
    out
}

/// The chunk's number in eleven bytes, the greatest first, then whether it is the last.
fn chunk_nonce(number: usize, is_last: bool) -> [u8; 12] {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&(number as u64).to_be_bytes());
    nonce[11] = u8::from(is_last);
    nonce
}

fn derived(salt: &[u8], secret: &[u8], purpose: &[u8]) -> [u8; 32] {
    let mut key = [0; 32];
    Hkdf::<Sha256>::new(Some(salt), secret).expand(purpose, &mut key).expect("HKDF gives up to 8,160 bytes");
    key
}

fn encrypted(key: &[u8; 32], nonce: [u8; 12], plain: &[u8]) -> Vec<u8> {
    ChaCha20Poly1305::new(key.into()).encrypt(&nonce.into(), plain).expect("a chunk is far below the cipher's 256 GiB")
}

fn authenticated(key: &[u8; 32], text: &[u8]) -> [u8; 32] {
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(key).expect("HMAC takes keys of every length");
    mac.update(text);
    mac.finalize().into_bytes().into()
}
