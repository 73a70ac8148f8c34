//! What is the same in several versions.

use super::super::schema::{
    Schema,
    Type::{self, List, Object, OneOf, Text},
    member, schema,
};

/// In versions 1 and 2.
pub(super) const TYPES: Type =
    OneOf(&["text", "audio", "video", "picture", "graphic", "composite", "component"]);

/// In all versions.
pub(super) const PUB_STATUS: Type = OneOf(&["usable", "withheld", "canceled"]);

/// In versions 2 and 3.
pub(super) const REPRESENTATION: Type = OneOf(&["full", "partial"]);

/// In versions 1 and 2.
pub(super) const CONTACT: Schema = schema(&[
    member("type", Text),
    member("role", Text),
    member("lang", Text),
    member("name", Text),
    member("value", Text),
    member("address", Object(&ADDRESS)),
])
.just_one_of(&[&["value", "address"]]);

const ADDRESS: Schema = schema(&[
    member("lines", List(&Text)),
    member("locality", Text),
    member("area", Text),
    member("postalcode", Text),
    member("country", Text),
]);

/// In versions 1 and 2.
pub(super) const RIGHTS: Schema =
    schema(&[member("langid", Text), member("linkedrights", Text), member("encodedrights", Text)])
        .open()
        .just_one_of(&[&["linkedrights", "encodedrights"]]);

/// In the development versions of 1 and 2.
pub(super) const ADVICE: Schema = schema(&[
    member("role", OneOf(&["publish"])),
    member("environments", List(&Object(&ENVIRONMENT))),
    member("importance", Object(&CODE)),
    member("lifetime", Object(&CODE)),
]);

const ENVIRONMENT: Schema = schema(&[member("code", Text), member("scheme", Text)]).open();

const CODE: Schema = schema(&[member("code", Text), member("scheme", Text)]);

/// In versions 2 and 3.
pub(super) const CONCEPT: Schema =
    schema(&[member("name", Text), member("rel", Text), member("uri", Text), member("literal", Text)]);

/// In versions 2 and 3.
pub(super) const GENRE: Schema =
    schema(&[member("name", Text), member("uri", Text), member("literal", Text)]);

/// In versions 2 and 3.
pub(super) const TRUST_INDICATOR: Schema =
    schema(&[member("role", Text), member("title", Text), member("href", Text)]);

/// In versions 2 and 3.
pub(super) const ALT_ID: Schema = schema(&[member("role", Text), member("value", Text)]);

/// In all versions.
pub(super) const STANDARD: Schema =
    schema(&[member("name", Text), member("version", Text), member("schema", Text)]);

/// In all versions.
pub(super) const SOURCE: Schema =
    schema(&[member("name", Text), member("uri", Text), member("literal", Text)]);
