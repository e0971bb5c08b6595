//! From the catalogue to what search finds: used by `motcua search` and by the site builder.

use std::path::{Path, PathBuf};

use motcua_catalogue::change::{AuthorityChange, Changes, Replaced};
use motcua_catalogue::event::LifeEvent;
use motcua_catalogue::fact::Text;
use motcua_catalogue::old_paper::{OldPaper, OldPapers};
use motcua_catalogue::portal::Portal;
use motcua_catalogue::procedure::{Keywords, Procedure};
use motcua_catalogue::synonym::{Synonyms, Wordings};
use motcua_catalogue::walkthrough::Walkthrough;
use motcua_search::build::{BuildError, Document, Tiers};
use serde::de::DeserializeOwned;

/// The languages an index can be for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Language {
    /// Vietnamese, at the root.
    Vi,
    /// English, under `/en/`.
    En,
}

impl Language {
    /// The text in this language.
    pub fn of(self, text: &Text) -> &str {
        match self {
            Self::Vi => &text.vi,
            Self::En => &text.en,
        }
    }

    /// The keywords in this language.
    pub fn keywords(self, keywords: &Keywords) -> &[String] {
        match self {
            Self::Vi => &keywords.vi,
            Self::En => &keywords.en,
        }
    }

    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Vi => Self::En,
            Self::En => Self::Vi,
        }
    }

    /// What stands before every path: nothing, or `/en`.
    pub fn root(self) -> &'static str {
        match self {
            Self::Vi => "",
            Self::En => "/en",
        }
    }
}

/// What search reads of a catalogue.
#[derive(Debug)]
pub struct Searchable {
    /// Fields and the procedures most people come for.
    pub portal: Portal,
    /// All procedures.
    pub procedures: Vec<Procedure>,
    /// Life events.
    pub events: Vec<LifeEvent>,
    /// Walkthroughs.
    pub walkthroughs: Vec<Walkthrough>,
    /// Old papers, where the catalogue has them.
    pub old_papers: Option<OldPapers>,
    /// What changed, where the catalogue says it.
    pub changes: Option<Changes>,
    /// How people say the same thing.
    pub synonyms: Synonyms,
}

/// Why a catalogue cannot be searched.
#[derive(Debug, thiserror::Error)]
pub enum SearchableError {
    /// A file or folder cannot be read.
    #[error("{} cannot be read: {source}; is --catalogue the right folder?", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A file is not what its type says.
    #[error("{}: {source}; `motcua check` says more", path.display())]
    Shape {
        /// The file.
        path: PathBuf,
        /// Where and what.
        source: serde_json::Error,
    },
}

impl Searchable {
    /// Reads only what search needs, so that words can be tried on a catalogue that is still being written.
    ///
    /// # Errors
    /// When a file is missing or is not what its type says.
    pub fn read(dir: &Path) -> Result<Self, SearchableError> {
        Ok(Self {
            portal: json(&dir.join("portal.json"))?,
            procedures: all(&dir.join("procedures"))?,
            events: all_if_there(&dir.join("events"))?,
            walkthroughs: all_if_there(&dir.join("walkthroughs"))?,
            old_papers: json_if_there(&dir.join("old-papers.json"))?,
            changes: json_if_there(&dir.join("changes.json"))?,
            synonyms: json(&dir.join("synonyms.json"))?,
        })
    }

    /// The index of one language.
    ///
    /// # Errors
    /// When the builder refuses a document.
    pub fn index(&self, language: Language) -> Result<Tiers, BuildError> {
        let mut documents = procedure_documents(&self.portal, &self.procedures, language);
        documents.extend(self.events.iter().map(|event| event_document(event, language)));
        documents.extend(self.walkthroughs.iter().map(|walkthrough| walkthrough_document(walkthrough, language)));
        documents.extend(
            self.old_papers.iter().flat_map(|file| &file.papers).map(|paper| old_paper_document(paper, language)),
        );
        if let Some(changes) = &self.changes {
            documents.extend(changes.authorities.iter().map(|change| change_document(change, language)));
            // Those that were replaced are found as their replacement.
            let abolished = changes.replaced.iter().filter(|old| old.by.is_none());
            documents.extend(abolished.map(|old| abolished_document(old, language)));
        }
        motcua_search::build::index(&documents, &synonyms(&self.synonyms, language))
    }
}

fn all_if_there<T: DeserializeOwned>(folder: &Path) -> Result<Vec<T>, SearchableError> {
    if folder.exists() { all(folder) } else { Ok(Vec::new()) }
}

/// Every JSON file of a folder, by name.
fn all<T: DeserializeOwned>(folder: &Path) -> Result<Vec<T>, SearchableError> {
    let unread = |source| SearchableError::Read { path: folder.to_owned(), source };
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            paths.push(path);
        }
    }
    paths.sort();
    paths.iter().map(|path| json(path)).collect()
}

fn json_if_there<T: DeserializeOwned>(path: &Path) -> Result<Option<T>, SearchableError> {
    if path.exists() { json(path).map(Some) } else { Ok(None) }
}

fn json<T: DeserializeOwned>(path: &Path) -> Result<T, SearchableError> {
    let text =
        std::fs::read_to_string(path).map_err(|source| SearchableError::Read { path: path.to_owned(), source })?;
    serde_json::from_str(&text).map_err(|source| SearchableError::Shape { path: path.to_owned(), source })
}

/// One document a procedure, those that most people come for first, since ties are broken in this order.
pub fn procedure_documents<'a>(
    portal: &Portal,
    procedures: impl IntoIterator<Item = &'a Procedure>,
    language: Language,
) -> Vec<Document> {
    let mut procedures: Vec<&Procedure> = procedures.into_iter().collect();
    procedures
        .sort_by_key(|procedure| portal.popular.iter().position(|code| *code == procedure.code).unwrap_or(usize::MAX));
    procedures.into_iter().map(|procedure| document(portal, procedure, language)).collect()
}

fn document(portal: &Portal, procedure: &Procedure, language: Language) -> Document {
    let field = portal.fields.iter().find(|field| field.id == procedure.field);
    let about: Vec<&str> = [&procedure.summary]
        .into_iter()
        .chain(procedure.cases.iter().map(|case| &case.name))
        .chain(field.map(|field| &field.name))
        .map(|text| language.of(text))
        .collect();
    let other = language.other();
    Document {
        kind: "procedure".to_owned(),
        id: procedure.code.to_string(),
        aliases: procedure.replaces.iter().map(ToString::to_string).collect(),
        title: language.of(&procedure.name).to_owned(),
        official: procedure.official_name.clone(),
        keywords: language.keywords(&procedure.keywords).to_vec(),
        other: other_names(&procedure.name, &procedure.keywords, other),
        summary: about.join(" "),
        url: format!("{}/thu-tuc/{}/", language.root(), procedure.code),
    }
}

fn other_names(name: &Text, keywords: &Keywords, other: Language) -> Vec<String> {
    std::iter::once(other.of(name).to_owned()).chain(other.keywords(keywords).iter().cloned()).collect()
}

/// Something that is found by its name, keywords and summary.
fn named(
    kind: &str,
    id: &str,
    address: &str,
    name: &Text,
    keywords: &Keywords,
    summary: &Text,
    language: Language,
) -> Document {
    Document {
        kind: kind.to_owned(),
        id: id.to_owned(),
        aliases: Vec::new(),
        title: language.of(name).to_owned(),
        official: String::new(),
        keywords: language.keywords(keywords).to_vec(),
        other: other_names(name, keywords, language.other()),
        summary: language.of(summary).to_owned(),
        url: format!("{}{address}", language.root()),
    }
}

fn walkthrough_document(walkthrough: &Walkthrough, language: Language) -> Document {
    let address = format!("/kiem-tra/{}/", walkthrough.id);
    let (name, keywords, summary) = (&walkthrough.name, &walkthrough.keywords, &walkthrough.intro);
    named("walkthrough", walkthrough.id.as_str(), &address, name, keywords, summary, language)
}

fn event_document(event: &LifeEvent, language: Language) -> Document {
    let address = format!("/su-kien/{}/", event.id);
    named("event", event.id.as_str(), &address, &event.name, &event.keywords, &event.summary, language)
}

fn old_paper_document(paper: &OldPaper, language: Language) -> Document {
    let address = format!("/giay-to-cu/#{}", paper.id);
    named("old-paper", paper.id.as_str(), &address, &paper.name, &paper.keywords, &paper.answer.text, language)
}

fn change_document(change: &AuthorityChange, language: Language) -> Document {
    let address = format!("/thay-doi/#{}", change.id);
    let mut document =
        named("change", change.id.as_str(), &address, &change.what, &change.keywords, &change.now, language);
    // People know the old office's name.
    document.official = change.before.vi.clone();
    document
}

fn abolished_document(old: &Replaced, language: Language) -> Document {
    let address = format!("/thay-doi/#{}", old.code);
    named("change", old.code.as_str(), &address, &old.name, &Keywords::default(), &old.text, language)
}

/// The wordings for an index: groups and meanings of both languages, since people mix them; fillers of its own alone,
/// since `can` and `the` are fillers in English and begin the names of papers in Vietnamese.
pub fn synonyms(synonyms: &Synonyms, language: Language) -> motcua_search::build::Synonyms {
    let (own, other): (&Wordings, &Wordings) = match language {
        Language::Vi => (&synonyms.vi, &synonyms.en),
        Language::En => (&synonyms.en, &synonyms.vi),
    };
    motcua_search::build::Synonyms {
        groups: own.groups.iter().chain(&other.groups).cloned().collect(),
        means: own.means.iter().chain(&other.means).map(|(short, long)| (short.clone(), long.clone())).collect(),
        fillers: own.fillers.clone(),
    }
}
