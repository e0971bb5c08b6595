//! The first tier of a search index: refused with an error, or safe to ask.
#![no_main]

use libfuzzer_sys::fuzz_target;
use motcua_fuzz::sealed;
use motcua_search::Engine;

fuzz_target!(|bytes: &[u8]| {
    let _ = Engine::open(bytes).is_ok();
    if let Ok(engine) = Engine::open(&sealed(b"MCSI", 2, bytes)) {
        for query in ["khai sinh", "dang ky ket hon o dau", "1.00", "gks", "khaisinh", ""] {
            assert!(engine.search(query, 5).hits.len() <= 5);
        }
    }
});
