//! The search box at work: indexes on demand, the answer to what is typed, the query and the filters in the fragment.

mod keys;
mod recents;
mod voice;

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::*;
use web_sys::Element;

use super::index::{self, Indexes, Load};
use super::{dom, element, fragment};
use crate::app::Portal;
use crate::components::search_box::filters::Filters;
use crate::components::search_box::list::{self, Loading, option_id};
use crate::components::search_box::rows::{self, Results};
use crate::i18n::Lang;

/// How long an answer waits for places when procedures are here.
const PATIENCE: Duration = Duration::from_millis(800);

/// What is asked for.
#[derive(Clone, Copy)]
struct Asked {
    query: RwSignal<String>,
    filters: RwSignal<Filters>,
    indexes: Indexes,
    lang: Lang,
}

/// The list as it stands.
#[derive(Default)]
struct Shown {
    results: Results,
    /// The option the arrow keys are on, counted through all groups.
    active: Option<usize>,
    /// Whether a finger or the mouse went down on the list since it was filled: then it stays as it is.
    is_touched: bool,
}

thread_local! {
    static SHOWN: RefCell<Shown> = RefCell::default();
}

/// Connects the box, the engines and the address.
pub fn attach(portal: Portal) {
    let asked = Asked {
        query: RwSignal::new(String::new()),
        filters: RwSignal::new(Filters::default()),
        indexes: expect_context::<Indexes>(),
        lang: portal.lang,
    };
    follow_address(asked, portal);
    follow_query(asked);
    listen(asked);
    keys::attach(asked);
    recents::attach(asked, portal);
    voice::attach(asked);
}

/// The query in the address, and the other way round.
fn follow_address(asked: Asked, portal: Portal) {
    // What was typed before the Wasm started comes before what stands in the fragment. Later, a move to another page ends the
    // search, and going back brings it again with its address.
    Effect::new(move |previous: Option<()>| {
        portal.shown.track();
        let typed = field().map(|field| element::value(&field)).unwrap_or_default();
        if previous.is_none() && !typed.is_empty() {
            asked.filters.set(filters_in_address());
            asked.query.set(typed);
        } else {
            read_address(asked);
        }
    });
    element::listen("hashchange", move |_| {
        if fragment::get("q").is_some_and(|query| query != asked.query.get_untracked().trim()) {
            read_address(asked);
        }
    });
    Effect::new(move |previous: Option<()>| {
        let (query, filters) = (asked.query.get(), asked.filters.get().names());
        if previous.is_some() {
            let more = if filters.is_empty() { filters } else { ["&f=", &filters].concat() };
            fragment::set_with("q", query.trim(), &more);
        }
    });
}

fn filters_in_address() -> Filters {
    Filters::from_names(&fragment::get("f").unwrap_or_default())
}

fn read_address(asked: Asked) {
    let text = fragment::get("q").unwrap_or_default();
    put(asked, &text);
    asked.filters.set(filters_in_address());
}

/// Puts a text into the field, as if it had been typed.
fn put(asked: Asked, text: &str) {
    if let Some(field) = field() {
        element::write(&field, text);
    }
    recents::show(false);
    asked.query.set(text.to_owned());
}

fn field() -> Option<Element> {
    element::find("#q")
}

/// Fetches what searching needs, if it is not here.
fn want(asked: Asked) {
    asked.indexes.filters.want();
    asked.indexes.search(asked.lang).want();
    asked.indexes.places.want();
}

/// The answer to what is typed, once the indexes have come or failed: shown earlier, the list would turn over under the
/// finger when the other one comes. Only places and filters that take long are not waited for. What an index knows that
/// comes, or is completed, later is put behind what is shown, unless somebody has begun to go through the list.
fn follow_query(asked: Asked) {
    let Asked { query, filters, indexes, lang } = asked;
    // Each keystroke asks for what is not here, so after a failure the next one tries again. Not in the effect below: that one
    // runs when an index fails, too, and would try for ever.
    let is_late = RwSignal::new(false);
    Effect::new(move |_| {
        if query.with(|query| !query.trim().is_empty()) {
            want(asked);
        }
    });
    // Patience begins when there is something to show.
    Effect::new(move |_| {
        if indexes.search(lang).state.get() == Load::Ready {
            set_timeout(move || is_late.set(true), PATIENCE);
        }
    });
    Effect::new(move |answered: Option<(String, Filters)>| {
        let now = (query.get(), filters.get());
        let is_new = answered.as_ref() != Some(&now);
        if is_new {
            activate(None);
            SHOWN.with_borrow_mut(|shown| shown.is_touched = false);
        }
        let (loading, waits) = standing(indexes, lang, !now.1.is_empty(), is_late.get());
        let is_empty = now.0.trim().is_empty();
        if waits && !is_empty {
            tell(&now, loading, lang);
            return answered.unwrap_or_default();
        }
        let (shown, is_in_use) =
            SHOWN.with_borrow(|shown| (shown.results.clone(), shown.active.is_some() || shown.is_touched));
        if is_empty {
            show(Results::default(), lang);
        } else if is_new {
            show(index::with_all(lang, |known| rows::answer(&now.0, known, now.1, lang)), lang);
        } else if !is_in_use {
            show(shown.extended_by(index::with_all(lang, |known| rows::answer(&now.0, known, now.1, lang))), lang);
        }
        tell(&now, loading, lang);
        now
    });
}

/// Where the indexes stand, and whether an answer waits for them.
fn standing(indexes: Indexes, lang: Lang, is_filtered: bool, is_late: bool) -> (Loading, bool) {
    let is_awaited = |load: Load| matches!(load, Load::Idle | Load::Loading);
    let (engine, places) = (indexes.search(lang).state.get(), indexes.places.state.get());
    let filters = indexes.filters.state.get();
    let is_loading = is_awaited(engine) || is_awaited(places) || is_awaited(filters);
    let loading = match (engine, places) {
        _ if is_loading => Loading::Loading,
        (Load::Ready, Load::Ready) => Loading::Quiet,
        _ => Loading::Failed,
    };
    let waits = match engine {
        // What is asked for with a filter cannot be answered without the list of filters.
        Load::Ready => is_loading && (!is_late || is_filtered && is_awaited(filters)),
        Load::Failed => is_loading,
        Load::Idle | Load::Loading => true,
    };
    (loading, waits)
}

/// Fills the list.
fn show(results: Results, lang: Lang) {
    if SHOWN.with_borrow(|shown| shown.results == results) {
        return;
    }
    let is_open = results.count() > 0;
    element::fill("#q-list", &list::html(&results, lang));
    element::hide("#q-list", !is_open);
    element::set("#q", "aria-expanded", if is_open { "true" } else { "false" });
    SHOWN.with_borrow_mut(|shown| shown.results = results);
}

/// Says how it stands, and shows the filters that would leave something, with those that are on.
fn tell((query, filters): &(String, Filters), loading: Loading, lang: Lang) {
    SHOWN.with_borrow(|Shown { results, .. }| {
        let (is_asked, is_none) = (!query.trim().is_empty(), results.count() == 0);
        let words = list::status(query, results, loading, *filters, lang);
        if let Some(status) = element::find(".search__status")
            && status.text_content().as_ref() != Some(&words)
        {
            status.set_text_content(Some(&words));
        }
        let is_riddle = is_asked && is_none && loading == Loading::Quiet && filters.is_empty();
        element::hide(".search__help", !is_riddle);
        let offered = results.offered.and(*filters);
        element::hide(".search__filters", !is_asked || offered.is_empty());
        if !filters.is_empty() {
            element::set(".search__filters", "open", "");
        }
        element::hide(".search__unfilter", !is_asked || !is_none || filters.is_empty());
        element::each(None, "[data-filter]", |button| {
            let name = button.get_attribute("data-filter").unwrap_or_default();
            element::mark(&button, "hidden", !offered.has(&name));
            // A plain attribute can always be set.
            let _ = button.set_attribute("aria-pressed", if filters.has(&name) { "true" } else { "false" });
        });
    });
}

/// Makes an option the one that the arrow keys are on.
fn activate(index: Option<usize>) {
    let was = SHOWN.with_borrow_mut(|shown| std::mem::replace(&mut shown.active, index));
    if let Some(was) = was {
        element::set(&["#", &option_id(was)].concat(), "aria-selected", "false");
    }
    let id = index.map(option_id).unwrap_or_default();
    if id.is_empty() {
        if let Some(field) = field() {
            let _ = field.remove_attribute("aria-activedescendant");
        }
    } else {
        element::set(&["#", &id].concat(), "aria-selected", "true");
        element::set("#q", "aria-activedescendant", &id);
    }
}

/// What fingers and the mouse do.
fn listen(asked: Asked) {
    element::listen("focusin", move |event| {
        if element::target(&event, "#q").is_some() {
            want(asked);
        }
    });
    element::listen("input", move |event| {
        if element::target(&event, "#q").is_some() {
            asked.query.set(event_target_value(&event));
        }
    });
    element::listen("pointerdown", |event| {
        if element::target(&event, "#q-list").is_some() {
            SHOWN.with_borrow_mut(|shown| shown.is_touched = true);
        }
    });
    element::on_press("filter", move |button| {
        let name = button.get_attribute("data-filter").unwrap_or_default();
        asked.filters.update(|filters| *filters = filters.toggled(&name));
    });
    element::on_press("unfilter", move |_| {
        asked.filters.set(Filters::default());
        // The button is gone with the filters.
        dom::focus("q");
    });
}
