//! Whether a text is a tag of a language.

/// Whether this has the form of a BCP 47 tag: parts of one to eight letters and
/// digits.
pub fn is_language_tag(text: &str) -> bool {
    let mut part = 0;
    for byte in text.bytes() {
        match byte {
            b'-' if part > 0 => part = 0,
            _ if byte.is_ascii_alphanumeric() && part < 8 => part += 1,
            _ => return false,
        }
    }
    // No registered tag is as long.
    part > 0 && text.len() <= 35
}

#[cfg(test)]
mod tests {
    use super::is_language_tag;

    #[test]
    fn tags_are_told_from_other_texts() {
        for tag in ["en", "zh-Hant-TW", "i-klingon", "x-a-1", "abcdefgh"] {
            assert!(is_language_tag(tag), "{tag}");
        }
        for other in
            ["", "-", "en-", "-en", "en--GB", "en_GB", "abcdefghi", "en GB", "中文", &"ab-".repeat(12)]
        {
            assert!(!is_language_tag(other), "{other}");
        }
    }
}
