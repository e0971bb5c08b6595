//! The short code of a letter, and names of files.

/// Letters and digits that nobody confuses when reading them out: no I, L, O, U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// `MC-7K2P-X9QD` from 40 random bits.
pub fn code(random: u64) -> String {
    let mut out = String::from("MC");
    for at in 0..8 {
        if at % 4 == 0 {
            out.push('-');
        }
        let five = (random >> (at * 5)) & 31;
        out.push(char::from(ALPHABET[five as usize]));
    }
    out
}

/// A name that no system of files trips over: letters, digits and hyphens only.
pub fn file_name(code: &str, ending: &str) -> String {
    let safe: String = code.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(40).collect();
    ["thu-", &safe, ".", ending].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_short_and_different_bits_give_different_codes() {
        assert_eq!(code(0), "MC-0000-0000");
        assert_eq!(code(u64::MAX), "MC-ZZZZ-ZZZZ");
        assert_ne!(code(1), code(32));
    }

    #[test]
    fn a_name_leads_out_of_no_folder() {
        assert_eq!(file_name("../../a b\u{0}.exe", "txt"), "thu-abexe.txt");
    }
}
