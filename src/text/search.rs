//! Searching, parting and trimming. `signs` are characters, each by itself.

use super::scan::{Bits, before_odd_pair};
use super::{Word, before_odd, byte_at};
use crate::prelude::*;

/// Where a text first has another. As quick as the other is short.
pub fn find(text: &str, part: &str) -> Option<usize> {
    let first = part.as_bytes().first()?;
    let mut from = 0;
    loop {
        let at = from + byte_at(text.as_bytes().get(from..)?, *first)?;
        if text.as_bytes().get(at..)?.starts_with(part.as_bytes()) {
            return Some(at);
        }
        from = at + 1;
    }
}

/// Bytes with which a character begins that some cleaning changes: a control, a line or paragraph separator, a
/// no-break space, a mark of byte order, a code point that is no character.
#[inline(always)]
fn unsettled(word: Word) -> Bits {
    word.below(b' ') | word.is(0x7F) | word.is(0xC2) | word.is(0xE2) | word.from(0xEF)
}

/// Whether a text has controls other than white space.
pub fn has_controls(text: &str) -> bool {
    let mut rest = text;
    loop {
        // Those above ASCII begin with 0xC2.
        let odd = before_odd(rest.as_bytes(), |word| word.below(b' ') | word.is(0x7F) | word.is(0xC2));
        let (_, Some(c), after) = next_after(rest, odd) else { return false };
        if c.is_control() && !matches!(c, '\t'..='\r' | '\u{85}') {
            return true;
        }
        rest = after;
    }
}

/// A text as the run at its start that no cleaning changes, the character after it, and the rest. Spaces stay.
/// Most of any text is in such runs.
#[inline(never)]
pub fn kept(text: &str) -> (&str, Option<char>, &str) {
    next_after(text, before_odd(text.as_bytes(), unsettled))
}

/// As [`kept`], for who collapses spaces too: the run has none where another stands beside it, and none at its ends.
#[inline(never)]
pub fn settled(text: &str) -> (&str, Option<char>, &str) {
    let bytes = text.as_bytes();
    let end = match bytes {
        [b' ', ..] => 0,
        _ => before_odd_pair(bytes, |word| unsettled(word) | word.pair(b' ')),
    };
    let is_blank = end > 0 && bytes.get(end - 1) == Some(&b' ');
    next_after(text, end - usize::from(is_blank))
}

/// The text before that byte, the character there, and the rest.
fn next_after(text: &str, end: usize) -> (&str, Option<char>, &str) {
    let (run, after) = part_at(text, end);
    let mut chars = after.chars();
    (run, chars.next(), chars.as_str())
}

/// Whether a text has another in it.
pub fn has(text: &str, part: &str) -> bool {
    find(text, part).is_some()
}

/// What stands before and after the first place where a text has another.
pub fn cut<'a>(text: &'a str, part: &str) -> Option<(&'a str, &'a str)> {
    let at = find(text, part)?;
    Some((text.get(..at)?, text.get(at + part.len()..)?))
}

/// What stands before and after the last place where a text has another.
pub fn cut_last<'a>(text: &'a str, part: &str) -> Option<(&'a str, &'a str)> {
    let bytes = part.as_bytes();
    let at = text.as_bytes().windows(bytes.len().max(1)).rposition(|window| window == bytes)?;
    Some((text.get(..at)?, text.get(at + bytes.len()..)?))
}

/// The pieces between the places where a text has another.
pub fn split<'a>(text: &'a str, part: &str) -> Vec<&'a str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((piece, after)) = cut(rest, part) {
        pieces.push(piece);
        rest = after;
    }
    pieces.push(rest);
    pieces
}

/// The pieces between these signs.
pub fn pieces<'a>(text: &'a str, signs: &str) -> Vec<&'a str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    loop {
        let piece = before(rest, signs);
        pieces.push(piece);
        let mut chars = rest.get(piece.len()..).unwrap_or_default().chars();
        if chars.next().is_none() {
            return pieces;
        }
        rest = chars.as_str();
    }
}

/// Whether a word is in a list that spaces part, whatever the case of ASCII.
pub fn is_listed(list: &str, word: &str) -> bool {
    let (mut rest, word) = (list.as_bytes(), word.as_bytes());
    while !rest.is_empty() && !word.is_empty() {
        let (entry, after) = rest.split_at(byte_at(rest, b' ').unwrap_or(rest.len()));
        if entry.eq_ignore_ascii_case(word) {
            return true;
        }
        rest = after.get(1..).unwrap_or_default();
    }
    false
}

/// The text with one part of it replaced, wherever it stands.
pub fn replace(text: &str, part: &str, with: &str) -> String {
    super::join(&split(text, part), with)
}

/// The text in two, parted before that byte; all and nothing where it cannot be.
pub fn part_at(text: &str, at: usize) -> (&str, &str) {
    text.split_at_checked(at).unwrap_or((text, ""))
}

/// What stands before the first of these signs; all where there is none.
pub fn before<'a>(text: &'a str, signs: &str) -> &'a str {
    let found = text.char_indices().find(|(_, c)| is_among(*c, signs));
    found.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

/// What stands after the last of these signs; all where there is none.
pub fn after<'a>(text: &'a str, signs: &str) -> &'a str {
    let mut chars = text.chars();
    while chars.next_back().is_some_and(|c| !is_among(c, signs)) {}
    text.get(chars.as_str().len()..)
        .and_then(|rest| rest.strip_prefix(|c| is_among(c, signs)))
        .unwrap_or(text)
}

/// The text without these signs at its start.
pub fn trim_start<'a>(text: &'a str, signs: &str) -> &'a str {
    let mut chars = text.chars();
    loop {
        let rest = chars.as_str();
        if !chars.next().is_some_and(|c| is_among(c, signs)) {
            return rest;
        }
    }
}

/// The text without these signs at its end.
pub fn trim_end<'a>(text: &'a str, signs: &str) -> &'a str {
    let mut chars = text.chars();
    loop {
        let rest = chars.as_str();
        if !chars.next_back().is_some_and(|c| is_among(c, signs)) {
            return rest;
        }
    }
}

/// The text without these signs at its ends.
pub fn trim<'a>(text: &'a str, signs: &str) -> &'a str {
    trim_end(trim_start(text, signs), signs)
}

fn is_among(c: char, signs: &str) -> bool {
    signs.chars().any(|sign| sign == c)
}

/// The whole number that a text is.
pub fn integer(text: &str) -> Option<i64> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if digits.is_empty() {
        return None;
    }
    let mut number: i64 = 0;
    for byte in digits.bytes() {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        number = number.checked_mul(10)?.checked_add(i64::from(digit))?;
    }
    Some(if negative { -number } else { number })
}

#[cfg(test)]
mod tests {
    use super::{after, before, cut, cut_last, find, integer, is_listed, pieces, replace, split, trim};

    #[test]
    fn finds_as_the_standard_library_does() {
        for (text, part) in [("", "a"), ("a", "a"), ("éaé", "é"), ("aab", "ab"), ("ab", "abc"), ("a>b>", ">")]
        {
            assert_eq!(find(text, part), text.find(part), "{text} {part}");
            assert_eq!(cut(text, part), text.split_once(part), "{text} {part}");
            assert_eq!(cut_last(text, part), text.rsplit_once(part), "{text} {part}");
            assert_eq!(split(text, part), text.split(part).collect::<Vec<_>>(), "{text} {part}");
            assert_eq!(replace(text, part, "–"), text.replace(part, "–"), "{text} {part}");
        }
    }

    #[test]
    fn signs_are_single_characters() {
        assert_eq!(before("a/b?c", "?#"), "a/b");
        assert_eq!(before("é—b", "—"), "é");
        assert_eq!(before("plain", "?#"), "plain");
        assert_eq!((after("a/b#c", "/#"), after("a/", "/"), after("é", "/")), ("c", "", "é"));
        assert_eq!(trim("—, a b …", "—,… "), "a b");
        assert_eq!(trim("--", "-"), "");
        assert_eq!(pieces("a-é_", "-_"), ["a", "é", ""]);
        assert!(is_listed("ar he", "HE") && !is_listed("ar he", "h") && !is_listed("ar  he", ""));
    }

    #[test]
    fn numbers_are_whole() {
        for text in ["-12", "+7", "0", "1.5", "", "-", "9223372036854775807", "9223372036854775808"] {
            assert_eq!(integer(text), text.parse().ok(), "{text}");
        }
    }
}
