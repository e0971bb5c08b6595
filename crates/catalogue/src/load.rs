//! A folder becomes a catalogue, or a report of everything that is wrong with it.

use std::collections::BTreeMap;
use std::path::Path;

use crate::answer::Answers;
use crate::change::Changes;
use crate::channel::Channels;
use crate::document::{Document, Documents};
use crate::event::LifeEvent;
use crate::fact::{Code, Date, Slug};
use crate::figure::Figures;
use crate::finding::Report;
use crate::holiday::Holidays;
use crate::initiative::Initiatives;
use crate::office::Offices;
use crate::old_paper::OldPapers;
use crate::portal::Portal;
use crate::procedure::Procedure;
use crate::provincial::Provincial;
use crate::rate::Rates;
use crate::read::{Opened, Reader};
use crate::rules;
use crate::session::Sessions;
use crate::synonym::Synonyms;
use crate::unit::{Communes, Predecessors, Provinces};
use crate::walkthrough::Walkthrough;

/// A catalogue without errors. Maps are ordered, so whatever is built from it comes out the same every time.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalogue {
    /// `portal.json`.
    pub portal: Portal,
    /// `documents.json`, by id.
    pub documents: BTreeMap<Slug, Document>,
    /// `procedures/{code}.json`, by code.
    pub procedures: BTreeMap<Code, Procedure>,
    /// `provinces.json`.
    pub provinces: Provinces,
    /// `communes/{province}.json`, by the province's code.
    pub communes: BTreeMap<String, Communes>,
    /// `predecessors/{province}.json`, by the province's code.
    pub predecessors: BTreeMap<String, Predecessors>,
    /// `holidays.json`.
    pub holidays: Holidays,
    /// `synonyms.json`.
    pub synonyms: Synonyms,
    /// `events/{id}.json`, by id.
    pub events: BTreeMap<Slug, LifeEvent>,
    /// `old-papers.json`, where there is one; so with the following.
    pub old_papers: Option<OldPapers>,
    /// `changes.json`.
    pub changes: Option<Changes>,
    /// `figures.json`.
    pub figures: Option<Figures>,
    /// `initiatives.json`.
    pub initiatives: Option<Initiatives>,
    /// `sessions.json`.
    pub sessions: Option<Sessions>,
    /// `offices.json`.
    pub offices: Option<Offices>,
    /// `channels.json`.
    pub channels: Option<Channels>,
    /// `answers.json`.
    pub answers: Option<Answers>,
    /// `rates.json`.
    pub rates: Option<Rates>,
    /// `provincial/{province}.json`, by the province's code.
    pub provincial: BTreeMap<String, Provincial>,
    /// `walkthroughs/{id}.json`, by id.
    pub walkthroughs: BTreeMap<Slug, Walkthrough>,
}

/// What a check found out.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The catalogue; absent when there is an error.
    pub catalogue: Option<Catalogue>,
    /// Errors and warnings.
    pub report: Report,
    /// How much was read.
    pub counts: Counts,
}

/// How many things of each kind could be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Procedures.
    pub procedures: usize,
    /// Shared papers.
    pub documents: usize,
    /// Provinces.
    pub provinces: usize,
    /// Communes of today.
    pub communes: usize,
    /// Old communes.
    pub predecessors: usize,
    /// Links from an old commune to one of today.
    pub links: usize,
    /// Days off.
    pub holidays: usize,
    /// Life events.
    pub events: usize,
    /// Walkthroughs.
    pub walkthroughs: usize,
    /// Paths through all walkthroughs.
    pub paths: usize,
}

/// Everything that could be read, with the positions that rules need to point at what is wrong.
#[derive(Default)]
pub(crate) struct Files {
    pub portal: Option<Opened<Portal>>,
    pub documents: Option<Opened<Documents>>,
    /// By file name; `None` for a file that is there but broken, so that a link to it is not called unknown.
    pub procedures: BTreeMap<String, Option<Opened<Procedure>>>,
    pub provinces: Option<Opened<Provinces>>,
    pub communes: BTreeMap<String, Option<Opened<Communes>>>,
    pub predecessors: BTreeMap<String, Option<Opened<Predecessors>>>,
    pub holidays: Option<Opened<Holidays>>,
    pub synonyms: Option<Opened<Synonyms>>,
    pub events: BTreeMap<String, Option<Opened<LifeEvent>>>,
    pub old_papers: Option<Opened<OldPapers>>,
    pub changes: Option<Opened<Changes>>,
    pub figures: Option<Opened<Figures>>,
    pub initiatives: Option<Opened<Initiatives>>,
    pub sessions: Option<Opened<Sessions>>,
    pub offices: Option<Opened<Offices>>,
    pub channels: Option<Opened<Channels>>,
    pub answers: Option<Opened<Answers>>,
    pub rates: Option<Opened<Rates>>,
    pub provincial: BTreeMap<String, Option<Opened<Provincial>>>,
    pub walkthroughs: BTreeMap<String, Option<Opened<Walkthrough>>>,
}

impl Catalogue {
    /// Reads a catalogue. Rules that depend on the day (a check in the future, a rule that has lapsed) are left to
    /// [`check`].
    ///
    /// # Errors
    /// All errors of all files.
    pub fn load(dir: &Path) -> Result<Self, Report> {
        let checked = read(dir, None);
        checked.catalogue.ok_or(checked.report)
    }
}

/// Reads a catalogue and applies every rule, as of `today`.
pub fn check(dir: &Path, today: Date) -> Checked {
    read(dir, Some(today))
}

fn read(dir: &Path, today: Option<Date>) -> Checked {
    let mut report = Report::default();
    let mut reader = Reader { dir, report: &mut report };
    let files = Files {
        portal: reader.open("portal.json"),
        documents: reader.open("documents.json"),
        procedures: reader.open_all("procedures").into_iter().collect(),
        provinces: reader.open("provinces.json"),
        communes: reader.open_all("communes").into_iter().collect(),
        predecessors: reader.open_all("predecessors").into_iter().collect(),
        holidays: reader.open("holidays.json"),
        synonyms: reader.open("synonyms.json"),
        events: reader.open_all("events").into_iter().collect(),
        old_papers: reader.open_if_there("old-papers.json"),
        changes: reader.open_if_there("changes.json"),
        figures: reader.open_if_there("figures.json"),
        initiatives: reader.open_if_there("initiatives.json"),
        sessions: reader.open_if_there("sessions.json"),
        offices: reader.open_if_there("offices.json"),
        channels: reader.open_if_there("channels.json"),
        answers: reader.open_if_there("answers.json"),
        rates: reader.open_if_there("rates.json"),
        provincial: reader.open_all("provincial").into_iter().collect(),
        walkthroughs: reader.open_all("walkthroughs").into_iter().collect(),
    };
    let paths = rules::check(&files, today, &mut report);
    report.tidy();
    let counts = Counts { paths, ..files.counts() };
    let catalogue = if report.errors.is_empty() { files.into_catalogue() } else { None };
    Checked { catalogue, report, counts }
}

impl Files {
    fn counts(&self) -> Counts {
        let old = || self.predecessors.values().flatten().flat_map(|p| &p.value.communes);
        Counts {
            procedures: self.procedures.values().flatten().count(),
            documents: self.documents.as_ref().map_or(0, |d| d.value.documents.len()),
            provinces: self.provinces.as_ref().map_or(0, |p| p.value.provinces.len()),
            communes: self.communes.values().flatten().map(|c| c.value.communes.len()).sum(),
            predecessors: old().count(),
            links: old().map(|c| c.to.len()).sum(),
            holidays: self.holidays.as_ref().map_or(0, |h| h.value.days.len()),
            events: self.events.values().flatten().count(),
            walkthroughs: self.walkthroughs.values().flatten().count(),
            paths: 0,
        }
    }

    /// All parts together; none when one is missing, which the report then says.
    fn into_catalogue(self) -> Option<Catalogue> {
        Some(Catalogue {
            portal: self.portal?.value,
            documents: self.documents?.value.documents.into_iter().map(|d| (d.id.clone(), d)).collect(),
            procedures: values(self.procedures).map(|(_, p)| (p.code.clone(), p)).collect(),
            provinces: self.provinces?.value,
            communes: values(self.communes).collect(),
            predecessors: values(self.predecessors).collect(),
            holidays: self.holidays?.value,
            synonyms: self.synonyms?.value,
            events: values(self.events).map(|(_, event)| (event.id.clone(), event)).collect(),
            old_papers: self.old_papers.map(|file| file.value),
            changes: self.changes.map(|file| file.value),
            figures: self.figures.map(|file| file.value),
            initiatives: self.initiatives.map(|file| file.value),
            sessions: self.sessions.map(|file| file.value),
            offices: self.offices.map(|file| file.value),
            channels: self.channels.map(|file| file.value),
            answers: self.answers.map(|file| file.value),
            rates: self.rates.map(|file| file.value),
            provincial: values(self.provincial).collect(),
            walkthroughs: values(self.walkthroughs).map(|(_, file)| (file.id.clone(), file)).collect(),
        })
    }
}

fn values<T>(files: BTreeMap<String, Option<Opened<T>>>) -> impl Iterator<Item = (String, T)> {
    files.into_iter().filter_map(|(name, file)| Some((name, file?.value)))
}
