//! Writing an index, for one language.

use std::collections::BTreeSet;

use motcua_text::fold;

use crate::wire::{FIRST, SECOND, checksum, sealed};

/// Something that can be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// What it is: `procedure`, `event`, `walkthrough`.
    pub kind: String,
    /// Its id or national code.
    pub id: String,
    /// Other ids that lead here: codes it replaces.
    pub aliases: Vec<String>,
    /// Its title, in the language of the index.
    pub title: String,
    /// Its official name in Vietnamese; empty when there is none.
    pub official: String,
    /// Phrases and questions that people type, in the language of the index.
    pub keywords: Vec<String>,
    /// Title and phrases in the other language, which count less.
    pub other: Vec<String>,
    /// What it is about, in a sentence or two.
    pub summary: String,
    /// Where it is: an address without host.
    pub url: String,
}

/// How people say the same thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Synonyms {
    /// Phrases that mean the same, each way.
    pub groups: Vec<Vec<String>>,
    /// Abbreviations and everyday words, each with what it stands for: one way.
    pub means: Vec<(String, Vec<String>)>,
    /// Phrases that say nothing about what is looked for: "ở đâu", "như thế nào".
    pub fillers: Vec<String>,
}

/// Why an index cannot be built.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BuildError {
    /// Two documents of one kind with one id.
    #[error("two documents have the id \"{0}\": give each its own")]
    Twice(String),
    /// A document that could never be named.
    #[error("the document \"{0}\" has no title or no id: give it both")]
    Nameless(String),
    /// A part does not fit the format.
    #[error("{0} is longer than 256 MiB, the most that the search index holds: split the catalogue")]
    Long(&'static str),
}

/// An index, in the two files of `wire.rs`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tiers {
    /// What [`Engine::open`](crate::Engine::open) reads: enough to answer.
    pub first: Vec<u8>,
    /// What [`Engine::extend`](crate::Engine::extend) adds: the other language, words of the summaries.
    pub more: Vec<u8>,
}

/// Builds the index. Ties are broken in the order given, so put what most people come for first.
///
/// # Errors
/// When two documents have one id, one has no name, or a part is too long for the format.
pub fn index(documents: &[Document], synonyms: &Synonyms) -> Result<Tiers, BuildError> {
    let mut seen = BTreeSet::new();
    let mut kinds: Vec<(&str, String)> = Vec::new();
    let mut kind_of = Vec::with_capacity(documents.len());
    for document in documents {
        if document.title.trim().is_empty() || document.id.trim().is_empty() {
            return Err(BuildError::Nameless(format!("{}{}", document.id, document.title)));
        }
        if !seen.insert((&document.kind, &document.id)) {
            return Err(BuildError::Twice(document.id.clone()));
        }
        let kind = (document.kind.as_str(), pattern_of(document));
        let at = kinds.iter().position(|known| *known == kind).unwrap_or_else(|| {
            kinds.push(kind);
            kinds.len() - 1
        });
        kind_of.push(at.to_string());
    }
    let lines = |part: fn(&Document) -> String| documents.iter().map(part).collect::<Vec<_>>();

    let mut body = Vec::new();
    varint(&mut body, documents.len(), "the number of documents")?;
    column(&mut body, "kinds", kinds.iter().map(|(kind, pattern)| tabbed([*kind, pattern])))?;
    column(&mut body, "the kind of each document", kind_of)?;
    column(&mut body, "ids", lines(|d| line(&d.id)))?;
    column(&mut body, "aliases", lines(|d| tabbed(&d.aliases)))?;
    column(&mut body, "titles", lines(|d| line(&d.title)))?;
    column(&mut body, "official names", lines(official))?;
    column(&mut body, "keywords", lines(keywords))?;
    column(&mut body, "variants", crate::variant::bases(documents))?;
    column(&mut body, "groups", synonyms.groups.iter().map(tabbed))?;
    column(
        &mut body,
        "meanings",
        synonyms.means.iter().map(|(short, long)| tabbed(std::iter::once(short).chain(long))),
    )?;
    column(&mut body, "fillers", synonyms.fillers.iter().map(|filler| line(filler)))?;

    let mut more = checksum(&body).to_le_bytes().to_vec();
    column(&mut more, "the other language", lines(other))?;
    column(&mut more, "summary words", lines(extra))?;
    Ok(Tiers { first: sealed(FIRST, &body), more: sealed(SECOND, &more) })
}

/// A document's address with `{}` in the place of its id, so that most documents of a kind share one.
fn pattern_of(document: &Document) -> String {
    match document.url.rfind(&document.id) {
        Some(at) => format!("{}{{}}{}", &document.url[..at], &document.url[at + document.id.len()..]),
        None => document.url.clone(),
    }
}

/// The official name, unless it is the title.
fn official(document: &Document) -> String {
    if fold(&document.official) == fold(&document.title) { String::new() } else { line(&document.official) }
}

/// Keywords without doubles and without those that the title holds word for word.
fn keywords(document: &Document) -> String {
    let title = format!(" {} ", fold(&document.title));
    let mut seen = BTreeSet::new();
    tabbed(document.keywords.iter().filter(|keyword| {
        let folded = fold(keyword);
        !title.contains(&format!(" {folded} ")) && seen.insert(folded)
    }))
}

/// The other language's phrases, folded: they are matched but never shown.
fn other(document: &Document) -> String {
    let mut seen: BTreeSet<String> = document.keywords.iter().map(|keyword| fold(keyword)).collect();
    tabbed(document.other.iter().map(|phrase| fold(phrase)).filter(|folded| seen.insert(folded.clone())))
}

/// The words of the summary that stand nowhere else in the document.
fn extra(document: &Document) -> String {
    let known: BTreeSet<String> = [&document.title, &document.official]
        .into_iter()
        .chain(&document.keywords)
        .flat_map(|text| fold(text).split(' ').map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let words: BTreeSet<String> =
        fold(&document.summary).split(' ').map(str::to_owned).filter(|word| !known.contains(word)).collect();
    words.into_iter().collect::<Vec<_>>().join(" ")
}

/// One line: white space of all kinds, and with it the separators of the format, becomes single spaces.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn tabbed<S: AsRef<str>>(parts: impl IntoIterator<Item = S>) -> String {
    parts.into_iter().map(|part| line(part.as_ref())).collect::<Vec<_>>().join("\t")
}

fn column(body: &mut Vec<u8>, part: &'static str, lines: impl IntoIterator<Item = String>) -> Result<(), BuildError> {
    let text = lines.into_iter().collect::<Vec<_>>().join("\n");
    varint(body, text.len(), part)?;
    body.extend_from_slice(text.as_bytes());
    Ok(())
}

fn varint(body: &mut Vec<u8>, mut value: usize, part: &'static str) -> Result<(), BuildError> {
    if value >= 1 << 28 {
        return Err(BuildError::Long(part));
    }
    while value >= 0x80 {
        body.push(value as u8 | 0x80);
        value >>= 7;
    }
    body.push(value as u8);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(id: &str, title: &str) -> Document {
        Document {
            kind: "procedure".into(),
            id: id.into(),
            title: title.into(),
            url: format!("/thu-tuc/{id}/"),
            ..Document::default()
        }
    }

    #[test]
    fn doubles_and_nameless_documents_are_refused() {
        let none = Synonyms::default();
        assert_eq!(index(&[named("a", "A"), named("a", "B")], &none), Err(BuildError::Twice("a".into())));
        assert!(matches!(index(&[named("a", " ")], &none), Err(BuildError::Nameless(_))));
        assert!(index(&[], &none).is_ok());
    }

    #[test]
    fn separators_in_texts_do_no_harm() {
        let engine_of =
            |title: &str| crate::Engine::open(&index(&[named("a", title)], &Synonyms::default()).expect("built").first);
        let engine = engine_of("Khai\nsinh\tcho con").expect("opened");
        assert_eq!(engine.search("khai sinh", 1).hits[0].title, "Khai sinh cho con");
    }

    #[test]
    fn keywords_that_the_title_holds_are_not_stored_twice() {
        let mut document = named("a", "Làm giấy khai sinh");
        document.keywords = vec!["khai sinh".into(), "gks".into(), "GKS".into()];
        assert_eq!(keywords(&document), "gks");
    }
}
