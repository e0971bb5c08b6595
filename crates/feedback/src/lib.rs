//! Feedback without a server of ours: what a person writes, by which channel it goes, and an outbox that never loses a
//! letter and never sends one twice without saying so.
//!
//! Nothing here reads a clock, a network or a storage: the browser does, stores each new state before it acts on it, and
//! tells this crate what happened. So every way in which a phone can die in the middle is a test that needs no phone.
//!
//! ```
//! use motcua_feedback::{Agreement, Effect, Event, State, step};
//!
//! let agreed = Event::Agree(Agreement { now: 1000, until: 4600 });
//! let (waiting, effect) = step(&State::Draft, agreed, false);
//! assert_eq!(effect, Effect::Knock);
//! let (sending, effect) = step(&waiting, Event::Knocked { now: 1001, is_there: true }, false);
//! assert_eq!(effect, Effect::Post); // only once `sending` is stored
//! // The phone dies here. Nobody knows whether the office has the letter: the person is told.
//! let (unsure, _) = step(&sending, Event::Reopened { now: 1200 }, false);
//! assert!(matches!(unsure, State::Unsure { .. }));
//! ```
//!
//! | module | holds |
//! |---|---|
//! | `topic`, `message` | what it is about, the message, its limits |
//! | `personal` | ID, telephone and bank numbers in a text |
//! | `channel` | a channel as one line of text that the build writes |
//! | `encode`, `request` | bodies for forms, JSON and Open311; what is sent where |
//! | `carry` | the message as mail, text message, letter, words for a telephone call |
//! | `state`, `outbox` | the states of a letter, and how it goes from one to the next |
//! | `letter` | a letter in the outbox as the text that is stored |
//! | `code` | the short code of a letter, safe file names |

mod carry;
mod channel;
mod code;
mod encode;
mod letter;
mod message;
mod outbox;
mod personal;
mod request;
mod state;
mod topic;

pub use carry::{letter_text, mail, sms, spoken};
pub use channel::{Channel, Kind};
pub use code::{code, file_name};
pub use encode::{form, json, percent};
pub use letter::Letter;
pub use message::{CONTACT_LIMIT, Flaw, LINE_LIMIT, Message, TEXT_LIMIT, line, text};
pub use outbox::{Agreement, Effect, Event, LEAST_SECONDS, PAUSES, step};
pub use personal::{Found, Personal, personal};
pub use request::{Request, request};
pub use state::{State, Why};
pub use topic::Topic;
