//! Days off and working Saturdays: in order, each once, never both.

use crate::fact::Date;
use crate::holiday::Holidays;
use crate::notes::Notes;
use crate::rules::dated;

/// Checks `holidays.json`. That a day exists is already said by its type.
pub(super) fn check(holidays: &Holidays, today: Option<Date>, notes: &mut Notes<'_>) {
    dated::provenance(notes, &holidays.sources, holidays.checked_on, today);
    let off: Vec<Date> = holidays.days.iter().map(|d| d.date).collect();
    let worked: Vec<Date> = holidays.working_saturdays.iter().map(|d| d.date).collect();
    ordered(notes, "/days", &off);
    ordered(notes, "/working_saturdays", &worked);
    for (i, date) in worked.iter().enumerate().filter(|(_, date)| off.contains(date)) {
        notes.error(
            &format!("/working_saturdays/{i}/date"),
            format!("{date} is a day off too"),
            "delete it here or in days",
        );
    }
}

fn ordered(notes: &mut Notes<'_>, list: &str, dates: &[Date]) {
    for (i, pair) in dates.windows(2).enumerate() {
        let pointer = format!("{list}/{}/date", i + 1);
        if pair[0] == pair[1] {
            notes.error(&pointer, format!("{} stands twice", pair[1]), "keep one of the two");
        } else if pair[0] > pair[1] {
            notes.error(&pointer, format!("{} stands after {}", pair[1], pair[0]), "sort the list by date");
        }
    }
}
