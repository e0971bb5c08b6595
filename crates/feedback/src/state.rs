//! The states of a letter, and each as text.

/// Where a letter stands. Times are seconds since 1970.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Being written. Nothing has been agreed to.
    #[default]
    Draft,
    /// Agreed to, not on its way.
    Waiting {
        /// The person agreed to its being sent no later than this.
        until: u64,
        /// How often it was tried.
        tries: u8,
        /// Not to be tried before this.
        from: u64,
        /// An earlier try may have arrived; the office drops the second.
        maybe: bool,
    },
    /// On its way. Whoever finds a letter like this with nobody at work on it knows no more than that.
    Sending {
        /// As in `Waiting`.
        until: u64,
        /// As in `Waiting`, this one included.
        tries: u8,
        /// As in `Waiting`: of the tries before this one.
        maybe: bool,
    },
    /// It left, and no answer was heard: the office may have it or not. Only the person says what now.
    Unsure {
        /// Since when.
        at: u64,
    },
    /// The office, or the person who carried it, says that it arrived.
    Sent {
        /// When.
        at: u64,
        /// The office's own number for it, where it gave one.
        reference: String,
    },
    /// It did not arrive, and is not tried any more.
    Failed {
        /// Why.
        why: Why,
    },
    /// The person says that an answer came.
    Answered {
        /// When it was sent.
        sent: u64,
        /// When the answer came.
        at: u64,
        /// As in `Sent`.
        reference: String,
    },
}

/// Why a letter is not tried any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The time that the person agreed to is over.
    Expired,
    /// The office's server could not be reached, however often it was tried.
    Unreached,
    /// The server said no, with this status.
    Refused(u16),
}

impl State {
    /// The state as one line of text.
    pub fn write(&self) -> String {
        let number = |number: u64| ["\t", &number.to_string()].concat();
        match self {
            Self::Draft => "draft".into(),
            Self::Waiting { until, tries, from, maybe } => {
                ["waiting", &number(*until), &number((*tries).into()), &number(*from), &number((*maybe).into())]
                    .concat()
            }
            Self::Sending { until, tries, maybe } => {
                ["sending", &number(*until), &number((*tries).into()), &number((*maybe).into())].concat()
            }
            Self::Unsure { at } => ["unsure", &number(*at)].concat(),
            Self::Sent { at, reference } => ["sent", &number(*at), "\t", reference].concat(),
            Self::Failed { why } => match why {
                Why::Expired => "expired".into(),
                Why::Unreached => "unreached".into(),
                Why::Refused(status) => ["refused", &number((*status).into())].concat(),
            },
            Self::Answered { sent, at, reference } => {
                ["answered", &number(*sent), &number(*at), "\t", reference].concat()
            }
        }
    }

    /// The state of a line; `None` if it is none.
    pub fn read(line: &str) -> Option<Self> {
        let mut parts = line.split('\t');
        let name = parts.next()?;
        let mut number = || parts.next()?.parse::<u64>().ok();
        let short = |number: u64| u8::try_from(number).ok();
        Some(match name {
            "draft" => Self::Draft,
            "waiting" => {
                Self::Waiting { until: number()?, tries: short(number()?)?, from: number()?, maybe: number()? != 0 }
            }
            "sending" => Self::Sending { until: number()?, tries: short(number()?)?, maybe: number()? != 0 },
            "unsure" => Self::Unsure { at: number()? },
            "sent" => Self::Sent { at: number()?, reference: parts.next()?.to_owned() },
            "expired" => Self::Failed { why: Why::Expired },
            "unreached" => Self::Failed { why: Why::Unreached },
            "refused" => Self::Failed { why: Why::Refused(u16::try_from(number()?).ok()?) },
            "answered" => Self::Answered { sent: number()?, at: number()?, reference: parts.next()?.to_owned() },
            _ => return None,
        })
    }

    /// Its name, as pages and styles call it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Waiting { .. } => "waiting",
            Self::Sending { .. } => "sending",
            Self::Unsure { .. } => "unsure",
            Self::Sent { .. } => "sent",
            Self::Failed { why: Why::Expired } => "expired",
            Self::Failed { why: Why::Unreached } => "unreached",
            Self::Failed { why: Why::Refused(_) } => "refused",
            Self::Answered { .. } => "answered",
        }
    }
}
