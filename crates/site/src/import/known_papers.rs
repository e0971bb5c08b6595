//! Ids that a catalogue already has for papers and fields, so that a draft does not invent second ones.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use motcua_catalogue::document::Documents;
use motcua_catalogue::fact::Slug;
use motcua_catalogue::portal::Portal;

use super::wording::Plain;

/// Papers and fields by their names, folded.
#[derive(Debug, Default)]
pub struct KnownPapers {
    papers: BTreeMap<String, Slug>,
    fields: BTreeMap<String, Slug>,
}

impl KnownPapers {
    /// Reads `documents.json` and `portal.json` of a catalogue. What is not there or not right is for `motcua check`.
    pub fn of(catalogue: &Path) -> Result<Self, String> {
        let read = |file: &str| {
            let path = catalogue.join(file);
            fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
        };
        let wrong = |file: &str, error: serde_json::Error| {
            format!("{}: {error}: see motcua check", catalogue.join(file).display())
        };
        let documents: Documents =
            serde_json::from_str(&read("documents.json")?).map_err(|error| wrong("documents.json", error))?;
        let portal: Portal =
            serde_json::from_str(&read("portal.json")?).map_err(|error| wrong("portal.json", error))?;
        let mut known = Self::default();
        for document in documents.documents {
            for name in [Some(&document.name.vi), document.official.as_ref()].into_iter().flatten() {
                known.papers.entry(key(name)).or_insert_with(|| document.id.clone());
            }
        }
        for field in portal.fields {
            known.fields.insert(key(&field.official), field.id);
        }
        Ok(known)
    }

    /// The paper of this name, to the letter but for case, accents and punctuation: a name that is only nearly the same
    /// may be another paper.
    pub fn find(&self, name: &str) -> Option<Slug> {
        self.papers.get(&key(name)).cloned()
    }

    /// The field (lĩnh vực) of this official name.
    pub fn field(&self, official: &str) -> Option<Slug> {
        self.fields.get(&key(official)).cloned()
    }
}

fn key(name: &str) -> String {
    Plain::of(name).words().join(" ")
}
