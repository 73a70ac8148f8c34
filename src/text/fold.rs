//! Lower case, for comparing.

use super::letters::{Letter, Run, is_letter_or_digit, kind_of, run_of};

/// A text in lower case, in the scripts of [`kind_of`]; the two forms of a
/// small sigma are one. Only to compare with another: what a reader sees
/// keeps its case.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    out.extend(text.chars().map(folded));
    out
}

/// Whether two texts are the same but for what [`fold`] makes alike.
pub fn alike(one: &str, other: &str) -> bool {
    one.chars().map(folded).eq(other.chars().map(folded))
}

fn folded(c: char) -> char {
    match c {
        'ς' => 'σ',
        c if kind_of(c) == Letter::Upper => lower(c),
        c => c,
    }
}

/// The small form of a capital.
fn lower(c: char) -> char {
    let code = c as u32;
    let step = match code {
        0x178 => return 'ÿ',
        0x386 => 38,
        0x387 | 0x38B | 0x38D => 0,
        0x388..=0x38A => 37,
        0x38C => 64,
        0x38E..=0x38F => 63,
        0x400..=0x40F => 80,
        0x531..=0x556 => 48,
        _ if matches!(run_of(code), Some(Run::EvenUpper | Run::OddUpper)) => 1,
        _ => 32,
    };
    char::from_u32(code + step).unwrap_or(c)
}

/// The letters and digits of a text, in lower case: the same for two texts that differ only in case, spaces and marks.
pub fn comparable(text: &str) -> String {
    fold(text).chars().filter(|c| is_letter_or_digit(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Letter, alike, fold, kind_of};

    #[test]
    fn agrees_with_unicode_where_letters_are_known() {
        for c in (0..0x3000)
            .filter_map(char::from_u32)
            .filter(|c| kind_of(*c) == Letter::Upper && c.is_uppercase())
        {
            let text = c.to_string();
            // The Turkish capital i has a small form of two characters.
            if c != 'İ' {
                assert_eq!(fold(&text), text.to_lowercase(), "{c:?}");
            }
        }
        assert_eq!(fold("ΟΔΟΣ"), fold("οδος"));
        assert!(alike("ΟΔΟΣ", "οδος") && !alike("ΟΔΟΣ", "οδο"));
    }
}
