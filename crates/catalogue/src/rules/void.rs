//! Procedures that rest on a law which holds no more.

use std::collections::BTreeMap;

use crate::change::VoidLaw;
use crate::fact::Date;
use crate::finding::Report;
use crate::load::Files;

/// Warns of every law in a legal basis that had ended by `today`, unless the entry itself says when it ended.
pub(super) fn check(files: &Files, today: Option<Date>, report: &mut Report) {
    let (Some(changes), Some(today)) = (&files.changes, today) else { return };
    let void: BTreeMap<&str, &VoidLaw> =
        changes.value.void.iter().filter(|law| law.until < today).map(|law| (law.number.as_str(), law)).collect();
    for opened in files.procedures.values().flatten() {
        for (i, law) in opened.value.legal_basis.iter().enumerate().filter(|(_, law)| law.until.is_none()) {
            let Some(ended) = void.get(law.number.as_str()) else { continue };
            let message = format!("{} has been void since {}", law.number, ended.until);
            let help = ended.by.as_ref().map_or_else(
                || "name the rule that holds now, and compare the entry with it".to_owned(),
                |by| format!("{by} stands in its place: compare the entry with it"),
            );
            opened.notes(report).warn(&format!("/legal_basis/{i}/number"), message, help);
        }
    }
}
