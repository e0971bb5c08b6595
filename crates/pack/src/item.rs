//! One procedure as a pack sees it, in one language.

/// A procedure: what it is called, where one goes, what one pays, what one brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its code.
    pub code: String,
    /// Its name as people say it.
    pub name: String,
    /// What kind of place one goes to.
    pub place: Place,
    /// The place in words: "Trung tâm Phục vụ hành chính công của xã, phường".
    pub place_text: String,
    /// The fees in words; absent when the catalogue lists none.
    pub fee_note: Option<String>,
    /// Its cases, to choose from, in the order of the catalogue.
    pub cases: Vec<Case>,
    /// Its papers, in the order of the catalogue.
    pub papers: Vec<Need>,
}

/// A case of a procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its id within the procedure.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A paper that a procedure needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// The paper, by its id among the shared documents.
    pub document: String,
    /// Its name.
    pub name: String,
    /// What one does with it.
    pub act: Act,
    /// Number of originals, at most 99.
    pub originals: u8,
    /// Number of copies, at most 99.
    pub copies: u8,
    /// The cases (by id) that need it; empty means all.
    pub cases: Vec<String>,
    /// The condition under which it is needed, and from or until which day; absent means always.
    pub condition: Option<String>,
    /// The names of papers, any one of which serves in its place.
    pub alternatives: Vec<String>,
    /// The office already holds it and then may not ask for it: where, in words.
    pub held: Option<String>,
    /// The article that says so.
    pub article: Option<String>,
    /// A remark: "giấy của đứa trẻ".
    pub note: Option<String>,
}

/// What one does with a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Fill it in; it is kept.
    Fill,
    /// Hand it in; it is kept.
    Submit,
    /// Show it; one takes it back. Copies handed in with it are kept.
    Show,
}

/// Where one goes for a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The commune's one-stop desk: the service centre, or the people's committee.
    Centre,
    /// The commune's police.
    Police,
    /// Any other office: a school, the social insurance, the military command.
    Elsewhere,
    /// An officer comes to the person.
    Home,
    /// It can only be done online.
    Online,
}

impl Place {
    /// All, in the order of a day's way.
    pub const ALL: [Self; 5] = [Self::Centre, Self::Police, Self::Elsewhere, Self::Home, Self::Online];

    /// Whether one has to leave the house.
    pub fn is_away(self) -> bool {
        !matches!(self, Self::Home | Self::Online)
    }

    /// The word for it in the text of an item.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Centre => "centre",
            Self::Police => "police",
            Self::Elsewhere => "elsewhere",
            Self::Home => "home",
            Self::Online => "online",
        }
    }
}

impl Act {
    /// All.
    pub(crate) const ALL: [Self; 3] = [Self::Fill, Self::Submit, Self::Show];

    /// The word for it in the text of an item.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Fill => "fill",
            Self::Submit => "submit",
            Self::Show => "show",
        }
    }
}
