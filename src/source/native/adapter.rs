//! Detection, and the article as a whole.

use super::super::adapter::{Adapter, Found};
use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::dates::date;
use super::super::urls::url;
use super::body::blocks;
use super::fields::{self, items, text};
use super::unknown::{ARTICLE, report_unknown};
use crate::article::{Article, Correction, Direction, Topic};
use crate::json::Value;

/// Marked by its member `offprint`.
pub(in crate::source) struct Native;

impl Adapter for Native {
    fn detects(&self, root: &Value) -> bool {
        root.get("offprint").is_some()
    }

    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'_>) -> Option<Found<'v>> {
        let at = *roots.first()?;
        report_unknown(&at, ARTICLE, context);
        let mut article = Article::default();
        // The marker comes first.
        for field in ARTICLE.split(' ').skip(1) {
            if let Some(member) = at.get(field) {
                read(&mut article, field, &member, context);
            }
        }
        Some(Found { article, at })
    }
}

/// Reads one field of an article.
fn read(article: &mut Article, field: &str, at: &Cursor<'_>, context: &mut Context<'_>) {
    let target = match field {
        "url" => &mut article.url,
        "lang" => &mut article.lang,
        "standfirst" => &mut article.standfirst,
        "agency" => &mut article.agency,
        "edition" => &mut article.edition,
        "dateline" => &mut article.dateline,
        "copyright" => &mut article.copyright,
        "headline" => return article.headline = text(at, context).unwrap_or_default(),
        "published" => return article.published = date(at, context),
        "modified" => return article.modified = date(at, context),
        "dir" => return article.dir = direction(at, context),
        "body" => return article.body = blocks(at, context),
        "publisher" => return article.publisher = fields::publisher(at, context),
        "free" => return article.free = fields::flag(at, context),
        _ => return list(article, field, at, context),
    };
    *target = match field {
        "url" => url(at, context),
        "lang" => fields::lang(at, context),
        _ => text(at, context),
    };
}

fn list(article: &mut Article, field: &str, at: &Cursor<'_>, context: &mut Context<'_>) {
    for item in items(at, context) {
        match field {
            "section" => article.section.extend(fields::link(&item, context)),
            "byline" => article.byline.extend(fields::author(&item, context)),
            "images" => article.images.extend(fields::image(&item, context)),
            "topics" => {
                if let Some(link) = fields::link(&item, context) {
                    article.topics.push(Topic { name: link.name, url: link.url });
                }
            }
            "corrections" => {
                if let Some(text) = fields::required(&item, "text", context) {
                    let date = item.get("date").and_then(|at| date(&at, context));
                    article.corrections.push(Correction { text, date });
                }
            }
            _ => {}
        }
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
