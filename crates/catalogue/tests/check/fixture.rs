//! A tiny valid catalogue in a temporary folder, to be broken in one place.

use std::fs;
use std::path::Path;

use motcua_catalogue::fact::Date;
use motcua_catalogue::{Checked, Finding, Report, check};
use tempfile::TempDir;

pub const PORTAL: &str = "portal.json";
pub const DOCUMENTS: &str = "documents.json";
pub const BIRTH: &str = "procedures/1.000001.json";
pub const LATE: &str = "procedures/x-lam-lai.json";
pub const PROVINCES: &str = "provinces.json";
pub const COMMUNES: &str = "communes/01.json";
pub const PREDECESSORS: &str = "predecessors/01.json";
pub const HOLIDAYS: &str = "holidays.json";
pub const SYNONYMS: &str = "synonyms.json";
pub const EVENT: &str = "events/child.json";
pub const OLD_PAPERS: &str = "old-papers.json";
pub const CHANGES: &str = "changes.json";
pub const FIGURES: &str = "figures.json";
pub const INITIATIVES: &str = "initiatives.json";
pub const SESSIONS: &str = "sessions.json";
pub const OFFICES: &str = "offices.json";
pub const CHANNELS: &str = "channels.json";
pub const ANSWERS: &str = "answers.json";
pub const RATES: &str = "rates.json";
pub const PROVINCIAL: &str = "provincial/01.json";
pub const WALKTHROUGH: &str = "walkthroughs/grant.json";

/// The files of the valid catalogue.
pub const FILES: [(&str, &str); 21] = [
    (PORTAL, include_str!("valid/portal.json")),
    (DOCUMENTS, include_str!("valid/documents.json")),
    (BIRTH, include_str!("valid/procedures/1.000001.json")),
    (LATE, include_str!("valid/procedures/x-lam-lai.json")),
    (PROVINCES, include_str!("valid/provinces.json")),
    (COMMUNES, include_str!("valid/communes/01.json")),
    (PREDECESSORS, include_str!("valid/predecessors/01.json")),
    (HOLIDAYS, include_str!("valid/holidays.json")),
    (SYNONYMS, include_str!("valid/synonyms.json")),
    (EVENT, include_str!("valid/events/child.json")),
    (OLD_PAPERS, include_str!("valid/old-papers.json")),
    (CHANGES, include_str!("valid/changes.json")),
    (FIGURES, include_str!("valid/figures.json")),
    (INITIATIVES, include_str!("valid/initiatives.json")),
    (SESSIONS, include_str!("valid/sessions.json")),
    (OFFICES, include_str!("valid/offices.json")),
    (CHANNELS, include_str!("valid/channels.json")),
    (ANSWERS, include_str!("valid/answers.json")),
    (RATES, include_str!("valid/rates.json")),
    (PROVINCIAL, include_str!("valid/provincial/01.json")),
    (WALKTHROUGH, include_str!("valid/walkthroughs/grant.json")),
];

/// A catalogue in a folder that goes away with it.
pub struct Fixture {
    dir: TempDir,
}

impl Fixture {
    /// The valid catalogue.
    pub fn valid() -> Self {
        let fixture = Self { dir: tempfile::tempdir().expect("a temporary folder can be made") };
        for (file, text) in FILES {
            fixture.write(file, text.as_bytes());
        }
        fixture
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        self.dir.path()
    }

    /// Writes a file, and the folder it stands in.
    pub fn write(&self, file: &str, bytes: &[u8]) {
        let path = self.path().join(file);
        let folder = path.parent().expect("a file stands in a folder");
        fs::create_dir_all(folder).and_then(|()| fs::write(path, bytes)).expect("the temporary folder can be written");
    }

    /// Deletes a file.
    pub fn delete(&self, file: &str) {
        fs::remove_file(self.path().join(file)).expect("the file is there");
    }

    /// Checks it as of 23 November 2026.
    pub fn check(&self) -> Checked {
        check(self.path(), Date::new(2026, 11, 23).expect("the day exists"))
    }
}

/// The text of a file of the valid catalogue.
pub fn text(file: &str) -> &'static str {
    FILES.iter().find(|(name, _)| *name == file).expect("the file is part of the valid catalogue").1
}

/// The valid catalogue with one text in one file replaced by another, checked.
pub fn broken(file: &'static str, from: &str, to: &str) -> Broken {
    let text = text(file);
    assert_eq!(text.matches(from).count(), 1, "{from} must stand once in {file}");
    let at = text.find(from).expect("it stands there");
    let fixture = Fixture::valid();
    fixture.write(file, text.replacen(from, to, 1).as_bytes());
    Broken { checked: fixture.check(), file, line: 1 + text[..at].matches('\n').count() }
}

/// The findings about a broken catalogue, and where it was broken.
pub struct Broken {
    checked: Checked,
    file: &'static str,
    line: usize,
}

impl Broken {
    /// The finding is expected so many lines below the start of the change.
    pub fn lines_down(mut self, lines: usize) -> Self {
        self.line += lines;
        self
    }

    /// The finding is expected so many lines above the start of the change.
    pub fn lines_up(mut self, lines: usize) -> Self {
        self.line -= lines;
        self
    }

    /// The finding is expected on this line of this file.
    pub fn at(mut self, file: &'static str, line: usize) -> Self {
        (self.file, self.line) = (file, line);
        self
    }

    /// There is just one error and no warning: here, with this pointer, and these words in message and help.
    pub fn error(self, pointer: &str, message: &str, help: &str) {
        let report = &self.checked.report;
        assert!(report.warnings.is_empty(), "{:#?}", report.warnings);
        assert!(self.checked.catalogue.is_none(), "a catalogue with an error must not load");
        self.only(&report.errors, pointer, message, help);
    }

    /// There is just one warning and no error: here, with this pointer, and these words in message and help.
    pub fn warning(self, pointer: &str, message: &str, help: &str) {
        let report = &self.checked.report;
        assert!(report.errors.is_empty(), "{:#?}", report.errors);
        assert!(self.checked.catalogue.is_some(), "a catalogue with a warning must load");
        self.only(&report.warnings, pointer, message, help);
    }

    /// Neither an error nor a warning.
    pub fn passes(self) {
        assert_eq!(self.checked.report, Report::default());
    }

    /// Just these findings, errors before warnings, the first on the expected line; for a break that has consequences.
    pub fn findings(self, expected: &[(&str, &str)]) {
        let found: Vec<&Finding> = self.checked.report.errors.iter().chain(&self.checked.report.warnings).collect();
        assert_eq!(found.len(), expected.len(), "{found:#?}");
        assert_eq!((found[0].file.as_str(), found[0].line), (self.file, self.line), "{found:#?}");
        for (finding, (pointer, message)) in found.iter().zip(expected) {
            assert_eq!(finding.pointer, *pointer, "{found:#?}");
            assert!(finding.message.contains(message), "{finding:#?}");
        }
    }

    /// This error is among the findings, on the expected line; for a break that has many consequences.
    pub fn any(self, pointer: &str, message: &str) {
        let errors = &self.checked.report.errors;
        let here = |f: &&Finding| (f.file.as_str(), f.line, f.pointer.as_str()) == (self.file, self.line, pointer);
        assert!(errors.iter().filter(here).any(|f| f.message.contains(message)), "{errors:#?}");
    }

    fn only(&self, findings: &[Finding], pointer: &str, message: &str, help: &str) {
        let [finding] = findings else { panic!("expected one finding, found {findings:#?}") };
        assert_eq!(
            (finding.file.as_str(), finding.line, finding.pointer.as_str()),
            (self.file, self.line, pointer),
            "{finding:#?}"
        );
        assert!(finding.message.contains(message), "{finding:#?}");
        assert!(finding.help.contains(help), "{finding:#?}");
    }
}
