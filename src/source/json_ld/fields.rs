//! The members of an article → the fields of the model.

use super::super::bodies::{Written, blocks_of};
use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::graph::is_reference;
use super::headline::{headline, standfirst};
use super::images::lead;
use super::links::canonical;
use super::nodes::Nodes;
use super::place::dateline;
use super::section::path;
use crate::error::Code;
use crate::prelude::*;
use crate::text::{concat, decimal, split};

/// What readers of a page may see of an article, and the model does not hold.
const UNUSED: &str = "audio video editor contributor translator genre contentLocation liveBlogUpdate";

/// What tells the article's own names from those of others.
const NAMES: &str = "lang inLanguage; \
    publisher publisher name|legalName|alternateName|@value url logo.url|logo.contentUrl|logo; \
    byline author|authors|@author name url|sameAs";

const CREATOR: &str = "byline creator name url|sameAs";

const FORM: &str = "published datePublished|?dateCreated|?uploadDate|?date; \
    modified dateModified; \
    agency sourceOrganization|provider|creditText name|legalName|alternateName|@value; \
    edition printEdition; \
    topics keywords|keyword|tags; \
    topics about name|headline url; \
    topics mentions name|headline url; \
    copyright copyrightNotice; \
    corrections correction|corrections text|description|name datePublished|dateModified|dateCreated; \
    free isAccessibleForFree";

pub(super) fn fill<'v>(node: Cursor<'v>, nodes: &Nodes<'v>, context: &mut Context<'v>) {
    context.rows(node, NAMES);
    let publisher = context.graph.first(node, "publisher").item();
    let silent = publisher.is_object() && !is_reference(publisher);
    if silent && context.article.publisher.is_none() {
        context.report(Code::BadValue, publisher, "no name; dropped");
    }
    creator(node, context);
    context.article.url = canonical(node, context);
    context.article.headline = headline(node, context);
    let body = context.graph.first(node, "articleBody|text");
    context.article.body = blocks_of(body, Written::Unsaid, context);
    for key in split(UNUSED, " ") {
        let at = context.graph.first(node, key);
        if !at.is_empty() {
            context.report(Code::UnknownProperty, at, "has no place in an article; not used");
        }
    }
    context.article.section = path(node, nodes, context);
    standfirst(node, context);
    context.rows(node, FORM);
    context.article.dateline = dateline(node, context);
    context.article.images = lead(node, context);
    if context.article.copyright.is_none() {
        context.article.copyright = copyright(node, context);
    }
    if context.article.free.is_none() {
        context.article.free = parts_free(node, context);
    }
}

/// The creator is asked where the author names no one but the publisher.
fn creator<'v>(node: Cursor<'v>, context: &mut Context<'v>) {
    let at = context.graph.first(node, "creator");
    if at.is_empty() || !context.article.byline.iter().all(|author| context.is_publisher(&author.name)) {
        return;
    }
    let authors = core::mem::take(&mut context.article.byline);
    context.rows(node, CREATOR);
    if context.article.byline.is_empty() {
        context.article.byline = authors;
    } else {
        context.report(Code::Guessed, at, "taken from the creator");
    }
}

/// Of year and holder, where there is no notice.
fn copyright<'v>(node: Cursor<'v>, context: &mut Context<'v>) -> Option<String> {
    let holder = context.graph.first(node, "copyrightHolder");
    let holder = context.things(holder).first().copied()?;
    let holder = context.name_of(holder, "name|legalName|alternateName|@value")?;
    let year = context.graph.first(node, "copyrightYear").value.as_integer();
    Some(match year.filter(|year| (1000..10_000).contains(year)) {
        Some(year) => concat(&["© ", &decimal(year as usize), " ", &holder]),
        None => concat(&["© ", &holder]),
    })
}

/// A part that is not free makes the article not free.
fn parts_free<'v>(node: Cursor<'v>, context: &mut Context<'v>) -> Option<bool> {
    for part in context.graph.first(node, "hasPart").items() {
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
