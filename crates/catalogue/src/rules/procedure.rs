//! Rules within one procedure: its cases, papers, fees, times, citations and dates fit together.

use std::collections::BTreeSet;

use crate::fact::{Cite, Date, GapField, Slug};
use crate::json::excerpt;
use crate::nearest::{listed, nearest};
use crate::notes::Notes;
use crate::procedure::{Amount, OnlineLevel, Procedure, TimeLimit};
use crate::rules::dated;

/// Checks one procedure. Whether the papers and procedures it names exist is for [`super::links`].
pub(super) fn check(procedure: &Procedure, today: Option<Date>, notes: &mut Notes<'_>) {
    dated::provenance(notes, &procedure.sources, procedure.checked_on, today);
    dated::checks(notes, &procedure.checks, procedure.checked_on);
    if procedure.checks.is_empty() {
        let help = "compare it with its sources, then add \"checks\": [{\"role\": \"writer\", \"on\": \"...\"}]";
        notes.error("", "this entry is a draft: nobody has confirmed it", help);
    }
    spans(notes, procedure);
    cases(notes, procedure);
    fees(notes, procedure);
    references(notes, procedure);
    legal_basis(notes, procedure, today);
    changes(notes, procedure, today);
    gaps(notes, procedure);
}

fn cases(notes: &mut Notes<'_>, procedure: &Procedure) {
    if procedure.cases.is_empty() {
        notes.error(
            "/cases",
            "no case",
            "write at least one, with its time limits; what differs in law is a case of its own",
        );
    }
    for (i, case) in procedure.cases.iter().enumerate() {
        if procedure.cases.iter().take(i).any(|c| c.id == case.id) {
            notes.error(
                &format!("/cases/{i}/id"),
                format!("two cases have the id \"{}\"", case.id),
                "give each case an id of its own",
            );
        }
        if case.times.is_empty() {
            let help = "write how long the authority may take; {\"limit\": {\"kind\": \"unknown\"}} and a gap when no source says";
            notes.error(&format!("/cases/{i}/times"), format!("the case \"{}\" has no time limit", case.id), help);
        }
        for (j, timing) in case.times.iter().enumerate() {
            limit(notes, &timing.limit, &format!("/cases/{i}/times/{j}/limit"));
        }
    }
}

fn limit(notes: &mut Notes<'_>, limit: &TimeLimit, pointer: &str) {
    match limit {
        TimeLimit::Days { count: 0, .. } | TimeLimit::Hours { count: 0 } => {
            let help = "write at least 1; \"same-day\" or \"at-once\" when it is done at the counter, \"unknown\" when no source says";
            notes.error(&format!("{pointer}/count"), "a time limit of 0", help);
        }
        TimeLimit::Range { min: 0, .. } => {
            notes.error(&format!("{pointer}/min"), "a time limit of 0", "write at least 1")
        }
        TimeLimit::Range { min, max, .. } if min >= max => {
            let help = "write the shortest as min and the longest as max; one figure alone is \"days\"";
            notes.error(&format!("{pointer}/max"), format!("max ({max}) is not larger than min ({min})"), help);
        }
        TimeLimit::SameDay { cutoff } if !is_clock(cutoff) => {
            let message = format!("\"{}\" is not a time of day", excerpt(cutoff));
            notes.error(
                &format!("{pointer}/cutoff"),
                message,
                "write hour and minute in two digits each, such as 15:00",
            );
        }
        _ => {}
    }
}

/// `00:00` to `23:59`.
fn is_clock(text: &str) -> bool {
    let two = |part: &str, most: u8| {
        part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()) && part.parse::<u8>().is_ok_and(|n| n <= most)
    };
    text.split_once(':').is_some_and(|(hour, minute)| two(hour, 23) && two(minute, 59))
}

fn fees(notes: &mut Notes<'_>, procedure: &Procedure) {
    for (i, fee) in procedure.fees.iter().enumerate() {
        match &fee.amount {
            Amount::Vnd { vnd: 0, .. } => {
                let help = "a blank 0 in official data is no amount: write \"free\" with the rule in cites, \"set-by-province\" or \"unknown\"";
                notes.error(&format!("/fees/{i}/amount/vnd"), "an amount of 0", help);
            }
            Amount::Free if fee.cites.is_empty() => {
                let help = "add the rule to cites; without one write \"set-by-province\" or \"unknown\"";
                notes.error(&format!("/fees/{i}/amount"), "\"free\", and no rule says so", help);
            }
            _ => {}
        }
    }
}

/// Parts that hold from a day or until one.
fn spans(notes: &mut Notes<'_>, procedure: &Procedure) {
    let papers = procedure.papers.iter().map(|paper| (paper.from, paper.until));
    let fees = procedure.fees.iter().map(|fee| (fee.from, fee.until));
    let conditions = procedure.conditions.iter().map(|condition| (condition.from, condition.until));
    for (list, i, (from, until)) in (papers.enumerate().map(|(i, span)| ("papers", i, span)))
        .chain(fees.enumerate().map(|(i, span)| ("fees", i, span)))
        .chain(conditions.enumerate().map(|(i, span)| ("conditions", i, span)))
    {
        dated::span(notes, &format!("/{list}/{i}"), from, until);
    }
}

/// Cases and rules that other parts of the entry name.
fn references(notes: &mut Notes<'_>, procedure: &Procedure) {
    let rules: BTreeSet<&str> = procedure
        .legal_basis
        .iter()
        .map(|l| l.number.as_str())
        .chain(procedure.sources.iter().map(|s| s.id.as_str()))
        .collect();
    let known: BTreeSet<&str> = procedure.cases.iter().map(|c| c.id.as_str()).collect();
    let mut refer = |pointer: String, cases: &[Slug], cites: &[Cite]| {
        for (i, case) in cases.iter().enumerate().filter(|(_, case)| !known.contains(case.as_str())) {
            let help = suggestion(case.as_str(), &known, "the cases here are");
            notes.error(&format!("{pointer}/cases/{i}"), format!("there is no case \"{case}\""), help);
        }
        for (i, cite) in cites.iter().enumerate().filter(|(_, cite)| !rules.contains(cite.rule.as_str())) {
            let message = format!("\"{}\" is neither a number in legal_basis nor a source", excerpt(&cite.rule));
            let help = suggestion(&cite.rule, &rules, "add it to legal_basis, or name one of");
            notes.error(&format!("{pointer}/cites/{i}/rule"), message, help);
        }
    };
    if let Some(within) = &procedure.apply_within {
        refer("/apply_within".into(), &within.cases, &within.cites);
    }
    if let Some(before) = &procedure.authority.before {
        refer("/authority/before".into(), &[], &before.cites);
    }
    for (i, paper) in procedure.papers.iter().enumerate() {
        refer(format!("/papers/{i}"), &paper.cases, &[]);
    }
    for (i, fee) in procedure.fees.iter().enumerate() {
        refer(format!("/fees/{i}"), &fee.cases, &fee.cites);
    }
    for (i, condition) in procedure.conditions.iter().enumerate() {
        refer(format!("/conditions/{i}"), &condition.cases, &condition.cites);
    }
    for (i, change) in procedure.changes.iter().enumerate() {
        refer(format!("/changes/{i}"), &[], &change.cites);
    }
}

/// What to write instead of a word that is not known.
pub(super) fn suggestion(word: &str, known: &BTreeSet<&str>, otherwise: &str) -> String {
    nearest(word, known.iter().copied()).map_or_else(
        || format!("{otherwise} {}", listed(known.iter().copied())),
        |near| format!("did you mean \"{near}\"?"),
    )
}

fn legal_basis(notes: &mut Notes<'_>, procedure: &Procedure, today: Option<Date>) {
    for (i, law) in procedure.legal_basis.iter().enumerate() {
        let pointer = format!("/legal_basis/{i}");
        dated::span(notes, &pointer, law.from, law.until);
        if procedure.legal_basis.iter().take(i).any(|l| l.number == law.number) {
            notes.error(
                &format!("{pointer}/number"),
                format!("{} stands twice", law.number),
                "name each once, with all its articles",
            );
        }
        if let (Some(until), Some(today)) = (law.until, today)
            && until < today
        {
            let message = format!("{} has been void since {until}", law.number);
            notes.warn(
                &format!("{pointer}/until"),
                message,
                "name the rule that replaced it, and compare the entry with it",
            );
        }
    }
}

fn changes(notes: &mut Notes<'_>, procedure: &Procedure, today: Option<Date>) {
    for (i, change) in procedure.changes.iter().enumerate() {
        let pointer = format!("/changes/{i}");
        dated::span(notes, &pointer, change.from, change.until);
        if change.from.is_none() && change.until.is_none() {
            notes.error(&pointer, "a change without a day", "write its first day as from, or its last day as until");
        }
        if let (Some(until), Some(today)) = (change.until, today)
            && until < today
        {
            let message = format!("this rule lapsed after {until}");
            notes.warn(
                &format!("{pointer}/until"),
                message,
                "compare the entry with what holds now, and delete this change",
            );
        }
    }
}

/// What is not known is listed as a gap, so that the page can say whom to ask.
fn gaps(notes: &mut Notes<'_>, procedure: &Procedure) {
    let limits = || procedure.cases.iter().flat_map(|c| &c.times).map(|t| &t.limit);
    let unknown_time = limits().any(|l| matches!(l, TimeLimit::Unknown | TimeLimit::Range { .. }));
    let unknown_fee = procedure.fees.is_empty() || procedure.fees.iter().any(|f| f.amount == Amount::Unknown);
    let wanted = [
        (
            procedure.authority.before.is_none(),
            GapField::AuthorityBefore,
            "/authority",
            "the authority before 1 July 2025",
            "authority-before",
        ),
        (unknown_time, GapField::Time, "/cases", "a time limit", "time"),
        (unknown_fee, GapField::Fee, "/fees", "what it costs", "fee"),
        (
            procedure.online.level == OnlineLevel::Unknown,
            GapField::Online,
            "/online",
            "how far it can be done online",
            "online",
        ),
        (procedure.papers.is_empty(), GapField::Papers, "/papers", "what papers it takes", "papers"),
        (procedure.steps.is_empty(), GapField::Steps, "/steps", "what one does", "steps"),
        (procedure.results.is_empty(), GapField::Result, "/results", "what one gets", "result"),
        (procedure.legal_basis.is_empty(), GapField::LegalBasis, "/legal_basis", "what law it rests on", "legal-basis"),
    ];
    for (missing, field, pointer, what, word) in wanted {
        if missing && !procedure.gaps.iter().any(|gap| gap.field == field) {
            notes.warn(
                pointer,
                format!("{what} is not known, and no gap says whom to ask"),
                format!("fill it in, or add a gap with \"field\": \"{word}\""),
            );
        }
    }
    for (pointer, empty, help) in [
        ("/audience", procedure.audience.is_empty(), "name who may apply: without it filters leave this entry out"),
        ("/channels", procedure.channels.is_empty(), "name at least one way to hand it in"),
        ("/keywords/vi", procedure.keywords.vi.is_empty(), "write what people type: eight to twenty words and phrases"),
        ("/keywords/en", procedure.keywords.en.is_empty(), "write what people type: eight to twenty words and phrases"),
    ] {
        if empty {
            notes.warn(pointer, "the list is empty", help);
        }
    }
}
