//! The second tier of a search index: refused with an error, or safe to ask; either way the engine goes on.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use motcua_fuzz::{sealed, small_index};
use motcua_search::Engine;
use motcua_search::build::Tiers;

static SMALL: LazyLock<Tiers> = LazyLock::new(small_index);

fuzz_target!(|bytes: &[u8]| {
    let mut engine = Engine::open(&SMALL.first).expect("the small index opens");
    let _ = engine.extend(bytes).is_ok();
    // The checksum of the first tier stands behind magic and version; the second names it first.
    let body = [&SMALL.first[5..9], bytes].concat();
    let _ = engine.extend(&sealed(b"MCSM", 2, &body)).is_ok();
    for query in ["khai sinh", "birth registration", "noi cha me o", "gks"] {
        assert!(engine.search(query, 5).hits.len() <= 5);
    }
});
