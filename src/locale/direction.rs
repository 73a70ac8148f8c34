//! What a language tag says of itself.

use crate::article::Direction;

/// Languages whose usual script runs right to left: those of Unicode CLDR
/// whose likely script is Arabic, Hebrew, Syriac, Thaana, N'Ko or Adlam.
#[rustfmt::skip]
const RIGHT_TO_LEFT: [&str; 20] = [
    "ar", "arc", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "ks", "lrc", "mzn", "nqo", "ps", "sd", "syr",
    "ug", "ur", "yi",
];

/// Scripts that run right to left, by their ISO 15924 codes.
const RIGHT_TO_LEFT_SCRIPTS: [&str; 8] = ["adlm", "arab", "aran", "hebr", "nkoo", "rohg", "syrc", "thaa"];

/// The direction of a language's script, from its BCP 47 tag. A script in
/// the tag (`az-Arab`) decides before the language does.
///
/// ```
/// use offprint::{article::Direction, locale::direction};
///
/// assert_eq!(direction("ar-EG"), Direction::Rtl);
/// assert_eq!(direction("ar-Latn"), Direction::Ltr);
/// ```
pub fn direction(tag: &str) -> Direction {
    let (name, names) = match script(tag) {
        Some(script) => (script, RIGHT_TO_LEFT_SCRIPTS.as_slice()),
        None => (primary(tag), RIGHT_TO_LEFT.as_slice()),
    };
    let rtl = names.iter().any(|other| other.eq_ignore_ascii_case(name));
    if rtl { Direction::Rtl } else { Direction::Ltr }
}

/// The language of a BCP 47 tag, without script and region.
pub fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or_default()
}

fn script(tag: &str) -> Option<&str> {
    tag.split(['-', '_'])
        .skip(1)
        .take(2)
        .find(|part| part.len() == 4 && !part.starts_with(|c: char| c.is_ascii_digit()))
}
