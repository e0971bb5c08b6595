//! One procedure: the four facts, what to bring, and what has changed. The rest is a link away.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::fact::Code;

use super::Inside;
use crate::components::change_notice::ChangeNotices;
use crate::components::fact_strip::{FactStrip, of_procedure};
use crate::components::paper_list::PaperList;
use crate::components::validity::Lapses;
use crate::i18n::Lang;
use crate::i18n::format::text;
use crate::routes::Route;

/// The inside; `None` if the catalogue has no procedure of that code.
pub(super) fn inside(catalogue: &Catalogue, code: &Code, lang: Lang) -> Option<Inside> {
    let procedure = catalogue.procedures.get(code)?;
    let pack = format!("{}#them={}", Route::Pack.path(lang), procedure.code);
    Some(Inside {
        title: text(&procedure.name, lang).to_owned(),
        description: text(&procedure.summary, lang).to_owned(),
        content: view! {
            <p class="lead">{text(&procedure.summary, lang).to_owned()}</p>
            <FactStrip facts=of_procedure(procedure, lang)/>
            <Lapses procedure lang/>
            <ChangeNotices procedure lang/>
            <section class="bring" aria-labelledby="papers">
                <h2 id="papers">{lang.page().papers_heading}</h2>
                <PaperList procedure documents=&catalogue.documents lang/>
                <p class="walk__pack"><a class="button" href=pack>{lang.guide().pack_add}</a></p>
            </section>
        }
        .into_any(),
        acts: Vec::new(),
        source: procedure.sources.first().map(|source| (text(&source.title, lang).to_owned(), procedure.checked_on)),
        full: lang.embed().full_procedure,
    })
}
