//! A value against the tables.

use super::geo;
use super::grammar::{Major, Row, Version, begins_name};
use crate::error::{Code, Diagnostic};
use crate::json::pairs::push_token;
use crate::json::{Object, Value};

/// What in a value is not valid.
pub(super) fn check(value: &Value, version: Version) -> Vec<Diagnostic> {
    let mut checker = Checker { version, found: Vec::new() };
    checker.kind(value, "item", "");
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

    /// Checks a value against a type. The reader limits how deep values nest.
    fn kind(&mut self, value: &Value, kind: &str, path: &str) {
        if let Some(inner) = kind.strip_prefix('[').and_then(|kind| kind.strip_suffix(']')) {
            return self.array(value, inner, path);
        }
        if let Some(inner) = kind.strip_prefix('{').and_then(|kind| kind.strip_suffix('}')) {
            return self.map(value, inner, path);
        }
        let ok = match kind {
            "any" => true,
            "never" => false,
            "string" => value.as_str().is_some(),
            "number" => matches!(value, Value::Number(_)),
            "integer" => integer(value).is_some(),
            "object" => value.as_object().is_some(),
            "date" => value.as_str().is_some_and(is_truncated_date),
            "geo" => geo::is_valid(value),
            "association" => return self.association(value, path),
            kind if kind.contains("..") => is_within(value, kind),
            kind if kind.contains('|') || kind == "publish" => is_one_of(value, kind),
            name => return self.object(value, name, path),
        };
        if !ok {
            let code = if value.as_str().is_some() { Code::BadValue } else { Code::WrongType };
            self.say(code, path, [value.kind(), " that is not ", kind].concat());
        }
    }

    fn array(&mut self, value: &Value, inner: &str, path: &str) {
        let Some(items) = value.as_array() else {
            return self.say(Code::WrongType, path, [value.kind(), " where an array is needed"].concat());
        };
        for (index, item) in items.iter().enumerate() {
            self.kind(item, inner, &below(path, &index.to_string()));
        }
    }

    /// An object whose members are named by the publisher (version 1).
    fn map(&mut self, value: &Value, inner: &str, path: &str) {
        let Some(object) = value.as_object() else {
            return self.say(Code::WrongType, path, [value.kind(), " where an object is needed"].concat());
        };
        // Names may begin with `_` since version 1.3.
        let plain = |key: &str| key.starts_with(|c: char| c.is_ascii_alphanumeric());
        for (key, member) in object.iter() {
            let path = below(path, key);
            if plain(key) || (self.version.minor >= 3 && begins_name(key)) {
                self.kind(member, inner, &path);
            } else {
                self.say(Code::UnknownProperty, &path, "not a name of this version".to_owned());
            }
        }
    }

    fn object(&mut self, value: &Value, name: &str, path: &str) {
        let (Some(object), Some(row)) = (value.as_object(), self.version.object(name)) else {
            return self.say(Code::WrongType, path, [value.kind(), " where an object is needed"].concat());
        };
        self.members(object, &row, path, &[]);
    }

    fn members(&mut self, object: &Object, row: &Row, path: &str, extra: &[&'static str]) {
        for (key, member) in object.iter() {
            let path = below(path, key);
            match row.member(key) {
                Some(kind) => self.kind(member, kind, &path),
                None if extra.contains(&key) => self.kind(member, "string", &path),
                None if row.is_open() => {}
                None => self.say(Code::UnknownProperty, &path, "not a member in this version".to_owned()),
            }
        }
        for key in row.required().chain(extra.iter().copied().filter(|key| *key == "name")) {
            if object.get(key).is_none() {
                self.say(Code::MissingField, &below(path, key), "a member that must be there".to_owned());
            }
        }
        let one = |group: &str| group.split(',').filter(|key| object.get(key).is_some()).count() == 1;
        let mut groups = row.groups().peekable();
        if groups.peek().is_some() && !groups.any(one) {
            let groups: Vec<&str> = row.groups().collect();
            self.say(Code::BadValue, path, ["just one is needed of ", &groups.join(" or of ")].concat());
        }
    }

    /// An item inside an item. It has a name (and, in version 3, a relation);
    /// version 2.0 asks for a name, or for a valid item, and for no more.
    fn association(&mut self, value: &Value, path: &str) {
        let version = self.version;
        let named = value.get("name").is_some_and(|name| name.as_str().is_some());
        if version.major == Major::Two && version.minor == 0 && named {
            return;
        }
        let (Some(object), Some(row)) = (value.as_object(), version.object("item")) else {
            return self.say(Code::WrongType, path, [value.kind(), " where an object is needed"].concat());
        };
        let extra: &[&'static str] = match version.major {
            Major::Three => &["name", "rel"],
            Major::Two if version.minor > 0 => &["name"],
            _ => &[],
        };
        self.members(object, &row, path, extra);
    }
}

fn below(path: &str, token: &str) -> String {
    let mut path = path.to_owned();
    push_token(&mut path, token);
    path
}

/// A number without a fraction, or with one of noughts.
fn integer(value: &Value) -> Option<i64> {
    let Value::Number(text) = value else { return None };
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    fraction.bytes().all(|b| b == b'0').then(|| whole.parse().ok())?
}

fn is_within(value: &Value, kind: &str) -> bool {
    let bounds =
        kind.split_once("..").and_then(|(least, most)| Some(least.parse().ok()?..=most.parse().ok()?));
    bounds.zip(integer(value)).is_some_and(|(bounds, number)| bounds.contains(&number))
}

fn is_one_of(value: &Value, kind: &str) -> bool {
    value.as_str().is_some_and(|text| kind.split('|').any(|word| word == text))
}

/// A year, month, day or second, each with all that is larger, and a zone with
/// a second only.
fn is_truncated_date(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (date, time) = text.split_once('T').map_or((text, None), |(date, time)| (date, Some(time)));
    let mut parts = date.split('-');
    let year = parts.next().unwrap_or_default();
    let year_ok = year.len() >= 4 && digits(year) && (year.len() == 4 || !year.starts_with('0'));
    let rest: Vec<&str> = parts.collect();
    let bounds = [1..=12, 1..=31];
    let rest_ok =
        rest.len() <= 2 && rest.iter().zip(bounds).all(|(part, bounds)| is_two_digits(part, bounds));
    year_ok && rest_ok && time.is_none_or(|time| rest.len() == 2 && is_time(time))
}

fn is_time(time: &str) -> bool {
    let (clock, zone) = match time.find(['Z', '+', '-']) {
        Some(at) => time.split_at(at),
        None => (time, ""),
    };
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let parts: Vec<&str> = clock.split(':').collect();
    let clock_ok =
        parts.len() == 3 && parts.iter().zip([0..=23, 0..=59, 0..=59]).all(|(p, b)| is_two_digits(p, b));
    let hours: Vec<&str> = zone.get(1..).unwrap_or_default().split(':').collect();
    let zone_ok = matches!(zone, "" | "Z")
        || (hours.len() == 2 && hours.iter().zip([0..=23, 0..=59]).all(|(p, b)| is_two_digits(p, b)));
    clock_ok && zone_ok && !fraction.is_empty() && digits(fraction)
}

fn is_two_digits(text: &str, bounds: std::ops::RangeInclusive<u8>) -> bool {
    text.len() == 2 && digits(text) && text.parse().is_ok_and(|number| bounds.contains(&number))
}

fn digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}
