//! Types of unit, and what of an old commune went where.

/// The type of an administrative unit, today's or an old one's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Xã.
    Commune,
    /// Phường.
    Ward,
    /// Đặc khu.
    SpecialZone,
    /// Thị trấn, until 2025.
    Township,
    /// Quận, until 2025.
    UrbanDistrict,
    /// Huyện, until 2025.
    RuralDistrict,
    /// Thị xã, until 2025.
    Town,
    /// Thành phố: at the province's level, and until 2025 at the district's.
    City,
    /// Tỉnh.
    Province,
}

impl Kind {
    /// Every kind; its place here is its number in the index.
    pub(crate) const ALL: [Self; 9] = [
        Self::Commune,
        Self::Ward,
        Self::SpecialZone,
        Self::Township,
        Self::UrbanDistrict,
        Self::RuralDistrict,
        Self::Town,
        Self::City,
        Self::Province,
    ];

    /// The Vietnamese word, as it stands before a name within a sentence.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Commune => "xã",
            Self::Ward => "phường",
            Self::SpecialZone => "đặc khu",
            Self::Township => "thị trấn",
            Self::UrbanDistrict => "quận",
            Self::RuralDistrict => "huyện",
            Self::Town => "thị xã",
            Self::City => "thành phố",
            Self::Province => "tỉnh",
        }
    }

    /// The word with a capital, as it begins a full name.
    pub fn capitalised(self) -> &'static str {
        match self {
            Self::Commune => "Xã",
            Self::Ward => "Phường",
            Self::SpecialZone => "Đặc khu",
            Self::Township => "Thị trấn",
            Self::UrbanDistrict => "Quận",
            Self::RuralDistrict => "Huyện",
            Self::Town => "Thị xã",
            Self::City => "Thành phố",
            Self::Province => "Tỉnh",
        }
    }
}

/// What of an old commune went to a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// All of it.
    All,
    /// Part of its land and people.
    Part,
    /// Part of its land, where nobody lives.
    Area,
    /// Part of its land and all its residents.
    Residents,
}

impl Share {
    /// Every share; its place here is its number in the index.
    pub(crate) const ALL: [Self; 4] = [Self::All, Self::Part, Self::Area, Self::Residents];

    /// The word used in the catalogue.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Part => "part",
            Self::Area => "area",
            Self::Residents => "residents",
        }
    }
}
