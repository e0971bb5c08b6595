//! Ranking weights, by name.

/// How much each kind of evidence counts. All are factors of the rarity (in nats) of what was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// A phrase of the title.
    pub title: f32,
    /// A phrase that people type for it.
    pub keyword: f32,
    /// A phrase of the official name.
    pub official: f32,
    /// A phrase of the other language.
    pub other: f32,
    /// Words of the summary.
    pub extra: f32,
    /// Two words side by side as typed, against each of them alone (1).
    pub pair: f32,
    /// A phrase that holds the whole query, word behind word, against one that holds as much in pieces (1).
    pub whole: f32,
    /// What is found anywhere in the document, beside its best phrase (1).
    pub together: f32,
    /// How much of a title's or official name's worth is independent of how much of it was typed.
    pub long_name: f32,
    /// The same for keywords, which are short: one that is said in full counts more.
    pub long_keyword: f32,
    /// A word read as the beginning of another, as a synonym, or from a keyboard's keystrokes.
    pub read: f32,
    /// A word with other accents than those typed, or one that sounds like it.
    pub alike: f32,
    /// A word at one or two typing errors.
    pub typo: f32,
    /// Words of a phrase that means the same.
    pub synonym: f32,
    /// The most that such a phrase counts, for each word that was typed, in nats; for initials as much as it does.
    pub synonym_most: f32,
    /// Words that say nothing about what is looked for.
    pub filler: f32,
    /// How much a document loses when nothing of its name is said: found by its keywords alone, or by a part of a long name.
    pub unnamed: f32,
    /// What words count again that stand in several phrases of a document: it is about them.
    pub often: f32,
    /// The most that a variant, such as a procedure for foreigners, scores against the general one when the query says nothing
    /// that is not in the general one, too.
    pub variant: f32,
    /// Hits below this share of the best one's score are left out.
    pub floor: f32,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            title: 1.0,
            keyword: 1.0,
            official: 0.8,
            other: 0.7,
            extra: 0.35,
            pair: 1.0,
            whole: 1.1,
            together: 1.25,
            long_name: 0.85,
            long_keyword: 0.2,
            read: 0.85,
            alike: 0.5,
            typo: 0.4,
            synonym: 0.8,
            synonym_most: 3.5,
            filler: 0.2,
            unnamed: 0.25,
            often: 0.7,
            variant: 0.98,
            floor: 0.2,
        }
    }
}
