//! Which quotation mark closes a string: in near-JSON, one that a plausible
//! continuation follows. Every look ahead takes a few tokens at most, so that a
//! text of nothing but quotation marks takes linear time.

use super::marks::{Kind, Mark};
use super::reader::Reader;

/// Where a string stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Spot {
    /// The value of a member.
    Member,
    /// An item of an array.
    Item,
}

/// Bytes of a key to look ahead over.
const REACH: usize = 128;

/// Words that begin a value.
const WORDS: &[&str] = &[
    "true",
    "false",
    "null",
    "True",
    "False",
    "None",
    "undefined",
    "void 0",
    "NaN",
    "Infinity",
    "new ",
    "!0",
    "!1",
];

impl Reader<'_> {
    /// Whether a mark that ends there closes a string.
    pub(super) fn closes(&self, end: usize, spot: Spot) -> bool {
        let after = self.token_after(end);
        let Some(byte) = self.byte(after) else { return true };
        if let Some(len) = self.comma_at(after) {
            return self.continues(after + len, spot);
        }
        match (byte, spot) {
            (b'}', Spot::Member) | (b']', Spot::Item) => self.bracket_ends(after + 1),
            (b']', Spot::Member) => self.open_arrays > 0 && self.bracket_ends(after + 1),
            (b'}', Spot::Item) => self.open_objects > 0 && self.bracket_ends(after + 1),
            (b')', _) => self.open_calls > 0,
            (b'/', _) => self.byte(after + 1) == Some(b'*'),
            (b'<', _) => self.from(after).starts_with("<!--"),
            (b'+', _) => self.mark(self.token_after(after + 1)).is_some_and(Mark::is_plain),
            // A string where a key is missing its object: `[…}, "key": …`.
            (b':', Spot::Item) => self.begins_value(self.token_after(after + 1)),
            // A missing comma.
            (_, Spot::Member) => {
                self.is_key(after) || self.has_line_break(end, after) && self.is_bare_key(after)
            }
            (_, Spot::Item) => self.has_line_break(end, after) && self.mark(after).is_some(),
        }
    }

    /// Whether the next plain mark of the string's kind closes it.
    pub(super) fn later_closes(&self, open: Mark, spot: Spot) -> bool {
        let (quote, known) = match open.kind {
            Kind::Double => (b'"', &self.next_double),
            Kind::Single => (b'\'', &self.next_single),
        };
        let (from, mut found) = known.get();
        if !(from..=found).contains(&self.at) {
            found = self.at;
            let mut escaped = false;
            while self.byte(found).is_some_and(|byte| byte != quote || escaped) {
                escaped = !escaped && self.byte(found) == Some(b'\\');
                found += 1;
            }
            known.set((self.at, found));
        }
        found < self.text.len() && self.closes(found + 1, spot)
    }

    /// Whether the line ends a string that has no closing mark: the next line
    /// begins with a key, or with a bracket that the string does not go on after.
    pub(super) fn ends_at_line(&self, start: usize, open: Mark, spot: Spot) -> bool {
        if !matches!(self.peek(), Some(b'\n' | b'\r')) {
            return false;
        }
        let after = self.token_after(self.at);
        match (self.byte(after), spot) {
            (Some(b'}' | b']'), _) => !self.later_closes(open, spot),
            (_, Spot::Member) => self.is_key(after) || self.bare_keys && self.is_bare_key(after),
            (_, Spot::Item) => self.mark(after).is_some() && self.comma_before(start),
        }
    }

    /// Whether the mark that is next opens a key or an item, after a string that
    /// was not closed: `"a": "b, "c": …`, `["a, "b", …`.
    pub(super) fn opens_next(&self, mark: Mark, start: usize, spot: Spot) -> bool {
        if !self.comma_before(start) {
            return false;
        }
        let from = self.at + mark.len;
        match spot {
            Spot::Member => self.is_key(self.at),
            Spot::Item => self
                .next_mark(from, from + REACH, mark.kind)
                .is_some_and(|(end, close)| end > from && self.closes(end + close.len, spot)),
        }
    }

    /// Whether a comma is the last thing before the next byte, blanks aside.
    fn comma_before(&self, start: usize) -> bool {
        let near = start.max(self.at.saturating_sub(REACH));
        let before = self.text.as_bytes().get(near..self.at).unwrap_or_default();
        before.trim_ascii_end().ends_with(b",")
    }

    /// Whether what follows a comma can be the next member or item.
    pub(super) fn continues(&self, from: usize, spot: Spot) -> bool {
        let at = self.token_after(from);
        match self.byte(at) {
            None | Some(b',' | b'}' | b']') => true,
            Some(b'/') => self.byte(at + 1) == Some(b'*'),
            Some(b'<') => self.from(at).starts_with("<!--"),
            _ if spot == Spot::Item => self.begins_value(at),
            // The text may end right after the mark that opens a key.
            _ => {
                self.is_key(at)
                    || self.is_bare_key(at)
                    || self.mark(at).is_some_and(|mark| at + mark.len >= self.text.len())
            }
        }
    }

    /// Whether what follows a closing bracket can stand there.
    fn bracket_ends(&self, from: usize) -> bool {
        let at = self.token_after(from);
        matches!(self.byte(at), None | Some(b'}' | b']' | b'{' | b';' | b')' | b'/' | b'*' | b'<' | b'-'))
            || self.comma_at(at).is_some()
            || self.mark(at).is_some()
            || self.has_line_break(from, at) && self.is_bare_key(at)
            // After the last bracket comes what the script does next.
            || self.open_objects + self.open_arrays == 1 && self.has_line_break(from, at)
    }

    /// Whether a string that a colon follows begins there, or one that the text ends in.
    pub(super) fn is_key(&self, at: usize) -> bool {
        let Some(open) = self.mark(at) else { return false };
        let start = at + open.len;
        let Some((end, close)) = self.next_mark(start, start + REACH, open.kind) else {
            return start + REACH > self.text.len() && is_name(self.from(start));
        };
        let name = self.text.get(start..end).unwrap_or_default();
        let after = self.token_after(end + close.len);
        !name.contains('\n') && (after >= self.text.len() && is_name(name) || self.colon_at(after).is_some())
    }

    /// Whether a word that a colon and a value follow begins there.
    pub(super) fn is_bare_key(&self, at: usize) -> bool {
        let word = self.text.as_bytes().get(at..).unwrap_or_default();
        let len = word.iter().take(REACH).take_while(|byte| is_name_byte(byte)).count();
        if self.bare_keys && len > 0 && at + len == self.text.len() {
            return true;
        }
        // Its closing mark, where only the opening one is missing.
        let mark = self.mark(at + len).map_or(0, |mark| mark.len);
        let colon = self.token_after(at + len + mark);
        len > 0
            && self.colon_at(colon).is_some_and(|colon_len| {
                let value = self.token_after(colon + colon_len);
                value == self.text.len()
                    || self.bare_keys && self.byte(value) != Some(b'/')
                    || self.begins_value(value)
            })
    }

    /// Whether a value begins there: not one that is text without quotes.
    pub(super) fn begins_value(&self, at: usize) -> bool {
        match self.byte(at) {
            Some(b'{' | b'[' | b'0'..=b'9') => true,
            Some(b'-') => matches!(self.byte(at + 1), Some(b'0'..=b'9' | b'I')),
            _ => {
                let rest = self.from(at);
                let cut = rest.len() < 9 && !rest.is_empty();
                self.mark(at).is_some()
                    || self.call_at(at).is_some()
                    || WORDS.iter().any(|word| rest.starts_with(word) || cut && word.starts_with(rest))
            }
        }
    }

    /// The bytes of the comma that stands there, of whatever keyboard.
    pub(super) fn comma_at(&self, at: usize) -> Option<usize> {
        match self.byte(at)? {
            b',' => Some(1),
            0xEF => self.from(at).starts_with('，').then_some('，'.len_utf8()),
            _ => None,
        }
    }

    /// The bytes of the colon that stands there.
    pub(super) fn colon_at(&self, at: usize) -> Option<usize> {
        match self.byte(at)? {
            b':' => Some(1),
            0xEF => self.from(at).starts_with('：').then_some('：'.len_utf8()),
            _ => None,
        }
    }

    fn has_line_break(&self, from: usize, to: usize) -> bool {
        self.text.get(from..to).is_some_and(|blank| blank.contains('\n'))
    }
}

fn is_name_byte(byte: &u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'@' | b'$')
}

/// Whether a text looks like the name of a member.
fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| is_name_byte(&byte) || matches!(byte, b':' | b'-' | b'.' | b'/'))
}
