//! JavaScript around JSON and in it.

use super::Value;
use super::quotes::Spot;
use super::reader::Reader;
use crate::limits::MAX_JSON_DEPTH;

/// Bytes of script to look through for the JSON that it assigns.
const PREFIX: usize = 256;

/// Bytes of the longest name of a function.
const LONGEST_NAME: usize = 64;

impl Reader<'_> {
    /// Moves to the JSON that a script assigns (`name = {…}`) or a tag holds.
    pub(super) fn skip_to_json(&mut self) {
        let Some(end) = self.json_after(b"=(>") else { return self.stop() };
        self.repair("script or markup before the JSON; skipped");
        self.at = end;
    }

    /// Moves to the JSON of the next statement, if one follows.
    pub(super) fn skip_statement(&mut self) -> bool {
        let is_name = |c: char| c.is_ascii_alphanumeric() || "_$.[]\"' \t\n\r;=(".contains(c);
        let end = self.json_after(b"=(");
        let Some(end) =
            end.filter(|end| self.text.get(self.at..*end).is_some_and(|text| text.chars().all(is_name)))
        else {
            return false;
        };
        self.repair("script before the JSON; skipped");
        self.at = end;
        true
    }

    /// Where the text after one of those bytes begins, if a bracket is next there.
    fn json_after(&self, opens: &[u8]) -> Option<usize> {
        let near = self.rest().as_bytes().iter().take(PREFIX).enumerate();
        let mut ends = near.filter(|(_, byte)| opens.contains(byte)).map(|(at, _)| self.at + at + 1);
        ends.find(|end| matches!(self.byte(self.token_after(*end)), Some(b'{' | b'[')))
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
        let len = self.call_at(self.at).filter(|_| depth < MAX_JSON_DEPTH)?;
        self.repair("a call of a function; read as its argument");
        self.at += len;
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

    /// How long what opens a call is, such as `new Date(`.
    pub(super) fn call_at(&self, at: usize) -> Option<usize> {
        let rest = self.from(at);
        let name = rest.strip_prefix("new ").unwrap_or(rest);
        let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | b'.');
        let len = name.bytes().take(LONGEST_NAME).take_while(is_name).count();
        let begins = name.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '_' | '$'));
        let opens = begins && name.as_bytes().get(len) == Some(&b'(');
        opens.then(|| rest.len() - name.len() + len + 1)
    }
}
