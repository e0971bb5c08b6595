//! The Wasm module. It does nothing by itself: `public/boot.js` calls [`motcua::browser::start::wake`] after the first paint.

// Named so that its exports are linked.
use motcua as _;

fn main() {}
