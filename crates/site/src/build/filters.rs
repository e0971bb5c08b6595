//! Which search filters let a procedure through.

use motcua::components::search_box::filters::FilterList;
use motcua_catalogue::procedure::{Amount, Audience, Fee, OnlineLevel, Procedure, TimeLimit};

/// The list, as the browser reads it.
pub fn filters(procedures: &[Procedure]) -> String {
    FilterList::text(procedures.iter().map(|procedure| (procedure.code.to_string(), procedure)), lets_through)
}

/// Whether the filter of this name lets it through. A time limit or a fee counts if it holds in one of the cases: the words on
/// the button say "can be".
fn lets_through(filter: &str, procedure: &Procedure) -> bool {
    let is_for = |audience| procedure.audience.contains(&audience);
    match filter {
        "online" => matches!(procedure.online.level, OnlineLevel::Full | OnlineLevel::OnlineOnly),
        "same-day" => procedure.cases.iter().any(|case| {
            let is_quick = |limit: &TimeLimit| matches!(limit, TimeLimit::SameDay { .. } | TimeLimit::AtOnce);
            // Limits that run one after another are in the day only if all of them are.
            !case.times.is_empty() && case.times.iter().all(|time| is_quick(&time.limit))
        }),
        "free" => procedure.fees.iter().any(|fee| is_free(fee, procedure)),
        "foreigners" => is_for(Audience::Foreigner),
        "overseas" => is_for(Audience::Overseas),
        "business" => is_for(Audience::Business),
        _ => false,
    }
}

/// Free when the entry was last checked, and without a known end.
fn is_free(fee: &Fee, procedure: &Procedure) -> bool {
    let has_begun = fee.from.as_ref().is_none_or(|from| *from <= procedure.checked_on);
    matches!(fee.amount, Amount::Free) && has_begun && fee.until.is_none()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use motcua::components::search_box::filters::FILTERS;

    use super::*;
    use crate::search_documents::Searchable;

    fn shipped() -> Vec<Procedure> {
        let catalogue = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/catalogue");
        Searchable::read(&catalogue).expect("the shipped catalogue can be read").procedures
    }

    #[test]
    fn a_birth_can_be_free_and_is_not_wholly_online() {
        let list = FilterList::from_text(&filters(&shipped())).expect("what is written can be read");
        let birth = list.of("1.001193");
        assert!(birth.has("free") && birth.has("overseas"));
        assert!(!birth.has("online") && !birth.has("business"));
    }

    #[test]
    fn every_filter_lets_something_through() {
        let procedures = shipped();
        for filter in &FILTERS {
            assert!(procedures.iter().any(|procedure| lets_through(filter.name, procedure)), "{}", filter.name);
        }
    }
}
