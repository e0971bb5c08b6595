//! The person's own commune: kept on the phone if they ask for it, shown on the home page, forgotten with one tap.

use crate::browser::{element, keep};
use crate::i18n::{Lang, Ui};
use crate::page_data::KeptCommune;
use crate::routes::Route;

/// On the home page: the kept commune, or the way to find it.
pub fn show(lang: Lang) {
    let ui = lang.ui();
    shown(lang);
    element::on_press("forget-commune", move |_| {
        keep::forget_commune();
        shown(lang);
        element::say(".my-commune [role=status]", ui.my_commune_forgotten);
    });
}

fn shown(lang: Lang) {
    let ui = lang.ui();
    let kept = keep::commune();
    let name = kept.as_ref().map(|kept| [&kept.name, ", ", &kept.province].concat()).unwrap_or_default();
    element::hide(".my-commune__none", kept.is_some());
    element::hide(".my-commune button", kept.is_none());
    element::say(".my-commune__name", &name);
    element::say(".my-commune a", if kept.is_some() { ui.my_commune_where } else { ui.my_commune_find });
    let route = kept.map_or(Route::Communes, |kept| Route::Commune(kept.code));
    element::set(".my-commune a", "href", &route.path(lang));
}

/// On a commune's page: keep it on this phone, or forget it.
pub fn keep(commune: KeptCommune, lang: Lang) {
    let ui = lang.ui();
    let is_kept = {
        let code = commune.code.clone();
        move || keep::commune().is_some_and(|kept| kept.code == code)
    };
    label(is_kept(), ui);
    element::on_press("keep-commune", move |_| {
        let note = if is_kept() {
            keep::forget_commune();
            ui.my_commune_forgotten
        } else if keep::keep_commune(&commune) {
            ui.my_commune_kept
        } else {
            ui.my_commune_refused
        };
        label(is_kept(), ui);
        element::say(".keep-commune [role=status]", note);
    });
}

fn label(is_kept: bool, ui: &Ui) {
    element::say(".keep-commune button", if is_kept { ui.my_commune_forget } else { ui.my_commune_keep });
}
