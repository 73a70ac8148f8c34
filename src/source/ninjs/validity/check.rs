//! A value against the tables.

use super::schema::{Schema, Type, begins_name};
use super::version::{Major, Version};
use super::{plain, tables};
use crate::error::{Code, Diagnostic};
use crate::json::Value;
use crate::json::pairs::push_token;

/// What in a value is not valid.
pub(super) fn check(value: &Value, version: Version) -> Vec<Diagnostic> {
    let mut checker = Checker { version, found: Vec::new() };
    checker.object(value, tables::item(version.major), "", &[]);
    checker.found
}

struct Checker {
    version: Version,
    found: Vec<Diagnostic>,
}

impl Checker {
    fn say(&mut self, code: Code, path: &str, message: String) {
        let severity = code.severity();
        self.found.push(Diagnostic {
            code,
            severity,
            source: 0,
            path: path.to_owned(),
            message: message.into(),
        });
    }

    fn wrong_type(&mut self, value: &Value, needed: &str, path: &str) {
        self.say(Code::WrongType, path, [value.kind(), " where ", needed, " is needed"].concat());
    }

    /// Checks a value against a type. The reader limits how deep values nest.
    fn value(&mut self, value: &Value, kind: &'static Type, path: &str) {
        match kind {
            Type::Object(schema) => self.object(value, schema, path, &[]),
            Type::List(inner) => self.list(value, inner, path),
            Type::Map(inner) => self.map(value, inner, path),
            Type::Association => self.association(value, path),
            _ if plain::is(value, kind) => {}
            _ => {
                let code = if value.as_str().is_some() { Code::BadValue } else { Code::WrongType };
                self.say(code, path, [value.kind(), " that is not ", &plain::name(kind)].concat());
            }
        }
    }

    fn list(&mut self, value: &Value, inner: &'static Type, path: &str) {
        let Some(items) = value.as_array() else { return self.wrong_type(value, "an array", path) };
        for (index, item) in items.iter().enumerate() {
            self.value(item, inner, &below(path, &index.to_string()));
        }
    }

    fn map(&mut self, value: &Value, inner: &'static Type, path: &str) {
        let Some(object) = value.as_object() else { return self.wrong_type(value, "an object", path) };
        // Names may begin with `_` since version 1.3.
        let plain = |key: &str| key.starts_with(|c: char| c.is_ascii_alphanumeric());
        for (key, member) in object.iter() {
            let path = below(path, key);
            if plain(key) || (self.version.minor >= 3 && begins_name(key)) {
                self.value(member, inner, &path);
            } else {
                self.say(Code::UnknownProperty, &path, "not a name of this version".to_owned());
            }
        }
    }

    /// An object, which may have some texts beside the members of its schema.
    fn object(&mut self, value: &Value, schema: &Schema, path: &str, extra: &[&'static str]) {
        let Some(object) = value.as_object() else { return self.wrong_type(value, "an object", path) };
        for (key, member) in object.iter() {
            let path = below(path, key);
            match schema.member(key, self.version.minor) {
                Some(kind) => self.value(member, kind, &path),
                None if extra.contains(&key) => self.value(member, &Type::Text, &path),
                None if schema.is_open => {}
                None => self.say(Code::UnknownProperty, &path, "not a member in this version".to_owned()),
            }
        }
        for key in schema.required().chain(extra.iter().copied().filter(|key| *key == "name")) {
            if object.get(key).is_none() {
                self.say(Code::MissingField, &below(path, key), "a member that must be there".to_owned());
            }
        }
        let has_one = |group: &&[&str]| group.iter().filter(|key| object.get(key).is_some()).count() == 1;
        if !schema.groups.is_empty() && !schema.groups.iter().any(has_one) {
            let groups: Vec<String> = schema.groups.iter().map(|group| group.join(",")).collect();
            self.say(Code::BadValue, path, ["just one is needed of ", &groups.join(" or of ")].concat());
        }
    }

    /// An item inside an item. It has a name (and, in version 3, a relation);
    /// version 2.0 asks for a name, or for a valid item, and for no more.
    fn association(&mut self, value: &Value, path: &str) {
        let named = value.get("name").is_some_and(|name| name.as_str().is_some());
        let extra: &[&'static str] = match self.version {
            Version { major: Major::One, .. } => &[],
            Version { major: Major::Two, minor: 0 } if named => return,
            Version { major: Major::Two, minor: 0 } => &[],
            Version { major: Major::Two, .. } => &["name"],
            Version { major: Major::Three, .. } => &["name", "rel"],
        };
        self.object(value, tables::item(self.version.major), path, extra);
    }
}

fn below(path: &str, token: &str) -> String {
    let mut path = path.to_owned();
    push_token(&mut path, token);
    path
}
