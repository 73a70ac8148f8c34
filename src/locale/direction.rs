//! What a language tag says of itself.

use crate::article::Direction;
use crate::text::{before, is_listed, pieces};

/// Languages whose usual script runs right to left: those of Unicode CLDR
/// whose likely script is Arabic, Hebrew, Syriac, Thaana, N'Ko or Adlam.
const RIGHT_TO_LEFT: &str = " ar arc azb bal ckb dv fa glk he iw ks lrc mzn nqo ps sd syr ug ur yi ";

/// Scripts that run right to left, by their ISO 15924 codes.
const RIGHT_TO_LEFT_SCRIPTS: &str = " adlm arab aran hebr nkoo rohg syrc thaa ";

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
    let rtl = match script(tag) {
        Some(script) => is_listed(RIGHT_TO_LEFT_SCRIPTS, script),
        None => is_listed(RIGHT_TO_LEFT, primary(tag)),
    };
    if rtl { Direction::Rtl } else { Direction::Ltr }
}

/// The language of a BCP 47 tag, without script and region.
pub fn primary(tag: &str) -> &str {
    before(tag, "-_")
}

fn script(tag: &str) -> Option<&str> {
    pieces(tag, "-_")
        .into_iter()
        .skip(1)
        .take(2)
        .find(|part| part.len() == 4 && !part.starts_with(|c: char| c.is_ascii_digit()))
}
