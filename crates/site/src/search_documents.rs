//! From the catalogue to what search finds: used by `motcua search` and by the site builder.

use std::path::{Path, PathBuf};

use motcua_catalogue::fact::Text;
use motcua_catalogue::portal::Portal;
use motcua_catalogue::procedure::Procedure;
use motcua_catalogue::synonym::{Synonyms, Wordings};
use motcua_search::build::{BuildError, Document};
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
        let folder = dir.join("procedures");
        let unread = |source| SearchableError::Read { path: folder.clone(), source };
        let mut paths = Vec::new();
        for entry in std::fs::read_dir(&folder).map_err(unread)? {
            let path = entry.map_err(unread)?.path();
            if path.extension().is_some_and(|extension| extension == "json") {
                paths.push(path);
            }
        }
        paths.sort();
        Ok(Self {
            portal: json(&dir.join("portal.json"))?,
            procedures: paths.iter().map(|path| json(path)).collect::<Result<_, _>>()?,
            synonyms: json(&dir.join("synonyms.json"))?,
        })
    }

    /// The index of one language.
    ///
    /// # Errors
    /// When the builder refuses a document.
    pub fn index(&self, language: Language) -> Result<Vec<u8>, BuildError> {
        let documents = procedure_documents(&self.portal, &self.procedures, language);
        motcua_search::build::index(&documents, &synonyms(&self.synonyms, language))
    }
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
    let keywords = |language| match language {
        Language::Vi => &procedure.keywords.vi,
        Language::En => &procedure.keywords.en,
    };
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
        keywords: keywords(language).clone(),
        other: std::iter::once(other.of(&procedure.name).to_owned()).chain(keywords(other).iter().cloned()).collect(),
        summary: about.join(" "),
        url: format!("{}/thu-tuc/{}/", language.root(), procedure.code),
    }
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
