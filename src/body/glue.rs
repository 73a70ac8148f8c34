//! Sentences glued together where a paragraph break was lost: "…the end.Next
//! came…". Half of all article bodies in the wild are one unbroken string, and
//! in four of ten of those the breaks can be found like this.
//!
//! No break is better than a wrong one: abbreviations, web addresses, names of
//! files and versions, and languages without spaces are left alone.

use crate::prelude::*;
use crate::text::{Letter, before, cut, kind_of, listed, trim_end, trim_start};

/// A paragraph shorter than this is taken for a sign of a wrong break.
const MIN_PARAGRAPH_CHARS: usize = 30;

/// Words that end with a full stop inside a sentence, and endings of names
/// that have one inside (`Booking.Com`).
const NOT_AN_END: &str =
    "Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Inc|Ltd|Corp|Co|Gen|Gov|Sen|Rep|Lt|Col|Sgt|Capt|Rev|Hon|No|vs|Nr|Bd";
const NOT_A_START: &str = "Com|Org|Net|Io|Js|Py|Tv|Co";

/// What ends a sentence.
const ENDS: &str = ".!?؟۔।";

/// The paragraphs of a text that has no line breaks.
pub(super) fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut last, mut start) = (0, 0);
    for glue in breaks(text) {
        let part = text.get(start..glue.at).unwrap_or_default();
        if !is_short(part) {
            parts.push(part);
            (last, start) = (start, glue.at);
        }
    }
    let mut rest = text.get(start..).unwrap_or_default();
    // A short rest is more likely a wrong break than a last paragraph.
    if is_short(rest) && parts.pop().is_some() {
        rest = text.get(last..).unwrap_or_default();
    }
    parts.push(rest);
    parts
}

fn is_short(part: &str) -> bool {
    part.chars().nth(MIN_PARAGRAPH_CHARS - 1).is_none()
}

/// A place where a sentence ends and the next begins without a space.
struct Glue {
    at: usize,
    cased: bool,
}

fn breaks(text: &str) -> Vec<Glue> {
    let mut found = Vec::new();
    let (mut spaced_ends, mut caseless) = (0, 0);
    let mut in_quote = false;
    let mut rest = text;
    while !rest.is_empty() {
        let at = text.len() - rest.len();
        let word;
        (word, rest) = cut(rest, " ").unwrap_or((rest, ""));
        if let Some(mut glue) = glue_in(word, in_quote) {
            glue.at += at;
            caseless += usize::from(!glue.cased);
            found.push(glue);
        } else {
            spaced_ends += usize::from(trim_end(word, ENDS).len() < word.len());
        }
        in_quote ^= odd_quotes(word);
    }
    // Some writers of languages without case leave out the space after every
    // sentence: only rare glue is a lost paragraph there.
    found.retain(|glue| glue.cased || caseless <= spaced_ends);
    found
}

/// The one place in a word where two sentences are glued. A word with several
/// is a list of identifiers or an address.
fn glue_in(word: &str, in_quote: bool) -> Option<Glue> {
    let head = before(word, ENDS);
    if before(word, "/@_\\=").len() < word.len() || word.starts_with("www.") {
        return None;
    }
    let mut tail = word.get(head.len()..)?.chars();
    tail.next();
    let tail = tail.as_str();
    // A sentence end that closes the word is not inside it.
    if tail.is_empty() || before(tail, ENDS).chars().count() + 1 < tail.chars().count() {
        return None;
    }
    let after = trim_start(tail, if in_quote ^ odd_quotes(head) { "”’»)]\"" } else { "”’»)]" });
    let cased = starts_sentence(after)? == Letter::Upper;
    ends_sentence(head, cased).then_some(Glue { at: word.len() - after.len(), cased })
}

fn odd_quotes(text: &str) -> bool {
    text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1
}

/// What kind of letter begins the sentence that starts here, if one does.
fn starts_sentence(text: &str) -> Option<Letter> {
    let word = trim_start(text, "\"“‘„«(¿¡");
    let (mut first, mut second) = (Letter::Other, Letter::Other);
    let (mut length, mut letters) = (0, 0);
    for c in word.chars() {
        let kind = kind_of(c);
        if !kind.is_letter() {
            break;
        }
        match letters {
            0 => first = kind,
            1 => second = kind,
            _ => {}
        }
        letters += 1;
        length += c.len_utf8();
    }
    let fits = match first {
        Letter::Upper => second != Letter::Upper || letters < 7,
        Letter::Caseless => second == Letter::Caseless,
        _ => false,
    };
    (fits && !listed(NOT_A_START, word.get(..length)?)).then_some(first)
}

/// Whether a sentence can end with this word: one of two or more lower-case
/// letters, a year, or a percentage.
fn ends_sentence(before: &str, cased: bool) -> bool {
    let before = trim_end(before, "\"”’»)]");
    if before.ends_with('%') {
        return true;
    }
    let wanted = if cased { Letter::Lower } else { Letter::Caseless };
    let (mut length, mut digits, mut letters, mut right) = (0, 0, 0, 0);
    for c in before.chars().rev() {
        let kind = kind_of(c);
        match kind {
            Letter::Digit => digits += 1,
            Letter::Other => break,
            _ => letters += 1,
        }
        right += usize::from(kind == wanted && digits + letters <= 2);
        length += c.len_utf8();
    }
    let word = before.get(before.len() - length..).unwrap_or_default();
    if letters == 0 {
        return word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    }
    right == 2 && !listed(NOT_AN_END, word)
}
