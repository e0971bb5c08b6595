//! The Wasm module. It does nothing by itself: `public/boot.js` calls `wake` after the first paint.

fn main() {}
