//! Which quote closes a string: in near-JSON, one that a plausible
//! continuation follows. Every look ahead is bounded, so that a text of
//! nothing but quotes takes linear time.

use super::reader::Reader;

/// Where a string stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Spot {
    /// The key of a member.
    Key,
    /// The value of a member.
    Member,
    /// An item of an array.
    Item,
}

/// Bytes of white space, and of a key, to look ahead over.
const REACH: usize = 96;

impl Reader<'_> {
    /// Whether the quote that is next closes the string.
    pub(super) fn closes(&self, spot: Spot) -> bool {
        let after = self.blank_end(self.at + 1);
        match (self.byte(after), spot) {
            (None, _) => true,
            (Some(b':'), Spot::Key) => true,
            (_, Spot::Key) => false,
            (Some(b','), _) => self.continues(after + 1, spot),
            (Some(b'}'), Spot::Member) | (Some(b']'), Spot::Item) => self.bracket_ends(after + 1),
            (Some(b']'), Spot::Member) => self.open_arrays > 0 && self.bracket_ends(after + 1),
            (Some(b'}'), Spot::Item) => self.open_objects > 0 && self.bracket_ends(after + 1),
            (Some(b'/'), _) => matches!(self.byte(after + 1), Some(b'/' | b'*')),
            (Some(b'"' | b'\''), Spot::Member) => self.is_key(after),
            (Some(b'"'), Spot::Item) => after > self.at + 1 && self.is_separated(after),
            // A missing comma before a key without quotes.
            (Some(_), Spot::Member) => self.has_line_break(self.at + 1, after) && self.is_bare_key(after),
            // A string where a key is missing its object: `[…}, "key": …`.
            (Some(b':'), Spot::Item) => matches!(
                self.byte(self.blank_end(after + 1)),
                Some(b'"' | b'{' | b'[' | b't' | b'f' | b'n' | b'0'..=b'9')
            ),
            _ => false,
        }
    }

    /// Whether the line ends a string that has no closing quote: the next
    /// line begins with a key.
    pub(super) fn ends_at_line(&self, spot: Spot) -> bool {
        spot == Spot::Member
            && matches!(self.peek(), Some(b'\n' | b'\r'))
            && self.is_key(self.blank_end(self.at))
    }

    /// Whether the quote that is next opens a key, after a string that was
    /// not closed: `"a": "b, "c": …`.
    pub(super) fn opens_next_key(&self, spot: Spot) -> bool {
        let before = self.text.as_bytes().get(self.at.saturating_sub(REACH)..self.at).unwrap_or_default();
        spot == Spot::Member && before.trim_ascii_end().ends_with(b",") && self.is_key(self.at)
    }

    /// Whether what follows a comma can be the next member or item.
    fn continues(&self, from: usize, spot: Spot) -> bool {
        let at = self.blank_end(from);
        match self.byte(at) {
            None | Some(b',' | b'}' | b']' | b'/') => true,
            Some(b'"' | b'\'') if spot == Spot::Item => true,
            Some(b'"' | b'\'') => self.is_key(at),
            Some(b'{' | b'[' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n') if spot == Spot::Item => true,
            _ => spot == Spot::Member && self.is_bare_key(at),
        }
    }

    /// Whether what follows a closing bracket can stand there.
    fn bracket_ends(&self, from: usize) -> bool {
        let at = self.blank_end(from);
        matches!(
            self.byte(at),
            None | Some(b',' | b'}' | b']' | b'{' | b';' | b'"' | b'/' | b'<' | b'-' | b'\'')
        )
    }

    /// Whether a string that `:` follows begins there.
    pub(super) fn is_key(&self, at: usize) -> bool {
        let Some(quote) = self.byte(at).filter(|b| matches!(b, b'"' | b'\'')) else { return false };
        let name = self.text.as_bytes().get(at + 1..).unwrap_or_default();
        let end = name.iter().take(REACH).position(|b| *b == quote || *b == b'\n');
        let Some(end) = end.filter(|end| name.get(*end) == Some(&quote)) else { return false };
        self.byte(self.blank_end(at + 2 + end)) == Some(b':')
    }

    /// Whether a word that `:` and a value follow begins there.
    pub(super) fn is_bare_key(&self, at: usize) -> bool {
        let word = self.text.as_bytes().get(at..).unwrap_or_default();
        let is_name = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'@' | b'$');
        let len = word.iter().take(REACH).take_while(|b| is_name(b)).count();
        if len == 0 || self.byte(at + len) != Some(b':') {
            return false;
        }
        let value = self.byte(self.blank_end(at + len + 1));
        matches!(value, Some(b'"' | b'\'' | b'{' | b'[' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n'))
    }

    /// Whether a line break separates two strings of an array that lacks a comma.
    fn is_separated(&self, after: usize) -> bool {
        self.has_line_break(self.at + 1, after)
    }

    fn has_line_break(&self, from: usize, to: usize) -> bool {
        self.text.get(from..to).is_some_and(|blank| blank.contains('\n'))
    }

    /// Where the white space that begins there ends, at most so far off.
    fn blank_end(&self, from: usize) -> usize {
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        from + rest.iter().take(REACH + 64).take_while(|b| b.is_ascii_whitespace()).count()
    }
}
