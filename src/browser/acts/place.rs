//! The finder of today's commune: the index on demand, the address in the fragment, the answer in words.

use leptos::prelude::*;

use crate::browser::element::{self, escaped};
use crate::browser::fragment;
use crate::browser::index::{self, Indexes, Load};
use crate::components::place_finder::answer::{Answer, Place};
use crate::i18n::Lang;
use crate::routes::Route;

/// Connects field, index and address bar.
pub fn attach(lang: Lang) {
    let places = expect_context::<Indexes>().places;
    let asked = RwSignal::new(None::<String>);
    let ui = lang.ui();

    // An address that came with the link is asked at once. What somebody has begun to type comes first.
    if let Some(field) = element::find("#address")
        && element::value(&field).is_empty()
        && let Some(address) = fragment::get("a")
    {
        element::write(&field, &address);
        places.want();
        asked.set(Some(address));
    }

    // Asking again after a failure fetches the index once more.
    element::on_submit(move |form| {
        let Some(field) = form.query_selector("#address").ok().flatten() else { return false };
        let address = element::value(&field);
        let is_empty = address.is_empty();
        fragment::set("a", &address);
        complain(is_empty);
        if is_empty {
            // The error stands at the field: whoever hears the page must be led there.
            element::focus("#address");
            show("", "", "");
        } else {
            places.want();
        }
        asked.set((!is_empty).then_some(address));
        true
    });

    Effect::new(move |_| {
        let Some(address) = asked.get() else { return };
        match places.state.get() {
            Load::Ready => {
                let found =
                    index::with_places(|places| places.map(|places| Answer::new(&places.resolve(&address), lang)));
                let Some(answer) = found else { return };
                let items: Vec<String> = answer.places.iter().map(|place| item(place, lang)).collect();
                let help = if items.is_empty() { ui.place_unknown_help } else { "" };
                show(&answer.message, help, &items.concat());
            }
            Load::Failed => show(ui.search_failed, ui.place_unknown_help, ""),
            Load::Idle | Load::Loading => show(ui.search_loading, "", ""),
        }
    });
}

fn complain(is_empty: bool) {
    element::hide("#address-error", !is_empty);
    element::set("#address", "aria-invalid", if is_empty { "true" } else { "false" });
    element::set("#address", "aria-describedby", if is_empty { "address-error address-hint" } else { "address-hint" });
}

fn show(message: &str, help: &str, places: &str) {
    element::say(".finder__question", message);
    element::say(".finder__help", help);
    element::fill(".finder__places", places);
}

fn item(place: &Place, lang: Lang) -> String {
    let href = Route::Commune(place.code.clone()).path(lang);
    [
        "<li><a class=\"finder__place\" href=\"",
        &escaped(&href),
        "\"><span class=\"finder__name\" lang=\"vi\">",
        &escaped(&place.name),
        "</span><span class=\"finder__note\">",
        &escaped(&place.note),
        "</span></a></li>",
    ]
    .concat()
}
