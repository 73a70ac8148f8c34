//! Addresses of an article.

use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::urls::{resolve_quietly, same_page, url};
use crate::error::Code;
use crate::text::search;

/// Every address that a node gives itself, the surest first.
pub(super) fn addresses(at: Cursor<'_>) -> Vec<Cursor<'_>> {
    let mut all = at.get("url").items();
    for page in at.get("mainEntityOfPage").items() {
        all.push(page);
        all.push(page.get("url"));
        all.push(page.get("@id"));
    }
    all.push(at.get("@id"));
    all.retain(|at| at.is_string() && !at.is_empty());
    all
}

/// The article's address: one that agrees with the page's canonical URL, else
/// its first that is not the site's home page, else the canonical URL.
pub(super) fn canonical(node: Cursor<'_>, context: &mut Context<'_>) -> Option<String> {
    let page = context.page.canonical.as_deref();
    let id = node.get("@id");
    let mut found: Option<String> = None;
    let mut agrees = false;
    for at in addresses(node) {
        // An identifier need not be an address.
        let is_id = at.is_at(id) || at.text().starts_with('#');
        let Some(url) = (if is_id { resolve_quietly(at.text(), context) } else { url(at, context) }) else {
            continue;
        };
        let agreed = page.is_some_and(|page| same_page(&url, page));
        if !agrees && (agreed || found.is_none() && !is_home(&url)) {
            agrees = agreed;
            // A fragment names a node of the graph (`#article`), not the page.
            found = url.split('#').next().map(str::to_owned);
        }
    }
    for at in node.get("url").items() {
        if !at.is_string() {
            context.wrong_type(at, "a URL");
        }
    }
    if found.is_none() {
        found = resolve_quietly(page?, context);
        context.report(Code::Guessed, node, "taken from the page");
    }
    found
}

/// Whether a URL is that of a site's first page.
pub(super) fn is_home(url: &str) -> bool {
    let after = search::parted(url, "//").map_or(url, |(_, rest)| rest);
    let path = after.split_once('/').map_or("", |(_, path)| path);
    path.is_empty() || path.starts_with(['#', '?'])
}
