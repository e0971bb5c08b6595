//! The person's own commune, kept on the phone if they ask for it, shown on the home page, forgotten with one tap.

use leptos::prelude::*;

use crate::i18n::Lang;
use crate::page_data::KeptCommune;
use crate::routes::Route;

/// On the home page: the kept commune, or the way to find it. Nothing is read before the page is awake.
#[component]
pub fn MyCommune(
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let kept = RwSignal::new(None::<KeptCommune>);
    let note = RwSignal::new("");
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| kept.set(crate::browser::keep::commune()));

    let ui = lang.ui();
    let forget = move |_| {
        #[cfg(feature = "hydrate")]
        crate::browser::keep::forget_commune();
        kept.set(None);
        note.set(ui.my_commune_forgotten);
    };
    let href = move || kept.with(|k| k.as_ref().map_or(Route::Communes, |c| Route::Commune(c.code.clone())).path(lang));
    let name = move || kept.with(|k| k.as_ref().map(|c| format!("{}, {}", c.name, c.province)).unwrap_or_default());
    view! {
        <section class="my-commune" aria-labelledby="my-commune">
            <h2 id="my-commune">{ui.my_commune}</h2>
            <p hidden=move || kept.with(Option::is_some)>{ui.my_commune_none}</p>
            <p class="my-commune__name" lang="vi" hidden=move || kept.with(Option::is_none)>{name}</p>
            <p class="my-commune__actions">
                <a class="button" href=href>
                    {move || if kept.with(Option::is_some) { ui.my_commune_where } else { ui.my_commune_find }}
                </a>
                <button type="button" class="button button--quiet" hidden=move || kept.with(Option::is_none) on:click=forget>
                    {ui.my_commune_forget}
                </button>
            </p>
            <p role="status">{move || note.get()}</p>
        </section>
    }
}

/// On a commune's page: keep it on this phone, or forget it. The style sheet hides it where the app cannot start.
#[component]
pub fn KeepCommune(
    /// The commune of the page.
    commune: KeptCommune,
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let is_kept = RwSignal::new(false);
    let note = RwSignal::new("");
    let ui = lang.ui();
    #[cfg(feature = "hydrate")]
    {
        let code = commune.code.clone();
        Effect::new(move |_| is_kept.set(crate::browser::keep::commune().is_some_and(|kept| kept.code == code)));
    }
    let press = move |_| {
        #[cfg(feature = "hydrate")]
        if is_kept.get_untracked() {
            crate::browser::keep::forget_commune();
            is_kept.set(false);
            note.set(ui.my_commune_forgotten);
        } else if crate::browser::keep::keep_commune(&commune) {
            is_kept.set(true);
            note.set(ui.my_commune_kept);
        } else {
            note.set(ui.my_commune_refused);
        }
        #[cfg(not(feature = "hydrate"))]
        let _ = (&commune, note, ui);
    };
    view! {
        <div class="keep-commune">
            <button type="button" class="button" on:click=press>
                {move || if is_kept.get() { ui.my_commune_forget } else { ui.my_commune_keep }}
            </button>
            <p role="status">{move || note.get()}</p>
        </div>
    }
}
