//! What stands in bylines beside names: desks, jobs, houses, cities, dates.

use super::dates::{Doubt, parse};
use super::types::is_any;
use crate::article::ArticleDate;
use crate::text::{Letter, kind_of, search};

/// Words of desks and houses, by which a text is no person's name.
#[rustfmt::skip]
const DESKS: [&str; 21] = [
    "agency", "associated", "association", "bureau", "contributors", "desk", "editors", "editorial", "magazine",
    "media", "news", "newsroom", "newspaper", "redacción", "redaktion", "redazione", "reporters", "reuters",
    "rédaction", "staff", "team",
];

/// Job titles, words in newspapers' names and of other houses.
#[rustfmt::skip]
const NOT_NAMES: [&str; 25] = [
    "center", "centre", "college", "columnist", "contributor", "correspondent", "department", "director", "editor",
    "foundation", "institute", "journalist", "korrespondent", "photographer", "post", "press", "professor",
    "redakteur", "reporter", "school", "the", "times", "universität", "university", "writer",
];

/// Where many correspondents write from, and behind a name, no given name is meant.
#[rustfmt::skip]
const CITIES: [&str; 38] = [
    "amsterdam", "athens", "bangkok", "barcelona", "beijing", "berlin", "brussels", "brüssel", "bruxelles", "cairo",
    "delhi", "dublin", "frankfurt", "geneva", "hamburg", "hong kong", "istanbul", "jerusalem", "kyiv", "london",
    "los angeles", "madrid", "mexico city", "moscow", "münchen", "nairobi", "new delhi", "new york", "paris", "rom",
    "rome", "seoul", "stockholm", "tokyo", "vienna", "warsaw", "washington", "wien",
];

/// What follows a comma and belongs to the name before it.
#[rustfmt::skip]
const SUFFIXES: [&str; 16] = [
    "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "md", "m.d.", "phd", "ph.d.", "esq.", "mbe", "obe", "rn", "mp",
];

/// What stands between a name and where its person is or works.
const AT: [&str; 6] = [" in ", " à ", " aus ", " from ", " for ", " für "];

/// Words of the longest name of a desk.
const DESK_WORDS: usize = 5;

/// Whether a name is that of a desk or an agency rather than a person. What
/// follows a comma is only where a person works.
pub(super) fn is_desk(name: &str) -> bool {
    let name = name.split(',').next().unwrap_or_default();
    name.split(' ').count() <= DESK_WORDS && (has_word(name, &DESKS) || is_initials(name))
}

/// Whether what follows a name says where its person works or is.
pub(super) fn is_affiliation(text: &str) -> bool {
    is_initials(text) || has_word(text, &DESKS) || has_word(text, &NOT_NAMES) || is_any(text, &CITIES)
}

/// Whether a text is a degree or the like: `PhD`.
pub(super) fn is_suffix(text: &str) -> bool {
    is_any(text, &SUFFIXES)
}

/// Whether a text has two words or more, as names of persons have, and is none of those above.
pub(super) fn is_full_name(text: &str) -> bool {
    (2..=5).contains(&text.split(' ').filter(|word| !word.is_empty()).count())
        && !has_word(text, &DESKS)
        && !has_word(text, &NOT_NAMES)
        && !is_any(text, &CITIES)
        && text.chars().next().is_some_and(|c| matches!(kind_of(c), Letter::Upper | Letter::Caseless))
}

/// A full name without the place behind it: `Ona Tide in Paris`, `Ona Tide (AFP)`.
pub(super) fn without_place(text: &str) -> &str {
    // Most names are two words.
    let is_longer = text.bytes().filter(|byte| *byte == b' ').count() > 2;
    for at in AT.iter().filter(|_| is_longer) {
        if let Some((before, after)) = search::parted(text, at)
            && is_full_name(before)
            && after.chars().next().is_some_and(|c| kind_of(c) == Letter::Upper)
        {
            return before;
        }
    }
    match text.strip_suffix(')').and_then(|text| search::parted(text, " (")) {
        Some((before, inner)) if is_full_name(before) && is_affiliation(inner) => before,
        _ => text,
    }
}

/// A byline without the date at its end, or nothing where it is one.
pub(super) fn without_date(text: &str) -> &str {
    let is_day = |text: &str| {
        let found = parse(text, None).map(|parsed| parsed.date);
        matches!(found, Ok(ArticleDate::Known(_)) | Err(Doubt::Ambiguous))
    };
    // No date is shorter, nor without a digit.
    if text.len() < 6 || !text.bytes().any(|b| b.is_ascii_digit()) {
        return text;
    }
    if is_day(text) {
        return "";
    }
    let breaks = text.match_indices([' ', ',', '-', '–', '·']).take(12);
    let begin = breaks.into_iter().find(|(at, sign)| text.get(at + sign.len()..).is_some_and(is_day));
    let before = begin.and_then(|(at, _)| text.get(..at)).unwrap_or(text);
    before.trim_end_matches([' ', ',', '-', '–', '·'])
}

/// AP, AFP, CNN.
fn is_initials(name: &str) -> bool {
    (2..=4).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_uppercase())
}

fn has_word(text: &str, words: &[&str]) -> bool {
    text.split([' ', '-', '/']).any(|word| is_any(word, words))
}
