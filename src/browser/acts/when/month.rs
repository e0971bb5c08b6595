//! Months as small tables, the days with a session marked.

use motcua_calendar::{Day, Slot};

use crate::i18n::Lang;

/// Months shown at most.
const MOST: usize = 3;

/// The months that have days, from today's on; empty without any.
pub fn months(days: &[Slot], today: Day, lang: Lang) -> String {
    let mut months: Vec<(i32, u8)> = Vec::new();
    for slot in days.iter().filter(|slot| slot.day >= today) {
        let civil = slot.day.civil();
        if !months.contains(&(civil.year, civil.month)) {
            months.push((civil.year, civil.month));
        }
    }
    motcua_text::sort_by(&mut months, |a, b| a.cmp(b));
    months.truncate(MOST);
    months.into_iter().map(|(year, month)| table(year, month, days, lang)).collect()
}

fn table(year: i32, month: u8, days: &[Slot], lang: Lang) -> String {
    let Some(first) = Day::new(year, month, 1) else { return String::new() };
    let names: [&str; 7] = match lang {
        Lang::Vi => ["T2", "T3", "T4", "T5", "T6", "T7", "CN"],
        Lang::En => ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
    };
    let caption = [month.to_string(), "/".into(), year.to_string()].concat();
    let head: Vec<String> = names.iter().map(|name| ["<th scope=\"col\">", name, "</th>"].concat()).collect();
    let mut html =
        ["<table class=\"month\"><caption>", &caption, "</caption><tr>", &head.concat(), "</tr><tr>"].concat();
    let mut at = first.weekday() as usize;
    html.push_str(&"<td></td>".repeat(at));
    let mut day = Some(first);
    while let Some(this) = day.filter(|day| day.civil().month == month) {
        if at == 7 {
            html.push_str("</tr><tr>");
            at = 0;
        }
        let has = days.iter().any(|slot| slot.day == this);
        let number = this.civil().day.to_string();
        let number = if has { ["<strong>", &number, "</strong>"].concat() } else { number };
        html.push_str(&["<td>", &number, "</td>"].concat());
        at += 1;
        day = this.next();
    }
    html.push_str("</tr></table>");
    html
}
