//! Languages as BCP 47 tags, and the direction of their text.

use super::context::Context;
use super::cursor::Cursor;
use super::types::is_any;
use crate::article::Direction;
use crate::error::Code;
use crate::text::{fold, is_letter};

/// Languages written from right to left.
const RTL: [&str; 13] = ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"];

/// Scripts written from right to left.
const RTL_SCRIPTS: [&str; 6] = ["arab", "hebr", "syrc", "thaa", "nkoo", "adlm"];

/// The tag of a language given as a tag, a name or an object.
pub(super) fn language(at: Cursor<'_>, context: &mut Context<'_>) -> Option<String> {
    let item = at.item();
    let named = item.first(&["alternateName", "@value", "name", "identifier"]);
    let at = if named.is_null() { item } else { named };
    if at.is_empty() {
        return None;
    }
    let tag = tag(at.text());
    match &tag {
        None => context.report(Code::BadValue, at, "not a language; dropped"),
        Some(tag) if tag != at.text() => {
            context.report(Code::Normalised, at, "not a BCP 47 tag in its usual form; rewritten");
        }
        Some(_) => {}
    }
    tag
}

/// The BCP 47 tag that a text means, in its usual case: `zh-Hant-TW`.
pub(super) fn tag(text: &str) -> Option<String> {
    let text = text.split([',', ';']).next()?.trim();
    let mut parts = text.split(['-', '_']);
    let first = fold(parts.next()?);
    let first = tag_of_name(&first).unwrap_or(&first);
    if !(2..=3).contains(&first.len()) || !first.bytes().all(|b| b.is_ascii_lowercase()) {
        return None;
    }
    let mut tag = first.to_owned();
    for part in parts {
        if !is_subtag(part) {
            break;
        }
        tag.push('-');
        push_cased(part, &mut tag);
    }
    Some(tag)
}

/// The tag of a name, or of an old or wrong code, that real pages carry.
fn tag_of_name(name: &str) -> Option<&'static str> {
    Some(match name {
        "arabic" => "ar",
        "deutsch" | "ger" | "german" => "de",
        "eng" | "english" => "en",
        "español" | "spa" | "spanish" => "es",
        "fra" | "français" | "fre" | "french" => "fr",
        "hebrew" | "iw" => "he",
        "hindi" => "hi",
        "ita" | "italian" | "italiano" => "it",
        "japanese" | "jp" => "ja",
        "kor" | "korean" | "kr" => "ko",
        "dut" | "dutch" => "nl",
        "por" | "portuguese" => "pt",
        "rus" | "russian" => "ru",
        "turkish" => "tr",
        "chinese" => "zh",
        _ => return None,
    })
}

fn is_subtag(part: &str) -> bool {
    (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// Appends a region in capitals, a script with one, all else in small letters.
fn push_cased(part: &str, out: &mut String) {
    let capitals = match part.len() {
        2 => 2,
        4 => 1,
        _ => 0,
    };
    for (index, c) in part.chars().enumerate() {
        out.push(if index < capitals { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() });
    }
}

/// The direction of a language's text.
pub(super) fn direction(tag: &str) -> Direction {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    let script = parts.find(|part| part.len() == 4);
    let rtl = match script {
        Some(script) => is_any(script, &RTL_SCRIPTS),
        None => is_any(language, &RTL),
    };
    if rtl { Direction::Rtl } else { Direction::Ltr }
}

/// The direction of a text's first letter.
pub(super) fn direction_of_text(text: &str) -> Option<Direction> {
    let first = text.chars().find(|c| is_letter(*c))?;
    let rtl = matches!(first as u32, 0x590..0x900 | 0xFB1D..0xFE00 | 0xFE70..0xFEFF | 0x10800..0x11000 | 0x1E800..0x1F000);
    Some(if rtl { Direction::Rtl } else { Direction::Ltr })
}
