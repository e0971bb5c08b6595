//! What one entry of the national catalogue says, as it says it: the common ground of the portal's API and its exports.
//!
//! Nothing is judged or cleaned here. The modules beside this one turn a [`Record`] into a draft and say what is
//! doubtful in it.

use motcua_catalogue::fact::{Code, Date};
use motcua_catalogue::procedure::ChannelKind;

/// Where an entry stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The file, as it was named on the command line.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

/// One procedure in official words.
#[derive(Clone, Debug)]
pub struct Record {
    /// Where it was read.
    pub place: Place,
    /// National code.
    pub code: Code,
    /// Tên thủ tục.
    pub name: String,
    /// Lĩnh vực.
    pub domain: String,
    /// Cơ quan công bố.
    pub promulgator: String,
    /// Whether it is between authorities only (`STANDARD_INTERNAL`).
    pub internal: bool,
    /// Cấp thực hiện, in words: `Cấp tỉnh, Cấp xã`.
    pub levels: String,
    /// Cơ quan thực hiện.
    pub executing: Vec<String>,
    /// Đối tượng thực hiện.
    pub subjects: Vec<String>,
    /// Trình tự thực hiện.
    pub steps: Vec<String>,
    /// Cách thức thực hiện, a row a way to hand in.
    pub channels: Vec<Channel>,
    /// Trường hợp.
    pub cases: Vec<OfficialCase>,
    /// Thành phần hồ sơ, in the groups of the page.
    pub groups: Vec<Group>,
    /// Căn cứ pháp lý.
    pub laws: Vec<Law>,
    /// Yêu cầu, điều kiện.
    pub requirements: String,
    /// Kết quả thực hiện.
    pub results: Vec<String>,
    /// Dịch vụ công trực tuyến toàn trình; absent when the export left the field out.
    pub full_process: Option<bool>,
    /// Only at a counter.
    pub offline_only: bool,
    /// The page of the procedure.
    pub url: Option<String>,
    /// The day it was read.
    pub read_on: ReadOn,
    /// A warning that whoever made the export wrote down.
    pub warning: String,
    /// False when the export names the procedure and nothing more.
    pub detailed: bool,
}

/// The day an entry was read from the portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadOn {
    /// The day; the first possible one when only a span is known.
    pub day: Date,
    /// What was written instead of a day, when it was no day.
    pub instead: Option<String>,
}

/// A way to hand in, with the time and the fees that the page shows beside it.
#[derive(Clone, Debug)]
pub struct Channel {
    /// Its kind; absent for a word we do not know.
    pub kind: Option<ChannelKind>,
    /// The word used.
    pub method: String,
    /// Thời hạn giải quyết.
    pub time: Option<Figure>,
    /// Mô tả.
    pub note: String,
    /// Phí, lệ phí.
    pub fees: Vec<FeeField>,
}

/// A number with its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Figure {
    /// The number, 0 included.
    pub count: u64,
    /// Its unit.
    pub unit: Unit,
}

/// Units of time in the national catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// `WORKING_DAY`, Ngày làm việc.
    Working,
    /// `DAY`, Ngày.
    Calendar,
    /// `HOUR`, Giờ.
    Hour,
    /// `OTHER`, or nothing.
    Other,
}

/// A fee field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeeField {
    /// `FEE` (phí), `SERVICE_FEE` (lệ phí), or nothing.
    pub kind: String,
    /// Its value.
    pub value: FeeValue,
    /// The text beside it.
    pub note: String,
}

/// What a fee field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeeValue {
    /// A sum in đồng, 0 included.
    Sum(u64),
    /// The words `Miễn phí`, which the page also shows for a blank 0.
    SaidFree,
    /// Nothing, or `Không có thông tin`.
    Blank,
}

/// A case.
#[derive(Clone, Debug)]
pub struct OfficialCase {
    /// Its name; often that of the procedure.
    pub name: String,
    /// Its time.
    pub time: Option<Figure>,
}

/// A group of papers under one heading.
#[derive(Clone, Debug)]
pub struct Group {
    /// The heading, often empty.
    pub name: String,
    /// What stands under it: papers, and notes that are no papers.
    pub items: Vec<Item>,
}

/// A line of a list of papers.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its text.
    pub name: String,
    /// Bản chính.
    pub originals: u64,
    /// Bản sao.
    pub copies: u64,
}

/// A line of the legal basis.
#[derive(Clone, Debug)]
pub struct Law {
    /// The number as written there, with whatever clings to it.
    pub number: String,
    /// Trích yếu.
    pub title: String,
}

/// The kind of a way to hand in.
pub fn channel_kind(method: &str) -> Option<ChannelKind> {
    match method.trim() {
        "DIRECT" | "Trực tiếp" => Some(ChannelKind::InPerson),
        "ONLINE" | "Trực tuyến" => Some(ChannelKind::Online),
        "POSTAL" | "Dịch vụ bưu chính" => Some(ChannelKind::Post),
        _ => None,
    }
}

/// The unit of a time.
pub fn unit(word: &str) -> Unit {
    match word.trim() {
        "WORKING_DAY" | "Ngày làm việc" => Unit::Working,
        "DAY" | "Ngày" => Unit::Calendar,
        "HOUR" | "Giờ" => Unit::Hour,
        _ => Unit::Other,
    }
}

impl Record {
    /// Every text of the entry with the field it belongs to, for rules about wording. Titles of laws are not ours to
    /// judge and stay out.
    pub fn texts(&self) -> Vec<(&'static str, &str)> {
        let mut texts = vec![("official_name", self.name.as_str()), ("conditions", self.requirements.as_str())];
        texts.extend(self.executing.iter().map(|text| ("authority", text.as_str())));
        texts.extend(self.steps.iter().map(|text| ("steps", text.as_str())));
        texts.extend(self.results.iter().map(|text| ("results", text.as_str())));
        texts.extend(self.cases.iter().map(|case| ("cases", case.name.as_str())));
        for channel in &self.channels {
            texts.push(("channels", channel.note.as_str()));
            texts.extend(channel.fees.iter().map(|fee| ("fees", fee.note.as_str())));
        }
        for group in &self.groups {
            texts.push(("papers", group.name.as_str()));
            texts.extend(group.items.iter().map(|item| ("papers", item.name.as_str())));
        }
        texts
    }
}
