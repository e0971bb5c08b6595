//! Where and when: the province's ways fetched once, the nearest chances of what is chosen, the months with their days.

mod month;

use std::cell::RefCell;
use std::rc::Rc;

use gloo_net::http::Request;
use leptos::prelude::*;
use motcua_calendar::{Chance, Moment, Slot, Time, Way, Wish, chances};
use wasm_bindgen_futures::spawn_local;

use crate::browser::element::{self, escaped};
use crate::browser::index::{self, Indexes, Load};
use crate::browser::{clock, fragment, keep, wire};
use crate::i18n::Lang;
use crate::routes::Route;

const PROVINCE: &str = "#when-province";
const COMMUNE: &str = "#when-commune";
const PROCEDURE: &str = "#when-procedure";
const FOUND: &str = ".when-found";
/// Chances shown at most: who looks further reads the lists below.
const MOST: usize = 40;

/// How far it is.
#[derive(Clone, Copy, Debug)]
enum Stage {
    /// No province is chosen.
    Choose,
    /// Its ways are on their way.
    Loading,
    /// They could not be had.
    Failed,
    /// They are here.
    Ready,
}

/// A province's ways as they were fetched, with how each is shown.
type Fetched = Rc<RefCell<Vec<(Way, wire::WayWords)>>>;

/// Shows the form, fills it from the address or the commune kept on this phone, and answers it.
pub fn attach(lang: Lang) {
    element::hide("[data-when]", false);
    let Indexes { days, places, .. } = expect_context();
    days.want();
    let fetched = Fetched::default();
    let stage = RwSignal::new(Stage::Choose);
    let load = {
        let fetched = fetched.clone();
        move || {
            let province = read(PROVINCE);
            fetched.borrow_mut().clear();
            element::fill(COMMUNE, &first_option());
            if province.is_empty() {
                return stage.set(Stage::Choose);
            }
            stage.set(Stage::Loading);
            let fetched = fetched.clone();
            spawn_local(async move {
                let address = [Route::When.path(lang), province.clone(), ".json".into()].concat();
                let found = async { Request::get(&address).send().await.ok().filter(|r| r.ok())?.text().await.ok() };
                match found.await.and_then(|text| wire::ways(&text)) {
                    // Another province may have been chosen meanwhile.
                    _ if read(PROVINCE) != province => {}
                    Some(wire::ProvinceWays { communes, ways }) => {
                        element::fill(COMMUNE, &[first_option(), options(&communes)].concat());
                        element::choose(COMMUNE, &wanted_commune());
                        let ways = ways.into_iter().filter_map(|words| {
                            Some((Way::read(&words.communes, &words.codes, &words.days, &words.week).ok()?, words))
                        });
                        *fetched.borrow_mut() = ways.collect();
                        stage.set(Stage::Ready);
                    }
                    None => stage.set(Stage::Failed),
                }
            });
        }
    };
    element::choose(PROVINCE, &wanted_province());
    element::choose(PROCEDURE, &fragment::get("thu-tuc").unwrap_or_default());
    load();
    if fragment::get("tinh").is_none()
        && let Some(code) = fragment::get("xa")
    {
        // A link that names a commune alone: whose it is, the places know.
        let load = load.clone();
        places.want();
        Effect::new(move |_| {
            let is_here = places.state.get() == Load::Ready && read(PROVINCE).is_empty();
            let commune = index::with_places(|places| places.filter(|_| is_here)?.commune(&code));
            if let Some(commune) = commune {
                element::choose(PROVINCE, &commune.province_code);
                load();
            }
        });
    }
    let again = load.clone();
    element::listen("click", move |event| {
        let chosen = element::target(&event, ".near__places a").and_then(|link| link.get_attribute("href"));
        if let Some(chosen) = chosen {
            // A commune near the phone: it stands in the address, and the form follows.
            event.prevent_default();
            let procedure = ["&thu-tuc=", &read(PROCEDURE)].concat();
            let chosen = chosen.split_once('#').map(|(_, chosen)| chosen).unwrap_or_default();
            fragment::replace(&[chosen, &procedure].concat());
            element::choose(PROVINCE, &wanted_province());
            again();
            element::focus(COMMUNE);
        }
    });
    element::listen("change", move |event| {
        if element::target(&event, PROVINCE).is_some() {
            write_address();
            load();
        } else if element::target(&event, "#when-commune, #when-procedure, [data-kind]").is_some() {
            write_address();
            stage.update(|_| ());
        }
    });
    Effect::new(move |_| {
        let is_counting = !matches!(days.state.get(), Load::Ready | Load::Failed);
        match stage.get() {
            Stage::Choose => note("choose"),
            Stage::Failed => note("failed"),
            Stage::Ready if !is_counting => show(&fetched.borrow(), lang),
            Stage::Loading | Stage::Ready => note("loading"),
        }
    });
}

fn read(selector: &str) -> String {
    element::find(selector).map(|field| element::value(&field)).unwrap_or_default()
}

/// Words for the answers stand in the page.
fn words(name: &str) -> String {
    element::find(FOUND).and_then(|found| found.get_attribute(&["data-", name].concat())).unwrap_or_default()
}

fn note(name: &str) {
    element::hide(FOUND, false);
    element::fill(".chances", "");
    element::say(".when-note", &words(name));
    element::hide(".when-months", true);
}

fn first_option() -> String {
    let first = element::find("#when-province option").and_then(|option| option.text_content()).unwrap_or_default();
    ["<option value=\"\">", &escaped(&first), "</option>"].concat()
}

fn options(communes: &[(String, String)]) -> String {
    communes
        .iter()
        .map(|(code, name)| ["<option value=\"", &escaped(code), "\">", &escaped(name), "</option>"].concat())
        .collect()
}

/// The province of the address, else that of the commune kept on this phone; none yet if the address names another commune.
fn wanted_province() -> String {
    fragment::get("tinh").or_else(|| fragment::get("xa").map(|_| String::new())).unwrap_or_else(|| {
        let kept = keep::commune().map(|kept| kept.province).unwrap_or_default();
        element::find(&["#when-province option[data-name=\"", &kept, "\"]"].concat())
            .map(|option| option.get_attribute("value").unwrap_or_default())
            .unwrap_or_default()
    })
}

fn wanted_commune() -> String {
    fragment::get("xa").or_else(|| keep::commune().map(|kept| kept.code)).unwrap_or_default()
}

/// What is chosen stands in the address, to be shared.
fn write_address() {
    let pairs: Vec<String> = [("tinh", PROVINCE), ("xa", COMMUNE), ("thu-tuc", PROCEDURE)]
        .into_iter()
        .map(|(key, selector)| (key, read(selector)))
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| [key, "=", &value].concat())
        .collect();
    fragment::replace(&pairs.join("&"));
}

fn show(fetched: &[(Way, wire::WayWords)], lang: Lang) {
    let (commune, procedure) = (read(COMMUNE), read(PROCEDURE));
    let Ok(now) = clock::moment().parse::<Moment>() else { return };
    if commune.is_empty() {
        return note("choose");
    }
    let kinds = element::checked("[data-kind]");
    let shown = |chance: &Chance| kinds.iter().any(|kind| *kind == fetched[chance.way].1.kind);
    let ways: Vec<Way> = fetched.iter().map(|(way, _)| way.clone()).collect();
    let wish = Wish { commune: &commune, procedure: &procedure, now };
    let found = index::with_days(|days| days.map(|days| chances(&ways, wish, days))).unwrap_or_default();
    let found: Vec<Chance> = found.into_iter().filter(shown).take(MOST).collect();
    note(if found.is_empty() { "none" } else { "" });
    let items: Vec<String> =
        found.iter().map(|chance| item(chance, &fetched[chance.way].1, &procedure, now, lang)).collect();
    element::fill(".chances", &items.concat());
    let days: Vec<Slot> = found.iter().flat_map(|chance| ways[chance.way].days()).copied().collect();
    let months = month::months(&days, now.day, lang);
    element::hide(".when-months", months.is_empty());
    element::fill(".months", &months);
}

fn item(chance: &Chance, way: &wire::WayWords, procedure: &str, now: Moment, lang: Lang) -> String {
    let is_open = matches!(chance.when, Time::Until(_));
    let sure = match (procedure.is_empty(), chance.is_sure) {
        (true, _) => String::new(),
        (false, true) => words("says"),
        (false, false) => words("ask"),
    };
    [
        "<li class=\"chance",
        if is_open { " chance--open" } else { "" },
        "\"><p class=\"chance__when\">",
        &escaped(&time_words(chance.when, now, lang)),
        "</p>",
        // Made by our own build.
        &way.html,
        "<p class=\"chance__sure\">",
        &escaped(&sure),
        "</p></li>",
    ]
    .concat()
}

fn time_words(when: Time, now: Moment, lang: Lang) -> String {
    match when {
        Time::Until(until) => words("now").replace("{}", &until.to_string()),
        Time::Any => words("any"),
        Time::On(slot) => {
            let weekday = match lang {
                Lang::Vi => slot.day.weekday().vietnamese(),
                Lang::En => slot.day.weekday().english(),
            };
            let near = match slot.day.since(now.day) {
                0 => words("today"),
                1 => words("tomorrow"),
                _ => String::new(),
            };
            let comma = if near.is_empty() { "" } else { ", " };
            let hours = slot.hours.map(|hours| {
                let words = words("hours").replacen("{}", &hours.begins.to_string(), 1);
                [", ", &words.replacen("{}", &hours.ends.to_string(), 1)].concat()
            });
            [&near, comma, weekday, " ", &slot.day.vietnamese(), &hours.unwrap_or_default()].concat()
        }
    }
}
