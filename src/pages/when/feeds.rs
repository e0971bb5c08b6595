//! Calendars to subscribe to: of a session, an initiative, a commune, a province.
//!
//! A commune has its own from its first session on. Before, its province's stands in for it, with the days on which offices are
//! closed: 3,321 empty files in two languages would be more than some hosts take.

use motcua_calendar::{CalendarError, Day, Event, Feed, Moment, When};
use motcua_catalogue::Catalogue;
use motcua_catalogue::fact::Date;
use motcua_catalogue::session::Session;

use crate::components::initiative_list::has_ended;
use crate::components::session_list::{file_address, hours, is_holiday, place};
use crate::i18n::format::{date, text};
use crate::i18n::{Lang, fill};
use crate::pages::commune::find;
use crate::pages::{place_name, province_name};
use crate::routes::Route;

/// Days ahead whose closing is told.
const AHEAD: i32 = 400;

/// A calendar to subscribe to.
pub struct CalendarFile {
    /// Its address.
    pub address: String,
    /// What it holds.
    pub feed: Feed,
}

/// The address of a province's calendar.
pub fn province_calendar(province: &str, lang: Lang) -> String {
    file_address(province, lang)
}

/// The address of a commune's calendar, if it has sessions.
pub fn commune_calendar(code: &str, lang: Lang) -> String {
    format!("{}lich.ics", Route::Commune(code.to_owned()).path(lang))
}

/// All calendars: one a session, one an initiative that has sessions or an end to come, one a commune that has sessions, one a
/// province.
///
/// # Errors
/// The first session whose days cannot be counted, which the catalogue's check refuses too.
pub fn calendars(catalogue: &Catalogue, base: &str, lang: Lang) -> Result<Vec<CalendarFile>, CalendarError> {
    let mut files = Vec::new();
    for province in &catalogue.provinces.provinces {
        let name = format!("Một Cửa, {}", province_name(province));
        let stamp = midnight(catalogue.holidays.checked_on)?;
        let feed = Feed { name, stamp, events: closed_days(catalogue, lang) };
        files.push(CalendarFile { address: province_calendar(&province.code, lang), feed });
    }
    for session in catalogue.sessions.iter().flat_map(|file| &file.sessions) {
        let event = of_session(session, catalogue, base, lang)?;
        let name = text(&session.name, lang);
        // The stamp is the day of the announcement: the same catalogue gives the same bytes.
        let stamp = midnight(session.announced_on)?;
        put(&mut files, file_address(session.id.as_str(), lang), name, stamp, &event);
        let commune = place_name(catalogue, &session.commune).unwrap_or_default();
        put(&mut files, commune_calendar(&session.commune, lang), &commune, stamp, &event);
        if let Some((province, _)) = find(catalogue, &session.commune) {
            put(&mut files, province_calendar(&province.code, lang), "", stamp, &event);
        }
        if let Some(id) = session.initiative.as_ref().filter(|id| **id != session.id) {
            put(&mut files, file_address(id.as_str(), lang), name, stamp, &event);
        }
    }
    if let Some(file) = &catalogue.initiatives {
        for one in file.initiatives.iter().filter(|one| !has_ended(one, file)) {
            let Some(until) = one.until else { continue };
            let name = text(&one.name, lang);
            let mut event = Event::new(
                format!("{}-het@motcua", one.id),
                fill(lang.local().feed_last_day, &[name]),
                all_day(until)?,
            );
            event.description = text(&one.about, lang).to_owned();
            put(&mut files, file_address(one.id.as_str(), lang), name, midnight(one.told_on)?, &event);
        }
    }
    Ok(files)
}

fn put(files: &mut Vec<CalendarFile>, address: String, name: &str, stamp: Moment, event: &Event) {
    match files.iter_mut().find(|file| file.address == address) {
        Some(file) => {
            file.feed.stamp = file.feed.stamp.max(stamp);
            file.feed.events.push(event.clone());
        }
        None => {
            let feed = Feed { name: name.to_owned(), stamp, events: vec![event.clone()] };
            files.push(CalendarFile { address, feed });
        }
    }
}

fn of_session(session: &Session, catalogue: &Catalogue, base: &str, lang: Lang) -> Result<Event, CalendarError> {
    let when = When::Session(session.series()?);
    let mut event = Event::new(format!("{}@motcua", session.id), text(&session.name, lang), when);
    event.sequence = session.sequence;
    event.location = place(session, catalogue, lang);
    event.description =
        format!("{} {}", hours(session, lang), fill(lang.local().told_on, &[&date(session.announced_on)]));
    let page = format!("{base}{}#{}", Route::When.path(lang), session.id);
    event.url = if page.starts_with("https://") { page } else { String::new() };
    Ok(event)
}

/// The days off that are no weekend, from the day of the last check on.
fn closed_days(catalogue: &Catalogue, lang: Lang) -> Vec<Event> {
    let Ok(from) = catalogue.holidays.checked_on.day() else { return Vec::new() };
    let days = (0..AHEAD).filter_map(|ahead| from.plus(ahead)).filter(|day| is_holiday(*day, catalogue));
    let event = |day: Day| {
        let mut event = Event::new(format!("nghi-{day}@motcua"), lang.local().feed_closed, When::AllDay(day));
        event.description = lang.local().feed_closed_why.to_owned();
        event
    };
    days.map(event).collect()
}

fn all_day(date: Date) -> Result<When, CalendarError> {
    Ok(When::AllDay(midnight(date)?.day))
}

fn midnight(date: Date) -> Result<Moment, CalendarError> {
    format!("{date}T00:00").parse()
}
