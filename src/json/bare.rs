//! Values and keys without quotes: numbers and literals, and in near-JSON
//! anything else.

use super::Value;
use super::quotes::Spot;
use super::reader::Reader;

/// Bytes of script to look through for the JSON that it assigns.
const PREFIX: usize = 256;

impl Reader<'_> {
    /// Reads a value that begins with neither a bracket nor a double quote.
    pub(super) fn bare_value(&mut self, spot: Spot) -> Value {
        let start = self.at;
        while matches!(self.peek(), Some(b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'+' | b'-' | b'.')) {
            self.at += 1;
        }
        let word = self.since(start);
        let known = match word {
            "true" => Some(Value::Bool(true)),
            "false" => Some(Value::Bool(false)),
            "null" => Some(Value::Null),
            _ if is_number(word) => Some(Value::Number(word.to_owned())),
            _ => None,
        };
        match known {
            Some(value) if !self.lenient() || self.ends_value() => value,
            _ => {
                self.at = start;
                self.odd_value(spot)
            }
        }
    }

    /// Whether a bare value can end here.
    fn ends_value(&self) -> bool {
        let next = self.rest().trim_start_matches([' ', '\t']).bytes().next();
        matches!(next, None | Some(b',' | b'}' | b']' | b'\n' | b'\r' | b'/' | b'"' | b'<'))
    }

    fn odd_value(&mut self, spot: Spot) -> Value {
        match self.peek() {
            None => {
                self.repair("the text ends before a value; read as null");
                return Value::Null;
            }
            Some(b'\'') => return Value::String(self.string(spot)),
            _ => {}
        }
        let place = self.at;
        let word = self.bare_word(b",}]\n");
        let value = match word {
            "" => Value::Null,
            "True" => Value::Bool(true),
            "False" => Value::Bool(false),
            "undefined" | "None" | "NaN" => Value::Null,
            _ => Value::String(word.to_owned()),
        };
        let end = core::mem::replace(&mut self.at, place);
        self.repair(match value {
            Value::Null => "a value is missing; read as null",
            _ => "a value without quotes; read as text",
        });
        self.at = end;
        value
    }

    /// Reads a key without quotes.
    pub(super) fn bare_key(&mut self) -> String {
        self.repair("a key without quotes; read as text");
        self.bare_word(b":,}]\n").to_owned()
    }

    /// Takes the text before any of those bytes, trimmed.
    fn bare_word(&mut self, ends: &[u8]) -> &str {
        let start = self.at;
        while self.peek().is_some_and(|byte| !ends.contains(&byte)) {
            self.at += 1;
        }
        self.since(start).trim()
    }

    /// Moves to the JSON that a script assigns (`name = {…}`) or a tag holds.
    pub(super) fn skip_to_json(&mut self) {
        let rest = self.rest().as_bytes();
        let found = rest.iter().take(PREFIX).position(|byte| matches!(byte, b'{' | b'['));
        let Some(end) = found else { return self.stop() };
        let before = rest.get(..end).unwrap_or_default().trim_ascii_end();
        if !matches!(before.last(), Some(b'=' | b'(' | b'>')) {
            return self.stop();
        }
        self.repair("script or markup before the JSON; skipped");
        self.at += end;
    }
}

/// Whether it is a number by the grammar of JSON.
fn is_number(word: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let word = word.strip_prefix('-').unwrap_or(word);
    let (mantissa, exponent) = match word.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (word, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|e| digits(e.strip_prefix(['+', '-']).unwrap_or(e)))
}
