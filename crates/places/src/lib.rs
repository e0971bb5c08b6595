//! Places: from any old or new address to the commune of today.
//!
//! On 1 July 2025 Viet Nam abolished its 696 districts and merged 10,035 communes into 3,321. People still know, and
//! their papers still show, the old names. [`Places::resolve`] reads an address as people write it and says which commune
//! it lies in now. It never guesses: where an old commune was split between several new ones, or a name is shared, the
//! answer is [`Status::Ask`] with the candidates, best first, and the [`Question`] that would settle it.
//!
//! ```no_run
//! # fn main() -> Result<(), motcua_places::PlacesError> {
//! # let bytes = Vec::new();
//! let places = motcua_places::Places::open(&bytes)?;
//! let answer = places.resolve("đội 4, x. Nghi Công Bắc, h. Nghi Lộc, Nghệ An");
//! assert_eq!(answer.candidates[0].code, "17857");
//! # Ok(())
//! # }
//! ```
//!
//! How an address is read: `query` splits it into words and sees type words (`phường`, `tp`, `x.`), house numbers and
//! hamlets; `mention` finds every name of a unit in it; `reading` weighs each way of reading the whole; `resolve` compares
//! the best readings and decides whether one is left.

mod alias;
#[cfg(feature = "build")]
pub mod build;
mod error;
mod explain;
mod gazetteer;
mod keys;
mod kind;
mod mention;
mod near;
mod near_wire;
mod places;
mod query;
mod reading;
mod resolve;
mod suggest;
mod wire;

pub use error::PlacesError;
pub use kind::{Kind, Share};
pub use near::{Near, Nearby, Within};
pub use places::{Commune, Origin, Places};
pub use resolve::{Candidate, Question, Resolution, Status, Via};
pub use suggest::{Suggestion, Why};
