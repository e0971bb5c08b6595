//! When the result is due: the case, the day and hour of filing, and the date with its reasons. What it does stands in
//! `src/browser/acts/due.rs`; without script the rule stands there in words.

pub mod limits;
pub mod words;

#[cfg(feature = "ssr")]
pub use self::card::DueCard;

#[cfg(feature = "ssr")]
mod card {
    use leptos::prelude::*;
    use motcua_catalogue::procedure::Procedure;

    use super::limits::written;
    use crate::i18n::Lang;
    use crate::i18n::format::{text, time};

    /// The card; nothing for a procedure without a limit that can be counted.
    #[component]
    pub fn DueCard<'a>(
        /// The procedure.
        procedure: &'a Procedure,
        /// The page's language.
        lang: Lang,
    ) -> impl IntoView {
        let t = lang.guide();
        let options = options(procedure, lang);
        (!options.is_empty()).then(|| {
            let options: Vec<_> =
                options.into_iter().map(|(value, words)| view! { <option value=value>{words}</option> }).collect();
            view! {
                <section class="due" aria-labelledby="due">
                    <h2 id="due">{t.due_heading}</h2>
                    <form class="due__form" data-due>
                        <p class="due__field">
                            <label for="due-case">{t.due_case}</label>
                            <select id="due-case">{options}</select>
                        </p>
                        <p class="due__field">
                            <label for="due-day">{t.due_day}</label>
                            <input id="due-day" type="date"/>
                        </p>
                        <p class="due__field">
                            <label for="due-time">{t.due_time}</label>
                            <input id="due-time" type="time"/>
                        </p>
                        <button type="submit" class="button button--primary">{t.due_count}</button>
                    </form>
                    <div class="due__answer" aria-live="polite"></div>
                    <ul class="due__rules">
                        <li>{t.due_rule_received}</li>
                        <li>{t.due_rule_counted}</li>
                        <li>{t.due_rule_elsewhere}</li>
                        <li>{t.due_rule_late}</li>
                    </ul>
                    <p class="cites">{t.due_source}</p>
                </section>
            }
        })
    }

    /// Each limit that can be counted, with the case it is for. The last case is the usual one, so it stands first.
    fn options(procedure: &Procedure, lang: Lang) -> Vec<(String, String)> {
        let mut found: Vec<(String, String)> = Vec::new();
        for case in procedure.cases.iter().rev() {
            for timing in &case.times {
                // The check refuses a cut-off that is no time of the day.
                let value = written(&timing.limit.limits().unwrap_or_default());
                if value.is_empty() {
                    continue;
                }
                let label = timing.label.as_ref().map(|label| format!(", {}", text(label, lang))).unwrap_or_default();
                let words = format!("{}{label}: {}", text(&case.name, lang), time(&timing.limit, lang));
                found.push((value, words));
            }
        }
        found
    }
}
