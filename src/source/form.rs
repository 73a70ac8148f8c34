//! The reader that the formats share. What a format calls its fields is a
//! table in one text, of which each row is
//!
//! ```text
//! FIELD WAYS [PARTS]
//! ```
//!
//! Ways (see [`super::lists::first`]) lead to the field's value; the first
//! that yields one is taken. The parts of a field that is an object or a list
//! of them are ways below it: of names and pages, or those of
//! [`super::images::image`].

use super::adapter::Found;
use super::bodies::{author, choose, push_author};
use super::context::Context;
use super::cursor::Cursor;
use super::dates::date;
use super::images::{image, push};
use super::language::language;
use super::lists::{first, line_at, walk, word};
use super::names::names;
use super::text::line;
use super::topics::Topics;
use super::urls::url;
use crate::article::{Article, ArticleDate, Link, Publisher};
use crate::error::Code;
use crate::json::Value;
use crate::limits::MAX_NAMED;
use crate::prelude::*;
use crate::text::{before, split};

/// Sections above one another.
const MOST_SECTIONS: usize = 8;

/// An article as it is being read.
pub(super) struct Form<'r, 'c> {
    pub(super) article: Article,
    pub(super) context: &'r mut Context<'c>,
    topics: Topics,
}

/// Fills the form of an item; `false` where it may not be shown.
pub(super) type Fill<'f> = &'f dyn Fn(&Cursor<'_>, &mut Form<'_, '_>) -> bool;

/// The page's article of these items (see [`choose`]).
pub(super) fn read_one<'v>(
    items: &[Cursor<'v>],
    addresses: &str,
    context: &mut Context<'_>,
    fill: Fill<'_>,
) -> Option<Found<'v>> {
    let at = choose(items, addresses, context)?;
    let mut form = Form { article: blank(), context, topics: Topics::default() };
    if !fill(&at, &mut form) {
        return None;
    }
    let mut article = form.article;
    article.topics = form.topics.into_vec();
    Some(Found { article, at })
}

/// An article without anything. Out of line, since it is hundreds of bytes.
#[inline(never)]
pub(super) fn blank() -> Article {
    Article::default()
}

/// The items of these scripts that are of a format.
pub(super) fn those<'v>(roots: &[Cursor<'v>], is: fn(&Value) -> bool) -> Vec<Cursor<'v>> {
    let mut those = Vec::new();
    for root in roots {
        for item in root.items() {
            if is(item.value) {
                those.push(item);
            }
        }
    }
    those
}

/// Whether a script is an item of a format, or a list of them.
pub(super) fn holds(root: &Value, is: fn(&Value) -> bool) -> bool {
    match root {
        Value::Array(items) => items.iter().any(is),
        _ => is(root),
    }
}

impl Form<'_, '_> {
    /// Reads the fields of a table.
    pub(super) fn rows(&mut self, at: &Cursor<'_>, rows: &str) {
        for row in split(rows, "; ") {
            let (field, rest) = word(row);
            let (ways, parts) = word(rest);
            for way in split(ways, "|") {
                if let Some(value) = walk(at, way)
                    && !value.is_empty()
                    && self.field(field, &value, parts)
                {
                    break;
                }
            }
        }
    }

    /// Reads one field; says whether it has a value now.
    pub(super) fn field(&mut self, field: &str, at: &Cursor<'_>, parts: &str) -> bool {
        let (article, context) = (&mut self.article, &mut *self.context);
        if let Some(text) = text_of(article, field) {
            *text = match field {
                "url" => url(at, context),
                "lang" => language(at, context),
                _ => line(at, context),
            };
            return text.is_some();
        }
        if let Some(target) = date_of(article, field) {
            *target = date(at, context);
            return target.is_some();
        }
        match field {
            "headline" => {
                article.headline = line(at, context).unwrap_or_default();
                !article.headline.is_empty()
            }
            "section" => self.section(at, parts),
            "byline" => self.byline(at, parts),
            "topics" => self.topics(at, parts),
            _ => self.image(at, parts),
        }
    }

    /// A section and what lies above it.
    fn section(&mut self, at: &Cursor<'_>, parts: &str) -> bool {
        let path = &mut self.article.section;
        let mut above = at.items().first().copied();
        while let Some(at) = above
            && path.len() < MOST_SECTIONS
            && let Some((name, url)) = named(&at, parts, self.context)
        {
            path.push(Link { name, url });
            above = at.get("parent").filter(|above| above.value.as_object().is_some());
        }
        path.reverse();
        !path.is_empty()
    }

    /// Authors, each an object or the text of a byline.
    fn byline(&mut self, at: &Cursor<'_>, parts: &str) -> bool {
        for item in at.items() {
            if self.article.byline.len() >= MAX_NAMED {
                self.context.report(Code::TooManyNodes, &item, "too many authors; dropped from here on");
                break;
            }
            let Some((text, url)) = named(&item, parts, self.context) else { continue };
            let names = names(&text, self.article.lang.as_deref());
            let url = url.filter(|_| names.len() == 1);
            for name in names {
                push_author(&mut self.article.byline, author(name, url.clone()));
            }
        }
        !self.article.byline.is_empty()
    }

    fn topics(&mut self, at: &Cursor<'_>, parts: &str) -> bool {
        let items = at.items();
        if items.first().is_some_and(|item| item.str().is_some()) {
            self.topics.keywords(at, self.context);
            return true;
        }
        for item in items {
            match item.value {
                // A concept may have a code only, which says nothing to a reader.
                Value::Object(_) => {
                    if let Some((name, url)) = named(&item, parts, self.context) {
                        self.topics.name(&name, url, &item, self.context);
                    }
                }
                _ => self.topics.keywords(&item, self.context),
            }
        }
        true
    }

    pub(super) fn image(&mut self, at: &Cursor<'_>, parts: &str) -> bool {
        if let Some(image) = image(at, parts, self.context) {
            push(&mut self.article.images, image);
        }
        true
    }

    /// The publisher, whose parts stand beside one another: name, home, logo.
    pub(super) fn publisher(&mut self, at: &Cursor<'_>, parts: &str) {
        let (names, pages) = word(parts);
        let (home, logo) = word(pages);
        let Some(name) = line_at(at, names, self.context) else { return };
        let mut address = |ways| first(at, ways).and_then(|at| url(&at, self.context));
        self.article.publisher = Some(Publisher { name, url: address(home), logo: address(logo) });
    }
}

/// The field of that name, if it is a text that may be absent.
pub(super) fn text_of<'a>(article: &'a mut Article, field: &str) -> Option<&'a mut Option<String>> {
    Some(match field {
        "url" => &mut article.url,
        "lang" => &mut article.lang,
        "standfirst" => &mut article.standfirst,
        "agency" => &mut article.agency,
        "edition" => &mut article.edition,
        "dateline" => &mut article.dateline,
        "copyright" => &mut article.copyright,
        _ => return None,
    })
}

/// The field of that name, if it is a date.
pub(super) fn date_of<'a>(article: &'a mut Article, field: &str) -> Option<&'a mut Option<ArticleDate>> {
    match field {
        "published" => Some(&mut article.published),
        "modified" => Some(&mut article.modified),
        _ => None,
    }
}

/// The name of an object and its page; a string is its own name.
fn named(at: &Cursor<'_>, parts: &str, context: &mut Context<'_>) -> Option<(String, Option<String>)> {
    let (names, pages) = word(parts);
    let name = if at.str().is_some() { Some(*at) } else { first(at, names) };
    let name = line(&name?, context)?;
    // An identifier may stand where others have an address.
    let page = first(at, pages).filter(|page| page.str().is_none_or(|page| before(page, "/:.") != page));
    Some((name, page.and_then(|page| url(&page, context))))
}
