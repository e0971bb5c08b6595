//! The ways of being served in a province, as the phone reads them.

use leptos::prelude::*;
use motcua_calendar::{Occurrence, Standing, word};
use motcua_catalogue::Catalogue;
use motcua_catalogue::initiative::{Initiative, InitiativeKind, Initiatives};
use motcua_catalogue::office::{Office, WeekDay};
use motcua_catalogue::procedure::{ChannelKind, OnlineLevel, Procedure};
use motcua_catalogue::session::{Session, Sessions};
use serde::Serialize;

use crate::components::initiative_list::{has_ended, stale_note};
use crate::components::session_list::{hours, is_holiday, place, to_come};
use crate::i18n::Lang;
use crate::i18n::fill;
use crate::i18n::format::{date, text};
use crate::pages::{capital, commune_name};
use crate::routes::Route;

/// What the phone fetches for a province.
#[derive(Serialize)]
pub struct ProvinceWays {
    /// Its communes by name: code and name.
    communes: Vec<(String, String)>,
    /// The ways.
    ways: Vec<WayWords>,
}

/// A way of being served: codes, days and hours as `motcua_calendar::Way` reads them, and how it is shown.
#[derive(Serialize)]
struct WayWords {
    kind: &'static str,
    communes: String,
    codes: String,
    days: String,
    week: String,
    html: String,
}

/// The ways of a province, by its code.
pub fn ways(catalogue: &Catalogue, province: &str, lang: Lang) -> ProvinceWays {
    let listed = catalogue.communes.get(province).map(|list| list.communes.as_slice()).unwrap_or_default();
    let mut communes: Vec<_> = listed.iter().collect();
    communes.sort_by_cached_key(|commune| (motcua_text::fold(&commune.name), commune.code.clone()));
    let is_here = |code: &str| listed.iter().any(|commune| commune.code == code);
    let mut ways = Vec::new();
    let offices = catalogue.offices.iter().flat_map(|file| &file.offices).filter(|office| is_here(&office.commune));
    ways.extend(offices.clone().map(|office| at_office(office, lang)));
    let has_hours = |code: &str| offices.clone().any(|office| office.commune == code && !office.hours.is_empty());
    let without: Vec<&str> = listed.iter().map(|one| one.code.as_str()).filter(|code| !has_hours(code)).collect();
    ways.push(at_counter(&without.join(" "), lang));
    if let Some(file) = &catalogue.sessions {
        let here = file.sessions.iter().filter(|session| is_here(&session.commune));
        ways.extend(here.filter_map(|session| at_session(session, file, catalogue, lang)));
    }
    if let Some(file) = &catalogue.initiatives {
        let has_days = |one: &Initiative| {
            let mut sessions = catalogue.sessions.iter().flat_map(|file| &file.sessions);
            sessions.any(|session| session.initiative.as_ref() == Some(&one.id))
        };
        let of_province = |one: &Initiative| one.provinces.iter().any(|code| code == province);
        let here =
            file.initiatives.iter().filter(|one| of_province(one) || one.communes.iter().any(|code| is_here(code)));
        let open = here.filter(|one| !has_ended(one, file) && !has_days(one));
        ways.extend(open.filter_map(|one| by_initiative(one, of_province(one), file, lang)));
    }
    ways.extend(remote(catalogue, lang));
    ways.push(elsewhere(catalogue, province, lang));
    let communes = communes.into_iter().map(|one| (one.code.clone(), capital(&commune_name(one)))).collect();
    ProvinceWays { communes, ways }
}

fn shown(name: &str, lines: Vec<String>, more: Option<AnyView>) -> String {
    let lines: Vec<_> = lines.into_iter().filter(|line| !line.is_empty()).map(|line| view! { <p>{line}</p> }).collect();
    view! { <h3>{name.to_owned()}</h3>{lines}{more} }.to_html().replace("<!>", "")
}

fn at_office(office: &Office, lang: Lang) -> WayWords {
    let note = office.note.as_ref().map(|note| text(note, lang).to_owned()).unwrap_or_default();
    let lines = vec![
        office.address.clone().unwrap_or_default(),
        office.phones.join(", "),
        note,
        fill(lang.local().told_on, &[&date(office.as_of)]),
    ];
    let days = [WeekDay::Mon, WeekDay::Tue, WeekDay::Wed, WeekDay::Thu, WeekDay::Fri, WeekDay::Sat, WeekDay::Sun];
    let mut week = String::new();
    for (at, day) in days.iter().enumerate() {
        let open = office.hours.iter().filter(|hours| hours.days.contains(day));
        let open: Vec<String> = open.map(|hours| format!(" {}/{}", hours.begins, hours.ends)).collect();
        if !open.is_empty() {
            week.push_str(&format!("{} {}{}", if week.is_empty() { "" } else { " " }, at + 1, open.concat()));
        }
    }
    let codes = String::new();
    let html = shown(text(&office.name, lang), lines, None);
    WayWords {
        kind: "place",
        communes: office.commune.clone(),
        codes,
        days: String::new(),
        week: week.trim().to_owned(),
        html,
    }
}

/// The counter of each commune whose hours nobody has published.
fn at_counter(communes: &str, lang: Lang) -> WayWords {
    let t = lang.local();
    let html = shown(t.counter_name, vec![t.counter_why.to_owned()], None);
    let week = "1".to_owned();
    WayWords { kind: "place", communes: communes.to_owned(), codes: String::new(), days: String::new(), week, html }
}

/// A session with its days to come; `None` if there are none.
fn at_session(session: &Session, file: &Sessions, catalogue: &Catalogue, lang: Lang) -> Option<WayWords> {
    let series = session.series().ok()?;
    let coming = to_come(&series, file.checked_on);
    let takes_place = |one: &&Occurrence| one.standing != Standing::Cancelled && !is_holiday(one.slot.day, catalogue);
    let days: Vec<String> = coming.iter().filter(takes_place).map(|one| word(one.slot)).collect();
    if days.is_empty() {
        return None;
    }
    let t = lang.local();
    let known_hours = if session.begins.is_some() { String::new() } else { hours(session, lang) };
    let lines = vec![place(session, catalogue, lang), known_hours, fill(t.told_on, &[&date(session.announced_on)])];
    let href = format!("{}#{}", Route::When.path(lang), session.id);
    let more = view! {
        <p>{stale_note(session.announced_on, file.checked_on, lang)}</p>
        <p><a href=href rel="external">{t.session_file}</a></p>
    };
    let codes: Vec<String> = session.procedures.iter().map(ToString::to_string).collect();
    let html = shown(text(&session.name, lang), lines, Some(more.into_any()));
    let communes = session.commune.clone();
    Some(WayWords {
        kind: "village",
        communes,
        codes: codes.join(" "),
        days: days.join(" "),
        week: String::new(),
        html,
    })
}

/// An initiative that one can ask for; `None` for one that gives nobody a chance by itself.
fn by_initiative(one: &Initiative, is_whole: bool, file: &Initiatives, lang: Lang) -> Option<WayWords> {
    let kind = match one.kind {
        InitiativeKind::HomeVisit => "home",
        InitiativeKind::Session | InitiativeKind::MobileTeam => "village",
        InitiativeKind::NoAppointment | InitiativeKind::DigitalHelp | InitiativeKind::Language => "place",
        InitiativeKind::Booking | InitiativeKind::Assistant => "remote",
        InitiativeKind::Qr
        | InitiativeKind::PaperOnce
        | InitiativeKind::NoPaper
        | InitiativeKind::LentOfficials
        | InitiativeKind::Listening
        | InitiativeKind::Training => return None,
    };
    let t = lang.local();
    let vague = if one.is_vague { t.initiative_vague.to_owned() } else { String::new() };
    let who = one.who.as_ref().map(|who| format!("{}: {}", t.initiative_who, text(who, lang))).unwrap_or_default();
    let lines = vec![who, text(&one.ask, lang).to_owned(), vague, fill(t.told_on, &[&date(one.told_on)])];
    let more = view! { <p>{stale_note(one.told_on, file.checked_on, lang)}</p> };
    let codes: Vec<String> = one.procedures.iter().map(ToString::to_string).collect();
    let communes = if is_whole { String::new() } else { one.communes.join(" ") };
    let html = shown(text(&one.name, lang), lines, Some(more.into_any()));
    Some(WayWords { kind, communes, codes: codes.join(" "), days: String::new(), week: String::new(), html })
}

/// What can be done without going anywhere: for the procedures whose entries say so.
fn remote(catalogue: &Catalogue, lang: Lang) -> Vec<WayWords> {
    let t = lang.local();
    let has = |one: &Procedure, kind| one.channels.iter().any(|channel| channel.kind == kind);
    let way = |kind, name: &str, why: &str, more: Option<AnyView>, fits: &dyn Fn(&Procedure) -> bool| {
        let codes: Vec<String> =
            catalogue.procedures.values().filter(|one| fits(one)).map(|one| one.code.to_string()).collect();
        let (communes, days, week) = (String::new(), String::new(), String::new());
        let html = shown(name, vec![why.to_owned()], more);
        WayWords { kind, communes, codes: codes.join(" "), days, week, html }
    };
    let check = catalogue.walkthroughs.keys().find(|id| id.as_str() == "home-visit").map(|id| {
        let href = Route::Walkthrough(id.to_string()).path(lang);
        view! { <p><a href=href>{t.home_check}</a></p> }.into_any()
    });
    vec![
        way("remote", t.online_name, t.online_why, None, &|one| {
            matches!(one.online.level, OnlineLevel::Full | OnlineLevel::OnlineOnly)
        }),
        way("remote", t.online_part_name, t.online_part_why, None, &|one| {
            matches!(one.online.level, OnlineLevel::Partial | OnlineLevel::Filing)
        }),
        way("remote", t.post_name, t.post_why, None, &|one| has(one, ChannelKind::Post)),
        way("home", t.home_name, t.home_why, check, &|one| has(one, ChannelKind::AtHome)),
    ]
}

/// Other centres of the province: only a dated list may promise them.
fn elsewhere(catalogue: &Catalogue, province: &str, lang: Lang) -> WayWords {
    let t = lang.local();
    let told = catalogue.offices.iter().flat_map(|file| &file.elsewhere).find(|one| one.province == province);
    let mut lines = vec![t.elsewhere_why.to_owned()];
    if let Some(told) = told {
        lines.push(text(&told.text, lang).to_owned());
        lines.push(fill(t.told_on, &[&date(told.as_of)]));
    }
    let codes: Vec<String> = told.iter().flat_map(|one| &one.procedures).map(ToString::to_string).collect();
    let (communes, days, week) = (String::new(), String::new(), String::new());
    let html = shown(t.elsewhere_name, lines, None);
    WayWords { kind: "place", communes, codes: codes.join(" "), days, week, html }
}
