//! Names of a byline, out of the text that holds them.

use super::text::one_line;
use super::types::is_any;
use super::urls::looks_like_url;
use crate::text::{Letter, is_letter_or_digit, kind_of, search};

/// English openings, removed whatever the language of the article.
const BY: [&str; 8] =
    ["by ", "by: ", "written by ", "posted by ", "reported by ", "words by ", "text by ", "story by "];

/// Openings that are removed in one language only: a person may be called Von or Di elsewhere.
const BY_IN: [(&str, &str); 6] =
    [("de", "von "), ("fr", "par "), ("es", "por "), ("pt", "por "), ("it", "di "), ("nl", "door ")];

/// What separates names for certain, and what does if both sides are names.
const HARD_BREAKS: [&str; 5] = [";", "|", "\n", "、", " / "];
#[rustfmt::skip]
const SOFT_BREAKS: [&str; 12] =
    [" and ", " And ", " AND ", " & ", " und ", " et ", " y ", " e ", " en ", " og ", " och ", ", "];

/// Words of desks and houses, by which a text is no person's name.
#[rustfmt::skip]
const DESKS: [&str; 21] = [
    "agency", "associated", "association", "bureau", "contributors", "desk", "editors", "editorial", "magazine",
    "media", "news", "newsroom", "newspaper", "redacción", "redaktion", "redazione", "reporters", "reuters",
    "rédaction", "staff", "team",
];

/// Job titles and words in newspapers' names.
#[rustfmt::skip]
const NOT_NAMES: [&str; 12] = [
    "columnist", "contributor", "correspondent", "director", "editor", "journalist", "post", "press", "professor",
    "reporter", "times", "writer",
];

/// Words of the longest name of a desk.
const DESK_WORDS: usize = 5;

/// The names in a byline such as `By Ada Byron and Sam Roe`. E-mail addresses
/// are dropped; a URL is no name.
pub(super) fn names(byline: &str, lang: Option<&str>) -> Vec<String> {
    let mut names = Vec::new();
    for part in hard_split(without_by(byline, lang)) {
        for part in soft_split(part.trim()) {
            if let Some(name) = name(without_by(part, lang)) {
                names.push(name);
            }
        }
    }
    names
}

/// A text, split where names end for certain. Most hold one name.
fn hard_split(text: &str) -> Vec<&str> {
    if text.contains([';', '|', '\n', '、', '/']) { split_all(text, &HARD_BREAKS) } else { vec![text] }
}

/// A text, split at each of these words.
fn split_all<'a>(text: &'a str, words: &[&str]) -> Vec<&'a str> {
    let mut parts = vec![text];
    for word in words {
        // Most separators do not occur.
        if search::has(text, word) {
            parts = parts.into_iter().flat_map(|part| search::parts(part, word)).collect();
        }
    }
    parts
}

/// One name: without e-mail addresses and stray signs; `None` for a URL.
pub(super) fn name(text: &str) -> Option<String> {
    if looks_like_url(text) {
        return None;
    }
    let is_email = |word: &str| word.contains('@') && word.contains('.') && word.len() > 5;
    let without_emails;
    let text = if text.contains('@') {
        let words: Vec<&str> = text.split(' ').filter(|word| !is_email(word)).collect();
        without_emails = words.join(" ");
        without_emails.as_str()
    } else {
        text
    };
    let kept = one_line(text);
    let kept = kept.trim_matches([',', ';', '|', ' ', ':', '<', '>', '¿']);
    let kept = kept.strip_prefix("- ").unwrap_or(kept);
    kept.chars().any(is_letter_or_digit).then(|| kept.to_owned())
}

/// Whether a name is that of a desk or an agency rather than a person. What
/// follows a comma is only where a person works.
pub(super) fn is_desk(name: &str) -> bool {
    let name = name.split(',').next().unwrap_or_default();
    name.split(' ').count() <= DESK_WORDS && (has_word(name, &DESKS) || is_initials(name))
}

/// AP, AFP, CNN.
fn is_initials(name: &str) -> bool {
    (2..=4).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_uppercase())
}

fn has_word(text: &str, words: &[&str]) -> bool {
    text.split([' ', '-', '/']).any(|word| is_any(word, words))
}

fn without_by<'a>(text: &'a str, lang: Option<&str>) -> &'a str {
    let text = text.trim();
    let lang = lang.unwrap_or_default().get(..2).unwrap_or_default();
    let own = BY_IN.iter().filter(|(of, _)| of.eq_ignore_ascii_case(lang)).map(|(_, by)| by);
    for by in BY.iter().chain(own) {
        if let Some((start, rest)) = text.split_at_checked(by.len())
            && start.eq_ignore_ascii_case(by)
        {
            return rest.trim();
        }
    }
    text
}

/// Splits where every part is a full name, the last of three or more perhaps
/// the house; else nothing is split (`Smith, John`; `Arts and Culture Desk`).
fn soft_split(text: &str) -> Vec<&str> {
    // A separator has names on both sides, or is a comma.
    if text.matches(' ').count() < 2 && !text.contains(',') {
        return vec![text];
    }
    let mut parts = Vec::new();
    for part in split_all(text, &SOFT_BREAKS) {
        let part = part.trim();
        if !part.is_empty() {
            parts.push(part);
        }
    }
    let several = parts.len().saturating_sub(usize::from(parts.len() > 2));
    if parts.iter().take(several).all(|part| is_full_name(part)) { parts } else { vec![text] }
}

fn is_full_name(text: &str) -> bool {
    (2..=5).contains(&text.split(' ').filter(|word| !word.is_empty()).count())
        && !has_word(text, &DESKS)
        && !has_word(text, &NOT_NAMES)
        && text.chars().next().is_some_and(|c| kind_of(c) == Letter::Upper)
}
