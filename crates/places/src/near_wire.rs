//! The index of positions, version 1.
//!
//! ```text
//! "MCNR"  version: u8  checksum: u32, little-endian, FNV-1a of everything after it  body
//! ```
//!
//! Columns of the body, in order (`n` a number, `s` a step from the one before, `b` a byte; see `wire.rs`):
//!
//! ```text
//! communes  count, s code each
//! lat       s each, in units of 0.002 degrees, from 4 degrees north
//! lon       s each, in units of 0.002 degrees, from 100 degrees east
//! radius    b each: the radius of a circle of the commune's area is 200 m times 1.04 to the power of it
//! ```
//!
//! A unit of 0.002 degrees is 222 m: a middle is off by 157 m at most, which every distance given allows for. Where a
//! commune's area is not known, the builder writes the median of its province.

use crate::PlacesError;
use crate::wire::{Magic, Reader};

/// Units of latitude and longitude in a degree.
const UNITS: f64 = 500.0;
/// The corner that positions are counted from, in degrees.
const SOUTH: f64 = 4.0;
const WEST: f64 = 100.0;
/// The smallest radius, in metres, and how much larger the next is.
const SMALLEST: f64 = 200.0;
const STEP: f64 = 1.04;
/// How far a stored position may be from the true one, in metres: half the diagonal of a unit.
const ERROR: f64 = 157.0;

/// The middle of a commune.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Centre {
    pub(crate) code: u32,
    /// Degrees north.
    pub(crate) lat: f64,
    /// Degrees east.
    pub(crate) lon: f64,
    /// The radius of a circle of its area.
    pub(crate) radius_m: f64,
    /// How far the true middle may be from this one.
    pub(crate) error_m: f64,
}

/// Reads an index.
pub(crate) fn decode(file: &[u8]) -> Result<Vec<Centre>, PlacesError> {
    let mut r = Reader::open(file, Magic::Near)?;
    r.part("communes");
    let count = r.count()?;
    let mut codes = Vec::with_capacity(count);
    let mut last = 0;
    for _ in 0..count {
        last = r.step(last)?;
        codes.push(last);
    }
    r.part("positions");
    let mut axis = |from: f64| -> Result<Vec<f64>, PlacesError> {
        let mut last = 0;
        (0..count)
            .map(|_| {
                last = r.step(last)?;
                Ok(from + f64::from(last) / UNITS)
            })
            .collect()
    };
    let (lat, lon) = (axis(SOUTH)?, axis(WEST)?);
    r.part("areas");
    // The powers in turn: one power of any number would bring a kilobyte of Wasm with it.
    let mut radii = [SMALLEST; 256];
    for at in 1..radii.len() {
        radii[at] = radii[at - 1] * STEP;
    }
    let mut centres = Vec::with_capacity(count);
    for ((code, lat), lon) in codes.into_iter().zip(lat).zip(lon) {
        let radius_m = radii[usize::from(r.byte()?)];
        centres.push(Centre { code, lat, lon, radius_m, error_m: ERROR });
    }
    r.end()?;
    Ok(centres)
}

/// A commune to be written: its code, degrees north and east, and square kilometres where they are known.
#[cfg(feature = "build")]
pub(crate) type Middle<'a> = (&'a str, f64, f64, Option<f64>);

/// Writes an index; the same communes give the same bytes.
#[cfg(feature = "build")]
pub(crate) fn encode(middles: &[Middle<'_>]) -> Result<Vec<u8>, PlacesError> {
    use crate::wire::Writer;

    let unfit = |code: &str| PlacesError::Unfit(code.to_owned());
    let mut body = Writer::default();
    body.number(middles.len() as u32);
    let mut last = 0;
    for (code, ..) in middles {
        let number = code.parse().ok().filter(|number| *number < 100_000).ok_or_else(|| unfit(code))?;
        body.step(last, number);
        last = number;
    }
    for (part, from) in [(0, SOUTH), (1, WEST)] {
        let mut last = 0;
        for (code, lat, lon, _) in middles {
            let units = ((if part == 0 { *lat } else { *lon } - from) * UNITS).round();
            if !(0.0..100_000.0).contains(&units) {
                return Err(unfit(code));
            }
            body.step(last, units as u32);
            last = units as u32;
        }
    }
    for (.., area) in middles {
        let radius_m = (area.unwrap_or(0.0) / std::f64::consts::PI).sqrt() * 1_000.0;
        body.byte(((radius_m / SMALLEST).ln() / STEP.ln()).round().clamp(0.0, 255.0) as u8);
    }
    Ok(body.finish(Magic::Near))
}

#[cfg(all(test, feature = "build"))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::near::Nearby;
    use crate::wire::Writer;

    proptest! {
        #[test]
        fn what_is_written_is_read_but_for_rounding(
            middles in prop::collection::vec((1u32..99_999, 8f64..24.0, 102f64..118.0, 0.5f64..1_200.0), 0..20),
        ) {
            let codes: Vec<String> = middles.iter().map(|middle| format!("{:05}", middle.0)).collect();
            let rows: Vec<Middle<'_>> =
                middles.iter().zip(&codes).map(|(m, code)| (code.as_str(), m.1, m.2, Some(m.3))).collect();
            let read = decode(&encode(&rows)?)?;
            prop_assert_eq!(read.len(), middles.len());
            for (centre, (code, lat, lon, area)) in read.iter().zip(middles) {
                prop_assert_eq!(centre.code, code);
                prop_assert!((centre.lat - lat).abs() <= 0.0011 && (centre.lon - lon).abs() <= 0.0011);
                let radius = (area / std::f64::consts::PI).sqrt() * 1_000.0;
                prop_assert!((centre.radius_m / radius - 1.0).abs() < 0.03, "{} {}", centre.radius_m, radius);
            }
        }

        #[test]
        fn no_body_and_no_position_panics(
            body in prop::collection::vec(any::<u8>(), 0..60), lat: f64, lon: f64, accuracy: f64,
        ) {
            let mut writer = Writer::default();
            body.iter().for_each(|byte| writer.byte(*byte));
            if let Ok(nearby) = Nearby::open(&writer.finish(Magic::Near)) {
                prop_assert!(nearby.near(lat, lon, accuracy).len() <= 24);
            }
            prop_assert!(Nearby::open(&body).is_err());
        }
    }
}
