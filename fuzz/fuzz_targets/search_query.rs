//! Queries: any text, with and without the second tier.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use motcua_fuzz::small_index;
use motcua_search::{Engine, Why};

static ENGINES: LazyLock<[Engine; 2]> = LazyLock::new(|| {
    let tiers = small_index();
    let first = Engine::open(&tiers.first).expect("the small index opens");
    let mut whole = Engine::open(&tiers.first).expect("the small index opens");
    whole.extend(&tiers.more).expect("its second tier fits");
    [first, whole]
});

fuzz_target!(|query: &str| {
    for engine in ENGINES.iter() {
        for hit in engine.search(query, 5).hits {
            for why in hit.why {
                if let Why::Title(ranges) = why {
                    assert!(ranges.into_iter().all(|range| hit.title.get(range).is_some()));
                }
            }
        }
    }
});
