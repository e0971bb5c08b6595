//! For the clerk at the counter: who decided before and who does now, what to check before a file is taken, how to say it.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::procedure::Procedure;

use crate::components::fact_strip::of_procedure;
use crate::components::source_list::cites;
use crate::i18n::format::text;
use crate::i18n::{Lang, fill};
use crate::pages::QR_FILE;
use crate::routes::Route;

/// Papers named aloud: more, nobody keeps in mind.
const MOST_SAID: usize = 4;

/// Closed until somebody opens it: most readers are not clerks.
#[component]
pub fn ForClerks<'a>(
    /// The procedure.
    procedure: &'a Procedure,
    /// For the names of papers.
    catalogue: &'a Catalogue,
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let t = lang.local();
    let documents: Vec<_> =
        procedure.papers.iter().filter_map(|paper| catalogue.documents.get(&paper.document)).collect();
    let papers: Vec<_> = documents
        .iter()
        .map(|document| {
            let official = document.official.as_ref().map(|official| format!(" ({official})"));
            view! { <li>{text(&document.name, lang).to_owned()}<span lang="vi">{official}</span></li> }
        })
        .collect();
    let conditions: Vec<_> = procedure
        .conditions
        .iter()
        .map(|one| view! { <li>{text(&one.text, lang).to_owned()}{cites(&one.cites, &procedure.sources, lang)}</li> })
        .collect();
    let before = procedure.authority.before.as_ref().map(|before| {
        view! {
            <dt>{t.clerk_before}</dt>
            <dd>{text(&before.text, lang).to_owned()}{cites(&before.cites, &procedure.sources, lang)}</dd>
        }
    });
    let names: Vec<&str> = documents.iter().take(MOST_SAID).map(|document| text(&document.name, lang)).collect();
    let bring = if names.is_empty() { String::new() } else { fill(t.clerk_bring, &[&names.join("; ")]) };
    let wait = of_procedure(procedure, lang).into_iter().nth(1).map(|fact| fill(t.clerk_wait, &[&fact.value]));
    let now = text(&procedure.authority.now, lang);
    let say = fill(t.clerk_say_text, &[now, &bring, &wait.unwrap_or_default()]);
    view! {
        <details class="clerk">
            <summary>{t.clerk_title}</summary>
            <dl class="rows">{before}<dt>{t.clerk_now}</dt><dd>{now.to_owned()}</dd></dl>
            <h3>{t.clerk_check}</h3>
            <ul>{papers}{conditions}</ul>
            <h3>{t.clerk_say}</h3>
            <p>{say}</p>
        </details>
    }
}

/// The page's own QR code, and the way to sheets of many.
#[component]
pub fn OwnCode<'a>(
    /// The procedure.
    procedure: &'a Procedure,
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let t = lang.local();
    let src = format!("{}{QR_FILE}", Route::Procedure(procedure.code.to_string()).path(lang));
    view! {
        <section class="own-code" aria-labelledby="own-code">
            <h2 id="own-code">{t.qr_own}</h2>
            <img src=src alt=t.qr_own_alt width="160" height="160" loading="lazy"/>
            <p>{t.qr_own_note}</p>
            <p><a href=Route::QrSheets.path(lang)>{t.qr_sheets}</a></p>
        </section>
    }
}
