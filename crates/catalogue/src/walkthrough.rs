//! Walkthroughs: "does it apply to me?", as questions that lead to an outcome. `walkthroughs/{id}.json`.
//!
//! The file holds texts and logic together, for people to write and check. [`Walkthrough::compile`] takes the logic out
//! for [`motcua_walkthrough`], which replays answers; [`Walkthrough::drawing`] makes the picture. Questions stand in the
//! order in which they can be asked: each leads to later ones or to an outcome, never back.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fact::{Check, Cite, Date, Slug, Source, Text};
use crate::procedure::Keywords;

mod compile;
mod drawing;
mod flaws;
mod outcome;
mod rate_text;
mod words;

pub use compile::{Compiled, Problem};
pub use outcome::{CaseLink, Instead, Outcome, OutcomeKind, Part, ProcedureLink, Remark};
pub use rate_text::{fill_rates, rates_named};
pub use words::Reading;

/// A walkthrough.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Walkthrough {
    /// Its id, and the file's name.
    pub id: Slug,
    /// What it answers, as people ask it: "Ông bà tôi có được tiền người già không?"
    pub name: Text,
    /// What one learns from it, and what to have at hand, in one or two short sentences.
    pub intro: Text,
    /// Words people type to find it.
    pub keywords: Keywords,
    /// Whom to ask about anything that stays open, where nothing else is said.
    pub ask: Text,
    /// The questions, in the order in which they can be asked: each leads to later ones or to an outcome. The first starts.
    pub questions: Vec<Question>,
    /// The outcomes.
    pub outcomes: Vec<Outcome>,
    /// Where the facts come from.
    pub sources: Vec<Source>,
    /// Who compared it with its sources, and when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<Check>,
    /// The day on which somebody last compared it with its sources.
    pub checked_on: Date,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id: the key of its answer in a link. Changing it makes old links forget the answer.
    pub id: Slug,
    /// What it is about, in a word or two, for lists and the picture: "Tuổi".
    pub short: Text,
    /// The question, as one would ask it. `{rate:id}` stands for an amount in `rates.json`.
    pub text: Text,
    /// How to find the answer, or what a word means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<Text>,
    /// How one answers. "Không biết" can always be chosen and is not written down.
    pub input: Input,
    /// Ways on: the first whose condition holds is taken, so special cases stand first.
    pub branches: Vec<Branch>,
    /// What happens when the answer is not known.
    pub unknown: Unknown,
}

/// How one answers a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Input {
    /// One of several choices.
    Choice {
        /// The choices, at least two.
        choices: Vec<Choice>,
    },
    /// Yes or no. Branches call them `yes` and `no`.
    YesNo,
    /// A whole number.
    Number {
        /// What is counted: "m²", "tầng".
        unit: Text,
        /// The least that can be.
        min: u32,
        /// The most that can be.
        max: u32,
    },
    /// A day; a month or a year if one knows no more.
    Date {
        /// The first day that can be; 1 January 1900 when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<Date>,
        /// The last day that can be; today when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Date>,
    },
    /// An amount in đồng.
    Money {
        /// The most that can be.
        max: u32,
    },
    /// A commune of today.
    Commune,
    /// Less than an amount in `rates.json`, or as much and more. Branches call them `below` and `at-least`. For people who
    /// would rather not say how much.
    RateComparison {
        /// The amount, by its id.
        rate: Slug,
    },
}

/// A choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its id within the question.
    pub id: Slug,
    /// What one chooses, in a few words.
    pub text: Text,
}

/// A way on from a question. Without `answer` and `when` it is always taken; with both, both must hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Branch {
    /// The answer to this very question is one of these choices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answer: Vec<Slug>,
    /// A condition over all answers so far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Test>,
    /// The id of a later question or of an outcome.
    pub to: Slug,
    /// The rules or sources that say so.
    pub cites: Vec<Cite>,
}

/// What happens when the answer to a question is not known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Unknown {
    /// The id of a later question or of an outcome; absent only where the way is the same whatever the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Slug>,
    /// How to find out: "Xem ngày sinh trên thẻ căn cước."
    pub decide: Text,
    /// Whom to ask; the walkthrough's `ask` when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask: Option<Text>,
}

/// A condition over the answers so far. An answer that is not known, or a question that was not asked, makes it neither
/// true nor false.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "test", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Test {
    /// The answer is one of these choices.
    Is {
        /// A question with choices, by its id.
        question: Slug,
        /// Ids of its choices.
        choices: Vec<Slug>,
    },
    /// A number or an amount lies within bounds.
    Number {
        /// A question for a number or for money.
        question: Slug,
        /// The least.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_least: Option<u32>,
        /// The most.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_most: Option<u32>,
    },
    /// Whole years since a date, up to today: somebody's age.
    Years {
        /// A question for a date.
        question: Slug,
        /// The least.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_least: Option<u32>,
        /// The most: 74 means that the 75th birthday is still to come.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_most: Option<u32>,
    },
    /// Days since a date, up to today, the date itself not counted.
    Days {
        /// A question for a date.
        question: Slug,
        /// The least.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_least: Option<u32>,
        /// The most.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_most: Option<u32>,
    },
    /// A date lies within bounds.
    Date {
        /// A question for a date.
        question: Slug,
        /// The first day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<Date>,
        /// The last day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Date>,
    },
    /// Compares with an amount or a threshold in `rates.json` as it is today. A number or money is compared as it is; a date by
    /// the years or days since, as the rate counts years or days.
    Rate {
        /// A question for a number, money or a date.
        question: Slug,
        /// How it compares.
        is: Order,
        /// The rate, by its id.
        rate: Slug,
        /// The question for the commune, where provinces have values of their own. Without it the test holds only if it
        /// holds for the country's value and for those of all provinces.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        place: Option<Slug>,
    },
    /// The commune lies in one of these provinces.
    Province {
        /// A question for a commune.
        question: Slug,
        /// Codes of provinces, two digits each.
        provinces: Vec<String>,
    },
    /// The question was asked on the way here, whatever the answer.
    Asked {
        /// The question.
        question: Slug,
    },
    /// All of these.
    All {
        /// At least two.
        of: Vec<Test>,
    },
    /// At least one of these.
    Any {
        /// At least two.
        of: Vec<Test>,
    },
    /// Not this.
    Not {
        /// The condition.
        of: Box<Test>,
    },
}

/// How an answer compares with a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// Less than.
    Below,
    /// Less than or the same.
    AtMost,
    /// The same or more.
    AtLeast,
    /// More than.
    Above,
}

impl Input {
    /// The choices, those of yes and no and of a comparison included; none for a number, a date, money or a commune.
    pub fn choices(&self) -> Vec<Choice> {
        let choice = |id: &str, vi: &str, en: &str| Choice {
            id: id.parse().expect("these ids are slugs"),
            text: Text { vi: vi.into(), en: en.into() },
        };
        match self {
            Self::Choice { choices } => choices.clone(),
            Self::YesNo => vec![choice("yes", "Có", "Yes"), choice("no", "Không", "No")],
            Self::RateComparison { rate } => vec![
                choice("below", &format!("Thấp hơn {{rate:{rate}}}"), &format!("Less than {{rate:{rate}}}")),
                choice("at-least", &format!("Bằng hoặc hơn {{rate:{rate}}}"), &format!("{{rate:{rate}}} or more")),
            ],
            Self::Number { .. } | Self::Date { .. } | Self::Money { .. } | Self::Commune => Vec::new(),
        }
    }
}
