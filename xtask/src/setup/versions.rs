//! The version of every tool. Nothing else decides one; where a lock file must name it too, a test compares them.

/// Builds the site. 0.22 needs a newer Rust than the workspace asks for.
pub const TRUNK: &str = "0.21.14";

/// Writes the JavaScript glue. Equal to `wasm-bindgen` in the site's `Cargo.lock`, or the glue does not fit.
pub const WASM_BINDGEN: &str = "0.2.130";

/// Its `wasm-opt` shrinks the Wasm module. Old ones, such as Debian 12's 108, silently write a broken one.
pub const BINARYEN: &str = "132.0.0";

/// The oldest major version of Node that runs `wasm-opt` and Playwright.
pub const NODE_AT_LEAST: u32 = 20;

#[cfg(test)]
#[expect(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_files_name_these_versions() {
        let binaryen: serde_json::Value = serde_json::from_str(include_str!("../../npm/package-lock.json")).unwrap();
        assert_eq!(binaryen["packages"]["node_modules/binaryen"]["version"], BINARYEN);

        let tool = include_str!("../../wasm-bindgen/Cargo.lock");
        assert!(tool.contains(&format!("name = \"wasm-bindgen-cli\"\nversion = \"{WASM_BINDGEN}\"")));
    }
}
