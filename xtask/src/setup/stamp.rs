//! What was installed last, a file a tool: the tool's recipe, word for word. A changed recipe installs again.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{Error, Project};

/// Whether `tool` was installed by this very `recipe` and its `programs` are still in place.
pub fn is_current(project: &Project, tool: &str, recipe: &str, programs: &[PathBuf]) -> bool {
    programs.iter().all(|program| program.exists())
        && fs::read_to_string(file(project, tool)).is_ok_and(|installed| installed == recipe)
}

/// Notes that `tool` has been installed by `recipe`.
///
/// # Errors
/// [`Error::File`] when the note cannot be written.
pub fn write(project: &Project, tool: &str, recipe: &str) -> Result<(), Error> {
    let file = file(project, tool);
    make_folder_of(&file)?;
    fs::write(&file, recipe).map_err(Error::file("write", &file))
}

/// Makes the folder that `file` is to be in.
///
/// # Errors
/// [`Error::File`] when it cannot be made.
pub fn make_folder_of(file: &Path) -> Result<(), Error> {
    match file.parent() {
        Some(folder) => fs::create_dir_all(folder).map_err(Error::file("make", folder)),
        None => Ok(()),
    }
}

fn file(project: &Project, tool: &str) -> PathBuf {
    project.tools().join("stamps").join(tool)
}

#[cfg(test)]
#[expect(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_is_current_only_by_the_same_recipe_and_with_its_programs() {
        let root = std::env::temp_dir().join(format!("xtask-stamp-{}", std::process::id()));
        let project = Project::at(&root);
        let program = project.tools_bin().join("tool");
        assert!(!is_current(&project, "tool", "1.0", std::slice::from_ref(&program)));

        write(&project, "tool", "1.0").unwrap();
        assert!(!is_current(&project, "tool", "1.0", std::slice::from_ref(&program)));

        make_folder_of(&program).unwrap();
        fs::write(&program, "").unwrap();
        assert!(is_current(&project, "tool", "1.0", std::slice::from_ref(&program)));
        assert!(!is_current(&project, "tool", "1.1", &[program]));
        fs::remove_dir_all(root).unwrap();
    }
}
