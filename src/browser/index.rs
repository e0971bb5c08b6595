//! Indexes that are loaded when they are first needed, never before. Some come in two tiers: the first answers as soon as it
//! is here, the second is fetched right behind it and completes it.
//!
//! What is loaded stands in a slot of its own, so that the code that fetches and tells is there once and not once a type.

use std::cell::RefCell;

use gloo_net::http::Request;
use leptos::prelude::*;
use motcua_calendar::WorkingDays;
use motcua_places::{Nearby, Places};
use motcua_search::Engine;
use wasm_bindgen_futures::spawn_local;

use super::dom;
use crate::components::search_box::filters::FilterList;
use crate::components::search_box::rows::Known;
use crate::i18n::Lang;

/// Where an index stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Load {
    /// Nobody has asked for it.
    Idle,
    /// On its way.
    Loading,
    /// Here.
    Ready,
    /// It could not be fetched, or what came is not an index.
    Failed,
}

thread_local! {
    static ENGINES: [RefCell<Option<Engine>>; 2] = const { [RefCell::new(None), RefCell::new(None)] };
    static PLACES: RefCell<Option<Places>> = const { RefCell::new(None) };
    static NEARBY: RefCell<Option<Nearby>> = const { RefCell::new(None) };
    static DAYS: RefCell<Option<WorkingDays>> = const { RefCell::new(None) };
    static FILTERS: RefCell<Option<FilterList>> = const { RefCell::new(None) };
}

/// What searching has of a language, as far as it is here.
pub fn with_all<R>(lang: Lang, act: impl FnOnce(Known) -> R) -> R {
    let borrow = |engine: &Option<Engine>| {
        PLACES.with_borrow(|places| {
            FILTERS.with_borrow(|filters| {
                act(Known { engine: engine.as_ref(), places: places.as_ref(), filters: filters.as_ref() })
            })
        })
    };
    ENGINES.with(|slots| borrow(&slots[at(lang)].borrow()))
}

/// The places, if they are here.
pub fn with_places<R>(act: impl FnOnce(Option<&Places>) -> R) -> R {
    PLACES.with_borrow(|slot| act(slot.as_ref()))
}

/// The middles of all communes, if they are here.
pub fn with_nearby<R>(act: impl FnOnce(Option<&Nearby>) -> R) -> R {
    NEARBY.with_borrow(|slot| act(slot.as_ref()))
}

/// The working days, if they are here.
pub fn with_days<R>(act: impl FnOnce(Option<&WorkingDays>) -> R) -> R {
    DAYS.with_borrow(|slot| act(slot.as_ref()))
}

fn at(lang: Lang) -> usize {
    match lang {
        Lang::Vi => 0,
        Lang::En => 1,
    }
}

/// Puts what was opened into its slot; says whether there was something.
fn put<T>(slot: &RefCell<Option<T>>, opened: Option<T>) -> bool {
    let is_there = opened.is_some();
    *slot.borrow_mut() = opened;
    is_there
}

fn open_engine<const AT: usize>(bytes: &[u8]) -> bool {
    ENGINES.with(|slots| put(&slots[AT], Engine::open(bytes).ok()))
}

fn extend_engine<const AT: usize>(bytes: &[u8]) -> bool {
    ENGINES.with(|slots| slots[AT].borrow_mut().as_mut().is_some_and(|engine| engine.extend(bytes).is_ok()))
}

fn open_places(bytes: &[u8]) -> bool {
    PLACES.with(|slot| put(slot, Places::open(bytes).ok()))
}

fn open_nearby(bytes: &[u8]) -> bool {
    NEARBY.with(|slot| put(slot, Nearby::open(bytes).ok()))
}

fn open_days(bytes: &[u8]) -> bool {
    let text = std::str::from_utf8(bytes).ok();
    DAYS.with(|slot| put(slot, text.and_then(|text| WorkingDays::from_text(text).ok())))
}

fn open_filters(bytes: &[u8]) -> bool {
    FILTERS.with(|slot| put(slot, std::str::from_utf8(bytes).ok().and_then(FilterList::from_text)))
}

/// Takes bytes in; says whether they were what they should be.
type TakeIn = fn(&[u8]) -> bool;

/// An index on demand.
#[derive(Clone, Copy)]
pub struct Index {
    /// Where it stands. It tells when the second tier has completed it, too.
    pub state: RwSignal<Load>,
    /// The name of the meta element that holds the address, and what opens the bytes.
    first: (&'static str, TakeIn),
    second: Option<Second>,
}

/// The second tier of an index.
#[derive(Clone, Copy)]
struct Second {
    meta: &'static str,
    extend: TakeIn,
    /// On its way, or here.
    is_asked: StoredValue<bool>,
}

impl Index {
    fn new(meta: &'static str, open: TakeIn) -> Self {
        Self { state: RwSignal::new(Load::Idle), first: (meta, open), second: None }
    }

    fn with_second(self, meta: &'static str, extend: TakeIn) -> Self {
        Self { second: Some(Second { meta, extend, is_asked: StoredValue::new(false) }), ..self }
    }

    /// Fetches it, unless it is here or on its way. After a failure, of the second tier as well, it tries again.
    pub fn want(self) {
        match self.state.get_untracked() {
            Load::Loading => {}
            Load::Ready => self.want_second(),
            Load::Idle | Load::Failed => {
                self.state.set(Load::Loading);
                let (meta, open) = self.first;
                spawn_local(async move {
                    let is_open = fetch(meta).await.is_some_and(|bytes| open(&bytes));
                    self.state.set(if is_open { Load::Ready } else { Load::Failed });
                    self.want_second();
                });
            }
        }
    }

    /// Fetches the second tier of an index that is here. Failing is silent: the first one answers all the same.
    fn want_second(self) {
        let Some(second) = self.second else { return };
        if self.state.get_untracked() != Load::Ready || second.is_asked.get_value() {
            return;
        }
        second.is_asked.set_value(true);
        spawn_local(async move {
            let is_complete = fetch(second.meta).await.is_some_and(|bytes| (second.extend)(&bytes));
            second.is_asked.set_value(is_complete);
            if is_complete {
                self.state.notify();
            }
        });
    }
}

async fn fetch(meta: &str) -> Option<Vec<u8>> {
    let response = Request::get(&dom::meta(meta)?).send().await.ok()?;
    if !response.ok() {
        return None;
    }
    response.binary().await.ok()
}

/// All indexes; provided once as a context.
#[derive(Clone, Copy)]
pub struct Indexes {
    search: [Index; 2],
    /// Places, the same for both languages.
    pub places: Index,
    /// The middles of communes.
    pub near: Index,
    /// The days off.
    pub days: Index,
    /// What search results can be narrowed down to.
    pub filters: Index,
}

impl Indexes {
    /// None loaded yet.
    pub fn new() -> Self {
        Self {
            search: [
                Index::new("index-search-vi", open_engine::<0>).with_second("index-search-more-vi", extend_engine::<0>),
                Index::new("index-search-en", open_engine::<1>).with_second("index-search-more-en", extend_engine::<1>),
            ],
            places: Index::new("index-places", open_places),
            near: Index::new("index-near", open_nearby),
            days: Index::new("index-days", open_days),
            filters: Index::new("index-filters", open_filters),
        }
    }

    /// The search index of a language.
    pub fn search(self, lang: Lang) -> Index {
        self.search[at(lang)]
    }
}

impl Default for Indexes {
    fn default() -> Self {
        Self::new()
    }
}
