//! Outcomes: what to do, why, and what else there is.

use motcua_walkthrough::Kind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Test;
use crate::fact::{Cite, Code, Slug, Text};

/// An end: what to do, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Its id. Questions and outcomes share one set of ids.
    pub id: Slug,
    /// What kind of answer it is.
    pub kind: OutcomeKind,
    /// The answer in a line: "Bạn xin được trợ cấp hưu trí xã hội".
    pub title: Text,
    /// What to do now, in a few short sentences. `{rate:id}` stands for an amount in `rates.json`.
    pub text: Text,
    /// The procedures of this case, the one to start with first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub procedures: Vec<ProcedureLink>,
    /// Why: at least one, each with a rule.
    pub reasons: Vec<Remark>,
    /// What else there is. `ask` and `other-way` have at least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instead: Vec<Instead>,
    /// What to know besides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Remark>,
    /// Whom to ask; the walkthrough's `ask` when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask: Option<Text>,
}

/// Kinds of outcome. None is a bare "no".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OutcomeKind {
    /// It applies: this is what to do.
    Yes,
    /// It most likely applies; something is left to find out.
    Likely,
    /// It cannot be told from here: whom to ask, and what.
    Ask,
    /// Something else is right: what, and why.
    OtherWay,
}

/// A procedure of an outcome.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProcedureLink {
    /// Its code.
    pub code: Code,
    /// Only then; always when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Test>,
    /// The cases of the procedure that these answers make: their papers, times and fees are shown. Empty: all cases.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<CaseLink>,
}

/// A case of a procedure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseLink {
    /// Its id within the procedure.
    pub id: Slug,
    /// Only then; always when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Test>,
}

/// A reason or a note, with the rules that say so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// What is so.
    pub text: Text,
    /// Only then; always when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Test>,
    /// The rules or sources that say so.
    pub cites: Vec<Cite>,
}

/// Something else that may help.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Instead {
    /// What it is and for whom.
    pub text: Text,
    /// Only then; always when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Test>,
    /// Procedures to look at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub procedures: Vec<Code>,
    /// Another walkthrough to go on with, by its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub walkthrough: Option<Slug>,
}

/// A part of an outcome that is shown or not, as its condition says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part<'a> {
    /// A procedure.
    Procedure(&'a ProcedureLink),
    /// A case of a procedure.
    Case(&'a ProcedureLink, &'a CaseLink),
    /// A reason.
    Reason(&'a Remark),
    /// Something else that may help.
    Instead(&'a Instead),
    /// A note.
    Note(&'a Remark),
}

impl Part<'_> {
    /// When it is shown; `None` means always.
    pub fn when(&self) -> Option<&Test> {
        match self {
            Self::Procedure(procedure) => procedure.when.as_ref(),
            Self::Case(_, case) => case.when.as_ref(),
            Self::Reason(remark) | Self::Note(remark) => remark.when.as_ref(),
            Self::Instead(instead) => instead.when.as_ref(),
        }
    }
}

impl Outcome {
    /// Its parts, each with its JSON pointer within the outcome: the order of [`motcua_walkthrough::Ending::parts`].
    pub fn parts(&self) -> Vec<(Part<'_>, String)> {
        let mut parts = Vec::new();
        for (i, procedure) in self.procedures.iter().enumerate() {
            parts.push((Part::Procedure(procedure), format!("/procedures/{i}")));
            for (j, case) in procedure.cases.iter().enumerate() {
                parts.push((Part::Case(procedure, case), format!("/procedures/{i}/cases/{j}")));
            }
        }
        let reasons = self.reasons.iter().enumerate();
        parts.extend(reasons.map(|(i, reason)| (Part::Reason(reason), format!("/reasons/{i}"))));
        let instead = self.instead.iter().enumerate();
        parts.extend(instead.map(|(i, instead)| (Part::Instead(instead), format!("/instead/{i}"))));
        let notes = self.notes.iter().enumerate();
        parts.extend(notes.map(|(i, note)| (Part::Note(note), format!("/notes/{i}"))));
        parts
    }
}

impl OutcomeKind {
    /// The word for it in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Likely => "likely",
            Self::Ask => "ask",
            Self::OtherWay => "other-way",
        }
    }
}

impl From<OutcomeKind> for Kind {
    fn from(kind: OutcomeKind) -> Self {
        match kind {
            OutcomeKind::Yes => Self::Yes,
            OutcomeKind::Likely => Self::Likely,
            OutcomeKind::Ask => Self::Ask,
            OutcomeKind::OtherWay => Self::OtherWay,
        }
    }
}

impl From<Kind> for OutcomeKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Yes => Self::Yes,
            Kind::Likely => Self::Likely,
            Kind::Ask => Self::Ask,
            Kind::OtherWay => Self::OtherWay,
        }
    }
}
