//! Sessions: what, where, when, what is taken, the next days, and texts to carry.

mod rule_words;

use leptos::prelude::*;
use motcua_calendar::{Day, Occurrence, Series, Standing, WorkingDays};
use motcua_catalogue::Catalogue;
use motcua_catalogue::fact::Date;
use motcua_catalogue::session::{Session, Sessions};

use crate::components::initiative_list::{procedures, stale_note};
use crate::components::poster::{Carried, Notice};
use crate::i18n::format::{date, text};
use crate::i18n::{Lang, fill};
use crate::pages::{capital, place_name};
use crate::routes::Route;

/// Days of a session that are shown.
const SHOWN: usize = 6;
/// Days ahead that are looked through for them: a year and a half.
pub const AHEAD: i32 = 550;

/// The address of a session's calendar file.
pub fn file_address(id: &str, lang: Lang) -> String {
    format!("{}{id}.ics", Route::When.path(lang))
}

/// The occurrences of a session from a day on, as far as they are shown.
pub fn to_come(series: &Series, from: Date) -> Vec<Occurrence> {
    let Ok(from) = from.day() else { return Vec::new() };
    from.plus(AHEAD).map(|to| series.occurrences(from, to).collect()).unwrap_or_default()
}

/// Whether offices are closed on a day that is no weekend: a rule says nothing of holidays, so one has to ask.
pub fn is_holiday(day: Day, catalogue: &Catalogue) -> bool {
    let closed = |days: WorkingDays| days.is_working(day).is_ok_and(|is_working| !is_working);
    !day.weekday().is_weekend() && catalogue.holidays.working_days().is_ok_and(closed)
}

/// Sessions as cards; nothing if there is none.
#[component]
pub fn SessionList<'a>(
    /// The sessions.
    sessions: Vec<&'a Session>,
    /// The file they stand in.
    file: &'a Sessions,
    /// For the names of places and procedures.
    catalogue: &'a Catalogue,
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let items: Vec<_> = sessions.into_iter().filter_map(|one| card(one, file, catalogue, lang)).collect();
    (!items.is_empty()).then(|| view! { <ul class="sessions" role="list">{items}</ul> })
}

/// What is said of its days: the rule in words, or that it is once.
pub fn rule(series: &Series, lang: Lang) -> Option<String> {
    match series.rule() {
        Some(rule) => rule_words::words(rule, lang),
        None => Some(lang.local().rule_once.to_owned()),
    }
}

/// Its hours, as far as they are known.
pub fn hours(one: &Session, lang: Lang) -> String {
    let t = lang.local();
    match (&one.begins, &one.ends, &one.hours_note) {
        (Some(begins), Some(ends), _) => fill(t.when_hours, &[begins, ends]),
        (_, _, Some(note)) => text(note, lang).to_owned(),
        _ => t.unknown_hours.to_owned(),
    }
}

/// Where it is, as far as it is known, with the commune.
pub fn place(one: &Session, catalogue: &Catalogue, lang: Lang) -> String {
    let commune = place_name(catalogue, &one.commune).unwrap_or_default();
    match &one.place {
        Some(place) => format!("{}, {commune}", text(place, lang)),
        None => format!("{commune}. {}", lang.local().unknown_place),
    }
}

// The catalogue's check refuses a session whose days cannot be counted.
fn card(one: &Session, file: &Sessions, catalogue: &Catalogue, lang: Lang) -> Option<AnyView> {
    let t = lang.local();
    let series = one.series().ok()?;
    let coming = to_come(&series, file.checked_on);
    let row =
        |label: &'static str, value: Option<AnyView>| value.map(|value| view! { <dt>{label}</dt><dd>{value}</dd> });
    let plain = |words: String| Some(words.into_any());
    let hamlets = (!one.hamlets.is_empty()).then(|| fill(t.session_hamlets, &[&one.hamlets.join(", ")]).into_any());
    let languages: Vec<&str> = one.languages.iter().map(|language| text(language, lang)).collect();
    let contact =
        one.contact.as_ref().map_or_else(|| t.unknown_contact.to_owned(), |contact| text(contact, lang).to_owned());
    let source = file.sources.iter().find(|source| source.id == one.source).map(|source| {
        let title = text(&source.title, lang).to_owned();
        match &source.url {
            Some(url) => view! { <a href=url.clone() rel="external noopener">{title}</a> }.into_any(),
            None => title.into_any(),
        }
    });
    Some(
        view! {
            <li class="session" id=one.id.to_string()>
                <h3>{text(&one.name, lang).to_owned()}</h3>
                <p class="session__rule"><strong>{rule(&series, lang).map(|words| capital(&words))}</strong></p>
                <dl class="rows">
                    {row(t.session_where, plain(place(one, catalogue, lang)))}
                    {row(t.session_hours, plain(hours(one, lang)))}
                    {row(t.session_who, hamlets)}
                    {row(t.session_takes, procedures(&one.procedures, catalogue, lang))}
                    {row(t.session_languages, (!languages.is_empty()).then(|| languages.join(", ").into_any()))}
                    {row(t.session_contact, plain(contact))}
                </dl>
                {days(&series, &coming, catalogue, lang)}
                {(!coming.is_empty()).then(|| carry(one, &series, catalogue, lang))}
                <p class="cites">{source} ". " {fill(t.told_on, &[&date(one.announced_on)])} " "
                    {stale_note(one.announced_on, file.checked_on, lang)}</p>
            </li>
        }
        .into_any(),
    )
}

/// The next days, those that are over hidden by their date; or that it has ended.
fn days(series: &Series, coming: &[Occurrence], catalogue: &Catalogue, lang: Lang) -> AnyView {
    let t = lang.local();
    if coming.is_empty() {
        let first = series.first().day;
        let last = first.plus(AHEAD).and_then(|to| series.occurrences(first, to).last());
        let last = last.map_or(first, |last| last.slot.day);
        return view! { <p class="ended">{fill(t.session_over, &[&last.vietnamese()])}</p> }.into_any();
    }
    let items: Vec<_> = coming
        .iter()
        .take(SHOWN)
        .map(|one| {
            let holiday = if is_holiday(one.slot.day, catalogue) { t.session_holiday } else { "" };
            let day = format!("{}{holiday}", day_words(one.slot.day, lang));
            let words = match one.standing {
                Standing::Planned => day,
                Standing::Cancelled => fill(t.session_cancelled, &[&day]),
                Standing::MovedFrom(from) => fill(t.session_moved, &[&day_words(from, lang), &day]),
            };
            view! { <li data-until=one.slot.day.to_string()>{words}</li> }
        })
        .collect();
    view! { <p>{t.session_days}</p><ul class="inline" role="list">{items}</ul> }.into_any()
}

/// `thứ Bảy 12/12/2026`.
fn day_words(day: Day, lang: Lang) -> String {
    let weekday = match lang {
        Lang::Vi => day.weekday().vietnamese(),
        Lang::En => day.weekday().english(),
    };
    format!("{weekday} {}", day.vietnamese())
}

/// What a village needs to hear of it.
pub fn notice(one: &Session, series: &Series, catalogue: &Catalogue, lang: Lang) -> Notice {
    let t = lang.local();
    let when = rule(series, lang).unwrap_or_else(|| day_words(series.first().day, lang));
    let mut lines = vec![format!("{}. {}", capital(&when), capital(&hours(one, lang))), place(one, catalogue, lang)];
    let takes: Vec<&str> =
        one.procedures.iter().filter_map(|code| Some(text(&catalogue.procedures.get(code)?.name, lang))).collect();
    if !takes.is_empty() {
        lines.push(format!("{}: {}", t.session_takes, takes.join(", ")));
    }
    lines.extend(one.contact.as_ref().map(|contact| text(contact, lang).to_owned()));
    let source = fill(t.told_on, &[&date(one.announced_on)]);
    Notice { id: one.id.to_string(), name: text(&one.name, lang).to_owned(), lines, source }
}

/// Texts and a file to carry away.
fn carry(one: &Session, series: &Series, catalogue: &Catalogue, lang: Lang) -> AnyView {
    let t = lang.local();
    let (name, place, hours) = (text(&one.name, lang), place(one, catalogue, lang), hours(one, lang));
    let when = rule(series, lang).unwrap_or_else(|| day_words(series.first().day, lang));
    let speaker = fill(t.speaker_text, &[name, &when, &hours, &place, &when]);
    view! {
        <p><a class="button button--quiet" href=file_address(one.id.as_str(), lang) rel="external" download>{t.session_file}</a></p>
        <Carried notice=notice(one, series, catalogue, lang) speaker lang/>
    }
    .into_any()
}
