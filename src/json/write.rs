//! Writes JSON text, a token at a time.
//!
//! Each token parts itself from what stands before it, so a caller says what
//! there is and never where a comma goes. Without generics, for their copies
//! were two kilobytes of the browser's Wasm.

use super::strings::plain;
use crate::text::{part_at, push_decimal};

/// JSON text that grows.
///
/// ```
/// let mut json = offprint::json::Writer::default();
/// json.open("{");
/// json.member("headline", "Rain");
/// json.close("}");
/// assert_eq!(json.into_text(), r#"{"headline":"Rain"}"#);
/// ```
#[derive(Debug, Default)]
pub struct Writer(String);

impl Writer {
    /// The text written so far.
    pub fn into_text(self) -> String {
        self.0
    }

    /// Begins an object or an array by its bracket.
    pub fn open(&mut self, bracket: &str) {
        self.bare(bracket);
    }

    /// Ends an object or an array by its bracket.
    pub fn close(&mut self, bracket: &str) {
        self.0.push_str(bracket);
    }

    /// Writes a literal: `null`, `true`, `false`.
    #[inline(never)]
    pub fn bare(&mut self, literal: &str) {
        if !self.0.is_empty() && !self.0.ends_with(['[', '{', ':']) {
            self.0.push(',');
        }
        self.0.push_str(literal);
    }

    /// Writes the key of the value that comes next.
    pub fn key(&mut self, key: &str) {
        self.string(key);
        self.0.push(':');
    }

    /// Writes a member that is a text.
    #[inline(never)]
    pub fn member(&mut self, key: &str, text: &str) {
        self.key(key);
        self.string(text);
    }

    /// Writes a member that is a text, where there is one.
    #[inline(never)]
    pub fn optional(&mut self, key: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.member(key, text);
        }
    }

    /// Writes a member that is a number.
    pub fn number(&mut self, key: &str, number: u32) {
        self.key(key);
        push_decimal(&mut self.0, u64::from(number), 1);
    }

    /// Writes a text.
    #[inline(never)]
    pub fn string(&mut self, text: &str) {
        self.bare("\"");
        let mut rest = text;
        loop {
            let at = plain(rest.as_bytes(), b'"');
            let (before, after) = part_at(rest, at);
            self.0.push_str(before);
            if after.is_empty() {
                break;
            }
            let (odd, after) = part_at(after, 1);
            self.escape(odd);
            rest = after;
        }
        self.0.push('"');
    }

    /// Writes a character that JSON has no plain form of.
    fn escape(&mut self, odd: &str) {
        const HEX: &str = "0123456789abcdef";
        match odd {
            "\n" => self.0.push_str("\\n"),
            "\"" | "\\" => {
                self.0.push('\\');
                self.0.push_str(odd);
            }
            _ => {
                let code = odd.bytes().next().map_or(0, usize::from);
                self.0.push_str(if code < 16 { "\\u000" } else { "\\u001" });
                self.0.push_str(HEX.get(code % 16..code % 16 + 1).unwrap_or_default());
            }
        }
    }
}
