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
    /// Opens the first tier of an index.
    ///
    /// # Errors
    /// The engine's own sentence when the bytes are not an index.
    #[wasm_bindgen(constructor)]
    pub fn open(first: &[u8]) -> Result<Self, String> {
        Engine::open(first).map(Self).map_err(|error| error.to_string())
    }

    /// Adds the second tier, later, as in the app: its bytes take the room of those of the first.
    ///
    /// # Errors
    /// The engine's own sentence when the bytes are not the second tier of this index.
    pub fn extend(&mut self, more: &[u8]) -> Result<(), String> {
        self.0.extend(more).map_err(|error| error.to_string())
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
