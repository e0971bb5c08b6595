//! The finder in the browser: the index on demand, the address in the fragment.

use leptos::html::Input;
use leptos::prelude::*;

use super::Finding;
use super::answer::Answer;
use crate::browser::index::{Indexes, Load};
use crate::browser::{dom, fragment};
use crate::i18n::Lang;

/// Connects field, index and address bar; gives back the signal that holds what is asked.
pub(super) fn connect(field: NodeRef<Input>, finding: RwSignal<Finding>, lang: Lang) -> RwSignal<Option<String>> {
    let places = expect_context::<Indexes>().places;
    let asked = RwSignal::new(None::<String>);

    // An address that came with the link is asked at once.
    Effect::new(move |_| {
        let Some(input) = field.get() else { return };
        // What somebody has begun to type comes first.
        if input.value().is_empty()
            && let Some(address) = fragment::get("a")
        {
            input.set_value(&address);
            asked.set(Some(address));
        }
    });

    // Asking fetches the index. Not in the effect below: that one runs when the index fails, too, and would try for ever.
    Effect::new(move |_| {
        if asked.with(|asked| asked.as_ref().is_some_and(|address| !address.trim().is_empty())) {
            places.want();
        }
    });

    Effect::new(move |_| {
        let Some(address) = asked.get() else { return };
        if address.trim().is_empty() {
            finding.set(Finding::Empty);
            return;
        }
        finding.set(match places.state.get() {
            Load::Ready(index) => Finding::Answered(Answer::new(&index.resolve(&address), lang)),
            Load::Failed => Finding::Failed,
            Load::Idle | Load::Loading => Finding::Loading,
        });
    });
    asked
}

/// Asks what stands in the field. Asking again after a failure tries the index again.
pub(super) fn ask(asked: RwSignal<Option<String>>, field: NodeRef<Input>) {
    let Some(input) = field.get_untracked() else { return };
    let address = input.value();
    if address.trim().is_empty() {
        // The error stands at the field: whoever hears the page must be led there.
        dom::focus("address");
    }
    fragment::set("a", address.trim());
    asked.set(Some(address));
}
