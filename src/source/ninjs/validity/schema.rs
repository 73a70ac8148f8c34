//! What the tables are made of: an object's schema, its members, their types.

use super::version::DEVELOPMENT;

/// What an object may have.
#[derive(Clone, Copy)]
pub(super) struct Schema {
    members: &'static [Member],
    /// What [`Schema::and`] added to them.
    more: &'static [Member],
    /// Whether other members are allowed too.
    pub(super) is_open: bool,
    /// Groups of members. Of at least one group, if there are any, just one
    /// member must be there.
    pub(super) groups: &'static [&'static [&'static str]],
}

/// A member, and the minor versions that have it.
#[derive(Clone, Copy)]
pub(super) struct Member {
    name: &'static str,
    /// Whether the name is only how the member's name begins.
    is_prefix: bool,
    kind: Type,
    since: u8,
    until: u8,
    is_required: bool,
}

/// What a value must be.
#[derive(Clone, Copy)]
pub(super) enum Type {
    Text,
    Number,
    Integer,
    /// An integer from the first to the second of these.
    Within(i64, i64),
    /// One of these texts.
    OneOf(&'static [&'static str]),
    /// A date that may end after its year or its month.
    Date,
    GeoJson,
    /// No value is right.
    Never,
    /// An object with any members.
    AnyObject,
    Object(&'static Schema),
    List(&'static Type),
    /// An object whose members are named by the publisher.
    Map(&'static Type),
    /// An item inside an item.
    Association,
}

/// The schema of an object with these members, and no others.
pub(super) const fn schema(members: &'static [Member]) -> Schema {
    Schema { members, more: &[], is_open: false, groups: &[] }
}

impl Schema {
    /// The schema of a special kind of this object, which has more members.
    pub(super) const fn and(self, more: &'static [Member]) -> Schema {
        Schema { more, ..self }
    }

    pub(super) const fn open(self) -> Schema {
        Schema { is_open: true, ..self }
    }

    pub(super) const fn just_one_of(self, groups: &'static [&'static [&'static str]]) -> Schema {
        Schema { groups, ..self }
    }

    /// The type of a member, if this minor version has it.
    pub(super) fn member(&self, key: &str, minor: u8) -> Option<&'static Type> {
        let found = self.all().find(|member| member.is_named(key) && member.is_in(minor));
        found.map(|member| &member.kind)
    }

    /// The names of the members that must be there.
    pub(super) fn required(&self) -> impl Iterator<Item = &'static str> {
        self.all().filter(|member| member.is_required).map(|member| member.name)
    }

    fn all(&self) -> impl Iterator<Item = &'static Member> + use<> {
        self.members.iter().chain(self.more)
    }
}

/// A member that every minor version has.
pub(super) const fn member(name: &'static str, kind: Type) -> Member {
    Member { name, is_prefix: false, kind, since: 0, until: DEVELOPMENT, is_required: false }
}

/// Members whose names begin so; an ASCII letter, a digit or `_` must follow.
pub(super) const fn prefix(name: &'static str, kind: Type) -> Member {
    Member { is_prefix: true, ..member(name, kind) }
}

impl Member {
    pub(super) const fn since(self, since: u8) -> Member {
        Member { since, ..self }
    }

    pub(super) const fn until(self, until: u8) -> Member {
        Member { until, ..self }
    }

    pub(super) const fn required(self) -> Member {
        Member { is_required: true, ..self }
    }

    fn is_named(&self, key: &str) -> bool {
        match key.strip_prefix(self.name) {
            Some(rest) if self.is_prefix => begins_name(rest),
            Some(rest) => rest.is_empty(),
            None => false,
        }
    }

    fn is_in(&self, minor: u8) -> bool {
        (self.since..=self.until).contains(&minor)
    }
}

/// Whether a text begins with an ASCII letter, a digit or `_`.
pub(super) fn begins_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
}
