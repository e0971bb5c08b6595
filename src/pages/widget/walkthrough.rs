//! One walkthrough. What can be taken away stays with the full page, which the answers are handed to.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::fact::Slug;

use super::Inside;
use crate::i18n::Lang;
use crate::i18n::format::text;
use crate::page_data::Act;
use crate::pages::walkthrough::{path_list, stepped};

/// The inside; `None` if the catalogue has no walkthrough of that id.
pub(super) fn inside(catalogue: &Catalogue, id: &Slug, lang: Lang) -> Option<Inside> {
    let walkthrough = catalogue.walkthroughs.get(id)?;
    // The check has compiled it before, so there is always a logic.
    let compiled = walkthrough.compile(catalogue.rates.as_ref(), walkthrough.checked_on).ok()?;
    Some(Inside {
        title: text(&walkthrough.name, lang).to_owned(),
        description: text(&walkthrough.intro, lang).to_owned(),
        content: view! {
            {stepped(catalogue, walkthrough, lang)}
            <section class="walk-path" aria-labelledby="walk-path" hidden>{path_list(lang)}</section>
        }
        .into_any(),
        acts: vec![Act::Walk { logic: compiled.logic.encode() }],
        source: walkthrough
            .sources
            .first()
            .map(|source| (text(&source.title, lang).to_owned(), walkthrough.checked_on)),
        full: lang.embed().full_walkthrough,
    })
}
