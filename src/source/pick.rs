//! The page's own item among several.

use super::context::Context;
use super::cursor::{Cursor, NOTHING};
use super::urls::resolve_quietly;
use crate::error::Code;
use crate::text::address::same_page;
use crate::text::variant::is_variant;

/// A single item is taken whatever its address. Of several: the one with the
/// page's canonical URL, else none; without a canonical URL, the first.
/// `addresses` are the names of the members that may hold an item's address.
pub(super) fn choose<'v>(items: &[Cursor<'v>], addresses: &[&str], context: &mut Context<'_>) -> Cursor<'v> {
    let first = items.first().copied().unwrap_or(NOTHING);
    let Some(page) = context.page.canonical.as_deref() else {
        if items.len() > 1 {
            context.report(Code::SeveralArticles, first, "several articles; the first was taken");
        }
        return first;
    };
    // The very address, before one that names the same page.
    for is_own in [|page: &str, one: &str| page == one, same_page, is_variant] {
        for item in items {
            for name in addresses {
                let address = resolve_quietly(item.get(name).text(), context);
                if address.is_some_and(|address| is_own(page, &address)) {
                    return *item;
                }
            }
        }
    }
    if items.len() > 1 {
        context.report(Code::NoArticle, first, "none of these articles has the page's address");
        return NOTHING;
    }
    first
}
