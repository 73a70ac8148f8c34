//! JavaScript around JSON and in it.

use super::Value;
use super::quotes::Spot;
use super::reader::Reader;
use crate::limits::MAX_JSON_DEPTH;

/// Bytes of script to look through for the JSON that it assigns.
const PREFIX: usize = 256;

impl Reader<'_> {
    /// Moves to the JSON that a script assigns (`name = {…}`) or a tag holds.
    pub(super) fn skip_to_json(&mut self) {
        let Some(before) = self.before_json().filter(|text| text.ends_with(['=', '(', '>'])) else {
            return self.stop();
        };
        let end = self.at + before.len();
        self.repair("script or markup before the JSON; skipped");
        self.at = end;
    }

    /// Moves to the JSON of the next statement, if one follows.
    pub(super) fn skip_statement(&mut self) -> bool {
        let is_name =
            |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '$' | '.' | '[' | ']' | '"' | '\'');
        let Some(before) = self.before_json().filter(|text| text.ends_with(['=', '('])) else { return false };
        let name = before.trim_end_matches(['=', '(']);
        if !name.chars().all(|c| is_name(c) || c.is_ascii_whitespace() || c == ';') {
            return false;
        }
        let end = self.at + before.len();
        self.repair("script before the JSON; skipped");
        self.at = end;
        true
    }

    /// What stands before the next bracket that is near, trimmed.
    fn before_json(&self) -> Option<&str> {
        let rest = self.rest();
        let end = rest.bytes().take(PREFIX).enumerate().find(|(at, byte)| {
            matches!(byte, b'{' | b'[')
                && rest.get(..*at).is_some_and(|text| text.trim_end().ends_with(['=', '(', '>']))
        });
        Some(rest.get(..end?.0)?.trim_end())
    }

    /// Reads what JavaScript writes for a value: `!0`, `void 0`, or a call such
    /// as `new Date("…")`, which is read as its argument.
    pub(super) fn script_value(&mut self, depth: usize) -> Option<Value> {
        let place = self.at;
        let words = [("!0", Value::Bool(true)), ("!1", Value::Bool(false)), ("void 0", Value::Null)];
        for (word, value) in words {
            if self.rest().starts_with(word) && self.ends_value(self.at + word.len()) {
                self.repair("a value of JavaScript; read as what it stands for");
                self.at += word.len();
                return Some(value);
            }
        }
        let name = self.rest().strip_prefix("new ").unwrap_or(self.rest());
        let is_name = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'$' | b'.');
        let len = name.bytes().take(64).take_while(is_name).count();
        let begins = name.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '_' | '$'));
        if !begins || name.as_bytes().get(len) != Some(&b'(') || depth >= MAX_JSON_DEPTH {
            return None;
        }
        self.repair("a call of a function; read as its argument");
        self.at = self.text.len() - name.len() + len + 1;
        self.open_calls += 1;
        self.noise();
        let empty = self.peek() == Some(b')');
        let mut value = if empty { Value::Null } else { self.value_in(depth + 1, Spot::Item) };
        self.open_calls -= 1;
        self.noise();
        if self.peek() == Some(b',') {
            self.repair_at(place, "a call with several arguments; read as null");
            value = Value::Null;
            while !matches!(self.peek(), None | Some(b')' | b'\n' | b'{' | b'}' | b'"')) {
                self.at += 1;
            }
        }
        if self.peek() == Some(b')') {
            self.at += 1;
        }
        Some(value)
    }
}
