//! Typing remnants: what is left when a Telex or VNI keyboard was switched off while typing.

/// Reads letters as Telex keystrokes: `ddawng` is `dang`, `kys` is `ky`. `None` when nothing in them is Telex.
///
/// The letters are folded ones. The result is only a reading: look it up before believing it, since `has` reads as `ha`.
pub fn telex(letters: &str) -> Option<String> {
    let mut read: Vec<u8> = Vec::with_capacity(letters.len());
    let mut vowel = false;
    for key in letters.bytes() {
        let last = read.last().copied();
        let dropped = match key {
            b's' | b'f' | b'r' | b'x' | b'j' | b'z' => vowel,
            b'w' => {
                // `w` shapes a vowel typed before it; with none before, it stands for ư.
                if !vowel {
                    read.push(b'u');
                    vowel = true;
                }
                true
            }
            b'd' => read.first() == Some(&b'd'),
            b'a' | b'e' | b'o' => last == Some(key) || (vowel && last.is_some_and(is_final) && read.contains(&key)),
            _ => false,
        };
        if !dropped {
            vowel |= matches!(key, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
            read.push(key);
        }
    }
    let read = String::from_utf8(read).ok()?;
    (vowel && read != letters).then_some(read)
}

/// Reads letters as VNI keystrokes: `dang1` and `d9ang` are `dang`. `None` when there is no digit after a letter.
pub fn vni(letters: &str) -> Option<String> {
    let starts_with_letter = letters.as_bytes().first().is_some_and(u8::is_ascii_lowercase);
    let read: String = letters.chars().filter(|c| !c.is_ascii_digit()).collect();
    (starts_with_letter && read.len() < letters.len()).then_some(read)
}

/// Consonants that may end a syllable, after which a repeated vowel is a circumflex typed late (`tiene` for tiên).
fn is_final(letter: u8) -> bool {
    matches!(letter, b'c' | b'g' | b'h' | b'm' | b'n' | b'p' | b't')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telex_remnants_are_read() {
        for (typed, word) in [
            ("ddawng", "dang"),
            ("kys", "ky"),
            ("keets", "ket"),
            ("hoon", "hon"),
            ("nguowif", "nguoi"),
            ("dduowcj", "duoc"),
            ("tiene", "tien"),
            ("cuwsowng", "cuong"),
            ("tw", "tu"),
            ("dangd", "dang"),
        ] {
            assert_eq!(telex(typed).as_deref(), Some(word), "{typed}");
        }
        for plain in ["dang", "ky", "sinh", "xa", "b", "", "123", "sgx"] {
            assert_eq!(telex(plain), None, "{plain}");
        }
    }

    #[test]
    fn vni_remnants_are_read() {
        for (typed, word) in [("dang1", "dang"), ("ky1", "ky"), ("d9a8ng", "dang"), ("nguo72i", "nguoi")] {
            assert_eq!(vni(typed).as_deref(), Some(word), "{typed}");
        }
        for plain in ["dang", "1", "2a", ""] {
            assert_eq!(vni(plain), None, "{plain}");
        }
    }
}
