//! The list: every paper once, with who needs it and how many.

use crate::item::{Act, Item, Need};

/// The papers of several procedures as one list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List<'a> {
    /// The procedures, each once, in the order given.
    pub procedures: Vec<&'a Item>,
    /// The papers, each once, in the order in which they first appear.
    pub entries: Vec<Entry<'a>>,
    /// Chosen cases that their procedure does not have, as code and case. They counted as not chosen.
    pub unknown: Vec<(&'a str, &'a str)>,
}

/// A paper on the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Its id.
    pub document: &'a str,
    /// Its name.
    pub name: &'a str,
    /// What one does with it.
    pub group: Group,
    /// The largest number that any one procedure needs: the figure to show first.
    pub most: Count,
    /// How many there must be if nothing can serve twice; never less than `most`.
    pub in_all: Count,
    /// Whether it is needed only in a case or under a condition, wherever it is needed.
    pub is_maybe: bool,
    /// The needs it comes from; at least one.
    pub uses: Vec<Use<'a>>,
}

/// A need that a line of the list comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use<'a> {
    /// The procedure.
    pub item: &'a Item,
    /// What it needs.
    pub need: &'a Need,
    /// The names of the cases it is only for, if the person has chosen none.
    pub only_for: Vec<&'a str>,
}

/// What one procedure needs of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share<'a> {
    /// The procedure.
    pub item: &'a Item,
    /// How many.
    pub count: Count,
    /// How many of the originals it keeps.
    pub kept: u16,
}

/// A number of papers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Originals, or forms.
    pub originals: u16,
    /// Copies.
    pub copies: u16,
}

/// What one does with the papers of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// To fill in.
    Fill,
    /// To hand in.
    Submit,
    /// To show and take back.
    Show,
    /// The office has it already and may not ask for it, if it finds it there.
    Held,
}

impl Group {
    /// All, in the order of a list.
    pub const ALL: [Self; 4] = [Self::Fill, Self::Submit, Self::Show, Self::Held];
}

impl<'a> List<'a> {
    /// The papers of a group.
    pub fn group(&self, group: Group) -> impl Iterator<Item = &Entry<'a>> {
        self.entries.iter().filter(move |entry| entry.group == group)
    }

    /// The papers to photocopy before one goes; how many, say [`Entry::most`] and [`Entry::in_all`]. What the office has
    /// is not among them.
    pub fn photocopies(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.entries.iter().filter(|entry| entry.group != Group::Held && entry.most.copies > 0)
    }
}

impl<'a> Entry<'a> {
    /// Which procedure needs how many, in the order of the list.
    pub fn shares(&self) -> Vec<Share<'a>> {
        let mut shares: Vec<Share> = Vec::new();
        for need in self.counted() {
            let at = shares.iter().position(|share| share.item.code == need.item.code).unwrap_or_else(|| {
                shares.push(Share { item: need.item, count: Count::default(), kept: 0 });
                shares.len() - 1
            });
            let (share, count) = (&mut shares[at], need.count());
            share.count = share.count.most(count);
            share.kept = share.kept.max(if need.need.act == Act::Show { 0 } else { count.originals });
        }
        shares
    }

    /// The uses that count: not those whose office has the paper, unless all have.
    fn counted(&self) -> impl Iterator<Item = &Use<'a>> {
        let all_held = self.uses.iter().all(Use::is_held);
        self.uses.iter().filter(move |need| all_held || !need.is_held())
    }

    /// Works out what follows from the uses.
    pub(crate) fn settle(&mut self) {
        self.group = self.counted().fold(Group::Held, |group, need| match (group, need.group()) {
            (Group::Fill, _) | (_, Group::Fill) => Group::Fill,
            (Group::Submit, _) | (_, Group::Submit) => Group::Submit,
            (Group::Show, _) | (_, Group::Show) => Group::Show,
            (Group::Held, Group::Held) => Group::Held,
        });
        let is_maybe = self.counted().all(Use::is_maybe);
        self.is_maybe = is_maybe;
        let (mut most, mut in_all) = (Count::default(), Count::default());
        for share in self.shares() {
            most = most.most(share.count);
            in_all.originals = in_all.originals.saturating_add(share.kept);
            in_all.copies = in_all.copies.saturating_add(share.count.copies);
        }
        self.most = most;
        self.in_all = in_all.most(most);
    }
}

impl Use<'_> {
    /// Whether its office has the paper already.
    pub fn is_held(&self) -> bool {
        self.need.held.is_some()
    }

    /// Whether it is needed only in a case or under a condition.
    pub fn is_maybe(&self) -> bool {
        !self.only_for.is_empty() || self.need.condition.is_some()
    }

    /// How many it needs.
    pub fn count(&self) -> Count {
        Count { originals: self.need.originals.into(), copies: self.need.copies.into() }
    }

    fn group(&self) -> Group {
        match self.need.act {
            _ if self.is_held() => Group::Held,
            Act::Fill => Group::Fill,
            Act::Submit => Group::Submit,
            Act::Show => Group::Show,
        }
    }
}

impl Count {
    /// The larger of each.
    pub(crate) fn most(self, other: Self) -> Self {
        Self { originals: self.originals.max(other.originals), copies: self.copies.max(other.copies) }
    }
}
