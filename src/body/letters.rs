//! What kind of letter a character is, for the few questions that plain text
//! asks. Ranges instead of Unicode tables, which cost the browser kilobytes:
//! they cover the scripts in which news is written, and what they do not know
//! is `Other`, which never parts a paragraph.

/// A kind of character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letter {
    Upper,
    Lower,
    /// A letter of a script that parts words with spaces and has no case.
    Caseless,
    /// A character of Chinese or Japanese, which have no spaces.
    Ideographic,
    Digit,
    Other,
}

impl Letter {
    pub(super) fn is_letter(self) -> bool {
        matches!(self, Letter::Upper | Letter::Lower | Letter::Caseless | Letter::Ideographic)
    }
}

/// How the letters of a range are cased.
#[derive(Clone, Copy)]
enum Run {
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
pub(super) fn kind_of(c: char) -> Letter {
    let code = c as u32;
    let Some((_, _, run)) = RUNS.iter().find(|(first, last, _)| (*first..=*last).contains(&code)) else {
        return Letter::Other;
    };
    let even = code.is_multiple_of(2);
    match run {
        Run::All(letter) => *letter,
        Run::EvenUpper if even => Letter::Upper,
        Run::OddUpper if !even => Letter::Upper,
        Run::EvenUpper | Run::OddUpper => Letter::Lower,
    }
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
