//! Sealed here, opened by the `age` crate: another implementation of the same format.

use age::secrecy::ExposeSecret;
use age::x25519::Identity;
use motcua_seal::{RANDOM_LENGTH, Recipient, SealError, seal};
use proptest::prelude::*;

/// Bytes that differ from test to test and are none of them all the same.
fn random(seed: u8) -> [u8; RANDOM_LENGTH] {
    std::array::from_fn(|at| (at as u8).wrapping_mul(151).wrapping_add(seed))
}

fn opened(sealed: &str, by: &Identity) -> Result<Vec<u8>, age::DecryptError> {
    age::decrypt(by, sealed.as_bytes())
}

fn sealed_to(identity: &Identity, plain: &[u8], seed: u8) -> String {
    seal(&identity.to_public().to_string(), plain, &random(seed)).expect("a key of age's own making")
}

#[test]
fn age_opens_what_was_sealed_to_the_byte() {
    let identity = Identity::generate();
    let chunk = 64 * 1024;
    for length in [0, 1, 47, 48, 49, chunk - 1, chunk, chunk + 1, 2 * chunk, 2 * chunk + 1] {
        let plain: Vec<u8> = (0..length).map(|at| at as u8).collect();
        assert!(opened(&sealed_to(&identity, &plain, 1), &identity).is_ok_and(|text| text == plain), "{length} bytes");
    }
    let words = "Kính gửi: Ủy ban nhân dân phường 2 Bảo Lộc\nỔ gà trước cổng chợ 🛵\n";
    assert_eq!(opened(&sealed_to(&identity, words.as_bytes(), 2), &identity).ok().as_deref(), Some(words.as_bytes()));
}

#[test]
fn nobody_else_opens_it_and_nothing_of_it_can_be_read() {
    let (office, other) = (Identity::generate(), Identity::generate());
    let sealed = sealed_to(&office, b"The lamp at the school is broken", 3);
    assert!(opened(&sealed, &other).is_err());
    assert!(!sealed.contains("lamp"));
}

#[test]
fn a_changed_letter_is_not_opened() {
    let identity = Identity::generate();
    let sealed = sealed_to(&identity, "Đèn trước trường hỏng, xin sửa".as_bytes(), 4);
    let lines: Vec<&str> = sealed.lines().collect();
    let (line, last) = (lines[lines.len() - 3], lines[lines.len() - 2]);
    let other = if line.starts_with('A') { "B" } else { "A" };
    let replaced = sealed.replace(line, &[other, &line[1..]].concat());
    let cut = sealed.replace(&[last, "\n"].concat(), "");
    for changed in [replaced, cut] {
        assert_ne!(changed, sealed);
        assert!(opened(&changed, &identity).is_err());
    }
}

#[test]
fn the_armour_has_lines_of_sixty_four_letters() {
    let sealed = sealed_to(&Identity::generate(), &[7; 500], 5);
    let lines: Vec<&str> = sealed.lines().collect();
    let (first, last) = (lines[0], lines[lines.len() - 1]);
    assert_eq!((first, last), ("-----BEGIN AGE ENCRYPTED FILE-----", "-----END AGE ENCRYPTED FILE-----"));
    let within = &lines[1..lines.len() - 1];
    assert!(within[..within.len() - 1].iter().all(|line| line.len() == 64));
    assert!(sealed.ends_with("-----\n"));
}

#[test]
fn the_same_randomness_gives_the_same_letter_and_other_randomness_another() {
    let identity = Identity::generate();
    assert_eq!(sealed_to(&identity, b"x", 6), sealed_to(&identity, b"x", 6));
    assert_ne!(sealed_to(&identity, b"x", 6), sealed_to(&identity, b"x", 7));
}

#[test]
fn what_is_no_randomness_is_refused() {
    let key = Identity::generate().to_public().to_string();
    let good = random(8);
    let mut unfilled = good;
    unfilled[16..48].fill(0);
    for bytes in [&[][..], &good[..63], &[0; RANDOM_LENGTH], &[7; RANDOM_LENGTH], &unfilled, &[good, good].concat()] {
        assert_eq!(seal(&key, b"x", bytes), Err(SealError::Random));
    }
    assert!(seal(&key, b"x", &good).is_ok());
}

/// The example of age's own README.
const KEY: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

#[test]
fn what_is_no_key_is_refused_with_what_is_wrong_about_it() {
    assert!(KEY.parse::<Recipient>().is_ok());
    let secret = Identity::generate().to_string().expose_secret().to_owned();
    let mixed = KEY.replace("hjy", "HJY");
    let mistyped = KEY.replace("hjy", "hjz");
    for (text, error) in [
        ("", SealError::Form),
        ("age1", SealError::Form),
        (&KEY[..61], SealError::Form),
        (&KEY.replacen("age1", "agf1", 1), SealError::Form),
        (&KEY.replacen("age1", "ag1e", 1), SealError::Form),
        (&KEY.replacen("age1ql", "age1 q", 1), SealError::Form),
        ("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHsKLqeplhpW+uObz5dvMgjz1OxfM/XX", SealError::Case),
        (&mixed, SealError::Case),
        (&KEY.to_uppercase(), SealError::Case),
        (&secret, SealError::Case),
        (&mistyped, SealError::Checksum),
        (&KEY.replace("hjy", "hjb"), SealError::Checksum),
    ] {
        assert_eq!(text.parse::<Recipient>(), Err(error), "{text}");
        assert_eq!(seal(text, b"x", &random(9)), Err(error), "{text}");
    }
}

#[test]
fn a_point_that_gives_everybody_the_same_secret_is_refused() {
    let hrp = bech32::Hrp::parse("age").expect("a prefix");
    for point in [[0; 32], std::array::from_fn(|at| u8::from(at == 0))] {
        let text = bech32::encode::<bech32::Bech32>(hrp, &point).expect("32 bytes");
        assert_eq!(text.parse::<Recipient>(), Err(SealError::Weak));
    }
}

proptest! {
    #[test]
    fn whatever_is_sealed_is_opened_as_it_was(plain in proptest::collection::vec(any::<u8>(), 0..3000), seed: u8) {
        let identity = Identity::generate();
        prop_assert_eq!(opened(&sealed_to(&identity, &plain, seed), &identity).ok(), Some(plain));
    }

    #[test]
    fn one_wrong_letter_in_a_key_is_always_found(at in 4usize..62, letter in "[a-z0-9]") {
        let mut text = KEY.to_owned();
        text.replace_range(at..=at, &letter);
        prop_assume!(text != KEY);
        prop_assert!(text.parse::<Recipient>().is_err());
    }
}
