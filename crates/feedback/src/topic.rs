//! What a message is about.

/// The kinds of message people bring. Complaints, denunciations and lawsuits are not among them: they have ways of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Topic {
    /// Something was done well.
    Praise,
    /// Something could be done better.
    Suggestion,
    /// A file is late, was returned, or is stuck.
    File,
    /// How somebody was treated.
    Attitude,
    /// A road, a lamp, a drain: something is broken or dirty.
    Broken,
    /// A question.
    #[default]
    Question,
}

impl Topic {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::File, Self::Attitude, Self::Broken, Self::Suggestion, Self::Praise, Self::Question];

    /// The word that stands for it in files and requests.
    pub fn word(self) -> &'static str {
        match self {
            Self::Praise => "praise",
            Self::Suggestion => "suggestion",
            Self::File => "file",
            Self::Attitude => "attitude",
            Self::Broken => "broken",
            Self::Question => "question",
        }
    }

    /// The topic of a word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.word() == word)
    }

    /// How a Vietnamese letter to an office calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Praise => "Lời khen",
            Self::Suggestion => "Góp ý",
            Self::File => "Vướng mắc về hồ sơ",
            Self::Attitude => "Thái độ phục vụ",
            Self::Broken => "Hư hỏng, mất vệ sinh, mất an toàn",
            Self::Question => "Câu hỏi",
        }
    }
}
