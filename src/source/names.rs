//! Names of a byline, out of the text that holds them.

use super::text::one_line;
use super::urls::looks_like_url;
use crate::prelude::*;
use crate::text::{Letter, before, has, is_letter_or_digit, join, kind_of, pieces, split, trim};

/// Words for "by" that open a byline, each only in its language: a person may
/// be called Von or Di elsewhere. An empty language is any.
const BY: &[(&str, &str)] = &[
    ("", "by "),
    ("", "by: "),
    ("", "written by "),
    ("", "posted by "),
    ("", "reported by "),
    ("", "words by "),
    ("", "text by "),
    ("", "story by "),
    ("de", "von "),
    ("fr", "par "),
    ("es", "por "),
    ("pt", "por "),
    ("it", "di "),
    ("nl", "door "),
];

/// What parts names for certain, and what does where both sides are names.
const HARD_BREAKS: &[&str] = &[";", "|", "\n", "、", " / "];
const SOFT_BREAKS: &[&str] =
    &[" and ", " And ", " AND ", " & ", " und ", " et ", " y ", " e ", " en ", " og ", " och ", ", "];

/// Words of desks and houses, by which a text is no person's name.
const DESKS: &[&str] = &[
    "agency",
    "associated",
    "association",
    "bureau",
    "contributors",
    "desk",
    "editors",
    "editorial",
    "magazine",
    "media",
    "news",
    "newsroom",
    "newspaper",
    "redacción",
    "redaktion",
    "redazione",
    "reporters",
    "reuters",
    "rédaction",
    "staff",
    "team",
];

/// Words of offices that may follow a name.
const OFFICES: &[&str] = &[
    "columnist",
    "contributor",
    "correspondent",
    "director",
    "editor",
    "journalist",
    "post",
    "press",
    "professor",
    "reporter",
    "times",
    "writer",
];

/// Words of the longest name of a desk.
const DESK_WORDS: usize = 5;

/// The names in a byline such as `By Ada Byron and Sam Roe`. E-mail addresses
/// are dropped; a URL is no name.
pub(super) fn names(byline: &str, lang: Option<&str>) -> Vec<String> {
    let mut parts = vec![without_by(byline, lang)];
    for pattern in HARD_BREAKS {
        parts = split_all(&parts, pattern);
    }
    let parts = parts.into_iter().flat_map(|part| soft_split(part.trim()));
    parts.filter_map(|part| name(without_by(part, lang))).collect()
}

/// Each text parted at the same words.
fn split_all<'a>(texts: &[&'a str], pattern: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    for text in texts {
        parts.append(&mut split(text, pattern));
    }
    parts
}

/// One name: without e-mail addresses and stray signs; `None` for a URL.
pub(super) fn name(text: &str) -> Option<String> {
    if looks_like_url(text) {
        return None;
    }
    let words =
        split(text, " ").into_iter().filter(|word| !(has(word, "@") && has(word, ".") && word.len() > 5));
    let kept = one_line(&join(&words.collect::<Vec<_>>(), " "));
    let kept = trim(&kept, ",;| :<>");
    let kept = kept.strip_prefix("- ").unwrap_or(kept);
    kept.chars().any(is_letter_or_digit).then(|| kept.to_owned())
}

/// Whether a name is that of a desk or an agency rather than a person. What
/// follows a comma says only where a person works.
pub(super) fn is_desk(name: &str) -> bool {
    let name = before(name, ",");
    split(name, " ").len() <= DESK_WORDS && (has_word(name, DESKS) || is_initials(name))
}

/// AP, AFP, CNN.
fn is_initials(name: &str) -> bool {
    (2..=4).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_uppercase())
}

fn has_word(text: &str, list: &[&str]) -> bool {
    pieces(text, " -/").iter().any(|word| list.iter().any(|entry| entry.eq_ignore_ascii_case(word)))
}

fn without_by<'a>(text: &'a str, lang: Option<&str>) -> &'a str {
    let text = text.trim();
    let lang = lang.unwrap_or_default().get(..2).unwrap_or_default();
    let found =
        BY.iter().filter(|(l, _)| l.is_empty() || l.eq_ignore_ascii_case(lang)).find_map(|(_, by)| {
            let (start, rest) = text.split_at_checked(by.len())?;
            start.eq_ignore_ascii_case(by).then_some(rest)
        });
    found.map_or(text, str::trim)
}

/// Splits where every part is a full name, the last of three or more perhaps
/// the house; else nothing is split (`Smith, John`; `Arts and Culture Desk`).
fn soft_split(text: &str) -> Vec<&str> {
    let mut parts = vec![text];
    for pattern in SOFT_BREAKS {
        parts = split_all(&parts, pattern);
    }
    let parts: Vec<&str> = parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect();
    let several = parts.len().saturating_sub(usize::from(parts.len() > 2));
    if parts.iter().take(several).all(|part| is_full_name(part)) { parts } else { vec![text] }
}

fn is_full_name(text: &str) -> bool {
    let words = split(text, " ").into_iter().filter(|word| !word.is_empty());
    (2..=5).contains(&words.count())
        && !has_word(text, DESKS)
        && !has_word(text, OFFICES)
        && text.chars().next().is_some_and(|c| kind_of(c) == Letter::Upper)
}
