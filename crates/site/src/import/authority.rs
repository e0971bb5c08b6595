//! Who decides, who may apply, and by which ways: fields that carry over word for word or kind for kind.

use motcua_catalogue::fact::Text;
use motcua_catalogue::procedure::{self, Audience, Authority, ChannelKind, Level, Online, OnlineLevel};

use super::draft::official;
use super::finding::Findings;
use super::record::Record;
use super::rule::Rule;
use super::wording::{Plain, clean, clean_line, excerpt};

/// Words for offices and levels that ended, folded, with the day. Law 72/2025/QH15 ended districts and townships; the
/// ministry of labour was merged before.
const STALE: [(&str, &str); 13] = [
    ("cap huyen", "the district level ended on 1 July 2025"),
    ("ubnd huyen", "districts ended on 1 July 2025"),
    ("uy ban nhan dan huyen", "districts ended on 1 July 2025"),
    ("cong an huyen", "district police ended in 2025"),
    ("thi tran", "townships ended on 1 July 2025"),
    ("phong tu phap", "district justice offices ended on 1 July 2025"),
    ("phong noi vu", "district home-affairs offices ended on 1 July 2025"),
    ("phong ldtbxh", "district labour offices ended on 1 July 2025"),
    ("phong lao dong", "district labour offices ended on 1 July 2025"),
    ("so ldtbxh", "the provinces' labour departments were merged in 2025"),
    ("so lao dong", "the provinces' labour departments were merged in 2025"),
    ("bo ldtbxh", "the ministry of labour ended on 1 March 2025"),
    ("bo lao dong", "the ministry of labour ended on 1 March 2025"),
];

/// The deciding body. Who decided before 1 July 2025 never stands in the national data.
pub fn authority(record: &Record, findings: &mut Findings) -> Authority {
    let bodies: Vec<String> = record.executing.iter().map(|body| clean(body)).filter(|body| named(body)).collect();
    if bodies.is_empty() {
        findings.add(Rule::NoAuthority, "authority", "no deciding body is named");
    }
    Authority { level: level(&bodies, &record.levels), now: official(&bodies.join("; ")), before: None }
}

fn named(body: &str) -> bool {
    !body.is_empty() && body != "Không có thông tin"
}

/// The level of the bodies named, or of the field on levels when there are none. Nothing known counts as several: the
/// body stays empty then, so that nobody takes it for a fact.
fn level(bodies: &[String], levels: &str) -> Level {
    let mut found: Vec<Level> = bodies.iter().flat_map(|body| body.split(';')).map(level_of).collect();
    if found.is_empty() {
        found = levels.split(',').filter(|word| !word.trim().is_empty()).map(level_of).collect();
    }
    found.dedup();
    match found[..] {
        [level] => level,
        _ => Level::Several,
    }
}

fn level_of(body: &str) -> Level {
    let plain = Plain::of(body);
    let commune = ["cap xa", "xa phuong", "uy ban nhan dan xa", "ubnd xa"].iter().any(|words| plain.says(words));
    let province = ["cap tinh", "tinh thanh pho"].iter().any(|words| plain.says(words)) || plain.starts("so");
    match (commune, province) {
        (true, false) if plain.says("cong an") => Level::CommunePolice,
        (true, false) => Level::Commune,
        (false, true) => Level::Province,
        _ => Level::Several,
    }
}

/// Says where offices that are no more stand as if they were of today.
pub fn stale_offices(record: &Record, findings: &mut Findings) {
    for (field, text) in record.texts() {
        let plain = Plain::of(text);
        for (words, ended) in STALE.iter().filter(|(words, _)| plain.says(words)) {
            findings.add(Rule::StaleOffice, field, format!("\"{}\": {ended}", spelt(text, words)));
        }
    }
}

/// The words as they stand in the text, found by their folded letters.
fn spelt(text: &str, folded: &str) -> String {
    let text = clean(text);
    let words = motcua_text::words(&text);
    let wanted: Vec<&str> = folded.split(' ').collect();
    let same = |run: &&[motcua_text::Word]| run.iter().map(|word| word.letters.as_str()).eq(wanted.iter().copied());
    let run = words.windows(wanted.len()).find(same);
    run.and_then(|run| text.get(run.first()?.range.start..run.last()?.range.end)).unwrap_or(folded).to_owned()
}

/// Kinds of applicant, each once. A kind the type does not know is left out.
pub fn audience(record: &Record) -> Vec<Audience> {
    let mut kinds = Vec::new();
    for subject in record.subjects.iter().map(|subject| Plain::of(subject)) {
        let kind = match () {
            () if subject.says("dinh cu o nuoc ngoai") => Audience::Overseas,
            () if subject.starts("cong dan") || subject.starts("ca nhan") => Audience::Citizen,
            () if subject.starts("nguoi nuoc ngoai") => Audience::Foreigner,
            () if subject.starts("ho gia dinh") => Audience::Household,
            () if subject.starts("doanh nghiep") || subject.starts("hop tac xa") => Audience::Business,
            () if subject.starts("to chuc") => Audience::Organisation,
            () => continue,
        };
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

/// Ways to hand in, each kind once, with the official remark where there is one.
pub fn channels(record: &Record, findings: &mut Findings) -> Vec<procedure::Channel> {
    let mut channels: Vec<procedure::Channel> = Vec::new();
    for channel in &record.channels {
        let Some(kind) = channel.kind else {
            let doubt = format!("\"{}\" is no way to hand in that we know", excerpt(&channel.method));
            findings.add(Rule::NoChannels, "channels", doubt);
            continue;
        };
        if channels.iter().all(|known| known.kind != kind) {
            let note = clean_line(&channel.note);
            let text = if note.is_empty() { method(kind).to_owned() } else { note };
            channels.push(procedure::Channel { kind, text: Text { vi: text, en: String::new() } });
        }
    }
    if channels.is_empty() && record.detailed {
        findings.once(Rule::NoChannels, "channels", "no way to hand in is named");
    }
    channels
}

fn method(kind: ChannelKind) -> &'static str {
    match kind {
        ChannelKind::Online => "Trực tuyến",
        ChannelKind::Post => "Dịch vụ bưu chính",
        _ => "Trực tiếp",
    }
}

/// How far it can be done online, as far as field and channels agree.
pub fn online(record: &Record, findings: &mut Findings) -> Online {
    let online = record.channels.iter().any(|channel| channel.kind == Some(ChannelKind::Online));
    let mut contradiction = |doubt: &str| {
        findings.add(Rule::OnlineAgainstChannels, "online", doubt);
        OnlineLevel::Unknown
    };
    let level = match (record.full_process, online) {
        _ if record.offline_only && online => contradiction("marked as offline only, with an online channel"),
        (Some(true), false) => contradiction("marked as online from start to end, without an online channel"),
        (Some(true), true) => OnlineLevel::Full,
        (Some(false), true) => OnlineLevel::Partial,
        // The field is absent: it can be sent online, and nobody says how far that goes.
        (None, true) => OnlineLevel::Filing,
        (_, false) if record.channels.is_empty() => OnlineLevel::Unknown,
        (_, false) => OnlineLevel::None,
    };
    let url = record.url.clone().filter(|_| level != OnlineLevel::None);
    Online { level, url, note: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_level_is_that_of_the_bodies() {
        let level = |bodies: &[&str], levels: &str| {
            level(&bodies.iter().map(|body| (*body).to_owned()).collect::<Vec<_>>(), levels)
        };
        assert_eq!(level(&["Ủy ban nhân dân cấp xã"], ""), Level::Commune);
        assert_eq!(level(&["Công an cấp Xã"], ""), Level::CommunePolice);
        assert_eq!(level(&["Sở Y tế"], ""), Level::Province);
        assert_eq!(level(&["Sở Xây dựng", "Ủy ban nhân dân cấp xã"], ""), Level::Several);
        assert_eq!(level(&[], "Cấp xã"), Level::Commune);
        assert_eq!(level(&[], ""), Level::Several);
    }

    #[test]
    fn an_old_office_is_quoted_as_it_stands() {
        assert_eq!(spelt("trình UBND cấp HUYỆN ký", "cap huyen"), "cấp HUYỆN");
    }
}
