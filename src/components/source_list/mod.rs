//! Laws, sources and the day of the last check.

use leptos::prelude::*;
use motcua_catalogue::fact::{Cite, Source};
use motcua_catalogue::procedure::{LegalBasis, Procedure};

use crate::i18n::format::{date, text};
use crate::i18n::{Lang, fill};

/// Legal basis, sources and the day of the last check of a procedure.
#[component]
pub fn SourceList<'a>(
    /// The procedure.
    procedure: &'a Procedure,
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let t = lang.page();
    let laws: Vec<_> = procedure.legal_basis.iter().map(|law| view! { <li>{law_text(law, lang)}</li> }).collect();
    let sources: Vec<_> =
        procedure.sources.iter().map(|source| view! { <li>{source_view(source, lang)}</li> }).collect();
    view! {
        <section class="sources" aria-labelledby="law">
            <h2 id="law">{t.law_heading}</h2>
            <ul class="sources__laws">{laws}</ul>
            <ul class="sources__read">{sources}</ul>
            <p>{fill(t.checked_on, &[&date(procedure.checked_on)])}</p>
        </section>
    }
}

fn law_text(law: &LegalBasis, lang: Lang) -> String {
    let t = lang.page();
    let mut out = law
        .name
        .as_ref()
        .map(|name| format!("{} ({})", text(name, lang), law.number))
        .unwrap_or_else(|| law.number.clone());
    if !law.articles.is_empty() {
        out.push_str(", ");
        out.push_str(&fill(t.law_articles, &[&law.articles.join(", ")]));
    }
    for (label, day) in [(t.law_from, law.from), (t.law_until, law.until)] {
        if let Some(day) = day {
            out.push_str(", ");
            out.push_str(&fill(label, &[&date(day)]));
        }
    }
    out
}

fn source_view(source: &Source, lang: Lang) -> AnyView {
    let title = text(&source.title, lang).to_owned();
    let read = format!(", {}", fill(lang.page().read_on, &[&date(source.date)]));
    match &source.url {
        Some(url) => view! { <a href=url.clone() rel="external noopener">{title}</a>{read} }.into_any(),
        None => view! { {title}{read} }.into_any(),
    }
}

/// Citations, small, after the statement they carry; nothing if there is none.
///
/// A citation is a law's number, or the id of a source of the entry, which is shown by its title. The first source stands
/// behind every fact that names none, so it is not repeated.
pub fn cites(cites: &[Cite], procedure: &Procedure, lang: Lang) -> impl IntoView + use<> {
    let default = procedure.sources.first().map(|source| source.id.as_str());
    let words: Vec<String> = cites
        .iter()
        .filter(|cite| cite.article.is_some() || Some(cite.rule.as_str()) != default)
        .map(|cite| {
            let source = procedure.sources.iter().find(|source| source.id.as_str() == cite.rule);
            let rule = source.map_or(cite.rule.as_str(), |source| text(&source.title, lang));
            match &cite.article {
                Some(article) => format!("{article}, {rule}"),
                None => rule.to_owned(),
            }
        })
        .collect();
    (!words.is_empty()).then(|| view! { <span class="cites">{format!(" ({})", words.join("; "))}</span> })
}
