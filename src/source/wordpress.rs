//! Posts of the WordPress REST API.

use super::adapter::{Adapter, Found};
use super::bodies::{Written, author, blocks, choose, push_author};
use super::context::Context;
use super::cursor::{Cursor, Tree};
use super::dates::date;
use super::images::{ImageKeys, image};
use super::text::{line, line_of};
use super::topics::Topics;
use super::urls::url_of;
use crate::article::{Article, ArticleDate, Author, Image, Link};
use crate::error::Code;
use crate::json::Value;
use crate::prelude::*;
use crate::text::{before, concat, cut, has, split};

/// The format of `/wp-json/wp/v2/posts`.
pub(super) struct WordPress;

const IMAGE: ImageKeys = ImageKeys { src: &["source_url"], alt: &["alt_text"], caption: &[], credit: &[] };

/// The category of posts that have none.
const NO_CATEGORY: &str = "uncategorized";

impl Adapter for WordPress {
    fn detects(&self, root: &Value) -> bool {
        match root {
            Value::Array(items) => items.iter().any(is_post),
            _ => is_post(root),
        }
    }

    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'_>) -> Option<Found<'v>> {
        let posts = roots.iter().flat_map(Cursor::items).filter(|post| is_post(post.value)).collect();
        let at = choose(posts, &["link"], context)?;
        Some(Found { article: article(&at, context), at })
    }
}

/// Texts in objects with `rendered` (or, for editors, `raw`) are its mark.
fn is_post(value: &Value) -> bool {
    let text = |key| value.get(key).is_some_and(|v| v.get("rendered").is_some() || v.get("raw").is_some());
    text("title") && (text("content") || text("excerpt"))
}

/// The text of a member: as shown, or as edited.
fn rendered<'v>(at: &Cursor<'v>, key: &str) -> Option<Cursor<'v>> {
    at.get(key)?.any(&["rendered", "raw"])
}

fn article(at: &Cursor<'_>, context: &mut Context<'_>) -> Article {
    let headline = rendered(at, "title").and_then(|at| line(&at, context)).unwrap_or_default();
    let (section, topics) = terms(at, context);
    Article {
        url: url_of(at, "link", context),
        standfirst: rendered(at, "excerpt").and_then(|at| excerpt(&at, context)),
        byline: byline(at, context),
        published: moment(at, "date_gmt", "date", context),
        modified: moment(at, "modified_gmt", "modified", context),
        images: featured(at, context),
        body: body(at, context),
        topics: topics.into_vec(),
        section,
        headline,
        ..Article::default()
    }
}

/// An excerpt without the "[…]" of one that was cut.
fn excerpt(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<String> {
    let text = line(at, context)?;
    let cut = ["[…]", "[...]"].iter().find_map(|mark| cut(&text, mark));
    let text = cut.map_or(text.as_str(), |(before, _)| before).trim_end();
    let text = if cut.is_some() { concat(&[text, "…"]) } else { text.to_owned() };
    (text != "…").then_some(text)
}

/// A date of UTC without its zone, else one of the site's own clock.
fn moment(at: &Cursor<'_>, gmt: &str, local: &str, context: &mut Context<'_>) -> Option<ArticleDate> {
    let Some(utc) = at.get(gmt).filter(|utc| !utc.is_empty()) else {
        return date(&at.get(local)?, context);
    };
    let text = utc.str().unwrap_or_default();
    let zoned = Value::String(if text.len() == 19 { concat(&[text, "Z"]) } else { text.to_owned() });
    date(&Tree::instead(&utc, &zoned).root(), context)
}

fn body(at: &Cursor<'_>, context: &mut Context<'_>) -> Vec<crate::article::Node> {
    let Some(content) = rendered(at, "content") else { return Vec::new() };
    let protected = at.path(&["content", "protected"]);
    if content.is_empty() && protected.as_ref().is_some_and(|p| *p.value == Value::Bool(true)) {
        context.report(Code::MissingField, &content, "the text is behind a password; only the rest is shown");
    }
    if let Some(name) = content.str().and_then(shortcode) {
        let message = concat(&[name, ": a shortcode that was not carried out; left as text"]);
        context.report(Code::UnknownElement, &content, message);
    }
    blocks(&content, Written::Html, at.get("link").and_then(|link| link.str()), context)
}

/// The name of the first shortcode in a text: `[gallery ids="1"]`, `[/row]`.
fn shortcode(text: &str) -> Option<&str> {
    split(text, "[").into_iter().skip(1).find_map(|after| {
        let (inner, _) = cut(after, "]")?;
        let named = inner.strip_prefix('/').unwrap_or_else(|| before(inner, " /"));
        let is_name =
            !named.is_empty() && named.bytes().all(|b| b.is_ascii_lowercase() || b == b'_' || b == b'-');
        let acts = inner.starts_with('/') || has(inner, "=") || has(text, &concat(&["[/", named, "]"]));
        (is_name && acts).then_some(named)
    })
}

/// Authors stand in the post as numbers, unless they were embedded.
fn byline(at: &Cursor<'_>, context: &mut Context<'_>) -> Vec<Author> {
    let mut authors = Vec::new();
    for item in at.path(&["_embedded", "author"]).map(|all| all.items()).unwrap_or_default() {
        if let Some(name) = line_of(&item, "name", context) {
            push_author(&mut authors, author(name, url_of(&item, "link", context)));
        }
    }
    // Yoast, the commonest plugin for search engines, names the author too.
    if let (true, Some(named)) = (authors.is_empty(), at.path(&["yoast_head_json", "author"])) {
        authors.extend(line(&named, context).map(|name| author(name, None)));
    }
    authors
}

fn terms(at: &Cursor<'_>, context: &mut Context<'_>) -> (Vec<Link>, Topics) {
    let (mut section, mut topics) = (Vec::new(), Topics::default());
    for term in at.path(&["_embedded", "wp:term"]).map(|all| all.items()).unwrap_or_default() {
        match term.get("taxonomy").and_then(|taxonomy| taxonomy.str()) {
            Some("category") if section.is_empty() => section.extend(category(&term, context)),
            Some("post_tag") => {
                let link = url_of(&term, "link", context);
                if let Some(name) = line_of(&term, "name", context) {
                    topics.name(&name, link, &term, context);
                }
            }
            _ => {}
        }
    }
    (section, topics)
}

fn category(term: &Cursor<'_>, context: &mut Context<'_>) -> Option<Link> {
    let name = line_of(term, "name", context).filter(|name| !name.eq_ignore_ascii_case(NO_CATEGORY))?;
    Some(Link { name, url: url_of(term, "link", context) })
}

fn featured(at: &Cursor<'_>, context: &mut Context<'_>) -> Vec<Image> {
    let media = at.path(&["_embedded", "wp:featuredmedia"]).map(|all| all.items()).unwrap_or_default();
    let read = |item: &Cursor<'_>| {
        let is_image = item.get("media_type").is_none_or(|kind| kind.str() == Some("image"));
        let mut image = image(item, &IMAGE, context).filter(|_| is_image)?;
        image.caption = rendered(item, "caption").and_then(|at| line(&at, context));
        let size = |key| item.path(&["media_details", key]).and_then(|at| super::images::pixels(&at));
        (image.width, image.height) = (size("width"), size("height"));
        Some(image)
    };
    // An item that could not be read has an error in its place.
    media.iter().filter(|item| item.get("source_url").is_some()).filter_map(read).collect()
}
