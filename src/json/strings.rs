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
        let quote = self.peek().unwrap_or(b'"');
        if quote != b'"' {
            self.repair("a single-quoted string; read as if double-quoted");
        }
        self.at += 1;
        let mut out = String::new();
        let mut start = self.at;
        loop {
            let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
            self.at += plain(rest, quote);
            match self.peek() {
                None => {
                    self.repair("the text ends inside a string; closed");
                    out.push_str(self.since(start));
                    return out;
                }
                Some(b'\\') => {
                    if out.is_empty() {
                        // The whole string, unless it has an escaped quote.
                        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
                        out.reserve(memchr(quote, rest).unwrap_or_default());
                    }
                    out.push_str(self.since(start));
                    self.escape(&mut out);
                    start = self.at;
                }
                Some(byte) if byte == quote => {
                    if !self.lenient() || self.closes(spot) {
                        let last = self.since(start);
                        self.at += 1;
                        if out.is_empty() {
                            // Without escapes, as most: one allocation of just its length.
                            return last.to_owned();
                        }
                        out.push_str(last);
                        return out;
                    }
                    if self.opens_next_key(spot) {
                        out.push_str(self.since(start).trim_end().trim_end_matches(','));
                        self.repair("a string without its closing quote; closed before the next key");
                        return out;
                    }
                    self.repair("an unescaped quote inside a string; kept");
                    self.at += 1;
                }
                Some(_) => {
                    if self.lenient() && self.ends_at_line(spot) {
                        out.push_str(self.since(start).trim_end().trim_end_matches(','));
                        self.repair("a string without its closing quote; closed at the line's end");
                        return out;
                    }
                    self.repair("a raw control character inside a string; kept");
                    self.at += 1;
                }
            }
        }
    }

    /// Reads the escape whose backslash is next.
    fn escape(&mut self, out: &mut String) {
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
