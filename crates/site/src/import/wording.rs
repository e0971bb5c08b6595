//! Official wording: cleaned for a draft, made comparable, and checked for what went wrong on the way into the data.

use motcua_text::fold;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::finding::Findings;
use super::record::Record;
use super::rule::Rule;

/// The text in composed letters, without characters that cannot be seen, with single spaces.
pub fn clean(text: &str) -> String {
    let seen: String = text.nfc().filter(|c| c.is_whitespace() || !invisible(*c)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line of a list, cleaned, without the dash or star it starts with.
pub fn clean_line(text: &str) -> String {
    clean(text).trim_start_matches(|c: char| c.is_whitespace() || "-–+*•".contains(c)).to_owned()
}

/// The beginning of a text, for a line of the report.
pub fn excerpt(text: &str) -> String {
    const LONGEST: usize = 70;
    let text = clean(text);
    if text.chars().count() <= LONGEST {
        return text;
    }
    let start: String = text.chars().take(LONGEST).collect();
    format!("{}...", start.trim_end())
}

/// Text without case, accents and punctuation, to look for phrases in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plain(String);

impl Plain {
    /// Folds a text.
    pub fn of(text: &str) -> Self {
        Self(format!(" {} ", fold(&clean(text))))
    }

    /// Whether a phrase, already folded, stands in it as whole words.
    pub fn says(&self, phrase: &str) -> bool {
        self.0.contains(&format!(" {phrase} "))
    }

    /// Whether it begins with a phrase.
    pub fn starts(&self, phrase: &str) -> bool {
        self.0.strip_prefix(' ').is_some_and(|text| text.starts_with(&format!("{phrase} ")))
    }

    /// Its words.
    pub fn words(&self) -> Vec<&str> {
        self.0.split_whitespace().collect()
    }

    /// Whether there is no word in it.
    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }
}

/// An id made of a text's first words, short enough to type.
pub fn slug(text: &str, most_words: usize) -> Option<String> {
    let plain = Plain::of(text);
    // "1.", "a)" and "(i)" number the list and name nothing.
    let listed = |word: &&str| word.len() <= 1 || ["ii", "iii", "iv"].contains(word);
    let words: Vec<&str> =
        plain.words().into_iter().skip_while(listed).filter(|word| word.len() <= 12).take(most_words).collect();
    (!words.is_empty()).then(|| words.join("-"))
}

/// Says which fields hold text that was damaged. One finding for each field and damage: whoever sees one looks at all.
pub fn check(record: &Record, findings: &mut Findings) {
    for (field, text) in record.texts() {
        if !is_nfc(text) {
            findings.once(Rule::NotComposed, field, "letters and their marks are separate characters");
        }
        if let Some(mark) = mojibake(text) {
            findings.once(Rule::Mojibake, field, format!("\"{mark}\" is left of another encoding"));
        }
        if text.chars().any(|c| invisible(c) && !c.is_whitespace()) {
            findings.once(Rule::BrokenText, field, "a character that cannot be seen stands inside a word");
        }
        if let Some((end, start)) = broken_line(text) {
            let doubt = format!("a line breaks off inside a sentence: \"{}\" / \"{}\"", excerpt(end), excerpt(start));
            findings.once(Rule::BrokenText, field, doubt);
        }
    }
    for result in record.results.iter().filter(|result| result.trim_start().starts_with(char::is_lowercase)) {
        findings.once(Rule::BrokenText, "results", format!("the beginning is cut off: \"{}\"", excerpt(result)));
    }
    for item in record.groups.iter().flat_map(|group| &group.items) {
        let plain = Plain::of(&item.name);
        if let [word] = plain.words()[..]
            && word.len() < 8
        {
            findings.once(Rule::BrokenText, "papers", format!("\"{}\" names no paper", excerpt(&item.name)));
        }
    }
}

/// Controls, zero-width and direction marks, soft hyphens, letters of nobody (private use).
fn invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}')
        || matches!(c, '\u{FEFF}' | '\u{E000}'..='\u{F8FF}')
}

/// What UTF-8 read as Windows-1252 leaves of Vietnamese letters, and what a decoder writes when it gives up.
fn mojibake(text: &str) -> Option<&'static str> {
    ["\u{FFFD}", "á»", "áº", "Ã¡", "Ã©", "Ãª", "Ã´", "Ä‘", "Æ°", "Æ¡"].into_iter().find(|mark| text.contains(mark))
}

/// A line that ends without punctuation, and goes on in lower case on the next: cut by a page's edge, or a piece of
/// another place.
fn broken_line(text: &str) -> Option<(&str, &str)> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.windows(2).map(|pair| (pair[0], pair[1])).find(|(end, start)| {
        let goes_on = start.starts_with(char::is_lowercase) && !is_list_mark(start);
        goes_on && end.ends_with(char::is_alphanumeric)
    })
}

/// `a)`, `đ.`, `a1)`, `ii)`.
fn is_list_mark(line: &str) -> bool {
    let mark: String = line.chars().take_while(|c| c.is_alphanumeric()).collect();
    mark.chars().count() <= 3 && line[mark.len()..].starts_with([')', '.', '/', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cleaning_composes_letters_and_drops_what_cannot_be_seen() {
        assert_eq!(clean("  đăng k\u{200E}ý\n khai\u{A0}sinh "), "đăng ký khai sinh");
        assert_eq!(clean("ke\u{302}\u{301}t ho\u{302}n"), "kết hôn");
        assert_eq!(clean("\u{FEFF}"), "");
    }

    #[test]
    fn an_id_is_made_of_the_first_words_that_name_something() {
        assert_eq!(slug("1. a) Tờ khai đăng ký, theo mẫu", 4).as_deref(), Some("to-khai-dang-ky"));
        assert_eq!(slug("- (*) :", 4), None);
    }

    #[test]
    fn a_phrase_is_found_as_whole_words() {
        let plain = Plain::of("Phòng Tư pháp, cấp huyện");
        assert!(plain.says("cap huyen") && plain.says("phong tu phap") && plain.starts("phong"));
        assert!(!plain.says("cap huy") && !plain.says("ong tu phap"));
    }

    #[test]
    fn a_line_that_breaks_off_is_not_a_list() {
        assert!(broken_line("nộp hồ sơ tại Trung \nnộp lệ phí.").is_some());
        for fine in ["Hồ sơ gồm:\na) tờ khai", "Nộp hồ sơ.\nsau đó", "Bước 1\nNộp", "hồ sơ\nđ) tờ khai", ""]
        {
            assert_eq!(broken_line(fine), None, "{fine}");
        }
    }
}
