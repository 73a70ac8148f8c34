//! Lists and tables, each in one text. As slices of texts they cost the
//! browser eight bytes more an entry, which compress badly.

use super::context::Context;
use super::cursor::Cursor;
use super::text::line;
use crate::prelude::*;
use crate::text::{cut, split};

/// The value of a key in a list of `key=value`, parted by spaces.
pub(super) fn lookup<'a>(key: &str, list: &'a str) -> Option<&'a str> {
    for entry in split(list, " ") {
        let (name, value) = cut(entry, "=")?;
        if name == key {
            return Some(value);
        }
    }
    None
}

/// The text up to the first space, and what follows.
pub(super) fn word(text: &str) -> (&str, &str) {
    cut(text, " ").unwrap_or((text, ""))
}

/// The value at the end of a way: names of members, parted by dots.
pub(super) fn walk<'v>(at: &Cursor<'v>, way: &str) -> Option<Cursor<'v>> {
    let mut at = *at;
    for name in split(way, ".") {
        at = at.get(name)?;
    }
    Some(at)
}

/// The first value that is not empty at the end of one of several ways,
/// parted by bars; else one that is empty.
pub(super) fn first<'v>(at: &Cursor<'v>, ways: &str) -> Option<Cursor<'v>> {
    let mut found = None;
    for way in split(ways, "|") {
        let Some(value) = walk(at, way) else { continue };
        if !value.is_empty() {
            return Some(value);
        }
        found = found.or(Some(value));
    }
    found
}

/// The text of the first value that is not empty; nothing where it is none.
pub(super) fn text<'v>(at: &Cursor<'v>, ways: &str) -> &'v str {
    first(at, ways).and_then(|at| at.str()).unwrap_or_default()
}

/// The first value that is not empty, as one line of text.
pub(super) fn line_at(at: &Cursor<'_>, ways: &str, context: &mut Context<'_>) -> Option<String> {
    line(&first(at, ways)?, context)
}
