//! Posts of the WordPress REST API.

use super::adapter::Adapter;
use super::bodies::{Written, blocks, choose};
use super::context::Context;
use super::cursor::Cursor;
use super::form::{date_of, holds, those};
use super::lists::{first, text, walk, word};
use crate::article::ArticleDate;
use crate::error::Code;
use crate::json::Value;
use crate::prelude::*;
use crate::text::{before, concat, cut, has, split};

/// The format of `/wp-json/wp/v2/posts`.
pub(super) struct WordPress;

/// Authors stand in a post as numbers, unless they were embedded; Yoast, the
/// commonest plugin for search engines, names the author too.
const FORM: &str = "headline title.rendered|title.raw; \
    url link; \
    standfirst excerpt.rendered|excerpt.raw; \
    byline _embedded.author|yoast_head_json.author name link";

const IMAGE: &str =
    "source_url alt_text caption.rendered|caption.raw - media_details.width media_details.height";

/// The category of posts that have none.
const NO_CATEGORY: &str = "uncategorized";

impl Adapter for WordPress {
    fn detects(&self, root: &Value) -> bool {
        holds(root, is_post)
    }

    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'v>) -> Cursor<'v> {
        let at = choose(&those(roots, is_post), "link", context);
        fill(at, context);
        at
    }
}

/// Texts in objects with `rendered` (or, for editors, `raw`) are its mark.
fn is_post(value: &Value) -> bool {
    let text = |key| value.get(key).is_some_and(|v| v.get("rendered").is_some() || v.get("raw").is_some());
    text("title") && (text("content") || text("excerpt"))
}

fn fill<'v>(at: Cursor<'v>, form: &mut Context<'v>) {
    form.rows(at, FORM);
    form.article.standfirst = form.article.standfirst.take().and_then(excerpt);
    moment(at, "published date_gmt", "published date", form);
    moment(at, "modified modified_gmt", "modified modified", form);
    terms(at, form);
    featured(at, form);
    body(at, form);
}

/// A date of UTC without its zone, else one of the site's own clock.
fn moment<'v>(at: Cursor<'v>, utc: &str, local: &str, form: &mut Context<'v>) {
    form.rows(at, utc);
    match date_of(&mut form.article, word(utc).0) {
        Some(ArticleDate::Known(stamp)) => {
            if let Some(time) = &mut stamp.time {
                time.offset.get_or_insert(0);
            }
        }
        None => form.rows(at, local),
        _ => {}
    }
}

/// An excerpt without the "[…]" of one that was cut.
fn excerpt(text: String) -> Option<String> {
    let Some((text, _)) = cut(&text, "[…]").or_else(|| cut(&text, "[...]")) else { return Some(text) };
    let text = text.trim_end();
    (!text.is_empty()).then(|| concat(&[text, "…"]))
}

fn body<'v>(at: Cursor<'v>, form: &mut Context<'v>) {
    let content = first(at, "content.rendered|content.raw");
    if content.is_null() {
        return;
    }
    if content.is_empty() && matches!(walk(at, "content.protected").value, Value::Bool(true)) {
        form.report(Code::MissingField, content, "the text is behind a password");
    }
    if let Some(name) = shortcode(content.text()) {
        let message = concat(&[name, ": a shortcode; left as text"]);
        form.report(Code::UnknownElement, content, &message);
    }
    form.article.body = blocks(content, Written::Html, at.get("link").str(), form);
}

/// The name of the first shortcode in a text: `[gallery ids="1"]`, `[/row]`.
fn shortcode(html: &str) -> Option<&str> {
    for after in split(html, "[").into_iter().skip(1) {
        let (inner, _) = cut(after, "]")?;
        let named = inner.strip_prefix('/').unwrap_or_else(|| before(inner, " /"));
        let is_name =
            !named.is_empty() && named.bytes().all(|b| b.is_ascii_lowercase() || b == b'_' || b == b'-');
        if is_name && (inner.starts_with('/') || has(inner, "=") || has(html, &concat(&["[/", named, "]"]))) {
            return Some(named);
        }
    }
    None
}

fn terms<'v>(at: Cursor<'v>, form: &mut Context<'v>) {
    for term in walk(at, "_embedded.wp:term").items() {
        let is_none = text(term, "name").eq_ignore_ascii_case(NO_CATEGORY);
        match text(term, "taxonomy") {
            "category" if form.article.section.is_empty() && !is_none => {
                form.field("section", term, "name link");
            }
            "post_tag" => {
                form.field("topics", term, "name link");
            }
            _ => {}
        }
    }
}

fn featured<'v>(at: Cursor<'v>, form: &mut Context<'v>) {
    for item in walk(at, "_embedded.wp:featuredmedia").items() {
        // An item that could not be read has an error in its place.
        if let "" | "image" = text(item, "media_type") {
            form.image(item, IMAGE);
        }
    }
}
