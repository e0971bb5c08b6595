//! `/lang-nghe/`: what a person wants to tell the government, and every way to send it. What it does stands in
//! `src/browser/acts/listen.rs`; without script all ways stand there in words, with a form to fill in by hand.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_feedback::{CONTACT_LIMIT, LINE_LIMIT, Topic};

use crate::components::breadcrumb::Breadcrumb;
use crate::components::channel_list::ChannelList;
use crate::components::source_list::Provenance;
use crate::i18n::Lang;
use crate::i18n::format::text;
use crate::page_data::Act;
use crate::pages::province_name;
use crate::render::Page;
use crate::routes::Route;

/// The page.
pub fn page(catalogue: &Catalogue, lang: Lang) -> Page {
    let t = lang.listen();
    let sources = catalogue.channels.as_ref().map(|file| {
        view! { <Provenance sources=&file.sources checks=&[] checked_on=file.checked_on lang/> }
    });
    Page {
        route: Route::Listen,
        lang,
        title: t.title.to_owned(),
        description: t.description.to_owned(),
        content: view! {
            <Breadcrumb lang way=vec![]/>
            <h1>{t.title}</h1>
            <p class="lead">{t.lead}</p>
            <p><a id="to-outbox" class="button button--quiet" href=Route::Outbox.path(lang)>{t.to_outbox}</a></p>
            {kinds(lang)}
            <section class="listen" aria-labelledby="write">
                <h2 id="write">{t.form_heading}</h2>
                {form(catalogue, lang)}
            </section>
            <section aria-labelledby="send">
                <h2 id="send">{t.send_heading}</h2>
                <p>{t.send_lead}</p>
                <ChannelList catalogue lang/>
                {preview(lang)}
            </section>
            {by_hand(lang)}
            <p><a href=Route::Answers.path(lang)>{t.answers_link}</a></p>
            {sources}
            <pre class="letter-paper" lang="vi" hidden></pre>
            <div class="letter-photos"></div>
        }
        .into_any(),
        acts: vec![Act::Listen],
        json_ld: None,
        is_listed: true,
    }
}

/// What is feedback and what is not, each with its way.
fn kinds(lang: Lang) -> AnyView {
    let t = lang.listen();
    view! {
        <section aria-labelledby="kinds">
            <h2 id="kinds">{t.kinds_heading}</h2>
            <ul>
                <li>{t.kinds_feedback}</li>
                <li>{t.kinds_complaint}</li>
                <li>{t.kinds_denunciation}</li>
            </ul>
            <p><a href=Route::Walkthrough("complaint".into()).path(lang)>{t.kinds_walk}</a></p>
            <p class="cites">{t.kinds_source}</p>
        </section>
    }
    .into_any()
}

fn form(catalogue: &Catalogue, lang: Lang) -> AnyView {
    let t = lang.listen();
    let provinces: Vec<_> = catalogue
        .provinces
        .provinces
        .iter()
        .map(|province| {
            let name = province.name.clone();
            view! { <option value=province.code.clone() data-name=name>{province_name(province)}</option> }
        })
        .collect();
    let procedures: Vec<_> = catalogue
        .procedures
        .values()
        .map(|procedure| {
            view! { <option data-code=procedure.code.to_string() value=text(&procedure.name, Lang::Vi).to_owned()></option> }
        })
        .collect();
    let topics: Vec<_> = Topic::ALL
        .into_iter()
        .map(|topic| view! { <option value=topic.word()>{topic_name(topic, lang)}</option> })
        .collect();
    let line = |id: &'static str, label: &'static str, most: usize| {
        view! {
            <p class="listen__field">
                <label for=id>{label}</label>
                <input id=id maxlength=most.to_string() autocomplete="off"/>
            </p>
        }
    };
    view! {
        <form class="listen__form" data-letter>
            <p class="listen__field">
                <label for="listen-topic">{t.topic}</label>
                <select id="listen-topic">{topics}</select>
            </p>
            {line("listen-commune", t.commune, LINE_LIMIT)}
            <p class="listen__field">
                <label for="listen-province">{t.province}</label>
                <select id="listen-province"><option value="">{t.province_any}</option>{provinces}</select>
            </p>
            <p class="listen__field">
                <label for="listen-procedure">{t.procedure}</label>
                <input id="listen-procedure" list="listen-procedures" maxlength=LINE_LIMIT.to_string() autocomplete="off"/>
            </p>
            <datalist id="listen-procedures">{procedures}</datalist>
            <p class="listen__field">
                <label for="listen-what">{t.what}</label>
                <textarea id="listen-what" rows="7" aria-describedby="listen-what-hint"></textarea>
                <span class="cites" id="listen-what-hint">{t.what_hint}</span>
            </p>
            <div role="status">
                <p class="notice" data-personal="id" hidden>{t.warn_id}</p>
                <p class="notice" data-personal="phone" hidden>{t.warn_phone}</p>
                <p class="notice" data-personal="bank" hidden>{t.warn_bank}</p>
            </div>
            {line("listen-place", t.place, LINE_LIMIT)}
            {line("listen-when", t.when, LINE_LIMIT)}
            <p class="listen__field">
                <label for="listen-contact">{t.contact}</label>
                <input id="listen-contact" maxlength=CONTACT_LIMIT.to_string() autocomplete="off" aria-describedby="listen-contact-hint"/>
                <span class="cites" id="listen-contact-hint">{t.contact_hint}</span>
            </p>
            {photos(lang)}
            <p class="listen__trap" aria-hidden="true">
                <label for="listen-website">{t.trap}</label>
                <input id="listen-website" tabindex="-1" autocomplete="off"/>
            </p>
            <p class="listen__saved" data-saved="yes" hidden>{t.saved}</p>
            <p class="notice notice--error" data-saved="no" hidden>{t.not_saved}</p>
        </form>
    }
    .into_any()
}

/// Photos: chosen, made small on the phone, shown by `public/photos.js`, which finds its words here.
fn photos(lang: Lang) -> AnyView {
    let t = lang.listen();
    view! {
        <div class="listen__field">
            <label for="listen-photos">{t.photos}</label>
            <input type="file" id="listen-photos" accept="image/*" multiple aria-describedby="listen-photos-hint"/>
            <span class="cites" id="listen-photos-hint">{t.photos_hint}</span>
            <ul class="photos" role="list" data-photos="" data-remove=t.photo_remove></ul>
            <div
                class="photos-said"
                role="status"
                data-busy=t.photo_busy
                data-added=t.photo_added
                data-removed=t.photo_removed
                data-unreadable=t.photo_unreadable
                data-large=t.photo_large
                data-many=t.photo_many
                data-full=t.photo_full
                data-left=t.photo_left
            ></div>
        </div>
    }
    .into_any()
}

/// What will be sent, the agreement, and what is in the way.
fn preview(lang: Lang) -> AnyView {
    let t = lang.listen();
    let flaw = |name: &'static str, words: &'static str| view! { <p data-flaw=name hidden>{words}</p> };
    let choice = |value: &'static str, words: &'static str| {
        view! { <label class="choice"><input type="radio" name="consent" value=value/>" "{words}</label> }
    };
    view! {
        <div class="preview" hidden>
            <h3 id="preview" tabindex="-1">{t.preview_heading}</h3>
            <p>{t.preview_to}": "<strong class="preview__to"></strong></p>
            <div role="status">
                <p data-seal="yes">{t.seal_yes}</p>
                <p data-seal="no">{t.seal_no}</p>
                <p class="notice" data-seal="wait">{t.seal_wait}</p>
            </div>
            <p class="cites" data-seal="yes">{t.seal_reads}</p>
            <pre class="preview__text" lang="vi"></pre>
            <p class="cites" id="preview-sealed" data-seal="yes">{t.seal_carries}</p>
            <pre class="preview__sealed" data-seal="yes" tabindex="0" role="group" aria-labelledby="preview-sealed"></pre>
            <div
                class="preview__photos"
                hidden
                data-go=t.photos_go
                data-share=t.photos_share
                data-print=t.photos_print
                data-stay=t.photos_stay
            >
                <p></p>
                <ul></ul>
            </div>
            <div class="preview__direct" hidden>
                <details>
                    <summary>{t.preview_raw}</summary>
                    <pre class="preview__raw"></pre>
                </details>
                <p class="cites">{t.preview_privacy}</p>
                <fieldset>
                    <legend>{t.consent}</legend>
                    {choice("now", t.consent_now)}
                    {choice("later", t.consent_later)}
                </fieldset>
                <p><button type="button" class="button button--primary" data-do="send-letter">{t.send}</button></p>
            </div>
            <div class="preview__carry" hidden>
                <p><a class="button button--primary" data-carry rel="external noopener" href="#"></a></p>
                <p><button type="button" class="button" data-do="carried">{t.carried}</button></p>
            </div>
            <div class="notice notice--error flaws" role="alert" hidden>
                {flaw("empty", t.flaw_empty)}
                {flaw("long", t.flaw_long)}
                {flaw("contact", t.flaw_contact)}
                {flaw("consent", t.flaw_consent)}
                {flaw("trap", t.flaw_trap)}
                {flaw("store", t.flaw_store)}
            </div>
        </div>
    }
    .into_any()
}

/// The letter to print and fill in by hand, for those who have no script, no phone or no wish for either.
fn by_hand(lang: Lang) -> AnyView {
    let t = lang.listen();
    let blank = |label: &'static str, lines: usize| {
        let lines: Vec<_> = (0..lines).map(|_| view! { <span class="blank__line"></span> }).collect();
        view! { <div class="blank"><p>{label}":"</p>{lines}</div> }
    };
    view! {
        <section class="by-hand" aria-labelledby="by-hand">
            <h2 id="by-hand">{t.plain_heading}</h2>
            <p>{t.plain_lead}</p>
            <p class="cites">{t.plain_source}</p>
            <div class="by-hand__letter">
                {blank(t.plain_to, 1)}
                {blank(t.plain_about, 1)}
                {blank(t.plain_what, 6)}
                {blank(t.plain_where, 1)}
                {blank(t.plain_contact, 1)}
                {blank(t.plain_sign, 1)}
            </div>
        </section>
    }
    .into_any()
}

/// The topic in words.
fn topic_name(topic: Topic, lang: Lang) -> &'static str {
    let t = lang.listen();
    match topic {
        Topic::Praise => t.topic_praise,
        Topic::Suggestion => t.topic_suggestion,
        Topic::File => t.topic_file,
        Topic::Attitude => t.topic_attitude,
        Topic::Broken => t.topic_broken,
        Topic::Question => t.topic_question,
    }
}
