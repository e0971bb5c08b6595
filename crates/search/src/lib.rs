//! Search: index builder, wire format, engine.
//!
//! An index is text in columns for one language, in two tiers (`wire.rs`): the first answers, the second completes it.
//! [`Engine::open`] numbers its words and lays all phrases out in one row, [`Engine::extend`] does so again with the second; [`Engine::search`] takes a query apart into terms, gives each the words it may stand for (`reading.rs`), goes through
//! the row once with the terms as bits (`scan.rs`), and ranks (`rank.rs`).
//!
//! What ranks well in Vietnamese is not which syllables occur, for there are only about a thousand, but which stand side by
//! side. So a pair of neighbours counts more than the two alone, and a typing error that makes another syllable is seen by the
//! neighbours it no longer has. Accents typed order what is found and never hide anything.

mod answer;
#[cfg(any(feature = "build", test))]
pub mod build;
mod code;
mod column;
mod corpus;
mod engine;
#[cfg(test)]
mod engine_tests;
mod error;
mod explain;
mod greatest;
mod options;
mod query;
mod rank;
mod reading;
mod scan;
#[cfg(any(feature = "build", test))]
mod variant;
mod vocabulary;
mod wire;

pub use answer::{Answer, Hit, Why};
pub use engine::Engine;
pub use error::SearchError;
pub use options::Options;
