//! The catalogue: types, loading, validation, JSON Schema.
//!
//! People write the catalogue as JSON files. This crate reads a folder of them into one [`Catalogue`], or says
//! everything that is wrong at once: each [`Finding`] has the file, the line, the JSON pointer, what is wrong and what
//! to write instead. A file goes through five stages, and each stage reports all it can before the next:
//!
//! 1. bytes to text and a tree with positions: UTF-8, strict JSON, no field twice;
//! 2. the tree against the schema of its type: missing and misspelt fields, wrong words, numbers out of range;
//! 3. every text in it: empty, decomposed, spelt in two ways, offices that are no more, addresses that are not https;
//! 4. the typed value: what its type cannot say (a range whose ends are swapped, a fee of 0, a rule nobody listed);
//! 5. links between files: papers, fields, related and replaced procedures, old and new communes.
//!
//! ```no_run
//! use std::path::Path;
//!
//! let catalogue = motcua_catalogue::Catalogue::load(Path::new("public/catalogue"))?;
//! println!("{} procedures", catalogue.procedures.len());
//! # Ok::<(), motcua_catalogue::Report>(())
//! ```

mod days;
mod finding;
mod json;
mod load;
mod nearest;
mod notes;
mod parser;
mod read;
mod rules;
mod schema;
mod shape;

pub mod answer;
pub mod change;
pub mod channel;
pub mod document;
pub mod event;
pub mod fact;
pub mod figure;
pub mod holiday;
pub mod initiative;
pub mod office;
pub mod old_paper;
pub mod portal;
pub mod procedure;
pub mod provincial;
pub mod rate;
pub mod session;
pub mod synonym;
pub mod unit;
pub mod walkthrough;

pub use finding::{Finding, Report};
pub use load::{Catalogue, Checked, Counts, check};
pub use schema::schemas;
