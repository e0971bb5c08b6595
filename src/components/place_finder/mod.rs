//! From an old or new address to the commune of today, with one good question where there is no single answer.
//! What it does stands in `src/browser/acts/place.rs`.

pub mod answer;

#[cfg(feature = "ssr")]
pub use self::form::PlaceFinder;

#[cfg(feature = "ssr")]
mod form {
    use leptos::prelude::*;

    use crate::i18n::Lang;

    /// The finder. Without script it gives way to the list of provinces, which stands below it.
    #[component]
    pub fn PlaceFinder(
        /// The page's language.
        lang: Lang,
    ) -> impl IntoView {
        let (ui, t) = (lang.ui(), lang.guide());
        view! {
            <section class="finder">
                <form class="finder__form">
                    <label class="finder__label" for="address">{t.place_label}</label>
                    <p class="finder__hint" id="address-hint">{t.place_hint}</p>
                    <p class="finder__example">{t.place_example}</p>
                    <input
                        id="address"
                        class="finder__field"
                        type="text"
                        autocomplete="off"
                        spellcheck="false"
                        maxlength="400"
                        aria-describedby="address-hint"
                    />
                    <p class="finder__error" id="address-error" hidden>{ui.place_empty}</p>
                    <button type="submit" class="button button--primary">{t.place_button}</button>
                </form>
                <div class="finder__answer" aria-live="polite">
                    <p class="finder__question" hidden></p>
                    <p class="finder__help" hidden></p>
                    <ul class="finder__places" role="list"></ul>
                </div>
            </section>
        }
    }
}
