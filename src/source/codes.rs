//! Keywords that the publishing system keeps for itself.

use super::types::is_any;
use crate::text::search;

/// Prefixes of codes, before a colon or a slash.
#[rustfmt::skip]
const PREFIXES: [&str; 24] = [
    "articleid", "bx", "content type", "content-type", "content_subtype", "content_type", "contenttype", "elevated",
    "layercake", "lite", "lockedpostsource", "nid", "nlp category", "nlp entity tokens", "page type", "page_type",
    "pagetype", "post type", "post_type", "posttype", "publication", "section", "template", "type",
];

/// Those that a reader may take for a topic's if a blank follows: `Target: Zero`.
const PREFIXES_UNLESS_BLANK: [&str; 3] = ["length", "source", "target"];

/// What stands before the number of a node, a post or a term, and a hyphen.
#[rustfmt::skip]
const NUMBERED: [&str; 10] = ["articleid", "cat", "id", "nid", "node", "pid", "post", "postid", "term", "tid"];

/// The least digits of a number that is no topic's: 747 and 1984 are.
const DIGITS: usize = 5;

/// Whether a keyword is a code.
pub(super) fn is_code(name: &str) -> bool {
    let lower = name.starts_with("wp-") || name.starts_with('_');
    lower || has_prefix(name) || is_number(name) || is_uuid(name) || is_digest(name)
}

/// A prefix that is known, or any other of three or more small letters without a blank behind its colon, unless the
/// rest is only a short number (`covid:19`).
fn has_prefix(name: &str) -> bool {
    let colon = search::parted(name, ":");
    let Some((prefix, rest)) = colon.or_else(|| search::parted(name, "/")) else { return false };
    let (prefix, blank) = (prefix.trim(), rest.starts_with(' '));
    let is_known = is_any(prefix, &PREFIXES) || !blank && is_any(prefix, &PREFIXES_UNLESS_BLANK);
    let is_short = rest.len() < DIGITS && is_digits(rest);
    let is_like_one = colon.is_some()
        && prefix.len() >= 3
        && prefix.bytes().all(|b| b.is_ascii_lowercase())
        && !blank
        && !is_short;
    !rest.is_empty() && (is_known || is_like_one)
}

/// `nid-12345`, and a long number alone.
fn is_number(name: &str) -> bool {
    let (prefix, digits) = name.split_once(['-', '_']).unwrap_or(("", name));
    let least = if prefix.is_empty() { DIGITS + 1 } else { DIGITS - 2 };
    digits.len() >= least && is_digits(digits) && (prefix.is_empty() || NUMBERED.contains(&prefix))
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// `6f1c0a52-9d3e-4b7a-8c21-0e5f7a9b1d34`.
fn is_uuid(name: &str) -> bool {
    let lengths = name.split('-').map(str::len);
    lengths.eq([8, 4, 4, 4, 12]) && name.bytes().all(|b| b == b'-' || b.is_ascii_hexdigit())
}

/// A hash or an object's identifier: digits and letters of the sixteen, as many as programs write.
fn is_digest(name: &str) -> bool {
    matches!(name.len(), 24 | 32 | 40 | 64)
        && name.bytes().all(|b| b.is_ascii_hexdigit())
        && name.bytes().any(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::is_code;

    #[test]
    fn codes_are_told_from_topics() {
        for code in [
            "content-type: Feature",
            "Content Type: Video",
            "section:news",
            "source:desk:north",
            "articleID/Q7RT",
            "Length/short",
            "NLP Entity Tokens: Wendel",
            "_syndication_noshow",
            "wp-featured",
            "nid-12345",
            "post-4711",
            "nid:4711",
            "20260302061500",
            "6f1c0a52-9d3e-4b7a-8c21-0e5f7a9b1d34",
            "5f2b8c1d9e4a7f6b3c0d1e2f",
        ] {
            assert!(is_code(code), "{code}");
        }
        for topic in [
            "Type 2 diabetes",
            "covid:19",
            "COP30",
            "9/11",
            "G7: summit",
            "AI/ML",
            "Star Tides: Episode 2",
            "Target: Zero",
            "Boeing 747",
            "1984",
            "2026",
            "catch-22",
            "Section 230",
            "re:publica",
            "snake_case",
            "Deadbeef",
            "post-war",
            "decade",
            "C:",
        ] {
            assert!(!is_code(topic), "{topic}");
        }
    }
}
