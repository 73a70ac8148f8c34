//! The names of each concept in the versions of ninjs, and in its dialects.
//! Members are found whatever their case, so version 3's camelCase needs no
//! row of its own.

pub(super) const STANDARD: &str = "standard|$standard";
pub(super) const STATUS: &str = "pubstatus";
pub(super) const EMBARGO: &str = "embargoeduntil|embargoed";

/// The fields; those that stand in several forms are in `texts`.
pub(super) const FORM: &str = "lang language; \
    published firstcreated|firstpublished; \
    modified versioncreated; \
    section service name; \
    byline by|byline|bylines|authors name|byline; \
    agency infosources|infosource|source; \
    dateline located; \
    topics subjects|subject name; \
    topics keywords name; \
    topics people|person name; \
    topics organisations|organisation name; \
    topics places|place name; \
    topics events|event name; \
    topics objects|object name; \
    copyright copyrightnotice|copyrightholder";

/// A picture's credit.
pub(super) const CREDIT: &str = "by|byline|copyrightnotice|copyrightholder";

/// Texts in several forms: an array of objects since version 2, members with
/// this beginning before.
pub(super) const HEADLINES: (&str, &str) = ("headlines", "headline");
pub(super) const BODIES: (&str, &str) = ("bodies", "body");
pub(super) const DESCRIPTIONS: (&str, &str) = ("descriptions", "description");

/// Members that only ninjs has.
pub(super) const SURE: &str = "headlines bodies versioncreated pubstatus representationtype";

/// Members that mark ninjs where an item names itself by `uri` or `guid`.
pub(super) const MARKS: &str = "altids associations bodies by byline contentcreated copyrightholder copyrightnotice \
    descriptions digitalsourcetype ednote embargoed embargoeduntil eventdetails expires \
    firstcreated headline headlines infosource infosources located mimetype organisation \
    organisations people person place places plannedcoverage profile pubstatus renditions \
    representationtype rightsinfo slugline subject subjects title trustindicator \
    trustindicators usageterms versioncreated";
