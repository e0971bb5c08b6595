//! From the engine's resolution to what is said: one place, a question with the places it is about, or what to try.

use motcua_places::{Candidate, Question, Resolution, Share, Status};

use crate::i18n::{Lang, Ui};

/// An answer in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What it is, or what must be asked.
    pub message: String,
    /// The places, likeliest first.
    pub places: Vec<Place>,
}

/// A commune of today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Five digits.
    pub code: String,
    /// "Phường 2 Bảo Lộc, Lâm Đồng".
    pub name: String,
    /// What it was, and how much of it.
    pub note: String,
}

impl Answer {
    /// Puts a resolution into words.
    pub fn new(resolution: &Resolution, lang: Lang) -> Self {
        let ui = lang.ui();
        let message = match resolution.status {
            Status::One => ui.place_one,
            Status::Ask => resolution.question.map_or(ui.place_ask, |question| text(question, ui)),
            Status::Unknown => ui.place_unknown,
        };
        Self {
            message: message.to_owned(),
            places: resolution.candidates.iter().map(|candidate| place(candidate, ui)).collect(),
        }
    }
}

fn text(question: Question, ui: &Ui) -> &'static str {
    match question {
        Question::Hamlet => ui.place_split,
        Question::NowOrBefore => ui.place_now_or_before,
        Question::District => ui.place_which_district,
        Question::Province => ui.place_which_province,
        Question::Spelling => ui.place_which_spelling,
        Question::Commune => ui.place_which_commune,
        Question::Confirm => ui.place_confirm,
    }
}

fn place(candidate: &Candidate, ui: &Ui) -> Place {
    let before = candidate.via.as_ref().map(|via| ui.place_formerly.replace("{}", &via.full_name()));
    let share = candidate.share.and_then(|share| match share {
        Share::All => None,
        Share::Part => Some(ui.place_share_part.to_owned()),
        Share::Area => Some(ui.place_share_area.to_owned()),
        Share::Residents => Some(ui.place_share_residents.to_owned()),
    });
    let note: Vec<String> = before.into_iter().chain(share).collect();
    Place {
        code: candidate.code.clone(),
        name: format!("{} {}, {}", candidate.kind.capitalised(), candidate.name, candidate.province),
        note: if note.is_empty() { ui.place_names_today.to_owned() } else { note.join("; ") },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use motcua_places::{Kind, Via};

    fn candidate(via: Option<Via>, share: Option<Share>) -> Candidate {
        Candidate {
            code: "24820".into(),
            name: "2 Bảo Lộc".into(),
            kind: Kind::Ward,
            province: "Lâm Đồng".into(),
            via,
            share,
        }
    }

    #[test]
    fn one_place_is_said_with_what_it_was() {
        let via =
            Via {
                ward: "Phường 2".into(), district: "Thành phố Bảo Lộc".into(), province: "Tỉnh Lâm Đồng".into()
            };
        let resolution = Resolution {
            status: Status::One,
            candidates: vec![candidate(Some(via), Some(Share::All))],
            question: None,
        };
        let answer = Answer::new(&resolution, Lang::Vi);
        assert_eq!(answer.places[0].name, "Phường 2 Bảo Lộc, Lâm Đồng");
        assert_eq!(answer.places[0].note, "Trước là Phường 2, Thành phố Bảo Lộc, Tỉnh Lâm Đồng");
    }

    #[test]
    fn nothing_recognised_says_so_and_lists_nothing() {
        let resolution = Resolution { status: Status::Unknown, candidates: Vec::new(), question: None };
        let answer = Answer::new(&resolution, Lang::En);
        assert_eq!(answer.message, Lang::En.ui().place_unknown);
        assert!(answer.places.is_empty());
    }

    #[test]
    fn a_split_commune_is_asked_about_with_the_share_of_each() {
        let resolution = Resolution {
            status: Status::Ask,
            candidates: vec![candidate(None, Some(Share::Part)), candidate(None, Some(Share::Residents))],
            question: Some(Question::Hamlet),
        };
        let answer = Answer::new(&resolution, Lang::Vi);
        assert_eq!(answer.message, Lang::Vi.ui().place_split);
        assert_eq!(answer.places[1].note, Lang::Vi.ui().place_share_residents);
    }
}
