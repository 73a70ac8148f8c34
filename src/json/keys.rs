//! Keys of near-JSON.

use super::quotes::Spot;
use super::reader::Reader;
use crate::text::is_letter_or_digit;

/// Bytes of the longest key that holds a quotation mark.
const LONGEST: usize = 256;

impl Reader<'_> {
    /// Reads the key that is next. `None` where there is none, or the text ends in it.
    pub(super) fn key(&mut self) -> Option<String> {
        if !self.lenient() {
            if self.peek() != Some(b'"') {
                self.stop();
                return None;
            }
            return Some(self.string(Spot::Member));
        }
        let place = self.at;
        let key = self.loose_key();
        if key.is_none() {
            if self.at < self.text.len() {
                self.repair_at(place, "text that belongs to no member; dropped");
            } else {
                self.repair_at(place, "the text ends inside a key; dropped");
            }
        }
        key
    }

    fn loose_key(&mut self) -> Option<String> {
        let Some(open) = self.mark(self.at) else { return self.bare_key() };
        let start = self.at + open.len;
        let mut from = start;
        while let Some((end, close)) = self.next_mark(from, self.key_limit(from, start), open.kind) {
            let name = self.text.get(start..end).unwrap_or_default();
            let is_long = name.contains('\n') && name.contains([':', ',']);
            if is_long || name.contains(['{', '}', '[', ']']) || name.trim_end().ends_with([':', ',']) {
                break;
            }
            let after = self.token_after(end + close.len);
            if after >= self.text.len() || self.colon_at(after).is_some() || self.ends_key(after) {
                self.say_mark(open);
                self.at = start;
                let key = self.unescaped(end);
                self.at = end + close.len;
                return Some(key);
            }
            from = end + close.len;
        }
        self.at = start;
        let name = self.name()?;
        self.repair_at(start, "a key without its closing quote; closed before the colon");
        Some(name)
    }

    /// How far to look for the next mark in a key.
    fn key_limit(&self, from: usize, start: usize) -> usize {
        // The first is never farther than the next key's, so that all keys take linear time.
        if from == start { self.text.len() } else { start + LONGEST }
    }

    /// Whether what stands there can follow a key whose colon is missing.
    fn ends_key(&self, at: usize) -> bool {
        self.begins_value(at) || matches!(self.byte(at), Some(b',' | b'}' | b']' | b'='))
    }

    /// Reads a key without quotes.
    fn bare_key(&mut self) -> Option<String> {
        let place = self.at;
        let key = self.name()?;
        self.bare_keys = true;
        self.repair_at(place, "a key without quotes; read as text");
        Some(key)
    }

    /// Takes the text before a colon or a value, where it looks like the name of
    /// a member; else moves on to what may be a member again.
    fn name(&mut self) -> Option<String> {
        let start = self.at;
        loop {
            match self.peek() {
                None => return None,
                Some(b':') => break,
                Some(b',' | b'}' | b']' | b'\n' | b'{' | b'[') => break,
                // A key after words that belong to none, or a value after a key without a colon.
                Some(_) if self.mark(self.at).is_some() => {
                    if self.is_key(self.at) && !self.since(start).trim().is_empty() {
                        return None;
                    }
                    let mark = self.mark(self.at)?;
                    if self.colon_at(self.token_after(self.at + mark.len)).is_some() {
                        let name = self.since(start).trim().to_owned();
                        self.at += mark.len;
                        return is_likely(&name).then_some(name);
                    }
                    break;
                }
                // Blanks or a tag before the colon.
                Some(_) if self.colon_at(self.token_after(self.at)).is_some() => break,
                Some(_) => self.skip_char(),
            }
        }
        let name = self.since(start).trim();
        is_likely(name).then(|| name.to_owned())
    }
}

/// Whether a text without quotes may be a key.
fn is_likely(name: &str) -> bool {
    name.contains(is_letter_or_digit)
        && name.split_whitespace().count() <= 2
        && !name.contains(['(', ')', ';', '='])
}
