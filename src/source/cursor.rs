//! A value of the JSON, and the questions that adapters ask of it.

use crate::json::Value;
use crate::text::search;

/// The names of the members from a value to one below it.
pub(super) type Path = &'static [&'static str];

/// A value inside a script; [`NOTHING`] where there is none, so that an adapter
/// takes step after step and asks once, at the end, what it found.
///
/// It does not know its place: `Context` searches for that when it reports the
/// value, and the number of reports is limited. So a step costs nothing, and a
/// cursor is copied.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'v> {
    pub(super) value: &'v Value,
}

static NULL: Value = Value::Null;

/// The value that is not there.
pub(super) const NOTHING: Cursor<'static> = Cursor { value: &NULL };

impl<'v> Cursor<'v> {
    pub(super) fn new(value: &'v Value) -> Self {
        Cursor { value }
    }

    /// Whether it is the very same value.
    pub(super) fn is_at(self, other: Cursor<'_>) -> bool {
        core::ptr::eq(self.value, other.value)
    }

    /// The member of that name: of exactly that name, else in any case (real
    /// JSON-LD has `URL`, `sameas`, `contentURL`). `null` counts as absent.
    pub(super) fn get(self, key: &str) -> Cursor<'v> {
        let (mut found, mut sure) = (NOTHING, false);
        let Value::Object(object) = self.value else { return found };
        for (name, value) in &object.0 {
            if name.len() < key.len() || !ends_alike(name, key) || matches!(value, Value::Null) {
                continue;
            }
            let exact = name == key;
            // The last one of the best kind.
            if exact || !sure && is_key(name, key) {
                (found, sure) = (Cursor { value }, exact);
            }
        }
        found
    }

    /// The value at the end of a path: names of members, one below the other.
    /// A path through a list leads through its first item.
    pub(super) fn walk(self, path: &[&str]) -> Cursor<'v> {
        path.iter().fold(self, |at, name| at.through().get(name))
    }

    /// The first member of these names that is not empty; see [`Cursor::first_of`].
    pub(super) fn first(self, names: &[&str]) -> Cursor<'v> {
        Cursor::first_of(names.iter().map(|name| self.through().get(name)))
    }

    /// The first value at the end of these paths that is not empty; see
    /// [`Cursor::first_of`].
    pub(super) fn find(self, paths: &[&[&str]]) -> Cursor<'v> {
        Cursor::first_of(paths.iter().map(|path| self.walk(path)))
    }

    /// The first that is not empty. If all are, the last that is at least not
    /// null, so that it can be reported; else [`NOTHING`].
    pub(super) fn first_of(values: impl Iterator<Item = Cursor<'v>>) -> Cursor<'v> {
        let mut empty = NOTHING;
        for value in values {
            if !value.is_empty() {
                return value;
            }
            if !value.is_null() {
                empty = value;
            }
        }
        empty
    }

    /// What a path leads through: the first item of a list, else the value.
    pub(super) fn through(self) -> Cursor<'v> {
        if let Value::Array(_) = self.value { self.item() } else { self }
    }

    /// How many members it has.
    pub(super) fn size(self) -> usize {
        if let Value::Object(object) = self.value { object.0.len() } else { 0 }
    }

    /// Every member, in order.
    pub(super) fn members(self) -> impl Iterator<Item = (&'v str, Cursor<'v>)> {
        let object = if let Value::Object(object) = self.value { object.0.as_slice() } else { &[] };
        object.iter().map(|(key, value)| (key.as_str(), Cursor { value }))
    }

    /// The items of an array, of arrays inside it, and of JSON-LD's `@list`
    /// and `@set`; any other value is its own only item. `null` is skipped.
    pub(super) fn items(self) -> Vec<Cursor<'v>> {
        let mut items = Vec::new();
        self.collect_items(&mut items);
        items
    }

    /// The first of its items.
    pub(super) fn item(self) -> Cursor<'v> {
        match self.value {
            Value::Array(items) => items
                .iter()
                .map(|value| Cursor { value }.item())
                .find(|item| !item.is_null())
                .unwrap_or(NOTHING),
            _ => self.list().map_or(self, Cursor::item),
        }
    }

    // The parser limits how deep arrays nest.
    fn collect_items(self, out: &mut Vec<Cursor<'v>>) {
        if let Value::Array(items) = self.value {
            for value in items {
                Cursor { value }.collect_items(out);
            }
            return;
        }
        if let Some(list) = self.list() {
            return list.collect_items(out);
        }
        if !self.is_null() {
            out.push(self);
        }
    }

    /// The list that an object is.
    fn list(self) -> Option<Cursor<'v>> {
        let Value::Object(object) = self.value else { return None };
        // Most objects have no member with the last letter of both names: two lookups less.
        if !object.0.iter().any(|(name, _)| name.ends_with(['t', 'T'])) {
            return None;
        }
        ["@list", "@set"].into_iter().map(|name| self.get(name)).find(|list| !list.is_null())
    }

    /// The value at a JSON pointer below this one (RFC 6901).
    pub(super) fn at_pointer(self, pointer: &str) -> Option<Cursor<'v>> {
        let mut value = self.value;
        for token in pointer.split('/').skip(1) {
            let token = search::replaced(&search::replaced(token, "~1", "/"), "~0", "~");
            value = match value {
                Value::Object(object) => object.get(&token)?,
                Value::Array(items) => items.get(token.parse::<usize>().ok()?)?,
                _ => return None,
            };
        }
        Some(Cursor { value })
    }

    /// The text of a string, as it stands.
    pub(super) fn str(self) -> Option<&'v str> {
        self.value.as_str()
    }

    /// As [`Cursor::str`]; nothing where it is no string.
    pub(super) fn text(self) -> &'v str {
        self.str().unwrap_or_default()
    }

    pub(super) fn is_string(self) -> bool {
        matches!(self.value, Value::String(_))
    }

    pub(super) fn is_object(self) -> bool {
        matches!(self.value, Value::Object(_))
    }

    /// Whether it holds no other value.
    pub(super) fn is_scalar(self) -> bool {
        !matches!(self.value, Value::Array(_) | Value::Object(_) | Value::Null)
    }

    pub(super) fn is_null(self) -> bool {
        matches!(self.value, Value::Null)
    }

    /// Whether it is nothing, a string of white space, an empty array or object.
    pub(super) fn is_empty(self) -> bool {
        match self.value {
            Value::Null => true,
            Value::String(text) => text.trim().is_empty(),
            Value::Array(items) => items.is_empty(),
            Value::Object(object) => object.0.is_empty(),
            _ => false,
        }
    }
}

/// Whether two names end with the same letter, which most do not: half of the
/// time of a lookup.
#[inline]
fn ends_alike(name: &str, key: &str) -> bool {
    match (name.as_bytes(), key.as_bytes()) {
        // This bit distinguishes small letters from capitals; two signs may be taken for one another.
        ([.., a], [.., b]) => a | 0x20 == b | 0x20,
        _ => false,
    }
}

/// Whether a member's name is that key, whatever its case, perhaps as an IRI
/// or behind a prefix: `schema:headline`.
fn is_key(name: &str, key: &str) -> bool {
    let Some(start) = name.len().checked_sub(key.len()) else { return false };
    !key.is_empty()
        && name.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(key))
        && matches!(name.as_bytes().get(start.wrapping_sub(1)), None | Some(b':' | b'/'))
}
