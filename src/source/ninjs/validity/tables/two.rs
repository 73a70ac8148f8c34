//! ninjs 2.0 to 2.2, and its development version.

use super::super::schema::{
    Schema,
    Type::{Association, GeoJson, List, Number, Object, Text, Within},
    member, schema,
};
use super::super::version::DEVELOPMENT;
use super::shared::{
    ADVICE, ALT_ID, CONCEPT, CONTACT, GENRE, PUB_STATUS, REPRESENTATION, RIGHTS, SOURCE, STANDARD,
    TRUST_INDICATOR, TYPES,
};

pub(super) const ITEM: Schema = schema(&[
    member("uri", Text).required(),
    member("type", TYPES),
    member("representationtype", REPRESENTATION),
    member("profile", Text),
    member("version", Text),
    member("firstcreated", Text),
    member("versioncreated", Text),
    member("contentcreated", Text),
    member("embargoed", Text),
    member("pubstatus", PUB_STATUS),
    member("urgency", Number),
    member("copyrightholder", Text),
    member("copyrightnotice", Text),
    member("usageterms", Text),
    member("ednote", Text),
    member("language", Text),
    member("descriptions", List(&Object(&TEXT))),
    member("bodies", List(&Object(&BODY))),
    member("headlines", List(&Object(&TEXT))),
    member("people", List(&Object(&PARTY))),
    member("organisations", List(&Object(&ORGANISATION))),
    member("places", List(&Object(&PLACE))),
    member("subjects", List(&Object(&SUBJECT))),
    member("events", List(&Object(&CONCEPT))),
    member("objects", List(&Object(&CONCEPT))),
    member("infosources", List(&Object(&INFO_SOURCE))),
    member("title", Text),
    member("by", Text),
    member("slugline", Text),
    member("located", Text),
    member("renditions", List(&Object(&RENDITION))),
    member("associations", List(&Association)),
    member("altids", List(&Object(&ALT_ID))),
    member("trustindicators", List(&Object(&TRUST_INDICATOR))),
    member("standard", Object(&STANDARD)),
    member("genres", List(&Object(&GENRE))),
    member("expires", Text).since(1),
    member("rightsinfo", Object(&RIGHTS)),
    member("digitalsourcetype", Object(&SOURCE)).since(2),
    member("advices", List(&Object(&ADVICE))).since(DEVELOPMENT),
]);

const TEXT: Schema =
    schema(&[member("role", Text), member("contenttype", Text), member("value", Text).required()]);

const BODY: Schema = schema(&[
    member("role", Text),
    member("contenttype", Text),
    member("charcount", Number),
    member("wordcount", Number),
    member("value", Text).required(),
]);

const PARTY: Schema = CONCEPT.and(&[member("contactinfo", List(&Object(&CONTACT))).since(1)]);

const ORGANISATION: Schema = CONCEPT.and(&[
    member("symbols", List(&Object(&SYMBOL))),
    member("contactinfo", List(&Object(&CONTACT))).since(1),
]);

const SYMBOL: Schema = schema(&[
    member("ticker", Text),
    member("exchange", Text),
    member("symboltype", Text).since(1),
    member("symbol", Text).since(1),
]);

const PLACE: Schema =
    CONCEPT.and(&[member("contactinfo", List(&Object(&CONTACT))).since(1), member("geojson", GeoJson)]);

const SUBJECT: Schema = CONCEPT.and(&[
    member("creator", Text).since(1),
    member("relevance", Within(0, 100)).since(1),
    member("confidence", Within(0, 100)).since(1),
]);

const INFO_SOURCE: Schema = schema(&[
    member("name", Text),
    member("role", Text),
    member("uri", Text),
    member("literal", Text),
    member("contactinfo", List(&Object(&CONTACT))).since(1),
]);

const RENDITION: Schema = schema(&[
    member("name", Text).required(),
    member("href", Text),
    member("contenttype", Text),
    member("title", Text),
    member("height", Number),
    member("width", Number),
    member("sizeinbytes", Number),
    member("duration", Number),
    member("format", Text),
]);
