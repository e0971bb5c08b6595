//! True, false, and not known.

/// A truth value of Kleene's three-valued logic. The order is that of certainty towards "true", so that "and" is the
/// least and "or" the greatest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Truth {
    /// It is not so.
    False,
    /// It may or may not be so.
    Unknown,
    /// It is so.
    True,
}

impl Truth {
    /// Both.
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// At least one.
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }

    /// Whether values that agree on a truth share it; what they disagree on is not known.
    pub fn agreed(self, other: Self) -> Self {
        if self == other { self } else { Self::Unknown }
    }
}

impl std::ops::Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
            Self::True => Self::False,
        }
    }
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Self::True } else { Self::False }
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, False, True, Unknown};

    #[test]
    fn unknown_never_counts_as_false() {
        let table = [
            (False, Unknown, False, Unknown),
            (True, Unknown, Unknown, True),
            (Unknown, Unknown, Unknown, Unknown),
            (True, False, False, True),
        ];
        for (a, b, and, or) in table {
            assert_eq!((a.and(b), b.and(a), a.or(b), b.or(a)), (and, and, or, or));
        }
        assert_eq!([!True, !Unknown, !False], [False, Unknown, True]);
        assert_eq!(Truth::from(true).agreed(False), Unknown);
    }
}
