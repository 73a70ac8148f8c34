//! Stories of Arc XP, in its format ANS (washingtonpost/ans-schema).

use super::adapter::{Adapter, Found};
use super::bodies::{author, choose, html_blocks, push_author};
use super::context::Context;
use super::cursor::Cursor;
use super::dates::date;
use super::images::{ImageKeys, image, push};
use super::language::language;
use super::text::{line, line_of};
use super::topics::Topics;
use super::urls::{url, url_of};
use crate::article::{Article, ArticleDate, Author, Correction, Image, Link, Publisher};
use crate::error::Code;
use crate::json::Value;
use crate::prelude::*;

mod markup;

/// The format of `Fusion.globalContent`.
pub(super) struct Ans;

const IMAGE: ImageKeys =
    ImageKeys { src: &["url", "resized_url"], alt: &["alt_text"], caption: &["caption"], credit: &[] };

impl Adapter for Ans {
    fn detects(&self, root: &Value) -> bool {
        match root {
            Value::Array(items) => items.iter().any(is_story),
            _ => is_story(root),
        }
    }

    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'_>) -> Option<Found<'v>> {
        let stories = roots.iter().flat_map(Cursor::items).filter(|story| is_story(story.value)).collect();
        let at = choose(stories, &["canonical_url", "website_url"], context)?;
        Some(Found { article: article(&at, context), at })
    }
}

/// Headlines in an object, or content in typed elements, are its marks.
fn is_story(value: &Value) -> bool {
    let headlines = value.get("headlines").is_some_and(|headlines| headlines.get("basic").is_some());
    let elements = value.get("content_elements").and_then(Value::as_array);
    let typed = elements.and_then(<[Value]>::first).is_some_and(|first| first.get("type").is_some());
    value.get("@type").is_none() && (headlines || typed)
}

fn article(at: &Cursor<'_>, context: &mut Context<'_>) -> Article {
    let text = |path: &[&str], context: &mut Context<'_>| at.path(path).and_then(|at| line(&at, context));
    let headline = text(&["headlines", "basic"], context);
    let (elements, corrections) = elements(at, context);
    Article {
        url: at.any(&["canonical_url", "website_url"]).and_then(|at| url(&at, context)),
        lang: at.get("language").filter(|at| !at.is_empty()).and_then(|at| language(&at, context)),
        section: section(at, context),
        headline: headline.or_else(|| text(&["headlines", "web"], context)).unwrap_or_default(),
        standfirst: text(&["subheadlines", "basic"], context)
            .or_else(|| text(&["description", "basic"], context)),
        byline: byline(at, context),
        published: moment(at, &["display_date", "publish_date", "first_publish_date"], context),
        modified: moment(at, &["last_updated_date"], context),
        agency: agency(at, context),
        dateline: line_of(at, "dateline", context),
        images: images(at, context),
        topics: topics(at, context),
        publisher: publisher(at, context),
        copyright: line_of(at, "copyright", context),
        body: elements,
        corrections,
        ..Article::default()
    }
}

fn moment(at: &Cursor<'_>, keys: &[&str], context: &mut Context<'_>) -> Option<ArticleDate> {
    date(&keys.iter().find_map(|key| at.get(key).filter(|at| !at.is_empty()))?, context)
}

fn elements(at: &Cursor<'_>, context: &mut Context<'_>) -> (Vec<crate::article::Node>, Vec<Correction>) {
    let Some(all) = at.get("content_elements") else { return Default::default() };
    let (mut parts, mut corrections) = (Vec::new(), Vec::new());
    for element in all.items() {
        if element.get("type").and_then(|kind| kind.str()) == Some("correction") {
            let text = element.get("text").and_then(|text| line(&text, context));
            corrections.extend(text.map(|text| Correction { text, date: None }));
            continue;
        }
        match markup::of(&element, 0) {
            Some(html) => parts.push(html),
            None => context.report(Code::UnknownElement, &element, "an element that has no text; left out"),
        }
    }
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    (html_blocks(&all, &parts, None, context), corrections)
}

fn byline(at: &Cursor<'_>, context: &mut Context<'_>) -> Vec<Author> {
    let mut authors = Vec::new();
    for item in at.path(&["credits", "by"]).map(|all| all.items()).unwrap_or_default() {
        let name = item.any(&["name", "byline"]).filter(|name| !name.is_empty());
        let name = name.or_else(|| item.path(&["additional_properties", "original", "byline"]));
        if let Some(name) = name.and_then(|name| line(&name, context)) {
            let page = item.get("url").filter(|url| !url.is_empty());
            push_author(&mut authors, author(name, page.and_then(|at| url(&at, context))));
        }
    }
    authors
}

/// The agency that distributes the story, if it is not the paper's own.
fn agency(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<String> {
    let distributor = at.get("distributor")?;
    let kind = distributor.get("category").and_then(|kind| kind.str());
    if kind == Some("staff") { None } else { line_of(&distributor, "name", context) }
}

/// The primary section and what lies above it.
fn section(at: &Cursor<'_>, context: &mut Context<'_>) -> Vec<Link> {
    let Some(mut section) = at.path(&["taxonomy", "primary_section"]) else { return Vec::new() };
    let mut path = Vec::new();
    while let Some(name) = line_of(&section, "name", context) {
        let page = section.any(&["_id", "path"]).filter(|id| id.str().is_some_and(|id| id.starts_with('/')));
        path.push(Link { name, url: page.and_then(|at| url(&at, context)) });
        let above = section.get("parent").filter(|above| above.get("name").is_some());
        match above.filter(|_| path.len() < 8) {
            Some(above) => section = above,
            None => break,
        }
    }
    path.reverse();
    path
}

fn topics(at: &Cursor<'_>, context: &mut Context<'_>) -> Vec<crate::article::Topic> {
    let mut topics = Topics::default();
    for tag in at.path(&["taxonomy", "tags"]).map(|tags| tags.items()).unwrap_or_default() {
        if let Some(name) = tag.any(&["text", "name", "slug"]).and_then(|name| line(&name, context)) {
            topics.name(&name, None, &tag, context);
        }
    }
    topics.into_vec()
}

fn images(at: &Cursor<'_>, context: &mut Context<'_>) -> Vec<Image> {
    let mut images = Vec::new();
    for key in ["lead_art", "basic"] {
        let Some(item) = at.path(&["promo_items", key]) else { continue };
        // A film stands with its still.
        let item = if is_image(&item) { item } else { item.path(&["promo_items", "basic"]).unwrap_or(item) };
        if let Some(mut image) = Some(&item).filter(|i| is_image(i)).and_then(|i| image(i, &IMAGE, context)) {
            image.credit = credit(&item, context);
            push(&mut images, image);
        }
    }
    images
}

fn is_image(at: &Cursor<'_>) -> bool {
    at.get("type").and_then(|kind| kind.str()) == Some("image")
}

fn credit(image: &Cursor<'_>, context: &mut Context<'_>) -> Option<String> {
    let names = ["by", "affiliation"]
        .iter()
        .filter_map(|key| image.path(&["credits", key])?.items().first()?.get("name"));
    let names: Vec<String> = names.filter_map(|name| line(&name, context)).collect();
    (!names.is_empty()).then(|| names.join(" / "))
}

fn publisher(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<Publisher> {
    let name =
        at.path(&["taxonomy", "primary_site", "name"]).or_else(|| at.path(&["website", "display_name"]))?;
    Some(Publisher { name: line(&name, context)?, url: url_of(at, "website_home", context), logo: None })
}
