//! The dateline that opens an agency's text: "BEIJING —".

use crate::text::{Letter, kind_of, search};

/// A longer opening is a sentence.
const MAX_OPENING_CHARS: usize = 70;
const MAX_PLACE_CHARS: usize = 40;

/// What stands in capitals before a dash and is no place.
#[rustfmt::skip]
const NOT_A_PLACE: [&str; 22] = [
    "ANALYSIS", "BREAKING", "BREAKING NEWS", "BREAKING-NEWS", "COMMENT", "CORRECTION", "EDITORIAL", "EXCLUSIVE",
    "EXPLAINER", "FACT CHECK", "FACT-CHECK", "LIVE", "NEW", "OPINION", "PHOTOS", "PICTURES", "REVIEW", "UPDATE",
    "UPDATED", "VIDEO", "WATCH", "WARNING",
];

/// The place of the dateline that opens a text and what follows the dash, or
/// `None` where there is none for certain.
///
/// A place stands in capitals (`BEIJING —`), or has its agency in brackets
/// (`Berlin (dpa) -`), or is at most three words of a script without case.
/// A date and an agency after the place are passed over.
///
/// ```
/// use offprint::body::dateline_of;
/// assert_eq!(dateline_of("HARBOUR CITY (NW) — Rain."), Some(("HARBOUR CITY", "Rain.")));
/// assert_eq!(dateline_of("Rain fell — at last."), None);
/// ```
pub fn dateline_of(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let (opening, rest) = split_at_dash(text)?;
    let (named, agency) = split_agency(opening);
    let place = strip_date(named).trim_end_matches([',', '،', ' ']);
    is_place(place, agency).then_some((place, rest))
}

/// What stands before the first dash and after it. A hyphen counts only
/// between spaces.
fn split_at_dash(text: &str) -> Option<(&str, &str)> {
    let limit = text.char_indices().nth(MAX_OPENING_CHARS).map_or(text.len(), |(at, _)| at);
    let head = text.get(..limit)?;
    let mut at = head.len();
    for dash in ["—", "–", "--", " - "] {
        at = at.min(search::find(head, dash).unwrap_or(at));
    }
    if at == head.len() {
        return None;
    }
    let rest = text.get(at..)?.trim_start_matches(['—', '–', '-', ' ', '\u{a0}']);
    let opening = text.get(..at)?.trim_end();
    (!rest.is_empty() && !opening.is_empty()).then_some((opening, rest))
}

/// Parts the agency in brackets from what stands before it.
fn split_agency(opening: &str) -> (&str, bool) {
    let open = opening.split(['(', '（']).next().unwrap_or_default();
    let agency = opening.get(open.len()..).unwrap_or_default();
    // With its brackets.
    if (3..=32).contains(&agency.chars().count()) && agency.ends_with([')', '）']) {
        return (open.trim_end(), true);
    }
    (opening, false)
}

/// Cuts a date (", Nov. 24") off a place: the part with a digit, if it is not
/// the first.
fn strip_date(named: &str) -> &str {
    let place = named.split([',', '،']).next().unwrap_or_default();
    let date = named.get(place.len()..).unwrap_or_default();
    if date.chars().any(|c| kind_of(c) == Letter::Digit) { place } else { named }
}

fn is_place(place: &str, agency: bool) -> bool {
    let length = place.chars().count();
    let inner = |c: char| {
        kind_of(c).is_letter()
            || is_mark(c)
            || matches!(c, ' ' | ',' | '.' | '\'' | '’' | '-' | '\u{a0}' | '،')
    };
    if length == 0 || length > MAX_PLACE_CHARS || !place.chars().all(inner) {
        return false;
    }
    // ", Country" after a place in capitals may be in lower case.
    let city = place.split(',').next().unwrap_or_default();
    let count = |letter| city.chars().filter(|c| kind_of(*c) == letter).count();
    let (mut words, mut names) = (0, agency);
    for word in place.split_whitespace() {
        words += 1;
        names &= starts_upper(word);
    }
    let (upper, lower, ideographic) =
        (count(Letter::Upper), count(Letter::Lower), count(Letter::Ideographic));
    if upper > 0 {
        let capitals = lower == 0 && upper > 2;
        let names = names && words <= 4;
        return (capitals || names) && words <= 6 && !NOT_A_PLACE.contains(&city);
    }
    let letters = count(Letter::Caseless) + ideographic;
    let longest = if ideographic > 0 { 6 } else { 24 };
    lower == 0 && (2..=longest).contains(&letters) && words <= if agency { 4 } else { 2 }
}

fn starts_upper(word: &str) -> bool {
    word.chars().next().is_some_and(|c| kind_of(c) != Letter::Lower)
}

/// Vowel signs and other marks of scripts without case.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{dff}')
}
