//! ninjs 1.0 to 1.6, and its development version.

use super::super::schema::{
    Schema,
    Type::{AnyObject, Association, List, Map, Number, Object, OneOf, Text, Within},
    member, prefix, schema,
};
use super::super::version::DEVELOPMENT;
use super::shared::{ADVICE, CONTACT, PUB_STATUS, RIGHTS, SOURCE, STANDARD, TYPES};

pub(super) const ITEM: Schema = schema(&[
    member("uri", Text).required(),
    member("type", OneOf(&["text", "audio", "video", "picture", "graphic", "composite"])).until(1),
    member("type", TYPES).since(2),
    member("mimetype", Text),
    member("representationtype", OneOf(&["complete", "incomplete"])),
    member("profile", Text),
    member("version", Text),
    member("firstcreated", Text).since(2),
    member("versioncreated", Text),
    member("contentcreated", Text).since(4),
    member("embargoed", Text),
    member("pubstatus", PUB_STATUS),
    member("urgency", Number).since(1),
    member("copyrightholder", Text),
    member("copyrightnotice", Text),
    member("usageterms", Text).since(1),
    member("ednote", Text).since(2),
    member("language", Text),
    member("person", List(&Object(&PARTY))),
    member("organisation", List(&Object(&ORGANISATION))),
    member("place", List(&Object(&PLACE))),
    member("subject", List(&Object(&SUBJECT))),
    member("event", List(&Object(&CONCEPT))),
    member("object", List(&Object(&CONCEPT))),
    member("infosource", List(&Object(&PARTY))).since(2),
    member("title", Text).since(2),
    member("byline", Text),
    member("headline", Text),
    member("slugline", Text).since(2),
    member("located", Text),
    member("charcount", Number).since(2),
    member("wordcount", Number).since(2),
    member("renditions", Map(&Object(&RENDITION))),
    member("associations", Map(&Association)),
    member("altids", AnyObject).since(3),
    member("trustindicator", List(&Object(&TRUST_INDICATOR))).since(3),
    member("$standard", Object(&STANDARD)).since(3),
    member("genre", List(&Object(&GENRE))).since(3),
    member("expires", Text).since(4),
    member("rightsinfo", Object(&RIGHTS)).since(4),
    member("digitalsourcetype", Object(&SOURCE)).since(6),
    member("advices", List(&Object(&ADVICE))).since(DEVELOPMENT),
    prefix("description_", Text),
    prefix("body_", Text),
    prefix("headline_", Text).since(3),
]);

const CONCEPT: Schema =
    schema(&[member("name", Text), member("rel", Text), member("scheme", Text), member("code", Text)]);

const PARTY: Schema = CONCEPT.and(&[member("contactinfo", List(&Object(&CONTACT))).since(5)]);

const ORGANISATION: Schema = CONCEPT.and(&[
    member("symbols", List(&Object(&SYMBOL))),
    member("contactinfo", List(&Object(&CONTACT))).since(5),
]);

const SYMBOL: Schema = schema(&[
    member("ticker", Text),
    member("exchange", Text),
    member("symboltype", Text).since(5),
    member("symbol", Text).since(5),
]);

const PLACE: Schema = CONCEPT
    .and(&[prefix("geometry_", AnyObject).since(1), member("contactinfo", List(&Object(&CONTACT))).since(5)]);

const SUBJECT: Schema = CONCEPT.and(&[
    member("creator", Text).since(5),
    member("relevance", Within(0, 100)).since(5),
    member("confidence", Within(0, 100)).since(5),
]);

const RENDITION: Schema = schema(&[
    member("href", Text),
    member("mimetype", Text),
    member("title", Text),
    member("height", Number),
    member("width", Number),
    member("sizeinbytes", Number),
    member("duration", Number).since(2),
    member("format", Text).since(2),
]);

const TRUST_INDICATOR: Schema =
    schema(&[member("scheme", Text), member("code", Text), member("title", Text), member("href", Text)]);

const GENRE: Schema = schema(&[member("name", Text), member("scheme", Text), member("code", Text)]);
