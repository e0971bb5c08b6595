//! Sheets of QR codes: a label for each procedure that is ticked.

use leptos::prelude::*;

use crate::browser::element::{self, escaped};
use crate::browser::share;
use crate::components::qr;
use crate::i18n::Lang;
use crate::routes::Route;

/// Shows the form and draws the sheet anew after each change.
pub fn attach(lang: Lang) {
    element::hide(".qr-plain", true);
    element::hide(".qr-form", false);
    element::on_change("data-qr", move |_, _| draw(lang));
    element::listen("change", move |event| {
        if element::target(&event, "#qr-size, #qr-commune").is_some() {
            draw(lang);
        }
    });
    element::on_press("qr-popular", move |button| {
        let codes = button.get_attribute("data-codes").unwrap_or_default();
        tick(|code| codes.split(' ').any(|one| one == code));
        draw(lang);
    });
    element::on_press("qr-none", move |_| {
        tick(|_| false);
        draw(lang);
    });
    element::on_press("print", |_| share::print());
    draw(lang);
}

fn tick(is_wanted: impl Fn(&str) -> bool) {
    element::each(None, "[data-qr]", |field| {
        let code = field.get_attribute("data-qr").unwrap_or_default();
        element::check(&field, is_wanted(&code));
    });
}

fn draw(lang: Lang) {
    let read = |selector| element::find(selector).map(|field| element::value(&field)).unwrap_or_default();
    let (size, commune) = (read("#qr-size"), read("#qr-commune"));
    let commune = if commune.len() == 5 { ["#xa=", &commune].concat() } else { String::new() };
    let origin = window().location().origin().unwrap_or_default();
    let bring = element::find(".qr-sheet").and_then(|sheet| sheet.get_attribute("data-bring")).unwrap_or_default();
    let html = std::cell::RefCell::new(String::new());
    element::each(None, "[data-qr]:checked", |field| {
        let of = |name: &str| field.get_attribute(name).unwrap_or_default();
        let code = of("data-qr");
        let address = [origin.as_str(), &Route::Procedure(code.clone()).path(lang), &commune].concat();
        let papers = of("data-bring");
        let papers = if papers.is_empty() { papers } else { [&bring, ": ", &papers].concat() };
        html.borrow_mut().push_str(
            &[
                "<figure class=\"qr-label\">",
                &qr::svg(&address).unwrap_or_default(),
                "<figcaption><b>",
                &escaped(&of("data-name")),
                "</b> <span>",
                &escaped(&code),
                "</span> <small>",
                &escaped(&papers),
                "</small></figcaption></figure>",
            ]
            .concat(),
        );
    });
    let html = html.into_inner();
    let empty = element::find(".qr-note").and_then(|note| note.get_attribute("data-empty")).unwrap_or_default();
    element::say(".qr-note", if html.is_empty() { &empty } else { "" });
    element::set(".qr-sheet", "class", &["qr-sheet qr-sheet--", &size].concat());
    element::fill(".qr-sheet", &html);
}
