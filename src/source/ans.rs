//! Stories of Arc XP, in its format ANS (washingtonpost/ans-schema).

use super::adapter::Adapter;
use super::bodies::{choose, html_blocks};
use super::context::Context;
use super::cursor::Cursor;
use super::form::{holds, those};
use super::lists::{text, walk};
use super::text::line_of;
use crate::article::Correction;
use crate::error::Code;
use crate::json::Value;
use crate::prelude::*;

mod credit;
mod markup;

use credit::credit;

/// The format of `Fusion.globalContent`.
pub(super) struct Ans;

const FORM: &str = "headline headlines.basic|headlines.web; \
    url canonical_url|website_url; \
    lang language; \
    section taxonomy.primary_section name _id|path; \
    standfirst subheadlines.basic|description.basic; \
    byline credits.by name|byline|additional_properties.original.byline url; \
    published display_date|publish_date|first_publish_date; \
    modified last_updated_date; \
    dateline dateline; \
    topics taxonomy.tags text|name|slug; \
    copyright copyright";

impl Adapter for Ans {
    fn detects(&self, root: &Value) -> bool {
        holds(root, is_story)
    }

    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'v>) -> Cursor<'v> {
        let at = choose(&those(roots, is_story), "canonical_url|website_url", context);
        fill(at, context);
        at
    }
}

/// Headlines in an object, or content in typed elements, are its marks.
fn is_story(value: &Value) -> bool {
    let headlines = value.get("headlines").is_some_and(|headlines| headlines.get("basic").is_some());
    let elements = value.get("content_elements").and_then(Value::as_array);
    let typed = elements.and_then(<[Value]>::first).is_some_and(|first| first.get("type").is_some());
    value.get("@type").is_none() && (headlines || typed)
}

fn fill<'v>(at: Cursor<'v>, context: &mut Context<'v>) {
    elements(at.get("content_elements"), context);
    context.rows(at, FORM);
    // The agency that distributes the story, if it is not the paper's own.
    if text(at, "distributor.category") != "staff" {
        context.rows(at, "agency distributor.name");
    }
    context.publisher(at, "taxonomy.primary_site.name|website.display_name website_home");
    lead(walk(at, "promo_items.lead_art"), context);
    lead(walk(at, "promo_items.basic"), context);
}

fn elements(all: Cursor<'_>, context: &mut Context<'_>) {
    let mut parts = Vec::new();
    for element in all.items() {
        if is(element, "correction") {
            if let Some(text) = line_of(element, "text", context) {
                context.article.corrections.push(Correction { text, date: None });
            }
            continue;
        }
        let mut html = String::new();
        markup::write(element, 0, &mut html);
        if html.is_empty() {
            context.report(Code::UnknownElement, element, "no text; dropped");
        }
        parts.push(html);
    }
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    context.article.body = html_blocks(all, &parts, None, context);
}

/// A picture, or the still of a film.
fn lead<'v>(item: Cursor<'v>, context: &mut Context<'v>) {
    let still = walk(item, "promo_items.basic");
    let item = if still.is_null() || is(item, "image") { item } else { still };
    if is(item, "image") {
        let before = context.article.images.len();
        context.image(item, "url|resized_url alt_text caption");
        if let Some(image) = context.article.images.get_mut(before) {
            image.credit = Some(credit(item)).filter(|credit| !credit.is_empty());
        }
    }
}

fn is(at: Cursor<'_>, kind: &str) -> bool {
    text(at, "type") == kind
}
