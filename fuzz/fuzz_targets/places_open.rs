//! The places index: refused with an error, or safe to ask.
#![no_main]

use libfuzzer_sys::fuzz_target;
use motcua_fuzz::sealed;
use motcua_places::Places;

fuzz_target!(|bytes: &[u8]| {
    let _ = Places::open(bytes).is_ok();
    if let Ok(places) = Places::open(&sealed(b"MCPL", 1, bytes)) {
        for address in ["Phường 1, Quận 3", "xã Tân An, huyện Tân Hiệp, Kiên Giang", "tan", ""] {
            let _ = places.resolve(address);
            assert!(places.suggest(address, 5).len() <= 5);
        }
    }
});
