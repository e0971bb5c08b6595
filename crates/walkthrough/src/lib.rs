//! Walkthroughs: "does it apply to me?", asked one question at a time.
//!
//! A [`Walkthrough`] is a graph: questions whose branches lead to later questions and, in the end, to an outcome. It holds
//! the logic alone; texts stand in the catalogue and in the page. [`replay`] takes it, the day, and the answers a person
//! has given so far, and says where that person stands. It is a pure function: the same answers on the same day always
//! give the same [`State`], so a link that carries the answers carries everything.
//!
//! ```
//! use motcua_walkthrough::{Answers, At, Day, Walkthrough, replay};
//!
//! // One question of the kind "choice", yes or no; yes leads to outcome 0 and no to outcome 1.
//! let logic = "mcw1 0 1 poor c 2 yes no 2 i 0 1 0 1 t 2 - 2 yes y 0 0 other o 0 0";
//! let walkthrough = Walkthrough::decode(logic)?;
//! let today = Day::new(2026, 11, 23).expect("the day exists");
//! let (answers, _) = Answers::from_fragment("#poor=yes");
//! assert!(matches!(replay(&walkthrough, today, &answers).at, At::Outcome(0, _)));
//! # Ok::<(), motcua_walkthrough::WireError>(())
//! ```
//!
//! # Three truths
//!
//! "Don't know" is an answer to every question, and a year is an answer to a question for a birthday. So a [`Condition`]
//! is true, false or unknown ([`Truth`], Kleene's logic), and a branch whose condition is unknown is neither taken nor
//! passed over. If all ways that are still open lead to the same place, the answer does not matter and the walk goes there.
//! Otherwise it takes the way the question has for people who do not know, and the state remembers the doubt. An outcome
//! reached in doubt is never a "yes" nor a "this is not for you", unless every possible answer leads to one of the same
//! kind, which the survey (feature `build`) proves beforehand.
//!
//! # Bounds
//!
//! Branches lead forward only: a question's targets stand after it. So a cycle cannot be written down, a replay ends after
//! as many steps as there are questions, and the number of questions left is a simple sum. [`Walkthrough::new`] and
//! [`Walkthrough::decode`] refuse everything else.

mod answer;
mod condition;
mod day;
mod fragment;
mod graph;
mod replay;
#[cfg(feature = "build")]
mod survey;
mod truth;
mod wire;

#[cfg(feature = "build")]
pub mod picture;

pub use answer::{Answer, Misfit};
pub use condition::{Condition, Measure, Order};
pub use day::{Day, Span};
pub use fragment::{Answers, Fault};
pub use graph::{Branch, GraphError, Input, Kind, Outcome, Question, Rate, RateValue, Target, Walkthrough};
pub use replay::{At, Ending, Rejected, State, Step, Via, replay};
#[cfg(feature = "build")]
pub use survey::{Flaw, Path, Survey, TooManyPaths, paths, survey};
pub use truth::Truth;
pub use wire::WireError;
