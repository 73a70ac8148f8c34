//! The names of each concept in the versions of ninjs, and in its dialects.
//! Members are found whatever their case, so version 3's camelCase needs no
//! row of its own.

use super::super::table::{Field, Named, Row, row};

pub(super) const STANDARD: [&str; 2] = ["standard", "$standard"];
pub(super) const STATUS: &str = "pubstatus";
/// The date of this version of an item.
pub(super) const VERSION: &str = "versioncreated";
pub(super) const EMBARGO: &[&str] = &["embargoeduntil", "embargoed"];

/// The fields; those that stand in several forms are in `texts`.
pub(super) const FIELDS: &[Row] = &[
    row(Field::Lang, &[&["language"]]),
    row(Field::Published, &[&["firstpublished"], &["firstcreated"]]),
    row(Field::Modified, &[&[VERSION]]),
    row(Field::Section(CONCEPT), &[&["service"]]),
    row(Field::Byline(AUTHOR), &[&["by"], &["byline"], &["bylines"], &["authors"]]),
    row(Field::Agency(&[]), &[&["infosources"], &["infosource"], &["source"]]),
    row(Field::Dateline, &[&["located"]]),
    row(Field::Topics(CONCEPT), &[&["subjects"], &["subject"]]),
    row(Field::Topics(CONCEPT), &[&["keywords"]]),
    row(Field::Topics(CONCEPT), &[&["people"], &["person"]]),
    row(Field::Topics(CONCEPT), &[&["organisations"], &["organisation"]]),
    row(Field::Topics(CONCEPT), &[&["places"], &["place"]]),
    row(Field::Topics(CONCEPT), &[&["events"], &["event"]]),
    row(Field::Topics(CONCEPT), &[&["objects"], &["object"]]),
    row(Field::Copyright, &[&["copyrightnotice"], &["copyrightholder"]]),
    row(Field::WordCount, &[&["wordcount"], &["bodies", "wordcount"]]),
    // Superdesk's.
    row(Field::Minutes, &[&["readtime"]]),
];

/// What may stand for the date of publication and the headline.
pub(super) const CREATED: &[Row] = &[row(Field::Published, &[]).or_guess(&[&["contentcreated"]])];
pub(super) const HEADLINE_GUESSES: &[Row] =
    &[row(Field::Headline, &[]).or_guess(&[&["title"], &["slugline"]])];

const CONCEPT: Named = Named { names: &[&["name"]], pages: &[] };
const AUTHOR: Named = Named { names: &[&["name"], &["byline"]], pages: &[] };

/// A picture's credit.
pub(super) const CREDIT: &[&str] = &["by", "byline", "copyrightnotice", "copyrightholder"];

/// Texts in several forms: an array of objects since version 2, members with
/// this beginning before.
pub(super) const HEADLINES: (&str, &str) = ("headlines", "headline");
pub(super) const BODIES: (&str, &str) = ("bodies", "body");
pub(super) const DESCRIPTIONS: (&str, &str) = ("descriptions", "description");

/// Members that only ninjs has.
pub(super) const SURE: [&str; 5] =
    ["headlines", "bodies", "versioncreated", "pubstatus", "representationtype"];

/// Members that mark ninjs where an item names itself by `uri` or `guid`.
#[rustfmt::skip]
pub(super) const MARKS: [&str; 42] = [
    "altids", "associations", "bodies", "by", "byline", "contentcreated", "copyrightholder",
    "copyrightnotice", "descriptions", "digitalsourcetype", "ednote", "embargoed", "embargoeduntil",
    "eventdetails", "expires", "firstcreated", "headline", "headlines", "infosource", "infosources",
    "located", "mimetype", "organisation", "organisations", "people", "person", "place", "places",
    "plannedcoverage", "profile", "pubstatus", "renditions", "representationtype", "rightsinfo", "slugline",
    "subject", "subjects", "title", "trustindicator", "trustindicators", "usageterms", "versioncreated",
];
