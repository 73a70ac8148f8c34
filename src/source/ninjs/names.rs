//! The names of each concept in the versions of ninjs, and in its dialects.
//! Members are found whatever their case, so version 3's camelCase needs no
//! row of its own.

pub(super) const STANDARD: &[&str] = &["standard", "$standard"];
pub(super) const STATUS: &[&str] = &["pubstatus"];
pub(super) const EMBARGO: &[&str] = &["embargoeduntil", "embargoed"];
pub(super) const LANGUAGE: &[&str] = &["language"];
pub(super) const FIRST_CREATED: &[&str] = &["firstcreated", "firstpublished"];
pub(super) const VERSION_CREATED: &[&str] = &["versioncreated"];
pub(super) const CONTENT_CREATED: &[&str] = &["contentcreated"];
pub(super) const BYLINE: &[&str] = &["by", "byline"];
/// TT and Superdesk name each author.
pub(super) const AUTHORS: &[&str] = &["bylines", "authors"];
pub(super) const DATELINE: &[&str] = &["located"];
pub(super) const SOURCE: &[&str] = &["infosources", "infosource", "source"];
pub(super) const COPYRIGHT: &[&str] = &["copyrightnotice", "copyrightholder"];
pub(super) const TITLE: &[&str] = &["title", "slugline"];
pub(super) const SERVICE: &[&str] = &["service"];
/// What the article is about, the most telling first.
pub(super) const TOPICS: &[&[&str]] = &[
    &["subjects", "subject"],
    &["keywords"],
    &["people", "person"],
    &["organisations", "organisation"],
    &["places", "place"],
    &["events", "event"],
    &["objects", "object"],
];

/// Texts in several forms: an array of objects since version 2, members with
/// this beginning before.
pub(super) struct Texts {
    pub(super) array: &'static str,
    pub(super) member: &'static str,
}

pub(super) const HEADLINES: Texts = Texts { array: "headlines", member: "headline" };
pub(super) const BODIES: Texts = Texts { array: "bodies", member: "body" };
pub(super) const DESCRIPTIONS: Texts = Texts { array: "descriptions", member: "description" };

/// Members that mark ninjs where an item names itself by `uri` or `guid`.
pub(super) const MARKS: &[&str] = &[
    "altids",
    "associations",
    "bodies",
    "by",
    "byline",
    "contentcreated",
    "copyrightholder",
    "copyrightnotice",
    "descriptions",
    "digitalsourcetype",
    "ednote",
    "embargoed",
    "embargoeduntil",
    "eventdetails",
    "expires",
    "firstcreated",
    "headline",
    "headlines",
    "infosource",
    "infosources",
    "located",
    "mimetype",
    "organisation",
    "organisations",
    "people",
    "person",
    "place",
    "places",
    "plannedcoverage",
    "profile",
    "pubstatus",
    "renditions",
    "representationtype",
    "rightsinfo",
    "slugline",
    "subject",
    "subjects",
    "title",
    "trustindicator",
    "trustindicators",
    "usageterms",
    "versioncreated",
];
