//! ninjs 3.0 and 3.1.

mod parts;
mod planning;

use super::super::schema::{
    Schema,
    Type::{Association, List, Object, Text, Within},
    member, schema,
};
use super::shared::{ALT_ID, CONCEPT, GENRE, PUB_STATUS, REPRESENTATION, SOURCE, STANDARD, TRUST_INDICATOR};
use parts::{BODY, EVENT, INFO_SOURCE, ORGANISATION, PARTY, PLACE, RENDITION, RIGHTS, SUBJECT, TEXT, TYPES};
use planning::{COVERAGE, EVENT_DETAILS};

pub(super) const ITEM: Schema = schema(&[
    member("uri", Text).required(),
    member("type", TYPES),
    member("representationType", REPRESENTATION),
    member("profile", Text),
    member("version", Text),
    member("firstCreated", Text),
    member("versionCreated", Text),
    member("contentCreated", Text),
    member("embargoedUntil", Text),
    member("pubStatus", PUB_STATUS),
    member("urgency", Within(1, 9)),
    member("copyrightHolder", Text),
    member("copyrightNotice", Text),
    member("usageTerms", Text),
    member("edNote", Text),
    member("language", Text),
    member("descriptions", List(&Object(&TEXT))),
    member("bodies", List(&Object(&BODY))),
    member("headlines", List(&Object(&TEXT))),
    member("people", List(&Object(&PARTY))),
    member("organisations", List(&Object(&ORGANISATION))),
    member("places", List(&Object(&PLACE))),
    member("subjects", List(&Object(&SUBJECT))),
    member("events", List(&Object(&EVENT))),
    member("eventDetails", Object(&EVENT_DETAILS)),
    member("plannedCoverage", List(&Object(&COVERAGE))),
    member("objects", List(&Object(&CONCEPT))),
    member("infoSources", List(&Object(&INFO_SOURCE))),
    member("title", Text),
    member("by", Text),
    member("slugline", Text),
    member("located", Text),
    member("renditions", List(&Object(&RENDITION))),
    member("associations", List(&Association)),
    member("altIds", List(&Object(&ALT_ID))),
    member("trustIndicators", List(&Object(&TRUST_INDICATOR))),
    member("standard", Object(&STANDARD)),
    member("genres", List(&Object(&GENRE))),
    member("expires", Text),
    member("rightsInfo", Object(&RIGHTS)),
    member("digitalSourceType", Object(&SOURCE)).since(1),
]);
