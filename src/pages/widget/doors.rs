//! Widgets that lead on: one commune, whose page the browser fetches; the calendar and the form, which have pages of their own.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;

use super::Inside;
use crate::i18n::Lang;
use crate::i18n::format::text;
use crate::routes::Widget;

/// One document for all communes: `widget-commune.js` fetches the content of the one that the host page names.
pub(super) fn commune(catalogue: &Catalogue, lang: Lang) -> Inside {
    let t = lang.embed();
    let units = &catalogue.provinces;
    Inside {
        title: t.commune_title.to_owned(),
        description: t.commune_lead.to_owned(),
        content: view! {
            <p class="lead">{t.commune_lead}</p>
            <div class="widget__page" data-loading=t.commune_loading data-failed=t.commune_failed></div>
            <p class="widget__note" role="status"></p>
        }
        .into_any(),
        acts: Vec::new(),
        source: units.sources.first().map(|source| (text(&source.title, lang).to_owned(), units.checked_on)),
        full: t.full_commune,
    }
}

/// Leads to the calendar.
pub(super) fn sessions(lang: Lang) -> Inside {
    let t = lang.embed();
    door(&Widget::Sessions, [t.sessions_title, t.sessions_lead, t.sessions_open], lang)
}

/// Leads to the form. It is never shown within another page: that page could lay something over it.
pub(super) fn feedback(lang: Lang) -> Inside {
    let t = lang.embed();
    door(&Widget::Feedback, [t.feedback_title, t.feedback_lead, t.feedback_open], lang)
}

fn door(widget: &Widget, [title, lead, open]: [&'static str; 3], lang: Lang) -> Inside {
    let href = widget.full(lang);
    Inside {
        title: title.to_owned(),
        description: lead.to_owned(),
        content: view! {
            <p class="lead">{lead}</p>
            <p><a class="button button--primary" href=href data-commune=super::carries_commune(widget)>{open}</a></p>
        }
        .into_any(),
        acts: Vec::new(),
        source: None,
        full: lang.embed().full_search,
    }
}
