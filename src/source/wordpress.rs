//! Posts of the WordPress REST API.

use super::adapter::Adapter;
use super::bodies::{Written, blocks};
use super::context::Context;
use super::cursor::Cursor;
use super::images::Picture;
use super::pick::choose;
use super::table::{Field, Named, Row, is_one_or_list_of, items_of, row};
use crate::article::ArticleDate;
use crate::error::Code;
use crate::json::Value;
use crate::seen::Seen;
use crate::text::search;

/// The format of `/wp-json/wp/v2/posts`.
pub(super) struct WordPress;

/// Authors stand in a post as numbers, unless they were embedded; Yoast, the
/// commonest plugin for search engines, names the author too.
const FIELDS: &[Row] = &[
    row(Field::Headline, &[&["title", "rendered"], &["title", "raw"]]),
    row(Field::Url, &[&["link"]]),
    row(Field::Standfirst, &[&["excerpt", "rendered"], &["excerpt", "raw"]]),
    row(Field::Byline(LINKED), &[&["_embedded", "author"], &["yoast_head_json", "author"]]),
];

/// Authors and terms.
const LINKED: Named = Named { names: &[&["name"]], pages: &[&["link"]] };

const IMAGE: Picture = Picture {
    addresses: &[&["source_url"]],
    alt: &[&["alt_text"]],
    caption: &[&["caption", "rendered"], &["caption", "raw"]],
    credit: &[],
    width: &["media_details", "width"],
    height: &["media_details", "height"],
};

/// The category of posts that have none.
const NO_CATEGORY: &str = "uncategorized";

impl Adapter for WordPress {
    fn detects(&self, root: &Value) -> bool {
        is_one_or_list_of(root, is_post)
    }

    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'v>) -> Cursor<'v> {
        let at = choose(&items_of(roots, is_post), &["link"], context);
        fill(at, context);
        at
    }
}

/// Texts in objects with `rendered` (or, for editors, `raw`) are its mark.
fn is_post(value: &Value) -> bool {
    let text = |key| value.get(key).is_some_and(|v| v.get("rendered").is_some() || v.get("raw").is_some());
    text("title") && (text("content") || text("excerpt"))
}

fn fill<'v>(at: Cursor<'v>, context: &mut Context<'v>) {
    context.rows(at, FIELDS);
    context.article.standfirst = context.article.standfirst.take().and_then(excerpt);
    context.article.published = moment(at.get("date_gmt"), at.get("date"), context);
    context.article.modified = moment(at.get("modified_gmt"), at.get("modified"), context);
    terms(at, context);
    featured(at, context);
    body(at, context);
}

/// A date of UTC without its zone, else one of the site's own clock.
fn moment<'v>(utc: Cursor<'v>, local: Cursor<'v>, context: &mut Context<'v>) -> Option<ArticleDate> {
    let Some(mut moment) = date_if_any(utc, context) else { return date_if_any(local, context) };
    // It is the same moment.
    context.used.add(local);
    if let ArticleDate::Known(stamp) = &mut moment
        && let Some(time) = &mut stamp.time
    {
        time.offset.get_or_insert(0);
    }
    Some(moment)
}

fn date_if_any<'v>(at: Cursor<'v>, context: &mut Context<'v>) -> Option<ArticleDate> {
    if at.is_empty() { None } else { context.moment(at) }
}

/// An excerpt without the "[…]" of one that was cut.
fn excerpt(text: String) -> Option<String> {
    let Some((text, _)) = search::parted(&text, "[…]").or_else(|| search::parted(&text, "[...]")) else {
        return Some(text);
    };
    let text = text.trim_end();
    (!text.is_empty()).then(|| [text, "…"].concat())
}

fn body<'v>(at: Cursor<'v>, context: &mut Context<'v>) {
    let content = at.get("content").first(&["rendered", "raw"]);
    if content.is_null() {
        return;
    }
    if content.is_empty() && matches!(at.walk(&["content", "protected"]).value, Value::Bool(true)) {
        context.report(Code::MissingField, content, "the text is behind a password");
    }
    if let Some(name) = shortcode(content.text()) {
        let message = [name, ": a shortcode; not run"].concat();
        context.report(Code::UnknownElement, content, &message);
    }
    context.article.body = blocks(content, Written::Html, context);
}

/// The name of the first shortcode in a text: `[gallery ids="1"]`, `[/row]`, or one whose end stands somewhere.
fn shortcode(html: &str) -> Option<&str> {
    let bracketed = || html.split('[').skip(1).filter_map(|after| Some(after.split_once(']')?.0));
    let mut ends = Seen::new();
    bracketed().filter_map(|inner| inner.strip_prefix('/')).for_each(|name| _ = ends.number(name));
    bracketed().find_map(|inner| {
        if let Some(name) = inner.strip_prefix('/') {
            return is_shortcode_name(name).then_some(name);
        }
        let name = inner.split([' ', '/']).next()?;
        let is_one = inner.contains('=') || ends.find(name).is_some();
        (is_one && is_shortcode_name(name)).then_some(name)
    })
}

pub(super) fn is_shortcode_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_' || b == b'-')
}

fn terms<'v>(at: Cursor<'v>, context: &mut Context<'v>) {
    for term in at.walk(&["_embedded", "wp:term"]).items() {
        let is_none = term.get("name").text().eq_ignore_ascii_case(NO_CATEGORY);
        match term.get("taxonomy").text() {
            "category" if context.article.section.is_empty() && !is_none => {
                context.field(Field::Section(LINKED), term);
            }
            "post_tag" => {
                context.field(Field::Topics(LINKED), term);
            }
            _ => {}
        }
    }
}

fn featured<'v>(at: Cursor<'v>, context: &mut Context<'v>) {
    for item in at.walk(&["_embedded", "wp:featuredmedia"]).items() {
        // An item that could not be read has an error in its place.
        if let "" | "image" = item.get("media_type").text() {
            context.image(item, &IMAGE);
        }
    }
}
