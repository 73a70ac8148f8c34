//! Runs of a text that no cleaning changes, found several bytes at a time: on a long plain body this was a fifth of the
//! time of reading.

use super::scan::{Bytes, Odd, before_odd, before_odd_or_pair};

/// Bytes with which a character begins that some cleaning changes: a control, a line or paragraph separator, a
/// no-break space, a mark of byte order, a code point that is no character.
#[derive(Clone, Copy)]
struct Unsettled;

impl Odd for Unsettled {
    #[inline(always)]
    fn among<B: Bytes>(self, bytes: B) -> B::Answer {
        Controls.among(bytes) | bytes.is(0xE2) | bytes.from(0xEF)
    }
}

/// Bytes with which a control begins; those above ASCII do with 0xC2.
#[derive(Clone, Copy)]
struct Controls;

impl Odd for Controls {
    #[inline(always)]
    fn among<B: Bytes>(self, bytes: B) -> B::Answer {
        bytes.below(b' ') | bytes.is(0x7F) | bytes.is(0xC2)
    }
}

/// Whether a text has controls other than white space.
pub fn has_controls(text: &str) -> bool {
    let mut rest = text;
    loop {
        let odd = before_odd(rest.as_bytes(), Controls);
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
    next_after(text, before_odd(text.as_bytes(), Unsettled))
}

/// As [`kept`], for who collapses spaces too: the run has none where another stands beside it, and none at its ends.
#[inline(never)]
pub fn settled(text: &str) -> (&str, Option<char>, &str) {
    let bytes = text.as_bytes();
    let end = match bytes {
        [b' ', ..] => 0,
        _ => before_odd_or_pair(bytes, Unsettled, b' '),
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

/// The text in two, split before that byte; all and nothing if it cannot be.
pub fn part_at(text: &str, at: usize) -> (&str, &str) {
    text.split_at_checked(at).unwrap_or((text, ""))
}
