//! Widgets that lead on: one commune and its sessions, whose page the browser fetches; the form, which has a page of its own.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;

use motcua_feedback::TEXT_LIMIT;

use super::Inside;
use crate::components::session_list::SessionList;
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

/// The sessions to come; where the host page names a commune, that commune's hours, ways and sessions in their place. The calendar
/// itself is a tab of its own.
pub(super) fn sessions(catalogue: &Catalogue, lang: Lang) -> Inside {
    let t = lang.embed();
    let list = catalogue.sessions.as_ref().map(|file| {
        let sessions: Vec<_> = file.sessions.iter().collect();
        view! { <h2>{lang.local().when_plain_title}</h2><SessionList sessions file catalogue lang/> }
    });
    let href = Widget::Sessions.full(lang);
    Inside {
        title: t.sessions_title.to_owned(),
        description: t.sessions_lead.to_owned(),
        content: view! {
            <p class="lead">{t.sessions_lead}</p>
            <div class="widget__page" data-only="section:has(> #go), section:has(> #when)" data-loading=t.commune_loading data-failed=t.commune_failed>{list}</div>
            <p class="widget__note" role="status"></p>
            <p><a class="button button--primary" href=href data-commune="fragment">{t.sessions_open}</a></p>
        }
        .into_any(),
        acts: Vec::new(),
        source: catalogue.sessions.as_ref().and_then(|file| {
            file.sources.first().map(|source| (text(&source.title, lang).to_owned(), file.checked_on))
        }),
        full: t.full_search,
    }
}

/// A few words to begin with. They go on in the portal's own form, in a tab of its own: here nothing can be kept, and nothing
/// is ever sent, for the page around could lay something over the button.
pub(super) fn feedback(lang: Lang) -> Inside {
    let t = lang.embed();
    let href = Widget::Feedback.full(lang);
    Inside {
        title: t.feedback_title.to_owned(),
        description: t.feedback_lead.to_owned(),
        content: view! {
            <p class="lead">{t.feedback_lead}</p>
            <p class="listen__field" data-needs-script hidden>
                <label for="draft">{lang.listen().what}</label>
                <textarea id="draft" rows="4" maxlength=TEXT_LIMIT.to_string()></textarea>
            </p>
            <p><a class="button button--primary" href=href data-commune="fragment" data-draft>{t.feedback_open}</a></p>
        }
        .into_any(),
        acts: Vec::new(),
        source: None,
        full: t.full_search,
    }
}
