//! Faults of single entries that somebody found by hand, and series that a portal for citizens must not mistake.
//!
//! Found in the data of July to November 2026 by comparing entries with each other. An entry leaves this list when the
//! portal has put it right.

use super::finding::Findings;
use super::fit;
use super::record::Record;
use super::rule::Rule;
use super::wording::{Plain, excerpt};

/// Code, field, what is wrong.
const FAULTS: [(&str, &str, &str); 15] = [
    ("3.000283", "steps", "locking a VNeID account: all text here is that of another procedure"),
    ("3.000284", "steps", "unlocking a VNeID account: all text here is that of another procedure"),
    ("3.000243", "steps", "a security-and-order certificate: all text here is that of another procedure"),
    ("1.013791", "results", "the portal showed the result of a copyright procedure"),
    ("1.002755", "fees", "5.000 and 7.000 are swapped"),
    ("1.002755", "legal_basis", "circular 53/2023 is cited; another year is meant"),
    ("2.002189", "legal_basis", "123/2013 is written for 123/2015"),
    ("2.000635", "authority", "only the department of justice is named"),
    ("1.004222", "fees", "the 20.000 đ carry the text of the exemption"),
    ("1.000253", "cases", "\"7 Ngày\" means that it is received seven days a week"),
    ("1.013225", "online", "partial here; decree 217/2026 makes it online throughout"),
    ("1.013967", "steps", "\"trình Chủ tịch UBND cấp tỉnh\" is of the time before the two-tier government"),
    ("2.001827", "fees", "700 đồng are meant as 700,000"),
    ("2.000806", "papers", "the copy of a passport is counted as an original"),
    ("2.000942", "papers", "\"dsfas\" is no paper"),
];

/// Old code, new code: linked procedures since 1 September 2026 (Decree 301/2026).
const REPLACED: [(&str, &str); 4] =
    [("2.000986", "3.000722"), ("2.001023", "3.000722"), ("2.002621", "2.002913"), ("2.002622", "2.002913")];

/// Says what is known about this very entry.
pub fn check(record: &Record, findings: &mut Findings) {
    let code = record.code.as_str();
    for (_, field, fault) in FAULTS.iter().filter(|(of, _, _)| *of == code) {
        findings.add(Rule::KnownFault, *field, *fault);
    }
    if !record.warning.trim().is_empty() {
        findings.add(Rule::KnownFault, "sources", format!("the export warns: \"{}\"", excerpt(&record.warning)));
    }
    if let Some((_, new)) = REPLACED.iter().find(|(old, _)| *old == code) {
        findings.add(Rule::ReplacedCode, "code", format!("replaced by {new} on 1 September 2026"));
    }
    if record.internal {
        findings.add(Rule::NotForCitizens, "official_name", "an internal procedure between authorities");
    }
    if of_police(record) {
        let doubt = format!("\"{}\" is a health-insurance procedure of the police", excerpt(&record.name));
        findings.add(Rule::PoliceHealthInsurance, "official_name", doubt);
    }
}

fn of_police(record: &Record) -> bool {
    let name = fit::words(&record.name).join(" ");
    Plain::of(&record.promulgator).says("bo cong an") && name.contains("the bao hiem y te")
}
