//! Addresses of an article.

use super::super::context::Context;
use super::super::cursor::{Cursor, NOTHING};
use super::super::graph::id_value;
use super::super::urls::{named_by, resolve_quietly, url};
use super::nodes::Nodes;
use crate::error::Code;
use crate::limits::MAX_DESCRIPTIONS;
use crate::text::address::{Address, same_page, untracked};
use crate::text::variant::is_variant;

/// Every address that a node gives itself, the surest first.
fn addresses(at: Cursor<'_>) -> Vec<Cursor<'_>> {
    let mut all: Vec<_> = at.get("url").items().into_iter().map(named_by).collect();
    for page in at.get("mainEntityOfPage").items() {
        all.extend([page, page.get("url"), id_value(page)]);
    }
    all.push(id_value(at));
    all.retain(|at| at.is_string() && !at.is_empty());
    all
}

/// The pages that a node says it stands on: no site's first page, and no mere name of a node.
pub(super) fn pages(at: Cursor<'_>, context: &Context<'_>) -> Vec<String> {
    let pages = addresses(at).into_iter().filter(|at| !at.text().starts_with('#'));
    let pages = pages.filter_map(|at| resolve_quietly(at.text(), context));
    pages.filter(|url| !Address::of_page(url).is_home()).take(MAX_DESCRIPTIONS).collect()
}

/// How well an address agrees with the page's own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Agreement {
    /// It is that of another page.
    None,
    /// It is another form of the page's.
    Form,
    /// It names the same page.
    Same,
    /// It is the very same.
    Exact,
}

/// Of a page without a canonical address, the one at which it is shown: a page that changes without being loaded anew
/// may keep the JSON of the address before.
pub(super) fn agreement(url: &str, context: &Context<'_>) -> Agreement {
    agreement_with(context.page.canonical.as_deref().or(context.page.url.as_deref()), url)
}

fn agreement_with(page: Option<&str>, url: &str) -> Agreement {
    match page {
        Some(page) if without_fragment(page) == without_fragment(url) => Agreement::Exact,
        Some(page) if same_page(page, url) => Agreement::Same,
        Some(page) if is_variant(page, url) => Agreement::Form,
        _ => Agreement::None,
    }
}

/// A fragment names a node of the graph (`#article`), not the page.
fn without_fragment(url: &str) -> &str {
    url.split('#').next().unwrap_or_default()
}

/// The article's address: the one that agrees best with the page's canonical URL, else
/// its first that is not the site's home page, else the canonical URL. A variant
/// of the canonical URL (tracked, `http:`) gives way to it.
pub(super) fn canonical<'v>(
    node: Cursor<'v>,
    nodes: &Nodes<'v>,
    context: &mut Context<'v>,
) -> Option<String> {
    let mut found: Option<String> = None;
    let (mut best, mut taken) = (Agreement::None, NOTHING);
    for node in context.graph.all(node) {
        let id = id_value(node);
        for at in addresses(node) {
            // An identifier need not be an address.
            let is_id = at.is_at(id) || at.text().starts_with('#');
            let Some(url) = (if is_id { resolve_quietly(at.text(), context) } else { url(at, context) })
            else {
                continue;
            };
            let agreed = agreement_with(context.page.canonical.as_deref(), &url);
            if agreed > best || found.is_none() && !Address::of_page(&url).is_home() {
                (best, taken) = (agreed, at);
                found = Some(without_fragment(&url).to_owned());
            }
        }
        for at in node.get("url").items() {
            if !named_by(at).is_string() {
                context.wrong_type(at, "a URL");
            }
        }
    }
    if best == Agreement::Same {
        found = context.page.canonical.as_deref().and_then(|page| resolve_quietly(page, context));
        if untracked(taken.text()) != taken.text() {
            context.report(Code::Normalised, taken, "tracked; the page's own address was taken");
        }
    }
    if found.is_none()
        && let Some(page) = nodes.page_around(node)
        && let Some(url) = url(page.get("url"), context)
    {
        context.report(Code::Guessed, page.get("url"), "taken from the page around the article");
        found = Some(url);
    }
    if found.is_none() {
        // Of an article, not of its site: the page's own address is asked next.
        let page = context.page.canonical.as_deref().filter(|page| !Address::of_page(page).is_home());
        found = page.and_then(|page| resolve_quietly(page, context));
        if found.is_some() {
            context.report(Code::Guessed, node, "taken from the page");
        }
    }
    report_others(node, found.as_deref().unwrap_or_default(), context);
    found
}

/// Reports addresses that a node gives itself and that are of another page than the one that was taken.
fn report_others(node: Cursor<'_>, taken: &str, context: &mut Context<'_>) {
    let id = id_value(node);
    for at in addresses(node) {
        let is_other = resolve_quietly(at.text(), context).is_some_and(|url| !same_page(&url, taken));
        if is_other && !at.is_at(id) {
            context.report(Code::UnknownProperty, at, "another address; not used");
        }
    }
}
