//! The index file: made the same every time, and refused when it is not whole.

mod catalogue;

use std::sync::LazyLock;

use catalogue::Units;
use motcua_places::{Places, PlacesError, build};
use proptest::prelude::*;

static UNITS: LazyLock<Units> = LazyLock::new(Units::read);
static INDEX: LazyLock<Vec<u8>> = LazyLock::new(|| UNITS.index());

#[test]
fn the_same_catalogue_gives_the_same_bytes() {
    assert_eq!(*INDEX, UNITS.index());
    let places = UNITS.places();
    let commune = places.commune("00070").expect("Hoàn Kiếm is a commune");
    assert_eq!(
        (commune.name.as_str(), commune.kind.as_str(), commune.province_code.as_str()),
        ("Hoàn Kiếm", "phường", "01")
    );
}

#[test]
fn foreign_old_and_damaged_files_say_what_they_are() {
    let opened = |bytes: &[u8]| Places::open(bytes).expect_err("this is no index");
    assert_eq!(opened(b""), PlacesError::Foreign);
    assert_eq!(opened(b"<!doctype html><title>404</title>"), PlacesError::Foreign);
    let mut other = INDEX.clone();
    other[4] = 99;
    assert!(matches!(opened(&other), PlacesError::Version { found: 99, .. }));
    assert_eq!(opened(&INDEX[..INDEX.len() / 2]), PlacesError::Damaged);
}

#[test]
fn a_link_to_nowhere_is_named() {
    let mut units = Units::read();
    units.predecessors[0].communes[0].to[0].code = "99999".to_owned();
    let error = build::build(&units.provinces, &units.communes, &units.predecessors).expect_err("99999 is no commune");
    assert!(error.to_string().contains("99999") && error.to_string().contains("Phúc Xá"), "{error}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_changed_or_shortened_file_is_refused(at: proptest::sample::Index, by in 1u8.., cut: proptest::sample::Index) {
        let mut file = INDEX.clone();
        let place = at.index(file.len());
        file[place] ^= by;
        prop_assert!(Places::open(&file).is_err());
        prop_assert!(Places::open(&INDEX[..cut.index(INDEX.len())]).is_err());
    }

    /// The checksum keeps accidents out, not malice: what holds together after a change must be safe to ask.
    #[test]
    fn a_changed_file_that_was_sealed_again_is_refused_or_can_be_asked(at: proptest::sample::Index, by in 1u8..) {
        const HEAD: usize = 9;
        let mut file = INDEX.clone();
        let place = HEAD + at.index(file.len() - HEAD);
        file[place] ^= by;
        let hash = file[HEAD..].iter().fold(0x811C_9DC5u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
        file[5..HEAD].copy_from_slice(&hash.to_le_bytes());
        if let Ok(places) = Places::open(&file) {
            for address in ["Phường 1, Quận 3", "xã Tân An, huyện Tân Hiệp, Kiên Giang", "tan", ""] {
                let _ = places.resolve(address);
                prop_assert!(places.suggest(address, 5).len() <= 5);
            }
        }
    }

    #[test]
    fn no_bytes_panic(bytes: Vec<u8>) {
        prop_assert!(Places::open(&bytes).is_err());
    }
}
