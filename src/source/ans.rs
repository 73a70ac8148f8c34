//! Stories of Arc XP, in its format ANS (washingtonpost/ans-schema).

use super::adapter::Adapter;
use super::bodies::html_blocks;
use super::context::Context;
use super::cursor::Cursor;
use super::images::Picture;
use super::pick::choose;
use super::table::{Field, Named, Publishing, Row, is_one_or_list_of, items_of, row};
use super::text::line_of;
use crate::article::Correction;
use crate::error::Code;
use crate::json::Value;

mod credit;
mod markup;

use credit::credit;

/// The format of `Fusion.globalContent`.
pub(super) struct Ans;

const FIELDS: &[Row] = &[
    row(Field::Headline, &[&["headlines", "basic"], &["headlines", "web"]]),
    row(Field::Url, &[&["canonical_url"], &["website_url"]]),
    row(Field::Lang, &[&["language"]]),
    row(Field::Section(SECTION), &[&["taxonomy", "primary_section"]]),
    row(Field::Standfirst, &[&["subheadlines", "basic"], &["description", "basic"]]),
    // For readers the format prefers the vanity credits.
    row(Field::Byline(AUTHOR), &[&["vanity_credits", "by"], &["credits", "by"]]),
    // As the format defines them, `display_date` is the most recent time that the story was displayed again.
    row(Field::Published, &[&["first_publish_date"], &["publish_date"], &["display_date"]]),
    row(Field::Modified, &[&["last_updated_date"]]),
    row(Field::Dateline, &[&["dateline"]]),
    row(Field::Topics(TAG), &[&["taxonomy", "tags"]]),
    row(Field::Copyright, &[&["copyright"]]),
    row(CORRECTIONS, &[&["corrections"]]),
];

/// The agency that distributes the story.
const DISTRIBUTOR: &[Row] = &[row(Field::Agency(&[]), &[&["distributor", "name"]])];

const SECTION: Named = Named { names: &[&["name"]], pages: &[&["_id"], &["path"]] };

const AUTHOR: Named = Named {
    // The byline is the public name: a pen name, say.
    names: &[&["byline"], &["additional_properties", "original", "byline"], &["name"]],
    pages: &[&["url"]],
};

const CORRECTIONS: Field = Field::Corrections { texts: &[&["text"]], dates: &["display_date"] };

const TAG: Named = Named { names: &[&["text"], &["name"], &["slug"]], pages: &[] };

const SITE: Publishing = Publishing {
    named: Named {
        names: &[&["taxonomy", "primary_site", "name"], &["website", "display_name"]],
        pages: &[&["website_home"]],
    },
    logo: &[],
};

const IMAGE: Picture = Picture {
    addresses: &[&["url"], &["resized_url"]],
    alt: &[&["alt_text"]],
    caption: &[&["caption"]],
    ..Picture::SIZED
};

impl Adapter for Ans {
    fn detects(&self, root: &Value) -> bool {
        is_one_or_list_of(root, is_story)
    }

    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'v>) -> Cursor<'v> {
        let at = choose(&items_of(roots, is_story), &["canonical_url", "website_url"], context);
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
    context.rows(at, FIELDS);
    elements(at.get("content_elements"), context);
    // Not where the paper's own staff wrote it.
    if at.walk(&["distributor", "category"]).text() != "staff" {
        context.rows(at, DISTRIBUTOR);
    }
    context.publisher(at, &SITE);
    lead(at.walk(&["promo_items", "lead_art"]), context);
    lead(at.walk(&["promo_items", "basic"]), context);
}

fn elements(all: Cursor<'_>, context: &mut Context<'_>) {
    let mut parts = Vec::new();
    for element in all.items() {
        if is(element, "correction") {
            if let Some(text) = line_of(element, "text", context) {
                // The story may list them too.
                if !context.article.corrections.iter().any(|other| other.text == text) {
                    context.article.corrections.push(Correction { text, date: None });
                }
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
    context.article.body = html_blocks(all, &parts, context);
}

/// A picture, or the still of a film.
fn lead<'v>(item: Cursor<'v>, context: &mut Context<'v>) {
    let still = item.walk(&["promo_items", "basic"]);
    let item = if still.is_null() || is(item, "image") { item } else { still };
    if is(item, "image") {
        let before = context.article.images.len();
        context.image(item, &IMAGE);
        if let Some(image) = context.article.images.get_mut(before) {
            image.credit = Some(credit(item)).filter(|credit| !credit.is_empty());
            context.used.add(item.get("credits"));
        }
    }
}

fn is(at: Cursor<'_>, kind: &str) -> bool {
    at.get("type").text() == kind
}
