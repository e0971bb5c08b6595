//! Laws, sources and the day of the last check.

use leptos::prelude::*;
use motcua_catalogue::fact::{Check, CheckRole, Cite, Date, Source};
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
    view! {
        <section class="sources" aria-labelledby="law">
            <h2 id="law">{t.law_heading}</h2>
            <ul class="sources__laws">{laws}</ul>
            {read(&procedure.sources, lang)}
            {checked(&procedure.checks, procedure.checked_on, lang)}
        </section>
    }
}

/// Sources and the day of the last check of a file that keeps no list of laws.
#[component]
pub fn Provenance<'a>(
    /// Where the facts come from.
    sources: &'a [Source],
    /// Who compared them, and when.
    checks: &'a [Check],
    /// The day of the last comparison.
    checked_on: Date,
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    view! {
        <section class="sources" aria-labelledby="sources">
            <h2 id="sources">{lang.knowledge().sources_heading}</h2>
            {read(sources, lang)}
            {checked(checks, checked_on, lang)}
        </section>
    }
}

/// Between which days the entries of a list were last checked; nothing if there is none.
pub fn checked_between(days: impl Iterator<Item = Date>, lang: Lang) -> Option<AnyView> {
    let days: Vec<Date> = days.collect();
    let (first, last) = (days.iter().min()?, days.iter().max()?);
    let words = fill(lang.knowledge().list_checked, &[&date(*first), &date(*last)]);
    Some(view! { <p class="cites">{words}</p> }.into_any())
}

fn read(sources: &[Source], lang: Lang) -> impl IntoView + use<> {
    let items: Vec<_> = sources.iter().map(|source| view! { <li>{source_view(source, lang)}</li> }).collect();
    view! { <ul class="sources__read">{items}</ul> }
}

/// The day of the last check, and who made each, by role.
fn checked(checks: &[Check], checked_on: Date, lang: Lang) -> impl IntoView + use<> {
    let t = lang.knowledge();
    let role = |role| match role {
        CheckRole::Writer => t.checked_by_writer,
        CheckRole::Reader => t.checked_by_reader,
        CheckRole::Official => t.checked_by_official,
    };
    let by: Vec<String> =
        checks.iter().map(|check| fill(t.checked_role_on, &[role(check.role), &date(check.on)])).collect();
    let by = (!by.is_empty()).then(|| format!(" {}", fill(t.checked_by, &[&by.join(", ")])));
    view! { <p>{fill(lang.page().checked_on, &[&date(checked_on)])}{by}</p> }
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
/// A citation is a law's number, or the id of a source of the file, which is shown by its title. The first source stands
/// behind every fact that names none, so it is not repeated.
pub fn cites(cites: &[Cite], sources: &[Source], lang: Lang) -> impl IntoView + use<> {
    let default = sources.first().map(|source| source.id.as_str());
    let words: Vec<String> = cites
        .iter()
        .filter(|cite| cite.article.is_some() || Some(cite.rule.as_str()) != default)
        .map(|cite| {
            let source = sources.iter().find(|source| source.id.as_str() == cite.rule);
            let rule = source.map_or(cite.rule.as_str(), |source| text(&source.title, lang));
            match &cite.article {
                Some(article) => format!("{article}, {rule}"),
                None => rule.to_owned(),
            }
        })
        .collect();
    (!words.is_empty()).then(|| view! { <span class="cites">{format!(" ({})", words.join("; "))}</span> })
}
