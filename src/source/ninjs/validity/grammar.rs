//! The notation of the tables.
//!
//! A row is `object head = member member …`. A member is `name:type`, or
//! `name@first:type` or `name@first-last:type` for the minor versions that
//! have it; the last that fits counts. A name that ends in `*` is a pattern:
//! one or more ASCII letters, digits or `_` follow.
//!
//! Types: `string`, `number`, `integer`, `1..9` (an integer in bounds), `a|b`
//! (a string of these), `any`, `object` (of any members), `never`, `[type]`,
//! `{type}` (an object with any names), `geo`, `date` (a truncated date), or
//! the name of an object in the table.
//!
//! The head has `+` where other members are allowed, `!name` for one that must
//! be there, and `~a,b` for a group of which just one must be; of several
//! groups one must be so.

use super::tables;

/// A version of ninjs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Version {
    pub(super) major: Major,
    pub(super) minor: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Major {
    One,
    Two,
    Three,
}

/// The minor number that stands for a development version.
const DEVELOPMENT: u8 = 99;

impl Version {
    /// Reads `2.1`, `2.x_dev`, `1.-x-dev`.
    pub(super) fn parse(text: &str) -> Option<Version> {
        let (major, minor) = text.trim().split_once('.')?;
        let major = match major {
            "1" => Major::One,
            "2" => Major::Two,
            "3" => Major::Three,
            _ => return None,
        };
        let minor = if minor.contains("dev") { DEVELOPMENT } else { minor.parse().ok()? };
        Some(Version { major, minor })
    }

    fn table(self) -> &'static str {
        match self.major {
            Major::One => tables::ONE,
            Major::Two => tables::TWO,
            Major::Three => tables::THREE,
        }
    }

    /// The row of an object: its head and its members.
    pub(super) fn object(self, name: &str) -> Option<Row> {
        self.table().lines().find_map(|line| {
            let (head, members) = line.split_once('=')?;
            let mut head = head.split_whitespace();
            let own = head.next()? == name;
            own.then(|| Row { version: self, head: head.collect(), members })
        })
    }

    fn has(self, range: &str) -> bool {
        let (first, last) = range.split_once('-').unwrap_or((range, "99"));
        let within = |bound: &str, otherwise| bound.parse().unwrap_or(otherwise);
        (within(first, 0)..=within(last, DEVELOPMENT)).contains(&self.minor)
    }
}

/// An object's row.
pub(super) struct Row {
    version: Version,
    head: Vec<&'static str>,
    members: &'static str,
}

impl Row {
    pub(super) fn is_open(&self) -> bool {
        self.head.contains(&"+")
    }

    pub(super) fn required(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.head.iter().filter_map(|mark| mark.strip_prefix('!'))
    }

    pub(super) fn groups(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.head.iter().filter_map(|mark| mark.strip_prefix('~'))
    }

    /// The type of a member, if this version has it.
    pub(super) fn member(&self, key: &str) -> Option<&'static str> {
        let fits = |member: &'static str| {
            let (name, kind) = member.split_once(':')?;
            let (name, range) = name.split_once('@').unwrap_or((name, "0"));
            (matches(name, key) && self.version.has(range)).then_some(kind)
        };
        self.members.split_whitespace().filter_map(fits).last()
    }
}

fn matches(name: &str, key: &str) -> bool {
    match name.strip_suffix('*') {
        Some(start) => key.strip_prefix(start).is_some_and(begins_name),
        None => name == key,
    }
}

/// Whether a text begins with an ASCII letter, a digit or `_`.
pub(super) fn begins_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
}
