//! Vietnamese text: folding, syllables, typing remnants, edit distance.
//!
//! Search and places compare *folded* text: lower case, no accents, one space between words. What folding drops is kept
//! aside as [`Marks`], so that accents typed can order what is found without ever hiding anything. Everything here works on
//! any text and knows no dictionary.

mod distance;
mod fold;
mod marks;
mod order;
mod sound;
mod typing;
mod words;

pub use distance::{distance, prefix_distance};
pub use fold::{Folded, fold, fold_char};
pub use marks::Marks;
pub use order::sort_by;
pub use sound::sound;
pub use typing::{telex, vni};
pub use words::{Word, words};
