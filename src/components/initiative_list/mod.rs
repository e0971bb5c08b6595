//! Local ways of serving people: what each does, for whom, how to ask, since when, by which report.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::fact::Date;
use motcua_catalogue::initiative::{Initiative, InitiativeKind, Initiatives};

use crate::components::poster::{Carried, Notice};
use crate::i18n::format::{date, text};
use crate::i18n::{Lang, LocalText, fill};
use crate::pages::{capital, place_name, province_name};
use crate::routes::Route;

/// After that many days a report looks stale.
const STALE_AFTER: i32 = 365;

/// Initiatives as cards; nothing if there is none.
#[component]
pub fn InitiativeList<'a>(
    /// The initiatives.
    initiatives: Vec<&'a Initiative>,
    /// The file they stand in.
    file: &'a Initiatives,
    /// For the names of places and procedures.
    catalogue: &'a Catalogue,
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let items: Vec<_> = initiatives.into_iter().map(|one| card(one, file, catalogue, lang)).collect();
    (!items.is_empty()).then(|| view! { <ul class="initiatives" role="list">{items}</ul> })
}

/// Whether it had ended on the day on which the file was last checked.
pub fn has_ended(one: &Initiative, file: &Initiatives) -> bool {
    one.until.is_some_and(|until| until < file.checked_on)
}

/// A note that stays hidden until the report is too old to be trusted.
pub fn stale_note(told_on: Date, as_of: Date, lang: Lang) -> Option<AnyView> {
    let day = told_on.day().ok()?.plus(STALE_AFTER)?;
    let is_stale = as_of.day().is_ok_and(|as_of| as_of > day);
    Some(
        view! { <strong class="stale" hidden=!is_stale data-after=day.to_string()>{lang.local().stale}</strong> }
            .into_any(),
    )
}

/// What kind it is, in two or three words.
pub fn kind_words(kind: InitiativeKind, lang: Lang) -> &'static str {
    let t = lang.local();
    match kind {
        InitiativeKind::NoAppointment => t.kind_no_appointment,
        InitiativeKind::HomeVisit => t.kind_home_visit,
        InitiativeKind::Session => t.kind_session,
        InitiativeKind::MobileTeam => t.kind_mobile_team,
        InitiativeKind::Qr => t.kind_qr,
        InitiativeKind::PaperOnce => t.kind_paper_once,
        InitiativeKind::NoPaper => t.kind_no_paper,
        InitiativeKind::LentOfficials => t.kind_lent_officials,
        InitiativeKind::DigitalHelp => t.kind_digital_help,
        InitiativeKind::Assistant => t.kind_assistant,
        InitiativeKind::Language => t.kind_language,
        InitiativeKind::Booking => t.kind_booking,
        InitiativeKind::Listening => t.kind_listening,
        InitiativeKind::Training => t.kind_training,
    }
}

fn card(one: &Initiative, file: &Initiatives, catalogue: &Catalogue, lang: Lang) -> AnyView {
    let t = lang.local();
    let words = |words: &Option<motcua_catalogue::fact::Text>| words.as_ref().map(|words| text(words, lang).to_owned());
    let row =
        |label: &'static str, value: Option<AnyView>| value.map(|value| view! { <dt>{label}</dt><dd>{value}</dd> });
    let plain = |words: Option<String>| words.map(IntoAny::into_any);
    let ended = one.until.map(|until| {
        let remains = words(&one.remains).map(|remains| format!(" {remains}"));
        view! {
            <p class="ended" hidden=!has_ended(one, file) data-after=until.to_string()>
                <strong>{fill(t.initiative_ended, &[&date(until)])}</strong>
                {remains}
            </p>
        }
    });
    let vague = one.is_vague.then(|| view! { <p class="unknown">{t.initiative_vague}</p> });
    view! {
        <li class="initiative" id=one.id.to_string()>
            <details>
            <summary>
                <span class="initiative__name">{text(&one.name, lang).to_owned()}</span>
                " "
                <span class="initiative__kind">{kind_words(one.kind, lang)}</span>
            </summary>
            {ended}
            <p>{text(&one.about, lang).to_owned()}</p>
            <dl class="rows">
                {row(t.initiative_where, Some(places(one, catalogue, lang)))}
                {row(t.initiative_procedures, procedures(&one.procedures, catalogue, lang))}
                {row(t.initiative_who, plain(words(&one.who)))}
                {row(t.initiative_ask, plain(Some(text(&one.ask, lang).to_owned())))}
                {row(t.initiative_since, plain(one.since.map(date)))}
                {row(t.initiative_until, plain(one.until.map(date)))}
                {row(t.initiative_unknown, plain(words(&one.unknown)))}
                {row(t.initiative_conflict, plain(words(&one.conflict)))}
            </dl>
            {vague}
            {(!has_ended(one, file)).then(|| view! { <Carried notice=notice(one, catalogue, lang) speaker=speaker(one, lang) lang/> })}
            {source(one, file, t, lang)}
            </details>
        </li>
    }
    .into_any()
}

/// What a village needs to hear of it.
pub fn notice(one: &Initiative, catalogue: &Catalogue, lang: Lang) -> Notice {
    let t = lang.local();
    let communes: Vec<String> = one.communes.iter().filter_map(|code| place_name(catalogue, code)).collect();
    let mut lines = Vec::new();
    if !communes.is_empty() && !one.is_vague {
        lines.push(communes.join(", "));
    }
    lines.push(text(&one.about, lang).to_owned());
    lines.extend(one.who.as_ref().map(|who| text(who, lang).to_owned()));
    lines.push(text(&one.ask, lang).to_owned());
    let source = fill(t.told_on, &[&date(one.told_on)]);
    Notice { id: one.id.to_string(), name: text(&one.name, lang).to_owned(), lines, source }
}

/// Words for the loudspeaker.
fn speaker(one: &Initiative, lang: Lang) -> String {
    [&one.name, &one.about, &one.ask].map(|words| text(words, lang).trim_end_matches('.')).join(". ") + "."
}

/// Its communes as links; a whole province by its name.
fn places(one: &Initiative, catalogue: &Catalogue, lang: Lang) -> AnyView {
    let whole = one.provinces.iter().filter_map(|code| {
        let province = catalogue.provinces.provinces.iter().find(|province| province.code == *code)?;
        let name = province_name(province);
        let name = if one.is_vague { capital(&name) } else { capital(&fill(lang.local().initiative_whole, &[&name])) };
        Some((Route::Province(code.clone()), name))
    });
    let communes =
        one.communes.iter().filter_map(|code| Some((Route::Commune(code.clone()), place_name(catalogue, code)?)));
    let links: Vec<_> = whole
        .chain(communes)
        .map(|(route, name)| view! { <li><a href=route.path(lang) lang="vi">{name}</a></li> })
        .collect();
    view! { <ul class="inline" role="list">{links}</ul> }.into_any()
}

/// Procedures as links; `None` if there is none.
pub fn procedures(codes: &[motcua_catalogue::fact::Code], catalogue: &Catalogue, lang: Lang) -> Option<AnyView> {
    let links: Vec<_> = codes
        .iter()
        .filter_map(|code| catalogue.procedures.get(code))
        .map(|procedure| {
            let href = Route::Procedure(procedure.code.to_string()).path(lang);
            view! { <li><a href=href>{text(&procedure.name, lang).to_owned()}</a></li> }
        })
        .collect();
    (!links.is_empty()).then(|| view! { <ul class="inline" role="list">{links}</ul> }.into_any())
}

fn source(one: &Initiative, file: &Initiatives, t: &LocalText, lang: Lang) -> AnyView {
    let sources: Vec<_> = file
        .sources
        .iter()
        .filter(|source| one.sources.contains(&source.id))
        .map(|source| {
            let title = text(&source.title, lang).to_owned();
            match &source.url {
                Some(url) => view! { <li><a href=url.clone() rel="external noopener">{title}</a></li> }.into_any(),
                None => view! { <li>{title}</li> }.into_any(),
            }
        })
        .collect();
    view! {
        <details class="initiative__source">
            <summary>{t.initiative_source} ": " {fill(t.told_on, &[&date(one.told_on)])}</summary>
            <ul>{sources}</ul>
        </details>
        {stale_note(one.told_on, file.checked_on, lang)}
    }
    .into_any()
}
