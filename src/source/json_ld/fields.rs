//! The members of an article → the fields of the model.

use super::super::bodies::{Written, blocks_of};
use super::super::context::Context;
use super::super::cursor::{Cursor, NOTHING, Path};
use super::super::dates::year as year_of;
use super::super::graph::is_reference;
use super::super::table::{Field, Named, Publishing, Row, row};
use super::byline::{AUTHORS, PERSON, complete_byline};
use super::headline::{headline, standfirst};
use super::images::lead;
use super::links::canonical;
use super::nodes::Nodes;
use super::place::dateline;
use super::section::path;
use crate::error::Code;
use crate::text::decimal;

/// Read first: the headline and the creator are cleaned with these.
const NAMES: &[Row] = &[
    row(Field::Lang, &[&["inLanguage"]]),
    row(Field::Publisher(PUBLISHER), &[&["publisher"]]),
    row(Field::Byline(PERSON), AUTHORS),
];

const FIELDS: &[Row] = &[
    row(Field::Published, &[&["datePublished"]]).or_guess(&[&["dateCreated"], &["uploadDate"], &["date"]]),
    row(Field::Modified, &[&["dateModified"]]),
    row(Field::Agency(ORGANIZATION), &[&["sourceOrganization"], &["provider"], &["creditText"]]),
    row(Field::Edition, &[&["printEdition"]]),
    row(Field::Keywords, &[&["keywords"], &["keyword"], &["tags"]]),
    row(Field::Topics(THING), &[&["about"]]),
    row(Field::Topics(THING), &[&["mentions"]]),
    row(Field::Copyright, &[&["copyrightNotice"]]),
    row(CORRECTIONS, &[&["correction"], &["corrections"]]),
    row(Field::Free, &[&["isAccessibleForFree"]]),
    row(Field::WordCount, &[&["wordCount"]]),
    row(Field::TimeRequired, &[&["timeRequired"]]),
];

/// The names of an organisation.
const ORGANIZATION: &[Path] = &[&["name"], &["legalName"], &["alternateName"], &["@value"]];

const PUBLISHER: Publishing = Publishing {
    named: Named { names: ORGANIZATION, pages: &[&["url"]] },
    logo: &[&["logo", "url"], &["logo", "contentUrl"], &["logo"]],
};

const THING: Named = Named { names: &[&["name"], &["headline"]], pages: &[&["url"]] };

const CORRECTIONS: Field = Field::Corrections {
    texts: &[&["text"], &["description"], &["name"]],
    dates: &["datePublished", "dateModified", "dateCreated"],
};

pub(super) fn fill<'v>(node: Cursor<'v>, nodes: &Nodes<'v>, context: &mut Context<'v>) {
    // All other addresses may be relative to it.
    context.article.url = canonical(node, nodes, context);
    context.rows(node, NAMES);
    let publisher = context.graph.first(node, &["publisher"]).item();
    let nameless = publisher.is_object() && !is_reference(publisher);
    if nameless && context.article.publisher.is_none() {
        context.report(Code::BadValue, publisher, "no name; dropped");
    }
    complete_byline(node, context);
    context.article.headline = headline(node, context);
    body(node, context);
    context.article.section = path(node, nodes, context);
    standfirst(node, context);
    context.rows(node, FIELDS);
    context.article.dateline = dateline(node, context);
    context.article.images = lead(node, context);
    if context.article.copyright.is_none() {
        context.article.copyright = copyright(node, context);
    }
    if context.article.free.is_none() {
        context.article.free = parts_free(node, context);
    }
}

/// The text; of a review, that of the review.
fn body<'v>(node: Cursor<'v>, context: &mut Context<'v>) {
    let mut taken = NOTHING;
    for key in ["articleBody", "text", "reviewBody"] {
        let at = context.graph.first(node, &[key]);
        if taken.is_empty() {
            taken = at;
        } else if !at.is_empty() && at.value != taken.value {
            context.report(Code::UnknownProperty, at, "a second text; not used");
        }
    }
    context.article.body = blocks_of(taken, Written::Unsaid, context);
}

/// Of year and holder, where there is no notice.
fn copyright<'v>(node: Cursor<'v>, context: &mut Context<'v>) -> Option<String> {
    let holder = context.graph.first(node, &["copyrightHolder"]);
    let holder = context.things(holder).first().copied()?;
    let holder = context.name_of(holder, ORGANIZATION)?;
    let year = context.graph.first(node, &["copyrightYear"]);
    context.used.add(year);
    Some(match year_of(year, context) {
        Some(year) => ["© ", &decimal(year.into()), " ", &holder].concat(),
        None => ["© ", &holder].concat(),
    })
}

/// A part that is not free makes the article not free.
fn parts_free<'v>(node: Cursor<'v>, context: &mut Context<'v>) -> Option<bool> {
    for part in context.graph.first(node, &["hasPart"]).items() {
        if !part.is_object() {
            context.wrong_type(part, "a part");
        }
        let at = part.get("isAccessibleForFree");
        if !at.is_null() && context.flag(at) == Some(false) {
            return Some(false);
        }
    }
    None
}
