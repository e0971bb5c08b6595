//! What holds for a time. The page says so in words, and turns by itself on the day: `boot.js` shows what carries
//! `data-after` once that day is over, and hides what carries `data-until`. No new build is needed for it.

use leptos::prelude::*;
use motcua_catalogue::fact::Date;
use motcua_catalogue::procedure::Procedure;

use crate::i18n::format::{date, text};
use crate::i18n::{Lang, fill};

/// After this many years an entry that nobody compared with its sources looks stale.
const FRESH_YEARS: u16 = 1;

/// The warning of a procedure's page: rules that ended since it was last checked, or a check too long ago. Hidden until then.
#[component]
pub fn Lapses<'a>(
    /// The procedure.
    procedure: &'a Procedure,
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let t = lang.knowledge();
    let rules: Vec<_> = lapses(procedure, lang)
        .into_iter()
        .map(|(rule, until)| {
            let words = fill(t.lapsed_until, &[&rule, &date(until)]);
            view! {
                <div class="amber" hidden data-after=until.to_string()>
                    <p><strong>{t.lapsed_heading}</strong></p>
                    <p>{words}</p>
                </div>
            }
        })
        .collect();
    view! {
        {rules}
        <Stale checked_on=procedure.checked_on lang/>
    }
}

/// Says that nobody has checked a page for long. Hidden until then.
#[component]
pub fn Stale(
    /// The day of the last check.
    checked_on: Date,
    /// The page's language.
    lang: Lang,
) -> impl IntoView {
    let words = fill(lang.knowledge().stale_heading, &[&date(checked_on)]);
    checked_on.years_later(FRESH_YEARS).map(|day| {
        view! { <p class="amber" hidden data-after=day.to_string()>{words}</p> }
    })
}

/// When something begins or ends to hold, in words; and that it has ended, once it has.
pub fn span(from: Option<Date>, until: Option<Date>, lang: Lang) -> impl IntoView {
    let t = lang.knowledge();
    let from = from.map(|day| view! { <span class="span">{fill(t.holds_from, &[&date(day)])}</span> });
    let until = until.map(|day| {
        view! {
            <span class="span" data-until=day.to_string()>{fill(t.holds_until, &[&date(day)])}</span>
            <span class="span span--ended" hidden data-after=day.to_string()>{t.holds_ended}</span>
        }
    });
    view! { {from} {until} }
}

/// Rules that end after the last check, with their last days, soonest first. What had ended by then, the checker knew.
fn lapses(procedure: &Procedure, lang: Lang) -> Vec<(String, Date)> {
    let laws = procedure.legal_basis.iter().filter_map(|law| {
        let name = law.name.as_ref().map(|name| format!("{} ({})", text(name, lang), law.number));
        Some((name.unwrap_or_else(|| law.number.clone()), law.until?))
    });
    let rule = || lang.knowledge().lapsed_rule.to_owned();
    let parts = (procedure.changes.iter().map(|change| change.until))
        .chain(procedure.fees.iter().map(|fee| fee.until))
        .chain(procedure.papers.iter().map(|paper| paper.until))
        .chain(procedure.conditions.iter().map(|condition| condition.until));
    let mut found: Vec<(String, Date)> = laws.chain(parts.flatten().map(|until| (rule(), until))).collect();
    found.retain(|(_, until)| *until >= procedure.checked_on);
    found.sort_by_key(|(_, until)| *until);
    found.dedup();
    found
}
