//! One procedure: what a person must know before going to the counter.
//!
//! Names follow CPSV-AP (Public Service, Channel, Cost, Output, Evidence, Rule). Two cases that differ in law are two
//! [`Case`]s, never one sentence with "or". What is not known is absent, and stands in [`Procedure::gaps`] with whom to ask.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fact::{Check, Cite, Code, Date, Gap, Slug, Source, Text};

/// A procedure of the national catalogue, or a local one (`x-...`), in our own words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// National code (`1.001193`) or local id (`x-...`); also the file's name.
    pub code: Code,
    /// The name people would use, at most about 60 characters: "Làm giấy khai sinh cho con".
    pub name: Text,
    /// The name in the national catalogue, to the letter.
    pub official_name: String,
    /// The field (lĩnh vực) by its id in `portal.json`.
    pub field: Slug,
    /// What it is and when one needs it, in one or two short sentences.
    pub summary: Text,
    /// Who may apply, by kind, for filters.
    pub audience: Vec<Audience>,
    /// Who it is for and who may ask, in words.
    pub who: Text,
    /// Who may go in one's place and with what paper; absent when not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy: Option<Text>,
    /// The time in which the law wants the person to apply ("trong 60 ngày từ khi sinh"); absent when there is none known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apply_within: Option<Statement>,
    /// Who decides, now and before 1 July 2025.
    pub authority: Authority,
    /// Ways to hand it in.
    pub channels: Vec<Channel>,
    /// How far it can be done online.
    pub online: Online,
    /// The cases that differ in law. At least one.
    pub cases: Vec<Case>,
    /// Papers to hand in, to show, or to fill in, in the order in which people should look for them.
    pub papers: Vec<Paper>,
    /// What it costs.
    pub fees: Vec<Fee>,
    /// What the person does and what happens then, in order.
    pub steps: Vec<Step>,
    /// What the person gets.
    pub results: Vec<Text>,
    /// Conditions that must hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<Statement>,
    /// What goes wrong often, and how to avoid it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mistakes: Vec<Text>,
    /// Rules that start or end on a date: the page announces what comes and turns amber when a rule has lapsed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
    /// Legal basis.
    pub legal_basis: Vec<LegalBasis>,
    /// Other procedures people confuse with this one or need next to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Related>,
    /// Old national codes that this one replaces; their addresses lead here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<Code>,
    /// Words and phrases that people type, by language, beyond those in the names. For search only.
    pub keywords: Keywords,
    /// What is not known, and whom to ask.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<Gap>,
    /// Where the facts come from. The first is the default for facts that name none.
    pub sources: Vec<Source>,
    /// Who compared the entry with its sources, and when. Without any it is a draft, and no site is built from it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<Check>,
    /// The day on which somebody last compared this entry with its sources.
    pub checked_on: Date,
}

/// Kinds of applicant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// A Vietnamese citizen.
    Citizen,
    /// A foreigner or stateless person.
    Foreigner,
    /// A Vietnamese living abroad.
    Overseas,
    /// A household.
    Household,
    /// A household business or enterprise.
    Business,
    /// An organisation, school, association.
    Organisation,
}

/// Something that is so, with what says so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The statement.
    pub text: Text,
    /// The cases (by id) it holds for; empty means all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<Slug>,
    /// First day it holds; absent means it already does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Last day it holds; absent means that no end is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// The rules that say so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Cite>,
}

/// Who handles the procedure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// Level that decides now.
    pub level: Level,
    /// The deciding body in words: "Ủy ban nhân dân cấp xã".
    pub now: Text,
    /// Who decided before 1 July 2025; absent when not verified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Before>,
}

/// Levels of authority.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// People's committee of a commune, or its chair.
    Commune,
    /// Police of a commune.
    CommunePolice,
    /// A province's department or people's committee.
    Province,
    /// The province decides which level handles it.
    SetByProvince,
    /// Several bodies in a row.
    Several,
}

/// The authority before 1 July 2025.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Before {
    /// The body, in words.
    pub text: Text,
    /// Whether it is another body than now.
    pub changed: bool,
    /// The rule or source that says so.
    pub cites: Vec<Cite>,
}

/// A way to hand in the application.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// The kind of way.
    pub kind: ChannelKind,
    /// Where or how: "Trung tâm Phục vụ hành chính công của bất kỳ xã, phường nào trong tỉnh".
    pub text: Text,
}

/// Kinds of channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ChannelKind {
    /// At a counter.
    InPerson,
    /// On the national portal or in VNeID.
    Online,
    /// By public post.
    Post,
    /// An officer comes to the person.
    AtHome,
    /// By telephone.
    Phone,
}

/// How far the procedure can be done online.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Online {
    /// The level.
    pub level: OnlineLevel,
    /// The official page; https only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What still has to be done in person, or why it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// Levels of online service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OnlineLevel {
    /// Toàn trình: start to end.
    Full,
    /// Một phần: filed online, something in person.
    Partial,
    /// Online only: the counter does not take it.
    OnlineOnly,
    /// An appointment or a file can be sent online; the source does not say how far it goes.
    Filing,
    /// Not online.
    None,
    /// The source is silent or contradicts itself.
    Unknown,
}

/// A case that differs in law from the others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Its id within the procedure, for papers, fees and statements to refer to.
    pub id: Slug,
    /// Its name: "Sinh ở bệnh viện, nộp đúng hạn".
    pub name: Text,
    /// When it is this case, if the name does not say it all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Text>,
    /// How long the authority may take. Several when parts run one after another or differ by condition.
    pub times: Vec<Timing>,
}

/// A time limit with what it is for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Timing {
    /// The limit.
    pub limit: TimeLimit,
    /// What the limit is for, when there are several: "khi phải xác minh".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    /// A remark: "chưa tính ngày bạn nộp thuế".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// How long the authority may take.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum TimeLimit {
    /// A number of days.
    Days {
        /// At least 1.
        count: u16,
        /// Working or calendar days.
        unit: DayUnit,
    },
    /// The sources contradict each other: shown as a range, with "ask".
    Range {
        /// The shortest figure found.
        min: u16,
        /// The longest figure found.
        max: u16,
        /// Working or calendar days.
        unit: DayUnit,
    },
    /// In the day; handed in after the cut-off, the next working day.
    SameDay {
        /// Hour and minute, `15:00`.
        cutoff: String,
    },
    /// A number of hours from receipt.
    Hours {
        /// At least 1.
        count: u16,
    },
    /// At once, while one waits.
    AtOnce,
    /// Not known.
    Unknown,
}

/// How days are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DayUnit {
    /// Ngày làm việc.
    Working,
    /// Ngày, weekends and holidays included.
    Calendar,
}

/// A paper for this procedure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// The paper, by its id in `documents.json`.
    pub document: Slug,
    /// What one does with it.
    pub act: PaperAct,
    /// Number of originals to bring.
    #[serde(default)]
    pub originals: u8,
    /// Number of copies to bring.
    #[serde(default)]
    pub copies: u8,
    /// The cases (by id) that need it; empty means all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<Slug>,
    /// The condition under which it is needed: "nếu nhờ người khác đi thay". Absent means always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_if: Option<Text>,
    /// Papers, any one of which serves in its place, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub or: Vec<Slug>,
    /// The office already holds it in a database and then may not ask for it: which one, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub already_held: Option<Text>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// First day it holds; absent means it already does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Last day it holds; absent means that no end is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// What one does with a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PaperAct {
    /// Fill in a form (at the counter, or online).
    Fill,
    /// Hand in; it is kept.
    Submit,
    /// Show; one takes it back.
    Show,
}

/// A cost.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// What is paid for: "Lệ phí đăng ký".
    pub name: Text,
    /// How much.
    pub amount: Amount,
    /// Only when handed in this way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<ChannelKind>,
    /// The cases (by id) it is for; empty means all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<Slug>,
    /// Who does not pay.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exemptions: Vec<Text>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// First day it holds; absent means it already does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Last day it holds; absent means that no end is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// The rules that say so. `free` needs at least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Cite>,
}

/// How much. Never a bare 0.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Amount {
    /// A sum in đồng.
    Vnd {
        /// At least 1.
        vnd: u32,
        /// The unit it is for: "một bản".
        #[serde(default, skip_serializing_if = "Option::is_none")]
        per: Option<Text>,
    },
    /// Nothing to pay, and a rule says so.
    Free,
    /// The province's People's Council decides.
    SetByProvince,
    /// Not known.
    Unknown,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Who acts.
    pub actor: Actor,
    /// What to do, or what happens.
    pub text: Text,
}

/// Who acts in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// The person.
    You,
    /// The office.
    Office,
}

/// A rule that starts or ends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// First day it holds; absent means it already does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Last day it holds. After it the page says that this rule has lapsed and must be checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// What changes, in words.
    pub text: Text,
    /// The rules that say so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Cite>,
}

/// A law, decree or circular the procedure rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LegalBasis {
    /// Its number: `60/2014/QH13`.
    pub number: String,
    /// Its short name, where we know it: "Luật Hộ tịch 2014".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// The articles that matter: `["15", "16"]`; empty when not known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub articles: Vec<String>,
    /// First day in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Last day in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// A link to another procedure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Related {
    /// The other procedure.
    pub code: Code,
    /// Why one might want it instead or as well.
    pub why: Text,
    /// Whether it has to be done before this one. Such links must not lead round in a circle.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub first: bool,
}

/// What people type to find a procedure. Search folds accents and case, so one spelling is enough.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Keywords {
    /// Vietnamese: colloquial, regional, abbreviations, the old office's words, whole questions.
    pub vi: Vec<String>,
    /// English.
    pub en: Vec<String>,
}
