//! Graphs and answers of every kind.

use motcua_walkthrough::{
    Branch, Condition, Day, Input, Kind, Measure, Order, Outcome, Question, Rate, RateValue, Target, Walkthrough,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

const OUTCOMES: usize = 4;

fn day(number: u32) -> Day {
    Day::from_number(number).expect("a day")
}

fn input() -> impl Strategy<Value = Input> {
    prop_oneof![
        3 => (1usize..4).prop_map(|count| Input::Choice((0..count).map(|i| format!("c{i}")).collect())),
        1 => Just(Input::Number { least: 0, most: 900 }),
        1 => Just(Input::Date { earliest: day(19_200_101), latest: None }),
        1 => Just(Input::Commune),
    ]
}

/// A condition that fits these questions.
fn condition(inputs: Vec<Input>) -> impl Strategy<Value = Condition> {
    let count = inputs.len();
    let leaf = (0..count, any::<[u8; 4]>()).prop_map(move |(question, [a, b, c, d])| {
        let (least, most) = (u32::from(a.min(b)) * 4, u32::from(a.max(b)) * 4);
        let order = [Order::Below, Order::AtMost, Order::AtLeast, Order::Above][usize::from(c % 4)];
        let place = inputs.iter().position(|input| *input == Input::Commune).filter(|_| d % 2 == 0);
        let rate = usize::from(c / 4 % 2);
        let measured = |measure, least, most| match d % 3 {
            0 => Condition::Against { question, measure, order, rate, place },
            _ => Condition::Within { question, measure, least, most },
        };
        match &inputs[question] {
            _ if a == 0 => Condition::Always,
            _ if a < 20 => Condition::Asked(question),
            Input::Choice(ids) => {
                let choices = (0..ids.len()).filter(|i| b >> i & 1 == 1).collect();
                Condition::Is { question, choices }
            }
            Input::Number { .. } => measured(Measure::Value, least, most),
            Input::Date { .. } if c % 3 == 0 => measured(Measure::Years, least / 8, most / 8),
            Input::Date { .. } if c % 3 == 1 => measured(Measure::Days, least, most),
            Input::Date { .. } => Condition::Within {
                question,
                measure: Measure::Date,
                least: 19_000_101 + 50_000 * u32::from(a % 20),
                most: 20_201_231,
            },
            Input::Commune => Condition::In { question, provinces: vec![a % 3 + 1, b % 5 + 1] },
        }
    });
    leaf.prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Condition::All),
            vec(inner.clone(), 0..3).prop_map(Condition::Any),
            inner.prop_map(|inner| Condition::Not(Box::new(inner))),
        ]
    })
}

fn target(at: usize, questions: usize, pick: Index) -> Target {
    let ahead = questions - at - 1;
    match pick.index(ahead + OUTCOMES) {
        i if i < ahead => Target::Question(at + 1 + i),
        i => Target::Outcome(i - ahead),
    }
}

fn rates() -> Vec<Rate> {
    let value = |value, province| RateValue { from: day(20_260_701), until: None, province, value };
    vec![Rate { values: vec![value(540, None), value(650, Some(1))] }, Rate { values: vec![value(75, None)] }]
}

/// Up to five questions, whose last branch mostly holds whatever the answers are.
pub fn any_walkthrough() -> impl Strategy<Value = Walkthrough> {
    vec(input(), 1..6).prop_flat_map(|inputs| {
        let count = inputs.len();
        let branches = vec((condition(inputs.clone()), any::<Index>()), 0..3);
        let question = (branches, any::<Index>(), proptest::option::of(any::<Index>()), 0u8..8);
        let kinds = select(vec![Kind::Yes, Kind::Likely, Kind::Ask, Kind::OtherWay]);
        let outcome = (kinds, vec(condition(inputs.clone()), 0..3));
        (Just(inputs), vec(question, count), vec(outcome, OUTCOMES)).prop_map(|(inputs, questions, outcomes)| {
            let count = inputs.len();
            let questions = inputs.into_iter().zip(questions).enumerate().map(|(at, (input, parts))| {
                let (branches, otherwise, unknown, open) = parts;
                let branch = |(when, to)| Branch { when, to: target(at, count, to) };
                let mut branches: Vec<Branch> = branches.into_iter().map(branch).collect();
                if open > 0 || branches.is_empty() {
                    branches.push(Branch { when: Condition::Always, to: target(at, count, otherwise) });
                }
                let unknown = unknown.map(|to| target(at, count, to));
                Question { id: format!("q{at}"), input, branches, unknown }
            });
            let outcome = |(i, (kind, parts))| Outcome { id: format!("o{i}"), kind, firm: false, parts };
            let outcomes = outcomes.into_iter().enumerate().map(outcome).collect();
            Walkthrough::new(questions.collect(), outcomes, rates()).expect("a walkthrough")
        })
    })
}

/// Texts that fit some question.
pub fn known_answer() -> impl Strategy<Value = String> {
    prop_oneof![
        select(vec!["c0", "c1", "c2", "?", "1951", "1951-11", "2026-11-23", "01-00004", "02-00004", "540", "0"])
            .prop_map(str::to_owned),
        (0u32..=900).prop_map(|n| n.to_string()),
    ]
}

/// Texts that may fit none.
pub fn any_answer() -> impl Strategy<Value = String> {
    prop_oneof![3 => known_answer(), 1 => ".{0,20}"]
}

/// An exact answer that fits a question.
pub fn exact(question: &Question, pick: &Index) -> String {
    match &question.input {
        Input::Choice(ids) => ids[pick.index(ids.len())].clone(),
        Input::Number { most, .. } => pick.index(*most as usize + 1).to_string(),
        Input::Date { .. } => {
            let at = pick.index(106 * 12 * 28);
            format!("{}-{:02}-{:02}", 1920 + at / 336, at / 28 % 12 + 1, at % 28 + 1)
        }
        Input::Commune => format!("{:02}-00004", pick.index(6) + 1),
    }
}
