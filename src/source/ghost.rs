//! Posts of Ghost's Content API.

use super::adapter::Adapter;
use super::bodies::{Written, blocks};
use super::context::Context;
use super::cursor::Cursor;
use super::images::Picture;
use super::pick::choose;
use super::table::{Field, Named, Row, row};
use crate::json::Value;

/// The format of `/ghost/api/content/posts/`.
pub(super) struct Ghost;

const FIELDS: &[Row] = &[
    row(Field::Headline, &[&["title"]]),
    row(Field::Url, &[&["canonical_url"], &["url"]]),
    // Ghost makes an excerpt of the text where there is none.
    row(Field::Standfirst, &[&["custom_excerpt"]]),
    row(Field::Published, &[&["published_at"]]).or_guess(&[&["created_at"]]),
    row(Field::Modified, &[&["updated_at"]]),
    row(Field::Byline(LINKED), &[&["authors"], &["primary_author"]]),
    row(Field::Section(LINKED), &[&["primary_tag"]]),
    row(Field::Topics(LINKED), &[&["tags"]]),
    row(Field::Minutes, &[&["reading_time"]]),
];

/// Authors and tags.
const LINKED: Named = Named { names: &[&["name"]], pages: &[&["url"]] };

const IMAGE: Picture = Picture {
    addresses: &[&["feature_image"]],
    alt: &[&["feature_image_alt"]],
    caption: &[&["feature_image_caption"]],
    ..Picture::SIZED
};

impl Adapter for Ghost {
    fn detects(&self, root: &Value) -> bool {
        is_post(root)
            || root.get("posts").and_then(Value::as_array).is_some_and(|posts| posts.iter().any(is_post))
    }

    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'v>) -> Cursor<'v> {
        let mut posts = Vec::new();
        for root in roots {
            let list = root.get("posts");
            posts.extend(if list.is_null() { *root } else { list }.items());
        }
        let at = choose(&posts, &["canonical_url", "url"], context);
        context.rows(at, FIELDS);
        context.image(at, &IMAGE);
        if let "paid" | "tiers" = at.get("visibility").text() {
            context.article.free = Some(false);
        }
        let html = at.get("html");
        if !html.is_null() {
            context.article.body = blocks(html, Written::Html, context);
        }
        at
    }
}

/// By members that Ghost gives every post, and no other format has together.
fn is_post(value: &Value) -> bool {
    ["title", "slug", "comment_id"].iter().all(|key| value.get(key).is_some())
}
