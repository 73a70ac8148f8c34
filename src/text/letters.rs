//! What kind of letter a character is, for the few questions that plain text
//! asks. Ranges instead of Unicode tables, which cost the browser kilobytes:
//! they cover the scripts in which news is written, and what they do not know
//! is `Other`, which never splits a paragraph.

/// A kind of character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letter {
    /// A capital.
    Upper,
    /// A small letter.
    Lower,
    /// A letter of a script that separates words with spaces and has no case.
    Caseless,
    /// A character of Chinese or Japanese, which have no spaces.
    Ideographic,
    /// A decimal digit.
    Digit,
    /// Anything else, known or not.
    Other,
}

impl Letter {
    /// Whether it is a letter of any kind.
    pub fn is_letter(self) -> bool {
        matches!(self, Letter::Upper | Letter::Lower | Letter::Caseless | Letter::Ideographic)
    }
}

/// How the letters of a range are cased.
#[derive(Clone, Copy)]
pub(super) enum Run {
    All(Letter),
    /// Upper and lower case alternate; the even code points are upper case.
    EvenUpper,
    OddUpper,
}

/// First and last code point of each run, from Unicode's DerivedCoreProperties.
const RUNS: [(u32, u32, Run); 42] = {
    use Letter::{Caseless, Digit, Ideographic, Lower, Upper};
    use Run::{All, EvenUpper, OddUpper};
    [
        (0x30, 0x39, All(Digit)),
        (0x41, 0x5A, All(Upper)),
        (0x61, 0x7A, All(Lower)),
        (0xC0, 0xD6, All(Upper)),
        (0xD8, 0xDE, All(Upper)),
        (0xDF, 0xF6, All(Lower)),
        (0xF8, 0xFF, All(Lower)),
        (0x100, 0x137, EvenUpper),
        (0x139, 0x148, OddUpper),
        (0x14A, 0x177, EvenUpper),
        (0x178, 0x178, All(Upper)),
        (0x179, 0x17E, OddUpper),
        (0x1A0, 0x1A1, EvenUpper),
        (0x1AF, 0x1B0, OddUpper),
        (0x218, 0x21B, EvenUpper),
        (0x386, 0x38F, All(Upper)),
        (0x391, 0x3AB, All(Upper)),
        (0x3AC, 0x3CE, All(Lower)),
        (0x400, 0x42F, All(Upper)),
        (0x430, 0x45F, All(Lower)),
        (0x460, 0x481, EvenUpper),
        (0x48A, 0x4BF, EvenUpper),
        (0x4D0, 0x52F, EvenUpper),
        (0x531, 0x556, All(Upper)),
        (0x561, 0x587, All(Lower)),
        (0x5D0, 0x5EA, All(Caseless)),
        (0x620, 0x64A, All(Caseless)),
        (0x660, 0x669, All(Digit)),
        (0x671, 0x6D3, All(Caseless)),
        (0x6F0, 0x6F9, All(Digit)),
        (0x710, 0x74F, All(Caseless)),
        (0x904, 0xDFF, All(Caseless)),
        (0x10D0, 0x10FF, All(Caseless)),
        (0x1200, 0x135A, All(Caseless)),
        (0x1E00, 0x1E95, EvenUpper),
        (0x1EA0, 0x1EFF, EvenUpper),
        (0x3005, 0x3007, All(Ideographic)),
        (0x3041, 0x30FF, All(Ideographic)),
        (0x3400, 0x9FFF, All(Ideographic)),
        (0xAC00, 0xD7A3, All(Caseless)),
        (0xF900, 0xFAFF, All(Ideographic)),
        (0x20000, 0x3FFFF, All(Ideographic)),
    ]
};

/// The kind of a character.
pub fn kind_of(c: char) -> Letter {
    match c {
        'a'..='z' => return Letter::Lower,
        'A'..='Z' => return Letter::Upper,
        '0'..='9' => return Letter::Digit,
        '\0'..='\u{7f}' => return Letter::Other,
        _ => {}
    }
    let code = c as u32;
    let even = code.is_multiple_of(2);
    match run_of(code) {
        None => Letter::Other,
        Some(Run::All(letter)) => letter,
        Some(Run::EvenUpper) if even => Letter::Upper,
        Some(Run::OddUpper) if !even => Letter::Upper,
        Some(Run::EvenUpper | Run::OddUpper) => Letter::Lower,
    }
}

/// The run that a code point is in.
pub(super) fn run_of(code: u32) -> Option<Run> {
    RUNS.iter().find(|(first, last, _)| (*first..=*last).contains(&code)).map(|(_, _, run)| *run)
}

/// Whether a character is of a word, in any script: neither punctuation nor
/// a symbol, a blank or a control. By the blocks of Unicode, so a few marks
/// inside the blocks of letters pass.
pub fn is_letter_or_digit(c: char) -> bool {
    match c as u32 {
        0..0x80 => c.is_ascii_alphanumeric(),
        0xAA | 0xB5 | 0xBA => true,
        0x80..0xC0 | 0xD7 | 0xF7 => false,
        0x60C | 0x61B..=0x61F | 0x66A..=0x66D | 0x6D4 | 0x5BE | 0x964..=0x965 => false,
        0x2000..0x2C00 | 0x2E00..0x2E80 | 0x3000..0x3005 | 0x3008..0x3021 | 0x3030 | 0x30FB => false,
        0xD800..0xF900
        | 0xFE00..0xFE70
        | 0xFEFF..0xFF10
        | 0xFF1A..0xFF21
        | 0xFF3B..0xFF41
        | 0xFF5B..0xFF66 => false,
        0xFFE0..0x10000 | 0x1F000..0x20000 | 0xE0000.. => false,
        _ => true,
    }
}

/// As [`is_letter_or_digit`], for letters alone.
pub fn is_letter(c: char) -> bool {
    is_letter_or_digit(c) && kind_of(c) != Letter::Digit
}

#[cfg(test)]
mod tests {
    use super::{Letter, kind_of};

    #[test]
    fn agrees_with_unicode_where_it_claims_case() {
        for c in (0..0x3000).filter_map(char::from_u32) {
            match kind_of(c) {
                Letter::Upper => assert!(!c.is_lowercase(), "{c:?}"),
                Letter::Lower => assert!(!c.is_uppercase(), "{c:?}"),
                _ => {}
            }
        }
    }

    #[test]
    fn knows_the_letters_of_the_news() {
        for (text, letter) in [
            ("AZÀÞŁŠŽΑΩАЯЇҚԱẢ", Letter::Upper),
            ("azßÿłšžαωайїқաả", Letter::Lower),
            ("אתعيپیकगকதეሀ가힣", Letter::Caseless),
            ("中日のカ々", Letter::Ideographic),
            ("09٣۴", Letter::Digit),
            (".,—« \u{300}", Letter::Other),
        ] {
            for c in text.chars() {
                assert_eq!(kind_of(c), letter, "{c:?}");
            }
        }
    }
}
