//! What the targets share: index files around any body, and a small real index.

use motcua_search::build::{Document, Synonyms, Tiers, index};

/// A file as the formats have it: magic, version, FNV-1a of the body in little-endian, body. Without the right checksum no
/// input would ever reach the decoder.
pub fn sealed(magic: &[u8; 4], version: u8, body: &[u8]) -> Vec<u8> {
    let hash = body.iter().fold(0x811C_9DC5u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    [&magic[..], &[version], &hash.to_le_bytes(), body].concat()
}

/// A few procedures with everything that a document can have.
pub fn small_index() -> Tiers {
    let document = |id: &str, title: &str, official: &str| Document {
        kind: "procedure".into(),
        id: id.into(),
        aliases: vec!["2.000986".into()],
        title: title.into(),
        official: official.into(),
        keywords: vec!["bố mới mất phải báo ai".into(), "gks".into()],
        other: vec!["birth registration".into()],
        summary: "Cho bé mới sinh, ở xã nơi cha hoặc mẹ ở".into(),
        url: format!("/thu-tuc/{id}/"),
    };
    let documents = [
        document("1.001193", "Làm giấy khai sinh cho con", "Đăng ký khai sinh"),
        document("1.003583", "Khai sinh tại nhà", "Đăng ký khai sinh lưu động"),
        document("1.000894", "Đăng ký kết hôn", "Đăng ký kết hôn"),
    ];
    let synonyms = Synonyms {
        groups: vec![vec!["bố".into(), "cha".into()]],
        means: vec![("gks".into(), vec!["giấy khai sinh".into()])],
        fillers: vec!["ở đâu".into(), "cho".into()],
    };
    index(&documents, &synonyms).expect("a small index")
}
