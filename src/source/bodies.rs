//! Bodies, and the parts of an article that more than one format has in the
//! same form.

use std::borrow::Cow;

use super::context::Context;
use super::cursor::{Cursor, NOTHING};
use super::dates::parse;
use super::text::{has_blocks, has_markup, tell_controls};
use super::urls::same_page;
use crate::article::{Node, Timestamp};
use crate::body::{Body, from_html_parts, from_normalised, from_text, normalised};
use crate::error::Code;
use crate::text::search;

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
    at: Cursor<'_>,
    written: Written,
    own: Option<&str>,
    context: &mut Context<'_>,
) -> Vec<Node> {
    let Some(text) = at.str() else {
        context.wrong_type(at, "text");
        return Vec::new();
    };
    written_blocks(at, text, written, own, context)
}

fn written_blocks(
    at: Cursor<'_>,
    given: &str,
    written: Written,
    own: Option<&str>,
    context: &mut Context<'_>,
) -> Vec<Node> {
    let decoded;
    let (text, is_html, was_escaped) = match written {
        Written::Html => (given, true, false),
        Written::Plain => (given, false, false),
        Written::Unsaid if has_markup(given) => (given, true, false),
        Written::Unsaid => match super::text::decoded(given, context.host) {
            // Markup may have been escaped as a whole.
            Some(plain) => {
                decoded = plain;
                (decoded.as_str(), has_markup(&decoded), true)
            }
            None => (given, false, false),
        },
    };
    if !is_html && !was_escaped {
        let plain = normalised(text);
        if matches!(plain, Cow::Owned(_)) {
            tell_controls(at, text, context);
        }
        return reported(at, from_normalised(&plain), context);
    }
    tell_controls(at, given, context);
    if !is_html {
        return reported(at, from_text(text), context);
    }
    if written == Written::Unsaid && !has_blocks(text) {
        // Text with a link or stress here and there: blank lines part its paragraphs.
        let parted = search::replaced(&search::replaced(text, "\r\n", "\n"), "\n\n", "\n\n<p>");
        return html_blocks(at, &[&parted], own, context);
    }
    html_blocks(at, &[text], own, context)
}

/// The blocks of one string or of several, one below the other.
pub(super) fn blocks_of(at: Cursor<'_>, written: Written, context: &mut Context<'_>) -> Vec<Node> {
    let items = at.items();
    if items.iter().any(|item| !item.is_string()) {
        context.wrong_type(at, "text");
    }
    let texts: Vec<&str> = items.iter().map(|item| item.text()).collect();
    let joined;
    let text = match texts.as_slice() {
        [text] => text,
        _ => {
            joined = texts.join("\n\n");
            joined.as_str()
        }
    };
    written_blocks(at, text, written, None, context)
}

/// The blocks of HTML in parts.
pub(super) fn html_blocks(
    at: Cursor<'_>,
    parts: &[&str],
    own: Option<&str>,
    context: &mut Context<'_>,
) -> Vec<Node> {
    let base = context.page.base_url.as_deref().or(context.page.canonical.as_deref()).or(own);
    let body = from_html_parts(parts, base, context.host);
    reported(at, body, context)
}

fn reported(at: Cursor<'_>, body: Body, context: &mut Context<'_>) -> Vec<Node> {
    for (code, name) in body.findings {
        context.found_in_body(at, code, &name);
    }
    body.blocks
}

/// The item that is the page's: the one of its canonical URL; without a
/// canonical URL, the first. `addresses` are the names of an item's URL.
pub(super) fn choose<'v>(items: &[Cursor<'v>], addresses: &[&str], context: &mut Context<'_>) -> Cursor<'v> {
    let first = items.first().copied().unwrap_or(NOTHING);
    let Some(page) = context.page.canonical.as_deref() else {
        if items.len() > 1 {
            context.report(Code::SeveralArticles, first, "several articles; the first was taken");
        }
        return first;
    };
    for item in items {
        for name in addresses {
            if same_page(page, item.get(name).text()) {
                return *item;
            }
        }
    }
    if items.len() > 1 {
        context.report(Code::NoArticle, first, "none of these articles has the page's address");
        return NOTHING;
    }
    first
}

/// Whether an article is embargoed at the present time that the host gives.
pub(super) fn is_embargoed(at: Cursor<'_>, context: &mut Context<'_>) -> bool {
    let stamp = |text: &str| parse(text).ok().map(|(stamp, _)| stamp);
    let until = stamp(at.text());
    let now = context.page.now.as_deref().and_then(stamp);
    match (until, now) {
        (Some(until), Some(now)) => Timestamp::unix_seconds(&until) > now.unix_seconds(),
        _ => {
            context.report(Code::EmbargoUnchecked, at, "the embargo could not be judged; shown");
            false
        }
    }
}
