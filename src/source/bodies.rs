//! Bodies, and the parts of an article that more than one format has in the
//! same form.

use super::context::Context;
use super::cursor::Cursor;
use super::dates::parse;
use super::json_ld::body::blocks as sniffed;
use super::names::is_desk;
use super::text::tell_controls;
use super::urls::same_page;
use crate::article::{Author, AuthorKind, Node, Timestamp};
use crate::body::{Body, from_html_parts, from_text};
use crate::error::Code;
use crate::prelude::*;
use crate::text::split;

/// What a body is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    Html,
    Plain,
    /// The format does not say; markup is looked for.
    Unsaid,
}

/// The blocks of a string. Addresses in HTML are relative to the page's, or,
/// where that is unknown, to the article's own (`own`).
pub(super) fn blocks(
    at: &Cursor<'_>,
    written: Written,
    own: Option<&str>,
    context: &mut Context<'_>,
) -> Vec<Node> {
    let Some(text) = at.str() else {
        context.wrong_type(at, "text");
        return Vec::new();
    };
    if written != Written::Unsaid {
        tell_controls(at, text, context);
    }
    match written {
        Written::Html => html_blocks(at, &[text], own, context),
        Written::Plain => reported(at, from_text(text), context),
        Written::Unsaid => sniffed(at, text, context),
    }
}

/// The blocks of HTML in parts.
pub(super) fn html_blocks(
    at: &Cursor<'_>,
    parts: &[&str],
    own: Option<&str>,
    context: &mut Context<'_>,
) -> Vec<Node> {
    let base = context.page.base_url.as_deref().or(context.page.canonical.as_deref()).or(own);
    let body = from_html_parts(parts, base, context.host);
    reported(at, body, context)
}

fn reported(at: &Cursor<'_>, body: Body, context: &mut Context<'_>) -> Vec<Node> {
    for (code, name) in body.findings {
        context.found_in_body(at, code, &name);
    }
    body.blocks
}

/// An author by name.
pub(super) fn author(name: String, url: Option<String>) -> Author {
    let kind = if is_desk(&name) { AuthorKind::Organization } else { AuthorKind::Person };
    Author { name, url, kind }
}

/// Adds an author, unless one of that name is there.
pub(super) fn push_author(authors: &mut Vec<Author>, author: Author) {
    if !authors.iter().any(|other| other.name == author.name) {
        authors.push(author);
    }
}

/// The item that is the page's: the one of its canonical URL; without a
/// canonical URL, the first. `addresses` are ways to an item's URL.
pub(super) fn choose<'v>(
    items: &[Cursor<'v>],
    addresses: &str,
    context: &mut Context<'_>,
) -> Option<Cursor<'v>> {
    let first = *items.first()?;
    let Some(page) = context.page.canonical.as_deref() else {
        if items.len() > 1 {
            context.report(Code::SeveralArticles, &first, "the first of several articles is taken");
        }
        return Some(first);
    };
    for item in items {
        for way in split(addresses, "|") {
            if item.get(way).and_then(|at| at.str()).is_some_and(|url| same_page(page, url)) {
                return Some(*item);
            }
        }
    }
    if items.len() > 1 {
        context.report(Code::NoArticle, &first, "none of these articles has the page's address");
        return None;
    }
    Some(first)
}

/// Whether an article is embargoed at the present time that the host gives.
pub(super) fn is_embargoed(at: &Cursor<'_>, context: &mut Context<'_>) -> bool {
    let stamp = |text: &str| parse(text).ok().map(|(stamp, _)| stamp);
    let until = at.str().and_then(stamp);
    let now = context.page.now.as_deref().and_then(stamp);
    match (until, now) {
        (Some(until), Some(now)) => Timestamp::unix_seconds(&until) > now.unix_seconds(),
        _ => {
            context.report(
                Code::EmbargoUnchecked,
                at,
                "an embargo that could not be judged; the article is shown",
            );
            false
        }
    }
}
