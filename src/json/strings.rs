//! Strings and their escapes.

use memchr::memchr;

use super::quotes::Spot;
use super::reader::Reader;
use crate::error::Code;
use crate::text::{Bytes, Odd, before_odd};

/// Bytes that JSON has no plain form of.
#[derive(Clone, Copy)]
struct Marks {
    quote: u8,
}

impl Odd for Marks {
    #[inline(always)]
    fn among<B: Bytes>(self, bytes: B) -> B::Answer {
        bytes.is(self.quote) | bytes.is(b'\\') | bytes.below(b' ')
    }
}

/// How many bytes of a string stand before one that JSON has no plain form of.
#[inline(never)]
pub(super) fn plain(bytes: &[u8], quote: u8) -> usize {
    before_odd(bytes, Marks { quote })
}

impl Reader<'_> {
    /// Reads the string whose opening quote is next.
    pub(super) fn string(&mut self, spot: Spot) -> String {
        if self.lenient() {
            return self.loose_string(spot);
        }
        self.at += 1;
        let mut out = String::new();
        let mut start = self.at;
        loop {
            let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
            self.at += plain(rest, b'"');
            match self.peek() {
                Some(b'"') => {
                    let last = self.since(start);
                    self.at += 1;
                    if out.is_empty() {
                        // Without escapes, as most: one allocation of just its length.
                        return last.to_owned();
                    }
                    out.push_str(last);
                    return out;
                }
                Some(b'\\') => {
                    if out.is_empty() {
                        // The whole string, unless it has an escaped quote.
                        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
                        out.reserve(memchr(b'"', rest).unwrap_or_default());
                    }
                    out.push_str(self.since(start));
                    self.escape(&mut out);
                    start = self.at;
                }
                _ => {
                    self.stop();
                    return out;
                }
            }
        }
    }

    /// Reads to that place as if inside a string.
    pub(super) fn unescaped(&mut self, to: usize) -> String {
        let mut out = String::new();
        while self.at < to {
            let part = self.text.get(self.at..to).unwrap_or_default();
            let plain = part.find('\\').unwrap_or(part.len());
            out.push_str(part.get(..plain).unwrap_or_default());
            self.at += plain;
            if plain < part.len() {
                self.escape(&mut out);
            }
        }
        out
    }

    /// Whether the text ends in the escape whose backslash is next.
    pub(super) fn is_cut_escape(&self) -> bool {
        let rest = self.rest().get(1..).unwrap_or_default();
        if rest.len() > 10 {
            return false;
        }
        let is_hex = |text: &str| text.bytes().all(|b| b.is_ascii_hexdigit());
        let is_start = |text: &str| {
            text.is_empty() || text.strip_prefix('u').is_some_and(|hex| hex.len() < 4 && is_hex(hex))
        };
        // Half a surrogate pair, and what there is of the other half.
        let half = rest.strip_prefix("ud").filter(|rest| rest.starts_with(['8', '9', 'a', 'b', 'A', 'B']));
        let after = half.and_then(|rest| rest.get(..3).filter(|hex| is_hex(hex)).and(rest.get(3..)));
        is_start(rest)
            || after.is_some_and(|rest| rest.is_empty() || rest.strip_prefix('\\').is_some_and(is_start))
    }

    /// Reads the escape whose backslash is next.
    pub(super) fn escape(&mut self, out: &mut String) {
        let plain = match self.byte(self.at + 1) {
            Some(b'u') if self.hex(self.at + 2, 4).is_some() => return self.unicode_escape(out),
            Some(c @ (b'"' | b'\\' | b'/')) => char::from(c),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            _ => return self.bad_escape(out),
        };
        out.push(plain);
        self.at += 2;
    }

    /// The number of so many hexadecimal digits.
    fn hex(&self, from: usize, digits: usize) -> Option<u32> {
        let digits = self.text.get(from..from + digits)?;
        if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        u32::from_str_radix(digits, 16).ok()
    }

    fn unicode_escape(&mut self, out: &mut String) {
        let unit = self.hex(self.at + 2, 4).unwrap_or_default();
        let low = match self.text.get(self.at + 6..self.at + 8) {
            Some("\\u") => self.hex(self.at + 8, 4).filter(|low| (0xDC00..0xE000).contains(low)),
            _ => None,
        };
        let (code, len) = match (unit, low) {
            (0xD800..0xDC00, Some(low)) => (0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00), 12),
            _ => (unit, 6),
        };
        let c = char::from_u32(code).unwrap_or_else(|| {
            self.find(Code::BadValue, "half a surrogate pair; replaced by U+FFFD");
            '\u{fffd}'
        });
        out.push(c);
        self.at += len;
    }

    /// JavaScript's `\x2b` is the character it says; of any other escape the
    /// character after the backslash is kept.
    fn bad_escape(&mut self, out: &mut String) {
        self.repair("an escape that JSON does not have; the character kept");
        let code = if self.byte(self.at + 1) == Some(b'x') { self.hex(self.at + 2, 2) } else { None };
        if let Some(c) = code.and_then(char::from_u32) {
            out.push(c);
            self.at += 4;
            return;
        }
        self.at += 1;
        match self.peek() {
            // A broken \u escape stays visible; a backslash before a line
            // break is JavaScript's continued line.
            Some(b'u') => out.push('\\'),
            Some(b'\n' | b'\r') => self.at += 1,
            _ => {
                out.extend(self.rest().chars().next());
                self.skip_char();
            }
        }
    }
}
