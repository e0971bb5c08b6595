//! How a letter goes from one state to the next.
//!
//! The one rule for whoever runs this: store the new state first, and only then do what the effect says. Then a phone that
//! dies at any instant leaves a state that says no more than what is known:
//!
//! - before a letter leaves there is a knock, a question without content. Only when the server has answered it is the state
//!   [`State::Sending`] stored and the letter posted. A server that is down, or refuses to talk to us, never gets a letter
//!   of which we then do not know;
//! - a letter that left and whose answer was not heard is [`State::Unsure`]. It is sent again unasked only to an office that
//!   drops what it has already (`keeps_key`), and only within the time the person agreed to;
//! - nothing is posted after that time.

use crate::state::{State, Why};

/// Seconds of rest after each try that failed. When they are used up the letter is not tried any more.
pub const PAUSES: [u64; 7] = [30, 120, 600, 1_800, 7_200, 21_600, 43_200];

/// A form sent sooner than this after it was opened was not filled in by a person.
pub const LEAST_SECONDS: u64 = 3;

/// What the person agreed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Now.
    pub now: u64,
    /// No later than this.
    pub until: u64,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The person agreed: to a draft, to another try after a failure, to a second copy of a letter that may have arrived.
    Agree(Agreement),
    /// Time has passed, or a network is there: is it due?
    Look {
        /// Now.
        now: u64,
    },
    /// The knock was answered, or not.
    Knocked {
        /// Now.
        now: u64,
        /// Whether it was.
        is_there: bool,
    },
    /// The server answered the letter.
    Reply {
        /// Now.
        now: u64,
        /// The HTTP status.
        status: u16,
        /// Seconds of its `Retry-After`.
        retry_after: Option<u64>,
        /// The office's number for the letter.
        reference: String,
    },
    /// The letter left, and no answer came: reset, time-out, an answer we may not read.
    Silence {
        /// Now.
        now: u64,
    },
    /// A letter was found on its way, and nobody is at work on it: the one who was has died.
    Reopened {
        /// Now.
        now: u64,
    },
    /// The person says that it arrived, or that they carried it themselves.
    Arrived {
        /// Now.
        now: u64,
    },
    /// The person wants to change it.
    TakeBack,
    /// The person says that an answer came.
    Answer {
        /// Now.
        now: u64,
    },
}

/// What to do, once the new state is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing.
    Nothing,
    /// Look again at this time.
    Wait(u64),
    /// Ask the server whether it is there.
    Knock,
    /// Post the letter.
    Post,
}

/// The new state, and what to do. An event that means nothing in a state changes nothing.
pub fn step(state: &State, event: Event, keeps_key: bool) -> (State, Effect) {
    match (state, event) {
        (State::Draft | State::Failed { .. }, Event::Agree(agreed)) => agree(agreed, false),
        (State::Unsure { .. }, Event::Agree(agreed)) => agree(agreed, true),
        (State::Waiting { until, from, maybe, .. }, Event::Look { now }) => match () {
            () if now > *until => (given_up(*maybe, now, Why::Expired), Effect::Nothing),
            () if now < *from => (state.clone(), Effect::Wait(*from)),
            () => (state.clone(), Effect::Knock),
        },
        (State::Waiting { until, tries, maybe, .. }, Event::Knocked { now, is_there }) => match () {
            () if now > *until => (given_up(*maybe, now, Why::Expired), Effect::Nothing),
            () if is_there => (State::Sending { until: *until, tries: tries + 1, maybe: *maybe }, Effect::Post),
            () => rest(*until, tries + 1, now, None, *maybe),
        },
        (State::Sending { until, tries, maybe }, Event::Reply { now, status, retry_after, reference }) => {
            match status {
                200..=299 => (State::Sent { at: now, reference }, Effect::Nothing),
                // These say that it was not taken.
                408 | 429 | 503 => rest(*until, *tries, now, retry_after, *maybe),
                400..=499 => (given_up(*maybe, now, Why::Refused(status)), Effect::Nothing),
                _ => unheard(*until, *tries, now, keeps_key),
            }
        }
        (State::Sending { until, tries, .. }, Event::Silence { now } | Event::Reopened { now }) => {
            unheard(*until, *tries, now, keeps_key)
        }
        (State::Draft | State::Unsure { .. } | State::Failed { .. }, Event::Arrived { now }) => {
            (State::Sent { at: now, reference: String::new() }, Effect::Nothing)
        }
        (State::Waiting { maybe: false, .. } | State::Failed { .. }, Event::TakeBack) => {
            (State::Draft, Effect::Nothing)
        }
        (State::Sent { at, reference }, Event::Answer { now }) => {
            (State::Answered { sent: *at, at: now, reference: reference.clone() }, Effect::Nothing)
        }
        _ => (state.clone(), Effect::Nothing),
    }
}

fn agree(agreed: Agreement, maybe: bool) -> (State, Effect) {
    (State::Waiting { until: agreed.until, tries: 0, from: agreed.now, maybe }, Effect::Knock)
}

/// A rest before the next try; the server's own wish counts if it is longer.
fn rest(until: u64, tries: u8, now: u64, wish: Option<u64>, maybe: bool) -> (State, Effect) {
    let Some(pause) = PAUSES.get(usize::from(tries.saturating_sub(1))) else {
        return (given_up(maybe, now, Why::Unreached), Effect::Nothing);
    };
    let from = now.saturating_add(wish.unwrap_or(0).max(*pause));
    (State::Waiting { until, tries, from, maybe }, Effect::Wait(from))
}

/// It left, and nothing was heard.
fn unheard(until: u64, tries: u8, now: u64, keeps_key: bool) -> (State, Effect) {
    if keeps_key { rest(until, tries, now, None, true) } else { (State::Unsure { at: now }, Effect::Nothing) }
}

/// A letter that may have arrived has not failed.
fn given_up(maybe: bool, now: u64, why: Why) -> State {
    if maybe { State::Unsure { at: now } } else { State::Failed { why } }
}
