//! What a page does: behaviour attached to its finished HTML, each for as long as the page is shown.

mod carry;
mod commune;
mod due;
mod listen;
mod near;
mod outbox;
mod pack;
mod place;
mod qr_sheets;
mod steps;
mod walk;
mod walk_words;
mod when;

use crate::i18n::Lang;
use crate::page_data::Act;

/// Attaches a page's acts. Call it where a reactive owner cleans up when the page goes.
pub fn attach(acts: &[Act], lang: Lang) {
    for act in acts {
        match act {
            Act::FindPlace => {
                place::attach(lang);
                near::attach();
            }
            Act::ShowCommune => commune::show(lang),
            Act::KeepCommune(kept) => commune::keep(kept.clone(), lang),
            Act::Pack => pack::attach(lang),
            Act::FindChance => {
                when::attach(lang);
                near::attach();
            }
            Act::QrSheets => qr_sheets::attach(lang),
            Act::CountDue { code } => due::attach(code.clone(), lang),
            // Nothing is entered there that had to be wiped.
            Act::Carry => carry::attach(lang, |done| done()),
            Act::Listen => listen::attach(),
            Act::Outbox => outbox::attach(),
            Act::Walk { logic } => walk::attach(logic, lang),
        }
    }
}
