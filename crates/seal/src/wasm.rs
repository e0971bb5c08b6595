//! What `public/seal.js` calls, without generated bindings: these would weigh more than what they bind.
//!
//! There is one room of bytes. The script has it made, fills it (randomness, then the key, then the text) and has it sealed;
//! then the armoured text lies there. Rust sees the room only within a call, the script only between calls. Exporting a
//! name is all that is unsafe about it: the linker would not notice another function of that name, and there is none.

#![expect(unsafe_code, reason = "an exported name counts as unsafe; nothing else here is")]

use std::cell::RefCell;

use crate::RANDOM_LENGTH;

thread_local! {
    static ROOM: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Makes room for so many bytes, and says where.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    ROOM.with_borrow_mut(|room| {
        *room = vec![0; length];
        room.as_mut_ptr()
    })
}

/// Seals what lies in the room, where the key takes `key` bytes. The length of the armoured text; 0 if it was refused.
#[unsafe(no_mangle)]
pub extern "C" fn seal(key: usize) -> usize {
    ROOM.with_borrow_mut(|room| {
        *room = sealed_of(room, key).unwrap_or_default().into_bytes();
        room.len()
    })
}

/// Where the armoured text lies.
#[unsafe(no_mangle)]
pub extern "C" fn sealed() -> *const u8 {
    ROOM.with_borrow(|room| room.as_ptr())
}

fn sealed_of(room: &[u8], key: usize) -> Option<String> {
    let (random, rest) = room.split_at_checked(RANDOM_LENGTH)?;
    let (key, plain) = rest.split_at_checked(key)?;
    crate::seal(std::str::from_utf8(key).ok()?, plain, random).ok()
}
