//! Taking the page away: its address shared, copied, drawn as a QR code; the page on paper; nothing left behind.

use crate::browser::{element, share};
use crate::i18n::Lang;

/// Called when nothing is left.
pub type Done = Box<dyn FnOnce()>;

/// Attaches the buttons below `.carry`. `wipe` takes back everything that was entered, and then says so.
pub fn attach(lang: Lang, wipe: impl Fn(Done) + 'static) {
    let ui = lang.ui();
    let note = |words| element::say(".carry__note", words);
    element::on_press("share", move |_| {
        share::page(move |is_copied| note(if is_copied { ui.carry_copied } else { ui.carry_not_copied }));
    });
    element::on_press("code", move |_| match share::code() {
        Some(svg) => element::fill(".carry__code", &svg),
        None => note(ui.carry_too_long),
    });
    element::on_press("print", |_| share::print());
    element::on_press("wipe", move |_| {
        element::fill(".carry__code", "");
        wipe(Box::new(move || note(ui.carry_wiped)));
    });
}
