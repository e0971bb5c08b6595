//! "Near me": which communes a position may lie in, and which are nearest, on the phone alone.
//!
//! The index knows one point in the middle of each commune and its area, not its outline: about 10 kB instead of
//! megabytes. So it cannot say in which commune a position is, and does not: it says how likely each one near is, and the
//! person chooses. `near_wire.rs` tells how it is stored.

use motcua_text::sort_by;

use crate::PlacesError;
use crate::near_wire::{Centre, decode};

/// Most communes given.
const MOST: usize = 24;

/// Fewest given, wherever in the country.
const FEWEST: usize = 6;

/// How far beyond the nearest commune's reach a position may be, in metres: farther out at sea or abroad nothing is near.
const BEYOND: f64 = 30_000.0;

/// How far a commune may reach from its middle, as a multiple of the radius of a circle of its area. A square reaches
/// 1.25 times as far, a rectangle four times as long as wide 1.8 times; some along a coast or a valley reach farther.
const REACH: f64 = 2.0;

/// The part of that radius within which a position is taken to be in a commune of any usual shape.
const CORE: f64 = 0.5;

/// The middles of all communes.
#[derive(Debug)]
pub struct Nearby {
    centres: Vec<Centre>,
}

/// A commune near a position.
#[derive(Clone, Debug, PartialEq)]
pub struct Near {
    /// Its code, five digits.
    pub code: String,
    /// Metres from the position to the commune's middle: at least so many.
    pub least_m: f64,
    /// At most so many.
    pub most_m: f64,
    /// Whether the position lies in it.
    pub within: Within,
}

/// Whether a position lies in a commune.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Within {
    /// It is close to its middle.
    Likely,
    /// It may be.
    Possible,
    /// It is too far from its middle.
    Unlikely,
}

impl Nearby {
    /// Opens an index of positions.
    ///
    /// # Errors
    /// When the file is none, is of another version, or was cut short or altered.
    pub fn open(file: &[u8]) -> Result<Self, PlacesError> {
        Ok(Self { centres: decode(file)? })
    }

    /// The communes near a position in degrees (WGS 84) that is known to some metres, the likeliest first: all that it may
    /// lie in, at most 24, and the next nearest to make six. None when it is no position, or farther than about 30 km from
    /// the country's communes.
    ///
    /// What is compared is the square of the distance to the middle less the square of the radius of a circle of the commune's
    /// area, so that a large commune whose middle is far may stand before a small one that is nearer.
    pub fn near(&self, lat: f64, lon: f64, accuracy_m: f64) -> Vec<Near> {
        if !(lat.abs() <= 90.0 && lon.abs() <= 180.0) {
            return Vec::new();
        }
        // A phone that does not say how sure it is may be a street away.
        let accuracy = if accuracy_m.is_finite() { accuracy_m.clamp(0.0, 100_000.0) } else { 1_000.0 };
        let distances: Vec<f64> = self.centres.iter().map(|centre| metres(lat, lon, centre.lat, centre.lon)).collect();
        let beyond = |at: usize| distances[at] - REACH * self.centres[at].radius_m - accuracy;
        if !(0..distances.len()).any(|at| beyond(at) < BEYOND) {
            return Vec::new();
        }
        let power = |at: u32| {
            let (distance, radius) = (distances[at as usize], self.centres[at as usize].radius_m);
            distance * distance - radius * radius
        };
        let mut order: Vec<u32> = (0..distances.len() as u32).collect();
        sort_by(&mut order, |a, b| power(*a).total_cmp(&power(*b)));
        let mut found: Vec<Near> = Vec::new();
        for (rank, at) in order.into_iter().enumerate() {
            let centre = &self.centres[at as usize];
            let distance = distances[at as usize];
            let within = if distance + accuracy <= CORE * centre.radius_m {
                Within::Likely
            } else if distance - accuracy <= REACH * centre.radius_m {
                Within::Possible
            } else {
                Within::Unlikely
            };
            if rank < FEWEST || within != Within::Unlikely {
                let error = accuracy + centre.error_m;
                found.push(Near {
                    code: format!("{:05}", centre.code),
                    least_m: (distance - error).max(0.0),
                    most_m: distance + error,
                    within,
                });
            }
            if found.len() == MOST {
                break;
            }
        }
        found
    }
}

/// Metres between two positions in degrees: Pythagoras on the latitude between them, right to 1 % over some hundred
/// kilometres at the latitudes of Viet Nam.
fn metres(lat: f64, lon: f64, other_lat: f64, other_lon: f64) -> f64 {
    /// Metres of a degree of latitude.
    const DEGREE: f64 = 111_195.0;
    let north = other_lat - lat;
    let east = (other_lon - lon) * cosine((lat + other_lat) / 2.0);
    DEGREE * (north * north + east * east).sqrt()
}

/// The cosine of some degrees between -90 and 90, by its series: the standard one weighs kilobytes of Wasm.
fn cosine(degrees: f64) -> f64 {
    let square = degrees.to_radians() * degrees.to_radians();
    1.0 - square / 2.0 * (1.0 - square / 12.0 * (1.0 - square / 30.0 * (1.0 - square / 56.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_right_to_one_percent() {
        for (a, b, km) in [
            // Hà Nội, Hải Phòng; Hà Nội, Huế; Cà Mau, Cần Thơ, by the haversine formula.
            ((21.0285, 105.8542), (20.8449, 106.6881), 89.0),
            ((21.0285, 105.8542), (16.4637, 107.5909), 538.5),
            ((9.1769, 105.1524), (10.0452, 105.7469), 116.6),
        ] {
            let found = metres(a.0, a.1, b.0, b.1) / 1_000.0;
            assert!((found / km - 1.0).abs() < 0.01, "{found} {km}");
        }
        assert!((cosine(60.0) - 0.5).abs() < 1e-4 && cosine(0.0) == 1.0);
    }
}
