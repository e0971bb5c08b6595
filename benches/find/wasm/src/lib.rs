//! Our engine for Node: opened from the bytes that a browser would download, and asked.

use motcua_search::Engine;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// An opened index.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Searcher(Engine);

#[wasm_bindgen]
impl Searcher {
    /// Opens both tiers of an index.
    ///
    /// # Errors
    /// The engine's own sentence when the bytes are not an index.
    #[wasm_bindgen(constructor)]
    pub fn open(first: &[u8], more: &[u8]) -> Result<Self, String> {
        let mut engine = Engine::open(first).map_err(|error| error.to_string())?;
        engine.extend(more).map_err(|error| error.to_string())?;
        Ok(Self(engine))
    }

    /// Ids of what is found, best first, one a line, at most `limit`.
    pub fn search(&self, query: &str, limit: usize) -> String {
        let hits = self.0.search(query, limit).hits;
        hits.into_iter().map(|hit| hit.id).collect::<Vec<_>>().join("\n")
    }
}

/// The linear memory of the module.
#[wasm_bindgen]
pub fn linear_memory() -> JsValue {
    wasm_bindgen::memory()
}
