//! Detection, and the article as a whole.

use super::super::adapter::{Adapter, Found};
use super::super::context::Context;
use super::super::cursor::Cursor;
use super::body::blocks;
use super::fields;
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
        Some(Found { article: article(&at, context), at })
    }
}

fn article(at: &Cursor<'_>, context: &mut Context<'_>) -> Article {
    Article {
        offprint: 1,
        url: fields::url(at, "url", context),
        lang: fields::lang(at, context),
        dir: direction(at, context),
        section: fields::list(at, "section", context, &fields::link),
        headline: fields::text(at, "headline", context).unwrap_or_default(),
        standfirst: fields::text(at, "standfirst", context),
        byline: fields::list(at, "byline", context, &fields::author),
        published: fields::date(at, "published", context),
        modified: fields::date(at, "modified", context),
        agency: fields::text(at, "agency", context),
        edition: fields::text(at, "edition", context),
        dateline: fields::text(at, "dateline", context),
        images: fields::list(at, "images", context, &fields::image),
        body: blocks(at, context),
        topics: fields::list(at, "topics", context, &topic),
        publisher: at.get("publisher").and_then(|at| fields::publisher(&at, context)),
        copyright: fields::text(at, "copyright", context),
        corrections: fields::list(at, "corrections", context, &correction),
        free: fields::flag(at, "free", context),
    }
}

fn direction(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<Direction> {
    let at = at.get("dir")?;
    match at.str() {
        Some("ltr") => Some(Direction::Ltr),
        Some("rtl") => Some(Direction::Rtl),
        _ => {
            context.wrong_type(&at, "\"ltr\" or \"rtl\"");
            None
        }
    }
}

fn topic(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<Topic> {
    let link = fields::link(at, context)?;
    Some(Topic { name: link.name, url: link.url })
}

fn correction(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<Correction> {
    let text = fields::required(at, "text", context)?;
    Some(Correction { text, date: fields::date(at, "date", context) })
}
