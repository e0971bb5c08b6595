//! A due date in words: the same for the card on a page and for `motcua due`.

use motcua_calendar::{Due, Name, Point, Reason, Skipped, Weekday, Why};

use crate::i18n::{Lang, Ui};

/// What is said of a due date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// "Hẹn trả kết quả: thứ Sáu 27/11/2026"
    pub due: String,
    /// When the file counts as received.
    pub received: String,
    /// The rules that applied, in order, each with its article.
    pub reasons: Vec<String>,
    /// The days off that did not count, and the Saturdays that did.
    pub days: Vec<String>,
    /// That the date may still move, if it may.
    pub provisional: Option<String>,
}

/// Puts a due date into words.
pub fn told(due: &Due, lang: Lang) -> Told {
    let ui = lang.ui();
    let skipped = due.skipped.iter().map(|skipped| skipped_day(skipped, lang));
    let counted = due.worked.iter().map(|counted| {
        let day = named(Point::Day(counted.day), lang);
        ui.due_worked.replacen("{}", &day, 1).replacen("{}", name(&counted.why, lang), 1)
    });
    Told {
        due: ui.due_is.replace("{}", &named(due.due, lang)),
        received: ui.due_received.replace("{}", &named(due.counted_from, lang)),
        reasons: due.reasons.iter().map(|reason| explained(*reason, lang)).collect(),
        days: skipped.chain(counted).collect(),
        provisional: due.provisional.then(|| ui.due_provisional.to_owned()),
    }
}

fn skipped_day(skipped: &Skipped, lang: Lang) -> String {
    let ui = lang.ui();
    let why = match &skipped.why {
        Why::Weekend(_) => ui.due_weekend,
        Why::Holiday(holiday) | Why::Swap(holiday) => name(holiday, lang),
    };
    let provisional = if skipped.provisional { ui.due_provisional_day } else { "" };
    [&named(Point::Day(skipped.day), lang), ": ", why, provisional].concat()
}

fn name(name: &Name, lang: Lang) -> &str {
    match lang {
        Lang::Vi => &name.vi,
        Lang::En => &name.en,
    }
}

/// "9:30, thứ Sáu 27/11/2026"
fn named(point: Point, lang: Lang) -> String {
    let day = point.day();
    let date = [weekday(day.weekday(), lang), " ", &day.vietnamese()].concat();
    match point {
        Point::Day(_) => date,
        Point::At(moment) => [&moment.clock.to_string(), ", ", &date].concat(),
    }
}

fn weekday(weekday: Weekday, lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => weekday.vietnamese(),
        Lang::En => weekday.english(),
    }
}

fn explained(reason: Reason, lang: Lang) -> String {
    let ui = lang.ui();
    let sentence = match reason {
        Reason::AfterCutOff(cut_off) => ui.due_after_cut_off.replace("{}", &cut_off.to_string()),
        Reason::HandedInOnDayOff => ui.due_on_day_off.to_owned(),
        Reason::FirstDayNotCounted => ui.due_first_day.to_owned(),
        Reason::InTheDay => ui.due_in_the_day.to_owned(),
        Reason::HoursRun => ui.due_hours_run.to_owned(),
        Reason::FromOpening { opens, assumed } => {
            let words = if assumed { ui.due_from_assumed } else { ui.due_from_opening };
            words.replace("{}", &opens.to_string())
        }
        Reason::EndsOnDayOff(day) => ui.due_ends_on_day_off.replace("{}", &day.vietnamese()),
    };
    match reason.article() {
        Some(article) => sentence + &cited(article, ui, lang),
        None => sentence,
    }
}

fn cited(article: motcua_calendar::Article, ui: &Ui, lang: Lang) -> String {
    let law = match lang {
        Lang::Vi => article.vi,
        Lang::En => article.en,
    };
    let words = ui.due_article.replacen("{}", law, 1).replacen("{}", &article.article.to_string(), 1);
    words.replacen("{}", &article.clause.to_string(), 1)
}
