//! The objects that an item of ninjs 3 is made of.

use super::super::super::schema::{
    Schema,
    Type::{self, GeoJson, Integer, List, Number, Object, OneOf, Text, Within},
    member, schema,
};
use super::super::shared::CONCEPT;

pub(super) const TYPES: Type =
    OneOf(&["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"]);

pub(super) const TEXT: Schema =
    schema(&[member("role", Text), member("contentType", Text), member("value", Text).required()]);

pub(super) const BODY: Schema = schema(&[
    member("role", Text),
    member("contentType", Text),
    member("charCount", Integer),
    member("wordCount", Integer),
    member("value", Text).required(),
]);

pub(super) const EVENT: Schema = CONCEPT.and(&[member("id", Text)]);

pub(super) const PARTY: Schema = CONCEPT.and(&[member("contactInfo", List(&Object(&CONTACT)))]);

pub(super) const ORGANISATION: Schema =
    CONCEPT.and(&[member("symbols", List(&Object(&SYMBOL))), member("contactInfo", List(&Object(&CONTACT)))]);

const SYMBOL: Schema =
    schema(&[member("exchange", Text), member("symbolType", Text), member("symbol", Text)]);

pub(super) const PLACE: Schema =
    CONCEPT.and(&[member("contactInfo", List(&Object(&CONTACT))), member("geoJSON", GeoJson)]);

pub(super) const SUBJECT: Schema = CONCEPT.and(&[
    member("creator", Text),
    member("relevance", Within(0, 100)),
    member("confidence", Within(0, 100)),
]);

pub(super) const INFO_SOURCE: Schema = schema(&[
    member("name", Text),
    member("role", Text),
    member("uri", Text),
    member("literal", Text),
    member("contactInfo", List(&Object(&CONTACT))),
]);

const CONTACT: Schema = schema(&[
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
    member("postalCode", Text),
    member("country", Text),
]);

pub(super) const RENDITION: Schema = schema(&[
    member("name", Text).required(),
    member("href", Text),
    member("contentType", Text),
    member("title", Text),
    member("width", Integer),
    member("height", Integer),
    member("sizeInBytes", Integer),
    member("duration", Number),
    member("format", Text),
    member("aspectRatio", Text),
    member("videoCodec", Text),
    member("frameRate", Number),
    member("poi", Object(&POINT)),
    member("transportProtocol", Text),
    member("scanType", OneOf(&["progressive", "interlaced"])),
    member("bitrate", Text),
]);

const POINT: Schema = schema(&[member("x", Integer), member("y", Integer)]);

pub(super) const RIGHTS: Schema =
    schema(&[member("langId", Text), member("linkedRights", Text), member("encodedRights", Text)])
        .just_one_of(&[&["linkedRights", "encodedRights"]]);
