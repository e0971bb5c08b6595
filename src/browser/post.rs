//! Sending letters: what the state machine of `motcua_feedback` asks for, done one after the other, each new state stored
//! before anything is done about it.

use std::time::Duration;

use leptos::prelude::{set_timeout, window};
use motcua_feedback::{Effect, Event, LINE_LIMIT, Letter, State, line, request, step};
use wasm_bindgen_futures::spawn_local;

use super::{clock, element, keep, store, wire};

/// The longest sleep before looking again, in seconds: clocks are set, phones sleep.
const LONGEST: u64 = 600;

/// Looks after every letter that is agreed to.
pub fn look_after_all() {
    spawn_local(async {
        for (letter, _) in store::all().await.unwrap_or_default() {
            spawn_local(look_after(letter.code));
        }
    });
}

/// On any page: looks after the letters as long as some wait, now and whenever the network is back. Who has none waiting
/// loads nothing for it.
pub fn look_after_waiting() {
    let look = || {
        if keep::letters_wait() {
            store::when_ready(look_after_all);
        }
    };
    look();
    element::listen("online", move |_| look());
}

/// Sends a letter, if it is due and no other tab is at it; what was left lying by a tab that died is taken up.
pub async fn look_after(code: String) {
    let Some(release) = store::hold(&code).await else { return };
    run(&code).await;
    let _ = release.call0(&release);
}

async fn run(code: &str) {
    let mut happened: Option<Event> = None;
    loop {
        let Some((letter, seen)) = store::get(code).await else { return };
        let now = clock::seconds();
        let event = match (happened.take(), &letter.state) {
            (Some(event), _) => event,
            // We hold it, so nobody is at work on it.
            (None, State::Sending { .. }) => Event::Reopened { now },
            (None, State::Waiting { .. }) => Event::Look { now },
            (None, _) => return,
        };
        let (state, effect) = step(&letter.state, event, letter.channel.keeps_key);
        let letter = Letter { state, ..letter };
        let next = letter.write();
        if next != seen && !store::swap(code, &seen, &next).await {
            // The person, or another tab, changed it meanwhile: what they want counts, so look again.
            if matches!(effect, Effect::Post | Effect::Knock) {
                continue;
            }
            return;
        }
        happened = match effect {
            Effect::Nothing => return,
            Effect::Wait(until) => return sleep(code.to_owned(), until.saturating_sub(now)),
            // Without a network nothing is tried, and no try is used up. The browser says when it is back.
            Effect::Knock if !window().navigator().on_line() => return,
            Effect::Knock => Some(knock(&letter).await),
            Effect::Post => Some(post(&letter).await),
        };
    }
}

async fn knock(letter: &Letter) -> Event {
    let is_there = match request(letter) {
        Some(request) => store::knock(&request).await,
        None => false,
    };
    Event::Knocked { now: clock::seconds(), is_there }
}

async fn post(letter: &Letter) -> Event {
    let answer = match request(letter) {
        Some(request) => store::post(&request, if letter.channel.takes_photos { &letter.code } else { "" }).await,
        None => None,
    };
    let now = clock::seconds();
    match answer {
        Some((status, retry_after, said)) => {
            let reference = wire::reference(&said).map(|said| line(&said, LINE_LIMIT)).unwrap_or_default();
            Event::Reply { now, status, retry_after, reference }
        }
        None => Event::Silence { now },
    }
}

fn sleep(code: String, seconds: u64) {
    let pause = Duration::from_secs(seconds.clamp(1, LONGEST));
    set_timeout(move || spawn_local(look_after(code)), pause);
}
