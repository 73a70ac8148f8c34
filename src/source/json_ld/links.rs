//! Addresses of an article.

use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::urls::{resolve, same_page, url};
use super::graph::Node;
use crate::error::Code;
use crate::json::Value;
use crate::prelude::*;
use crate::text::{before, cut};

/// Every address that a node gives itself, the surest first.
pub(super) fn addresses<'v>(at: &Cursor<'v>) -> Vec<Cursor<'v>> {
    let page = at.get("mainEntityOfPage");
    let of_page = page.iter().flat_map(|page| page.items()).flat_map(|page| {
        [Some(page), page.get("url"), page.get("@id")].into_iter().flatten().collect::<Vec<_>>()
    });
    let own = at.get("url").into_iter().flat_map(|url| url.items());
    let all = own.chain(of_page).chain(at.get("@id"));
    all.filter(|at| at.str().is_some() && !at.is_empty()).collect()
}

/// The article's address: one that agrees with the page's canonical URL, else
/// its first that is not the site's home page, else the canonical URL.
pub(super) fn canonical(node: &Node<'_>, context: &mut Context<'_>) -> Option<String> {
    let id = node.at.get("@id");
    let mut own = Vec::new();
    for at in addresses(&node.at) {
        let text = at.str().unwrap_or_default();
        // An identifier need not be an address.
        if id.is_some_and(|id| id.is_at(&at)) || text.starts_with('#') {
            own.extend(resolve(text, context));
        } else {
            own.extend(url(&at, context));
        }
    }
    if let Some(at) = node.get("url").filter(|at| matches!(at.value, Value::Bool(_) | Value::Number(_))) {
        context.wrong_type(&at, "a URL");
    }
    let page = context.page.canonical.clone();
    let page = page.as_deref();
    let agreed = own.iter().find(|url| page.is_some_and(|page| same_page(url, page)));
    if let Some(url) = agreed.or_else(|| own.iter().find(|url| !is_home(url))) {
        // A fragment names a node of the graph (`#article`), not the page.
        return Some(before(url, "#").to_owned());
    }
    let page = resolve(page?, context)?;
    context.report(Code::Guessed, &node.at, "no address of its own; the page's is taken");
    Some(page)
}

/// Whether a URL is that of a site's first page.
pub(super) fn is_home(url: &str) -> bool {
    let after = cut(url, "//").map_or(url, |(_, rest)| rest);
    let path = cut(after, "/").map_or("", |(_, path)| path);
    path.is_empty() || path.starts_with(['#', '?'])
}
