//! `/nhung/`: where a clerk puts a widget together and copies its two lines. What it does stands in `public/builder.js`; without
//! script the lines of every kind stand below.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;

use crate::components::breadcrumb::Breadcrumb;
use crate::i18n::Lang;
use crate::i18n::format::text;
use crate::page_data::Act;
use crate::pages::walkthroughs_in_order;
use crate::pages::widget::{self, lines};
use crate::render::{Page, SiteAddress};
use crate::routes::{Route, Widget};

/// The builder.
pub fn page(catalogue: &Catalogue, lang: Lang) -> Page {
    let t = lang.embed();
    Page {
        route: Route::Builder,
        lang,
        title: t.builder_title.to_owned(),
        description: t.builder_lead.to_owned(),
        content: view! {
            <Breadcrumb lang way=vec![]/>
            <h1>{t.builder_title}</h1>
            <p class="lead">{t.builder_lead}</p>
            {builder(catalogue, lang)}
            {steps("test", t.test_heading, &[t.test_1, t.test_2, t.test_3])}
            {steps("remove", t.remove_heading, &[t.remove_1, t.remove_2])}
            {policy(lang)}
            {ready(catalogue, lang)}
        }
        .into_any(),
        acts: vec![Act::Carry],
        json_ld: None,
        is_listed: true,
    }
}

fn builder(catalogue: &Catalogue, lang: Lang) -> impl IntoView + use<> {
    let t = lang.embed();
    let kinds =
        choices(catalogue, lang).into_iter().map(|(widget, label)| (widget.kind().to_owned(), label.to_owned()));
    let procedures = catalogue.procedures.values();
    let procedures = procedures.map(|one| (one.code.to_string(), text(&one.name, lang).to_owned()));
    let walkthroughs = walkthroughs_in_order(catalogue).into_iter();
    let walkthroughs = walkthroughs.map(|one| (one.id.to_string(), text(&one.name, lang).to_owned()));
    let schemes = [("", t.scheme_host), ("light", t.scheme_light), ("dark", t.scheme_dark), ("auto", t.scheme_auto)];
    let schemes = schemes.map(|(value, label)| (value.to_owned(), label.to_owned())).into_iter();
    let languages = [("vi", "Tiếng Việt"), ("en", "English")];
    let languages = languages.map(|(value, label)| (value.to_owned(), label.to_owned())).into_iter();
    view! {
        <section
            class="builder"
            aria-labelledby="build"
            data-copied=t.copied
            data-not-copied=t.not_copied
            data-no-commune=t.no_commune
            data-faint=t.faint
        >
            <h2 id="build">{t.build_heading}</h2>
            <form class="builder__form">
                {select("kind", t.field_kind, kinds, "")}
                {select("procedure", t.field_procedure, procedures, "procedure")}
                {select("walkthrough", t.field_walkthrough, walkthroughs, "walkthrough")}
                <p class="builder__field">
                    <label for="b-commune">{t.field_commune}</label>
                    <input id="b-commune" type="text" inputmode="numeric" autocomplete="off" maxlength="5" aria-describedby="b-commune-hint b-commune-said"/>
                    <span class="builder__hint" id="b-commune-hint">{t.commune_hint}</span>
                    <span class="builder__said" id="b-commune-said" role="status"></span>
                </p>
                {select("lang", t.field_lang, languages, "")}
                {select("scheme", t.field_scheme, schemes, "")}
                <p class="builder__field">
                    <label for="b-accent">{t.field_accent}</label>
                    <input id="b-accent" type="color" value="#27336b" aria-describedby="b-accent-said"/>
                    <span class="builder__said" id="b-accent-said" role="status"></span>
                </p>
            </form>
            {copied("b-lines", [t.lines_label, t.lines_copy], "4")}
            {copied("b-frame", [t.frame_label, t.frame_copy], "5")}
            <p class="builder__note" role="status"></p>
            <h3>{t.preview}</h3>
            <p class="builder__widths">
                <button type="button" class="button button--quiet" data-width="phone" aria-pressed="true">{t.preview_phone}</button>
                <button type="button" class="button button--quiet" data-width="desktop" aria-pressed="false">{t.preview_desktop}</button>
            </p>
            <div class="builder__preview" data-width="phone"></div>
            <p><button type="button" class="button button--quiet" data-do="code">{t.qr}</button></p>
            <div class="carry__code"></div>
            <p class="carry__note" role="status"></p>
        </section>
    }
}

/// A choice. `of` names the kind of widget that it is for; nothing if it is for all.
fn select(
    id: &'static str,
    label: &'static str,
    options: impl Iterator<Item = (String, String)>,
    of: &'static str,
) -> AnyView {
    let id = format!("b-{id}");
    let options: Vec<_> = options.map(|(value, label)| view! { <option value=value>{label}</option> }).collect();
    let of = (!of.is_empty()).then_some(of);
    view! {
        <p class="builder__field" data-of=of hidden=of.is_some()>
            <label for=id.clone()>{label}</label>
            <select id=id>{options}</select>
        </p>
    }
    .into_any()
}

/// A text with a button that copies it.
fn copied(id: &'static str, [label, copy]: [&'static str; 2], rows: &'static str) -> impl IntoView {
    view! {
        <p class="builder__text">
            <label for=id>{label}</label>
            <textarea id=id readonly rows=rows spellcheck="false"></textarea>
            <button type="button" class="button" data-copy=id>{copy}</button>
        </p>
    }
}

fn steps(id: &'static str, heading: &'static str, steps: &[&'static str]) -> impl IntoView + use<> {
    let steps: Vec<_> = steps.iter().map(|step| view! { <li>{*step}</li> }).collect();
    view! {
        <section aria-labelledby=id>
            <h2 id=id>{heading}</h2>
            <ol>{steps}</ol>
        </section>
    }
}

/// For sites that have a content security policy.
fn policy(lang: Lang) -> impl IntoView {
    let (t, base) = (lang.embed(), address());
    view! {
        <section aria-labelledby="policy">
            <h2 id="policy">{t.policy_heading}</h2>
            <p>{t.policy_lead}</p>
            <pre class="builder__code" tabindex="0" role="group" aria-labelledby="policy"><code>{format!("script-src {base}\nframe-src {base}")}</code></pre>
        </section>
    }
}

/// The lines of every kind, to be copied by hand.
fn ready(catalogue: &Catalogue, lang: Lang) -> impl IntoView + use<> {
    let (t, base) = (lang.embed(), address());
    let rows: Vec<_> = choices(catalogue, lang)
        .into_iter()
        .filter(|(widget, _)| *widget != Widget::Commune)
        .map(|(widget, label)| {
            let title = widget::page(catalogue, &widget, lang).map_or_else(|| label.to_owned(), |page| page.title);
            let lines = lines::two_lines(&base, &widget, &title, lang);
            view! {
                <dt>{label}</dt>
                <dd><pre class="builder__code" tabindex="0" role="group" aria-label=label><code>{lines}</code></pre></dd>
            }
        })
        .collect();
    view! {
        <section aria-labelledby="ready">
            <h2 id="ready">{t.ready_heading}</h2>
            <p>{t.ready_lead}</p>
            <dl class="builder__ready">{rows}</dl>
        </section>
    }
}

/// One widget of every kind, with its name. What is about one thing shows the first one as an example.
fn choices(catalogue: &Catalogue, lang: Lang) -> Vec<(Widget, &'static str)> {
    let t = lang.embed();
    let procedure = catalogue.portal.popular.first().or_else(|| catalogue.procedures.keys().next());
    let procedure = procedure.map(|code| Widget::Procedure(code.to_string()));
    let walkthroughs = walkthroughs_in_order(catalogue);
    let walkthrough = walkthroughs.first().map(|walkthrough| Widget::Walkthrough(walkthrough.id.to_string()));
    let kinds = [
        (Some(Widget::Search), t.kind_search),
        (procedure, t.kind_procedure),
        (Some(Widget::Commune), t.kind_commune),
        (Some(Widget::Sessions), t.kind_sessions),
        (Some(Widget::Where), t.kind_where),
        (walkthrough, t.kind_walkthrough),
        (Some(Widget::Feedback), t.kind_feedback),
    ];
    kinds.into_iter().filter_map(|(widget, label)| Some((widget?, label))).collect()
}

/// The address that this site will have.
fn address() -> String {
    use_context::<SiteAddress>().map(|address| address.0).unwrap_or_default()
}
