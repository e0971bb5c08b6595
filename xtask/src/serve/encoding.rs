//! brotli and gzip: what the browser takes, and compressing.

use std::io::{self, Write};

/// How a body is compressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// Brotli, `br`.
    Brotli,
    /// gzip.
    Gzip,
}

/// What hosts use when they compress as they answer: quick, about a tenth larger than the best.
const QUALITY_WHEN_SERVED: i32 = 5;

/// The best there is, for what is compressed once and for measuring.
const QUALITY_BEST: i32 = 11;

impl Encoding {
    /// The name in `Content-Encoding`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// The best encoding that an `Accept-Encoding` header allows; `None` to send the body as it is.
    ///
    /// Ours is the order, brotli first; the header only says what is refused (`q=0`).
    pub fn accepted(header: &str) -> Option<Self> {
        [Self::Brotli, Self::Gzip].into_iter().find(|encoding| takes(header, encoding.name()))
    }

    /// Compresses as a host does while it answers.
    ///
    /// # Errors
    /// Never in practice: memory is written to.
    pub fn compress(self, body: &[u8]) -> io::Result<Vec<u8>> {
        match self {
            Self::Brotli => brotli_at(QUALITY_WHEN_SERVED, body),
            Self::Gzip => {
                let level = flate2::Compression::new(QUALITY_WHEN_SERVED.unsigned_abs());
                let mut writer = flate2::write::GzEncoder::new(Vec::new(), level);
                writer.write_all(body)?;
                writer.finish()
            }
        }
    }
}

/// The smallest brotli of a body, in bytes: the unit of every bound.
///
/// # Errors
/// Never in practice: memory is written to.
pub fn smallest(body: &[u8]) -> io::Result<usize> {
    brotli_at(QUALITY_BEST, body).map(|compressed| compressed.len())
}

fn brotli_at(quality: i32, mut body: &[u8]) -> io::Result<Vec<u8>> {
    let settings = brotli::enc::BrotliEncoderParams { quality, size_hint: body.len(), ..Default::default() };
    let mut compressed = Vec::with_capacity(body.len() / 3);
    brotli::BrotliCompress(&mut body, &mut compressed, &settings)?;
    Ok(compressed)
}

/// A name of its own in the header outweighs `*`.
fn takes(header: &str, name: &str) -> bool {
    let listed = |wanted: &str| {
        header.split(',').find_map(|item| {
            let mut parts = item.split(';').map(str::trim);
            let is_wanted = parts.next().is_some_and(|coding| coding.eq_ignore_ascii_case(wanted));
            let refused = parts.any(|part| part.strip_prefix("q=").is_some_and(is_zero));
            is_wanted.then_some(!refused)
        })
    };
    listed(name).or_else(|| listed("*")).unwrap_or(false)
}

fn is_zero(weight: &str) -> bool {
    weight.trim().parse::<f32>().is_ok_and(|weight| weight <= 0.0)
}

#[cfg(test)]
#[expect(clippy::unwrap_used)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn brotli_is_preferred_where_it_is_taken() {
        assert_eq!(Encoding::accepted("gzip, deflate, br, zstd"), Some(Encoding::Brotli));
        assert_eq!(Encoding::accepted("gzip;q=1.0, br;q=0.1"), Some(Encoding::Brotli));
        assert_eq!(Encoding::accepted("gzip"), Some(Encoding::Gzip));
    }

    #[test]
    fn what_is_refused_is_not_sent() {
        assert_eq!(Encoding::accepted(""), None);
        assert_eq!(Encoding::accepted("identity"), None);
        assert_eq!(Encoding::accepted("br;q=0, gzip"), Some(Encoding::Gzip));
        assert_eq!(Encoding::accepted("*;q=0"), None);
        assert_eq!(Encoding::accepted("br;q=0, *"), Some(Encoding::Gzip));
        assert_eq!(Encoding::accepted("abr"), None);
    }

    #[test]
    fn what_is_compressed_comes_back_whole() {
        let text = "Thủ tục hành chính. ".repeat(200);
        let brotli = Encoding::Brotli.compress(text.as_bytes()).unwrap();
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut brotli.as_slice(), &mut back).unwrap();
        assert_eq!(back, text.as_bytes());

        let gzip = Encoding::Gzip.compress(text.as_bytes()).unwrap();
        let mut back = String::new();
        flate2::read::GzDecoder::new(gzip.as_slice()).read_to_string(&mut back).unwrap();
        assert_eq!(back, text);
    }

    #[test]
    fn bounds_are_measured_with_the_best_compression() {
        let text = include_bytes!("encoding.rs");
        let served = Encoding::Brotli.compress(text).unwrap();
        assert!(smallest(text).unwrap() < served.len());
    }
}
