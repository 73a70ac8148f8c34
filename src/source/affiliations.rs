//! Words by which a part of a byline is no person's name: desks, jobs, houses, cities.

use super::types::is_any;
use crate::text::{Letter, kind_of};

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

/// AP, AFP, CNN.
fn is_initials(name: &str) -> bool {
    (2..=4).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_uppercase())
}

fn has_word(text: &str, words: &[&str]) -> bool {
    text.split([' ', '-', '/']).any(|word| is_any(word, words))
}
