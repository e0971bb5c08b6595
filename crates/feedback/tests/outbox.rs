//! The laws of the outbox, against a phone that dies, a network that lies and a server that forgets.

use motcua_feedback::{Agreement, Channel, Effect, Event, Kind, Letter, Message, PAUSES, State, Topic, Why, step};
use proptest::prelude::*;

/// What befalls one step of the phone.
#[derive(Clone, Copy, Debug)]
enum Fate {
    /// The phone dies before the new state is stored.
    DiesBeforeStoring,
    /// It dies between storing and doing.
    DiesBeforeDoing,
    /// It dies while it does: the server may have the letter.
    DiesWhileDoing,
    /// The server is out of reach.
    Away,
    /// The server takes the letter, and the answer is lost.
    Deaf,
    /// The server answers with this status; it takes the letter with 200 and 500.
    Says(u16),
    /// Time passes, in seconds.
    Passes(u64),
    /// The person agrees once more, to two days.
    Agrees,
    /// The person takes it back.
    TakesBack,
}

/// A phone with one letter, and a server.
struct World {
    now: u64,
    keeps_key: bool,
    /// What is stored: all that outlives a death.
    stored: String,
    /// What the server has, in copies.
    copies: u32,
    posts_since_agreed: u32,
    /// Copies that the person was warned of before agreeing to them.
    warned: u32,
    agreed_until: u64,
}

impl World {
    fn new(keeps_key: bool) -> Self {
        let letter = Letter {
            code: "MC-1".into(),
            message: Message { what: "Đèn\\n hỏng\n\\".into(), topic: Topic::Broken, ..Message::default() },
            channel: Channel { kind: Kind::Form, keeps_key, ..Channel::default() },
            ..Letter::default()
        };
        Self {
            now: 1_000,
            keeps_key,
            stored: letter.write(),
            copies: 0,
            posts_since_agreed: 0,
            warned: 0,
            agreed_until: 0,
        }
    }

    fn letter(&self) -> Letter {
        Letter::read(&self.stored).expect("what is stored can always be read: the letter is never lost")
    }

    fn take(&mut self) {
        // An office that keeps keys drops what it has.
        if !(self.keeps_key && self.copies > 0) {
            self.copies += 1;
        }
    }

    /// Applies an event as the browser does: store, then do. Each death ends the chain and is followed by a start.
    fn happen(&mut self, event: Event, fates: &mut impl Iterator<Item = Fate>) {
        let mut event = event;
        loop {
            let letter = self.letter();
            let (state, effect) = step(&letter.state, event, self.keeps_key);
            let fate = fates.next().unwrap_or(Fate::Says(200));
            if matches!(fate, Fate::DiesBeforeStoring) {
                return self.start();
            }
            self.stored = Letter { state, ..letter }.write();
            if matches!(fate, Fate::DiesBeforeDoing) {
                return self.start();
            }
            let now = self.now;
            event = match (effect, fate) {
                (Effect::Nothing | Effect::Wait(_), _) => return,
                (Effect::Knock, Fate::DiesWhileDoing) => return self.start(),
                (Effect::Knock, fate) => Event::Knocked { now, is_there: !matches!(fate, Fate::Away) },
                (Effect::Post, fate) => {
                    assert!(now <= self.agreed_until, "nothing is posted later than agreed");
                    self.posts_since_agreed += 1;
                    assert!(self.posts_since_agreed as usize <= PAUSES.len() + 1, "tries have an end");
                    match fate {
                        Fate::DiesWhileDoing => {
                            self.take();
                            return self.start();
                        }
                        Fate::Away => Event::Silence { now },
                        Fate::Deaf => {
                            self.take();
                            Event::Silence { now }
                        }
                        Fate::Says(status) => {
                            if matches!(status, 200 | 500) {
                                self.take();
                            }
                            Event::Reply { now, status, retry_after: Some(90), reference: "R1".into() }
                        }
                        _ => {
                            self.take();
                            Event::Reply { now, status: 200, retry_after: None, reference: String::new() }
                        }
                    }
                }
            };
        }
    }

    /// The phone starts again: a letter on its way has nobody at work on it.
    fn start(&mut self) {
        let letter = self.letter();
        let (state, _) = step(&letter.state, Event::Reopened { now: self.now }, self.keeps_key);
        self.stored = Letter { state, ..letter }.write();
    }

    fn run(&mut self, fates: Vec<Fate>) {
        let mut fates = fates.into_iter();
        while let Some(fate) = fates.next() {
            match fate {
                Fate::Passes(seconds) => {
                    self.now += seconds;
                    self.happen(Event::Look { now: self.now }, &mut fates);
                }
                Fate::Agrees => {
                    let before = self.letter().state;
                    // Only in this state does the page say that the office may get it twice.
                    if matches!(before, State::Unsure { .. }) {
                        self.warned += 1;
                    }
                    if matches!(before, State::Draft | State::Failed { .. } | State::Unsure { .. }) {
                        self.agreed_until = self.now + 2 * 86_400;
                        self.posts_since_agreed = 0;
                    }
                    self.happen(Event::Agree(Agreement { now: self.now, until: self.agreed_until }), &mut fates);
                }
                Fate::TakesBack => self.happen(Event::TakeBack, &mut fates),
                _ => self.happen(Event::Look { now: self.now }, &mut fates),
            }
            self.holds();
        }
    }

    fn holds(&self) {
        let letter = self.letter();
        assert_eq!(letter.message.what, "Đèn\\n hỏng\n\\", "the letter is whole");
        assert!(self.copies <= 1 + self.warned, "{} copies, {} warnings", self.copies, self.warned);
        let says_no = matches!(letter.state, State::Draft | State::Failed { .. } | State::Waiting { maybe: false, .. });
        assert!(self.copies == 0 || !says_no, "the office has it, and the phone says {:?}", letter.state);
    }
}

fn fate() -> impl Strategy<Value = Fate> {
    prop_oneof![
        Just(Fate::DiesBeforeStoring),
        Just(Fate::DiesBeforeDoing),
        Just(Fate::DiesWhileDoing),
        Just(Fate::Away),
        Just(Fate::Deaf),
        prop::sample::select(vec![200, 200, 400, 404, 408, 429, 500, 502, 503]).prop_map(Fate::Says),
        (1u64..40_000).prop_map(Fate::Passes),
        Just(Fate::Agrees),
        Just(Fate::Agrees),
        Just(Fate::TakesBack),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, ..ProptestConfig::default() })]

    #[test]
    fn no_letter_is_lost_doubled_or_late_whatever_happens(
        keeps_key: bool,
        fates in prop::collection::vec(fate(), 1..40),
    ) {
        let mut world = World::new(keeps_key);
        world.run(fates);
    }

    #[test]
    fn a_stored_letter_is_read_as_it_was(what in "\\PC{0,40}", place in "[a-z\\\\\n]{0,20}", number: u64) {
        let letter = Letter {
            code: "MC-1".into(),
            made: number,
            message: Message { what, place, ..Message::default() },
            state: State::Sent { at: number, reference: "R 1".into() },
            ..Letter::default()
        };
        prop_assert_eq!(Letter::read(&letter.write()), Some(letter));
    }
}

/// Every step of a send, every way to die in it, twice over, with both kinds of office: each is a table row of its own.
#[test]
fn the_phone_may_die_at_each_of_two_hundred_points() {
    let deaths = [Fate::DiesBeforeStoring, Fate::DiesBeforeDoing, Fate::DiesWhileDoing];
    let goes_well = [Fate::Says(200), Fate::Says(429), Fate::Says(500), Fate::Deaf, Fate::Away];
    let mut points = 0;
    for keeps_key in [false, true] {
        for first in deaths {
            for second in deaths {
                for at in 0..4 {
                    for then in goes_well {
                        let mut world = World::new(keeps_key);
                        let mut fates = vec![Fate::Agrees];
                        fates.extend([Fate::Says(200); 4].into_iter().take(at));
                        fates.push(first);
                        fates.extend([Fate::Passes(60), second, Fate::Passes(600), then, Fate::Passes(3_000), then]);
                        world.run(fates);
                        points += 1;
                    }
                }
            }
        }
    }
    assert!(points >= 200, "{points} points");
}

#[test]
fn a_server_that_asks_for_time_gets_it() {
    let sending = State::Sending { until: 10_000, tries: 1, maybe: false };
    let busy = Event::Reply { now: 100, status: 429, retry_after: Some(700), reference: String::new() };
    let (state, effect) = step(&sending, busy, false);
    assert_eq!(effect, Effect::Wait(800));
    assert_eq!(step(&state, Event::Look { now: 799 }, false).1, Effect::Wait(800));
    assert_eq!(step(&state, Event::Look { now: 800 }, false).1, Effect::Knock);
}

#[test]
fn a_server_that_is_never_there_is_given_up() {
    let (mut state, _) = step(&State::Draft, Event::Agree(Agreement { now: 0, until: u64::MAX }), false);
    let mut now = 0;
    for _ in 0..=PAUSES.len() {
        now += 100_000;
        state = step(&state, Event::Knocked { now, is_there: false }, false).0;
    }
    assert_eq!(state, State::Failed { why: Why::Unreached });
}

#[test]
fn after_the_agreed_time_nothing_leaves() {
    let (waiting, _) = step(&State::Draft, Event::Agree(Agreement { now: 0, until: 50 }), false);
    assert_eq!(step(&waiting, Event::Look { now: 51 }, false), (State::Failed { why: Why::Expired }, Effect::Nothing));
    let late = Event::Knocked { now: 51, is_there: true };
    assert_eq!(step(&waiting, late, false), (State::Failed { why: Why::Expired }, Effect::Nothing));
}

#[test]
fn what_may_have_arrived_cannot_be_taken_back() {
    let maybe = State::Waiting { until: 9, tries: 1, from: 0, maybe: true };
    assert_eq!(step(&maybe, Event::TakeBack, true).0, maybe);
    assert_eq!(step(&State::Unsure { at: 1 }, Event::TakeBack, false).0, State::Unsure { at: 1 });
}
