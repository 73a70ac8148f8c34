//! A value and its place, so that everything said about it says where.

use std::rc::Rc;

use crate::json::Value;
use crate::json::pairs::push_token;

/// A value inside a script.
#[derive(Clone, Debug)]
pub(super) struct Cursor<'v> {
    pub(super) value: &'v Value,
    /// Which script, counted from 0.
    pub(super) source: usize,
    place: Place<'v>,
}

/// The way to a value, kept as a list so that a step costs the same however
/// long the way is: the pointer is written out only when something is said.
type Place<'v> = Option<Rc<Step<'v>>>;

#[derive(Debug)]
struct Step<'v> {
    before: Place<'v>,
    token: Token<'v>,
}

#[derive(Debug)]
enum Token<'v> {
    Key(&'v str),
    Index(usize),
}

impl<'v> Cursor<'v> {
    /// The value of a whole script.
    pub(super) fn root(value: &'v Value, source: usize) -> Self {
        Cursor { value, source, place: None }
    }

    /// A value that stands for this one (JSON read out of a string).
    pub(super) fn instead<'w>(&self, value: &'w Value) -> Cursor<'w>
    where
        'v: 'w,
    {
        Cursor { value, source: self.source, place: self.place.clone() }
    }

    /// Whether it is the very same value.
    pub(super) fn is_at(&self, other: &Cursor<'_>) -> bool {
        std::ptr::eq(self.value, other.value)
    }

    /// Its JSON pointer.
    pub(super) fn pointer(&self) -> String {
        let mut steps = Vec::new();
        let mut place = &self.place;
        while let Some(step) = place {
            steps.push(step);
            place = &step.before;
        }
        let mut pointer = String::new();
        for step in steps.iter().rev() {
            match step.token {
                Token::Key(key) => push_token(&mut pointer, key),
                Token::Index(index) => push_token(&mut pointer, &index.to_string()),
            }
        }
        pointer
    }

    /// The member of that name: of exactly that name, else in any case (real
    /// JSON-LD has `URL`, `sameas`, `contentURL`). `null` counts as absent.
    pub(super) fn get(&self, key: &str) -> Option<Cursor<'v>> {
        let object = self.value.as_object()?;
        let exact = object.0.iter().rev().find(|(k, v)| k == key && *v != Value::Null);
        let loose = || object.0.iter().rev().find(|(k, v)| k.eq_ignore_ascii_case(key) && *v != Value::Null);
        let (key, value) = exact.or_else(loose)?;
        Some(self.child(key, value))
    }

    /// The member at the end of a path of names.
    pub(super) fn path(&self, keys: &[&str]) -> Option<Cursor<'v>> {
        keys.iter().try_fold(self.clone(), |at, key| at.get(key))
    }

    /// The first of those members that is there.
    pub(super) fn any(&self, keys: &[&str]) -> Option<Cursor<'v>> {
        keys.iter().find_map(|key| self.get(key))
    }

    /// Every member, in order.
    pub(super) fn members(&self) -> Vec<(&'v str, Cursor<'v>)> {
        let Value::Object(object) = self.value else { return Vec::new() };
        object.iter().map(|(key, value)| (key, self.child(key, value))).collect()
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
                for (index, item) in items.iter().enumerate() {
                    self.item(index, item).collect_items(out);
                }
            }
            Value::Object(_) => match self.any(&["@list", "@set"]) {
                Some(list) => list.collect_items(out),
                None => out.push(self.clone()),
            },
            _ => out.push(self.clone()),
        }
    }

    /// The value at a JSON pointer below this one (RFC 6901).
    pub(super) fn at_pointer(&self, pointer: &str) -> Option<Cursor<'v>> {
        pointer.split('/').skip(1).try_fold(self.clone(), |at, token| {
            let token = token.replace("~1", "/").replace("~0", "~");
            match at.value {
                Value::Object(object) => {
                    let (key, value) = object.0.iter().rev().find(|(key, _)| *key == token)?;
                    Some(at.child(key, value))
                }
                Value::Array(items) => {
                    let index = token.parse().ok()?;
                    Some(at.item(index, items.get(index)?))
                }
                _ => None,
            }
        })
    }

    /// The member of that key, whose value is given.
    pub(super) fn child(&self, key: &'v str, value: &'v Value) -> Cursor<'v> {
        self.step(Token::Key(key), value)
    }

    /// The item at that index, whose value is given.
    pub(super) fn item(&self, index: usize, value: &'v Value) -> Cursor<'v> {
        self.step(Token::Index(index), value)
    }

    fn step(&self, token: Token<'v>, value: &'v Value) -> Cursor<'v> {
        let step = Step { before: self.place.clone(), token };
        Cursor { value, source: self.source, place: Some(Rc::new(step)) }
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
