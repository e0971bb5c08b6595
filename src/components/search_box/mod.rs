//! The one box: procedures and communes as one types.
//!
//! A combobox after the ARIA pattern: the focus stays in the field, arrow keys move through the options, which are real
//! links. Without script the field gives way to the links to the full lists, which always stand below it. Text typed
//! before the Wasm has started is taken over. The list stands in the flow of the page: on a phone with its keyboard open,
//! and at 400 % zoom, a layer over the page has no room.

#[cfg(feature = "hydrate")]
mod live;
pub mod rows;

use leptos::prelude::*;

use self::rows::{Group, Results, Row};
use crate::app::Portal;
use crate::i18n::Lang;
use crate::routes::Route;

/// What the box knows at a moment.
#[derive(Clone, Copy)]
pub struct BoxState {
    /// What is typed.
    query: RwSignal<String>,
    /// What was found for it.
    results: RwSignal<Results>,
    /// Where the indexes stand.
    loading: RwSignal<Loading>,
    /// The option the arrow keys are on, counted through all groups.
    active: RwSignal<Option<usize>>,
    /// Whether a finger or the mouse went down on the list since the last keystroke: then it stays as it is.
    is_touched: StoredValue<bool>,
}

/// Where the indexes stand, for the message below the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loading {
    /// Not asked for, or all here.
    Quiet,
    /// On the way.
    Loading,
    /// At least one failed.
    Failed,
}

/// The search box, on every page.
#[component]
pub fn SearchBox(
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let portal = expect_context::<Portal>();
    let ui = lang.ui();
    let state = BoxState {
        query: RwSignal::new(String::new()),
        results: RwSignal::new(Results::default()),
        loading: RwSignal::new(Loading::Quiet),
        active: RwSignal::new(None),
        is_touched: StoredValue::new(false),
    };
    let field = NodeRef::<leptos::html::Input>::new();
    #[cfg(feature = "hydrate")]
    let indexes = live::connect(state, portal, lang, field);

    let class = move || match portal.shown.with(|shown| shown.route == Route::Home) {
        true => "search search--home",
        false => "search",
    };
    let is_open = move || state.results.with(|results| results.count() > 0);
    let groups = move || {
        state.results.with(|results| {
            let mut first = 0;
            let mut view = |group: &Group| {
                let from = first;
                first += group.rows.len();
                group_view(group, from, state, lang)
            };
            results.groups.iter().map(&mut view).collect::<Vec<_>>()
        })
    };
    view! {
        <search class=class>
            <form class="search__form" action=Route::Procedures.path(lang) on:submit=move |ev| {
                ev.prevent_default();
                #[cfg(feature = "hydrate")]
                live::submit(state);
            }>
                <label class="search__label" for="q">{ui.search_label}</label>
                <div class="search__row">
                    <input
                        node_ref=field
                        id="q"
                        class="search__field"
                        type="text"
                        inputmode="search"
                        enterkeyhint="search"
                        placeholder=ui.search_example
                        autocomplete="off"
                        autocapitalize="off"
                        spellcheck="false"
                        maxlength="400"
                        role="combobox"
                        aria-autocomplete="list"
                        aria-expanded=move || if is_open() { "true" } else { "false" }
                        aria-controls="q-list"
                        aria-describedby="q-hint"
                        aria-activedescendant=move || state.active.get().map(option_id)
                        on:focus=move |_| {
                            #[cfg(feature = "hydrate")]
                            live::want(indexes, lang);
                        }
                        on:input=move |ev| state.query.set(event_target_value(&ev))
                        on:keydown=move |ev| {
                            #[cfg(feature = "hydrate")]
                            live::key(&ev, state);
                            #[cfg(not(feature = "hydrate"))]
                            let _ = ev;
                        }
                    />
                    <button class="button button--primary search__go" type="submit">{ui.search_button}</button>
                </div>
                <p id="q-hint" class="search__hint">{ui.search_hint}</p>
            </form>
            <p class="search__status" role="status">{move || status(state, lang)}</p>
            <p class="search__help" hidden=move || !nothing(state)>{ui.search_none_help}</p>
            <div
                class="search__list"
                id="q-list"
                role="listbox"
                aria-label=ui.search_results
                hidden=move || !is_open()
                on:pointerdown=move |_| state.is_touched.set_value(true)
                on:keydown=move |ev| {
                    #[cfg(feature = "hydrate")]
                    live::key_in_list(&ev, state);
                    #[cfg(not(feature = "hydrate"))]
                    let _ = ev;
                }
            >
                {groups}
            </div>
            <p class="search__lists">
                <a href=Route::Procedures.path(lang)>{ui.search_all_procedures}</a>
                <a href=Route::Communes.path(lang)>{ui.search_all_communes}</a>
            </p>
        </search>
    }
}

fn option_id(index: usize) -> String {
    format!("q-{index}")
}

fn nothing(state: BoxState) -> bool {
    state.loading.get() == Loading::Quiet
        && state.query.with(|q| !q.trim().is_empty())
        && state.results.with(|r| r.count() == 0)
}

/// What happened, for everyone: it is read out as well.
fn status(state: BoxState, lang: Lang) -> String {
    let ui = lang.ui();
    let query = state.query.get();
    if query.trim().is_empty() {
        return String::new();
    }
    match state.loading.get() {
        Loading::Loading => ui.search_loading.to_owned(),
        Loading::Failed if state.results.with(|r| r.count() == 0) => ui.search_failed.to_owned(),
        _ => state.results.with(|r| {
            let mut text = match r.count() {
                0 => ui.search_none.replace("{}", &shorten(query.trim())),
                n => ui.search_count.replace("{}", &n.to_string()),
            };
            if r.count() > 0 && !r.not_understood.is_empty() {
                text.push_str(". ");
                text.push_str(&ui.search_not_understood.replace("{}", &shorten(&r.not_understood.join(", "))));
            }
            text
        }),
    }
}

/// At most 60 characters of what the person typed.
fn shorten(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn group_view(group: &Group, from: usize, state: BoxState, lang: Lang) -> impl IntoView + use<> {
    // Names of communes are Vietnamese on English pages, too.
    let name_lang = (group.kind == rows::GroupKind::Communes).then_some("vi");
    let rows: Vec<_> =
        group.rows.iter().enumerate().map(|(i, row)| row_view(row, from + i, state, name_lang)).collect();
    view! {
        <div role="group" aria-label=group.kind.heading(lang)>
            <p class="search__group" aria-hidden="true">{group.kind.heading(lang)}</p>
            {rows}
        </div>
    }
}

fn row_view(row: &Row, index: usize, state: BoxState, lang: Option<&'static str>) -> impl IntoView + use<> {
    let is_active = move || state.active.get() == Some(index);
    let title: Vec<_> = row
        .title
        .iter()
        .map(|part| {
            let class = if part.marked { "search__mark" } else { "" };
            view! { <span class=class>{part.text.clone()}</span> }
        })
        .collect();
    view! {
        <a
            class="search__option"
            class:search__option--active=is_active
            role="option"
            id=option_id(index)
            tabindex="-1"
            href=row.href.clone()
            aria-selected=move || if is_active() { "true" } else { "false" }
        >
            <span class="search__title" lang=lang>{title}</span>
            <span class="search__note">{row.note.clone()}</span>
        </a>
    }
}
