//! Languages as BCP 47 tags, and the direction of their text.

use super::context::Context;
use super::cursor::Cursor;
use crate::article::Direction;
use crate::error::Code;
use crate::prelude::*;
use crate::text::{before, concat, fold, is_letter, replace, split};

/// Names and old or wrong codes that real pages carry → tags.
const ALIASES: &[(&str, &str)] = &[
    ("arabic", "ar"),
    ("chinese", "zh"),
    ("deutsch", "de"),
    ("dut", "nl"),
    ("dutch", "nl"),
    ("eng", "en"),
    ("english", "en"),
    ("español", "es"),
    ("fra", "fr"),
    ("français", "fr"),
    ("fre", "fr"),
    ("french", "fr"),
    ("ger", "de"),
    ("german", "de"),
    ("hebrew", "he"),
    ("hindi", "hi"),
    ("ita", "it"),
    ("italian", "it"),
    ("italiano", "it"),
    ("iw", "he"),
    ("japanese", "ja"),
    ("jp", "ja"),
    ("kor", "ko"),
    ("korean", "ko"),
    ("kr", "ko"),
    ("por", "pt"),
    ("portuguese", "pt"),
    ("rus", "ru"),
    ("russian", "ru"),
    ("spa", "es"),
    ("spanish", "es"),
    ("turkish", "tr"),
];

/// Languages written from right to left.
const RTL: &[&str] = &["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"];

/// Scripts written from right to left.
const RTL_SCRIPTS: &[&str] = &["arab", "hebr", "syrc", "thaa", "nkoo", "adlm"];

/// The tag of a language given as a tag, a name or an object.
pub(super) fn language(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<String> {
    let first = at.items().into_iter().next()?;
    let named = first.any(&["alternateName", "@value", "name", "identifier"]);
    let at = named.unwrap_or(first);
    if at.is_empty() {
        return None;
    }
    let tag = at.str().and_then(tag);
    match &tag {
        None => context.report(Code::BadValue, &at, "not a language; dropped"),
        Some(tag) if at.str() != Some(tag) => {
            context.report(Code::Normalised, &at, "not a BCP 47 tag as it should be written; rewritten");
        }
        Some(_) => {}
    }
    tag
}

/// The BCP 47 tag that a text means, in its usual case: `zh-Hant-TW`.
pub(super) fn tag(text: &str) -> Option<String> {
    let text = replace(before(text, ",;").trim(), "_", "-");
    let mut parts = split(&text, "-").into_iter();
    let first = fold(parts.next()?);
    let alias = ALIASES.iter().find(|(name, _)| *name == first).map(|(_, tag)| *tag);
    let first = alias.unwrap_or(&first);
    if !(2..=3).contains(&first.len()) || !first.bytes().all(|b| b.is_ascii_lowercase()) {
        return None;
    }
    let mut tag = first.to_owned();
    for part in parts.take_while(|part| is_subtag(part)) {
        tag.push('-');
        tag.push_str(&cased(part));
    }
    Some(tag)
}

fn is_subtag(part: &str) -> bool {
    (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
}

fn cased(part: &str) -> String {
    match part.len() {
        2 => part.to_ascii_uppercase(),
        4 if !part.starts_with(|c: char| c.is_ascii_digit()) => {
            let (first, rest) = part.split_at_checked(1).unwrap_or((part, ""));
            concat(&[&first.to_ascii_uppercase(), &rest.to_ascii_lowercase()])
        }
        _ => part.to_ascii_lowercase(),
    }
}

/// The direction of a language's text.
pub(super) fn direction(tag: &str) -> Direction {
    let mut parts = split(tag, "-").into_iter();
    let language = parts.next().unwrap_or_default();
    let script = parts.find(|part| part.len() == 4).map(str::to_ascii_lowercase);
    let rtl = match script {
        Some(script) => RTL_SCRIPTS.contains(&script.as_str()),
        None => RTL.contains(&language),
    };
    if rtl { Direction::Rtl } else { Direction::Ltr }
}

/// The direction of a text's first letter.
pub(super) fn direction_of_text(text: &str) -> Option<Direction> {
    let first = text.chars().find(|c| is_letter(*c))?;
    let rtl = matches!(first as u32, 0x590..0x900 | 0xFB1D..0xFE00 | 0xFE70..0xFEFF | 0x10800..0x11000 | 0x1E800..0x1F000);
    Some(if rtl { Direction::Rtl } else { Direction::Ltr })
}
