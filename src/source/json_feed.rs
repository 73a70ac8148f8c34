//! JSON Feed 1 and 1.1: an item, or the feed that holds it.

use super::adapter::{Adapter, Found};
use super::bodies::{Written, author, blocks, byline, choose, push_author};
use super::context::Context;
use super::cursor::Cursor;
use super::dates::date_of;
use super::images::{ImageKeys, image, push};
use super::language::language;
use super::text::line_of;
use super::topics::Topics;
use super::urls::{looks_like_url, url, url_of};
use crate::article::{Article, Attribute, Author, Element, Image, Kind, Node, Publisher};
use crate::json::Value;
use crate::prelude::*;
use crate::text::has;

/// The format of jsonfeed.org.
pub(super) struct JsonFeed;

const IMAGE: ImageKeys = ImageKeys { src: &["url"], alt: &[], caption: &[], credit: &[] };

/// Members of an item that no other format has.
const MARKS: [&str; 3] = ["content_html", "content_text", "date_published"];

impl Adapter for JsonFeed {
    fn detects(&self, root: &Value) -> bool {
        is_feed(root) || is_item(root)
    }

    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'_>) -> Option<Found<'v>> {
        let items = roots.iter().flat_map(|root| match root.get("items") {
            Some(items) => items.items(),
            None => vec![*root],
        });
        let items: Vec<_> = items.filter(|item| item.value.as_object().is_some()).collect();
        let at = choose(items, &["url", "id", "external_url"], context)?;
        let feed = roots.iter().find(|root| root.source() == at.source() && is_feed(root.value));
        Some(Found { article: article(&at, feed, context), at })
    }
}

fn is_feed(root: &Value) -> bool {
    let version = root.get("version").and_then(Value::as_str).unwrap_or_default();
    let items = root.get("items").and_then(Value::as_array);
    items.is_some_and(|items| has(version, "jsonfeed.org/") || items.iter().any(is_item))
}

fn is_item(value: &Value) -> bool {
    MARKS.iter().any(|key| matches!(value.get(key), Some(Value::String(_)))) && value.get("@type").is_none()
}

fn article(at: &Cursor<'_>, feed: Option<&Cursor<'_>>, context: &mut Context<'_>) -> Article {
    let lang = at.get("language").or_else(|| feed?.get("language")).and_then(|at| language(&at, context));
    let mut topics = Topics::default();
    if let Some(tags) = at.get("tags") {
        topics.keywords(&tags, context);
    }
    let url = address(at, context);
    let mut body = text(at, url.as_deref(), context);
    body.extend(attachments(at, context));
    Article {
        url,
        headline: line_of(at, "title", context).unwrap_or_default(),
        standfirst: line_of(at, "summary", context),
        byline: authors(at, feed, lang.as_deref(), context),
        published: date_of(at, "date_published", context),
        modified: date_of(at, "date_modified", context),
        images: images(at, context),
        topics: topics.into_vec(),
        publisher: feed.and_then(|feed| publisher(feed, context)),
        body,
        lang,
        ..Article::default()
    }
}

/// The item's page. An `id` is one if it is a URL, as the format advises.
fn address(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<String> {
    let id = || at.get("id").filter(|id| id.str().is_some_and(looks_like_url));
    let own = at.get("url").or_else(id).or_else(|| at.get("external_url"))?;
    url(&own, context)
}

fn text(at: &Cursor<'_>, own: Option<&str>, context: &mut Context<'_>) -> Vec<Node> {
    let html = at.get("content_html").filter(|html| !html.is_empty());
    match html {
        Some(html) => blocks(&html, Written::Html, own, context),
        None => {
            at.get("content_text").map(|text| blocks(&text, Written::Plain, own, context)).unwrap_or_default()
        }
    }
}

/// The item's authors, else the feed's: `authors` in 1.1, `author` in 1.
fn authors(
    at: &Cursor<'_>,
    feed: Option<&Cursor<'_>>,
    lang: Option<&str>,
    context: &mut Context<'_>,
) -> Vec<Author> {
    let mut authors = Vec::new();
    let Some(all) = named(at).or_else(|| named(feed?)) else { return authors };
    for item in all.items() {
        let link = url_of(&item, "url", context);
        let name = item.get("name").unwrap_or(item);
        if name.value.as_object().is_some() {
            continue;
        }
        let names = byline(&name, lang, context);
        let link = link.filter(|_| names.len() == 1);
        names.into_iter().for_each(|a| push_author(&mut authors, author(a.name, link.clone())));
    }
    authors
}

fn named<'v>(at: &Cursor<'v>) -> Option<Cursor<'v>> {
    ["authors", "author"].iter().find_map(|key| at.get(key).filter(|authors| !authors.is_empty()))
}

fn images(at: &Cursor<'_>, context: &mut Context<'_>) -> Vec<Image> {
    let mut images = Vec::new();
    for at in ["image", "banner_image"].iter().filter_map(|key| at.get(key)).filter(|at| !at.is_empty()) {
        if let Some(image) = image(&at, &IMAGE, context) {
            push(&mut images, image);
        }
    }
    images
}

/// Sound and film that belong to the item, as links.
fn attachments(at: &Cursor<'_>, context: &mut Context<'_>) -> Vec<Node> {
    let all = at.get("attachments").map(|all| all.items()).unwrap_or_default();
    let link = |item: Cursor<'_>| {
        let href = url_of(&item, "url", context)?;
        let title = line_of(&item, "title", context);
        let children = title.map(Node::Text).into_iter().collect();
        Some(Node::Element(Element {
            kind: Kind::Embed,
            attributes: vec![(Attribute::Href, href)],
            children,
        }))
    };
    all.into_iter().filter_map(link).collect()
}

fn publisher(feed: &Cursor<'_>, context: &mut Context<'_>) -> Option<Publisher> {
    let name = line_of(feed, "title", context)?;
    Some(Publisher { name, url: url_of(feed, "home_page_url", context), logo: url_of(feed, "icon", context) })
}
