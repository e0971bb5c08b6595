//! Where things are in the project, and the PATH its tools are found on.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The project's folders. Nothing is written outside of them.
#[derive(Debug, Clone)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The project this program was built from, or that cargo runs it in.
    pub fn find() -> Self {
        let manifest_folder =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        Self::at(manifest_folder.parent().unwrap_or(&manifest_folder))
    }

    /// The project in this folder.
    pub fn at(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// The folder with the workspace's `Cargo.toml`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The built site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The installed tools.
    pub fn tools(&self) -> PathBuf {
        self.root.join("target/tools")
    }

    /// The installed tools' programs.
    pub fn tools_bin(&self) -> PathBuf {
        self.tools().join("bin")
    }

    /// Where the tools are compiled, apart from the site, so that neither rebuilds the other.
    pub fn tools_build(&self) -> PathBuf {
        self.root.join("target/tools-build")
    }

    /// What tests leave behind: reports, pictures of failures.
    pub fn test_results(&self) -> PathBuf {
        self.root.join("target/tests")
    }

    /// The end-to-end tests.
    pub fn end_to_end(&self) -> PathBuf {
        self.root.join("tests/e2e")
    }

    /// The file that keeps all a program printed.
    pub fn log(&self, name: &str) -> PathBuf {
        self.root.join("target/log").join(format!("{name}.log"))
    }

    /// The PATH with the project's tools before all others.
    pub fn path(&self) -> OsString {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = std::iter::once(self.tools_bin()).chain(env::split_paths(&inherited));
        // Joining fails only when the project's own path has a separator in it; the tools are then not found, and said so.
        env::join_paths(folders).unwrap_or(inherited)
    }
}
