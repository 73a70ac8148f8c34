//! Lists and tables, each in one text. As slices of texts they cost the
//! browser eight bytes more an entry, which compress badly.

use super::cursor::Cursor;
use super::graph::Graph;
use crate::text::{cut, split};

/// JSON in which nothing refers to anything else.
static NO_GRAPH: Graph<'static> = Graph::new();

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
pub(super) fn walk<'v>(at: Cursor<'v>, way: &str) -> Cursor<'v> {
    NO_GRAPH.walk(at, way)
}

/// The first value that is not empty at the end of one of several ways,
/// parted by bars; else one that is empty.
pub(super) fn first<'v>(at: Cursor<'v>, ways: &str) -> Cursor<'v> {
    NO_GRAPH.first(at, ways)
}

/// The text of the first value that is not empty; nothing where it is none.
pub(super) fn text<'v>(at: Cursor<'v>, ways: &str) -> &'v str {
    first(at, ways).text()
}
