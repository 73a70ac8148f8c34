//! Detection, and the article as a whole.

use super::super::adapter::{Adapter, Found};
use super::super::bodies::{author, byline, choose, is_embargoed, push_author};
use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::dates::date;
use super::super::language::language;
use super::super::text::{line, line_of};
use super::super::topics::Topics;
use super::{media, names, texts};
use crate::article::{Article, ArticleDate, Author, Link, Topic};
use crate::json::{Object, Value};
use crate::prelude::*;

/// The format of the IPTC.
pub(in crate::source) struct Ninjs;

impl Adapter for Ninjs {
    fn detects(&self, root: &Value) -> bool {
        match root {
            Value::Object(object) => is_item(object),
            Value::Array(items) => items.iter().filter_map(Value::as_object).any(is_item),
            _ => false,
        }
    }

    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'_>) -> Option<Found<'v>> {
        let items = roots.iter().flat_map(Cursor::items);
        let items = items.filter(|item| item.value.as_object().is_some_and(is_item)).collect();
        let at = choose(items, &["uri", "guid", "url"], context)?;
        if is_withheld(&at, context) {
            return None;
        }
        Some(Found { article: article(&at, context), at })
    }
}

/// An item names its standard, or itself by a `uri`, beside members that ninjs
/// has; without a `uri`, two members that only ninjs has must do. JSON-LD has
/// `@` before its own names.
fn is_item(object: &Object) -> bool {
    let keys = || object.iter().map(|(key, _)| key);
    if keys().any(|key| key.starts_with('@')) {
        return false;
    }
    let standard = names::STANDARD.iter().filter_map(|key| object.get(key)?.get("name")?.as_str());
    if standard.into_iter().any(|name| name.eq_ignore_ascii_case("ninjs")) {
        return true;
    }
    let named = ["uri", "guid"].iter().any(|key| matches!(object.get(key), Some(Value::String(_))));
    let marks = keys().filter(|key| is_mark(key)).count();
    let sure = keys().filter(|key| is_sure(key)).count();
    if named { marks > 0 } else { sure > 1 }
}

fn is_mark(key: &str) -> bool {
    is_sure(key) || names::MARKS.iter().any(|mark| mark.eq_ignore_ascii_case(key))
}

/// Names that no other format has.
fn is_sure(key: &str) -> bool {
    let lists =
        [names::HEADLINES.array, names::BODIES.array, "versioncreated", "pubstatus", "representationtype"];
    lists.iter().any(|name| name.eq_ignore_ascii_case(key))
        || ["body_", "description_", "headline_"].iter().any(|start| key.starts_with(start))
}

/// Says why an item may not be shown, if it may not.
fn is_withheld(at: &Cursor<'_>, context: &mut Context<'_>) -> bool {
    let status = at.any(names::STATUS);
    let withheld = |status: &Cursor<'_>| matches!(status.str(), Some("withheld" | "canceled" | "cancelled"));
    if let Some(status) = status.filter(withheld) {
        context.withhold(&status, "the publisher withholds this article; not shown");
        return true;
    }
    let Some(embargo) = at.any(names::EMBARGO).filter(|embargo| !embargo.is_empty()) else { return false };
    let embargoed = is_embargoed(&embargo, context);
    if embargoed {
        context.withhold(&embargo, "the article is embargoed; not shown");
    }
    embargoed
}

fn article(at: &Cursor<'_>, context: &mut Context<'_>) -> Article {
    let lang = at.any(names::LANGUAGE).and_then(|at| language(&at, context));
    let headline = texts::headline(at, context);
    let (published, modified) = dates(at, context);
    Article {
        url: context.page.canonical.clone().and_then(|url| super::super::urls::resolve(&url, context)),
        section: section(at, context),
        standfirst: texts::standfirst(at, &headline, context),
        byline: authors(at, lang.as_deref(), context),
        agency: at.any(names::SOURCE).and_then(|at| line(&at, context)),
        dateline: at.any(names::DATELINE).and_then(|at| line(&at, context)),
        images: media::images(at, context),
        body: texts::body(at, context),
        topics: topics(at, context),
        copyright: at.any(names::COPYRIGHT).and_then(|at| line(&at, context)),
        published,
        modified,
        headline,
        lang,
        ..Article::default()
    }
}

/// An item was published with its first version, and changed with this one.
fn dates(at: &Cursor<'_>, context: &mut Context<'_>) -> (Option<ArticleDate>, Option<ArticleDate>) {
    let mut read = |keys: &[&str]| at.any(keys).and_then(|at| date(&at, context));
    let (first, version) = (read(names::FIRST_CREATED), read(names::VERSION_CREATED));
    let content = read(names::CONTENT_CREATED);
    match (first, version) {
        (Some(first), version) => (Some(first), version),
        (None, Some(version)) => (Some(version), None),
        (None, None) => (content, None),
    }
}

fn authors(at: &Cursor<'_>, lang: Option<&str>, context: &mut Context<'_>) -> Vec<Author> {
    if let Some(names) = at.any(names::BYLINE).filter(|names| !names.is_empty()) {
        return byline(&names, lang, context);
    }
    let mut authors = Vec::new();
    for item in at.any(names::AUTHORS).map(|all| all.items()).unwrap_or_default() {
        let name = item.any(&["name", "byline"]).filter(|name| !name.is_empty());
        if let Some(name) = name.and_then(|name| line(&name, context)) {
            push_author(&mut authors, author(name, None));
        }
    }
    authors
}

fn section(at: &Cursor<'_>, context: &mut Context<'_>) -> Vec<Link> {
    let Some(service) = at.any(names::SERVICE) else { return Vec::new() };
    let name = service.items().first().and_then(|first| line_of(first, "name", context));
    name.map(|name| Link { name, url: None }).into_iter().collect()
}

fn topics(at: &Cursor<'_>, context: &mut Context<'_>) -> Vec<Topic> {
    let mut topics = Topics::default();
    for keys in names::TOPICS {
        let Some(all) = at.any(keys) else { continue };
        for item in all.items() {
            match item.value {
                // A concept may have a code only, which says nothing to a reader.
                Value::Object(_) => {
                    if let Some(name) = line_of(&item, "name", context) {
                        topics.name(&name, None, &item, context);
                    }
                }
                Value::String(_) => topics.keywords(&item, context),
                _ => context.wrong_type(&item, "a concept"),
            }
        }
    }
    topics.into_vec()
}
