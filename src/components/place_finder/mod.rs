//! From an old or new address to the commune of today, with one good question where there is no single answer.

mod answer;
#[cfg(feature = "hydrate")]
mod live;

use leptos::prelude::*;

use self::answer::{Answer, Place};
use crate::app::Portal;
use crate::i18n::{Lang, Ui};
use crate::routes::Route;

/// Where a question to the finder stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Finding {
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
pub fn PlaceFinder() -> impl IntoView {
    let lang = expect_context::<Portal>().lang();
    let finding = RwSignal::new(Finding::Idle);
    let field = NodeRef::<leptos::html::Input>::new();
    #[cfg(feature = "hydrate")]
    let asked = live::connect(field, finding, lang);

    let ui = move || lang.get().ui();
    let is_empty = move || finding.with(|f| *f == Finding::Empty);
    view! {
        <section class="finder">
            <form class="finder__form" on:submit=move |ev| {
                ev.prevent_default();
                #[cfg(feature = "hydrate")]
                live::ask(asked, field);
            }>
                <label class="finder__label" for="address">{move || ui().place_label}</label>
                <p class="finder__hint" id="address-hint">{move || ui().place_hint}</p>
                <p class="finder__example">{move || ui().place_example}</p>
                <input
                    node_ref=field
                    id="address"
                    class="finder__field"
                    type="text"
                    autocomplete="off"
                    spellcheck="false"
                    maxlength="400"
                    aria-describedby="address-hint address-error"
                    aria-invalid=move || is_empty().then_some("true")
                />
                <p class="finder__error" id="address-error" hidden=move || !is_empty()>{move || ui().place_empty}</p>
                <button type="submit" class="button button--primary">{move || ui().place_button}</button>
            </form>
            <div class="finder__answer" aria-live="polite">
                {move || finding.with(|f| answer_view(f, lang.get()))}
            </div>
        </section>
    }
}

fn answer_view(finding: &Finding, lang: Lang) -> Option<AnyView> {
    let ui = lang.ui();
    match finding {
        Finding::Idle | Finding::Empty => None,
        Finding::Loading => Some(view! { <p>{ui.search_loading}</p> }.into_any()),
        Finding::Failed => Some(failed(ui, lang)),
        Finding::Answered(answer) => Some(answered(answer, ui, lang)),
    }
}

fn failed(ui: &'static Ui, lang: Lang) -> AnyView {
    view! {
        <p class="notice notice--error">
            {ui.search_failed}
            " "
            <a href=format!("{}#provinces", Route::Communes.path(lang))>{ui.place_list_province}</a>
        </p>
    }
    .into_any()
}

fn answered(answer: &Answer, ui: &'static Ui, lang: Lang) -> AnyView {
    let places: Vec<_> = answer.places.iter().map(|place| place_view(place, lang)).collect();
    let help = answer.places.is_empty().then(|| view! { <p>{ui.place_unknown_help}</p> });
    view! {
        <p class="finder__question">{answer.message.clone()}</p>
        {help}
        <ul class="finder__places" role="list">{places}</ul>
    }
    .into_any()
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
