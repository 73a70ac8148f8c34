//! JSON Feed 1 and 1.1: an item, or the feed that holds it.

use super::adapter::{Adapter, Found};
use super::bodies::{Written, blocks};
use super::context::Context;
use super::cursor::Cursor;
use super::form::{Form, read_one};
use super::lists::text;
use super::text::line_of;
use super::urls::{looks_like_url, url_of};
use crate::article::{Attribute, Element, Kind, Node};
use crate::json::Value;
use crate::prelude::*;
use crate::text::has;

/// The format of jsonfeed.org.
pub(super) struct JsonFeed;

const FORM: &str = "headline title; \
    standfirst summary; \
    published date_published; \
    modified date_modified; \
    images image url; \
    images banner_image url; \
    topics tags";

/// What an item has from its feed where it has none itself.
const LANGUAGE: &str = "lang language";
/// `authors` in 1.1, `author` in 1.
const AUTHORS: &str = "byline authors|author name url";

impl Adapter for JsonFeed {
    fn detects(&self, root: &Value) -> bool {
        is_feed(root) || is_item(root)
    }

    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'_>) -> Option<Found<'v>> {
        let mut items = Vec::new();
        for root in roots {
            for item in root.get("items").unwrap_or(*root).items() {
                if item.value.as_object().is_some() {
                    items.push(item);
                }
            }
        }
        read_one(&items, "url|id|external_url", context, &|at, form| {
            fill(at, roots.iter().find(|root| root.source() == at.source() && is_feed(root.value)), form);
            true
        })
    }
}

fn is_feed(root: &Value) -> bool {
    let version = root.get("version").and_then(Value::as_str).unwrap_or_default();
    let items = root.get("items").and_then(Value::as_array);
    items.is_some_and(|items| has(version, "jsonfeed.org/") || items.iter().any(is_item))
}

/// By members of an item that no other format has.
fn is_item(value: &Value) -> bool {
    let has = |key| value.get(key).and_then(Value::as_str).is_some();
    (has("content_html") || has("content_text") || has("date_published")) && value.get("@type").is_none()
}

fn fill(at: &Cursor<'_>, feed: Option<&Cursor<'_>>, form: &mut Form<'_, '_>) {
    form.rows(at, LANGUAGE);
    if let (None, Some(feed)) = (&form.article.lang, feed) {
        form.rows(feed, LANGUAGE);
    }
    // An `id` is the item's page if it is a URL, as the format advises.
    let id = looks_like_url(text(at, "id"));
    form.rows(at, if id { "url url|id" } else { "url url|external_url" });
    body(at, form);
    form.rows(at, FORM);
    form.rows(at, AUTHORS);
    let Some(feed) = feed else { return };
    if form.article.byline.is_empty() {
        form.rows(feed, AUTHORS);
    }
    form.publisher(feed, "title home_page_url icon");
}

fn body(at: &Cursor<'_>, form: &mut Form<'_, '_>) {
    let html = at.get("content_html").filter(|html| !html.is_empty());
    let written = if html.is_some() { Written::Html } else { Written::Plain };
    if let Some(body) = html.or_else(|| at.get("content_text")) {
        form.article.body = blocks(&body, written, form.article.url.as_deref(), form.context);
    }
    let Some(all) = at.get("attachments") else { return };
    for item in all.items() {
        attach(&item, form);
    }
}

/// Sound and film that belong to the item, as links.
fn attach(item: &Cursor<'_>, form: &mut Form<'_, '_>) {
    let Some(href) = url_of(item, "url", form.context) else { return };
    let mut link =
        Element { kind: Kind::Embed, attributes: vec![(Attribute::Href, href)], children: Vec::new() };
    if let Some(title) = line_of(item, "title", form.context) {
        link.children.push(Node::Text(title));
    }
    form.article.body.push(Node::Element(link));
}
