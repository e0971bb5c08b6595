//! Indexes that are loaded when they are first needed, never before. Some come in two tiers: the first answers as soon as it
//! is here, the second is fetched right behind it and completes it.

use std::sync::Arc;

use gloo_net::http::Request;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::dom;
use crate::i18n::Lang;

/// Where an index stands.
pub enum Load<T> {
    /// Nobody has asked for it.
    Idle,
    /// On its way.
    Loading,
    /// Here.
    Ready(Arc<T>),
    /// It could not be fetched, or what came is not an index.
    Failed,
}

// Not derived: that would ask for `T: Clone`, and an index is shared, never copied.
impl<T> Clone for Load<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Idle => Self::Idle,
            Self::Loading => Self::Loading,
            Self::Ready(index) => Self::Ready(Arc::clone(index)),
            Self::Failed => Self::Failed,
        }
    }
}

impl<T> Load<T> {
    /// The index, if it is here.
    pub fn ready(&self) -> Option<&T> {
        match self {
            Self::Ready(index) => Some(index),
            _ => None,
        }
    }
}

/// An index on demand: from the address in `<meta name=...>`, opened by `open`.
pub struct Index<T: Send + Sync + 'static> {
    /// Where it stands. It tells when the second tier has completed it, too.
    pub state: RwSignal<Load<T>>,
    meta: &'static str,
    open: fn(Vec<u8>) -> Option<T>,
    second: Option<Second<T>>,
}

/// The second tier of an index.
struct Second<T: Send + Sync + 'static> {
    meta: &'static str,
    /// Whether the bytes were taken.
    extend: fn(&mut T, &[u8]) -> bool,
    /// On its way, or here.
    is_asked: StoredValue<bool>,
}

impl<T: Send + Sync + 'static> Clone for Index<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Index<T> {}

impl<T: Send + Sync + 'static> Clone for Second<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Second<T> {}

impl<T: Send + Sync + 'static> Index<T> {
    fn new(meta: &'static str, open: fn(Vec<u8>) -> Option<T>) -> Self {
        Self { state: RwSignal::new(Load::Idle), meta, open, second: None }
    }

    fn with_second(self, meta: &'static str, extend: fn(&mut T, &[u8]) -> bool) -> Self {
        Self { second: Some(Second { meta, extend, is_asked: StoredValue::new(false) }), ..self }
    }

    /// Fetches it, unless it is here or on its way. After a failure, of the second tier as well, it tries again.
    pub fn want(self) {
        match self.state.get_untracked() {
            Load::Loading => {}
            Load::Ready(_) => self.want_second(),
            Load::Idle | Load::Failed => {
                self.state.set(Load::Loading);
                spawn_local(async move {
                    let opened = match fetch(self.meta).await {
                        Some(bytes) => (self.open)(bytes),
                        None => None,
                    };
                    self.state.set(match opened {
                        Some(index) => Load::Ready(Arc::new(index)),
                        None => Load::Failed,
                    });
                    self.want_second();
                });
            }
        }
    }

    /// Fetches the second tier of an index that is here. Failing is silent: the first one answers all the same.
    fn want_second(self) {
        let Some(second) = self.second else { return };
        let is_ready = self.state.with_untracked(|state| state.ready().is_some());
        if !is_ready || second.is_asked.get_value() {
            return;
        }
        second.is_asked.set_value(true);
        spawn_local(async move {
            let mut is_complete = false;
            if let Some(bytes) = fetch(second.meta).await {
                self.state.maybe_update(|state| {
                    // Nobody else holds it: what answers a query lets go of it before anything else runs.
                    if let Load::Ready(index) = state
                        && let Some(index) = Arc::get_mut(index)
                    {
                        is_complete = (second.extend)(index, &bytes);
                    }
                    is_complete
                });
            }
            second.is_asked.set_value(is_complete);
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
    search_vi: Index<motcua_search::Engine>,
    search_en: Index<motcua_search::Engine>,
    /// Places, the same for both languages.
    pub places: Index<motcua_places::Places>,
}

impl Indexes {
    /// None loaded yet.
    pub fn new() -> Self {
        let open = |bytes: Vec<u8>| motcua_search::Engine::open(&bytes).ok();
        let extend = |engine: &mut motcua_search::Engine, bytes: &[u8]| engine.extend(bytes).is_ok();
        Self {
            search_vi: Index::new("index-search-vi", open).with_second("index-search-more-vi", extend),
            search_en: Index::new("index-search-en", open).with_second("index-search-more-en", extend),
            places: Index::new("index-places", |bytes| motcua_places::Places::open(&bytes).ok()),
        }
    }

    /// The search index of a language.
    pub fn search(self, lang: Lang) -> Index<motcua_search::Engine> {
        match lang {
            Lang::Vi => self.search_vi,
            Lang::En => self.search_en,
        }
    }
}

impl Default for Indexes {
    fn default() -> Self {
        Self::new()
    }
}
