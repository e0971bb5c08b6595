//! What holds for every graph and every answer.

mod graphs;

use motcua_walkthrough::{Answers, At, Day, Fault, Flaw, Kind, State, Walkthrough, paths, replay, survey};
use proptest::collection::vec;
use proptest::prelude::*;

use graphs::{any_answer, any_walkthrough, known_answer};

fn today() -> Day {
    Day::new(2026, 11, 23).expect("the day exists")
}

/// An answer to each question.
fn answers(walkthrough: &Walkthrough, texts: &[String]) -> Answers {
    let mut answers = Answers::new();
    for (question, text) in walkthrough.questions().iter().zip(texts) {
        answers.set(&question.id, text.as_str());
    }
    answers
}

fn kind(state: &State) -> Option<Kind> {
    match &state.at {
        At::Outcome(_, ending) => Some(ending.kind),
        At::Question(_) => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_replay_ends_and_says_the_same_twice(walkthrough in any_walkthrough(), texts in vec(any_answer(), 8)) {
        let answers = answers(&walkthrough, &texts);
        let state = replay(&walkthrough, today(), &answers);
        prop_assert_eq!(&replay(&walkthrough, today(), &answers), &state);
        prop_assert!(state.path.windows(2).all(|pair| pair[0].question < pair[1].question));
        prop_assert!(state.path.len() + state.at_most <= walkthrough.questions().len());
        prop_assert_eq!(state.rejected.is_some(), matches!(state.at, At::Question(_)));
        for doubt in &state.doubts {
            prop_assert!(state.path.iter().any(|step| step.question == *doubt) || *doubt < walkthrough.questions().len());
        }
    }

    #[test]
    fn the_line_is_read_as_it_was_written(walkthrough in any_walkthrough()) {
        prop_assert_eq!(Walkthrough::decode(&walkthrough.encode()), Ok(walkthrough));
    }

    #[test]
    fn a_damaged_line_is_refused_or_read_without_a_panic(
        walkthrough in any_walkthrough(),
        changes in vec((any::<prop::sample::Index>(), "[a-z0-9 -]{0,4}"), 1..4),
        texts in vec(any_answer(), 8),
    ) {
        let mut words: Vec<String> = walkthrough.encode().split(' ').map(str::to_owned).collect();
        for (at, text) in changes {
            let at = at.index(words.len());
            words[at] = text;
        }
        if let Ok(read) = Walkthrough::decode(&words.join(" ")) {
            replay(&read, today(), &answers(&read, &texts));
        }
    }

    #[test]
    fn any_text_is_a_fragment(text in ".{0,300}", tail in "[a-z?&=%0-9#-]{0,300}") {
        for fragment in [&text, &tail] {
            let (answers, faults) = Answers::from_fragment(fragment);
            prop_assert_eq!(Answers::from_fragment(&answers.to_fragment()), (answers, vec![]));
            prop_assert!(!faults.contains(&Fault::TooLong));
        }
    }

    #[test]
    fn later_answers_survive_a_change_and_a_change_back(
        walkthrough in any_walkthrough(),
        texts in vec(known_answer(), 8),
        at in any::<prop::sample::Index>(),
        other in known_answer(),
    ) {
        let mut given = answers(&walkthrough, &texts);
        let before = replay(&walkthrough, today(), &given);
        let question = &walkthrough.questions()[at.index(walkthrough.questions().len())].id;
        let old = given.get(question).expect("each question has an answer").to_owned();
        given.set(question, other);
        let changed = replay(&walkthrough, today(), &given);
        for step in &changed.path {
            let asked = &walkthrough.questions()[step.question];
            let text = given.get(&asked.id).expect("each question has an answer");
            prop_assert_eq!(asked.read(text, today()), Ok(step.answer.clone()));
        }
        given.set(question, old);
        prop_assert_eq!(replay(&walkthrough, today(), &given), before);
    }

    #[test]
    fn unknown_never_turns_into_no(
        walkthrough in any_walkthrough(),
        picks in vec(any::<prop::sample::Index>(), 8),
        hidden in vec(any::<bool>(), 8),
    ) {
        let mut walkthrough = walkthrough;
        let found = survey(&walkthrough, today());
        walkthrough.set_firm(&found.firm);
        // Where no branch holds for exact answers there is nothing that the unknown could agree with.
        prop_assume!(!found.flaws.iter().any(|flaw| matches!(flaw, Flaw::NoBranch { .. } | Flaw::TooManyPaths)));
        let exact: Vec<String> = walkthrough
            .questions()
            .iter()
            .zip(&picks)
            .map(|(question, pick)| graphs::exact(question, pick))
            .collect();
        let partly: Vec<String> = exact
            .iter()
            .zip(&hidden)
            .map(|(text, hide)| match text.split_once('-') {
                _ if !hide => text.clone(),
                // A date loses its day and month; a commune has five digits after the hyphen.
                Some((year, rest)) if rest.len() == 5 && year.len() == 4 => year.to_owned(),
                _ => "?".into(),
            })
            .collect();
        let known = kind(&replay(&walkthrough, today(), &answers(&walkthrough, &exact)));
        let guess = kind(&replay(&walkthrough, today(), &answers(&walkthrough, &partly)));
        if let Some(sure @ (Kind::OtherWay | Kind::Yes)) = guess {
            prop_assert_eq!(known, Some(sure));
        }
    }

    #[test]
    fn every_path_replays_to_its_outcome(walkthrough in any_walkthrough()) {
        for path in paths(&walkthrough, today()).expect("few paths").into_iter().take(200) {
            let (answers, faults) = Answers::from_fragment(&path.fragment);
            prop_assert_eq!(faults, vec![]);
            let state = replay(&walkthrough, today(), &answers);
            prop_assert_eq!(&state.at, &At::Outcome(path.outcome, path.ending.clone()));
            prop_assert_eq!(&state.doubts, &path.doubts);
            prop_assert_eq!(state.path.len(), path.answers.len());
        }
    }
}
