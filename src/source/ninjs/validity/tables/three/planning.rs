//! Planned events and their coverage, in ninjs 3.

use super::super::super::schema::{
    Schema,
    Type::{Date, Integer, List, Never, Object, OneOf, Text, Within},
    member, schema,
};
use super::super::shared::PUB_STATUS;
use super::parts::{ORGANISATION, RENDITION, TYPES};

pub(super) const EVENT_DETAILS: Schema = schema(&[
    member("eventStatus", Text),
    member("plannedCoverageStatus", Text),
    member("dates", Object(&DATES)),
    member("organiser", Object(&ORGANISATION)),
]);

const DATES: Schema = schema(&[
    member("startDate", Text),
    member("endDate", Text),
    member("expectedStartDate", Date),
    member("expectedEndDate", Date),
    member("expectedDuration", Text),
    member("recurrence", Object(&RECURRENCE)),
])
.just_one_of(&[&["startDate", "expectedStartDate"], &["endDate", "expectedEndDate"]]);

/// The schema wants `recurrenceDates` to be an array and a string at once, so
/// no value is right.
const RECURRENCE: Schema =
    schema(&[member("recurrenceDates", Never), member("recurrenceRules", List(&Object(&RULE)))]);

const RULE: Schema = schema(&[
    member("frequency", OneOf(&["secondly", "minutely", "hourly", "daily", "weekly", "monthly", "yearly"])),
    member("interval", Integer),
    member("until", Text),
    member("count", Integer),
]);

pub(super) const COVERAGE: Schema = schema(&[
    member("uri", Text),
    member("title", Text),
    member("pubStatus", PUB_STATUS),
    member("type", TYPES),
    member("commissioned", Object(&COMMISSIONED)),
    member("dates", Object(&DATES)),
    member("audiences", List(&Object(&AUDIENCE))),
    member("exclAudience", List(&Text)),
    member("edNote", Text),
    member("urgency", Within(1, 9)),
    member("language", Text),
    member("itemCount", Object(&RANGE)),
    member("wordCount", Integer),
    member("renditions", List(&Object(&RENDITION))),
]);

const COMMISSIONED: Schema =
    schema(&[member("by", Text), member("on", Text), member("references", List(&Object(&REFERENCE)))]);

const REFERENCE: Schema = schema(&[member("name", Text), member("value", Text)]);

const AUDIENCE: Schema = schema(&[member("audience", Text), member("significance", Integer)]);

const RANGE: Schema = schema(&[member("rangeFrom", Integer), member("rangeTo", Integer)]);
