//! The four facts everyone asks for first: where, how long, how much, online or not.

use leptos::prelude::*;
use motcua_catalogue::procedure::{Amount, ChannelKind, OnlineLevel, Procedure, TimeLimit};

use crate::i18n::Lang;
use crate::i18n::format::{amount, text, time};

/// A fact: a question and its answer, the second line for what limits the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The question.
    pub label: String,
    /// The answer.
    pub value: String,
    /// What limits it.
    pub remark: Option<String>,
}

/// The strip.
#[component]
pub fn FactStrip(
    /// The facts, in order.
    facts: Vec<Fact>,
) -> impl IntoView {
    let items: Vec<_> = facts
        .into_iter()
        .map(|fact| {
            view! {
                <div class="facts__item">
                    <dt>{fact.label}</dt>
                    <dd>
                        <strong>{fact.value}</strong>
                        {fact.remark.map(|remark| view! { <span class="facts__remark">{remark}</span> })}
                    </dd>
                </div>
            }
        })
        .collect();
    view! { <dl class="facts">{items}</dl> }
}

/// The four facts of a procedure.
pub fn of_procedure(procedure: &Procedure, lang: Lang) -> Vec<Fact> {
    let t = lang.page();
    let by_case = || Some(t.fact_by_case.to_owned());
    let (wait, waits_differ) = usual_wait(procedure);
    let (fee, fees_differ) = plainest_fee(procedure, lang);
    let fact = |label: &str, value: String, remark| Fact { label: label.to_owned(), value, remark };
    vec![
        fact(t.fact_where, text(&procedure.authority.now, lang).to_owned(), None),
        fact(t.fact_time, time(&wait, lang), waits_differ.then(by_case).flatten()),
        fact(t.fact_fee, fee, fees_differ.then(by_case).flatten()),
        fact(t.fact_online, online(procedure.online.level, lang).to_owned(), None),
    ]
}

/// The level of online service, in words.
pub fn online(level: OnlineLevel, lang: Lang) -> &'static str {
    let t = lang.page();
    match level {
        OnlineLevel::Full => t.online_full,
        OnlineLevel::Partial => t.online_partial,
        OnlineLevel::OnlineOnly => t.online_only,
        OnlineLevel::Filing => t.online_filing,
        OnlineLevel::None => t.online_none,
        OnlineLevel::Unknown => t.online_unknown,
    }
}

/// A channel's name.
pub fn channel(kind: ChannelKind, lang: Lang) -> &'static str {
    let t = lang.page();
    match kind {
        ChannelKind::InPerson => t.channel_in_person,
        ChannelKind::Online => t.channel_online,
        ChannelKind::Post => t.channel_post,
        ChannelKind::AtHome => t.channel_at_home,
        ChannelKind::Phone => t.channel_phone,
    }
}

/// The limit of the last case, which is the usual one (special cases come first), and whether other cases have others.
///
/// A case whose parts have several limits gives its last, which is the one for the file itself.
fn usual_wait(procedure: &Procedure) -> (TimeLimit, bool) {
    let usual = procedure.cases.last().and_then(|case| case.times.last()).map(|t| t.limit.clone());
    let usual = usual.unwrap_or(TimeLimit::Unknown);
    let differ = procedure.cases.iter().flat_map(|case| &case.times).any(|t| t.limit != usual);
    (usual, differ)
}

/// What it costs in the fewest words, and whether cases or channels differ.
fn plainest_fee(procedure: &Procedure, lang: Lang) -> (String, bool) {
    let known: Vec<&Amount> = procedure.fees.iter().map(|fee| &fee.amount).collect();
    match known.as_slice() {
        [] => (lang.page().amount_unknown.to_owned(), false),
        [one] => (amount(one, lang), procedure.fees.iter().any(|fee| !fee.cases.is_empty() || fee.channel.is_some())),
        [first, rest @ ..] => (amount(first, lang), rest.iter().any(|other| other != first)),
    }
}
