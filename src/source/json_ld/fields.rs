//! The members of an article → the fields of the model.

use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::dates::date;
use super::super::language::language;
use super::super::text::{line, line_of};
use super::super::topics::Topics;
use super::authors::byline;
use super::graph::{Graph, Node};
use super::headline::{headline, standfirst};
use super::publisher::publisher;
use super::{access, body, images, links, place, publisher as credits, section};
use crate::article::{Article, ArticleDate, Correction};
use crate::error::Code;
use crate::prelude::*;

/// What readers of a page may see of an article, and the model does not hold.
const UNUSED: &[&str] =
    &["audio", "video", "editor", "contributor", "translator", "genre", "contentLocation"];

pub(super) fn article<'v>(node: &Node<'v>, graph: &Graph<'v>, context: &mut Context<'_>) -> Article {
    let lang = node.get("inLanguage").and_then(|at| language(&at, context));
    let publisher = publisher(node, graph, context);
    let byline = byline(node, graph, publisher.as_ref(), lang.as_deref(), context);
    let url = links::canonical(node, context);
    let headline = headline(node, publisher.as_ref(), &byline, url.as_deref(), context);
    let body = body::body(node, context);
    for at in UNUSED.iter().filter_map(|key| node.get(key)) {
        context.report(Code::UnknownProperty, &at, "has no place in an article; not used");
    }
    Article {
        offprint: 1,
        section: section::path(node, graph, &headline, url.as_deref(), publisher.as_ref(), context),
        standfirst: standfirst(node, &headline, context),
        published: published(node, context),
        modified: node.get("dateModified").and_then(|at| date(&at, context)),
        agency: credits::agency(node, graph, publisher.as_ref(), context),
        edition: node.get("printEdition").and_then(|at| line(&at, context)),
        dateline: place::dateline(node, graph, &body, context),
        images: images::lead(node, graph, context),
        body,
        topics: topics(node, graph, context),
        copyright: credits::copyright(node, graph, context),
        corrections: corrections(node, graph, context),
        free: access::free(node, context),
        url,
        lang,
        dir: None,
        headline,
        byline,
        publisher,
    }
}

fn published(node: &Node<'_>, context: &mut Context<'_>) -> Option<ArticleDate> {
    if let Some(date) = node.get("datePublished").and_then(|at| date(&at, context)) {
        return Some(date);
    }
    let other = node.any(&["dateCreated", "uploadDate", "date"])?;
    let date = date(&other, context)?;
    context.report(Code::Guessed, &other, "taken as the date of publication, for want of one");
    Some(date)
}

fn topics<'v>(node: &Node<'v>, graph: &Graph<'v>, context: &mut Context<'_>) -> Vec<crate::article::Topic> {
    let mut topics = Topics::default();
    if let Some(keywords) = node.any(&["keywords", "keyword", "tags"]) {
        topics.keywords(&keywords, context);
    }
    for things in ["about", "mentions"].iter().filter_map(|key| node.get(key)) {
        for item in things.items() {
            let thing = graph.named(&item, context);
            if thing.any(&["name", "headline"]).is_some() {
                for at in core::iter::once(&thing.at).chain(&thing.more).take(1) {
                    topics.thing(at, context);
                }
            } else if item.value.as_object().is_none() {
                topics.keywords(&item, context);
            }
        }
    }
    topics.into_vec()
}

fn corrections<'v>(node: &Node<'v>, graph: &Graph<'v>, context: &mut Context<'_>) -> Vec<Correction> {
    let Some(all) = node.any(&["correction", "corrections"]) else { return Vec::new() };
    all.items().iter().filter_map(|item| correction(&graph.named(item, context), context)).collect()
}

fn correction(node: &Node<'_>, context: &mut Context<'_>) -> Option<Correction> {
    let text: Cursor<'_> = node.any(&["text", "description", "name"]).unwrap_or(node.at);
    if text.str().is_none() {
        context.wrong_type(&text, "a correction");
        return None;
    }
    let date = node.any(&["datePublished", "dateModified", "dateCreated"]);
    Some(Correction {
        text: line(&text, context)?,
        date: date.and_then(|at| super::super::dates::date(&at, context)),
    })
}

/// The name of a node, as one line.
pub(super) fn name_of(node: &Node<'_>, context: &mut Context<'_>) -> Option<String> {
    if node.at.str().is_some() {
        return line(&node.at, context);
    }
    if node.at.value.as_object().is_none() {
        context.wrong_type(&node.at, "a name");
        return None;
    }
    let at = node.any(&["name", "legalName", "alternateName", "@value"])?;
    match at.get("name") {
        Some(_) => line_of(&at, "name", context),
        None => line(&at, context),
    }
}
