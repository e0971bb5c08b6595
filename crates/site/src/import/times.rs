//! Cases and their times: the field that the national data contradict themselves about most.
//!
//! The portal keeps a time with each way to hand in and, in some entries, one with each case. The case's is the law's;
//! the channel's is often a number without a unit.

use std::collections::BTreeSet;

use motcua_catalogue::fact::Text;
use motcua_catalogue::procedure::{Case, DayUnit, TimeLimit, Timing};

use super::draft::{Ids, official};
use super::finding::Findings;
use super::page_text;
use super::record::{Figure, Record, Unit};
use super::rule::Rule;
use super::wording::clean;

/// The cases, each with one time. At least one.
pub fn cases(record: &Record, findings: &mut Findings) -> Vec<Case> {
    let channels: BTreeSet<Figure> = record.channels.iter().filter_map(|channel| channel.time).collect();
    odd_figures(record, findings);
    several_by_channel(record, &channels, findings);
    let mut named: Vec<(String, BTreeSet<Figure>)> = Vec::new();
    for case in &record.cases {
        let name = clean(&case.name);
        let at = named.iter().position(|(known, _)| *known == name).unwrap_or_else(|| {
            named.push((name, BTreeSet::new()));
            named.len() - 1
        });
        named[at].1.extend(case.time);
    }
    if named.is_empty() {
        if record.detailed {
            findings.add(Rule::NoCases, "cases", "the source names no case; the draft has one for all");
        }
        let name = Text { vi: "Mọi trường hợp".to_owned(), en: String::new() };
        let times = vec![timing(limit(&channels))];
        unknown(&times, record, findings);
        return vec![Case { id: Ids::default().of("usual"), name, when: None, times }];
    }
    let against = contradicting(&channels, &named, findings);
    let (mut ids, alone) = (Ids::default(), named.len() == 1);
    let cases = named.into_iter().enumerate().map(|(i, (name, mut figures))| {
        figures.extend(&against);
        let several = figures.iter().filter(|figure| usable(figure)).count() > 1;
        if several && !findings.rules().contains(&Rule::TimeContradiction) {
            let doubt = format!("one case, several times: {}", listed(&figures));
            findings.add(Rule::TimeContradiction, format!("cases[{i}]"), doubt);
        }
        let times = vec![timing(limit(&figures))];
        unknown(&times, record, findings);
        let id = if alone { ids.of("usual") } else { ids.named(&name, "case") };
        Case { id, name: official(&name), when: None, times }
    });
    cases.collect()
}

fn timing(limit: TimeLimit) -> Timing {
    Timing { limit, label: None, note: None }
}

fn unknown(times: &[Timing], record: &Record, findings: &mut Findings) {
    let known =
        findings.rules().into_iter().any(|rule| (Rule::TimePerChannel..=Rule::TimeContradiction).contains(&rule));
    if record.detailed && !known && times.iter().any(|timing| timing.limit == TimeLimit::Unknown) {
        findings.once(Rule::NoTime, "cases", "no time is given");
    }
}

/// Figures without a unit, and zeros.
fn odd_figures(record: &Record, findings: &mut Findings) {
    let of_channels = record.channels.iter().filter_map(|channel| channel.time).map(|time| (time, "channels"));
    let of_cases = record.cases.iter().filter_map(|case| case.time).map(|time| (time, "cases"));
    for (time, field) in of_channels.chain(of_cases) {
        if time.count == 0 {
            findings.add(Rule::TimeZero, field, format!("a time of {}", words(time)));
        } else if time.unit == Unit::Other {
            findings.add(Rule::TimeUnitOther, field, format!("a time of {}, without days or hours", time.count));
        }
    }
}

/// One figure a channel, where channels or their texts know several.
fn several_by_channel(record: &Record, channels: &BTreeSet<Figure>, findings: &mut Findings) {
    if channels.len() > 1 {
        findings.add(Rule::TimePerChannel, "channels", format!("the channels differ: {}", listed(channels)));
    }
    let told: BTreeSet<Figure> = record.channels.iter().flat_map(|channel| page_text::times(&channel.note)).collect();
    if told.len() > 1 {
        let doubt = format!("the field says {}, the text {}", listed(channels), listed(&told));
        findings.add(Rule::TimePerChannel, "channels", doubt);
    } else if let Some(told) = told.first()
        && !channels.is_empty()
        && !channels.iter().any(|figure| same(*figure, *told))
    {
        let doubt = format!("the field says {}, the text {}", listed(channels), words(*told));
        findings.add(Rule::TimeContradiction, "channels", doubt);
    }
}

/// The channels' figures that no case has. A figure without a unit takes the unit of the case it contradicts.
fn contradicting(
    channels: &BTreeSet<Figure>,
    cases: &[(String, BTreeSet<Figure>)],
    findings: &mut Findings,
) -> BTreeSet<Figure> {
    let of_cases: BTreeSet<Figure> = cases.iter().flat_map(|(_, figures)| figures.iter().copied()).collect();
    let Some(unit) = of_cases.iter().find(|figure| usable(figure)).map(|figure| figure.unit) else {
        return channels.clone();
    };
    let strange = channels.iter().filter(|figure| figure.count > 0);
    let strange: BTreeSet<Figure> =
        strange.filter(|figure| !of_cases.iter().any(|case| same(**figure, *case))).copied().collect();
    if !strange.is_empty() {
        let doubt = format!("the channels say {}, the cases {}", listed(&strange), listed(&of_cases));
        findings.add(Rule::TimeContradiction, "cases", doubt);
    }
    let in_unit =
        |figure: Figure| Figure { unit: if figure.unit == Unit::Other { unit } else { figure.unit }, ..figure };
    strange.into_iter().map(in_unit).collect()
}

/// The same number, in the same unit or in none.
fn same(a: Figure, b: Figure) -> bool {
    a.count == b.count && (a.unit == b.unit || a.unit == Unit::Other || b.unit == Unit::Other)
}

fn usable(figure: &Figure) -> bool {
    figure.count > 0 && figure.unit != Unit::Other
}

/// One limit of all that is said about a case: the figure, a range of figures in one unit, or unknown.
fn limit(figures: &BTreeSet<Figure>) -> TimeLimit {
    let usable: Vec<Figure> = figures.iter().filter(|figure| usable(figure)).copied().collect();
    let day = |unit| match unit {
        Unit::Working => Some(DayUnit::Working),
        Unit::Calendar => Some(DayUnit::Calendar),
        Unit::Hour | Unit::Other => None,
    };
    let counts: Option<Vec<u16>> = usable.iter().map(|figure| u16::try_from(figure.count).ok()).collect();
    let one_unit = usable.iter().all(|figure| Some(figure.unit) == usable.first().map(|first| first.unit));
    match (counts.as_deref(), usable.first().map(|figure| figure.unit)) {
        (Some([count]), Some(Unit::Hour)) => TimeLimit::Hours { count: *count },
        (Some([count]), Some(unit)) => {
            day(unit).map_or(TimeLimit::Unknown, |unit| TimeLimit::Days { count: *count, unit })
        }
        (Some([min, .., max]), Some(unit)) if one_unit => {
            day(unit).map_or(TimeLimit::Unknown, |unit| TimeLimit::Range { min: *min, max: *max, unit })
        }
        _ => TimeLimit::Unknown,
    }
}

fn listed(figures: &BTreeSet<Figure>) -> String {
    if figures.is_empty() {
        return "nothing".to_owned();
    }
    figures.iter().map(|figure| words(*figure)).collect::<Vec<_>>().join(", ")
}

fn words(figure: Figure) -> String {
    let unit = match figure.unit {
        Unit::Working => "working days",
        Unit::Calendar => "days",
        Unit::Hour => "hours",
        Unit::Other => "(no unit)",
    };
    format!("{} {unit}", figure.count)
}

#[cfg(test)]
#[path = "times_tests.rs"]
mod tests;
