//! The rules: what makes a field of the national data doubtful, what to do about it, and what a draft says meanwhile.
//!
//! Each comes from a fault that was seen in the official data of June to October 2026.

use motcua_catalogue::fact::GapField;
use serde::Serialize;

/// Why something is doubtful. The order is that of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// The words are official or missing: a person writes them, in both languages. Once for every draft.
    OfficialWords,
    /// The export names the procedure and holds nothing else.
    NoDetails,
    /// A fault in this very entry that somebody found and wrote down, here or in the export.
    KnownFault,
    /// The code is replaced by another one: its address should lead there.
    ReplacedCode,
    /// The name and the steps have no pair of neighbouring words in common: the text may be that of another procedure.
    WrongContent,
    /// The same code or the same name stands twice in what was read.
    Duplicate,
    /// The same words as another name, in another order or with other filling: often the old and the new entry of one
    /// procedure.
    NearDuplicate,
    /// The police's own health-insurance series: for people in the police, not for citizens.
    PoliceHealthInsurance,
    /// An internal procedure between authorities.
    NotForCitizens,
    /// When the data were read is not known to the day.
    VagueDate,
    /// No deciding body is named.
    NoAuthority,
    /// An office or a level that ended on 1 July 2025 or before stands as if it were of today.
    StaleOffice,
    /// The fee is a bare 0, which may mean free, blank, or "the province decides".
    FeeZero,
    /// The field says free, and the text beside it says something else.
    FreeAgainstText,
    /// The sum is not among those that the text beside it names.
    SumAgainstText,
    /// Less than 1,000 đồng: thousands, written without their zeros.
    FeeTooSmall,
    /// Nothing is said about fees.
    NoFee,
    /// The source names no case, so one was made up for all; the law may know several.
    NoCases,
    /// The time stands beside the way to hand in, although it depends on the case.
    TimePerChannel,
    /// A time whose unit is "other".
    TimeUnitOther,
    /// A time of 0.
    TimeZero,
    /// Times of one and the same case contradict each other, or those of the cases contradict those of the channels.
    TimeContradiction,
    /// No time at all.
    NoTime,
    /// Online from start to end without an online channel, or an online channel of what is offline only.
    OnlineAgainstChannels,
    /// No way to hand in is named.
    NoChannels,
    /// Notes, headings and advice in the list of papers.
    NoteAmongPapers,
    /// More than 20 originals or copies: the number of an article or a year.
    ArticleAsCount,
    /// A copy that is counted as an original.
    CopyAsOriginal,
    /// The name of a file clings to the name of a paper.
    FileNameInPaper,
    /// The list is divided by case, and the draft's papers are not.
    PapersByCase,
    /// No paper is listed.
    NoPapers,
    /// No steps are described.
    NoSteps,
    /// The result has no words in common with the name, the steps or the papers: it may belong to another procedure.
    ResultMisfit,
    /// No result is named.
    NoResult,
    /// There are conditions, in one block of official text.
    ConditionsInText,
    /// A law that is no longer in force, or will soon not be.
    VoidLaw,
    /// The number of a law is damaged.
    LawNumber,
    /// No law is named.
    NoLaw,
    /// Vietnamese letters in two parts (not Unicode NFC).
    NotComposed,
    /// Letters destroyed by a wrong encoding.
    Mojibake,
    /// Text that breaks off, starts in the middle, or hides characters.
    BrokenText,
}

/// What a draft says about a field in doubt until a person knows better: the field, Vietnamese, English.
pub type GapText = (GapField, &'static str, &'static str);

impl Rule {
    /// What to do, in one line.
    pub fn advice(self) -> &'static str {
        match self {
            Self::OfficialWords => {
                "write name, summary, who, steps, results and keywords in plain words, in both languages"
            }
            Self::NoDetails => "fetch the procedure's detail from the portal and import that",
            Self::KnownFault => "take this fact from another source, or leave it out with a gap",
            Self::ReplacedCode => "write the new entry, with the old code in its \"replaces\"; delete this draft",
            Self::WrongContent => "compare with the page; if it is another procedure's text, keep code and name alone",
            Self::Duplicate => "keep one entry; look on the portal which one is in force",
            Self::NearDuplicate => "compare the two: keep the one in force, or make the names tell what differs",
            Self::PoliceHealthInsurance => "leave it out, or say in the name and who that it is for the police",
            Self::NotForCitizens => "leave it out of a portal for citizens",
            Self::VagueDate => "open the page and write that day, here and in checked_on",
            Self::NoAuthority => "find who decides in the law, or add a gap and keep it out of the site",
            Self::StaleOffice => "name the commune's or province's body that does it now, with the rule that says so",
            Self::FeeZero => "look in the fee rule: free with its number in cites, set-by-province, or unknown",
            Self::FreeAgainstText => "believe neither: look in the fee rule, and cite it",
            Self::SumAgainstText => "look up the sum in the fee rule, and cite it",
            Self::FeeTooSmall => "look up the sum in the fee rule; it is probably a thousand times as much",
            Self::NoFee => "look for a fee rule; else keep the gap, with whom to ask",
            Self::NoCases => "read steps and papers for cases that differ in law, and give each its time",
            Self::TimePerChannel => "find in the text which case each figure is for, and give each case its own",
            Self::TimeUnitOther => "find the unit in the law or the text: working days, days or hours",
            Self::TimeZero => "find the time in the text: at-once, same-day, hours, or unknown",
            Self::TimeContradiction => "find the figure of the law; else keep the range, or unknown, and the gap",
            Self::NoTime => "find the time in the text or the law; else keep unknown and the gap",
            Self::OnlineAgainstChannels => "open the page: can it be filed online? Until then keep unknown",
            Self::NoChannels => "open the page; at least one way to hand in must stand here",
            Self::NoteAmongPapers => "make each a note of the paper it is about, a condition, or a mistake to avoid",
            Self::ArticleAsCount => "write the number of originals; the figure is probably an article or a year",
            Self::CopyAsOriginal => "count it as a copy, if the text says copy",
            Self::FileNameInPaper => "cut the file's name off",
            Self::PapersByCase => "give each paper the cases that need it",
            Self::NoPapers => "look on the page and in the law; else keep the gap",
            Self::NoSteps => "look on the page; else keep the gap",
            Self::ResultMisfit => "take the result from the steps or the law",
            Self::NoResult => "take the result from the steps or the law; else keep the gap",
            Self::ConditionsInText => "write each condition as one sentence in conditions, with its rule in cites",
            Self::VoidLaw => "compare the entry with the rule in its place, and cite that",
            Self::LawNumber => "compare each number with the page",
            Self::NoLaw => "look on the page; an entry without a law keeps the gap",
            Self::NotComposed => "save your text in Unicode NFC; the draft already is",
            Self::Mojibake => "copy the text anew from the page",
            Self::BrokenText => "read the sentence on the page before you take anything from it",
        }
    }

    /// What the draft says meanwhile. Absent where the draft itself shows that something is missing, and where it is
    /// about how the text is written.
    pub fn gap(self) -> Option<GapText> {
        use GapField::{Authority, Conditions, Fee, LegalBasis, Online, Other, Papers, Result, Time};
        Some(match self {
            Self::KnownFault => (
                Other,
                "Dữ liệu quốc gia có chỗ sai ở việc này, chưa đối chiếu lại được.",
                "The national data have a fault here that has not been compared with another source yet.",
            ),
            Self::WrongContent => (
                Other,
                "Nội dung trên trang quốc gia có thể là của một việc khác.",
                "The text on the national page may be that of another procedure.",
            ),
            Self::NoAuthority => (
                Authority,
                "Cơ quan nào giải quyết. Dữ liệu quốc gia không ghi.",
                "Who decides. The national data do not say.",
            ),
            Self::StaleOffice => (
                Authority,
                "Cơ quan nào làm phần việc của cơ quan cũ. Dữ liệu quốc gia còn ghi cơ quan không còn nữa.",
                "Which body does what an office that no longer exists did. The national data still name the old one.",
            ),
            Self::FeeZero => (
                Fee,
                "Có mất phí không. Dữ liệu quốc gia ghi 0 đồng, không rõ là miễn, để trống hay do tỉnh quyết định.",
                "Whether there is a fee. The national data say 0 đồng: free, blank, or set by the province.",
            ),
            Self::FreeAgainstText | Self::SumAgainstText | Self::FeeTooSmall => (
                Fee,
                "Mức phí. Con số và lời ghi trong dữ liệu quốc gia không khớp nhau.",
                "The fee. The figure and the words in the national data do not fit.",
            ),
            Self::NoFee => (
                Fee,
                "Có mất phí không. Dữ liệu quốc gia không ghi.",
                "Whether there is a fee. The national data do not say.",
            ),
            Self::TimePerChannel => (
                Time,
                "Thời gian của từng trường hợp. Dữ liệu quốc gia chỉ ghi theo cách nộp.",
                "The time for each case. The national data give it by the way of handing in.",
            ),
            Self::TimeUnitOther | Self::TimeZero => (
                Time,
                "Bao lâu thì có. Con số trong dữ liệu quốc gia không rõ là ngày làm việc, ngày hay giờ.",
                "How long it takes. The figure in the national data has no clear unit.",
            ),
            Self::TimeContradiction => (
                Time,
                "Bao lâu thì có. Dữ liệu quốc gia ghi nhiều con số khác nhau.",
                "How long it takes. The national data give several figures.",
            ),
            Self::NoTime => (
                Time,
                "Bao lâu thì có. Dữ liệu quốc gia không ghi.",
                "How long it takes. The national data do not say.",
            ),
            Self::OnlineAgainstChannels | Self::NoChannels => (
                Online,
                "Làm trên mạng được đến đâu. Dữ liệu quốc gia không rõ.",
                "How far it can be done online. The national data are not clear.",
            ),
            Self::ArticleAsCount | Self::CopyAsOriginal => (
                Papers,
                "Cần mấy bản chính, mấy bản sao. Con số trong dữ liệu quốc gia không dùng được.",
                "How many originals and copies. The figure in the national data cannot be right.",
            ),
            Self::PapersByCase => (
                Papers,
                "Trường hợp nào cần giấy nào. Chưa đối chiếu được.",
                "Which case needs which papers. Not compared yet.",
            ),
            Self::NoPapers => (
                Papers,
                "Cần giấy tờ gì. Dữ liệu quốc gia không ghi.",
                "What papers it takes. The national data do not say.",
            ),
            Self::ResultMisfit => (
                Result,
                "Bạn nhận được giấy gì. Dữ liệu quốc gia có thể ghi nhầm.",
                "What you get. The national data may be wrong.",
            ),
            Self::NoResult => (
                Result,
                "Bạn nhận được giấy gì. Dữ liệu quốc gia không ghi.",
                "What you get. The national data do not say.",
            ),
            Self::ConditionsInText => (
                Conditions,
                "Điều kiện. Trang quốc gia có ghi, chưa viết lại được.",
                "The conditions. The national page has some; they are not written here yet.",
            ),
            Self::VoidLaw => (
                LegalBasis,
                "Quy định nào đang áp dụng. Dữ liệu quốc gia còn dẫn văn bản đã hoặc sắp hết hiệu lực.",
                "Which rule applies. The national data cite one that is void or soon will be.",
            ),
            Self::LawNumber | Self::NoLaw => (
                LegalBasis,
                "Căn cứ pháp lý. Dữ liệu quốc gia ghi thiếu.",
                "The legal basis. The national data are incomplete.",
            ),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_called_in_the_report_as_in_the_docs() {
        assert_eq!(serde_json::json!(Rule::FreeAgainstText), "free-against-text");
    }
}
