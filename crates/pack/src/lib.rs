//! My pack: the papers of several procedures as one list to carry.
//!
//! A person who goes to the commune once for three things must not read three lists. A [`Pack`] holds which procedures
//! they want, in which cases, and what they have ticked; it is the fragment of an address and the text kept on the phone.
//! Each procedure comes as an [`Item`], a small text written at build. [`merge`] makes one [`List`] of them, [`trips`] says
//! how many ways one has to go, and [`sms`], [`loudspeaker`] and [`plain`] put the list into words. Nothing here panics or
//! runs without bound, whatever it is given.
//!
//! ```
//! use motcua_pack::{Group, Pack, Words, merge, read, sms};
//!
//! let birth = read("mcp1\t1.001193\tKhai sinh\tcentre\tTrung tâm\t\np\tid-card\tCăn cước\tshow\t1\t0\t\t\t\t\t\n")?;
//! let address = read("mcp1\t1.004222\tThường trú\tpolice\tCông an\t\np\tid-card\tCăn cước\tsubmit\t0\t2\t\t\t\t\t\n")?;
//! let pack = Pack::decode("#p=1.001193;1.004222&x=id-card").pack;
//! let list = merge(&[(&birth, &pack.chosen()[0]), (&address, &pack.chosen()[1])]);
//! let card = &list.entries[0];
//! assert_eq!((list.entries.len(), card.group, card.most.originals, card.most.copies), (1, Group::Submit, 1, 2));
//! assert!(pack.is_ticked(card.document));
//! assert_eq!(sms(&list, &Words::VI), "Giay to mang: can cuoc (1 chinh+2 sao).");
//! # Ok::<(), motcua_pack::PackError>(())
//! ```
//!
//! # How papers are counted
//!
//! Two procedures that need the same paper make one line. It says three things:
//!
//! - [`Entry::most`], the figure one reads first: the largest count of originals and the largest count of copies that any
//!   one procedure needs. So two procedures that each look at the same card make one card, not two.
//! - [`Entry::shares`]: which procedure needs how many.
//! - [`Entry::in_all`]: how many there must be if nothing can serve twice. What is handed in stays with the authority that
//!   decides, so forms, originals handed in and copies add up over the procedures; what is only shown comes back and
//!   counts once. Where this is more than `most`, every text here says both: the desk may settle it with one set, and
//!   whoever wants to be safe brings the larger number.
//!
//! Within one procedure a paper that stands there twice (for two cases, or with two conditions) counts once, with its
//! largest figures: a person is in one case.
//!
//! A paper goes where most is asked of it: to fill in before to hand in, to hand in before to show. It is
//! [`Group::Held`] only if every procedure that needs it must find it in a database itself; as soon as one has to be given
//! the paper, it is to be brought, and only the uses of those that need it are counted.
//!
//! # Cases
//!
//! With no case chosen a procedure brings its general papers, and those of its cases, each marked with the names of the
//! cases it is for. With one or more cases chosen it brings the general ones and theirs. A chosen case that the procedure
//! does not have counts as not chosen and is reported.

mod fragment;
mod item;
mod list;
mod loudspeaker;
mod merge;
mod pack;
mod plain;
mod read;
mod slug;
mod sms;
mod trip;
mod wording;
mod words;
#[cfg(feature = "build")]
mod write;

pub use fragment::{Decoded, Fault};
pub use item::{Act, Case, Item, Need, Place};
pub use list::{Count, Entry, Group, List, Share, Use};
pub use loudspeaker::loudspeaker;
pub use merge::merge;
pub use pack::{Chosen, Pack};
pub use plain::plain;
pub use read::{PackError, read};
pub use sms::sms;
pub use trip::{Trip, journeys, trips};
pub use wording::{alternatives, conditions, counts};
pub use words::Words;
#[cfg(feature = "build")]
pub use write::{Lang, write};
