//! The card that counts when a result is due.

use leptos::prelude::*;
use motcua_calendar::{Alarm, Due, Event, Filing, Moment, WorkingDays};

use crate::browser::clock;
use crate::browser::element::{self, escaped};
use crate::browser::index::{self, Indexes, Load};
use crate::components::due_card::limits;
use crate::components::due_card::words::{Told, told};
use crate::i18n::{Lang, Ui};

/// The reminder comes in the morning of the day: at eight.
const MORNING: Alarm = Alarm { minutes_before: -480 };

/// Connects the form, the days off and the answer.
pub fn attach(code: String, lang: Lang) {
    let days = expect_context::<Indexes>().days;
    let asked = RwSignal::new(None::<(String, String)>);
    let ui = lang.ui();
    let now = clock::moment();
    for (selector, part) in [("#due-day", now.split('T').next()), ("#due-time", now.split('T').nth(1))] {
        if let (Some(field), Some(part)) = (element::find(selector), part)
            && element::value(&field).is_empty()
        {
            element::write(&field, part);
        }
    }
    element::on_submit(move |form| {
        if !form.has_attribute("data-due") {
            return false;
        }
        let value = |selector| element::find(selector).map(|field| element::value(&field)).unwrap_or_default();
        let time = value("#due-time");
        // Who leaves the hour open comes in the morning.
        let time = if time.is_empty() { "08:00" } else { &time };
        days.want();
        asked.set(Some((value("#due-case"), [&value("#due-day"), "T", time].concat())));
        true
    });
    Effect::new(move |_| {
        let Some((limit, from)) = asked.get() else { return };
        let answer = match days.state.get() {
            Load::Ready => {
                index::with_days(|days| days.map(|days| answer(days, &limit, &from, &code, lang))).unwrap_or_default()
            }
            Load::Failed => paragraph(ui.due_failed),
            Load::Idle | Load::Loading => paragraph(ui.search_loading),
        };
        element::fill(".due__answer", &answer);
    });
}

fn answer(days: &WorkingDays, limit: &str, from: &str, code: &str, lang: Lang) -> String {
    let ui = lang.ui();
    let Ok(at) = from.parse::<Moment>() else { return paragraph(ui.due_no_day) };
    let found: Result<Vec<Due>, _> =
        limits::read(limit).into_iter().map(|limit| Due::of(days, Filing { at, opens: None }, limit)).collect();
    let Ok(found) = found else { return paragraph(ui.due_not_known) };
    // Of a range the longer limit is the date to hold the office to; the shorter says from when it can be ready.
    let Some(last) = found.last() else { return paragraph(ui.due_not_known) };
    let words = told(last, lang);
    let mut html = ["<p class=\"due__date\">", &escaped(&words.due), "</p>"].concat();
    if let [first, _] = found.as_slice() {
        html.push_str(&paragraph(&ui.due_earliest.replace("{}", &told(first, lang).due)));
    }
    html.push_str(&explained(&words, ui));
    html.push_str(&reminder(last, code, at, ui));
    html
}

fn explained(words: &Told, ui: &Ui) -> String {
    let items = |lines: &[String]| -> String {
        let items: Vec<String> = lines.iter().map(|line| ["<li>", &escaped(line), "</li>"].concat()).collect();
        ["<ul>", &items.concat(), "</ul>"].concat()
    };
    let mut html = words.provisional.as_ref().map(|words| paragraph(words)).unwrap_or_default();
    html.push_str(&paragraph(&words.received));
    html.push_str(&items(&words.reasons));
    if !words.days.is_empty() {
        html.push_str(&paragraph(ui.due_days));
        html.push_str(&items(&words.days));
    }
    html
}

/// A link to a calendar file that stands in the link itself: nothing is fetched.
fn reminder(due: &Due, code: &str, at: Moment, ui: &Ui) -> String {
    let title = leptos::prelude::document().title();
    let uid = [code, "-", &at.to_string(), "@motcua"].concat();
    let mut event = Event::new(uid, ui.due_summary.replace("{}", &title), due.due);
    event.description = ui.due_if_late.to_owned();
    event.alarm = Some(MORNING);
    let Ok(file) = motcua_calendar::reminder(ui.due_calendar, at, &event) else { return String::new() };
    let file = String::from(js_sys::encode_uri_component(&file));
    [
        "<p><a class=\"button\" rel=\"external\" download=\"hen-tra-ket-qua.ics\" href=\"data:text/calendar;charset=utf-8,",
        &escaped(&file),
        "\">",
        ui.due_remind,
        "</a></p>",
    ]
    .concat()
}

fn paragraph(words: &str) -> String {
    ["<p>", &escaped(words), "</p>"].concat()
}
