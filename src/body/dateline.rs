//! The dateline that opens an agency's text: "BEIJING —".

use crate::text::{Letter, cut, find, kind_of, trim_end, trim_start};

/// A longer opening is a sentence.
const MAX_OPENING_CHARS: usize = 70;
const MAX_PLACE_CHARS: usize = 40;

/// What stands in capitals before a dash and is no place.
const NOT_A_PLACE: [&str; 20] = [
    "ANALYSIS",
    "BREAKING",
    "BREAKING NEWS",
    "COMMENT",
    "CORRECTION",
    "EDITORIAL",
    "EXCLUSIVE",
    "EXPLAINER",
    "FACT CHECK",
    "LIVE",
    "NEW",
    "OPINION",
    "PHOTOS",
    "PICTURES",
    "REVIEW",
    "UPDATE",
    "UPDATED",
    "VIDEO",
    "WATCH",
    "WARNING",
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
    let place = trim_end(strip_date(named), ",، ");
    is_place(place, agency).then_some((place, rest))
}

/// What stands before the first dash and after it. A hyphen counts only
/// between spaces.
fn split_at_dash(text: &str) -> Option<(&str, &str)> {
    let limit = text.char_indices().nth(MAX_OPENING_CHARS).map_or(text.len(), |(at, _)| at);
    let head = text.get(..limit)?;
    let dash = |pattern: &'static str| find(head, pattern).map(|at| (at, pattern.len()));
    let (at, length) = [dash("—"), dash("–"), dash("--"), dash(" - ")].into_iter().flatten().min()?;
    let rest = trim_start(text.get(at + length..)?, "—–- \u{a0}");
    let opening = text.get(..at)?.trim_end();
    (!rest.is_empty() && !opening.is_empty()).then_some((opening, rest))
}

/// Parts the agency in brackets from what stands before it.
fn split_agency(opening: &str) -> (&str, bool) {
    match opening.strip_suffix([')', '）']).and_then(|o| o.split_once(['(', '（'])) {
        Some((named, agency)) if !agency.is_empty() && agency.chars().count() <= 30 => {
            (named.trim_end(), true)
        }
        _ => (opening, false),
    }
}

/// Cuts a date (", Nov. 24") off a place: the part with a digit, if it is not
/// the first.
fn strip_date(named: &str) -> &str {
    let has_digit = |part: &str| part.chars().any(|c| kind_of(c) == Letter::Digit);
    match named.split_once([',', '،']) {
        Some((place, date)) if has_digit(date) => place,
        _ => named,
    }
}

fn is_place(place: &str, agency: bool) -> bool {
    let inner = |c: char| {
        kind_of(c).is_letter()
            || matches!(c, ' ' | ',' | '.' | '\'' | '’' | '-' | '\u{a0}' | '،')
            || is_mark(c)
    };
    if place.is_empty() || place.chars().count() > MAX_PLACE_CHARS || !place.chars().all(inner) {
        return false;
    }
    // ", Country" after a place in capitals may be in lower case.
    let (city, _) = cut(place, ",").unwrap_or((place, ""));
    let count = |letter| city.chars().filter(|c| kind_of(*c) == letter).count();
    let words = place.split_whitespace().count();
    if count(Letter::Upper) > 0 {
        let capitals = count(Letter::Lower) == 0 && count(Letter::Upper) > 2;
        let names = agency && words <= 4 && place.split_whitespace().all(starts_upper);
        return (capitals || names) && words <= 6 && !NOT_A_PLACE.contains(&city);
    }
    let letters = count(Letter::Caseless) + count(Letter::Ideographic);
    let longest = if count(Letter::Ideographic) > 0 { 6 } else { 24 };
    count(Letter::Lower) == 0 && (2..=longest).contains(&letters) && words <= if agency { 4 } else { 2 }
}

fn starts_upper(word: &str) -> bool {
    word.chars().next().is_some_and(|c| kind_of(c) != Letter::Lower)
}

/// Vowel signs and other marks of scripts without case.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{dff}')
}
