//! What `options.rs`, `host/js.rs` and `wasm.rs` still ask of a text by names of our own. Each is a function of the
//! standard library; call that instead.

use crate::prelude::*;

/// What stands before and after the first place where a text has another.
pub fn cut<'a>(text: &'a str, part: &str) -> Option<(&'a str, &'a str)> {
    text.split_once(part)
}

/// The pieces between the places where a text has another.
pub fn split<'a>(text: &'a str, part: &str) -> Vec<&'a str> {
    text.split(part).collect()
}

/// The text with one part of it replaced, wherever it stands.
pub fn replace(text: &str, part: &str, with: &str) -> String {
    text.replace(part, with)
}

/// What stands before the first of these signs; all where there is none.
pub fn before<'a>(text: &'a str, signs: &str) -> &'a str {
    text.split(|c| signs.contains(c)).next().unwrap_or_default()
}

/// The whole number that a text is.
pub fn integer(text: &str) -> Option<i64> {
    text.parse().ok()
}

/// The parts, one after the other.
pub fn concat(parts: &[&str]) -> String {
    parts.concat()
}

/// The place of the entry that has this name. Entries are parted by `|`, the
/// names of one entry by spaces.
pub fn place(list: &str, name: &str) -> Option<usize> {
    list.split('|').position(|entry| entry.split(' ').any(|one| one == name))
}

/// Whether an entry of the list has this name.
pub fn listed(list: &str, name: &str) -> bool {
    place(list, name).is_some()
}

/// The entry at a place of a list parted by this mark; nothing beyond the last.
pub fn entry(list: &'static str, mark: &str, place: usize) -> &'static str {
    list.split(mark).nth(place).unwrap_or_default()
}
