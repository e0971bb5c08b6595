//! `/in/qr/`: sheets of QR codes to print. What it does stands in `src/browser/acts/qr_sheets.rs`.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::procedure::Procedure;

use crate::components::breadcrumb::Breadcrumb;
use crate::i18n::Lang;
use crate::i18n::format::text;
use crate::page_data::Act;
use crate::pages::of_field;
use crate::render::Page;
use crate::routes::Route;

/// Papers named on a label: more do not fit, and nobody reads them from a wall.
const MOST_PAPERS: usize = 3;

/// The page.
pub fn page(catalogue: &Catalogue, lang: Lang) -> Page {
    let t = lang.local();
    let sizes = [("a4", "A4"), ("a5", "A5"), ("a6", "A6"), ("labels", t.qr_size_labels)];
    let sizes: Vec<_> =
        sizes.into_iter().map(|(value, words)| view! { <option value=value>{words}</option> }).collect();
    let fields: Vec<_> = catalogue
        .portal
        .fields
        .iter()
        .map(|field| {
            let boxes: Vec<_> = of_field(catalogue, &field.id).map(|one| choice(one, catalogue, lang)).collect();
            view! {
                <details class="qr-field">
                    <summary>{text(&field.name, lang).to_owned()}</summary>
                    {boxes}
                </details>
            }
        })
        .collect();
    let popular: Vec<String> = catalogue.portal.popular.iter().map(ToString::to_string).collect();
    Page {
        route: Route::QrSheets,
        lang,
        title: t.qr_title.to_owned(),
        description: t.qr_description.to_owned(),
        content: view! {
            <Breadcrumb lang way=vec![]/>
            <h1>{t.qr_title}</h1>
            <p class="lead">{t.qr_lead}</p>
            <p class="qr-plain">{t.qr_plain}</p>
            <form class="qr-form" hidden>
                <p class="field"><label for="qr-size">{t.qr_size}</label><select id="qr-size">{sizes}</select></p>
                <p class="field">
                    <label for="qr-commune">{t.qr_commune}</label>
                    <input id="qr-commune" inputmode="numeric" maxlength="5" autocomplete="off"/>
                </p>
                <fieldset class="qr-choices">
                    <legend>{t.qr_choose}</legend>
                    <p>
                        <button type="button" class="button button--quiet" data-do="qr-popular" data-codes=popular.join(" ")>{t.qr_choose_popular}</button>
                        " "
                        <button type="button" class="button button--quiet" data-do="qr-none">{t.qr_choose_none}</button>
                    </p>
                    {fields}
                </fieldset>
                <p role="status" class="qr-note" data-empty=t.qr_empty></p>
                <p><button type="button" class="button" data-do="print">{t.qr_print}</button></p>
            </form>
            <div class="qr-sheet" data-bring=t.qr_bring lang=lang.tag()></div>
        }
        .into_any(),
        acts: vec![Act::QrSheets],
        json_ld: None,
        is_listed: true,
    }
}

/// A box to tick, with what its label says.
fn choice(one: &Procedure, catalogue: &Catalogue, lang: Lang) -> AnyView {
    let name = text(&one.name, lang).to_owned();
    let papers: Vec<&str> = one
        .papers
        .iter()
        .filter_map(|paper| catalogue.documents.get(&paper.document))
        .take(MOST_PAPERS)
        .map(|document| text(&document.name, lang))
        .collect();
    view! {
        <label class="qr-choice">
            <input type="checkbox" data-qr=one.code.to_string() data-name=name.clone() data-bring=papers.join("; ")/>
            {name}
        </label>
    }
    .into_any()
}
