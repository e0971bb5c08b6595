//! "Near me", on the project's own catalogue.

mod catalogue;

use std::sync::LazyLock;

use catalogue::Units;
use motcua_places::{Nearby, Places, PlacesError, Within, build};
use proptest::prelude::*;

static UNITS: LazyLock<Units> = LazyLock::new(Units::read);
static INDEX: LazyLock<Vec<u8>> = LazyLock::new(|| build::near(&UNITS.communes).expect("every commune has a position"));
static NEARBY: LazyLock<Nearby> = LazyLock::new(|| Nearby::open(&INDEX).expect("an index just made opens"));

fn codes(lat: f64, lon: f64, accuracy_m: f64) -> Vec<String> {
    NEARBY.near(lat, lon, accuracy_m).into_iter().map(|near| near.code).collect()
}

#[test]
fn the_commune_around_a_known_place_is_near() {
    // Hồ Hoàn Kiếm; chợ Bến Thành; the market of Đà Lạt.
    for (lat, lon, code) in [(21.0287, 105.8524, "00070"), (10.7725, 106.698, "26743"), (11.9429, 108.4372, "24781")] {
        let near = codes(lat, lon, 30.0);
        assert!(near[..3].iter().any(|found| found == code), "{code} is not among {near:?}");
    }
}

#[test]
fn every_commune_is_near_its_own_middle() {
    let mut first = 0;
    let communes: Vec<_> = UNITS.communes.iter().flat_map(|file| &file.communes).step_by(5).collect();
    for commune in &communes {
        let near = NEARBY.near(commune.lat, commune.lon, 20.0);
        let rank = near.iter().position(|near| near.code == commune.code);
        first += usize::from(rank == Some(0));
        let own = &near[rank.unwrap_or_else(|| panic!("{} {} is not near itself", commune.code, commune.name))];
        assert!(own.least_m == 0.0 && own.most_m < 400.0 && own.within != Within::Unlikely, "{own:?}");
    }
    println!("{first} of {} stand first at their own middle", communes.len());
    assert!(first * 100 >= communes.len() * 95, "{first} of {}", communes.len());
}

#[test]
fn an_unsure_position_makes_more_communes_possible() {
    let possible = |accuracy| {
        let near = NEARBY.near(10.7725, 106.698, accuracy);
        near.into_iter().filter(|near| near.within != Within::Unlikely).count()
    };
    assert!(possible(10.0) < possible(3_000.0), "{} {}", possible(10.0), possible(3_000.0));
    let near = NEARBY.near(10.7725, 106.698, 3_000.0);
    assert!(near.iter().all(|near| near.within != Within::Likely && near.most_m - near.least_m > 2_000.0));
}

#[test]
fn nothing_is_near_abroad_or_at_no_position() {
    for (lat, lon) in [(13.7563, 100.5018), (22.3193, 114.1694), (0.0, 0.0), (f64::NAN, 105.0), (1e9, 1e9)] {
        assert!(codes(lat, lon, 50.0).is_empty(), "{lat} {lon}");
    }
    assert!(!codes(21.0287, 105.8524, f64::NAN).is_empty());
}

#[test]
fn the_islands_are_in_it() {
    // Hoàng Sa, Trường Sa, Phú Quốc, Côn Đảo.
    for code in ["20333", "22736", "31078", "26732"] {
        let commune = UNITS.communes.iter().flat_map(|file| &file.communes).find(|commune| commune.code == code);
        let commune = commune.expect("the zone is in the catalogue");
        assert_eq!(codes(commune.lat, commune.lon, 100.0)[0], code);
    }
}

#[test]
fn every_code_is_a_commune_and_the_other_index_is_refused() {
    let places: Places = UNITS.places();
    assert!(codes(16.0, 108.0, 100_000.0).iter().all(|code| places.commune(code).is_some()));
    assert!(matches!(Nearby::open(&UNITS.index()), Err(PlacesError::Foreign)));
    assert!(matches!(Places::open(&INDEX), Err(PlacesError::Foreign)));
    assert_eq!(*INDEX, build::near(&UNITS.communes).expect("every commune has a position"));
    assert!(INDEX.len() <= 16_000, "{} bytes", INDEX.len());
}

proptest! {
    #[test]
    fn any_position_in_the_country_has_six_to_twenty_four(lat in 10.0f64..11.0, lon in 106.0f64..106.9, accuracy in 0.0f64..1e6) {
        let near = NEARBY.near(lat, lon, accuracy);
        prop_assert!((6..=24).contains(&near.len()));
        prop_assert!(near.iter().all(|near| near.least_m <= near.most_m));
    }
}
