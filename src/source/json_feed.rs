//! JSON Feed 1 and 1.1: an item, or the feed that holds it.

use super::adapter::Adapter;
use super::bodies::{Written, blocks};
use super::context::Context;
use super::cursor::{Cursor, NOTHING};
use super::images::Picture;
use super::pick::choose;
use super::table::{Field, Named, Publishing, Row, row};
use super::text::line_of;
use super::urls::{looks_like_url, url_of};
use crate::article::{Attribute, Element, Kind, Node};
use crate::json::Value;
use crate::text::search;

/// The format of jsonfeed.org.
pub(super) struct JsonFeed;

const FIELDS: &[Row] = &[
    row(Field::Headline, &[&["title"]]),
    row(Field::Standfirst, &[&["summary"]]),
    row(Field::Published, &[&["date_published"]]),
    row(Field::Modified, &[&["date_modified"]]),
    row(Field::Images(IMAGE), &[&["image"]]),
    row(Field::Images(IMAGE), &[&["banner_image"]]),
    row(Field::Keywords, &[&["tags"]]),
];

/// What an item has from its feed where it has none itself.
const LANGUAGE: &[Row] = &[row(Field::Lang, &[&["language"]])];
/// `authors` in 1.1, `author` in 1.
const AUTHORS: &[Row] =
    &[row(Field::Byline(Named { names: &[&["name"]], pages: &[&["url"]] }), &[&["authors"], &["author"]])];

/// An `id` is the item's page if it is a URL, as the format advises. What an item is about (`external_url`) is another
/// page.
const ADDRESS: &[Row] = &[row(Field::Url, &[&["url"], &["id"]])];
const ADDRESS_WITHOUT_ID: &[Row] = &[row(Field::Url, &[&["url"]])];

const IMAGE: Picture = Picture { addresses: &[&["url"]], ..Picture::SIZED };

/// A feed is published by its site.
const SITE: Publishing =
    Publishing { named: Named { names: &[&["title"]], pages: &[&["home_page_url"]] }, logo: &[&["icon"]] };

impl Adapter for JsonFeed {
    fn detects(&self, root: &Value) -> bool {
        is_feed(root) || is_item(root)
    }

    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'v>) -> Cursor<'v> {
        let mut items = Vec::new();
        for root in roots {
            let list = root.get("items");
            for item in if list.is_null() { *root } else { list }.items() {
                if item.is_object() {
                    items.push(item);
                }
            }
        }
        let at = choose(&items, &["url", "id"], context);
        let mut feed = NOTHING;
        for root in roots {
            if is_feed(root.value) && root.get("items").items().iter().any(|item| item.is_at(at)) {
                feed = *root;
            }
        }
        fill(at, feed, context);
        at
    }
}

fn is_feed(root: &Value) -> bool {
    let version = root.get("version").and_then(Value::as_str).unwrap_or_default();
    let items = root.get("items").and_then(Value::as_array);
    items.is_some_and(|items| search::has(version, "jsonfeed.org/") || items.iter().any(is_item))
}

/// By members of an item that no other format has.
fn is_item(value: &Value) -> bool {
    let has = |key| value.get(key).and_then(Value::as_str).is_some();
    (has("content_html") || has("content_text") || has("date_published")) && value.get("@type").is_none()
}

fn fill<'v>(at: Cursor<'v>, feed: Cursor<'v>, context: &mut Context<'v>) {
    context.plain = true;
    context.rows(at, LANGUAGE);
    if context.article.lang.is_none() {
        context.rows(feed, LANGUAGE);
    }
    let id = at.get("id").text();
    context.site = feed.first(&["home_page_url", "feed_url"]).str().map(str::to_owned);
    context.rows(at, if looks_like_url(id) { ADDRESS } else { ADDRESS_WITHOUT_ID });
    body(at, context);
    context.rows(at, FIELDS);
    context.rows(at, AUTHORS);
    if context.article.byline.is_empty() {
        context.rows(feed, AUTHORS);
    }
    context.publisher(feed, &SITE);
}

fn body(at: Cursor<'_>, context: &mut Context<'_>) {
    let html = at.get("content_html");
    let (body, written) =
        if html.is_empty() { (at.get("content_text"), Written::Plain) } else { (html, Written::Html) };
    if !body.is_null() {
        context.article.body = blocks(body, written, context);
    }
    for item in at.get("attachments").items() {
        attach(item, context);
    }
}

/// Sound and film that belong to the item, as links.
fn attach(item: Cursor<'_>, context: &mut Context<'_>) {
    let Some(href) = url_of(item, "url", context) else { return };
    let mut link =
        Element { kind: Kind::Embed, attributes: vec![(Attribute::Href, href)], children: Vec::new() };
    if let Some(title) = line_of(item, "title", context) {
        link.children.push(Node::Text(title));
    }
    context.article.body.push(Node::Element(link));
}
