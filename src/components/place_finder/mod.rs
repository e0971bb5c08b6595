//! From an old or new address to the commune of today, with one good question where there is no single answer.

pub mod answer;
#[cfg(feature = "hydrate")]
mod live;

use leptos::prelude::*;

use self::answer::{Answer, Place};
use crate::i18n::Lang;
use crate::routes::Route;

/// Where a question to the finder stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Finding {
    /// Nothing was asked.
    #[default]
    Idle,
    /// The button was pressed with an empty field.
    Empty,
    /// The index is on its way.
    Loading,
    /// The index could not be loaded.
    Failed,
    /// The answer.
    Answered(Answer),
}

/// The finder. Without script it gives way to the list of provinces, which stands below it.
#[component]
pub fn PlaceFinder(
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let finding = RwSignal::new(Finding::Idle);
    let field = NodeRef::<leptos::html::Input>::new();
    #[cfg(feature = "hydrate")]
    let asked = live::connect(field, finding, lang);

    let ui = lang.ui();
    let is_empty = move || finding.with(|f| *f == Finding::Empty);
    view! {
        <section class="finder">
            <form class="finder__form" on:submit=move |ev| {
                ev.prevent_default();
                #[cfg(feature = "hydrate")]
                live::ask(asked, field);
            }>
                <label class="finder__label" for="address">{ui.place_label}</label>
                <p class="finder__hint" id="address-hint">{ui.place_hint}</p>
                <p class="finder__example">{ui.place_example}</p>
                <input
                    node_ref=field
                    id="address"
                    class="finder__field"
                    type="text"
                    autocomplete="off"
                    spellcheck="false"
                    maxlength="400"
                    aria-describedby=move || if is_empty() { "address-error address-hint" } else { "address-hint" }
                    aria-invalid=move || is_empty().then_some("true")
                />
                <p class="finder__error" id="address-error" hidden=move || !is_empty()>{ui.place_empty}</p>
                <button type="submit" class="button button--primary">{ui.place_button}</button>
            </form>
            <div class="finder__answer" aria-live="polite">
                {move || finding.with(|f| answer_view(f, lang))}
            </div>
        </section>
    }
}

/// One view for all states, its parts absent where a state has none: a view a state would be code a state.
fn answer_view(finding: &Finding, lang: Lang) -> impl IntoView + use<> {
    let ui = lang.ui();
    let (message, places, help) = match finding {
        Finding::Idle | Finding::Empty => (String::new(), Vec::new(), None),
        Finding::Loading => (ui.search_loading.to_owned(), Vec::new(), None),
        Finding::Failed => (ui.search_failed.to_owned(), Vec::new(), Some(ui.place_unknown_help)),
        Finding::Answered(answer) => {
            let places: Vec<_> = answer.places.iter().map(|place| place_view(place, lang)).collect();
            let help = places.is_empty().then_some(ui.place_unknown_help);
            (answer.message.clone(), places, help)
        }
    };
    view! {
        <p class="finder__question">{message}</p>
        <p class="finder__help">{help}</p>
        <ul class="finder__places" role="list">{places}</ul>
    }
}

fn place_view(place: &Place, lang: Lang) -> impl IntoView + use<> {
    view! {
        <li>
            <a class="finder__place" href=Route::Commune(place.code.clone()).path(lang)>
                <span class="finder__name" lang="vi">{place.name.clone()}</span>
                <span class="finder__note">{place.note.clone()}</span>
            </a>
        </li>
    }
}
