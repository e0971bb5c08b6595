//! Running other programs: their output goes to a log, their failure becomes one sentence.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};
use std::{env, thread};

use crate::{Error, Project, progress};

/// How many lines of a failed program's log are shown.
const SHOWN_LINES: usize = 40;

/// How often a program that takes long is said to be still at work.
const SIGN_OF_LIFE: Duration = Duration::from_secs(30);

/// A program to run with its output in a log.
pub struct Program<'a> {
    project: &'a Project,
    what: String,
    log_name: &'a str,
    command: Command,
    installs: bool,
}

impl<'a> Program<'a> {
    /// `program` in the project's root, with the project's tools on the PATH. `what` begins the sentence
    /// that tells of a failure; `log_name` names the log.
    pub fn new(project: &'a Project, what: impl Into<String>, log_name: &'a str, program: &str) -> Self {
        let mut command = Command::new(program);
        command.current_dir(project.root()).env("PATH", project.path()).stdin(Stdio::null());
        Self { project, what: what.into(), log_name, command, installs: false }
    }

    /// Adds arguments.
    pub fn args<'b>(mut self, arguments: impl IntoIterator<Item = &'b str>) -> Self {
        self.command.args(arguments);
        self
    }

    /// Gives further settings to the command itself.
    pub fn with(mut self, configure: impl FnOnce(&mut Command)) -> Self {
        configure(&mut self.command);
        self
    }

    /// Says that the program downloads, so that a failure for want of a network is told as such.
    pub fn installs(mut self) -> Self {
        self.installs = true;
        self
    }

    /// Runs to the end and gives all that was printed.
    ///
    /// # Errors
    /// [`Error::MissingProgram`] when it cannot start, [`Error::Failed`] when it reports a failure (after the last
    /// lines were shown), [`Error::NoNetwork`] when it could not download.
    pub fn run(self) -> Result<String, Error> {
        let (what, installs) = (self.what.clone(), self.installs);
        let Ended { status, printed, log } = self.end()?;
        if status.success() {
            return Ok(printed);
        }
        if installs && tells_of_no_network(&printed) {
            return Err(Error::NoNetwork { what, log });
        }
        show_last_lines(&printed);
        Err(Error::Failed { what, status: status.to_string(), log })
    }

    /// Runs to the end, whatever it reports.
    ///
    /// # Errors
    /// [`Error::MissingProgram`] when it cannot start, [`Error::File`] when its log cannot be written.
    pub fn end(mut self) -> Result<Ended, Error> {
        let log = self.project.log(self.log_name);
        let file = open_log(&log)?;
        let second = file.try_clone().map_err(Error::file("write", &log))?;
        self.command.stdout(file).stderr(second);
        let mut child = self.command.spawn().map_err(|source| cannot_start(&self.command, source))?;
        let mut last_sign = Instant::now();
        let status = loop {
            if let Some(status) = child.try_wait().map_err(Error::file("wait for", &log))? {
                break status;
            }
            thread::sleep(Duration::from_millis(50));
            if last_sign.elapsed() > SIGN_OF_LIFE {
                last_sign = Instant::now();
                progress::say(&format!("{}: still at work", self.what));
            }
        };
        let printed = fs::read(&log).map_err(Error::file("read", &log))?;
        Ok(Ended { status, printed: String::from_utf8_lossy(&printed).into_owned(), log })
    }
}

/// A program that has ended.
pub struct Ended {
    /// How it ended.
    pub status: ExitStatus,
    /// All it printed, both streams in order.
    pub printed: String,
    /// Where that is kept.
    pub log: PathBuf,
}

/// What a program answers to a short question such as `--version`, or nothing when it is not there or fails.
pub fn answer(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The full path of a program on the PATH.
pub fn find(program: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// Prints the end of what a failed program said.
pub fn show_last_lines(printed: &str) {
    let lines: Vec<&str> = printed.lines().collect();
    for line in &lines[lines.len().saturating_sub(SHOWN_LINES)..] {
        eprintln!("    {line}");
    }
}

fn open_log(log: &Path) -> Result<File, Error> {
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder).map_err(Error::file("make", folder))?;
    }
    // Appending keeps the two streams from writing over each other.
    fs::write(log, "").map_err(Error::file("write", log))?;
    File::options().append(true).open(log).map_err(Error::file("write", log))
}

fn cannot_start(command: &Command, source: io::Error) -> Error {
    let program = command.get_program().to_string_lossy().into_owned();
    if source.kind() != io::ErrorKind::NotFound {
        return Error::File { action: "run", path: program.into(), source };
    }
    let help = match program.as_str() {
        "cargo" | "rustup" | "rustc" => "install Rust from https://rustup.rs",
        "node" | "npm" | "npm.cmd" | "npx" => "install Node 20 or newer with npm from https://nodejs.org",
        _ => "run the command again after `cargo xtask setup`",
    };
    Error::MissingProgram { program, help }
}

/// The words with which cargo, rustup, npm and apt say that they reached nothing.
fn tells_of_no_network(printed: &str) -> bool {
    const WORDS: [&str; 11] = [
        "Could not resolve host",
        "Couldn't resolve host",
        "Failed to connect",
        "failed to lookup address",
        "spurious network error",
        "error sending request",
        "dns error",
        "ENOTFOUND",
        "EAI_AGAIN",
        "ECONNREFUSED",
        "Temporary failure resolving",
    ];
    WORDS.iter().any(|words| printed.contains(words))
}

#[cfg(test)]
#[expect(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn empty_project() -> Project {
        Project::at(&env::temp_dir().join(format!("xtask-program-{}", std::process::id())))
    }

    fn rustc<'a>(project: &'a Project, log: &'a str) -> Program<'a> {
        fs::create_dir_all(project.root()).unwrap();
        Program::new(project, "asking rustc", log, "rustc")
    }

    #[test]
    fn what_a_program_prints_is_kept_and_given() {
        let project = empty_project();
        let printed = rustc(&project, "version").args(["--version"]).run().unwrap();
        assert!(printed.starts_with("rustc "));
        assert_eq!(fs::read_to_string(project.log("version")).unwrap(), printed);
    }

    #[test]
    fn a_failure_names_the_log() {
        let project = empty_project();
        let error = rustc(&project, "failure").args(["--no-such-flag"]).run().unwrap_err();
        assert!(error.to_string().starts_with("asking rustc failed"), "{error}");
        assert!(error.to_string().contains("failure.log"), "{error}");
    }

    #[test]
    fn a_missing_program_is_one_sentence() {
        let project = empty_project();
        fs::create_dir_all(project.root()).unwrap();
        let error = Program::new(&project, "x", "missing", "no-such-program-here").run().unwrap_err();
        assert_eq!(error.to_string().lines().count(), 1);
        assert!(matches!(error, Error::MissingProgram { .. }));
    }

    #[test]
    fn a_missing_network_is_told_from_other_failures() {
        assert!(tells_of_no_network("npm error code EAI_AGAIN"));
        assert!(!tells_of_no_network("error[E0308]: mismatched types"));
    }
}
