//! A value and its place, so that everything said about it says where.

use crate::json::Value;
use crate::json::pairs::push_token;
use crate::prelude::*;
use crate::text::{decimal, integer, replace, split};

/// The JSON of a script, or JSON that stood in one of its strings.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tree<'v> {
    value: &'v Value,
    /// Which script, counted from 0.
    source: usize,
    /// The string that it was read out of, where it was.
    string: Option<Cursor<'v>>,
}

impl<'v> Tree<'v> {
    /// The JSON of a script, by its number from 0.
    pub(super) fn new(value: &'v Value, source: usize) -> Self {
        Tree { value, source, string: None }
    }

    /// A value that stands for another (JSON read out of a string).
    pub(super) fn instead<'w>(at: &Cursor<'w>, value: &'w Value) -> Tree<'w> {
        Tree { value, source: at.source(), string: Some(*at) }
    }

    /// Its outermost value.
    pub(super) fn root(&'v self) -> Cursor<'v> {
        Cursor { value: self.value, tree: self }
    }
}

/// A value inside a script.
///
/// It does not carry its place: that is looked for when something is said of
/// it, which a report limits. So a step costs nothing, and a cursor is copied.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'v> {
    pub(super) value: &'v Value,
    tree: &'v Tree<'v>,
}

impl<'v> Cursor<'v> {
    /// Which script it is in, counted from 0.
    pub(super) fn source(&self) -> usize {
        self.tree.source
    }

    /// Whether it is the very same value.
    pub(super) fn is_at(&self, other: &Cursor<'_>) -> bool {
        core::ptr::eq(self.value, other.value)
    }

    /// Its JSON pointer. Takes as long as the tree is large.
    pub(super) fn pointer(&self) -> String {
        let mut pointer = self.tree.string.map_or_else(String::new, |at| at.pointer());
        push_way(self.tree.value, self.value, &mut pointer);
        pointer
    }

    /// The member of that name: of exactly that name, else in any case (real
    /// JSON-LD has `URL`, `sameas`, `contentURL`). `null` counts as absent.
    pub(super) fn get(&self, key: &str) -> Option<Cursor<'v>> {
        let object = self.value.as_object()?;
        let mut found = None;
        for (name, value) in object.iter() {
            let exact = name == key;
            if !matches!(value, Value::Null) && (exact || is_key(name, key)) {
                // The last one of the best kind.
                if exact || !matches!(found, Some((true, _))) {
                    found = Some((exact, value));
                }
            }
        }
        Some(self.below(found?.1))
    }

    /// The first of those members that is there.
    pub(super) fn any(&self, keys: &[&str]) -> Option<Cursor<'v>> {
        keys.iter().find_map(|key| self.get(key))
    }

    /// Every member, in order.
    pub(super) fn members(&self) -> Vec<(&'v str, Cursor<'v>)> {
        let Value::Object(object) = self.value else { return Vec::new() };
        object.iter().map(|(key, value)| (key, self.below(value))).collect()
    }

    /// The items of an array, of arrays inside it, and of JSON-LD's `@list`
    /// and `@set`; any other value is its own only item. `null` is skipped.
    pub(super) fn items(&self) -> Vec<Cursor<'v>> {
        let mut items = Vec::new();
        self.collect_items(&mut items);
        items
    }

    // The reader limits how deep arrays nest.
    fn collect_items(&self, out: &mut Vec<Cursor<'v>>) {
        match self.value {
            Value::Null => {}
            Value::Array(items) => {
                for item in items {
                    self.below(item).collect_items(out);
                }
            }
            Value::Object(_) => match self.any(&["@list", "@set"]) {
                Some(list) => list.collect_items(out),
                None => out.push(*self),
            },
            _ => out.push(*self),
        }
    }

    /// The value at a JSON pointer below this one (RFC 6901).
    pub(super) fn at_pointer(&self, pointer: &str) -> Option<Cursor<'v>> {
        split(pointer, "/").into_iter().skip(1).try_fold(*self, |at, token| {
            let token = replace(&replace(token, "~1", "/"), "~0", "~");
            match at.value {
                Value::Object(object) => {
                    let (_, value) = object.0.iter().rev().find(|(key, _)| *key == token)?;
                    Some(at.below(value))
                }
                Value::Array(items) => {
                    let index = usize::try_from(integer(&token)?).ok()?;
                    Some(at.below(items.get(index)?))
                }
                _ => None,
            }
        })
    }

    /// A value inside this one.
    pub(super) fn below(&self, value: &'v Value) -> Cursor<'v> {
        Cursor { value, ..*self }
    }

    /// The pointer of a member, there or not.
    pub(super) fn pointer_to(&self, key: &str) -> String {
        let mut pointer = self.pointer();
        push_token(&mut pointer, key);
        pointer
    }

    /// The text of a string, as it stands.
    pub(super) fn str(&self) -> Option<&'v str> {
        self.value.as_str()
    }

    /// Whether it is a string of white space, an empty array or object.
    pub(super) fn is_empty(&self) -> bool {
        match self.value {
            Value::Null => true,
            Value::String(text) => text.trim().is_empty(),
            Value::Array(items) => items.is_empty(),
            Value::Object(object) => object.0.is_empty(),
            _ => false,
        }
    }
}

/// Appends the steps from a value to one inside it; says whether it is there.
/// The reader limits the depth.
fn push_way(from: &Value, to: &Value, pointer: &mut String) -> bool {
    if core::ptr::eq(from, to) {
        return true;
    }
    let len = pointer.len();
    let mut step = |token: &str, value: &Value| {
        push_token(pointer, token);
        let found = push_way(value, to, pointer);
        if !found {
            pointer.truncate(len);
        }
        found
    };
    match from {
        Value::Array(items) => items.iter().enumerate().any(|(index, item)| step(&decimal(index), item)),
        Value::Object(object) => object.0.iter().any(|(key, value)| step(key, value)),
        _ => false,
    }
}

/// Whether a member's name is that key, whatever its case, perhaps as an IRI
/// or behind a prefix: `schema:headline`.
fn is_key(name: &str, key: &str) -> bool {
    let Some(start) = name.len().checked_sub(key.len()) else { return false };
    name.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(key))
        && matches!(name.as_bytes().get(start.wrapping_sub(1)), None | Some(b':' | b'/'))
}
