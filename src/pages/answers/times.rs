//! How long an answer takes, by province and by subject, with the number of answers that it rests on.

use std::collections::BTreeMap;

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::answer::{Answer, Answers, Took};

use super::{time, topic_name};
use crate::i18n::Lang;
use crate::pages::{capital, commune, province_name};

/// Of fewer answers nothing is said.
const LEAST: usize = 3;

/// All answers, then by province, then by subject. Nothing where no source says how long any took.
pub(super) fn times(catalogue: &Catalogue, file: &Answers, lang: Lang) -> Option<AnyView> {
    let t = lang.listen();
    let mut provinces: BTreeMap<String, Vec<Took>> = BTreeMap::new();
    let mut topics: BTreeMap<&str, Vec<Took>> = BTreeMap::new();
    let mut all = Vec::new();
    for (answer, took) in file.answers.iter().filter_map(|answer| Some((answer, answer.took?))) {
        provinces.entry(province(catalogue, answer)).or_default().push(took);
        topics.entry(topic_name(answer.topic, lang)).or_default().push(took);
        all.push(took);
    }
    if all.is_empty() {
        return None;
    }
    let of_provinces: Vec<_> = provinces.into_iter().map(|(name, took)| row(name, took, lang)).collect();
    let of_topics: Vec<_> = topics.into_iter().map(|(name, took)| row(name.to_owned(), took, lang)).collect();
    let every = row(t.times_all.to_owned(), all, lang);
    let group = |name: &'static str| view! { <tr><th scope="rowgroup" colspan="3"><strong>{name}</strong></th></tr> };
    Some(
        view! {
            <section aria-labelledby="times">
                <h2 id="times">{t.times_heading}</h2>
                <p>{t.times_lead}</p>
                <table class="figure__table answer-times">
                    <thead>
                        <tr><th scope="col">{t.times_about}</th><th scope="col">{t.times_median}</th><th scope="col">{t.times_count}</th></tr>
                    </thead>
                    <tbody>{every}</tbody>
                    <tbody>{group(t.times_province)}{of_provinces}</tbody>
                    <tbody>{group(t.times_topic)}{of_topics}</tbody>
                </table>
            </section>
        }
        .into_any(),
    )
}

fn row(name: String, took: Vec<Took>, lang: Lang) -> AnyView {
    let count = took.len();
    let median = median(took).map_or_else(|| lang.listen().times_few.to_owned(), |took| time(took, lang));
    view! { <tr><th scope="row">{name}</th><td>{median}</td><td>{count}</td></tr> }.into_any()
}

/// The time within which half of them were answered: the lower of the two in the middle, where their number is even.
fn median(mut times: Vec<Took>) -> Option<Took> {
    if times.len() < LEAST {
        return None;
    }
    times.sort_by_key(|took| took.minutes());
    times.get((times.len() - 1) / 2).copied()
}

fn province(catalogue: &Catalogue, answer: &Answer) -> String {
    let provinces = &catalogue.provinces.provinces;
    let of_code = provinces.iter().find(|province| province.code == answer.area);
    let found = of_code.or_else(|| commune::find(catalogue, &answer.area).map(|(province, _)| province));
    found.map(|province| capital(&province_name(province))).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_answers_nothing_is_said_and_of_three_the_middle_one() {
        let (minutes, days, weeks) = (Took::Minutes(20), Took::Days(5), Took::Days(30));
        assert_eq!(median(vec![days, minutes]), None);
        assert_eq!(median(vec![weeks, minutes, days]), Some(days));
        assert_eq!(median(vec![weeks, days, minutes, weeks]), Some(days));
    }
}
