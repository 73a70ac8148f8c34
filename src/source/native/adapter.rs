//! Detection, and the article as a whole.

use super::super::adapter::{Adapter, Found};
use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::dates::date;
use super::super::form::{blank, date_of, text_of};
use super::super::urls::url;
use super::body::blocks;
use super::fields::{self, items, text};
use super::unknown::{ARTICLE, LINK, report_unknown};
use crate::article::{Article, Correction, Direction, Link, Topic};
use crate::json::Value;
use crate::prelude::*;
use crate::text::split;

/// Marked by its member `offprint`.
pub(in crate::source) struct Native;

impl Adapter for Native {
    fn detects(&self, root: &Value) -> bool {
        root.get("offprint").is_some()
    }

    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'_>) -> Option<Found<'v>> {
        let at = *roots.first()?;
        report_unknown(&at, ARTICLE, context);
        let mut article = blank();
        // The marker comes first.
        for field in split(ARTICLE, " ").into_iter().skip(1) {
            if let Some(member) = at.get(field) {
                read(&mut article, field, &member, context);
            }
        }
        Some(Found { article, at })
    }
}

/// Reads one field of an article.
fn read(article: &mut Article, field: &str, at: &Cursor<'_>, context: &mut Context<'_>) {
    if let Some(target) = text_of(article, field) {
        *target = match field {
            "url" => url(at, context),
            "lang" => fields::lang(at, context),
            _ => text(at, context),
        };
    } else if let Some(target) = date_of(article, field) {
        *target = date(at, context);
    } else {
        match field {
            "headline" => article.headline = text(at, context).unwrap_or_default(),
            "dir" => article.dir = direction(at, context),
            "body" => article.body = blocks(at, context),
            "publisher" => article.publisher = fields::publisher(at, context),
            "free" => article.free = fields::flag(at, context),
            _ => list(article, field, at, context),
        }
    }
}

fn list(article: &mut Article, field: &str, at: &Cursor<'_>, context: &mut Context<'_>) {
    for item in items(at, context) {
        match field {
            "section" => push(&mut article.section, fields::link(&item, LINK, context)),
            "byline" => push(&mut article.byline, fields::author(&item, context)),
            "images" => push(&mut article.images, fields::image(&item, context)),
            "topics" => {
                if let Some(Link { name, url }) = fields::link(&item, LINK, context) {
                    article.topics.push(Topic { name, url });
                }
            }
            _ => {
                if let Some(text) = fields::required(&item, "text", context) {
                    let date = item.get("date").and_then(|at| date(&at, context));
                    article.corrections.push(Correction { text, date });
                }
            }
        }
    }
}

fn push<T>(list: &mut Vec<T>, item: Option<T>) {
    if let Some(item) = item {
        list.push(item);
    }
}

fn direction(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<Direction> {
    match at.str() {
        Some("ltr") => Some(Direction::Ltr),
        Some("rtl") => Some(Direction::Rtl),
        _ => {
            context.wrong_type(at, "\"ltr\" or \"rtl\"");
            None
        }
    }
}
