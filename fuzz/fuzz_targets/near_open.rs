//! The index of positions: refused with an error, or safe to ask.
#![no_main]

use libfuzzer_sys::fuzz_target;
use motcua_fuzz::sealed;
use motcua_places::Nearby;

fuzz_target!(|input: (f64, f64, f64, &[u8])| {
    let (lat, lon, accuracy, bytes) = input;
    let _ = Nearby::open(bytes).is_ok();
    if let Ok(nearby) = Nearby::open(&sealed(b"MCNR", 1, bytes)) {
        assert!(nearby.near(lat, lon, accuracy).len() <= 24);
    }
});
