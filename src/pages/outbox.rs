//! `/lang-nghe/hop-thu/`: the letters on this phone. What it does stands in `src/browser/acts/outbox.rs`, which fills the
//! one model of a letter that stands here, with all its words, hidden.

use leptos::prelude::*;

use crate::components::breadcrumb::Breadcrumb;
use crate::i18n::Lang;
use crate::page_data::Act;
use crate::render::Page;
use crate::routes::Route;

/// The page.
pub fn page(lang: Lang) -> Page {
    let t = lang.listen();
    Page {
        route: Route::Outbox,
        lang,
        title: t.outbox_title.to_owned(),
        description: t.outbox_description.to_owned(),
        content: view! {
            <Breadcrumb lang way=vec![(Route::Listen, t.title.to_owned())]/>
            <h1>{t.outbox_title}</h1>
            <p class="lead">{t.outbox_lead}</p>
            <p data-letters="plain">{t.outbox_plain}</p>
            <p data-letters="none" hidden>{t.outbox_empty}</p>
            <p class="notice notice--error" data-letters="failed" hidden>{t.outbox_failed}</p>
            <ul class="letters" role="list"></ul>
            <p><a class="button button--primary" href=Route::Listen.path(lang)>{t.outbox_new}</a></p>
            <p data-letters="wipe" hidden>
                <button type="button" class="button button--quiet" data-do="wipe-letters" data-sure=t.outbox_sure>{t.outbox_wipe}</button>
            </p>
            <p role="status" class="letters__wiped" data-words=t.outbox_wiped></p>
            <template id="letter-model">{model(lang)}</template>
        }
        .into_any(),
        acts: vec![Act::Outbox],
        json_ld: None,
        is_listed: false,
    }
}

/// A letter in all its states; the style sheet shows the one that it is in. Words in braces are filled in.
fn model(lang: Lang) -> AnyView {
    let t = lang.listen();
    let state = |states: &'static str, words: &'static str| view! { <p data-in=states>{words}</p> };
    let button = |states: &'static str, name: &'static str, words: &'static str| {
        view! { <button type="button" class="button button--quiet" data-in=states data-do="letter" data-wish=name data-code="{code}">{words}</button> }
    };
    let complaint = Route::Walkthrough("complaint".into()).path(lang);
    let reception = Route::Procedure("2.001909".into()).path(lang);
    let open = format!("{}#thu={{code}}", Route::Listen.path(lang));
    view! {
        <h2 class="letter__head">"{title}"</h2>
        <div role="status">
            {state("draft", t.in_draft)}
            {state("waiting", t.in_waiting)}
            {state("sending", t.in_sending)}
            {state("unsure", t.in_unsure)}
            {state("sent answered", t.in_sent)}
            {state("expired", t.in_expired)}
            {state("unreached", t.in_unreached)}
            {state("refused", t.in_refused)}
            {state("answered", t.in_answered)}
        </div>
        <dl class="letter__facts">
            <dt>{t.card_code}</dt>
            <dd class="code">"{code}"</dd>
            <dt>{t.card_to}</dt>
            <dd>"{to}"</dd>
        </dl>
        <details>
            <summary>{t.card_text}</summary>
            <pre lang="vi">"{text}"</pre>
        </details>
        <div class="letter__photos" hidden>
            <p>{t.card_photos}" "<span class="cites">{t.card_photos_went}</span></p>
            <ul class="photos" role="list" data-photos="{code}"></ul>
        </div>
        <div class="letter__due" data-in="sent">
            <p data-promise="yes">{t.promised}</p>
            <p data-promise="no">{t.unpromised}</p>
            <p>
                <a class="button" rel="external" download="{file}.ics" href="{calendar}" data-summary=t.remind_title>{t.do_remind}</a>
            </p>
            <p><strong>{t.rung_heading}</strong></p>
            <ol>
                <li>{t.rung_1}</li>
                <li><a href=reception>{t.rung_2}</a></li>
                <li><a href=complaint>{t.rung_3}</a></li>
            </ol>
        </div>
        <div class="letter__do">
            <a class="button" data-in="draft" href=open>{t.do_open}</a>
            {button("waiting expired unreached refused", "back", t.do_back)}
            {button("expired unreached", "again", t.do_retry)}
            {button("unsure", "again", t.do_again)}
            {button("unsure", "arrived", t.do_arrived)}
            {button("sent", "answer", t.do_answer)}
            <a class="button button--quiet" data-in="sent answered unsure" rel="external" download="{file}.txt" href="{receipt}">{t.do_file}</a>
            <button type="button" class="button button--quiet" data-in="sent answered unsure" data-picture="{file}">{t.do_picture}</button>
            {button("draft waiting unsure sent expired unreached refused answered", "delete", t.do_delete)}
        </div>
    }
    .into_any()
}
