//! Values without quotes: numbers and literals, and in near-JSON anything else.

use super::Value;
use super::quotes::Spot;
use super::reader::Reader;

/// Words for values that other languages have.
const WORDS: &[(&str, Value)] = &[
    ("true", Value::Bool(true)),
    ("false", Value::Bool(false)),
    ("null", Value::Null),
    ("True", Value::Bool(true)),
    ("False", Value::Bool(false)),
    ("None", Value::Null),
    ("undefined", Value::Null),
    ("NaN", Value::Null),
    ("Infinity", Value::Null),
    ("-Infinity", Value::Null),
];

impl<'a> Reader<'a> {
    /// Reads a value that begins with neither a bracket nor a double quote.
    pub(super) fn bare_value(&mut self, depth: usize, spot: Spot) -> Value {
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
            Some(value) if !self.lenient() || self.ends_value(self.at) && !self.is_grouped(spot) => value,
            _ => {
                self.at = start;
                self.odd_value(depth, spot)
            }
        }
    }

    /// Whether a comma parts the digits of a number: `1,102`.
    fn is_grouped(&self, spot: Spot) -> bool {
        let digit = self.byte(self.at + 1).is_some_and(|byte| byte.is_ascii_digit());
        spot == Spot::Member && digit && self.peek() == Some(b',') && !self.continues(self.at + 1, spot)
    }

    /// Whether a bare value can end there.
    pub(super) fn ends_value(&self, end: usize) -> bool {
        let after = self.token_after(end);
        matches!(self.byte(after), None | Some(b',' | b'}' | b']' | b';' | b'/' | b'<'))
            || self.byte(after) == Some(b')') && self.open_calls > 0
            || self.text.get(end..after).is_some_and(|blank| blank.contains(['\n', '\r']))
            || self.comma_at(after).is_some()
            || self.mark(after).is_some()
    }

    fn odd_value(&mut self, depth: usize, spot: Spot) -> Value {
        if !self.lenient() {
            self.stop();
            return Value::Null;
        }
        if self.peek().is_none() {
            self.repair("the text ends before a value; read as null");
            return Value::Null;
        }
        if self.mark(self.at).is_some() {
            return Value::String(self.string(spot));
        }
        if let Some(value) = self.script_value(depth) {
            return value;
        }
        let place = self.at;
        let text = self.loose_text(spot);
        let is_cut = self.at >= self.text.len();
        let known = WORDS.iter().find(|(word, _)| *word == text || is_cut && word.starts_with(text));
        if text.is_empty() {
            self.repair_at(place, "a value is missing; read as null");
            return Value::Null;
        }
        if let Some((word, value)) = known {
            self.repair_at(
                place,
                match value {
                    _ if *word != text => "the text ends inside a word; completed",
                    Value::Null => "a value is missing; read as null",
                    _ => "a word of another language; read as true or false",
                },
            );
            return value.clone();
        }
        if let Some(number) = cut_number(text) {
            self.repair_at(place, "a number that is not whole; read as far as it goes");
            return number;
        }
        self.repair_at(place, "a value without quotes; read as text");
        Value::String(text.to_owned())
    }

    /// Takes the text of a value without quotes, or without its first one.
    fn loose_text(&mut self, spot: Spot) -> &'a str {
        let start = self.at;
        loop {
            match self.peek() {
                None | Some(b'}' | b']' | b'\n' | b'\r') => break,
                Some(b')') if self.open_calls > 0 => break,
                Some(b',') if self.at == start || spot == Spot::Item || self.continues(self.at + 1, spot) => {
                    break;
                }
                Some(b'/') if self.rest().starts_with("/*") => break,
                Some(_) if self.token_after(self.at) > self.at => {
                    // Blanks, or a tag: what follows them may be the end.
                    let after = self.token_after(self.at);
                    let is_end = matches!(self.byte(after), None | Some(b',' | b'}' | b']'));
                    if is_end || spot == Spot::Member && self.is_key(after) {
                        break;
                    }
                    self.skip_char();
                }
                Some(_) => {
                    let mark = self
                        .mark(self.at)
                        .filter(|mark| self.at > start && self.closes(self.at + mark.len, spot));
                    if let Some(mark) = mark {
                        let text = self.since(start);
                        self.at += mark.len;
                        return text.trim();
                    }
                    self.skip_char();
                }
            }
        }
        self.since(start).trim()
    }
}

/// The number that a text begins which has no end, such as `2.` or `1e+`.
fn cut_number(text: &str) -> Option<Value> {
    let whole = text.trim_end_matches(['.', '-', '+', 'e', 'E']);
    let is_cut = whole.len() < text.len() && text.len() - whole.len() <= 2;
    (is_cut && is_number(whole)).then(|| Value::Number(whole.to_owned()))
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
