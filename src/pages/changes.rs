//! `/thay-doi/`: authority before and now, laws by date, replaced codes. Search finds each by old names and codes.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::change::{AuthorityChange, Changes, LawChange, Replaced};

use crate::components::breadcrumb::Breadcrumb;
use crate::components::procedure_links::procedure_links;
use crate::components::source_list::{Provenance, cites};
use crate::components::validity::Stale;
use crate::i18n::format::{date, text};
use crate::i18n::{Lang, fill};
use crate::render::Page;
use crate::routes::Route;

/// The page.
pub fn page(catalogue: &Catalogue, lang: Lang) -> Page {
    let t = lang.knowledge();
    Page {
        route: Route::Changes,
        lang,
        title: t.changes_title.to_owned(),
        description: t.changes_description.to_owned(),
        content: view! {
            <Breadcrumb lang way=vec![]/>
            <h1>{t.changes_title}</h1>
            <p class="lead">{t.changes_lead}</p>
            {catalogue.changes.as_ref().map(|file| content(catalogue, file, lang))}
        }
        .into_any(),
        acts: Vec::new(),
        json_ld: None,
        is_listed: true,
    }
}

fn content(catalogue: &Catalogue, file: &Changes, lang: Lang) -> AnyView {
    let t = lang.knowledge();
    let mut laws: Vec<&LawChange> = file.laws.iter().collect();
    laws.sort_by_key(|law| std::cmp::Reverse(law.from));
    let laws: Vec<_> = laws.into_iter().map(|change| law(catalogue, file, change, lang)).collect();
    let authorities: Vec<_> = file.authorities.iter().map(|change| authority(catalogue, file, change, lang)).collect();
    let replaced: Vec<_> = file.replaced.iter().map(|old| replaced(catalogue, file, old, lang)).collect();
    view! {
        <Stale checked_on=file.checked_on lang/>
        <section aria-labelledby="who">
            <h2 id="who">{t.changes_who}</h2>
            <ul class="moved" role="list">{authorities}</ul>
        </section>
        <section aria-labelledby="laws">
            <h2 id="laws">{t.changes_laws}</h2>
            <ul class="dated" role="list">{laws}</ul>
        </section>
        <section aria-labelledby="replaced">
            <h2 id="replaced">{t.changes_replaced}</h2>
            <ul class="dated" role="list">{replaced}</ul>
        </section>
        <Provenance sources=&file.sources checks=&file.checks checked_on=file.checked_on lang/>
    }
    .into_any()
}

fn authority(catalogue: &Catalogue, file: &Changes, change: &AuthorityChange, lang: Lang) -> impl IntoView + use<> {
    let t = lang.knowledge();
    let note = change.note.as_ref().map(|note| view! { <p>{text(note, lang).to_owned()}</p> });
    view! {
        <li class="moved__one" id=change.id.to_string()>
            <h3>{text(&change.what, lang).to_owned()}</h3>
            <dl class="moved__way">
                <div>
                    <dt>{t.changes_before}</dt>
                    <dd>{text(&change.before, lang).to_owned()}</dd>
                </div>
                <div>
                    <dt>{t.changes_now}", "{fill(t.changes_since, &[&date(change.since)])}</dt>
                    <dd><strong>{text(&change.now, lang).to_owned()}</strong></dd>
                </div>
            </dl>
            {note}
            <p>{cites(&change.cites, &file.sources, lang)}</p>
            {procedure_links(catalogue, &change.procedures, lang)}
        </li>
    }
}

fn law(catalogue: &Catalogue, file: &Changes, law: &LawChange, lang: Lang) -> impl IntoView + use<> {
    let t = lang.knowledge();
    let when = match law.until {
        Some(until) => fill(t.changes_span, &[&date(law.from), &date(until)]),
        None => fill(t.changes_from, &[&date(law.from)]),
    };
    // On the page built before the day, and still on the phone after it, the right one of the two is shown.
    let eve = law.from.day_before().map(|day| day.to_string());
    let state = (law.from > file.checked_on).then(|| {
        view! {
            <span class="badge badge--coming" data-until=eve.clone()>{t.changes_coming}</span>
            <span class="badge badge--good" hidden data-after=eve>{t.changes_in_force}</span>
        }
    });
    let ended = law.until.map(
        |until| view! { <span class="badge badge--ended" hidden data-after=until.to_string()>{t.changes_ended}</span> },
    );
    view! {
        <li id=law.id.to_string()>
            <p><strong>{when}</strong>" "{state}{ended}</p>
            <p>{text(&law.text, lang).to_owned()}{cites(&law.cites, &file.sources, lang)}</p>
            {procedure_links(catalogue, &law.procedures, lang)}
        </li>
    }
}

fn replaced(catalogue: &Catalogue, file: &Changes, old: &Replaced, lang: Lang) -> impl IntoView + use<> {
    let t = lang.knowledge();
    let since = old.since.map(|day| format!(", {}", fill(t.changes_since, &[&date(day)])));
    let by = match &old.by {
        Some(_) => t.changes_replaced_by,
        None => t.changes_no_replacement,
    };
    view! {
        <li id=old.code.to_string()>
            <h3><span class="code">{old.code.to_string()}</span>" "{text(&old.name, lang).to_owned()}</h3>
            <p>{text(&old.text, lang).to_owned()}{cites(&old.cites, &file.sources, lang)}</p>
            <p><strong>{by}</strong>{since}</p>
            {procedure_links(catalogue, old.by.as_slice(), lang)}
        </li>
    }
}
